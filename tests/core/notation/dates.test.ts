import fc from "fast-check";
import { asPlanDay, planDay, toIsoDate } from "#core/calendar/plan-day.ts";
import { readDate } from "#core/notation/date.ts";
import { dayOrderOf } from "#core/notation/day-order.ts";
import type { DateContext, DateReading } from "#core/notation/date.ts";
import { dayOfSerial, isDateFormat, serialOfDay } from "#core/notation/excel-serial.ts";
import { DAY_WRITERS, DUE_WRITERS, dayInPeriod } from "#tests/core/recognise/support/arbitraries.ts";
import { makeCell } from "#tests/core/recognise/support/sheet-builder.ts";

type Value = string | number | boolean | null;

function shown(reading: DateReading): string {
  if (reading.state === "read") return `${toIsoDate(reading.day)} ${reading.precision}`;
  return reading.state === "empty" ? "empty" : `${reading.state} ${reading.reason}`;
}

function read(value: Value, edge: DateContext["edge"], context: Partial<DateContext> = {}): string {
  return shown(readDate(value, { edge, ...context }));
}

function alternatives(value: Value, edge: DateContext["edge"], context: Partial<DateContext> = {}): string[] {
  const reading = readDate(value, { edge, ...context });
  return reading.doubts.map(({ code, alternatives: days }) => `${code}: ${days.map(toIsoDate).join(", ")}`);
}

describe("serial numbers", () => {
  it("[N1] every day of both date systems and its number belong together (seed 20260511)", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: planDay(1904, 1, 1), max: planDay(9999, 12, 31) }),
        fc.boolean(),
        (number, date1904) => {
          const day = asPlanDay(number);
          expect(dayOfSerial(serialOfDay(day, date1904) ?? -1, date1904)).toBe(day);
        },
      ),
      { seed: 20260511, numRuns: 1000 },
    );
  });

  it.each<[number, boolean, string | null]>([
    [1, false, "1900-01-01"],
    [59, false, "1900-02-28"],
    [60, false, null],
    [61, false, "1900-03-01"],
    [45658, false, "2025-01-01"],
    [45777, false, "2025-04-30"],
    [47118, false, "2028-12-31"],
    [46000, false, "2025-12-09"],
    [0, false, null],
    [-1, false, null],
    [2958465, false, "9999-12-31"],
    [2958466, false, null],
    [0, true, "1904-01-01"],
    [44196, true, "2025-01-01"],
    [45658.99, false, "2025-01-01"],
    [Number.NaN, false, null],
  ])("[N1] serial %s (1904: %s) is %s", (serial, date1904, expected) => {
    const day = dayOfSerial(serial, date1904);
    expect(day === null ? null : toIsoDate(day)).toBe(expected);
  });

  it.each<[string, boolean]>([
    ["dd-mm-yyyy", true],
    ["d mmm", true],
    ["mmm-yy", true],
    ["yyyy", true],
    ["[$-413]d mmmm yyyy;@", true],
    ["h:mm", false],
    ["mm:ss", false],
    ["General", false],
    ["0.00", false],
    ["#,##0", false],
    ['"dag" 0', false],
    ["€ #,##0.00", false],
    ["[Red]0", false],
    ["Standaard", false],
    ["@", false],
  ])("[N2] format %s is a date format: %s", (format, expected) => {
    expect(isDateFormat(format)).toBe(expected);
  });
});

describe("days in every notation", () => {
  it("[N3] a day written in any notation is read as that day, in start and due fields alike (seed 20260512)", () => {
    fc.assert(
      fc.property(dayInPeriod, fc.nat(100), fc.boolean(), (day, how, isDue) => {
        const writers = isDue ? DUE_WRITERS : DAY_WRITERS;
        const cell = makeCell(writers[how % writers.length]?.(day));
        const reading = readDate((cell?.value ?? null) as Value, {
          edge: isDue ? "end" : "start",
          numberFormat: cell?.numberFormat ?? "General",
        });
        expect(reading.day).toBe(day);
      }),
      { seed: 20260512, numRuns: 2000 },
    );
  });

  it.each([
    ["1 sept. 2025", "2025-09-01 dag"],
    ["ma 1 september 2025", "2025-09-01 dag"],
    ["31 dec '26", "2026-12-31 dag"],
    ["2 febr 2026", "2026-02-02 dag"],
    ["13.03.2026", "2026-03-13 dag"],
    ["16/3/2026", "2026-03-16 dag"],
    ["2026-09-01", "2026-09-01 dag"],
    ["1e mei 2026", "2026-05-01 dag"],
    ["September 1st, 2025", "2025-09-01 dag"],
    ["1-9-2025 14:30 uur", "2025-09-01 dag"],
    ["2025-09-01T08:00:00", "2025-09-01 dag"],
    ["20250901", "2025-09-01 dag"],
    ["  1-9-2025\u00a0", "2025-09-01 dag"],
    ["vrijdag 1 mei 2026 (onder voorbehoud)", "2026-05-01 dag"],
    ["1‑9‑2025", "2025-09-01 dag"],
    ["9/30/2025", "2025-09-30 dag"],
    ["per 1-1-2026", "2026-01-01 dag"],
    ["29-2-2028", "2028-02-29 dag"],
  ])("[N3] %s is %s", (text, expected) => {
    expect(read(text, "start")).toBe(expected);
    expect(read(text, "end")).toBe(expected);
  });
});

