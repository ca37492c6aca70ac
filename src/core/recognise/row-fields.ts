import { readStatusCell, readStatusFill } from "./cell-status.ts";
import { readDateCell } from "./cell-dates.ts";
import { columnOf, isPlanField } from "./column-roles.ts";
import type { PlanDay } from "../calendar/plan-day.ts";
import { fontStatus } from "./font-status.ts";
import { readFill } from "../notation/colour.ts";
import { readStatus } from "../notation/status.ts";
import { isRowFill } from "./profile.ts";
import { unitOfHeader } from "../notation/duration.ts";
import { countedEuros } from "../notation/money.ts";
import { readPartyList, readRoles } from "../notation/roles.ts";
import { foldText, wordsOf } from "../notation/text.ts";
import type { FieldName, MilestoneKind, Money, Place, Role, Status } from "../plan/milestone.ts";
import type { Shape } from "./block-shape.ts";
import { plainValue, readDurationCell, readMoneyCell } from "./reader.ts";
import type { RowDates } from "./row-dates.ts";
import { cellAddress } from "./snapshot.ts";

export function readStatusOf(
  shape: Shape,
  row: number,
  nr: string,
): { status: Status | null; done: boolean; unreadable: boolean } {
  const at = columnOf(shape.block.columns, "status");
  const progress = columnOf(shape.block.columns, "progress");
  const found =
    at !== null
      ? readStatusCell(shape.reader, row, at.column, nr)
      : shape.fillColumn !== null
        ? readStatusFill(shape.reader, row, shape.fillColumn.column, nr, shape.fillColumn.wholeRows)
        : {
            status: lightOf(shape, row) ?? fontOf(shape, row) ?? shape.barStatus?.get(row) ?? null,
            done: false,
            unreadable: false,
          };
  if (progress === null) return found;
  const value = plainValue(shape.reader.grid, row, progress.column);
  const isDone = value === 1 || value === 100 || (typeof value === "string" && /^100 ?%?$/.test(value.trim()));
  return isDone ? { ...found, done: true } : found;
}

function fontOf({ reader, fontColumn }: Shape, row: number): Status | null {
  return fontColumn === null ? null : fontStatus(reader.grid.cell(row, fontColumn));
}

/** The colour of the column that holds a mark, or a fill where none holds a mark; of several the most serious. */
function lightOf(shape: Shape, row: number): Status | null {
  const { grid } = shape.reader;
  const lights = shape.block.columns.filter(({ role }) => role === "light");
  const marked = lights.filter(({ column }) => !/^(?:|-|0|o)$/i.test(grid.text(row, column)));
  const filled = lights.filter(
    ({ column }) => readFill(grid.fill(row, column)).status !== null && !isRowFill(grid, row, column),
  );
  const verdicts = (marked.length > 0 ? marked : filled).map(({ header }) => readStatus(header).status);
  return (["rood", "oranje", "groen"] as const).find((status) => verdicts.includes(status)) ?? null;
}

export function readDone(
  shape: Shape,
  row: number,
  nr: string,
  unreadable: FieldName[],
): { done: boolean; day: PlanDay | null } {
  const at = columnOf(shape.block.columns, "doneOn");
  if (at === null) return { done: false, day: null };
  const folded = foldText(shape.reader.grid.text(row, at.column));
  if (/^(?:ja|yes|j|y|x|v|✓|✔|☑|☒|✅|true|klaar|gereed|done|afgerond)$/.test(folded)) return { done: true, day: null };
  if (/^(?:☐|nee|neen|no|n|false|niet|nog niet)$/.test(folded)) return { done: false, day: null };
  const found = readDateCell(shape.reader, row, at.column, nr, "doneOn", { edge: "end", order: shape.order });
  if (found.unreadable) unreadable.push("doneOn");
  return { done: found.day !== null, day: found.day };
}

export function readDurationOf(shape: Shape, row: number, nr: string, unreadable: FieldName[]): number | null {
  const at = columnOf(shape.block.columns, "duration");
  if (at === null) return null;
  const found = readDurationCell(shape.reader, row, at.column, nr, unitOfHeader(at.header));
  if (found.unreadable) unreadable.push("duration");
  return found.value;
}

