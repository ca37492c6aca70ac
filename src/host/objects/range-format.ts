import { invalidArgument } from "../protocol/host-error.ts";
import { autofitColumns, autofitRows } from "./autofit.ts";
import {
  booleanValue,
  commonAspect,
  numberValue,
  restyleCells,
  tableName,
  tableValue,
  wholeValue,
} from "./common-style.ts";
import type { ClassOf, HostContext } from "./host-context.ts";
import { columnPoints, rowPoints, widthOfPoints } from "./measures.ts";
import { requirePermission } from "./sheet-guard.ts";
import { areasOf, type CellsTarget, hostObject } from "./targets.ts";

export const horizontal = {
  General: "general",
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
} as const;

export const vertical = {
  Top: "top",
  Center: "center",
  Bottom: "bottom",
  Justify: "justify",
  Distributed: "distributed",
} as const;

export const readingOrders = { Context: 0, LeftToRight: 1, RightToLeft: 2 } as const;

/** Tallest row and widest column. Source: Excel specifications and limits; a column is at most 255 characters. */
const tallestRow = 409.5;
const widestColumn = 255;

/** Degrees as office.js has them (-90 to 90, 180 stacked) from the file's notation. */
export function degreesOf(textRotation: number): number {
  if (textRotation === 255) return 180;
  return textRotation > 90 ? 90 - textRotation : textRotation;
}

export function rotationOf(degrees: unknown): number {
  if (degrees === 180) return 255;
  const angle = wholeValue(degrees, -90, 90);
  return angle < 0 ? 90 - angle : angle;
}

function commonSize(cells: CellsTarget, axis: "rows" | "columns", sizeOf: (index: number) => number): number | null {
  const sizes = new Set<number>();
  for (const area of areasOf(cells)) {
    const [first, last] = axis === "rows" ? [area.top, area.bottom] : [area.left, area.right];
    for (let index = first; index <= last && sizes.size < 2; index++) sizes.add(sizeOf(index));
  }
  const [only] = sizes;
  return sizes.size === 1 && only !== undefined ? only : null;
}

function setColumnWidth(cells: CellsTarget, points: unknown, context: HostContext): void {
  const width = widthOfPoints(context.workbook, numberValue(points, 0, 100_000));
  if (width > widestColumn) throw invalidArgument("A column is at most 255 characters wide.");
  requirePermission(cells.sheet, "allowFormatColumns");
  for (const area of areasOf(cells)) {
    cells.sheet.setColumns(
      area.left,
      area.right,
      width === 0 ? { hidden: true } : { width, hidden: false, bestFit: false },
    );
  }
}

function setRowHeight(cells: CellsTarget, points: unknown): void {
  const height = numberValue(points, 0, tallestRow);
  requirePermission(cells.sheet, "allowFormatRows");
  for (const area of areasOf(cells)) {
    cells.sheet.setRows(
      area.top,
      area.bottom,
      height === 0 ? { hidden: true } : { height, customHeight: true, hidden: false },
    );
  }
}

