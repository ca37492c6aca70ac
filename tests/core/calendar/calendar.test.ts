import fc from "fast-check";
import {
  dutchPublicHolidays,
  dutchPublicHolidaysBetween,
  easterSunday,
  kingsDay,
} from "#core/calendar/dutch-holidays.ts";
import {
  addDays,
  addMonths,
  asPlanDay,
  civilDate,
  daysInMonth,
  fromIsoDate,
  isoWeekday,
  planDay,
  toIsoDate,
  validPlanDay,
} from "#core/calendar/plan-day.ts";
import { SCHOOL_REGIONS, schoolHolidays } from "#core/calendar/school-holidays.ts";
import {
  addWorkingDays,
  createCalendar,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysBetween,
  workingDaysFrom,
} from "#core/calendar/working-calendar.ts";
import { day } from "#tests/support/plan-text.ts";

const SETTINGS = { seed: 5, numRuns: 500 };
const anyDay = fc.integer({ min: -200_000, max: 200_000 }).map(asPlanDay);

describe("days", () => {
  test("[K1] number to date and back", () => {
    fc.assert(
      fc.property(anyDay, (each) => {
        const { year, month, day: dayOfMonth } = civilDate(each);
        expect(planDay(year, month, dayOfMonth)).toBe(each);
      }),
      SETTINGS,
    );
  });

  test("[K1] text to day and back for years of four digits", () => {
    fc.assert(
      fc.property(fc.integer({ min: planDay(1000, 1, 1), max: planDay(9999, 12, 31) }).map(asPlanDay), (each) => {
        expect(fromIsoDate(toIsoDate(each))).toBe(each);
      }),
      SETTINGS,
    );
  });

  test("[K1] a day further is a day further, and a week later the same weekday", () => {
    expect([toIsoDate(addDays(day("2024-02-28"), 1)), toIsoDate(addDays(day("2026-02-28"), 1))]).toEqual([
      "2024-02-29",
      "2026-03-01",
    ]);
    expect([1, 7].map((by) => isoWeekday(addDays(day("2026-03-29"), by)))).toEqual([1, 7]);
    expect(isoWeekday(day("1970-01-01"))).toBe(4);
  });

  test("[K1] days that do not exist", () => {
    expect([
      fromIsoDate("2026-02-29"),
      fromIsoDate("2026-13-01"),
      fromIsoDate("2026-1-1"),
      validPlanDay(2026, 6, 31),
    ]).toEqual([null, null, null, null]);
    expect([daysInMonth(2024, 2), daysInMonth(2100, 2), daysInMonth(2026, 12)]).toEqual([29, 28, 31]);
  });

  test.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-12-15", 2, "2027-02-15"],
    ["2026-01-15", -13, "2024-12-15"],
  ])("[K2] %s plus %i months is %s", (from, months, expected) => {
    expect(toIsoDate(addMonths(day(from), months))).toBe(expected);
  });
});

describe("working days", () => {
  const someDays = fc.uniqueArray(fc.integer({ min: -40, max: 40 }), { maxLength: 20 });
  const around = fc.constantFrom(
    planDay(2026, 3, 29),
    planDay(2000, 1, 3),
    planDay(2079, 12, 28),
    planDay(1850, 6, 1),
    planDay(2300, 6, 1),
  );

  test("[K3] counting agrees with walking", () => {
    fc.assert(
      fc.property(
        around,
        someDays,
        fc.integer({ min: -60, max: 60 }),
        fc.integer({ min: -40, max: 40 }),
        (middle, offsets, offset, count) => {
          const holidays = offsets.map((each) => ({ day: addDays(middle, each), name: "vrij" }));
          const calendar = createCalendar(holidays);
          const free = new Set<number>(holidays.map((each) => each.day));
          const works = (each: number): boolean => isoWeekday(asPlanDay(each)) < 6 && !free.has(each);
          const from = addDays(middle, offset);
          let walked: number = from;
          for (let left = Math.abs(count); left > 0;) {
            walked += Math.sign(count);
            if (works(walked)) left--;
          }
          if (count !== 0) expect(addWorkingDays(calendar, from, count)).toBe(walked);
          let between = 0;
          for (let each: number = middle; each <= from; each++) if (works(each)) between++;
          expect(workingDaysBetween(calendar, middle, from)).toBe(between);
          expect(calendar.isWorkingDay(from)).toBe(works(from));
          const after = workingDayOnOrAfter(calendar, from);
          const before = workingDayOnOrBefore(calendar, from);
          expect([
            works(after),
            works(before),
            workingDaysBetween(calendar, from, after) <= 1,
            before <= from && from <= after,
          ]).toEqual([true, true, true, true]);
          expect(calendar.dayAt(calendar.ordinal(after))).toBe(after);
        },
      ),
      SETTINGS,
    );
  });

  test("[K3] from Friday to Monday is one, back is minus one, over a holiday none", () => {
    const calendar = createCalendar([{ day: day("2026-04-06"), name: "Tweede paasdag" }]);
    expect(workingDaysFrom(calendar, day("2026-03-27"), day("2026-03-30"))).toBe(1);
    expect(workingDaysFrom(calendar, day("2026-03-30"), day("2026-03-27"))).toBe(-1);
    expect(workingDaysFrom(calendar, day("2026-04-03"), day("2026-04-07"))).toBe(1);
    expect(toIsoDate(addWorkingDays(calendar, day("2026-04-05"), 0))).toBe("2026-04-07");
  });

  test("[K3] double holidays, holidays in the weekend and their names", () => {
    const calendar = createCalendar([
      { day: day("2026-04-04"), name: "Stille zaterdag" },
      { day: day("2026-04-06"), name: "Tweede paasdag" },
      { day: day("2026-04-06"), name: "nog eens" },
    ]);
    expect(workingDaysBetween(calendar, day("2026-04-03"), day("2026-04-10"))).toBe(5);
    expect([
      calendar.holidayName(day("2026-04-06")),
      calendar.holidayName(day("2026-04-04")),
      calendar.holidayName(day("2026-04-07")),
    ]).toEqual(["Tweede paasdag", "Stille zaterdag", null]);
  });
});

