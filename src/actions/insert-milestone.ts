import { findRows } from "#sheet/read/find-rows.ts";
import { partyColumn } from "#sheet/read/party-column.ts";
import { readPlanInWorkbook } from "#sheet/read/plan-in-workbook.ts";
import type { PlanInWorkbook } from "#sheet/read/plan-in-workbook.ts";
import type { WorkbookSession } from "#sheet/session.ts";
import { stop, WorkbookProblem } from "#sheet/workbook-problem.ts";
import { MAX_CELL_TEXT } from "#sheet/write/cell-input.ts";
import { guardsOf } from "#sheet/write/field-edits.ts";
import { guardedWrite } from "#sheet/write/guarded-write.ts";
import type { CellWrite } from "#sheet/write/guarded-write.ts";
import { logbookWrites } from "#sheet/write/logbook.ts";
import { fieldColumns, rowWrites } from "#sheet/write/new-row.ts";
import { openRow, placeForRow, planTableWithRowsBelow } from "#sheet/write/plan-table-rows.ts";
import type { PlanTable } from "#sheet/write/plan-table-rows.ts";
import { clearGroups, knownGroups } from "#sheet/write/row-groups.ts";
import type { ActionEnvironment, Problem } from "./contract/action.ts";
import type { InsertMilestone, MilestoneFields } from "./contract/editing.ts";
import type { WriteOutcome } from "./contract/outcome.ts";
import { fieldValues } from "./field-values.ts";
import { groupRows } from "./group-rows.ts";
import { rowLine } from "./row-line.ts";
import { runAction } from "./run-action.ts";

/** Someone may get in between this often before we give up and say so. */
const ATTEMPTS = 3;
type Input = Parameters<InsertMilestone>[1];

/** Adds a milestone after a row or at the end; an empty row that is there is used first. Four round trips. */
export const insertMilestone: InsertMilestone = (environment, input) =>
  runAction("writes", async (session) => {
    const nr = input.fields.nr.trim();
    if (nr === "")
      stop("INPUT-INVALID", {
        detail: environment.language === "nl" ? "het nummer ontbreekt" : "the number is missing",
      });
    checkLengths(input.fields);
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const outcome = await insertOnce(session, environment, input, nr);
      if (outcome !== null) return outcome;
    }
    return stop("ROW-CHANGED", { nr });
  });

/** @returns null when a co-author was first: nothing of it is left. */
async function insertOnce(
  session: WorkbookSession,
  environment: ActionEnvironment,
  input: Input,
  nr: string,
): Promise<WriteOutcome | null> {
  const read = await readPlanInWorkbook(session, input, { today: environment.today, withLogbook: true });
  const table = planTableWithRowsBelow(session, read);
  if (read.plan.milestones.some((milestone) => milestone.nr === nr)) stop("NR-EXISTS", { nr });
  const found = input.after === undefined ? null : findRows(read.plan, [input.after]);
  const after = found?.found[0] ?? null;
  if (found !== null && after === null) throw new WorkbookProblem(found.troubles);
  const { row, insert } = placeForRow(read, table, after);
  const grouped = knownGroups(read.index).length > 0;
  await clearGroups(session, read.index, table.sheet);

  const name = input.fields.name ?? null;
  const line = rowLine(environment, { nr, name }, { old: null, new: name ?? nr, why: null });
  const log = logbookWrites(session, read.index, read.logbook, [{ line, key: "new" }], environment.language);
  const fresh = openRow(session, table, { row, insert });
  const cells = cellsOf(read, table, row, { ...input.fields, nr });
  if (grouped) {
    const place = row - table.area.top - 1;
    const added = { subproject: input.fields.subproject ?? null };
    groupRows(session, read, table, (rows) => [
      ...rows.slice(0, place),
      added,
      ...rows.slice(insert ? place : place + 1),
    ]);
  }
  const guards = after === null ? [] : guardsOf(after, read.snapshot, "new");
  const together = { sheet: table.sheet, staging: null };
  const lost = await guardedWrite(session, guards, [...log, ...cells.writes], together);
  if (lost.size > 0) {
    // The range follows its cells: it is the row that we made, wherever it is now.
    fresh?.delete("Up");
    await session.sync();
    return null;
  }
  return {
    changes: [{ nr, field: "nr", old: null, new: nr }],
    skipped: cells.skipped,
    undo: {
      kind: "rows",
      target: { sheet: table.sheet },
      changes: [],
      rows: [{ action: "remove", position: row - table.area.top, nr, cells: {} }],
    },
  };
}

/** The cells of the new row; a value without a column is told. */
function cellsOf(
  read: PlanInWorkbook,
  table: PlanTable,
  row: number,
  fields: MilestoneFields,
): { readonly writes: readonly CellWrite[]; readonly skipped: readonly Problem[] } {
  const columns = fieldColumns(read, table);
  const writes = [...rowWrites(table, columns, row, fieldValues(fields), "new")];
  const skipped: Problem[] = [];
  for (const [party, text] of Object.entries(fields.roles ?? {})) {
    if (text === null || text.trim() === "") continue;
    const column = partyColumn(read, party);
    if (column === null) {
      const facts = { sheet: table.sheet, column: party, nr: fields.nr ?? "" };
      skipped.push({ code: "COLUMN-MISSING", facts, place: null });
    } else {
      writes.push({ sheet: table.sheet, row, column, seen: null, input: text.trim(), key: "new" });
    }
  }
  return { writes, skipped };
}

function checkLengths(fields: MilestoneFields): void {
  for (const [field, value] of Object.entries(fields)) {
    if (typeof value === "string" && value.length > MAX_CELL_TEXT)
      stop("TEXT-TOO-LONG", { field, length: value.length, most: MAX_CELL_TEXT });
  }
}
