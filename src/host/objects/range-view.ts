import { type Area, areaOf, cellAddress } from "../workbook/area.ts";
import { areaOfRange } from "./area-checks.ts";
import { displayText, plainValue, valueTypeOf } from "./cell-display.ts";
import type { Cell, CellValue } from "../workbook/cell.ts";
import { formulaReader } from "./formula-notation.ts";
import { currentValue } from "./cell-values.ts";
import type { ClassOf, HostContext } from "./host-context.ts";
import { quotedSheetName } from "./addresses.ts";
import { rangeObject } from "./range-derivations.ts";
import { gridOf, writeEntries } from "./range-values.ts";
import { writeNumberFormats } from "./number-formats.ts";
import { requireUnlocked } from "./sheet-guard.ts";
import { hostObject, type Targets } from "./targets.ts";
import { visibleColumnsOf } from "./visible-rows.ts";

type View = Targets["RangeView"];

function columnsOf(view: View): number[] {
  return visibleColumnsOf(view.range.sheet, areaOfRange(view.range));
}

function mapCells<V>(view: View, read: (cell: Cell, row: number, column: number) => V): V[][] {
  const columns = columnsOf(view);
  return view.rows.map((row) => columns.map((column) => read(view.range.sheet.get(row, column), row, column)));
}

function mapValues<V>(view: View, context: HostContext, read: (value: CellValue, cell: Cell) => V): V[][] {
  return mapCells(view, (cell, row, column) => read(currentValue(context, view.range.sheet, row, column, cell), cell));
}

interface Piece {
  readonly area: Area;
  readonly values: unknown;
}

/** What is given for the visible cells, cut into blocks of neighbours. @throws InvalidArgument when the size differs. */
function piecesOf(view: View, given: unknown): Piece[] {
  const columns = columnsOf(view);
  const grid = gridOf(given, areaOf(0, 0, view.rows.length, Math.max(1, columns.length)));
  const runs = columns.reduce<number[][]>((found, column) => {
    const last = found.at(-1);
    if (last?.at(-1) === column - 1) last.push(column);
    else found.push([column]);
    return found;
  }, []);
  return view.rows.flatMap((row, rowIndex) =>
    runs.map((run) => {
      const first = run[0] ?? 0;
      const area = areaOf(row, first, 1, run.length);
      if ("everyCell" in grid) return { area, values: grid.everyCell };
      const start = columns.indexOf(first);
      return { area, values: [grid[rowIndex]?.slice(start, start + run.length) ?? []] };
    }),
  );
}

function writeView(view: View, value: unknown, context: HostContext): void {
  const pieces = piecesOf(view, value);
  for (const { area } of pieces) requireUnlocked(context.workbook, view.range.sheet, area);
  for (const { area, values } of pieces) {
    writeEntries(context.workbook, area, view.range.sheet, values, context.nowSerial());
  }
}

/** The visible rows and columns of a range. */
export const rangeViewClass: ClassOf<"RangeView"> = {
  name: "RangeView",
  since: "1.3",
  properties: {
    values: { since: "1.3", get: (view, context) => mapValues(view, context, plainValue), set: writeView },
    formulas: { since: "1.3", get: (view) => mapCells(view, formulaReader(view.range.sheet)), set: writeView },
    text: {
      since: "1.3",
      get: (view, context) =>
        mapValues(view, context, (value, cell) =>
          displayText(
            value,
            context.workbook.styles.resolve(cell.style).numberFormat,
            context.locale.name,
            context.workbook.date1904,
          ),
        ),
    },
    valueTypes: { since: "1.3", get: (view, context) => mapValues(view, context, valueTypeOf) },
    numberFormat: {
      since: "1.3",
      get: (view, { workbook }) => mapCells(view, (cell) => workbook.styles.resolve(cell.style).numberFormat),
      set(view, value, { workbook }) {
        for (const { area, values } of piecesOf(view, value)) {
          writeNumberFormats(workbook, view.range.sheet, area, values);
        }
      },
    },
    cellAddresses: {
      since: "1.3",
      get: (view) =>
        mapCells(view, (_cell, row, column) => `${quotedSheetName(view.range.sheet.name)}!${cellAddress(row, column)}`),
    },
    rowCount: { since: "1.3", get: (view) => view.rows.length },
    columnCount: { since: "1.3", get: (view) => columnsOf(view).length },
    index: { since: "1.3", get: (view) => view.index },
  },
  navigation: {
    rows: { since: "1.3", get: (view) => hostObject("RangeViewCollection", { range: view.range, rows: view.rows }) },
  },
  objectMethods: {
    getRange: {
      since: "1.3",
      call(view, _args, context) {
        const whole = areaOfRange(view.range);
        const [row] = view.rows;
        const area: Area = view.rows.length === 1 && row !== undefined ? { ...whole, top: row, bottom: row } : whole;
        return rangeObject(context, view.range.sheet, area);
      },
    },
  },
  refused: {
    formulasLocal: "formulas are kept in English notation; there is no table of translated function names.",
    formulasR1C1: "R1C1 notation is not translated; use formulas in A1 notation.",
  },
};

export const rangeViewCollectionClass: ClassOf<"RangeViewCollection"> = {
  name: "RangeViewCollection",
  since: "1.3",
  collection: {
    items: ({ range, rows }) => rows.map((row, index) => hostObject("RangeView", { range, rows: [row], index })),
  },
  objectMethods: {
    getItemAt: {
      since: "1.3",
      call({ range, rows }, args) {
        const index = args.whole(0);
        const row = rows[index];
        return hostObject("RangeView", { range, rows: row === undefined ? [] : [row], index });
      },
    },
  },
  methods: { getCount: { since: "1.3", harmless: true, call: ({ rows }) => rows.length } },
};
