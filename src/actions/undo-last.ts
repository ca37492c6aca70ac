import { fromIsoDate } from "#core/calendar/plan-day.ts";
import { cellIn, findRows } from "#sheet/read/find-rows.ts";
import type { PlanInWorkbook } from "#sheet/read/plan-in-workbook.ts";
import type { Language } from "#core/plan/plan.ts";
import type { WorkbookTrouble } from "#sheet/workbook-problem.ts";
import { partyColumn } from "#sheet/read/party-column.ts";
import { editLabel, editPosition, shownValue } from "#sheet/write/field-edits.ts";
import type { FieldEdit, FieldValue } from "#sheet/write/field-edits.ts";
import type { CellChange, UndoLast } from "./contract/outcome.ts";
import { refused, runAction } from "./run-action.ts";
import { reorder } from "./reorder.ts";
import { undoRows } from "./undo-rows.ts";
import { writeFields } from "./write-fields.ts";

/** Puts back what one action changed, where it still stands; the logbook tells of the change and of the way back. */
export const undoLast: UndoLast = async (environment, { undo }) => {
  const rows = undo.rows ?? [];
  if (undo.changes.length === 0 && rows.length === 0 && undo.order === undefined) return refused("NOTHING-TO-UNDO");
  return runAction("writes", async (session) => {
    const { order } = undo;
    if (order !== undefined) return reorder(session, environment, undo.target, () => order);
    const kept = rows.length === 0 ? [] : await undoRows(session, environment, undo);
    if (undo.changes.length === 0) return { changes: [], skipped: kept, undo: null };
    const why = environment.language === "nl" ? "ongedaan gemaakt" : "undone";
    const numbers = newNumbers(undo.changes);
    const written = await writeFields(
      session,
      environment,
      undo.target,
      (read) => {
        const isBack = numbersAreBack(read, undo.changes);
        const changes = isBack ? undo.changes.filter(({ field }) => field !== "nr") : undo.changes;
        const present = isBack ? new Map<string, string>() : numbers;
        const results = changes.map((change) => editBack(read, change, present, why, environment.language));
        return {
          edits: results.flatMap((result) => ("field" in result ? [result] : [])),
          troubles: results.flatMap((result) => ("code" in result ? [result] : [])),
        };
      },
      numbers.size > 0,
    );
    return { changes: written.changes, skipped: [...kept, ...written.skipped], undo: written.undo };
  });
};

/** What became of a number that the action changed: all changes tell of the row by the number it had before. */
function newNumbers(changes: readonly CellChange[]): ReadonlyMap<string, string> {
  return new Map(changes.flatMap(({ nr, field, new: next }) => (field === "nr" ? [[nr, String(next ?? "")]] : [])));
}

/** Undone before, and the answer got lost: two numbers that changed places would otherwise change places again. */
function numbersAreBack({ plan }: PlanInWorkbook, changes: readonly CellChange[]): boolean {
  const there = new Set(plan.milestones.map(({ nr, name }) => JSON.stringify([nr, name])));
  return changes
    .filter(({ field }) => field === "nr")
    .every(({ nr, name }) => (name ?? null) !== null && there.has(JSON.stringify([nr, name])));
}

function editBack(
  read: PlanInWorkbook,
  change: CellChange,
  numbers: ReadonlyMap<string, string>,
  why: string,
  language: Language,
): FieldEdit | WorkbookTrouble {
  const nr = numbers.get(change.nr) ?? change.nr;
  const { found, troubles } = findRows(read.plan, [{ nr }]);
  const [milestone] = found;
  if (milestone === undefined) return troubles[0] ?? { code: "ROW-CHANGED", facts: { nr }, place: null };
  const { field, party } = change;
  const edit: FieldEdit = {
    milestone,
    field,
    ...(party === undefined ? {} : { party: { party, column: partyColumn(read, party, milestone) } }),
    value: valueBack(change),
    why,
  };
  const position = editPosition(edit);
  const snapshot = read.snapshotOf(milestone.place.sheet);
  const now = position === null ? null : shownValue(cellIn(snapshot, position), snapshot.date1904);
  if (now !== change.new && now !== change.old) {
    return { code: "CELL-CHANGED", facts: { nr, field: editLabel(edit, language), now }, place: null };
  }
  return edit;
}

/** A day comes back as a day; everything else as it was typed, a stoplicht word included. */
function valueBack({ field, old }: CellChange): FieldValue {
  if (typeof old === "number") return { kind: "number", number: old };
  const day =
    field === "start" || field === "due" || field === "doneOn" || field === "asOf" ? fromIsoDate(old ?? "") : null;
  return day === null ? { kind: "text", text: old } : { kind: "day", day };
}
