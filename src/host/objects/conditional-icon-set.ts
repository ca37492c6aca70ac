import { z } from "zod";
import { invalidArgument } from "../protocol/host-error.ts";
import type { ConditionalTest, Threshold } from "../workbook/conditional-format.ts";
import { booleanValue, tableName, tableValue } from "./common-style.ts";
import { fileValue, programValue } from "./conditional-scales.ts";
import { testOf, threshold, updateRule } from "./conditional-tests.ts";
import type { ClassOf } from "./host-context.ts";
import type { RuleTarget } from "./targets.ts";

const iconSets = {
  ThreeArrows: "3Arrows", ThreeArrowsGray: "3ArrowsGray", ThreeFlags: "3Flags", ThreeTrafficLights1: "3TrafficLights1",
  ThreeTrafficLights2: "3TrafficLights2", ThreeSigns: "3Signs", ThreeSymbols: "3Symbols", ThreeSymbols2: "3Symbols2",
  FourArrows: "4Arrows", FourArrowsGray: "4ArrowsGray", FourRedToBlack: "4RedToBlack", FourRating: "4Rating",
  FourTrafficLights: "4TrafficLights", FiveArrows: "5Arrows", FiveArrowsGray: "5ArrowsGray", FiveRating: "5Rating",
  FiveQuarters: "5Quarters", ThreeStars: "3Stars", ThreeTriangles: "3Triangles", FiveBoxes: "5Boxes",
} as const; // prettier-ignore
const iconTypes = { Number: "num", Percent: "percent", Formula: "formula", Percentile: "percentile" } as const;

type Icons = Extract<ConditionalTest, { kind: "iconSet" }>;

function updateIcons(target: RuleTarget, change: Partial<Icons>): void {
  updateRule(target, { test: { ...testOf(target, ["iconSet"]), ...change } });
}

const iconSchema = z.object({ set: z.string(), index: z.number().int().min(0) });
const iconCriterion = z.object({
  type: z.string(),
  formula: z.union([z.string(), z.number()]),
  operator: z.enum(["GreaterThan", "GreaterThanOrEqual"]),
  customIcon: iconSchema.nullish(),
});
/** The first entry stands for "everything below": its rule is ignored, its icon counts. */
const iconCriteria = z.array(z.union([iconCriterion, z.object({ customIcon: iconSchema.nullish() })]).nullish());

function thresholdsFor(style: string): Threshold[] {
  const count = Number(style.charAt(0));
  return Array.from({ length: count }, (_, index) => threshold("percent", String(Math.round((index * 100) / count))));
}

/** null where the set's own icon stands; a cell without an icon bears one of no set. */
function iconOf(icon: NonNullable<Icons["customIcons"]>[number] | undefined): { set: string; index: number } | null {
  return icon === undefined
    ? null
    : { set: tableName<string>(iconSets, icon.iconSet) ?? "Invalid", index: icon.iconId };
}

export const iconSetConditionalFormatClass: ClassOf<"IconSetConditionalFormat"> = {
  name: "IconSetConditionalFormat",
  since: "1.6",
  properties: {
    reverseIconOrder: {
      since: "1.6",
      get: (target) => testOf(target, ["iconSet"]).reverse,
      set: (target, value) => updateIcons(target, { reverse: booleanValue(value) }),
    },
    showIconOnly: {
      since: "1.6",
      get: (target) => !testOf(target, ["iconSet"]).showValue,
      set: (target, value) => updateIcons(target, { showValue: !booleanValue(value) }),
    },
    style: {
      since: "1.6",
      get: (target) => tableName<string>(iconSets, testOf(target, ["iconSet"]).iconSet) ?? "Invalid",
      set(target, value) {
        const iconSet = tableValue(iconSets, value);
        updateIcons(target, { iconSet, thresholds: thresholdsFor(iconSet), customIcons: null });
      },
    },
    criteria: {
      since: "1.6",
      get(target) {
        const { thresholds, customIcons } = testOf(target, ["iconSet"]);
        return thresholds.map((at, index) => ({
          type: tableName<string>(iconTypes, at.type),
          formula: at.type === "formula" ? programValue(at) : `=${at.value ?? ""}`,
          operator: at.gte ? "GreaterThanOrEqual" : "GreaterThan",
          customIcon: iconOf(customIcons?.[index]),
        }));
      },
      set(target, value) {
        const icons = testOf(target, ["iconSet"]);
        const parsed = iconCriteria.safeParse(value);
        if (!parsed.success || parsed.data.length !== icons.thresholds.length) {
          throw invalidArgument("The criteria need one entry for each icon of the set.");
        }
        const thresholds = parsed.data.map((criterion, index): Threshold => {
          if (index === 0 || !criterion || !("type" in criterion)) return threshold("percent", "0");
          const type = tableValue(iconTypes, criterion.type);
          const text = fileValue(criterion.formula);
          return { type, value: text, gte: criterion.operator === "GreaterThanOrEqual" };
        });
        const given = parsed.data.map((criterion) => criterion?.customIcon ?? null);
        const customIcons = given.some((icon) => icon !== null)
          ? given.map((icon, index) =>
              icon
                ? { iconSet: tableValue(iconSets, icon.set), iconId: icon.index }
                : { iconSet: icons.iconSet, iconId: index },
            )
          : null;
        updateIcons(target, { thresholds, customIcons });
      },
    },
  },
};
