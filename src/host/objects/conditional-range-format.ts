import { invalidArgument } from "../protocol/host-error.ts";
import type { BorderLine, BorderSidePatch, ColorPatch, DifferentialStyle } from "../workbook/style.ts";
import { lineOf, styleOfLine } from "./border-lines.ts";
import { colorCode } from "./color-names.ts";
import { booleanValue, tableName, tableValue, textValue } from "./common-style.ts";
import { ruleOf, updateRule } from "./conditional-tests.ts";
import type { ClassOf, HostContext } from "./host-context.ts";
import { without } from "./without.ts";
import { hostObject, type RuleTarget, type Targets } from "./targets.ts";

const underlines = { None: "none", Single: "single", Double: "double" } as const;

function styleOf(target: RuleTarget): DifferentialStyle {
  return ruleOf(target).style ?? {};
}

function restyle(target: RuleTarget, change: (style: DifferentialStyle) => DifferentialStyle): void {
  updateRule(target, { style: change(styleOf(target)) });
}

/** `#RRGGBB` of a colour as it was set, or "" for none. */
function seen(color: ColorPatch | undefined, { workbook }: HostContext): string {
  if (color === undefined) return "";
  if (color === "auto") return "#000000";
  return typeof color === "string" ? color : workbook.styles.themeColor(color.theme, color.tint);
}

export const conditionalRangeFormatClass: ClassOf<"ConditionalRangeFormat"> = {
  name: "ConditionalRangeFormat",
  since: "1.6",
  properties: {
    numberFormat: {
      since: "1.6",
      get: (target) => styleOf(target).numberFormat ?? null,
      set: (target, value) => restyle(target, (style) => ({ ...style, numberFormat: textValue(value) })),
    },
  },
  navigation: {
    borders: { since: "1.6", get: (target) => hostObject("ConditionalRangeBorderCollection", target) },
    fill: { since: "1.6", get: (target) => hostObject("ConditionalRangeFill", target) },
    font: { since: "1.6", get: (target) => hostObject("ConditionalRangeFont", target) },
  },
};

export const conditionalRangeFillClass: ClassOf<"ConditionalRangeFill"> = {
  name: "ConditionalRangeFill",
  since: "1.6",
  properties: {
    color: {
      since: "1.6",
      get: (target, context) => seen(styleOf(target).fill?.color, context),
      set: (target, value) => restyle(target, (style) => ({ ...style, fill: { color: colorCode(value) } })),
    },
  },
  methods: {
    clear: {
      since: "1.6",
      call: (target) => restyle(target, (style) => without(style, ["fill"])),
    },
  },
};

function withFont(target: RuleTarget, font: NonNullable<DifferentialStyle["font"]>): void {
  restyle(target, (style) => ({ ...style, font: { ...style.font, ...font } }));
}

export const conditionalRangeFontClass: ClassOf<"ConditionalRangeFont"> = {
  name: "ConditionalRangeFont",
  since: "1.6",
  properties: {
    color: {
      since: "1.6",
      get: (target, context) => seen(styleOf(target).font?.color, context),
      set: (target, value) => withFont(target, { color: colorCode(value) }),
    },
    bold: {
      since: "1.6",
      get: (target) => styleOf(target).font?.bold ?? null,
      set: (target, value) => withFont(target, { bold: booleanValue(value) }),
    },
    italic: {
      since: "1.6",
      get: (target) => styleOf(target).font?.italic ?? null,
      set: (target, value) => withFont(target, { italic: booleanValue(value) }),
    },
    strikethrough: {
      since: "1.6",
      get: (target) => styleOf(target).font?.strike ?? null,
      set: (target, value) => withFont(target, { strike: booleanValue(value) }),
    },
    underline: {
      since: "1.6",
      get: (target) => tableName<string>(underlines, styleOf(target).font?.underline ?? "none"),
      set: (target, value) => withFont(target, { underline: tableValue(underlines, value) }),
    },
  },
  methods: {
    clear: {
      since: "1.6",
      call: (target) => restyle(target, (style) => without(style, ["font"])),
    },
  },
};

const sides = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
type Side = (typeof sides)[number];
const fileSides = { EdgeTop: "top", EdgeBottom: "bottom", EdgeLeft: "left", EdgeRight: "right" } as const;

function borderObject(target: RuleTarget, side: Side) {
  return hostObject("ConditionalRangeBorder", { ...target, side });
}

function sideAt(target: RuleTarget, key: unknown) {
  const side = typeof key === "number" ? sides[key] : sides.find((known) => known === key);
  if (!side) throw invalidArgument(`${String(key)} is no side of a conditional format.`);
  return borderObject(target, side);
}

export const conditionalRangeBorderCollectionClass: ClassOf<"ConditionalRangeBorderCollection"> = {
  name: "ConditionalRangeBorderCollection",
  since: "1.6",
  properties: { count: { since: "1.6", get: () => sides.length } },
  navigation: {
    top: { since: "1.6", get: (target) => borderObject(target, "EdgeTop") },
    bottom: { since: "1.6", get: (target) => borderObject(target, "EdgeBottom") },
    left: { since: "1.6", get: (target) => borderObject(target, "EdgeLeft") },
    right: { since: "1.6", get: (target) => borderObject(target, "EdgeRight") },
  },
  collection: { items: (target) => sides.map((side) => borderObject(target, side)), item: sideAt },
  objectMethods: { getItemAt: { since: "1.6", call: (target, args) => sideAt(target, args.whole(0)) } },
};

type Border = Targets["ConditionalRangeBorder"];

function sideOf(border: Border): BorderSidePatch {
  return styleOf(border).border?.[fileSides[border.side]] ?? {};
}

function withSide(border: Border, patch: BorderSidePatch): void {
  restyle(border, (style) => ({
    ...style,
    border: { ...style.border, [fileSides[border.side]]: { ...sideOf(border), ...patch } },
  }));
}

export const conditionalRangeBorderClass: ClassOf<"ConditionalRangeBorder"> = {
  name: "ConditionalRangeBorder",
  since: "1.6",
  properties: {
    sideIndex: { since: "1.6", get: (border) => border.side },
    style: {
      since: "1.6",
      get: (border) => styleOfLine(sideOf(border).line ?? "none"),
      set(border, value) {
        const line: BorderLine = lineOf(value, "Thin");
        withSide(border, { line });
      },
    },
    color: {
      since: "1.6",
      get: (border, context) => seen(sideOf(border).color, context),
      set: (border, value) => withSide(border, { color: colorCode(value), line: sideOf(border).line ?? "thin" }),
    },
  },
};