describe("periods", () => {
  it.each([
    ["Q3 2026", "2026-07-01 kwartaal", "2026-09-30 kwartaal"],
    ["kw2 2027", "2027-04-01 kwartaal", "2027-06-30 kwartaal"],
    ["2e kwartaal 2027", "2027-04-01 kwartaal", "2027-06-30 kwartaal"],
    ["K1 '26", "2026-01-01 kwartaal", "2026-03-31 kwartaal"],
    ["2026-Q4", "2026-10-01 kwartaal", "2026-12-31 kwartaal"],
    ["maart 2025", "2025-03-01 maand", "2025-03-31 maand"],
    ["9-2025", "2025-09-01 maand", "2025-09-30 maand"],
    ["feb-28", "2028-02-01 maand", "2028-02-29 maand"],
    ["2026", "2026-01-01 jaar", "2026-12-31 jaar"],
    ["begin 2026", "2026-01-01 jaarbegin", "2026-03-31 jaarbegin"],
    ["medio 2025", "2025-07-01 halfjaar", "2025-06-30 halfjaar"],
    ["eind 2026", "2026-10-01 jaareinde", "2026-12-31 jaareinde"],
    ["eind mei 2026", "2026-05-21 maand", "2026-05-31 maand"],
    ["half mei 2026", "2026-05-15 maand", "2026-05-15 maand"],
    ["najaar 2027", "2027-09-01 seizoen", "2027-11-30 seizoen"],
    ["voorjaar 2028", "2028-03-01 seizoen", "2028-05-31 seizoen"],
    ["summer 2026", "2026-06-01 seizoen", "2026-08-31 seizoen"],
    ["week 40 2025", "2025-09-29 week", "2025-10-05 week"],
    ["wk 1 2026", "2025-12-29 week", "2026-01-04 week"],
    ["week 53 2026", "2026-12-28 week", "2027-01-03 week"],
    ["schooljaar 2026-2027", "2026-08-01 schooljaar", "2027-07-31 schooljaar"],
    ["'25-'26", "2025-08-01 schooljaar", "2026-07-31 schooljaar"],
    ["2025/2026", "2025-08-01 schooljaar", "2026-07-31 schooljaar"],
    ["1e helft 2026", "2026-01-01 halfjaar", "2026-06-30 halfjaar"],
    ["H2 2026", "2026-07-01 halfjaar", "2026-12-31 halfjaar"],
    ["sep 2025 - jun 2026", "2025-09-01 maand", "2026-06-30 maand"],
    ["sep - jun 2026", "2025-09-01 maand", "2026-06-30 maand"],
    ["1 t/m 5 juni 2026", "2026-06-01 dag", "2026-06-05 dag"],
    ["Q1-Q3 2026", "2026-01-01 kwartaal", "2026-09-30 kwartaal"],
    ["2025-2028", "2025-01-01 jaar", "2028-12-31 jaar"],
    ["end of 2026", "2026-10-01 jaareinde", "2026-12-31 jaareinde"],
    ["mid 2026", "2026-07-01 halfjaar", "2026-06-30 halfjaar"],
    ["winter 2026/2027", "2026-12-01 seizoen", "2027-02-28 seizoen"],
  ])("[N4] %s begins on %s and ends on %s", (text, start, end) => {
    expect(read(text, "start")).toBe(start);
    expect(read(text, "end")).toBe(end);
  });

  it.each([
    ["t/m 31 juli 2026", "2026-07-31 dag"],
    ["tot en met 31 juli 2026", "2026-07-31 dag"],
    ["tot 1 augustus 2026", "2026-07-31 dag"],
    ["voor 1 mei 2026", "2026-04-30 dag"],
    ["vóór de zomer 2026", "2026-05-31 seizoen"],
    ["before 1 May 2026", "2026-04-30 dag"],
    ["until 2027", "2026-12-31 jaar"],
    ["uiterlijk 1 mei 2026", "2026-05-01 dag"],
    ["by 1 May 2026", "2026-05-01 dag"],
  ])("[N5] t/m counts the day and tot does not: %s ends on %s", (text, expected) => {
    expect(read(text, "end")).toBe(expected);
  });
});

