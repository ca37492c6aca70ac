import type { Milestone } from "../plan/milestone.ts";

/** Comparisons spent on guesses for one plan; past it only numbers that differ in notation are found. */
const BUDGET = 300_000;

/**
 * Finds for a number that does not exist the existing one that is nearest: the same but for notation (`2,1`, `02.1`,
 * `2.1.`), else the fewest changed characters, else the least distance part by part.
 */
export class NearestNumbers {
  private readonly numbers: readonly string[];
  private readonly byNotation = new Map<string, string>();
  private spent = 0;
  private readonly scratch: [number[], number[]] = [[], []];

  constructor(milestones: readonly Milestone[]) {
    this.numbers = [...new Set(milestones.map(({ nr }) => nr))].filter((nr) => nr !== "");
    for (const nr of this.numbers) {
      const key = notationKey(nr);
      if (!this.byNotation.has(key)) this.byNotation.set(key, nr);
    }
  }

  /** null when there are no numbers, or too many to compare them all. */
  nearestTo(wanted: string, self: string): string | null {
    const same = this.byNotation.get(notationKey(wanted));
    if (same !== undefined && same !== self) return same;
    if (this.spent + this.numbers.length > BUDGET) return null;
    this.spent += this.numbers.length;
    let best: string | null = null;
    let bestScore: readonly number[] = [];
    for (const nr of this.numbers) {
      // Each character of difference in length is a change, so that most numbers need no closer look.
      if (nr === self || (best !== null && Math.abs(nr.length - wanted.length) > bestScore[0]!)) continue;
      const changes = editDistance(wanted, nr, this.scratch);
      if (best !== null && changes > bestScore[0]!) continue;
      const score = [changes, ...partDistances(wanted, nr)];
      if (best === null || comesBefore(score, bestScore)) {
        best = nr;
        bestScore = score;
      }
    }
    return best;
  }
}

function notationKey(nr: string): string {
  return nr
    .toLowerCase()
    .replace(/[,\s_-]/g, ".")
    .replace(/(^|\.)0+(?=\d)/g, "$1")
    .replace(/\.+/g, ".")
    .replace(/^\.|\.$/g, "");
}

function partDistances(left: string, right: string): number[] {
  const mine = left.match(/\d+/g) ?? [];
  const theirs = right.match(/\d+/g) ?? [];
  return Array.from({ length: Math.max(mine.length, theirs.length) }, (_, part) =>
    Math.abs(Number(mine[part] ?? 0) - Number(theirs[part] ?? 0)),
  );
}

function comesBefore(left: readonly number[], right: readonly number[]): boolean {
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

/** Levenshtein: characters to add, drop or change. `scratch` is room for two rows of the table. */
function editDistance(left: string, right: string, scratch: [number[], number[]]): number {
  let [previous, current] = scratch;
  for (let column = 0; column <= right.length; column++) previous[column] = column;
  for (let row = 1; row <= left.length; row++) {
    current[0] = row;
    for (let column = 1; column <= right.length; column++) {
      const change = previous[column - 1]! + (left[row - 1] === right[column - 1] ? 0 : 1);
      current[column] = Math.min(change, previous[column]! + 1, current[column - 1]! + 1);
    }
    [previous, current] = [current, previous];
  }
  return previous[right.length]!;
}
