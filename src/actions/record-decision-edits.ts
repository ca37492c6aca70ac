import { toIsoDate } from "#core/calendar/plan-day.ts";
import { verdictText } from "#core/report/decision-words.ts";
import type { DecisionRecord } from "#core/report/register.ts";
import type { VerdictConsequence } from "#core/report/verdict-consequences.ts";
import type { Milestone } from "#core/plan/milestone.ts";
import type { FieldEdit } from "#sheet/write/field-edits.ts";
import type { ActionEnvironment } from "./contract/action.ts";
import type { DecisionConsequence, RecordDecisionInput } from "./contract/decision.ts";

/** Where the go of this decision is kept: in the plan's own column, or in the register where the list has none. */
export function closingPlace(decided: Milestone, input: RecordDecisionInput): "plan" | "register" | null {
  const closes = (input.verdict === "go" || input.verdict === "go-mits") && decided.kind === "beslismoment";
  if (!closes) return null;
  return decided.place.cells.doneOn === undefined ? "register" : "plan";
}

/** What the logbook gives as the reason of what a decision changes in the plan. */
export function editReason(record: DecisionRecord, language: ActionEnvironment["language"]): string {
  return [record.id, verdictText(record.verdict, record.option, language)].join(": ");
}

/** A go makes a beslismoment done; what else follows only when asked. */
export function planEdits(
  milestones: readonly Milestone[],
  decided: Milestone,
  input: RecordDecisionInput,
  record: DecisionRecord,
  consequences: readonly VerdictConsequence[],
  language: ActionEnvironment["language"],
): readonly FieldEdit[] {
  const again = (milestone: Milestone): Milestone | undefined =>
    milestones.find((other) => other.index === milestone.index && other.nr === milestone.nr) ??
    milestones.find((other) => other.nr === milestone.nr);
  const why = editReason(record, language);
  const edits: FieldEdit[] = [];
  const now = again(decided);
  if (closingPlace(decided, input) === "plan" && now !== undefined && record.decidedOn !== null) {
    edits.push({ milestone: now, field: "doneOn", value: { kind: "day", day: record.decidedOn }, why });
  }
  if (input.apply !== true) return edits;
  for (const consequence of consequences) {
    const milestone = again(consequence.milestone);
    if (milestone === undefined) continue;
    if (consequence.field === "due") {
      edits.push({ milestone, field: "due", value: { kind: "day", day: consequence.new }, why });
    } else {
      edits.push({ milestone, field: "status", value: { kind: "status", status: consequence.new }, why });
    }
  }
  return edits;
}

export function asConsequence(consequence: VerdictConsequence): DecisionConsequence {
  const { milestone } = consequence;
  const who = { nr: milestone.nr, name: milestone.name ?? milestone.description };
  return consequence.field === "due"
    ? {
        ...who,
        field: "due",
        old: consequence.old === null ? null : toIsoDate(consequence.old),
        new: toIsoDate(consequence.new),
      }
    : { ...who, field: "status", old: consequence.old, new: consequence.new };
}
