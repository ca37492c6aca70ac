import type { PlanDay } from "./plan-day.ts";
import { planDay } from "./plan-day.ts";

export type SchoolRegion = "noord" | "midden" | "zuid";
export const SCHOOL_REGIONS: readonly SchoolRegion[] = ["noord", "midden", "zuid"];

/** Both days inclusive. Offices work on, so these do not change working days; they are shown and can be edited. */
export interface SchoolHoliday {
  readonly name: string;
  readonly region: SchoolRegion;
  readonly start: PlanDay;
  readonly end: PlanDay;
  /** false: sources differ or the dates were not final; the sheet says "controleer". */
  readonly certain: boolean;
}

type Span = readonly [month: number, day: number, toMonth: number, toDay: number];
interface Row {
  readonly name: string;
  readonly year: number;
  readonly certain: boolean;
  /** noord, midden, zuid; one span when all regions share it. */
  readonly spans: readonly [Span] | readonly [Span, Span, Span];
}

/**
 * Dates as set by the ministry of education (rijksoverheid.nl, "Schoolvakanties"); May and Christmas are the same
 * everywhere and are the obligatory weeks, a school may add days.
 */
const ROWS: readonly Row[] = [
  {
    name: "Voorjaarsvakantie",
    year: 2025,
    certain: true,
    spans: [
      [2, 15, 2, 23],
      [2, 22, 3, 2],
      [3, 1, 3, 9],
    ],
  },
  { name: "Meivakantie", year: 2025, certain: true, spans: [[4, 26, 5, 4]] },
  {
    name: "Zomervakantie",
    year: 2025,
    certain: true,
    spans: [
      [7, 12, 8, 24],
      [7, 19, 8, 31],
      [7, 5, 8, 17],
    ],
  },
  {
    name: "Herfstvakantie",
    year: 2025,
    certain: true,
    spans: [
      [10, 18, 10, 26],
      [10, 18, 10, 26],
      [10, 11, 10, 19],
    ],
  },
  { name: "Kerstvakantie", year: 2025, certain: true, spans: [[12, 20, 1, 4]] },
  {
    name: "Voorjaarsvakantie",
    year: 2026,
    certain: true,
    spans: [
      [2, 21, 3, 1],
      [2, 14, 2, 22],
      [2, 14, 2, 22],
    ],
  },
  { name: "Meivakantie", year: 2026, certain: true, spans: [[4, 25, 5, 3]] },
  {
    name: "Zomervakantie",
    year: 2026,
    certain: true,
    spans: [
      [7, 4, 8, 16],
      [7, 18, 8, 30],
      [7, 11, 8, 23],
    ],
  },
  {
    name: "Herfstvakantie",
    year: 2026,
    certain: false,
    spans: [
      [10, 10, 10, 18],
      [10, 17, 10, 25],
      [10, 17, 10, 25],
    ],
  },
  { name: "Kerstvakantie", year: 2026, certain: true, spans: [[12, 19, 1, 3]] },
  {
    name: "Voorjaarsvakantie",
    year: 2027,
    certain: false,
    spans: [
      [2, 20, 2, 28],
      [2, 20, 2, 28],
      [2, 13, 2, 21],
    ],
  },
  { name: "Meivakantie", year: 2027, certain: false, spans: [[4, 24, 5, 2]] },
  {
    name: "Zomervakantie",
    year: 2027,
    certain: false,
    spans: [
      [7, 10, 8, 22],
      [7, 17, 8, 29],
      [7, 24, 9, 5],
    ],
  },
];

/** The shipped school holidays of a region, in order. Later years are for the person to fill in. */
export function schoolHolidays(region: SchoolRegion): readonly SchoolHoliday[] {
  return ROWS.map(({ name, year, certain, spans }) => {
    const [month, day, toMonth, toDay] = spans[spans.length === 1 ? 0 : SCHOOL_REGIONS.indexOf(region)]!;
    return {
      name: `${name} ${year}`,
      region,
      start: planDay(year, month, day),
      end: planDay(toMonth < month ? year + 1 : year, toMonth, toDay),
      certain,
    };
  });
}
