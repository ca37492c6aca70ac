import { foldText } from "./text.ts";

/** Folded number → the number as the plan writes it and its first place in `numbers`. */
export interface KnownNumbers {
  readonly written: ReadonlyMap<string, string>;
  readonly places: ReadonlyMap<string, number>;
}

/** A number typed as a number: 1.1 whatever decimal sign the language shows. */
export function numberAsNr(value: number): string {
  return String(Math.round(value * 1e9) / 1e9);
}

export type Known = ReadonlyMap<string, string>;

/** The numbers of a plan, ready to look up. */
export function knownNumbers(numbers: readonly string[]): KnownNumbers {
  const written = new Map<string, string>();
  const places = new Map<string, number>();
  numbers.forEach((nr, place) => {
    const folded = foldText(nr);
    if (folded === "" || written.has(folded)) return;
    written.set(folded, nr);
    places.set(folded, place);
  });
  return { written, places };
}

/** "1.1 t/m 3" means 1.3 when the plan has no 3 but has a 1.3. */
export function completeEnd(from: string, to: string, known: Known): string {
  if (known.has(to) || !/^\d+$/.test(to)) return to;
  const sibling = from.replace(/\d+$/, to);
  return known.has(sibling) ? sibling : to;
}

/** 1.2 before 1.10, "1" before "1.1". */
export function compareNumbers(left: string, right: string): number {
  const leftParts = left.split(/[.\s-]+/);
  const rightParts = right.split(/[.\s-]+/);
  for (let index = 0; index < Math.max(leftParts.length, rightParts.length); index += 1) {
    const [a, b] = [leftParts[index], rightParts[index]];
    if (a === undefined) return -1;
    if (b === undefined) return 1;
    if (a === b) continue;
    const difference = Number(a) - Number(b);
    if (Number.isNaN(difference)) return a < b ? -1 : 1;
    if (difference !== 0) return difference;
  }
  return 0;
}
