import type { HostObject, PropertyMember } from "../protocol/class-definition.ts";
import { HostError, invalidArgument } from "../protocol/host-error.ts";
import type { WorkbookModel } from "../workbook/model.ts";
import type { CellStyle, StyleAspect, StylePatch } from "../workbook/style.ts";
import { booleanValue, requireStyle, tableName, tableValue, textValue, wholeValue } from "./common-style.ts";
import { isValidFormat } from "./format-codes.ts";
import type { ClassOf, HostContext } from "./host-context.ts";
import { degreesOf, horizontal, readingOrders, rotationOf, vertical } from "./range-format.ts";
import { hostObject, type StyleTarget } from "./targets.ts";

function found(workbook: WorkbookModel, key: unknown): HostObject | null {
  if (typeof key !== "string") return null;
  const lower = key.toLowerCase();
  const name = workbook.styles.namedStyles.find((candidate) => candidate.toLowerCase() === lower);
  return name === undefined ? null : hostObject("Style", { name });
}

/** The named cell styles of the workbook. */
export const styleCollectionClass: ClassOf<"StyleCollection"> = {
  name: "StyleCollection",
  since: "1.7",
  collection: {
    items: (workbook) => workbook.styles.namedStyles.map((name) => hostObject("Style", { name })),
    item: found,
  },
  objectMethods: {
    getItemAt: {
      since: "1.9",
      call(workbook, args) {
        const name = workbook.styles.namedStyles[args.whole(0)];
        if (name === undefined) throw invalidArgument("There is no style at this place.");
        return hostObject("Style", { name });
      },
    },
    getItemOrNullObject: { since: "1.14", call: (workbook, args) => found(workbook, args.raw(0)) },
  },
  methods: {
    getCount: { since: "1.9", harmless: true, call: (workbook) => workbook.styles.namedStyles.length },
    add: {
      since: "1.7",
      call(workbook, args) {
        const name = args.text(0).trim();
        if (name === "" || name.length > 255) throw invalidArgument("A style has a name of 1 to 255 characters.");
        workbook.styles.addNamedStyle(name);
      },
    },
  },
};

function member(
  since: string,
  read: (style: CellStyle) => unknown,
  patch: (value: unknown) => StylePatch,
): PropertyMember<StyleTarget, HostContext> {
  return {
    since,
    get: (target, { workbook }) => read(requireStyle(workbook, target)),
    set: (target, value, { workbook }) => workbook.styles.patchNamedStyle(target.name, patch(value)),
  };
}

function inclusion(aspect: StyleAspect): PropertyMember<StyleTarget, HostContext> {
  return {
    since: "1.7",
    get: ({ name }, { workbook }) => workbook.styles.styleIncludes(name, aspect),
    set: ({ name }, value, { workbook }) => workbook.styles.setStyleIncludes(name, aspect, booleanValue(value)),
  };
}

export const styleClass: ClassOf<"Style"> = {
  name: "Style",
  since: "1.7",
  identity: { field: "Id", of: ({ name }) => name },
  check: (target, { workbook }) => void requireStyle(workbook, target),
  properties: {
    name: { since: "1.7", get: ({ name }) => name },
    builtIn: { since: "1.7", get: ({ name }, { workbook }) => workbook.styles.isBuiltinStyle(name) },
    numberFormat: member(
      "1.7",
      (style) => style.numberFormat,
      (value) => {
        const numberFormat = textValue(value);
        if (!isValidFormat(numberFormat)) throw invalidArgument(`"${numberFormat}" is no number format.`);
        return { numberFormat };
      },
    ),
    horizontalAlignment: member(
      "1.7",
      ({ alignment }) => tableName<string>(horizontal, alignment.horizontal),
      (value) => ({ alignment: { horizontal: tableValue(horizontal, value) } }),
    ),
    verticalAlignment: member(
      "1.7",
      ({ alignment }) => tableName<string>(vertical, alignment.vertical),
      (value) => ({ alignment: { vertical: tableValue(vertical, value) } }),
    ),
    wrapText: member(
      "1.7",
      ({ alignment }) => alignment.wrapText,
      (value) => ({ alignment: { wrapText: booleanValue(value) } }),
    ),
    shrinkToFit: member(
      "1.7",
      ({ alignment }) => alignment.shrinkToFit,
      (value) => ({ alignment: { shrinkToFit: booleanValue(value) } }),
    ),
    indentLevel: member(
      "1.7",
      ({ alignment }) => alignment.indent,
      (value) => ({ alignment: { indent: wholeValue(value, 0, 250) } }),
    ),
    readingOrder: member(
      "1.7",
      ({ alignment }) => tableName<number>(readingOrders, alignment.readingOrder),
      (value) => ({ alignment: { readingOrder: tableValue<number>(readingOrders, value) } }),
    ),
    textOrientation: {
      ...member(
        "1.8",
        ({ alignment }) => degreesOf(alignment.textRotation),
        (value) => ({ alignment: { textRotation: rotationOf(value) } }),
      ),
      writtenAs: "Orientation",
    },
    locked: member(
      "1.7",
      (style) => style.locked,
      (value) => ({ locked: booleanValue(value) }),
    ),
    formulaHidden: member(
      "1.7",
      (style) => style.formulaHidden,
      (value) => ({ formulaHidden: booleanValue(value) }),
    ),
    autoIndent: member(
      "1.8",
      ({ alignment }) => alignment.justifyLastLine,
      (value) => ({ alignment: { justifyLastLine: booleanValue(value) } }),
    ),
    includeAlignment: inclusion("Alignment"),
    includeBorder: inclusion("Border"),
    includeFont: inclusion("Font"),
    includeNumber: inclusion("NumberFormat"),
    includePatterns: inclusion("Fill"),
    includeProtection: inclusion("Protection"),
  },
  navigation: {
    borders: { since: "1.7", get: (target) => hostObject("RangeBorderCollection", target) },
    fill: { since: "1.7", get: (target) => hostObject("RangeFill", target) },
    font: { since: "1.7", get: (target) => hostObject("RangeFont", target) },
  },
  methods: {
    delete: {
      since: "1.7",
      call({ name }, _args, { workbook }) {
        if (name.toLowerCase() === "normal") throw new HostError("InvalidOperation", "The style Normal stays.");
        workbook.styles.removeNamedStyle(name);
      },
    },
  },
  refused: {
    numberFormatLocal: "format codes are kept in English notation; there is no table of translated codes.",
  },
};
