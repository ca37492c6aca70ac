import { HostError } from "../protocol/host-error.ts";
import type { ConditionalTest } from "../workbook/conditional-format.ts";
import { booleanValue, wholeValue } from "./common-style.ts";
import { ruleOf, typeOfTest, updateRule } from "./conditional-tests.ts";
import type { ClassOf, HostContext } from "./host-context.ts";
import { areasObject, rangeObject } from "./range-derivations.ts";
import { requirePermission } from "./sheet-guard.ts";
import { type ClassName, hostObject, type RuleTarget } from "./targets.ts";

type Kind = ConditionalTest["kind"];
const presets: readonly Kind[] = [
  "blanks",
  "noBlanks",
  "errors",
  "noErrors",
  "duplicate",
  "unique",
  "timePeriod",
  "average",
];

const details = {
  cellValue: ["CellValueConditionalFormat", ["cellIs"]],
  colorScale: ["ColorScaleConditionalFormat", ["colorScale"]],
  custom: ["CustomConditionalFormat", ["expression"]],
  dataBar: ["DataBarConditionalFormat", ["dataBar"]],
  iconSet: ["IconSetConditionalFormat", ["iconSet"]],
  preset: ["PresetCriteriaConditionalFormat", presets],
  textComparison: ["TextConditionalFormat", ["text"]],
  topBottom: ["TopBottomConditionalFormat", ["top"]],
} as const satisfies Record<string, readonly [ClassName, readonly Kind[]]>;

/** The object with the details of a rule of this type; null when the rule is of another type. */
function detail(target: RuleTarget, name: keyof typeof details) {
  const [className, kinds] = details[name];
  const { test } = ruleOf(target);
  const fits = (kinds as readonly Kind[]).includes(test.kind);
  return fits ? hostObject(className, target) : null;
}

type Details = NonNullable<ClassOf<"ConditionalFormat">["navigation"]>;

function navigation(): Details {
  const entries: [string, Details[string]][] = [];
  for (const name of Object.keys(details) as (keyof typeof details)[]) {
    entries.push([
      name,
      {
        since: "1.6",
        get(target) {
          const found = detail(target, name);
          if (found === null)
            throw new HostError(
              "InvalidOperation",
              `The conditional format is of type ${typeOfTest(ruleOf(target).test)}.`,
            );
          return found;
        },
      },
    ]);
    entries.push([`${name}OrNullObject`, { since: "1.6", get: (target) => detail(target, name) }]);
  }
  return Object.fromEntries(entries);
}

function oneRange(target: RuleTarget, context: HostContext) {
  const { areas } = ruleOf(target);
  const [only, ...more] = areas;
  return only && more.length === 0 ? rangeObject(context, target.sheet, only) : null;
}

export const conditionalFormatClass: ClassOf<"ConditionalFormat"> = {
  name: "ConditionalFormat",
  since: "1.6",
  identity: { field: "Id", of: ({ ruleId }) => ruleId },
  check: (target) => void ruleOf(target),
  properties: {
    id: { since: "1.6", get: ({ ruleId }) => ruleId },
    type: { since: "1.6", get: (target) => typeOfTest(ruleOf(target).test) },
    // Programs count from 0, the file from 1.
    priority: {
      since: "1.6",
      get: (target) => ruleOf(target).priority - 1,
      set(target, value) {
        requirePermission(target.sheet, "allowFormatCells");
        const last = target.sheet.conditionalFormats.list().length - 1;
        target.sheet.conditionalFormats.setPriority(target.ruleId, wholeValue(value, 0, last) + 1);
      },
    },
    stopIfTrue: {
      since: "1.6",
      get(target) {
        const rule = ruleOf(target);
        // Source: documentation of ConditionalFormat.stopIfTrue: null on scales, bars and icons.
        return ["colorScale", "dataBar", "iconSet"].includes(rule.test.kind) ? null : rule.stopIfTrue;
      },
      set: (target, value) => updateRule(target, { stopIfTrue: booleanValue(value) }),
    },
  },
  navigation: navigation(),
  objectMethods: {
    getRange: {
      since: "1.6",
      call(target, _args, context) {
        const range = oneRange(target, context);
        if (range === null)
          throw new HostError("InvalidOperation", "The conditional format applies to several ranges.");
        return range;
      },
    },
    getRangeOrNullObject: { since: "1.6", call: (target, _args, context) => oneRange(target, context) },
    getRanges: {
      since: "1.9",
      call: (target, _args, context) => areasObject(context, target.sheet, ruleOf(target).areas),
    },
  },
  methods: {
    delete: {
      since: "1.6",
      call(target) {
        requirePermission(target.sheet, "allowFormatCells");
        target.sheet.conditionalFormats.remove(target.ruleId);
      },
    },
  },
};