export function readRolesOf(shape: Shape, row: number): readonly Role[] {
  const { grid } = shape.reader;
  return shape.block.columns.flatMap(({ role, column, party }): readonly Role[] => {
    if (role === "party" && party !== null) return readRoles(plainValue(grid, row, column), party);
    if (role !== "owner" && role !== "executor") return [];
    const name = grid.text(row, column).replace(/\s+/g, " ");
    const listed = readPartyList(grid.text(row, column));
    if (listed !== null) return listed;
    return name === "" || /^[-–?]+$/.test(name) ? [] : [{ party: name, role: role === "owner" ? "E" : "U" }];
  });
}

export function readMoneyOf(shape: Shape, row: number, nr: string, unreadable: FieldName[]): Money {
  const read = (field: "budget" | "spent" | "forecast" | "cofinancing"): number | null => {
    const at = columnOf(shape.block.columns, field);
    if (at === null) return null;
    const found = readMoneyCell(shape.reader, row, at.column, nr, field, countedEuros(at.header));
    if (found.unreadable) unreadable.push(field);
    return found.value;
  };
  return { budget: read("budget"), spent: read("spent"), forecast: read("forecast"), cofinancing: read("cofinancing") };
}

const KIND_WORDS: readonly (readonly [RegExp, MilestoneKind])[] = [
  [/beslis|besluit|decision|go ?no ?go|gate/, "beslismoment"],
  [/eindresultaat|einddoel|end result|final/, "eindresultaat"],
  [/activiteit|activity|taak|task|actie/, "activiteit"],
  [/mijlpaal|milestone|resultaat|result/, "mijlpaal"],
];

export function kindOf(
  typed: string | null,
  names: { name: string | null; description: string | null },
  hasDescription: boolean,
  explanation: string | null,
): MilestoneKind {
  const word = typed === null ? undefined : KIND_WORDS.find(([pattern]) => pattern.test(wordsOf(typed)))?.[1];
  if (word !== undefined) return word;
  const own = wordsOf(names.description ?? names.name ?? "");
  if (
    /\bgo no ?go\b|\bbeslismoment\b|\bdecision moment\b/.test(own) ||
    /^beslismoment\b/.test(wordsOf(explanation ?? ""))
  )
    return "beslismoment";
  if (/^(?:eindresultaat|eindproduct|end result|final result)\b/.test(own)) return "eindresultaat";
  return hasDescription && names.description !== null ? "activiteit" : "mijlpaal";
}

/** Columns that count thousands of euros or weeks: our euros and days written there would mean something else. */
function countedOtherwise({ block }: Shape): readonly FieldName[] {
  return block.columns.flatMap(({ role, header }): readonly FieldName[] => {
    if (role === "duration") return unitOfHeader(header) === "d" ? [] : [role];
    const isMoney = role === "budget" || role === "spent" || role === "forecast" || role === "cofinancing";
    return isMoney && countedEuros(header) !== 1 ? [role] : [];
  });
}

export function placeOf(shape: Shape, row: number, dates: RowDates["cells"]): Place {
  const cells: Partial<Record<FieldName, string>> = {};
  for (const { role, column } of shape.block.columns) {
    if (!isPlanField(role)) continue;
    const area = shape.reader.grid.merge(row, column);
    cells[role] = cellAddress(area?.top ?? row, area?.left ?? column);
  }
  if (dates.start !== null) cells.start = dates.start;
  if (dates.due !== null) cells.due = dates.due;
  const light = columnOf(shape.block.columns, "light") ?? shape.fillColumn;
  const borrowed: FieldName[] = (["start", "due"] as const).filter(
    (field) => cells[field] !== undefined && columnOf(shape.block.columns, field) === null,
  );
  if (cells.status === undefined && light !== null) {
    cells.status = cellAddress(row, light.column);
    borrowed.push("status");
  }
  // "1.2 Lab open" in one cell: writing the name would take the number away.
  if (columnOf(shape.block.columns, "nr") === null && !shape.generated) borrowed.push("name");
  borrowed.push(...countedOtherwise(shape));
  const place = { sheet: shape.reader.grid.sheet.name, rowNumber: row + 1, cells };
  return borrowed.length === 0 ? place : { ...place, borrowed };
}
