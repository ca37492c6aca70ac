import fc from "fast-check";
import { readEntry } from "#host/objects/typed-entry.ts";

/** 20 May 2026. */
const today = 46_162;
const day = (year: number, month: number, date: number) =>
  (Date.UTC(year, month - 1, date) - Date.UTC(1899, 11, 30)) / 86_400_000;

describe("texts as Excel enters them through the API: the US way", () => {
  it.each<[string, unknown, string | null]>([
    ["12", 12, null],
    ["1.10", 1.1, null],
    ["  7 ", 7, null],
    ["-5", -5, null],
    ["+5", 5, null],
    ["(5)", -5, null],
    ["1,234", 1234, "#,##0"],
    ["1,234.50", 1234.5, "#,##0.00"],
    ["50%", 0.5, "0%"],
    ["1e5", 100_000, "0.00E+00"],
    ["1 1/2", 1.5, "# ?/?"],
    ["TRUE", true, null],
    ["false", false, null],
    ["1/2/2026", day(2026, 1, 2), "m/d/yyyy"],
    ["3-4-2026", day(2026, 3, 4), "m/d/yyyy"],
    ["2026-05-01", day(2026, 5, 1), "m/d/yyyy"],
    ["15-4-26", day(2015, 4, 26), "m/d/yyyy"],
    ["1-5", day(2026, 1, 5), "d-mmm"],
    ["5.2", 5.2, null],
    ["1 May 2026", day(2026, 5, 1), "d-mmm-yy"],
    ["May 1, 2026", day(2026, 5, 1), "d-mmm-yy"],
    ["May 2026", day(2026, 5, 1), "mmm-yy"],
    ["10:30", 10.5 / 24, "h:mm"],
    ["12:30 PM", 12.5 / 24, "h:mm AM/PM"],
    ["1/2/29", day(2029, 1, 2), "m/d/yyyy"],
    ["1/2/30", day(1930, 1, 2), "m/d/yyyy"],
  ])("[H34] %p becomes %p with format %p", (text, value, format) => {
    const entry = readEntry(text, today);
    expect(entry.value).toEqual(value);
    expect(entry.numberFormat).toBe(format);
  });

  it.each([
    "15-4-2026",
    "25/12/2020",
    "1 mei 2026",
    "Q3 2026",
    "1.2.3",
    "5.2;7.1",
    "1.5.2026",
    "1,23",
    "€5",
    "(-5)",
    "0x10",
    "1e400",
    "13:75",
    "30 februari",
    "2/30/2026",
    "E",
    "U/B",
    "jan",
    "- 5",
  ])("[H34] %p stays text", (text) => {
    expect(readEntry(text, today)).toEqual({ value: text, numberFormat: null });
  });

  it("[H34] an error code becomes the error (seed 34)", () => {
    expect(readEntry("#n/a", today).value).toEqual({ error: "#N/A" });
  });

  it("[H35] any number written out by a program is read back as itself (seed 35)", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        const entry = readEntry(String(number), today);
        expect(entry.value).toBe(number === 0 ? 0 : number);
      }),
      { seed: 35 },
    );
  });

  it("[H35] words never become anything else (seed 36)", () => {
    const word = fc.stringMatching(/^[a-zé]{4,12}( [a-zé]{4,12}){1,3}$/u);
    fc.assert(
      fc.property(word, (text) => expect(readEntry(text, today).value).toBe(text)),
      { seed: 36 },
    );
  });
});
