import type { Milestone } from "#core/plan/milestone.ts";
import { isCellError } from "#core/recognise/snapshot.ts";
import { cellIn } from "../read/find-rows.ts";
import type { PlanInWorkbook } from "../read/plan-in-workbook.ts";
import { fieldColumns } from "./new-row.ts";
import { COMPUTED_FIELDS } from "./plan-rows.ts";
import { isBlankRow, rawRow, sheetRow } from "./plan-table-rows.ts";
import type { PlanTable } from "./plan-table-rows.ts";

/** The rows under the header from top to bottom, blank ones too. */
export interface TableRows {
  /** What tells a row from the others wherever it goes; null is a blank row. */
  readonly keys: readonly (string | null)[];
  /** null where the row is no milestone: blank, or a heading of the person. */
  readonly milestones: readonly (Milestone | null)[];
}

export function tableRows(read: PlanInWorkbook, table: PlanTable): TableRows {
  const first = table.area.top + 1;
  const height = table.area.bottom - table.area.top;
  const milestones = Array.from<unknown, Milestone | null>({ length: height }, () => null);
  for (const milestone of read.plan.milestones) {
    const offset = sheetRow(milestone) - first;
    if (offset >= 0 && offset < height) milestones[offset] = milestone;
  }
  const blank = milestones.map((_, offset) => isBlankRow(read, table, first + offset));
  const numbers = timesOf(milestones.map((milestone) => milestone?.nr ?? ""));
  const names = timesOf(milestones.map((milestone) => nameKey(milestone)));
  // What is computed changes with the order.
  const columns = fieldColumns(read, table);
  const computed = new Set(COMPUTED_FIELDS.map((field) => columns.get(field) ?? -1));
  const counts = new Map<string, number>();
  const keys = milestones.map((milestone, offset) => {
    if (blank[offset] === true) return null;
    const key = keyOf(milestone, numbers, names) ?? JSON.stringify(rawRow(read, table, first + offset, computed));
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return `${key} #${count}`;
  });
  return { keys, milestones };
}

/** The number, where several rows bear it with the name; null where only all of its cells tell a row from the others. */
function keyOf(
  milestone: Milestone | null,
  numbers: ReadonlyMap<string, number>,
  names: ReadonlyMap<string, number>,
): string | null {
  if (milestone === null) return null;
  if (milestone.nr !== "" && numbers.get(milestone.nr) === 1) return `nr ${milestone.nr}`;
  const key = nameKey(milestone);
  return names.get(key) === 1 ? key : null;
}

function nameKey(milestone: Milestone | null): string {
  return `name ${milestone?.nr ?? ""} ${milestone?.name ?? ""}`;
}

function timesOf(keys: readonly string[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1);
  return times;
}

/**
 * Which row comes at each place: the wanted order as far as its rows are there; a row that it does not know stays below
 * the one it stood below; blank rows left over come last.
 *
 * @returns Offsets into `current`, each once.
 */
export function arrange(current: readonly (string | null)[], wanted: readonly (string | null)[]): readonly number[] {
  const offsets = new Map(current.flatMap((key, offset) => (key === null ? [] : [[key, offset] as const])));
  const blanks = current.flatMap((key, offset) => (key === null ? [offset] : []));
  const known = new Set(wanted);
  /** Rows that the wanted order does not know, by the row above them; "" is the top. */
  const strangers = new Map<string, number[]>();
  let above = "";
  current.forEach((key, offset) => {
    if (key === null) return;
    if (known.has(key)) above = key;
    else {
      const below = strangers.get(above);
      if (below === undefined) strangers.set(above, [offset]);
      else below.push(offset);
    }
  });
  const placed: number[] = [...(strangers.get("") ?? [])];
  for (const key of wanted) {
    const offset = key === null ? blanks.shift() : offsets.get(key);
    if (offset !== undefined) placed.push(offset);
    if (key !== null) placed.push(...(strangers.get(key) ?? []));
  }
  const used = new Set([...placed, ...blanks]);
  const strayed = current.flatMap((_, offset) => (used.has(offset) ? [] : [offset]));
  return [...placed, ...strayed, ...blanks];
}

/** What stands in the column of numbers and of names, to see whether rows moved meanwhile. */
export function columnValues(read: PlanInWorkbook, table: PlanTable, column: number): readonly unknown[] {
  return Array.from({ length: table.area.bottom - table.area.top }, (_, offset) => {
    const value = cellIn(read.snapshot, { row: table.area.top + 1 + offset, column })?.value ?? "";
    return isCellError(value) ? value.error : value;
  });
}
