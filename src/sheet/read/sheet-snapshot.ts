import type { CellArea, SheetSnapshot, SnapshotCell, SnapshotTable } from "#core/recognise/snapshot.ts";
import { areaAddress } from "#core/recognise/snapshot.ts";
import { supports } from "../session.ts";
import type { WorkbookSession } from "../session.ts";
import { stop } from "../workbook-problem.ts";
import { counts1904 } from "./date-system.ts";
import { areaOf, areasTest, fillCells, looksLikeError } from "./snapshot-cells.ts";
import type { PendingBlock } from "./snapshot-cells.ts";
import type { WorkbookIndex } from "./workbook-index.ts";

/**
 * Cells asked for in one round trip, so that an answer stays under the 5 MB that Excel on the web allows. Ours are read
 * as value and number format (about 25 bytes), other people's with their look (about 120).
 */
const CELLS_PER_TRIP = { ours: 110_000, others: 35_000 } as const;
const PLACES = "areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount";
/** Excel answers with nulls above this. */
const MAX_CELLS = 5_000_000;

export interface TableExtent extends SnapshotTable {
  /** Header texts from left to right; empty when the table shows no header row. */
  readonly headers: readonly string[];
}

export interface SheetExtent {
  readonly sheet: string;
  readonly id?: string;
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
  const entries = new Map(index.sheets.map((sheet) => [sheet.name, sheet]));
  return asked.map(({ name, used, tables }) => ({
    sheet: name,
    id: entries.get(name)?.id ?? "",
    visibility: entries.get(name)?.visibility ?? "visible",
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

interface PendingSheet {
  readonly request: SnapshotRequest;
  readonly blocks: PendingBlock[];
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]> | null;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]> | null;
  readonly merges: Excel.RangeAreas | null;
  readonly formulas: Excel.RangeAreas | null;
  readonly rules: Excel.ConditionalFormatCollection | null;
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
      const looks =
        request.of === "ours"
          ? null
          : range.getCellProperties({ format: { fill: { color: true }, font: { color: true, bold: true } } });
      entry.blocks.push({ area, range, looks });
    }
  }
  await session.sync();
  const errors = await readErrors(session, pending);
  const plain = pending.map((entry) => asSnapshot(entry, errors.get(entry) ?? []));
  const rules = pending.map((entry) => entry.rules);
  // Few sheets have rules that colour; the reading of them is loaded for those only.
  const snapshots = rules.some((found) => (found?.items.length ?? 0) > 0)
    ? await (await import("./conditional-colours.ts")).withRuleColours(session, plain, rules)
    : plain;
  const date1904 = counts1904(snapshots);
  return snapshots.map((snapshot) => ({ ...snapshot, date1904 }));
}

/** Where the cells are that hold an error and no text that looks like one; asked only when there is such a cell. */
async function readErrors(
  session: WorkbookSession,
  pending: readonly PendingSheet[],
): Promise<ReadonlyMap<PendingSheet, readonly Excel.RangeAreas[]>> {
  const suspects = pending.filter(({ blocks }) =>
    blocks.some(({ range }) => (range.values as unknown[][]).some((line) => line.some(looksLikeError))),
  );
  const asked = suspects.map(({ request }) => {
    const sheet = session.workbook.worksheets.getItem(request.extent.sheet);
    const whole = sheet.getRange(request.area === null ? "A1" : areaAddress(request.area));
    return (["Formulas", "Constants"] as const).map((kind) => {
      const found = whole.getSpecialCellsOrNullObject(kind, "Errors");
      found.load(PLACES);
      return found;
    });
  });
  if (asked.length > 0) await session.sync();
  return new Map(suspects.map((entry, at) => [entry, asked[at] ?? []]));
}

function openSheet(session: WorkbookSession, request: SnapshotRequest): PendingSheet {
  const { area, extent } = request;
  if (area !== null && areaSize(area) > MAX_CELLS)
    stop("SHEET-TOO-LARGE", { sheet: extent.sheet, cells: areaSize(area) });
  if (area === null)
    return { request, blocks: [], rows: null, columns: null, merges: null, formulas: null, rules: null };
  const whole = session.workbook.worksheets.getItem(extent.sheet).getRange(areaAddress(area));
  const formulas = whole.getSpecialCellsOrNullObject("Formulas");
  formulas.load(PLACES);
  const look = request.of === "others";
  const rules = look ? whole.conditionalFormats : null;
  rules?.load("items/id,items/type,items/priority,items/stopIfTrue");
  const merges = look && supports("1.13") ? whole.getMergedAreasOrNullObject() : null;
  merges?.load(PLACES);
  return {
    request,
    blocks: [],
    rows: look ? whole.getRowProperties({ rowHidden: true, rowIndex: true }) : null,
    columns: look ? whole.getColumnProperties({ columnHidden: true, columnIndex: true }) : null,
    merges,
    formulas,
    rules,
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

function asSnapshot(entry: PendingSheet, errors: readonly Excel.RangeAreas[]): SheetSnapshot {
  const { area, extent } = entry.request;
  const firstRow = area?.top ?? 0;
  const firstColumn = area?.left ?? 0;
  const height = area === null ? 0 : area.bottom - area.top + 1;
  const width = area === null ? 0 : area.right - area.left + 1;
  const cells: (SnapshotCell | null)[][] = Array.from({ length: height }, () =>
    Array.from({ length: width }, () => null),
  );
  const isFormula = areasTest(entry.formulas);
  const errorTests = errors.map(areasTest);
  const isError = (row: number, column: number): boolean => errorTests.some((test) => test(row, column));
  for (const block of entry.blocks) fillCells(cells, block, { row: firstRow, column: firstColumn }, isFormula, isError);
  return {
    name: extent.sheet,
    ...(extent.id === undefined || extent.id === "" ? {} : { id: extent.id }),
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

function hiddenIndexes(hidden: readonly (boolean | undefined)[], first: number): readonly number[] {
  return hidden.flatMap((isHidden, offset) => (isHidden === true ? [first + offset] : []));
}
