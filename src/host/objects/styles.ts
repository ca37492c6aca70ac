import type { HostObject } from "../protocol/class-definition.ts";
import { HostError, invalidArgument } from "../protocol/host-error.ts";
import type { WorkbookModel } from "../workbook/model.ts";
import type { CellStyle } from "../workbook/style.ts";
import { tableName } from "./common-style.ts";
import type { ClassOf, HostContext } from "./host-context.ts";
import { degreesOf, horizontal, readingOrders, vertical } from "./range-format.ts";
import { hostObject } from "./targets.ts";

function found(workbook: WorkbookModel, key: unknown): HostObject | null {
  if (typeof key !== "string") return null;
  const lower = key.toLowerCase();
  const name = workbook.styles.namedStyles.find((candidate) => candidate.toLowerCase() === lower);
  return name === undefined ? null : hostObject("Style", { name });
}

function styleOf(workbook: WorkbookModel, name: string): CellStyle {
  const xf = workbook.styles.styleOfName(name);
  if (xf === null) throw new HostError("ItemNotFound", `The workbook has no cell style "${name}".`);
  return workbook.styles.resolve(xf);
}

const readOnly = "named cell styles are read, not made or changed.";

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
  methods: { getCount: { since: "1.9", harmless: true, call: (workbook) => workbook.styles.namedStyles.length } },
  refused: { add: readOnly },
};

function member(since: string, read: (style: CellStyle) => unknown) {
  return {
    since,
    get: ({ name }: { readonly name: string }, { workbook }: HostContext) => read(styleOf(workbook, name)),
    writeRefused: readOnly,
  };
}

export const styleClass: ClassOf<"Style"> = {
  name: "Style",
  since: "1.7",
  identity: { field: "Id", of: ({ name }) => name },
  check: ({ name }, { workbook }) => void styleOf(workbook, name),
  properties: {
    name: { since: "1.7", get: ({ name }) => name },
    numberFormat: member("1.7", (style) => style.numberFormat),
    horizontalAlignment: member("1.7", ({ alignment }) => tableName<string>(horizontal, alignment.horizontal)),
    verticalAlignment: member("1.7", ({ alignment }) => tableName<string>(vertical, alignment.vertical)),
    wrapText: member("1.7", ({ alignment }) => alignment.wrapText),
    shrinkToFit: member("1.7", ({ alignment }) => alignment.shrinkToFit),
    indentLevel: member("1.7", ({ alignment }) => alignment.indent),
    readingOrder: member("1.7", ({ alignment }) => tableName<number>(readingOrders, alignment.readingOrder)),
    textOrientation: {
      ...member("1.8", ({ alignment }) => degreesOf(alignment.textRotation)),
      writtenAs: "Orientation",
    },
    locked: member("1.7", (style) => style.locked),
    formulaHidden: member("1.7", (style) => style.formulaHidden),
  },
  refused: {
    builtIn: "whether a style is built in is not kept apart.",
    autoIndent: readOnly,
    includeAlignment: readOnly,
    includeBorder: readOnly,
    includeFont: readOnly,
    includeNumber: readOnly,
    includePatterns: readOnly,
    includeProtection: readOnly,
    numberFormatLocal: "format codes are kept in English notation; there is no table of translated codes.",
    borders: readOnly,
    fill: readOnly,
    font: readOnly,
    delete: readOnly,
  },
};
