import type { RecordDecisionInput } from "#actions/contract/decision.ts";
import { fromIsoDate } from "#core/calendar/plan-day.ts";
import type { Verdict } from "#core/report/decision-facts.ts";

export interface ConditionBoxes {
  readonly text: string;
  readonly owner: string;
  readonly due: string;
}

export interface VerdictDraft {
  readonly verdict: Verdict | "";
  /** Letter of the option that was chosen; empty when none is named. */
  readonly option: string;
  readonly decidedBy: string;
  readonly decidedOn: string;
  readonly conditions: readonly ConditionBoxes[];
  readonly until: string;
  readonly why: string;
}

export const EMPTY_CONDITION: ConditionBoxes = { text: "", owner: "", due: "" };

/** What is still lacking, by box; conditions by their place. */
export interface VerdictGaps {
  readonly decidedBy: boolean;
  readonly decidedOn: boolean;
  readonly until: boolean;
  readonly conditions: readonly Readonly<Record<keyof ConditionBoxes, boolean>>[];
}

/** A condition is somebody's work by a day: all three are asked. "Aanhouden" is until a day. */
export function verdictGaps(draft: VerdictDraft): VerdictGaps {
  return {
    decidedBy: draft.decidedBy.trim() === "",
    decidedOn: fromIsoDate(draft.decidedOn) === null,
    until: draft.verdict === "aanhouden" && fromIsoDate(draft.until) === null,
    conditions:
      draft.verdict !== "go-mits"
        ? []
        : draft.conditions.map(({ text, owner, due }) => ({
            text: text.trim() === "",
            owner: owner.trim() === "",
            due: fromIsoDate(due) === null,
          })),
  };
}

export function isComplete({ decidedBy, decidedOn, until, conditions }: VerdictGaps): boolean {
  return !decidedBy && !decidedOn && !until && conditions.every((gap) => !gap.text && !gap.owner && !gap.due);
}

export function recordInput(draft: VerdictDraft, verdict: Verdict): Omit<RecordDecisionInput, "row"> {
  const decidedOn = fromIsoDate(draft.decidedOn);
  const conditions = draft.conditions.map(({ text, owner, due }) => ({
    text: text.trim(),
    owner: owner.trim(),
    due: fromIsoDate(due),
  }));
  const names = verdict === "go" || verdict === "go-mits";
  return {
    verdict,
    decidedBy: draft.decidedBy.trim(),
    ...(names && draft.option !== "" ? { option: draft.option } : {}),
    ...(decidedOn === null ? {} : { decidedOn }),
    ...(verdict === "go-mits" ? { conditions } : {}),
    ...(verdict === "aanhouden" ? { until: fromIsoDate(draft.until) } : {}),
    ...(draft.why.trim() === "" ? {} : { why: draft.why.trim() }),
  };
}
