import type { PlanDay } from "../calendar/plan-day.ts";
import { addDays, addMonths } from "../calendar/plan-day.ts";
import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import type { Network } from "./network.ts";
import { FF, FS, SS, UNIT_CODES, WORKING_DAYS } from "./network.ts";

/** Positions of all rows on the working-day line, and on which side of it a moment of 0 days shows. */
export interface Positions {
  readonly start: Float64Array;
  readonly finish: Float64Array;
  /**
   * 1: a moment at the start of a day (the first day of the plan); 0: at the end of the day on which its predecessor
   * ends, so that a moment after a Friday is on that Friday and not on Monday.
   */
  readonly atDayStart: Uint8Array;
}

/** Whether the link holds the successor's start (FS, SS) rather than its finish (FF, SF). */
export function holdsStart(type: number): boolean {
  return type === FS || type === SS;
}

/** Whether the link counts from the predecessor's finish (FS, FF) rather than its start (SS, SF). */
export function countsFromFinish(type: number): boolean {
  return type === FS || type === FF;
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
  if (network.linkUnit[link] === WORKING_DAYS) return position + Math.ceil(lag);
  return calendar.ordinal(targetDay(network, calendar, positions, link, position));
}

/**
 * The calendar day at whose start the successor may go on, for lags that count calendar time: the predecessor's day
 * moved by the lag, and one further when that day is used up. May be a weekend or holiday.
 */
export function targetDay(
  network: Network,
  calendar: WorkingCalendar,
  positions: Positions,
  link: number,
  position: number,
): PlanDay {
  const endOfDay = isEndOfDay(network, positions, link);
  const day = calendar.dayAt(endOfDay ? position - 1 : position);
  return addDays(shiftDay(day, network.linkUnit[link]!, network.linkLag[link]!), endOfDay ? 1 : 0);
}

/**
 * Inverse of earliestByLink: the latest position of the predecessor's event for which the successor can still be at
 * `position`.
 */
export function latestByLink(
  network: Network,
  calendar: WorkingCalendar,
  positions: Positions,
  link: number,
  position: number,
): number {
  const lag = network.linkLag[link]!;
  if (network.linkUnit[link] === WORKING_DAYS) return position - Math.ceil(lag);
  const endOfDay = isEndOfDay(network, positions, link);
  const target = addDays(calendar.dayAt(position), endOfDay ? -1 : 0);
  const last = lastDayShiftingTo(target, network.linkUnit[link]!, lag);
  return calendar.ordinal(last + 1) - (endOfDay ? 0 : 1);
}

function shiftDay(day: PlanDay, unit: number, lag: number): PlanDay {
  return UNIT_CODES[unit] === "m" ? addMonths(day, Math.ceil(lag)) : addDays(day, calendarDays(unit, lag));
}

function calendarDays(unit: number, lag: number): number {
  return Math.ceil(UNIT_CODES[unit] === "w" ? lag * 7 : lag);
}

/** The last day that is at most `target` after shifting; for months several days can end on the same one. */
function lastDayShiftingTo(target: PlanDay, unit: number, lag: number): PlanDay {
  if (UNIT_CODES[unit] !== "m") return addDays(target, -calendarDays(unit, lag));
  let day = addMonths(target, -Math.ceil(lag));
  while (shiftDay(day, unit, lag) > target) day = addDays(day, -1);
  while (shiftDay(addDays(day, 1), unit, lag) <= target) day = addDays(day, 1);
  return day;
}
