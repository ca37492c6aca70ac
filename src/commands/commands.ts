import type { ActionEnvironment, ActionResult, RowRef } from "#actions/contract/action.ts";
import type { PlanView } from "#actions/contract/reading.ts";
import type { RibbonReport } from "#actions/ribbon-report.ts";
import type { Milestone, Status } from "#core/plan/milestone.ts";
import { currentPeriod } from "#core/report/current-period.ts";

/** The ribbon's function commands by the name that manifest.xml calls them. */
export const COMMANDS = {
  setGreen: (environment: ActionEnvironment) => setSelected(environment, "groen"),
  setOrange: (environment: ActionEnvironment) => setSelected(environment, "oranje"),
  setRed: (environment: ActionEnvironment) => setSelected(environment, "rood"),
  checkPlan: check,
  makeDecisionDocument: decide,
  makeProgressReport: report,
} satisfies Readonly<Record<string, (environment: ActionEnvironment) => Promise<RibbonReport>>>;

export type CommandName = keyof typeof COMMANDS;

async function setSelected(environment: ActionEnvironment, status: Status): Promise<RibbonReport> {
  const { setStatus } = await import("#actions/set-status.ts");
  const result = await setStatus(environment, { rows: "selection", status });
  return result.ok ? { command: "status", status, outcome: result.value } : failed(result);
}

async function check(environment: ActionEnvironment): Promise<RibbonReport> {
  const { checkPlan } = await import("#actions/check-plan.ts");
  const result = await checkPlan(environment, { write: true });
  if (!result.ok) return failed(result);
  if (result.value.sheet !== null) await show(environment, result.value.sheet);
  return { command: "check", outcome: result.value };
}

/** For the one selected milestone; with none or several selected the pane asks which. */
async function decide(environment: ActionEnvironment): Promise<RibbonReport> {
  const plan = await readView(environment);
  if (!plan.ok) return failed(plan);
  const { selectedMilestones } = await import("#actions/selected-milestones.ts");
  const selected = await selectedMilestones(environment, {});
  const rows: readonly RowRef[] = selected.ok ? selected.value.rows : [];
  const [row, ...others] = rows;
  const milestone = row === undefined ? undefined : milestoneOf(plan.value, row);
  if (row === undefined || others.length > 0 || milestone === undefined) {
    return { command: "choose", document: "decision", rows: [] };
  }
  const { makeDecisionDocument } = await import("#actions/make-decision-document.ts");
  const kind = milestone.kind === "beslismoment" ? "faseovergang" : "kwestie";
  const result = await makeDecisionDocument(environment, { row, kind });
  if (!result.ok) return failed(result);
  await show(environment, result.value.sheet);
  return { command: "decision", sheet: result.value.sheet };
}

/** For the current reporting period; a plan without periods leaves the choice to the pane. */
async function report(environment: ActionEnvironment): Promise<RibbonReport> {
  const plan = await readView(environment);
  if (!plan.ok) return failed(plan);
  const period = currentPeriod(plan.value.plan.settings.periods, environment.today);
  if (period === null) return { command: "choose", document: "report", rows: [] };
  const { makeProgressReport } = await import("#actions/make-progress-report.ts");
  const result = await makeProgressReport(environment, { from: period.start, to: period.end });
  if (!result.ok) return failed(result);
  await show(environment, result.value.sheet);
  return { command: "report", sheet: result.value.sheet };
}

async function readView(environment: ActionEnvironment): Promise<ActionResult<PlanView>> {
  const { readPlan } = await import("#actions/read-plan.ts");
  return readPlan(environment, {});
}

function milestoneOf({ plan }: PlanView, row: RowRef): Milestone | undefined {
  return plan.milestones.find(({ nr, index }) => nr === row.nr && (row.index === undefined || row.index === index));
}

/** The result is shown by going to it; a sheet that can't be activated now is still there. */
async function show(environment: ActionEnvironment, sheet: string): Promise<void> {
  const { goTo } = await import("#actions/go-to.ts");
  await goTo(environment, { sheet, cell: "A1" });
}

function failed(result: ActionResult<unknown>): RibbonReport {
  return { command: "failed", problems: result.ok ? [] : result.problems };
}
