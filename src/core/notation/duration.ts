import { parseNumber } from "./number.ts";
import type { NumberReading } from "./money.ts";
import { cleanText, foldText } from "./text.ts";

export type DurationUnit = "d" | "w" | "m" | "kd" | "j";

export interface DurationReading extends NumberReading {
  /** What was typed, before it became working days. */
  readonly amount: number | null;
  readonly unit: DurationUnit;
}

const UNITS: readonly (readonly [RegExp, DurationUnit])[] = [
  [/^(?:kd|kalenderdag(?:en)?|calendar days?|ed|vd|edays?)$/, "kd"],
  [/^(?:d|dg|dgn|dag|dagen|wd|werkdag(?:en)?|days?|working days?|business days?)\??$/, "d"],
  [/^(?:w|wk|wkn|wks|week|weken|weeks)\??$/, "w"],
  [/^(?:m|mnd|mnden|maand|maanden|months?|mons?|mo)\??$/, "m"],
  [/^(?:j|jr|jaar|jaren|y|yrs?|years?)$/, "j"],
];
/** Working days in each unit, for what has no dates to count between: 5 days a week, 52/12 weeks a month. */
const WORKING_DAYS: Readonly<Record<DurationUnit, number>> = { d: 1, w: 5, m: 65 / 3, kd: 5 / 7, j: 260 };
const NONE = /^(?:|-+|n\.?v\.?t\.?|nvt|n\.?t\.?b\.?|ntb|geen|none|n\/a|tbd|\?+)$/;

/** Working days: `6 weken`, `30 d`, `3 mnd`, `anderhalve maand`; a bare number has the unit of the header, by default days. */
export function readDuration(value: string | number | boolean | null, bareUnit: DurationUnit = "d"): DurationReading {
  const raw = value === null ? "" : cleanText(String(value));
  if (typeof value === "number") return found(value, bareUnit, raw);
  const folded = foldText(raw)
    .replace(/^(?:ca|circa|ongeveer|about|~)\.? ?/, "")
    .replace(/^een half jaar$/, "6 maanden")
    .replace(/^half jaar$/, "6 maanden")
    .replace(/^anderhalf jaar$/, "18 maanden")
    .replace(/^anderhalve /, "1,5 ")
    .replace(/^(?:een|one) /, "1 ")
    .replace(/^(?:twee|two) /, "2 ")
    .replace(/^(?:drie|three) /, "3 ");
  if (NONE.test(folded)) return { state: "empty", value: null, amount: null, unit: bareUnit, raw };
  const match = /^([\d.,]+) ?([a-z][a-z ?]*)?\.?$/.exec(folded);
  const amount = match === null ? null : parseNumber(match[1] ?? "");
  const unit =
    match?.[2] === undefined ? bareUnit : UNITS.find(([pattern]) => pattern.test(match[2]?.trim() ?? ""))?.[1];
  if (amount === null || unit === undefined)
    return { state: "unreadable", value: null, amount: null, unit: bareUnit, raw };
  return found(amount, unit, raw);
}

function found(amount: number, unit: DurationUnit, raw: string): DurationReading {
  if (amount < 0 || !Number.isFinite(amount)) return { state: "unreadable", value: null, amount: null, unit, raw };
  return { state: "read", value: Math.round(amount * WORKING_DAYS[unit]), amount, unit, raw };
}

/** The unit that a header names ("Doorlooptijd (weken)"); days when it names none. */
export function unitOfHeader(header: string): DurationUnit {
  const folded = foldText(header);
  if (/kalenderdag|calendar/.test(folded)) return "kd";
  if (/\bweken\b|\bweeks?\b|\bwk\b|\bwkn\b/.test(folded)) return "w";
  if (/\bmaanden\b|\bmnd\b|\bmonths?\b/.test(folded)) return "m";
  return "d";
}
