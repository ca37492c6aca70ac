import type { PlanDay } from "../calendar/plan-day.ts";
import { isoWeekday } from "../calendar/plan-day.ts";
import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import type { Language } from "../plan/plan.ts";
import type { DelayedMilestone } from "../schedule/delay-effect.ts";
import type { DateProposal } from "../schedule/propose-dates.ts";
import type { Driver, ScheduledMilestone } from "../schedule/schedule.ts";
import { formatDay, formatList, formatWeekday, formatWorkingDays } from "./format.ts";
import { lagSize } from "./link-words.ts";

/** One thing that determines a date, as a clause: "5.2 is op 31 december 2026 gereed". */
export function describeDriver(driver: Driver, language: Language): string {
  const day = formatDay(driver.day, language);
  const nl = language === "nl";
  switch (driver.kind) {
    case "dependency":
      return describeDependency(driver, day, language);
    case "own-start":
      return nl ? `de start staat op ${day}` : `its start is set to ${day}`;
    case "own-due":
      return nl ? `de opleverdatum staat op ${day}` : `its due date is set to ${day}`;
    case "today":
      return nl ? `het kan niet vóór de peildatum ${day}` : `it cannot be before the reference day ${day}`;
    case "plan-start":
      return nl ? `het plan begint op ${day}` : `the plan starts on ${day}`;
    case "done":
      return nl ? `het is gereed op ${day}` : `it was done on ${day}`;
    case "running":
      return nl ? `het loopt sinds ${day}` : `it has been under way since ${day}`;
    case "non-working": {
      const name = driver.holiday ?? formatWeekday(isoWeekday(driver.day), language);
      return nl ? `${day} is geen werkdag (${name})` : `${day} is not a working day (${name})`;
    }
  }
}

function describeDependency(driver: Driver & { kind: "dependency" }, day: string, language: Language): string {
  const size = lagSize(`${driver.lag}${driver.unit}`, language);
  const isFinish = driver.type === "FS" || driver.type === "FF";
  if (language === "nl") {
    const lag = size === "" ? "" : `, met ${size} ${driver.lag < 0 ? "overlap" : "wachttijd"}`;
    return `${driver.nr} ${isFinish ? `is op ${day} gereed` : `begint op ${day}`}${lag}`;
  }
  const lag = size === "" ? "" : `, with ${size} of ${driver.lag < 0 ? "overlap" : "lag"}`;
  return `${driver.nr} ${isFinish ? `is ready on ${day}` : `starts on ${day}`}${lag}`;
}

/** What determines the earliest dates of a milestone, in one sentence; "" for rows that are not scheduled. */
export function explainEarliest(row: ScheduledMilestone, language: Language): string {
  if (row.earliestStart === null || row.earliestFinish === null) return "";
  const because = formatList(
    row.drivers.map((driver) => describeDriver(driver, language)),
    language,
  );
  const start = formatDay(row.earliestStart, language);
  const finish = formatDay(row.earliestFinish, language);
  const reason = because === "" ? "" : language === "nl" ? `, want ${because}` : `, because ${because}`;
  if (row.state === "done")
    return language === "nl" ? `${row.nr} is op ${finish} gereed.` : `${row.nr} was done on ${finish}.`;
  if (row.state === "running")
    return language === "nl"
      ? `${row.nr} is op zijn vroegst ${finish} gereed${reason}.`
      : `${row.nr} is ready on ${finish} at the earliest${reason}.`;
  return language === "nl"
    ? `${row.nr} kan op zijn vroegst op ${start} beginnen en op ${finish} gereed zijn${reason}.`
    : `${row.nr} can start on ${start} at the earliest and be ready on ${finish}${reason}.`;
}

/** "Start 3.2 uiterlijk 12 mei 2026, over 9 werkdagen."; "" for rows without a latest start. */
export function describeLatestStart(
  row: ScheduledMilestone,
  calendar: WorkingCalendar,
  today: PlanDay,
  language: Language,
): string {
  if (row.latestStart === null || row.state !== "planned") return "";
  const days = calendar.ordinal(row.latestStart) - calendar.ordinal(today);
  const day = formatDay(row.latestStart, language);
  const size = formatWorkingDays(days, language);
  if (language === "nl") {
    if (days < 0) return `${row.nr} had uiterlijk ${day} moeten beginnen, ${size} geleden.`;
    return `Start ${row.nr} uiterlijk ${day}, ${days === 0 ? "vandaag" : `over ${size}`}.`;
  }
  if (days < 0) return `${row.nr} should have started by ${day}, ${size} ago.`;
  return `Start ${row.nr} by ${day} at the latest, ${days === 0 ? "today" : `in ${size}`}.`;
}

/** What a delay of `days` working days of milestone `nr` does to one later milestone. */
export function describeDelay(effect: DelayedMilestone, nr: string, days: number, language: Language): string {
  const delay = formatWorkingDays(days, language);
  const shift = formatWorkingDays(effect.days, language);
  const day = formatDay(effect.delayedFinish, language);
  if (language === "nl") {
    const past = effect.pastDue > 0 ? `, ${formatWorkingDays(effect.pastDue, language)} na de opleverdatum` : "";
    return `Als ${nr} ${delay} later klaar is, schuift ${effect.isEndResult ? "eindresultaat " : ""}${effect.nr} ${shift} op naar ${day}${past}.`;
  }
  const past = effect.pastDue > 0 ? `, ${formatWorkingDays(effect.pastDue, language)} after its due date` : "";
  return `If ${nr} is ready ${delay} later, ${effect.isEndResult ? "end result " : ""}${effect.nr} moves ${shift} to ${day}${past}.`;
}

/** Old and new dates with the reason and the other way out. */
export function describeDateProposal(proposal: DateProposal, language: Language): string {
  const nl = language === "nl";
  const change = (name: string, from: PlanDay | null, to: PlanDay): string =>
    `${name} ${from === null ? (nl ? "leeg" : "empty") : formatDay(from, language)} → ${formatDay(to, language)}`;
  const changes = [
    proposal.start === null ? "" : change("start", proposal.start.from, proposal.start.to),
    proposal.due === null ? "" : change(nl ? "opleverdatum" : "due date", proposal.due.from, proposal.due.to),
  ].filter((text) => text !== "");
  const because = formatList(
    proposal.drivers.map((driver) => describeDriver(driver, language)),
    language,
  );
  const reason = because === "" ? "" : nl ? `, want ${because}` : `, because ${because}`;
  const otherWay = nl ? "Of stel de doelstelling bij." : "Or adjust the goal.";
  return `${proposal.nr}: ${changes.join(", ")}${reason}. ${otherWay}`;
}
