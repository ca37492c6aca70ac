import type { PlanDay } from "../calendar/plan-day.ts";
import { createCalendar, workingDaysFrom } from "../calendar/working-calendar.ts";
import type { Milestone } from "../plan/milestone.ts";
import type { Plan } from "../plan/plan.ts";
import type { Schedule } from "../schedule/schedule.ts";
import { delayConsequence } from "./consequences.ts";
import { DEFAULT_DELAY_DAYS } from "./decision-facts.ts";
import type { DecisionRecord } from "./register.ts";

export interface OpenDecision {
  readonly milestone: Milestone;
  readonly kind: "beslismoment" | "document" | "aangehouden";
  readonly due: PlanDay | null;
  /** Working days past its due day; 0 when it still lies ahead. */
  readonly overdueDays: number;
  readonly movedMilestones: number;
  readonly movedEndResults: number;
  /** Working days that the worst end result moves. */
  readonly endResultDays: number;
}

export interface AgendaInput {
  readonly plan: Plan;
  readonly schedule: Schedule;
  readonly today: PlanDay;
  readonly register: readonly DecisionRecord[];
  /** Numbers of milestones with a concept document. */
  readonly concepts: readonly string[];
  readonly delayDays?: number;
}

/**
 * Everything that waits for a decision: beslismomenten without one, concepts, and what was put on hold. The most harmful to wait
 * with comes first: by what moves of the end results, then how long it is overdue, how much else moves, its due date, plan order.
 */
export function openDecisions(input: AgendaInput): readonly OpenDecision[] {
  const { plan, schedule, today } = input;
  const calendar = createCalendar(plan.settings.holidays);
  const latest = new Map<string, DecisionRecord>();
  for (const record of input.register) if (record.nr !== "") latest.set(record.nr, record);
  const concepts = new Set(input.concepts);
  return plan.milestones
    .flatMap((milestone): OpenDecision[] => {
      const record = latest.get(milestone.nr);
      const kind = openKind(milestone, record, concepts);
      if (kind === null) return [];
      const due = kind === "aangehouden" ? (record?.heldUntil ?? milestone.due) : milestone.due;
      const moved = delayConsequence(plan, schedule, milestone.index, input.delayDays ?? DEFAULT_DELAY_DAYS).others;
      const ends = moved.filter((other) => other.isEndResult);
      return [
        {
          milestone,
          kind,
          due,
          overdueDays: due === null || due >= today ? 0 : workingDaysFrom(calendar, due, today),
          movedMilestones: moved.length,
          movedEndResults: ends.length,
          endResultDays: Math.max(0, ...ends.map((end) => end.days)),
        },
      ];
    })
    .sort(
      (a, b) =>
        b.endResultDays - a.endResultDays ||
        b.overdueDays - a.overdueDays ||
        b.movedMilestones - a.movedMilestones ||
        (a.due ?? Infinity) - (b.due ?? Infinity) ||
        a.milestone.index - b.milestone.index,
    );
}

function openKind(
  milestone: Milestone,
  record: DecisionRecord | undefined,
  concepts: ReadonlySet<string>,
): OpenDecision["kind"] | null {
  if (record?.verdict === "aanhouden") return "aangehouden";
  if (concepts.has(milestone.nr)) return "document";
  const decided = record !== undefined && record.verdict !== null;
  return milestone.kind === "beslismoment" && !milestone.done && !decided ? "beslismoment" : null;
}
