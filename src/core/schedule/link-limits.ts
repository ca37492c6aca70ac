import type { PlanDay } from "../calendar/plan-day.ts";
import { addDays, addMonths } from "../calendar/plan-day.ts";
import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import type { Network } from "./network.ts";
import { FF, FS, MONTHS, SF, SS, WEEKS, WORKING_DAYS } from "./network.ts";

// Copies for the passes over links: a bundler or loader may turn every use of an imported name into a call.
const TYPE_FS = FS;
const TYPE_SS = SS;
const TYPE_FF = FF;
const UNIT_WORKING_DAYS = WORKING_DAYS;
const UNIT_WEEKS = WEEKS;
const UNIT_MONTHS = MONTHS;

/** Positions of all rows on the working-day line, and on which side of it a moment of 0 days shows. */
export interface Positions {
  readonly start: Float64Array;
  readonly finish: Float64Array;
  /**
   * 1: a moment at the start of a day (the first day of the plan); 0: at the end of the day on which its predecessor
   * ends, so that a moment after a Friday is on that Friday and not on Monday.
   */
  readonly atDayStart: Uint8Array;
  /** Working days that a row takes at least; 0 only for moments. */
  readonly length: Float64Array;
}

/** Whether the link holds the successor's start (FS, SS) rather than its finish (FF, SF). */
export function holdsStart(type: number): boolean {
  return type === TYPE_FS || type === TYPE_SS;
}

/** Whether the link counts from the predecessor's finish (FS, FF) rather than its start (SS, SF). */
export function countsFromFinish(type: number): boolean {
  return type === TYPE_FS || type === TYPE_FF;
}

/** Whether the predecessor's event that counts is the end of a day; a moment has one event only. */
function isEndOfDay(network: Network, positions: Positions, link: number): boolean {
  const from = network.linkFrom[link]!;
  return positions.start[from] === positions.finish[from]
    ? positions.atDayStart[from] === 0
    : countsFromFinish(network.linkType[link]!);
}

/** The earliest position that the link leaves its successor's start (FS, SS) or finish (FF, SF). */
export function earliestByLink(
  network: Network,
  calendar: WorkingCalendar,
  positions: Positions,
  link: number,
): number {
  const from = network.linkFrom[link]!;
  const position = countsFromFinish(network.linkType[link]!) ? positions.finish[from]! : positions.start[from]!;
  const lag = network.linkLag[link]!;
  if (network.linkUnit[link] === UNIT_WORKING_DAYS) return position + lag;
  const day = targetDay(network, calendar, positions, link, position);
  if (!isEndOfDay(network, positions, link)) return calendar.ordinal(day);
  return finishesWork(network, positions, link) ? calendar.ordinal(day) + 1 : calendar.ordinal(day + 1);
}

/**
 * Work that may not finish before a Saturday finishes on Monday and not on Friday, though no working time lies between;
 * only lags in calendar time can ask for that.
 */
function finishesWork(network: Network, positions: Positions, link: number): boolean {
  return !holdsStart(network.linkType[link]!) && positions.length[network.linkTo[link]!]! > 0;
}

/** The predecessor's day moved by a lag in calendar time; may be a weekend or holiday. */
export function targetDay(
  network: Network,
  calendar: WorkingCalendar,
  positions: Positions,
  link: number,
  position: number,
): PlanDay {
  const day = calendar.dayAt(isEndOfDay(network, positions, link) ? position - 1 : position);
  return shiftDay(day, network.linkUnit[link]!, network.linkLag[link]!);
}

/** Whether a moment that only this link holds shows at the start of a day and not at the end of the one before. */
export function putsMomentAtDayStart(
  network: Network,
  calendar: WorkingCalendar,
  positions: Positions,
  link: number,
): boolean {
  const type = network.linkType[link]!;
  if (!isEndOfDay(network, positions, link)) return type !== SF;
  if (network.linkUnit[link] === UNIT_WORKING_DAYS) return false;
  const from = network.linkFrom[link]!;
  const position = countsFromFinish(type) ? positions.finish[from]! : positions.start[from]!;
  return !calendar.isWorkingDay(targetDay(network, calendar, positions, link, position));
}

/**
 * Inverse of earliestByLink for lags in calendar time (a lag in working days is plain subtraction): the latest position
 * of the predecessor's event for which the successor can still be at `position`.
 */
export function latestByLink(
  network: Network,
  calendar: WorkingCalendar,
  positions: Positions,
  link: number,
  position: number,
): number {
  const lag = network.linkLag[link]!;
  const unit = network.linkUnit[link]!;
  if (!isEndOfDay(network, positions, link))
    return calendar.ordinal(lastDayShiftingTo(calendar.dayAt(position), unit, lag) + 1) - 1;
  const target = finishesWork(network, positions, link)
    ? calendar.dayAt(position - 1)
    : addDays(calendar.dayAt(position), -1);
  return calendar.ordinal(lastDayShiftingTo(target, unit, lag) + 1);
}

function shiftDay(day: PlanDay, unit: number, lag: number): PlanDay {
  return unit === UNIT_MONTHS ? addMonths(day, Math.ceil(lag)) : addDays(day, calendarDays(unit, lag));
}

function calendarDays(unit: number, lag: number): number {
  return Math.ceil(unit === UNIT_WEEKS ? lag * 7 : lag);
}

/** The last day that is at most `target` after shifting; for months several days can end on the same one. */
function lastDayShiftingTo(target: PlanDay, unit: number, lag: number): PlanDay {
  if (unit !== UNIT_MONTHS) return addDays(target, -calendarDays(unit, lag));
  let day = addMonths(target, -Math.ceil(lag));
  while (shiftDay(addDays(day, 1), unit, lag) <= target) day = addDays(day, 1);
  return day;
}
