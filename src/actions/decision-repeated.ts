import { fromIsoDate, toIsoDate } from "#core/calendar/plan-day.ts";
import type { PlanDay } from "#core/calendar/plan-day.ts";
import type { Language, Plan } from "#core/plan/plan.ts";
import { readDate } from "#core/notation/date.ts";
import { formatDay } from "#core/wording/format.ts";
import type { LogEntry } from "#core/report/register.ts";
import { fieldWord } from "#sheet/write/logbook.ts";

/**
 * The plan as it was when this decision was first taken over: what the logbook says that the same decision moved stands as
 * before. Else a run that is repeated, after it was cut off or not, would move the same dates once more.
 *
 * @param why What the logbook gives as the reason of such a change.
 */
export function planBeforeDecision(plan: Plan, logbook: readonly LogEntry[], why: string): Plan {
  const moved = new Map(logbook.filter((line) => line.why === why && isDue(line)).map((line) => [line.nr, line]));
  if (moved.size === 0) return plan;
  const milestones = plan.milestones.map((milestone) => {
    const line = moved.get(milestone.nr);
    if (line === undefined || milestone.due === null || !says(line.new, milestone.due)) return milestone;
    return { ...milestone, due: dayOf(line.old) };
  });
  return { ...plan, milestones };
}

const LANGUAGES: readonly Language[] = ["nl", "en"];

function isDue({ field }: LogEntry): boolean {
  return LANGUAGES.some((language) => field === fieldWord("due", language));
}

function says(text: string, day: PlanDay): boolean {
  return text === toIsoDate(day) || LANGUAGES.some((language) => text === formatDay(day, language));
}

function dayOf(text: string): PlanDay | null {
  return fromIsoDate(text) ?? readDate(text, { edge: "end" }).day;
}
