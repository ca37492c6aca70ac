import { acceptProposals } from "#actions/accept-proposals.ts";
import { adopt, keepChoices, previewAdopt } from "#actions/adopt.ts";
import { applySchedule } from "#actions/apply-schedule.ts";
import { checkPlan } from "#actions/check-plan.ts";
import { checkReport } from "#actions/check-report.ts";
import { closePeriod } from "#actions/close-period.ts";
import type { ActionEnvironment, ActionResult, PlanTarget, RowRef } from "#actions/contract/action.ts";
import type { MilestoneFields } from "#actions/contract/editing.ts";
import { decisionAgenda } from "#actions/decision-agenda.ts";
import { deleteMilestone } from "#actions/delete-milestone.ts";
import { editMilestone } from "#actions/edit-milestone.ts";
import { insertMilestone } from "#actions/insert-milestone.ts";
import { logChanges } from "#actions/log-changes.ts";
import { makeDecisionDocument } from "#actions/make-decision-document.ts";
import { makeProgressReport } from "#actions/make-progress-report.ts";
import { moveMilestone } from "#actions/move-milestone.ts";
import { newPlan } from "#actions/new-plan.ts";
import { proposeSchedule } from "#actions/propose-schedule.ts";
import { readPlan } from "#actions/read-plan.ts";
import { recordDecision } from "#actions/record-decision.ts";
import { renumber } from "#actions/renumber.ts";
import { reopenPeriod } from "#actions/reopen-period.ts";
import { selectedMilestones } from "#actions/selected-milestones.ts";
import { setStatus } from "#actions/set-status.ts";
import { readSettings, writeSettings } from "#actions/settings.ts";
import { sortAndGroup } from "#actions/sort-and-group.ts";
import { addDays, planDay } from "#core/calendar/plan-day.ts";
import type { Milestone } from "#core/plan/milestone.ts";
import type { Verdict } from "#core/report/decision-facts.ts";
import type { Dice } from "./dice.ts";

export interface FuzzAction {
  /** With its input, where that helps to see what went wrong. */
  readonly name: string;
  readonly run: (environment: ActionEnvironment) => Promise<ActionResult<unknown>>;
  /** Running it again leaves the workbook as it is. */
  readonly repeatable: boolean;
}

const TEXTS = ["toelichting", "=1+1", "+x", "regel\ntwee", "", "x".repeat(500), "🟠", "1-2-2026", "#N/A", "#REF!", "'"];
const NUMBERS = ["1.1", "9.9", "A", "", "1", "nieuw", "=1", "1.10", "x".repeat(40)];

