import type { Action, ActionEnvironment } from "#actions/contract/action.ts";
import { createPlanReader } from "#actions/plan-reader.ts";
import { selectedRows } from "#actions/read-selection.ts";
import { stopWriting } from "#actions/stop-writing.ts";
import { watchWorkbook } from "#actions/watch-workbook.ts";
import type { PaneActions } from "./pane-actions.ts";

/** The pane's actions on the workbook in Excel. What the first sight of a plan does not need is loaded at first use. */
export function excelActions(environment: () => ActionEnvironment): PaneActions {
  const reader = createPlanReader();
  const bind =
    <Input, Value>(load: () => Promise<Action<Input, Value>>) =>
    async (input: Input) =>
      reader.told(environment(), await (await load())(environment(), input));
  return {
    readPlan: (outline) => reader.readPlan(environment(), {}, outline),
    followPlan: (changes, early) => reader.followPlan(environment(), changes, early),
    goTo: (input) => reader.goTo(environment(), input),
    selectedRows: (input) => selectedRows(environment(), input),
    watch: watchWorkbook,
    stopWriting,
    newPlan: bind(async () => (await import("#actions/new-plan.ts")).newPlan),
    previewAdopt: bind(async () => (await import("#actions/adopt.ts")).previewAdopt),
    adopt: bind(async () => (await import("#actions/adopt.ts")).adopt),
    keepChoices: bind(async () => (await import("#actions/adopt.ts")).keepChoices),
    openSample: bind(async () => (await import("#actions/open-sample.ts")).openSample),
    setStatus: bind(async () => (await import("#actions/set-status.ts")).setStatus),
    acceptProposals: bind(async () => (await import("#actions/accept-proposals.ts")).acceptProposals),
    checkPlan: bind(async () => (await import("#actions/check-plan.ts")).checkPlan),
    logChanges: bind(async () => (await import("#actions/log-changes.ts")).logChanges),
    editMilestone: bind(async () => (await import("#actions/edit-milestone.ts")).editMilestone),
    insertMilestone: bind(async () => (await import("#actions/insert-milestone.ts")).insertMilestone),
    deleteMilestone: bind(async () => (await import("#actions/delete-milestone.ts")).deleteMilestone),
    proposeSchedule: bind(async () => (await import("#actions/propose-schedule.ts")).proposeSchedule),
    applySchedule: bind(async () => (await import("#actions/apply-schedule.ts")).applySchedule),
    undoLast: bind(async () => (await import("#actions/undo-last.ts")).undoLast),
    readSettings: bind(async () => (await import("#actions/settings.ts")).readSettings),
    decisionAgenda: bind(async () => (await import("#actions/decision-agenda.ts")).decisionAgenda),
    makeDecisionDocument: bind(async () => (await import("#actions/make-decision-document.ts")).makeDecisionDocument),
    readDecisionDocument: bind(async () => (await import("#actions/read-decision-document.ts")).readDecisionDocument),
    recordDecision: bind(async () => (await import("#actions/record-decision.ts")).recordDecision),
    makeProgressReport: bind(async () => (await import("#actions/make-progress-report.ts")).makeProgressReport),
    checkReport: bind(async () => (await import("#actions/check-report.ts")).checkReport),
    reopenPeriod: bind(async () => (await import("#actions/reopen-period.ts")).reopenPeriod),
    readBaselines: bind(async () => (await import("#actions/read-baselines.ts")).readBaselines),
    moveMilestone: bind(async () => (await import("#actions/move-milestone.ts")).moveMilestone),
    renumber: bind(async () => (await import("#actions/renumber.ts")).renumber),
    sortAndGroup: bind(async () => (await import("#actions/sort-and-group.ts")).sortAndGroup),
    closePeriod: bind(async () => (await import("#actions/close-period.ts")).closePeriod),
    writeSettings: bind(async () => (await import("#actions/settings.ts")).writeSettings),
  };
}
