import type { FontPatch } from "../workbook/style.ts";
import { colorCode } from "./color-names.ts";
import {
  booleanValue,
  commonAspect,
  numberValue,
  restyleCells,
  tableName,
  tableValue,
  textValue,
} from "./common-style.ts";
import type { ClassOf, HostContext } from "./host-context.ts";
import type { LookTarget } from "./targets.ts";

export const underlines = {
  None: "none",
  Single: "single",
  Double: "double",
  SingleAccountant: "singleAccounting",
  DoubleAccountant: "doubleAccounting",
} as const;

function setFont(cells: LookTarget, font: FontPatch, { workbook }: HostContext): void {
  restyleCells(workbook, cells, { font });
}

export const rangeFontClass: ClassOf<"RangeFont"> = {
  name: "RangeFont",
  since: "1.1",
  properties: {
    name: {
      since: "1.1",
      get: (cells, { workbook }) => commonAspect(workbook, cells, (style) => style.font.name),
      set: (cells, value, context) => setFont(cells, { name: textValue(value) }, context),
    },
    size: {
      since: "1.1",
      get: (cells, { workbook }) => commonAspect(workbook, cells, (style) => style.font.size),
      set: (cells, value, context) => setFont(cells, { size: numberValue(value, 1, 409) }, context),
    },
    color: {
      since: "1.1",
      get: (cells, { workbook }) => commonAspect(workbook, cells, (style) => style.font.color.rgb ?? "#000000"),
      set: (cells, value, context) => setFont(cells, { color: colorCode(value) }, context),
    },
    bold: {
      since: "1.1",
      get: (cells, { workbook }) => commonAspect(workbook, cells, (style) => style.font.bold),
      set: (cells, value, context) => setFont(cells, { bold: booleanValue(value) }, context),
    },
    italic: {
      since: "1.1",
      get: (cells, { workbook }) => commonAspect(workbook, cells, (style) => style.font.italic),
      set: (cells, value, context) => setFont(cells, { italic: booleanValue(value) }, context),
    },
    underline: {
      since: "1.1",
      get: (cells, { workbook }) =>
        tableName<string | null>(
          underlines,
          commonAspect(workbook, cells, (style) => style.font.underline),
        ),
      set: (cells, value, context) => setFont(cells, { underline: tableValue(underlines, value) }, context),
    },
    strikethrough: {
      since: "1.9",
      get: (cells, { workbook }) => commonAspect(workbook, cells, (style) => style.font.strike),
      set: (cells, value, context) => setFont(cells, { strike: booleanValue(value) }, context),
    },
    subscript: {
      since: "1.9",
      get: (cells, { workbook }) => commonAspect(workbook, cells, (style) => style.font.vertAlign === "subscript"),
      set: (cells, value, context) =>
        setFont(cells, { vertAlign: booleanValue(value) ? "subscript" : "baseline" }, context),
    },
    superscript: {
      since: "1.9",
      get: (cells, { workbook }) => commonAspect(workbook, cells, (style) => style.font.vertAlign === "superscript"),
      set: (cells, value, context) =>
        setFont(cells, { vertAlign: booleanValue(value) ? "superscript" : "baseline" }, context),
    },
  },
  refused: { tintAndShade: "colours are given as they are seen; a tint on top of a theme colour is not taken apart." },
};
