import { toIsoDate } from "../calendar/plan-day.ts";
import type { Finding } from "../plan/finding.ts";
import { makeFinding, placeOf } from "../plan/make-finding.ts";
import { usableDates } from "../schedule/row-facts.ts";
import type { CheckContext } from "./check-context.ts";
import { isDone, workingDaysPast } from "./check-context.ts";

/**
 * DECISION-OPEN: the day of a decision moment has passed and no decision was recorded. What was refused is decided; what was put on
 * hold is open again after the day it was held until.
 */
export function findOpenDecisions(context: CheckContext): readonly Finding[] {
  const findings: Finding[] = [];
  const decided = new Map((context.plan.decided ?? []).map((moment) => [moment.nr, moment]));
  for (const milestone of context.milestones) {
    const record = decided.get(milestone.nr);
    if (record !== undefined && record.outcome !== "hold") continue;
    const { due: promised } = usableDates(milestone);
    const due = promised !== null && record?.until != null && record.until > promised ? record.until : promised;
    if (milestone.kind !== "beslismoment" || due === null || isDone(context, milestone.index)) continue;
    const days = workingDaysPast(context, due, context.today);
    if (days > 0)
      findings.push(
        makeFinding("DECISION-OPEN", "waarschuwing", placeOf(milestone, "due"), { due: toIsoDate(due), days }),
      );
  }
  return findings;
}
