import { toIsoDate } from "../calendar/plan-day.ts";
import type { Finding } from "../plan/finding.ts";
import { makeFinding, placeOf } from "../plan/make-finding.ts";
import { usableDates } from "../schedule/row-facts.ts";
import type { CheckContext } from "./check-context.ts";
import { isDone, workingDaysPast } from "./check-context.ts";

/** DECISION-OPEN: the day of a decision moment has passed and no decision was recorded. */
export function findOpenDecisions(context: CheckContext): readonly Finding[] {
  const findings: Finding[] = [];
  for (const milestone of context.milestones) {
    const { due } = usableDates(milestone);
    if (milestone.kind !== "beslismoment" || due === null || isDone(context, milestone.index)) continue;
    const days = workingDaysPast(context, due, context.today);
    if (days > 0)
      findings.push(
        makeFinding("DECISION-OPEN", "waarschuwing", placeOf(milestone, "due"), { due: toIsoDate(due), days }),
      );
  }
  return findings;
}