export const rangeFormatClass: ClassOf<"RangeFormat"> = {
  name: "RangeFormat",
  since: "1.1",
  properties: {
    wrapText: {
      since: "1.1",
      get: (cells, { workbook }) => commonAspect(workbook, cells, (style) => style.alignment.wrapText),
      set: (cells, value, { workbook }) =>
        restyleCells(workbook, cells, { alignment: { wrapText: booleanValue(value) } }),
    },
    horizontalAlignment: {
      since: "1.1",
      get: (cells, { workbook }) =>
        tableName(
          horizontal,
          commonAspect(workbook, cells, (style) => style.alignment.horizontal),
        ),
      set: (cells, value, { workbook }) =>
        restyleCells(workbook, cells, { alignment: { horizontal: tableValue(horizontal, value) } }),
    },
    verticalAlignment: {
      since: "1.1",
      get: (cells, { workbook }) =>
        tableName(
          vertical,
          commonAspect(workbook, cells, (style) => style.alignment.vertical),
        ),
      set: (cells, value, { workbook }) =>
        restyleCells(workbook, cells, { alignment: { vertical: tableValue(vertical, value) } }),
    },
    columnWidth: {
      since: "1.2",
      get: (cells, { workbook }) =>
        commonSize(cells, "columns", (column) =>
          cells.sheet.column(column).hidden ? 0 : columnPoints(workbook, cells.sheet, column),
        ),
      set: setColumnWidth,
    },
    rowHeight: {
      since: "1.2",
      get: (cells) =>
        commonSize(cells, "rows", (row) => (cells.sheet.row(row).hidden ? 0 : rowPoints(cells.sheet, row))),
      set: setRowHeight,
    },
    textOrientation: {
      since: "1.7",
      get(cells, { workbook }) {
        const rotation = commonAspect(workbook, cells, (style) => style.alignment.textRotation);
        return rotation === null ? null : degreesOf(rotation);
      },
      set: (cells, value, { workbook }) =>
        restyleCells(workbook, cells, { alignment: { textRotation: rotationOf(value) } }),
    },
    useStandardHeight: {
      since: "1.7",
      get: (cells) =>
        areasOf(cells).every((area) => {
          for (let row = area.top; row <= area.bottom; row++) if (cells.sheet.row(row).customHeight) return false;
          return true;
        }),
      set(cells, value) {
        if (!booleanValue(value)) return;
        requirePermission(cells.sheet, "allowFormatRows");
        for (const area of areasOf(cells))
          cells.sheet.setRows(area.top, area.bottom, { height: null, customHeight: false });
      },
    },
    useStandardWidth: {
      since: "1.7",
      get: (cells) =>
        areasOf(cells).every((area) => {
          for (let c = area.left; c <= area.right; c++) if (cells.sheet.column(c).width !== null) return false;
          return true;
        }),
      set(cells, value) {
        if (!booleanValue(value)) return;
        requirePermission(cells.sheet, "allowFormatColumns");
        for (const area of areasOf(cells)) cells.sheet.setColumns(area.left, area.right, { width: null });
      },
    },
    readingOrder: {
      since: "1.9",
      get: (cells, { workbook }) =>
        tableName<number | null>(
          readingOrders,
          commonAspect(workbook, cells, (style) => style.alignment.readingOrder),
        ),
      set: (cells, value, { workbook }) =>
        restyleCells(workbook, cells, { alignment: { readingOrder: tableValue(readingOrders, value) } }),
    },
    shrinkToFit: {
      since: "1.9",
      get: (cells, { workbook }) => commonAspect(workbook, cells, (style) => style.alignment.shrinkToFit),
      set: (cells, value, { workbook }) =>
        restyleCells(workbook, cells, { alignment: { shrinkToFit: booleanValue(value) } }),
    },
    autoIndent: {
      since: "1.9",
      get: (cells, { workbook }) => commonAspect(workbook, cells, (style) => style.alignment.justifyLastLine),
      set: (cells, value, { workbook }) =>
        restyleCells(workbook, cells, { alignment: { justifyLastLine: booleanValue(value) } }),
    },
    indentLevel: {
      since: "1.9",
      get: (cells, { workbook }) => commonAspect(workbook, cells, (style) => style.alignment.indent),
      set: setIndent,
    },
  },
  navigation: {
    borders: { since: "1.1", get: (cells) => hostObject("RangeBorderCollection", cells) },
    fill: { since: "1.1", get: (cells) => hostObject("RangeFill", cells) },
    font: { since: "1.1", get: (cells) => hostObject("RangeFont", cells) },
    protection: { since: "1.2", get: (cells) => hostObject("FormatProtection", cells) },
  },
  methods: {
    autofitColumns: {
      since: "1.2",
      call: (cells, _args, { workbook, locale }) => autofitColumns(workbook, cells, locale.name),
    },
    autofitRows: {
      since: "1.2",
      call: (cells, _args, { workbook, locale }) => autofitRows(workbook, cells, locale.name),
    },
    adjustIndent: {
      since: "1.11",
      call(cells, args, { workbook }) {
        const by = args.whole(0);
        requirePermission(cells.sheet, "allowFormatCells");
        for (const area of areasOf(cells)) {
          cells.sheet.restyle(area, (xf) => {
            const { indent } = workbook.styles.resolve(xf).alignment;
            return workbook.styles.styleWith(xf, { alignment: { indent: Math.min(250, Math.max(0, indent + by)) } });
          });
        }
      },
    },
  },
};

/** An indent needs an alignment that has a side; Excel turns General into Left. */
function setIndent(cells: CellsTarget, value: unknown, { workbook }: HostContext): void {
  const indent = wholeValue(value, 0, 250);
  requirePermission(cells.sheet, "allowFormatCells");
  for (const area of areasOf(cells)) {
    cells.sheet.restyle(area, (xf) => {
      const now = workbook.styles.resolve(xf).alignment.horizontal;
      const sided = now === "left" || now === "right" || now === "distributed" || indent === 0;
      return workbook.styles.styleWith(xf, { alignment: sided ? { indent } : { indent, horizontal: "left" } });
    });
  }
}
