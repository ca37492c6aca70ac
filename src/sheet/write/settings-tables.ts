import type { Language } from "#core/plan/plan.ts";
import { areaAddress, isCellError } from "#core/recognise/snapshot.ts";
import type { CellArea, CellValue, SheetSnapshot } from "#core/recognise/snapshot.ts";
import { NUMBER_FORMATS } from "../layout/columns.ts";
import { REMARK_COLUMNS, SETTINGS_LAYOUT } from "../layout/settings-layout.ts";
import type { SettingsTable } from "../layout/settings-layout.ts";
import { settingsColumns } from "../read/settings-columns.ts";
import { ownTable } from "../read/workbook-index.ts";
import type { WorkbookIndex } from "../read/workbook-index.ts";
import { supports } from "../session.ts";
import type { WorkbookSession } from "../session.ts";
import { stop } from "../workbook-problem.ts";
import type { CellInput } from "./cell-input.ts";
import { guardedWrite } from "./guarded-write.ts";
import type { CellWrite } from "./guarded-write.ts";
import { matchLines } from "./match-lines.ts";
import { settingsRows } from "./settings-sheet.ts";
import type { SettingsContent } from "./settings-sheet.ts";

/** A table of the settings sheet with what it is to hold. */
interface TablePlan {
  readonly kind: SettingsTable;
  readonly name: string;
  readonly area: CellArea;
  /** 0-based sheet column per column of the layout; null where a person took it away. */
  readonly columns: readonly (number | null)[];
  /** Rows to be, each with the offset of the row that it is now; null is a new one. */
  readonly lines: readonly { readonly inputs: readonly CellInput[]; readonly from: number | null }[];
  /** Offsets of rows that go. */
  readonly gone: readonly number[];
  readonly height: number;
}

/**
 * Makes the given settings tables hold what they are to hold, row by row: a row that stays keeps its place and all that
 * a person put beside it; only cells that differ are written. Two round trips, one more when rows go.
 */
export async function writeSettingsTables(
  session: WorkbookSession,
  index: WorkbookIndex,
  snapshot: SheetSnapshot,
  content: SettingsContent,
  tables: readonly SettingsTable[],
  language: Language,
): Promise<void> {
  const rows = settingsRows(content, language);
  const plans = tables.map((kind) => tablePlan(index, snapshot, kind, rows[kind]));
  await deleteLines(session, snapshot, plans);
  const writes: CellWrite[] = [];
  for (const plan of plans) {
    makeRoom(session, snapshot, plan);
    writes.push(...cellWrites(snapshot, plan));
  }
  await guardedWrite(session, [], writes);
}

function tablePlan(
  index: WorkbookIndex,
  snapshot: SheetSnapshot,
  kind: SettingsTable,
  inputs: readonly (readonly CellInput[])[],
): TablePlan {
  const layout = SETTINGS_LAYOUT[kind];
  const entry = ownTable(index, snapshot.name, layout.birthName);
  const table = snapshot.tables.find((candidate) => candidate.name === entry?.name);
  if (table === undefined) stop("SHEET-DAMAGED", { sheet: snapshot.name, table: layout.birthName });
  const area = table.hasTotals ? { ...table.area, bottom: table.area.bottom - 1 } : table.area;
  const columns = settingsColumns(snapshot, table.area, kind);
  const height = area.bottom - area.top;
  const present = Array.from({ length: height }, (_, offset) =>
    columns.map((column) => (column === null ? null : valueAt(snapshot, area.top + 1 + offset, column))),
  );
  const { lines, gone } = matchLines(kind, present, inputs);
  return { kind, name: table.name, area, columns, lines, gone, height };
}

function valueAt(snapshot: SheetSnapshot, row: number, column: number): CellValue {
  return snapshot.cells[row - snapshot.firstRow]?.[column - snapshot.firstColumn]?.value ?? null;
}

/** Through ranges that follow their cells, after a look that each row still says what it said. */
async function deleteLines(
  session: WorkbookSession,
  snapshot: SheetSnapshot,
  plans: readonly TablePlan[],
): Promise<void> {
  const sheet = session.workbook.worksheets.getItem(snapshot.name);
  const doomed = plans.flatMap(({ area, gone, columns }) =>
    [...gone].reverse().map((offset) => {
      const row = area.top + 1 + offset;
      const range = sheet.getRange(areaAddress({ ...area, top: row, bottom: row }));
      range.load("values");
      const first = columns.find((column) => column !== null) ?? area.left;
      return { range, offset: first - area.left, seen: valueAt(snapshot, row, first) };
    }),
  );
  if (doomed.length === 0) return;
  await session.sync();
  for (const { range, offset, seen } of doomed) {
    const now: unknown = (range.values as unknown[][])[0]?.[offset];
    const was = isCellError(seen) ? seen.error : (seen ?? "");
    if (now === was) range.delete("Up");
  }
  await session.sync();
}

/**
 * Empty rows where new ones come: inserted among the others, and below the last one where something of the person
 * stands there; else the free row is taken, as people type on. Queues only.
 */
function makeRoom(session: WorkbookSession, snapshot: SheetSnapshot, plan: TablePlan): void {
  const { area, lines, gone, height, name } = plan;
  const sheet = session.workbook.worksheets.getItem(snapshot.name);
  let bottom = area.top + height - gone.length;
  /** Rows taken below the table as it was read. */
  let taken = 0;
  lines.forEach(({ from }, place) => {
    if (from !== null) return;
    const row = area.top + 1 + place;
    const address = areaAddress({ ...area, top: row, bottom: row });
    const isEnd = row > bottom;
    const isFree = isEnd && isBlankLine(snapshot, area, area.bottom + 1 + taken);
    if (isFree) {
      sheet.getRange(address).copyFrom(areaAddress({ ...area, top: row - 1, bottom: row - 1 }), "Formats");
      taken += 1;
    } else {
      sheet.getRange(address).insert("Down");
    }
    // Below 1.13 Excel lets the table grow by itself over values written right below it.
    if (isEnd && supports("1.13")) session.workbook.tables.getItem(name).resize(areaAddress({ ...area, bottom: row }));
    bottom += 1;
  });
}

function isBlankLine(snapshot: SheetSnapshot, area: CellArea, row: number): boolean {
  for (let column = area.left; column <= area.right; column += 1) {
    if (valueAt(snapshot, row, column) !== null) return false;
  }
  return true;
}

function cellWrites(snapshot: SheetSnapshot, plan: TablePlan): readonly CellWrite[] {
  const layout = SETTINGS_LAYOUT[plan.kind];
  return plan.lines.flatMap(({ inputs, from }, place) =>
    inputs.flatMap((input, index): CellWrite[] => {
      const [column, description] = [plan.columns[index] ?? null, layout.columns[index]];
      if (column === null || description === undefined || input === null) return [];
      // What stands in a remark is the person's; only a new row gets ours.
      if (from !== null && REMARK_COLUMNS[plan.kind] === index) return [];
      const seen = from === null ? null : valueAt(snapshot, plan.area.top + 1 + from, column);
      if (!isCellError(seen) && (seen ?? "") === input) return [];
      const numberFormat = description.kind === "day" ? { numberFormat: NUMBER_FORMATS.day } : {};
      const row = plan.area.top + 1 + place;
      return [{ sheet: snapshot.name, row, column, seen, input, ...numberFormat, key: `${plan.kind} ${place}` }];
    }),
  );
}