describe("what is not certain", () => {
  it.each<[Value, DateContext["edge"], Partial<DateContext>, string[]]>([
    ["tot 1 augustus 2026", "end", {}, ["until: 2026-08-01"]],
    ["4/5/2026", "end", { order: "mixed" }, ["day-or-month: 2026-04-05"]],
    ["4/5/2026", "end", { order: "month-first" }, ["day-or-month: 2026-05-04"]],
    ["4/5/2026", "end", {}, []],
    ["1 maart", "end", { anchor: planDay(2027, 1, 1) }, ["no-year: 2028-03-01"]],
    ["2025-2026", "end", {}, ["school-year-or-years: 2026-12-31"]],
    [46000, "end", { numberFormat: "General" }, ["plain-number: "]],
    [2025, "start", { numberFormat: "dd-mm-yyyy" }, ["year-in-date-cell: 2025-01-01"]],
    ["winter 2026", "end", {}, ["winter: 2026-02-28"]],
    ["ca. 1 mei 2026", "end", {}, ["approximate: "]],
    ["sep 25", "start", {}, ["month-year-or-day: 2025-09-25"]],
    ["1-9-2025", "start", {}, []],
  ])("[N6] %s carries its other readings", (value, edge, context, expected) => {
    expect(alternatives(value, edge, context)).toEqual(expected);
  });

  it.each([
    ["15-4-2026 onder voorbehoud", "2026-04-15 dag"],
    ["verwacht: begin mei 2026", "2026-05-10 maand"],
    ["1 mei 2026, zodra de robot er is", "2026-05-01 dag"],
    ["deadline stuurgroep Q3 2026", "2026-09-30 kwartaal"],
  ])("[N6] %s is a date among words, with a doubt", (text, expected) => {
    expect(read(text, "end")).toBe(expected);
    expect(alternatives(text, "end").some((one) => one.startsWith("with-remark"))).toBe(true);
  });

  it.each(["niet 1 mei 2026", "31-06-2026 onder voorbehoud", "fase 2 in 2026", "mei of juni 2026"])(
    "[N7] %s stays unread",
    (text) => {
      expect(read(text, "end")).toMatch(/^unreadable/);
    },
  );

  it("[N6] a date without a year takes the year that makes it follow its start or precede its end", () => {
    expect(read("1 maart", "end", { anchor: planDay(2026, 9, 1) })).toBe("2027-03-01 dag");
    expect(read("1 september", "start", { anchor: planDay(2027, 3, 1) })).toBe("2026-09-01 dag");
    expect(read("13 maart", "end", { year: 2026 })).toBe("2026-03-13 dag");
  });

  it.each<[Value, string]>([
    ["1 maart", "open no-year"],
    ["kw2", "open no-year"],
    ["n.t.b.", "open no-date"],
    ["z.s.m.", "open no-date"],
    ["?", "open no-date"],
    ["eind dit jaar", "open relative"],
    ["volgend schooljaar", "open relative"],
    ["31-06-2026", "unreadable no-such-day"],
    ["29-2-2026", "unreadable no-such-day"],
    ["13-13-2026", "unreadable no-such-day"],
    ["week 54 2026", "unreadable no-such-day"],
    ["na overleg met Jan", "unreadable no-date"],
    ["fase 2", "unreadable no-date"],
    [12, "unreadable not-a-serial"],
    [-3, "unreadable not-a-serial"],
    [true, "unreadable boolean"],
    [null, "empty"],
    ["", "empty"],
    ["-", "empty"],
    ["n.v.t.", "empty"],
    [" \u00a0", "empty"],
  ])("[N7] %s gives no day: %s", (value, expected) => {
    expect(read(value, "end", typeof value === "number" ? { numberFormat: "0" } : {})).toBe(expected);
  });

  it("[N7] what has the shape of a date is told apart from a remark", () => {
    const looksLikeDate = (text: string): boolean => {
      const reading = readDate(text, { edge: "end" });
      return "looksLikeDate" in reading && reading.looksLikeDate;
    };
    expect(["31-06-2026", "30 februari 2026", "32/1/26", "week 60 2026"].map(looksLikeDate)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(["n.t.b.", "in overleg", "na de fusie"].map(looksLikeDate)).toEqual([false, false, false]);
  });

  it("[N8] the order of day and month is proved by the column, not by the cell", () => {
    expect(dayOrderOf(["1-2-2026", "3-4-2026"])).toBe("day-first");
    expect(dayOrderOf(["1/2/2026", "3/14/2026"])).toBe("month-first");
    expect(dayOrderOf(["14/2/2026", "3/14/2026"])).toBe("mixed");
  });

  it("[N9] any text is read without an exception (seed 20260513)", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "grapheme", maxLength: 90 }),
          fc
            .array(
              fc.constantFrom(
                "1",
                "31",
                "mei",
                "2026",
                "-",
                "/",
                "t/m",
                "tot",
                "eind",
                "Q3",
                "week",
                "schooljaar",
                "'26",
                " ",
                "na",
                "voor",
                "van",
              ),
              { maxLength: 12 },
            )
            .map((parts) => parts.join(" ")),
        ),
        (text) => {
          for (const edge of ["start", "end"] as const) {
            const reading = readDate(text, { edge });
            expect(reading.state === "read" ? Number.isInteger(reading.day) : reading.day === null).toBe(true);
          }
        },
      ),
      { seed: 20260513, numRuns: 3000 },
    );
  });
});