describe("Dutch holidays", () => {
  // Easter Sundays as published: https://www.census.gov/data/software/x13as/genhol/easter-dates.html
  test.each([
    [1818, "1818-03-22"],
    [1943, "1943-04-25"],
    [2000, "2000-04-23"],
    [2024, "2024-03-31"],
    [2025, "2025-04-20"],
    [2026, "2026-04-05"],
    [2027, "2027-03-28"],
    [2028, "2028-04-16"],
    [2029, "2029-04-01"],
    [2038, "2038-04-25"],
  ])("[K4] Easter of %i", (year, expected) => {
    expect(toIsoDate(easterSunday(year))).toBe(expected);
  });

  test("[K4] Easter is a Sunday between 22 March and 25 April", () => {
    for (let year = 1583; year < 3000; year++) {
      const easter = easterSunday(year);
      expect(isoWeekday(easter)).toBe(7);
      expect(easter >= planDay(year, 3, 22) && easter <= planDay(year, 4, 25)).toBe(true);
    }
  });

  test("[K4] Koningsdag is never on a Sunday", () => {
    expect([2025, 2026, 2031].map((year) => toIsoDate(kingsDay(year)))).toEqual([
      "2025-04-26",
      "2026-04-27",
      "2031-04-26",
    ]);
  });

  test("[K4] all days of 2025 and 2026 in order", () => {
    const shown = (year: number): string[] =>
      dutchPublicHolidays(year).map(({ day: each, name }) => `${toIsoDate(each)} ${name}`);
    expect(shown(2026)).toEqual([
      "2026-01-01 Nieuwjaarsdag",
      "2026-04-05 Eerste paasdag",
      "2026-04-06 Tweede paasdag",
      "2026-04-27 Koningsdag",
      "2026-05-14 Hemelvaartsdag",
      "2026-05-24 Eerste pinksterdag",
      "2026-05-25 Tweede pinksterdag",
      "2026-12-25 Eerste kerstdag",
      "2026-12-26 Tweede kerstdag",
    ]);
    expect(shown(2025)).toContain("2025-05-05 Bevrijdingsdag");
    expect(dutchPublicHolidaysBetween(2025, 2026)).toEqual([
      ...dutchPublicHolidays(2025),
      ...dutchPublicHolidays(2026),
    ]);
  });
});

describe("school holidays", () => {
  test.each(SCHOOL_REGIONS)("[K5] %s: in order, Saturday to Sunday, apart", (region) => {
    const spans = schoolHolidays(region);
    spans.forEach(({ start, end }, n) => {
      expect([isoWeekday(start), isoWeekday(end)]).toEqual([6, 7]);
      expect([9, 16, 44]).toContain(end - start + 1);
      const next = spans[n + 1];
      if (next !== undefined) expect(next.start).toBeGreaterThan(end);
    });
  });

  test("[K5] regions differ where they should, and uncertain ones are marked", () => {
    const summer = (region: "noord" | "midden" | "zuid"): string =>
      toIsoDate(schoolHolidays(region).find(({ name }) => name === "Zomervakantie 2026")!.start);
    expect([summer("noord"), summer("midden"), summer("zuid")]).toEqual(["2026-07-04", "2026-07-18", "2026-07-11"]);
    const christmas = schoolHolidays("zuid").find(({ name }) => name === "Kerstvakantie 2025")!;
    expect(toIsoDate(christmas.end)).toBe("2026-01-04");
    expect(
      schoolHolidays("noord")
        .filter(({ certain }) => !certain)
        .map(({ name }) => name),
    ).toContain("Zomervakantie 2027");
  });
});
