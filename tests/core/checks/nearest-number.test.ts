import fc from "fast-check";
import { NearestNumbers } from "#core/checks/nearest-number.ts";
import type { Milestone } from "#core/plan/milestone.ts";
import { planOf } from "#tests/support/plan-text.ts";

const template = planOf("1 1d").milestones[0]!;

function rows(numbers: readonly string[]): readonly Milestone[] {
  return numbers.map((nr, index) => ({ ...template, index, nr }));
}

function nearest(numbers: readonly string[], wanted: string, self = ""): string | null {
  return new NearestNumbers(rows(numbers)).nearestTo(wanted, self);
}

/** Fewest single-character changes, straight from the definition. */
function changes(left: string, right: string): number {
  if (left === "" || right === "") return left.length + right.length;
  const same = left[0] === right[0] ? 0 : 1;
  return Math.min(
    same + changes(left.slice(1), right.slice(1)),
    1 + changes(left.slice(1), right),
    1 + changes(left, right.slice(1)),
  );
}

describe("the nearest existing number", () => {
  test.each([
    ["a comma for the point", ["1.2", "2.1", "2.11"], "2,1", "2.1"],
    ["a leading zero", ["2.2", "2.1"], "02.01", "2.1"],
    ["several leading zeros", ["2.2", "2.1"], "002.1", "2.1"],
    ["a nought of its own", ["1.1", "1.0"], "1.00", "1.0"],
    ["a point at the end", ["2.11", "2.1"], "2.1.", "2.1"],
    ["a point at the start", ["2.11", "2.1"], ".2.1", "2.1"],
    ["two points", ["2.11", "2.1"], "2..1", "2.1"],
    ["a dash or a space", ["2.11", "2.1"], "2 - 1", "2.1"],
    ["a capital", ["b2", "A1"], "a1", "A1"],
    ["points between digits are not noise", ["21", "2.2"], "2.1", "2.2"],
    ["the first of two that differ in notation only", ["2.1.", "2.01"], "2.1", "2.1."],
  ])("[C5] the same but for notation: %s", (_name, numbers, wanted, expected) => {
    expect(nearest(numbers, wanted)).toBe(expected);
  });

  test.each([
    ["fewest changed characters", ["9.9.9", "1.1.2", "3.3.1"], "1.1.9", "1.1.2"],
    ["then the least distance", ["1.2", "1.9", "1.5"], "1.6", "1.5"],
    ["part by part, the first part first", ["2.4", "1.9"], "1.4", "1.9"],
    ["a part that is missing counts as nought", ["1.1.7", "1.1.2"], "1.1", "1.1.2"],
    ["the first of two as near", ["1.4", "1.6"], "1.5", "1.4"],
    ["parts are numbers and not digits", ["1.90", "1.11"], "1.10", "1.11"],
  ])("[C5] else %s", (_name, numbers, wanted, expected) => {
    expect(nearest(numbers, wanted)).toBe(expected);
  });

  test("[C5] never the row itself, nor a row without a number; null where there is nothing else", () => {
    expect(nearest(["2.1", "9.9"], "2,1", "2.1")).toBe("9.9");
    expect(nearest(["2.1", ""], "2,1", "2.1")).toBeNull();
    expect(nearest([""], "-")).toBeNull();
    expect(nearest([], "1")).toBeNull();
  });

  test("[C5] no number has fewer changes than the one that is named", () => {
    const numbers = fc.string({ unit: fc.constantFrom("1", "2", "8", "."), minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.uniqueArray(numbers, { minLength: 1, maxLength: 6 }), numbers, (existing, wanted) => {
        const found = nearest(existing, wanted)!;
        const plain = (nr: string): string => nr.replace(/\.+/g, ".").replace(/^\.|\.$/g, "");
        if (existing.some((nr) => plain(nr) === plain(wanted))) expect(plain(found)).toBe(plain(wanted));
        else expect(changes(wanted, found)).toBe(Math.min(...existing.map((nr) => changes(wanted, nr))));
      }),
      { seed: 468, numRuns: Number(process.env["PROPERTY_RUNS"] ?? 300) },
    );
  });

  test("[C5] in a plan with very many wrong numbers guessing stops, what differs in notation is still found", () => {
    const many = Array.from({ length: 3_000 }, (_, k) => `${k}.1`);
    const numbers = new NearestNumbers(rows(many));
    const guesses = Array.from({ length: 101 }, (_, k) => numbers.nearestTo(`x${k}`, ""));
    expect(guesses.filter((guess) => guess === null)).toEqual([null]);
    expect(guesses[100]).toBeNull();
    expect(numbers.nearestTo("7,1", "")).toBe("7.1");
  });
});