/** One action with input of every kind, about rows that are there and rows that are not. */
export function randomAction(roll: Dice, milestones: readonly Milestone[]): FuzzAction {
  const refOf = (): RowRef => {
    if (milestones.length === 0 || roll.chance(0.1)) return { nr: roll.pick(NUMBERS) };
    const { nr, index } = roll.pick(milestones);
    return roll.chance(0.5) ? { nr } : { nr, index };
  };
  const refs = (): RowRef[] => Array.from({ length: 1 + roll.below(4) }, refOf);
  const day = (): ReturnType<typeof addDays> => addDays(planDay(2026, 1, 1), roll.below(900) - 200);
  const target = (): PlanTarget => (roll.chance(0.95) ? {} : { sheet: roll.pick(["Planning", "bestaat niet"]) });
  const fields = (): MilestoneFields => ({
    ...(roll.chance(0.4) ? { name: roll.pick(TEXTS) } : {}),
    ...(roll.chance(0.4) ? { start: roll.chance(0.2) ? null : day() } : {}),
    ...(roll.chance(0.4) ? { due: roll.chance(0.2) ? null : day() } : {}),
    ...(roll.chance(0.3) ? { predecessors: roll.pick(["1.1", "onzin", null, "1; 2EB+2w", "=1"]) } : {}),
    ...(roll.chance(0.3) ? { status: roll.pick(["groen", "oranje", "rood", null] as const) } : {}),
    ...(roll.chance(0.3) ? { explanation: roll.pick(TEXTS), measure: roll.pick([...TEXTS, null]) } : {}),
    ...(roll.chance(0.2) ? { budget: roll.pick([0, -1, 1e9, 12.345, null]), duration: roll.pick([0, 5, null]) } : {}),
    ...(roll.chance(0.1)
      ? { roles: { [roll.pick(["School", "Onbekend", "=x"])]: roll.pick(["E", "", null, "=1"]) } }
      : {}),
  });
  const once = (name: string, run: FuzzAction["run"]): FuzzAction => ({ name, run, repeatable: false });
  const twice = (name: string, run: FuzzAction["run"]): FuzzAction => ({ name, run, repeatable: true });
  const actions: readonly (() => FuzzAction)[] = [
    () => {
      const input = {
        from: day(),
        to: day(),
        parts: roll.pick(["quarters", "months", "none"] as const),
        parties: roll.some(["School", "=A"], 0.5),
      };
      return twice("newPlan", (e) => newPlan(e, input));
    },
    () => {
      const input = {
        ...target(),
        rows: refs(),
        status: roll.pick(["groen", "oranje", "rood", null] as const),
        why: roll.pick(TEXTS),
      };
      return twice(`setStatus ${JSON.stringify(input)}`, (e) => setStatus(e, input));
    },
    () => {
      const proposals = refs().map((row) => ({
        row,
        from: roll.pick(["groen", null] as const),
        to: roll.pick(["oranje", "rood"] as const),
        why: roll.pick(TEXTS),
      }));
      return twice("acceptProposals", (e) => acceptProposals(e, { proposals }));
    },
    () => twice("checkPlan", (e) => checkPlan(e, { write: true })),
    () => twice("logChanges", (e) => logChanges(e, {})),
    () => {
      const input = { ...target(), row: refOf(), fields: fields(), why: roll.pick(TEXTS) };
      return twice(`editMilestone ${JSON.stringify(input)}`, (e) => editMilestone(e, input));
    },
    () => {
      const input = {
        fields: { ...fields(), nr: roll.pick(NUMBERS) },
        ...(roll.chance(0.5) ? { after: refOf() } : {}),
      };
      return once("insertMilestone", (e) => insertMilestone(e, input));
    },
    () => {
      const input = { rows: refs(), repair: roll.pick(["bridge", "remove", "refuse"] as const) };
      return once("deleteMilestone", (e) => deleteMilestone(e, input));
    },
    () => {
      const input = { row: refOf(), after: roll.chance(0.2) ? null : refOf() };
      return once("moveMilestone", (e) => moveMilestone(e, input));
    },
    () => {
      const input = roll.chance(0.5) ? {} : { mapping: { [refOf().nr]: roll.pick(NUMBERS) } };
      return once("renumber", (e) => renumber(e, input));
    },
    () => {
      const input = { by: roll.pick(["nr", "subproject", "start", "due", "status"] as const), group: roll.chance(0.5) };
      return twice("sortAndGroup", (e) => sortAndGroup(e, input));
    },
    () => {
      const mode = roll.pick(["forward", "backward"] as const);
      return once("applySchedule", async (e) => {
        const proposed = await proposeSchedule(e, { mode });
        return proposed.ok ? applySchedule(e, { proposals: proposed.value.proposals }) : proposed;
      });
    },
    () => {
      const input = {
        parties: roll.some(["School", "Bedrijf", "=C", ""], 0.5),
        periods: [{ name: "1e", start: day(), end: day(), due: null }],
      };
      return twice("writeSettings", (e) => writeSettings(e, input));
    },
    () => once("readSettings", (e) => readSettings(e, {})),
    () => {
      const input = {
        row: refOf(),
        kind: roll.pick(["faseovergang", "kwestie"] as const),
        texts: { requested: roll.pick(TEXTS), advice: roll.pick(TEXTS) },
        options: roll.chance(0.5) ? [] : [{ name: roll.pick(TEXTS), pros: roll.pick(TEXTS), cons: "" }],
      };
      return twice("makeDecisionDocument", (e) => makeDecisionDocument(e, input));
    },
    () => {
      const input = {
        row: refOf(),
        verdict: roll.pick(["go", "go-mits", "no-go", "aanhouden"] as readonly Verdict[]),
        decidedBy: roll.pick(TEXTS),
        decidedOn: day(),
        apply: roll.chance(0.5),
      };
      return once("recordDecision", (e) => recordDecision(e, input));
    },
    () => {
      const period = { from: day(), to: day() };
      return twice("makeProgressReport", (e) => makeProgressReport(e, period));
    },
    () => once("checkReport", (e) => checkReport(e, { from: planDay(2026, 1, 1), to: planDay(2026, 6, 30) })),
    () => {
      const period = { from: planDay(2026, 1, 1), to: roll.pick([planDay(2026, 6, 30), planDay(2025, 1, 1)]) };
      return twice("closePeriod", (e) => closePeriod(e, period));
    },
    () => {
      const period = { from: planDay(2026, 1, 1), to: planDay(2026, 6, 30), why: roll.pick(TEXTS) };
      return once("reopenPeriod", (e) => reopenPeriod(e, period));
    },
    () => once("decisionAgenda", (e) => decisionAgenda(e, {})),
    () => once("selectedMilestones", (e) => selectedMilestones(e, target())),
    () => once("readPlan", (e) => readPlan(e, target())),
    () => twice("adopt", (e) => adopt(e, { parts: "none" })),
    () => {
      const choices = {
        dateOrder: roll.pick(["dmy", "mdy"] as const),
        readings: { "Planning!A3": "", "x!y": "z" },
        leaveOut: { "Planning!1": [2, 99] },
      };
      return twice("keepChoices", (e) => keepChoices(e, { choices }));
    },
    () => once("previewAdopt", (e) => previewAdopt(e, {})),
  ];
  return roll.pick(actions)();
}
