import { fromIsoDate } from "#core/calendar/plan-day.ts";
import { findRows, cellIn, cellOf } from "#sheet/read/find-rows.ts";
import type { PlanInWorkbook } from "#sheet/read/plan-in-workbook.ts";
import type { WorkbookTrouble } from "#sheet/workbook-problem.ts";
import { shownValue } from "#sheet/write/field-edits.ts";
import type { FieldEdit, FieldValue } from "#sheet/write/field-edits.ts";
import type { CellChange, UndoLast } from "./contract.ts";
import { refused, runAction } from "./run-action.ts";
import { undoRows } from "./undo-rows.ts";
import { writeFields } from "./write-fields.ts";

/** Puts back what one action changed, where it still stands; the logbook tells of the change and of the way back. */
export const undoLast: UndoLast = async (environment, { undo }) => {
  if (undo.changes.length === 0 && (undo.rows ?? []).length === 0) return refused("NOTHING-TO-UNDO");
  return runAction("writes", async (session) => {
    if ((undo.rows ?? []).length > 0) await undoRows(session, environment, undo);
    const why = environment.language === "nl" ? "ongedaan gemaakt" : "undone";
    const {
      changes,
      skipped,
      undo: redo,
    } = await writeFields(session, environment, undo.target, (read) => {
      const results = undo.changes.map((change) => editBack(read, change, why));
      return {
        edits: results.flatMap((result) => ("field" in result ? [result] : [])),
        troubles: results.flatMap((result) => ("code" in result ? [result] : [])),
      };
    });
    return { changes, skipped, undo: redo };
  });
};

function editBack(read: PlanInWorkbook, change: CellChange, why: string): FieldEdit | WorkbookTrouble {
  // A number that was changed is found under its new one.
  const nr = change.field === "nr" ? String(change.new ?? "") : change.nr;
  const { found, troubles } = findRows(read.plan, [{ nr }]);
  const [milestone] = found;
  if (milestone === undefined) return troubles[0] ?? { code: "ROW-CHANGED", facts: { nr }, place: null };
  const position = cellOf(milestone, change.field);
  const snapshot = read.snapshotOf(milestone.place.sheet);
  const now = position === null ? null : shownValue(cellIn(snapshot, position), snapshot.date1904);
  if (now !== change.new && now !== change.old) {
    return { code: "CELL-CHANGED", facts: { nr, field: change.field, now }, place: null };
  }
  return { milestone, field: change.field, value: valueBack(change), why };
}

/** A day comes back as a day; everything else as it was typed, a stoplicht word included. */
function valueBack({ field, old }: CellChange): FieldValue {
  if (typeof old === "number") return { kind: "number", number: old };
  const day =
    field === "start" || field === "due" || field === "doneOn" || field === "asOf" ? fromIsoDate(old ?? "") : null;
  return day === null ? { kind: "text", text: old } : { kind: "day", day };
}
