import type { CellArea, CellValue, SheetSnapshot, SnapshotCell, SnapshotTable } from "#core/recognise/snapshot.ts";
import { areaAddress } from "#core/recognise/snapshot.ts";
import { supports } from "../session.ts";
import type { WorkbookSession } from "../session.ts";
import { stop } from "../workbook-problem.ts";
import type { WorkbookIndex } from "./workbook-index.ts";
import { counts1904 } from "./date-system.ts";

/**
 * Cells asked for in one round trip. Four texts of about ten characters per cell stay under the 5 MB that Excel on the
 * web answers at most; only plans of some thousands of rows need a second trip.
 */
const CELLS_PER_TRIP = 100_000;
/** Fills come as one object per cell, about 60 characters. */
const FILLS_PER_TRIP = 60_000;
/** Excel answers with nulls above this. */
const MAX_CELLS = 5_000_000;

const ERROR_TEXT =
  /^#(REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!)$/;

export interface SheetExtent {
  readonly sheet: string;
  readonly visibility: SheetSnapshot["visibility"];
  /** null: nothing on the sheet. */
  readonly used: CellArea | null;
  readonly tables: readonly SnapshotTable[];
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
        return { entry, table, range };
      });
    return { name, used, tables };
  });
  await session.sync();
  return asked.map(({ name, used, tables }) => ({
    sheet: name,
    visibility: index.sheets.find((sheet) => sheet.name === name)?.visibility ?? "visible",
    used: used.isNullObject ? null : areaOf(used),
    tables: tables.map(({ entry, table, range }) => ({
      name: entry.name,
      area: areaOf(range),
      hasHeaders: table.showHeaders,
      hasTotals: table.showTotals,
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

interface PendingBlock {
  readonly area: CellArea;
  readonly range: Excel.Range;
  readonly fills: OfficeExtension.ClientResult<Excel.CellProperties[][]> | null;
}

interface PendingSheet {
  readonly extent: SheetExtent;
  readonly area: CellArea | null;
  readonly blocks: PendingBlock[];
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]> | null;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]> | null;
  readonly merges: Excel.RangeAreas | null;
}

export interface SnapshotRequest {
  readonly extent: SheetExtent;
  /** What to read of it; null is nothing. */
  readonly area: CellArea | null;
  /** Fill colours, merged cells and hidden rows too: for other people's sheets, not for ours. */
  readonly appearance: boolean;
}

/** The sheets as pure data. One round trip, more only where an answer would pass Excel's limit. */
export async function readSnapshots(
  session: WorkbookSession,
  requests: readonly SnapshotRequest[],
): Promise<readonly SheetSnapshot[]> {
  const pending: PendingSheet[] = [];
  let queued = 0;
  for (const request of requests) {
    const { area, extent, appearance } = request;
    if (area !== null && areaSize(area) > MAX_CELLS)
      stop("SHEET-TOO-LARGE", { sheet: extent.sheet, cells: areaSize(area) });
    const sheet = session.workbook.worksheets.getItem(extent.sheet);
    const whole = area === null || !appearance ? null : sheet.getRange(areaAddress(area));
    const merges = whole !== null && supports("1.13") ? whole.getMergedAreasOrNullObject() : null;
    merges?.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
    const entry: PendingSheet = {
      extent,
      area,
      blocks: [],
      rows: whole?.getRowProperties({ rowHidden: true, rowIndex: true }) ?? null,
      columns: whole?.getColumnProperties({ columnHidden: true, columnIndex: true }) ?? null,
      merges,
    };
    pending.push(entry);
    if (area === null) continue;
    const width = area.right - area.left + 1;
    const perTrip = appearance ? FILLS_PER_TRIP : CELLS_PER_TRIP;
    const rowsPerBlock = Math.max(1, Math.floor(perTrip / width));
    for (let top = area.top; top <= area.bottom; top += rowsPerBlock) {
      const block: CellArea = { ...area, top, bottom: Math.min(area.bottom, top + rowsPerBlock - 1) };
      if (queued > 0 && queued + areaSize(block) > perTrip) {
        await session.sync();
        queued = 0;
      }
      queued += areaSize(block);
      const range = sheet.getRange(areaAddress(block));
      range.load("values,text,numberFormat,formulas");
      const fills = appearance ? range.getCellProperties({ format: { fill: { color: true } } }) : null;
      entry.blocks.push({ area: block, range, fills });
    }
  }
  await session.sync();
  const snapshots = pending.map(asSnapshot);
  const date1904 = counts1904(snapshots);
  return snapshots.map((snapshot) => ({ ...snapshot, date1904 }));
}

function asSnapshot(entry: PendingSheet): SheetSnapshot {
  const cells = entry.blocks.flatMap((block) => blockCells(block));
  const firstRow = entry.area?.top ?? 0;
  const firstColumn = entry.area?.left ?? 0;
  return {
    name: entry.extent.sheet,
    visibility: entry.extent.visibility,
    firstRow,
    firstColumn,
    cells,
    merges: entry.merges === null || entry.merges.isNullObject ? [] : entry.merges.areas.items.map(areaOf),
    hiddenRows: hiddenIndexes(entry.rows?.value.map((row) => row.rowHidden) ?? [], firstRow),
    hiddenColumns: hiddenIndexes(entry.columns?.value.map((column) => column.columnHidden) ?? [], firstColumn),
    tables: entry.extent.tables,
    date1904: false,
  };
}

function hiddenIndexes(hidden: readonly (boolean | undefined)[], first: number): readonly number[] {
  return hidden.flatMap((isHidden, offset) => (isHidden === true ? [first + offset] : []));
}

function blockCells(block: PendingBlock): (SnapshotCell | null)[][] {
  const { range, fills } = block;
  const values = range.values as unknown[][];
  const formulas = range.formulas as unknown[][];
  return values.map((row, rowOffset) =>
    row.map((value, columnOffset) => {
      const formula = formulas[rowOffset]?.[columnOffset];
      return snapshotCell(
        value,
        range.text[rowOffset]?.[columnOffset] ?? "",
        String((range.numberFormat as unknown[][])[rowOffset]?.[columnOffset] ?? "General"),
        typeof formula === "string" && formula.startsWith("=") && formula !== value,
        fillColour(fills?.value[rowOffset]?.[columnOffset]?.format?.fill?.color),
      );
    }),
  );
}

/** Excel says "#FFFFFF" for a cell without fill as well as for a white one: neither tells anything. */
function fillColour(colour: string | undefined): string | null {
  if (colour === undefined || colour === "") return null;
  const upper = colour.toUpperCase();
  return upper === "#FFFFFF" ? null : upper;
}

function snapshotCell(
  value: unknown,
  text: string,
  numberFormat: string,
  formula: boolean,
  fill: string | null,
): SnapshotCell | null {
  const cellValue = asCellValue(value);
  if (cellValue === null && fill === null && !formula) return null;
  return { value: cellValue, text, numberFormat, formula, fill };
}

function asCellValue(value: unknown): CellValue {
  if (value === "" || value === null || value === undefined) return null;
  if (typeof value === "number" || typeof value === "boolean") return value;
  const text = String(value);
  return ERROR_TEXT.test(text) ? { error: text } : text;
}
