import type { CellArea, CellValue, SheetSnapshot, SnapshotCell, SnapshotTable } from "#core/recognise/snapshot.ts";
import { areaAddress } from "#core/recognise/snapshot.ts";
import { supports } from "../session.ts";
import type { WorkbookSession } from "../session.ts";
import { stop } from "../workbook-problem.ts";
import { counts1904 } from "./date-system.ts";
import type { WorkbookIndex } from "./workbook-index.ts";

/**
 * Cells asked for in one round trip, so that an answer stays under the 5 MB that Excel on the web allows. Ours are read
 * as value and number format (about 25 bytes), other people's with their look (about 75).
 */
const CELLS_PER_TRIP = { ours: 110_000, others: 50_000 } as const;
/** Excel answers with nulls above this. */
const MAX_CELLS = 5_000_000;

const ERROR_TEXT =
  /^#(REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!)$/;

export interface TableExtent extends SnapshotTable {
  /** Header texts from left to right; empty when the table shows no header row. */
  readonly headers: readonly string[];
}

export interface SheetExtent {
  readonly sheet: string;
  readonly visibility: SheetSnapshot["visibility"];
  /** null: nothing on the sheet. */
  readonly used: CellArea | null;
  readonly tables: readonly TableExtent[];
}

/** Where something stands on these sheets, and their tables. One round trip. */
export async function readExtents(
  session: WorkbookSession,
  index: WorkbookIndex,
  sheets: readonly string[],
): Promise<readonly SheetExtent[]> {
  const { worksheets } = session.workbook;
  const asked = sheets.map((name) => {
    const used = worksheets.getItem(name).getUsedRangeOrNullObject(false);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    const tables = index.tables
      .filter((table) => table.sheet === name)
      .map((entry) => {
        const table = session.workbook.tables.getItem(entry.id);
        table.load("showHeaders,showTotals");
        const range = table.getRange();
        range.load("rowIndex,columnIndex,rowCount,columnCount");
        const header = range.getRow(0);
        header.load("values");
        return { entry, table, range, header };
      });
    return { name, used, tables };
  });
  await session.sync();
  return asked.map(({ name, used, tables }) => ({
    sheet: name,
    visibility: index.sheets.find((sheet) => sheet.name === name)?.visibility ?? "visible",
    used: used.isNullObject ? null : areaOf(used),
    tables: tables.map(({ entry, table, range, header }) => ({
      name: entry.name,
      area: areaOf(range),
      hasHeaders: table.showHeaders,
      hasTotals: table.showTotals,
      headers: table.showHeaders ? ((header.values as unknown[][])[0] ?? []).map(String) : [],
    })),
  }));
}

function areaOf(range: Excel.Range): CellArea {
  return {
    top: range.rowIndex,
    left: range.columnIndex,
    bottom: range.rowIndex + range.rowCount - 1,
    right: range.columnIndex + range.columnCount - 1,
  };
}

export function areaSize(area: CellArea): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1);
}

export interface SnapshotRequest {
  readonly extent: SheetExtent;
  /** What to read of it, 0-based; null is nothing. */
  readonly area: CellArea | null;
  /** "others": with fill colours, shown texts, merged cells and hidden rows. */
  readonly of: "ours" | "others";
  /** Columns of the area that hold nothing to read, such as our time grid. */
  readonly skip?: ReadonlySet<number>;
}

interface PendingBlock {
  readonly area: CellArea;
  readonly range: Excel.Range;
  readonly fills: OfficeExtension.ClientResult<Excel.CellProperties[][]> | null;
}

interface PendingSheet {
  readonly request: SnapshotRequest;
  readonly blocks: PendingBlock[];
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]> | null;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]> | null;
  readonly merges: Excel.RangeAreas | null;
  readonly formulas: Excel.RangeAreas | null;
}

/** The sheets as pure data. One round trip, more only where an answer would pass Excel's limit. */
export async function readSnapshots(
  session: WorkbookSession,
  requests: readonly SnapshotRequest[],
): Promise<readonly SheetSnapshot[]> {
  const pending: PendingSheet[] = [];
  /** Part of what one trip may carry, 0–1. */
  let load = 0;
  for (const request of requests) {
    const entry = openSheet(session, request);
    pending.push(entry);
    const sheet = session.workbook.worksheets.getItem(request.extent.sheet);
    for (const area of blocksOf(request)) {
      const share = areaSize(area) / CELLS_PER_TRIP[request.of];
      if (load > 0 && load + share > 1) {
        await session.sync();
        load = 0;
      }
      load += share;
      const range = sheet.getRange(areaAddress(area));
      range.load(request.of === "ours" ? "values,numberFormat" : "values,numberFormat,text");
      const fills = request.of === "ours" ? null : range.getCellProperties({ format: { fill: { color: true } } });
      entry.blocks.push({ area, range, fills });
    }
  }
  await session.sync();
  const snapshots = pending.map(asSnapshot);
  const date1904 = counts1904(snapshots);
  return snapshots.map((snapshot) => ({ ...snapshot, date1904 }));
}

