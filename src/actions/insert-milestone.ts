import { findRows } from "#sheet/read/find-rows.ts";
import { readPlanInWorkbook } from "#sheet/read/plan-in-workbook.ts";
import { stop, WorkbookProblem } from "#sheet/workbook-problem.ts";
import { MAX_CELL_TEXT } from "#sheet/write/cell-input.ts";
import { guardedWrite } from "#sheet/write/guarded-write.ts";
import { logbookWrites } from "#sheet/write/logbook.ts";
import { fieldColumns, rowWrites } from "#sheet/write/new-row.ts";
import { insertRow, placeForRow, planTable } from "#sheet/write/plan-table-rows.ts";
import type { InsertMilestone, MilestoneFields } from "./contract.ts";
import { fieldValues } from "./field-values.ts";
import { runAction } from "./run-action.ts";

/** Adds a milestone after a row or at the end; an empty row that is there is used first. Four round trips. */
export const insertMilestone: InsertMilestone = (environment, input) =>
  runAction("writes", async (session) => {
    const nr = input.fields.nr.trim();
    if (nr === "")
      stop("INPUT-INVALID", {
        detail: environment.language === "nl" ? "het nummer ontbreekt" : "the number is missing",
      });
    checkLengths(input.fields);
    const read = await readPlanInWorkbook(session, input, { today: environment.today, withLogbook: true });
    const table = planTable(read);
    if (read.plan.milestones.some((milestone) => milestone.nr === nr)) stop("NR-EXISTS", { nr });
    const found = input.after === undefined ? null : findRows(read.plan, [input.after]);
    const after = found?.found[0] ?? null;
    if (found !== null && after === null) throw new WorkbookProblem(found.troubles);
    const { row, insert } = placeForRow(read, table, after);
    const name = input.fields.name ?? null;
    const line = {
      day: environment.today,
      nr,
      name,
      field: "row",
      old: null,
      new: name ?? nr,
      why: null,
      source: "add-in",
    } as const;
    const log = logbookWrites(session, read.index, read.logbook, [{ line, key: "new" }], environment.language);
    if (insert) insertRow(session, table, row);
    const writes = rowWrites(table, fieldColumns(read, table), row, fieldValues({ ...input.fields, nr }), "new");
    const lost = await guardedWrite(session, [], [...log, ...writes], table.sheet);
    if (lost.size > 0) stop("ROW-CHANGED", { nr });
    return {
      changes: [{ nr, field: "nr", old: null, new: nr }],
      skipped: [],
      undo: {
        kind: "rows",
        target: { sheet: table.sheet },
        changes: [],
        rows: [{ action: "remove", position: row - table.area.top, nr, cells: {} }],
      },
    };
  });

function checkLengths(fields: MilestoneFields): void {
  for (const [field, value] of Object.entries(fields)) {
    if (typeof value === "string" && value.length > MAX_CELL_TEXT)
      stop("TEXT-TOO-LONG", { field, length: value.length, most: MAX_CELL_TEXT });
  }
}
