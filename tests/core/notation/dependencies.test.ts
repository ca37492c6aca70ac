import { knownNumbers } from "#core/notation/dependency-numbers.ts";
import fc from "fast-check";
import { readDependencies } from "#core/notation/dependencies.ts";
import { formatDependencies } from "#core/notation/dependencies-format.ts";
import type { Dependency, DependencyType, LagUnit } from "#core/plan/dependency.ts";

const NUMBERS = ["1.1", "1.2", "1.3", "1.10", "2.1", "2.2", "2.3", "3.1", "4.1", "4.2", "4.3", "4.4", "A-4", "M3"];
const NAMES = new Map([["techlab geopend", "1.3"]]);

function read(value: string | number | null): string {
  const { state, dependencies, unreadable } = readDependencies(value, { numbers: NUMBERS, names: NAMES });
  return [state, formatDependencies(dependencies), unreadable.join(" | ")].filter((part) => part !== "").join(": ");
}

describe("predecessors", () => {
  it.each<[string | number, string]>([
    ["1.2", "1.2"],
    ["1.2;2.1EB+2w", "1.2; 2.1EB+2w"],
    ["1.2FS-3d", "1.2EB-3d"],
    ["1.2SS+2 wks", "1.2BB+2w"],
    ["2.1FF+3ed", "2.1EE+3kd"],
    ["2.1 BE", "2.1BE"],
    ["na 3.1", "3.1"],
    ["na oplevering van 2.3", "2.3"],
    ["na afronding van mijlpaal 2.1 en mijlpaal 2.2", "2.1; 2.2"],
    ["start samen met 2.1", "2.1BB"],
    ["after 1.1", "1.1"],
    ["4.1, 4.2 en 4.3", "4.1; 4.2; 4.3"],
    ["1.1/1.2", "1.1; 1.2"],
    ["1.1 1.2", "1.1; 1.2"],
    ["1.1\n1.2", "1.1; 1.2"],
    ["1.2 & 1.3", "1.2; 1.3"],
    ["\u00a02.2 ", "2.2"],
    ["2.1+10d", "2.1EB+10d"],
    ["2.1 + 10 werkdagen", "2.1EB+10d"],
    ["2.1 (EB) + 2 weken", "2.1EB+2w"],
    ["3.1BB+4w", "3.1BB+4w"],
    ["2.1+1 mnd", "2.1EB+1m"],
    ["2.1+5 kalenderdagen", "2.1EB+5kd"],
    ["1.1 t/m 1.3", "1.1; 1.2; 1.3"],
    ["2.1-2.3", "2.1; 2.2; 2.3"],
    ["1,2", "1.2"],
    ["1,1,1,2", "1.1; 1.2"],
    [1.1, "1.1"],
    [2.2, "2.2"],
    ["3.1 (techlab)", "3.1"],
    ["1.2 Techlab ingericht", "1.2"],
    ["Techlab geopend", "1.3"],
    ["a-4 en m3", "A-4; M3"],
    ["9.9", "9.9"],
    ["Q7", "Q7"],
  ])("[N10] %s is %s", (value, expected) => {
    expect(read(value)).toBe(`read: ${expected}`);
  });

  it.each(["", "-", "–", "geen", "Geen voorganger", "n.v.t.", "none"])('[N11] "%s" is no predecessor', (value) => {
    expect(read(value)).toBe("empty");
  });

  it.each<[string, string]>([
    ["zodra het kan", "unreadable: zodra het kan"],
    ["2.1EB+50%", "unreadable: 2.1EB+50%"],
    ["1.1; zie bijlage", "unreadable: 1.1: zie bijlage"],
    ["2.1+3 uur", "unreadable: 2.1+3 uur"],
    ["1.1; 1-2-2026", "unreadable: 1.1: 1-2-2026"],
  ])("[N12] %s keeps what can be read and names the rest", (value, expected) => {
    expect(read(value)).toBe(expected);
  });

  it("[N13] a number as a cell value may have lost a nought: said only where that number exists", () => {
    const doubts = (value: number): string[] =>
      readDependencies(value, { numbers: NUMBERS }).doubts.flatMap(({ alternatives }) => alternatives);
    expect(doubts(1.1)).toEqual(["1.10"]);
    expect(doubts(2.1)).toEqual([]);
  });

  it("[N14] a lag without unit is working days, with a doubt", () => {
    expect(read("2.1+7")).toBe("read: 2.1EB+7d");
    expect(readDependencies("2.1+7", { numbers: NUMBERS }).doubts.map(({ code }) => code)).toEqual([
      "lag-without-unit",
    ]);
  });

  const nr = fc.oneof(
    fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 30 })).map(([a, b]) => `${a}.${b}`),
    fc.integer({ min: 1, max: 99 }).map(String),
    fc.constantFrom(
      "A1",
      "mp 3",
      "1.2.3a",
      "X-12",
      "2EB",
      "na 1",
      "3BB+2",
      "4 en 5",
      "7/8",
      "fase 1",
      "eb",
      "geen",
      "1.1 t/m 1.2",
      "(a)",
    ),
  );
  const dependency: fc.Arbitrary<Dependency> = fc
    .tuple(
      nr,
      fc.constantFrom<DependencyType>("FS", "SS", "FF", "SF"),
      fc.integer({ min: -60, max: 60 }),
      fc.constantFrom<LagUnit>("d", "w", "m", "kd"),
    )
    .map(([of, type, lag, unit]) => ({ nr: of, type, lag, unit: lag === 0 ? "d" : unit }));

  it("[N15] what we write is read back unchanged, whatever the numbers of the plan look like (seed 20260514)", () => {
    fc.assert(
      fc.property(
        fc.array(dependency, { minLength: 1, maxLength: 6 }),
        fc.constantFrom<"nl" | "en">("nl", "en"),
        (dependencies, language) => {
          const numbers = [...new Set(dependencies.map(({ nr: one }) => one))];
          const folded = new Set(numbers.map((one) => one.toLowerCase()));
          // A number that is another number with a code behind it can't be told apart by anyone.
          fc.pre(
            folded.size === numbers.length &&
              !numbers.some((one) =>
                numbers.some(
                  (other) =>
                    other !== one &&
                    one.toLowerCase().startsWith(other.toLowerCase()) &&
                    /^\s*(?:eb|bb|ee|be|fs|ss|ff|sf)/i.test(one.slice(other.length)),
                ),
              ),
          );
          const text = formatDependencies(dependencies, language);
          const reading = readDependencies(text, { numbers, known: knownNumbers(numbers) });
          expect(reading).toMatchObject({ state: "read", dependencies, unreadable: [] });
        },
      ),
      { seed: 20260514, numRuns: 2000 },
    );
  });

  it("[N16] any text is read without an exception and without looking at it for long (seed 20260515)", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "grapheme", maxLength: 120 }),
          fc.constantFrom(
            "1".repeat(3000),
            "1.".repeat(2000),
            "a1".repeat(1500),
            "1,".repeat(3000),
            "1 t/m ".repeat(500),
          ),
        ),
        (text) => {
          const { state, dependencies, unreadable } = readDependencies(text, { numbers: NUMBERS, names: NAMES });
          expect(
            state === "empty" ? dependencies.length + unreadable.length : dependencies.length + unreadable.length > 0,
          ).toBe(state === "empty" ? 0 : true);
        },
      ),
      { seed: 20260515, numRuns: 2000 },
    );
  });
});