function openSheet(session: WorkbookSession, request: SnapshotRequest): PendingSheet {
  const { area, extent } = request;
  if (area !== null && areaSize(area) > MAX_CELLS)
    stop("SHEET-TOO-LARGE", { sheet: extent.sheet, cells: areaSize(area) });
  if (area === null) return { request, blocks: [], rows: null, columns: null, merges: null, formulas: null };
  const whole = session.workbook.worksheets.getItem(extent.sheet).getRange(areaAddress(area));
  const places = "areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount";
  const formulas = whole.getSpecialCellsOrNullObject("Formulas");
  formulas.load(places);
  const look = request.of === "others";
  const merges = look && supports("1.13") ? whole.getMergedAreasOrNullObject() : null;
  merges?.load(places);
  return {
    request,
    blocks: [],
    rows: look ? whole.getRowProperties({ rowHidden: true, rowIndex: true }) : null,
    columns: look ? whole.getColumnProperties({ columnHidden: true, columnIndex: true }) : null,
    merges,
    formulas,
  };
}

/** Runs of columns that are read, cut into pieces of one trip at most. */
function blocksOf({ area, skip, of }: SnapshotRequest): readonly CellArea[] {
  if (area === null) return [];
  const runs: { left: number; right: number }[] = [];
  for (let column = area.left; column <= area.right; column += 1) {
    if (skip?.has(column) === true) continue;
    const open = runs.at(-1);
    if (open !== undefined && open.right === column - 1) open.right = column;
    else runs.push({ left: column, right: column });
  }
  return runs.flatMap(({ left, right }) => {
    const rows = Math.max(1, Math.floor(CELLS_PER_TRIP[of] / (right - left + 1)));
    const blocks: CellArea[] = [];
    for (let top = area.top; top <= area.bottom; top += rows) {
      blocks.push({ top, left, bottom: Math.min(area.bottom, top + rows - 1), right });
    }
    return blocks;
  });
}

function asSnapshot(entry: PendingSheet): SheetSnapshot {
  const { area, extent } = entry.request;
  const firstRow = area?.top ?? 0;
  const firstColumn = area?.left ?? 0;
  const height = area === null ? 0 : area.bottom - area.top + 1;
  const width = area === null ? 0 : area.right - area.left + 1;
  const cells: (SnapshotCell | null)[][] = Array.from({ length: height }, () =>
    Array.from({ length: width }, () => null),
  );
  const isFormula = formulaTest(entry.formulas);
  for (const block of entry.blocks) fillCells(cells, block, firstRow, firstColumn, isFormula);
  return {
    name: extent.sheet,
    visibility: extent.visibility,
    firstRow,
    firstColumn,
    cells,
    merges: entry.merges === null || entry.merges.isNullObject ? [] : entry.merges.areas.items.map(areaOf),
    hiddenRows: hiddenIndexes(entry.rows?.value.map((row) => row.rowHidden) ?? [], firstRow),
    hiddenColumns: hiddenIndexes(entry.columns?.value.map((column) => column.columnHidden) ?? [], firstColumn),
    tables: extent.tables,
    date1904: false,
  };
}

function formulaTest(formulas: Excel.RangeAreas | null): (row: number, column: number) => boolean {
  if (formulas === null || formulas.isNullObject) return () => false;
  const cells = new Set<number>();
  for (const { top, left, bottom, right } of formulas.areas.items.map(areaOf)) {
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) cells.add(row * 16_384 + column);
    }
  }
  return (row, column) => cells.has(row * 16_384 + column);
}

function fillCells(
  cells: (SnapshotCell | null)[][],
  block: PendingBlock,
  firstRow: number,
  firstColumn: number,
  isFormula: (row: number, column: number) => boolean,
): void {
  const { area, range, fills } = block;
  const values = range.values as unknown[][];
  const formats = range.numberFormat as unknown[][];
  const texts = fills === null ? null : range.text;
  values.forEach((line, rowOffset) => {
    const row = area.top + rowOffset;
    line.forEach((raw, columnOffset) => {
      const column = area.left + columnOffset;
      const value = asCellValue(raw);
      const fill = fillColour(fills?.value[rowOffset]?.[columnOffset]?.format?.fill?.color);
      const formula = isFormula(row, column);
      const numberFormat = String(formats[rowOffset]?.[columnOffset] ?? "General");
      if (value === null && fill === null && !formula && numberFormat === "General") return;
      const target = cells[row - firstRow];
      if (target === undefined) return;
      target[column - firstColumn] = {
        value,
        text: texts?.[rowOffset]?.[columnOffset] ?? "",
        numberFormat,
        formula,
        fill,
      };
    });
  });
}

function hiddenIndexes(hidden: readonly (boolean | undefined)[], first: number): readonly number[] {
  return hidden.flatMap((isHidden, offset) => (isHidden === true ? [first + offset] : []));
}

/** Excel says "#FFFFFF" for a cell without fill as well as for a white one: neither tells anything. */
function fillColour(colour: string | undefined): string | null {
  if (colour === undefined || colour === "") return null;
  const upper = colour.toUpperCase();
  return upper === "#FFFFFF" ? null : upper;
}

function asCellValue(value: unknown): CellValue {
  if (value === "" || value === null || value === undefined) return null;
  if (typeof value === "number" || typeof value === "boolean") return value;
  const text = String(value);
  return ERROR_TEXT.test(text) ? { error: text } : text;
}
