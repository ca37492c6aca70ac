import { civilDate, planDay } from "#core/calendar/plan-day.ts";
import type { PlanDay } from "#core/calendar/plan-day.ts";
import { dutchPublicHolidaysBetween } from "#core/calendar/dutch-holidays.ts";
import { SCHOOL_REGIONS, schoolHolidays } from "#core/calendar/school-holidays.ts";
import { DEFAULT_THRESHOLDS } from "#core/plan/plan.ts";
import type { Language, ReportingPeriod } from "#core/plan/plan.ts";
import { LEVEL_ROWS } from "./settings-layout.ts";
import type { GridYears } from "./time-grid.ts";

/** "Subsidieregeling sterk techniekonderwijs 2025-2028"; no reporting dates inside it are published. */
const STO = { start: planDay(2025, 1, 1), end: planDay(2028, 12, 31) };
const CHECK: Readonly<Record<Language, string>> = { nl: "controleer bij DUS-I", en: "check with DUS-I" };

export interface PresetPeriods {
  readonly periods: readonly ReportingPeriod[];
  readonly remarks: readonly string[];
}

/** One period per (school) year of the plan, cut off at its ends. A start to edit, never a rule. */
export function presetPeriods(from: PlanDay, to: PlanDay, years: GridYears, language: Language): PresetPeriods {
  const firstMonth = years === "calendar" ? 1 : 8;
  const begin = civilDate(from);
  let year = begin.month < firstMonth ? begin.year - 1 : begin.year;
  const periods: ReportingPeriod[] = [];
  const remarks: string[] = [];
  for (; planDay(year, firstMonth, 1) <= to; year += 1) {
    const start = Math.max(from, planDay(year, firstMonth, 1)) as PlanDay;
    const end = Math.min(to, planDay(year + 1, firstMonth, 1) - 1) as PlanDay;
    periods.push({ name: years === "calendar" ? String(year) : `${year}-${year + 1}`, start, end, due: null });
    remarks.push(start <= STO.end && end >= STO.start ? CHECK[language] : "");
  }
  return { periods, remarks };
}

/** What a new `Instellingen` holds for a plan of these days. */
export function presetSettings(
  from: PlanDay,
  to: PlanDay,
  years: GridYears,
  parties: readonly string[],
  language: Language,
) {
  const { periods, remarks } = presetPeriods(from, to, years, language);
  const uncertain = language === "nl" ? "controleer op rijksoverheid.nl" : "check at rijksoverheid.nl";
  return {
    periods,
    periodRemarks: remarks,
    holidays: dutchPublicHolidaysBetween(civilDate(from).year, civilDate(to).year),
    schoolHolidays: SCHOOL_REGIONS.flatMap((region) => schoolHolidays(region))
      .filter((holiday) => holiday.end >= from && holiday.start <= to)
      .sort((a, b) => a.start - b.start)
      .map((holiday) => ({
        name: holiday.name,
        region: holiday.region,
        start: holiday.start,
        end: holiday.end,
        remark: holiday.certain ? "" : uncertain,
      })),
    parties: [...parties],
    labels: {
      subproject: LEVEL_ROWS.find((level) => level.key === "subproject")?.name[language] ?? "",
      goal: LEVEL_ROWS.find((level) => level.key === "goal")?.name[language] ?? "",
    },
    thresholds: DEFAULT_THRESHOLDS,
  };
}
