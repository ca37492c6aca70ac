import { civilDate } from "../calendar/plan-day.ts";
import type { PlanDay } from "../calendar/plan-day.ts";
import type { DayOrder, Notation } from "./period-notation.ts";
import type { Period, PeriodDoubt, Span } from "./period.ts";

export interface PeriodContext {
  /** What the text is read for; decides which year a date without one gets. */
  readonly edge: "start" | "end";
  readonly order: DayOrder;
  /** A year that stands beside or above the cell, beyond doubt. */
  readonly year: number | null;
  /** The other date of the same row, which lends its year with a doubt. */
  readonly anchor: PlanDay | null;
}

/** A period of which one side may be open ("vanaf mei 2026"). */
export interface TextPeriod {
  readonly first: PlanDay | null;
  readonly last: PlanDay | null;
  readonly precision: Period["precision"];
  readonly doubts: readonly PeriodDoubt[];
  /** The text bounds one side only: `from` (vanaf, na) or `until` (tot, t/m, uiterlijk). */
  readonly bound: "from" | "until" | null;
}

export type PeriodFailure = "no-such-day" | "no-year" | "relative" | "no-date";

export type PeriodResult =
  | { readonly ok: true; readonly period: TextPeriod }
  | { readonly ok: false; readonly reason: PeriodFailure; readonly alternatives: readonly Span[] };

/** Any leap year: tells a day that lacks its year from a day that never exists. */
const LEAP_YEAR = 2028;

export interface Parsed {
  readonly first: Notation | null;
  readonly last: Notation | null;
  readonly bound: TextPeriod["bound"];
}

export function giveYears(parsed: Parsed, context: PeriodContext): PeriodResult {
  const needsYear = [parsed.first, parsed.last].some((notation) => notation !== null && notation.year === null);
  if (!needsYear) return build(parsed, 0, []);
  if (context.year !== null) return build(parsed, context.year, []);
  if (context.anchor === null) {
    return build(parsed, LEAP_YEAR, []).ok
      ? { ok: false, reason: "no-year", alternatives: [] }
      : { ok: false, reason: "no-such-day", alternatives: [] };
  }
  const anchorYear = civilDate(context.anchor).year;
  const tries = context.edge === "end" ? [anchorYear, anchorYear + 1] : [anchorYear, anchorYear - 1];
  for (const year of tries) {
    const result = build(parsed, year, []);
    if (!result.ok) continue;
    const { first, last } = result.period;
    const fits =
      context.edge === "end" ? (last ?? first ?? 0) >= context.anchor : (first ?? last ?? 0) <= context.anchor;
    if (!fits) continue;
    const other = build(parsed, context.edge === "end" ? year + 1 : year - 1, []);
    return build(parsed, year, [{ code: "no-year", alternatives: other.ok ? spansOf(other.period) : [] }]);
  }
  return { ok: false, reason: "no-such-day", alternatives: [] };
}

function spansOf(found: TextPeriod): Span[] {
  const first = found.first ?? found.last;
  const last = found.last ?? found.first;
  return first === null || last === null ? [] : [{ first, last }];
}

export function build(parsed: Parsed, year: number, doubts: readonly PeriodDoubt[]): PeriodResult {
  const first = parsed.first === null ? null : parsed.first.build(parsed.first.year ?? year);
  const last =
    parsed.last === parsed.first ? first : parsed.last === null ? null : parsed.last.build(parsed.last.year ?? year);
  if ((parsed.first !== null && first === null) || (parsed.last !== null && last === null)) {
    return { ok: false, reason: "no-such-day", alternatives: [] };
  }
  const all = [...(first?.doubts ?? []), ...(last === first ? [] : (last?.doubts ?? [])), ...doubts];
  const precision = (first ?? last)?.precision ?? "dag";
  return {
    ok: true,
    period: { first: first?.first ?? null, last: last?.last ?? null, precision, doubts: all, bound: parsed.bound },
  };
}
