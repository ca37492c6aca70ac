import type { Finding } from "#core/plan/finding.ts";
import type { Language } from "#core/plan/plan.ts";
import { describeFinding } from "#core/wording/describe-finding.ts";
import { readPlanInWorkbook } from "#sheet/read/plan-in-workbook.ts";
import { readFindingsTable } from "#sheet/read/findings-table.ts";
import { computedWrites } from "#sheet/write/computed-columns.ts";
import { guardedWrite } from "#sheet/write/guarded-write.ts";
import { writeFindings } from "#sheet/write/findings-sheet.ts";
import { requireUnlocked } from "#sheet/write/require-unlocked.ts";
import type { FindingRow } from "#sheet/write/finding-cells.ts";
import type { CheckPlan } from "./contract/status.ts";
import { viewOf } from "./plan-view.ts";
import { runAction } from "./run-action.ts";

/** Checks the plan, writes `Controle` anew and the computed columns beside the person's own dates. */
export const checkPlan: CheckPlan = (environment, input) =>
  runAction(input.write === false ? "reads" : "writes", async (session) => {
    const read = await readPlanInWorkbook(session, input, { today: environment.today });
    const view = viewOf(read, environment);
    if (input.write === false) return { view, sheet: null };
    const rows = view.findings.map((finding) => findingRow(finding, environment.language));
    const computed = computedWrites(read, view.schedule);
    await requireUnlocked(session, read.index, computed.writes);
    const there = await readFindingsTable(session, read.index);
    const { title } = await writeFindings(session, read.index, there, rows, environment.language);
    // Rows that a co-author moved meanwhile keep their old numbers; the next check writes them.
    await guardedWrite(session, computed.guards, computed.writes);
    return { view: { ...view, sheets: { ...view.sheets, findings: title } }, sheet: title };
  });

function findingRow(finding: Finding, language: Language): FindingRow {
  const { what, remedy } = describeFinding(finding, language);
  return {
    severity: finding.severity,
    nr: finding.nr,
    what,
    remedy,
    sheet: finding.sheet,
    cell: finding.cell,
    code: finding.code,
  };
}
