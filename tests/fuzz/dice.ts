/** Chance from a seed: the same seed gives the same run, on every machine. */
export interface Dice {
  /** 0 ≤ x < 1 */
  readonly roll: () => number;
  /** 0 ≤ n < sides, whole. */
  readonly below: (sides: number) => number;
  readonly chance: (share: number) => boolean;
  readonly pick: <T>(items: readonly T[]) => T;
  readonly some: <T>(items: readonly T[], share: number) => T[];
}

export function dice(seed: number): Dice {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  const roll = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (sides: number): number => Math.floor(roll() * sides);
  const chance = (share: number): boolean => roll() < share;
  const pick = <T>(items: readonly T[]): T => {
    const item = items[below(items.length)];
    if (item === undefined) throw new Error("nothing to pick from");
    return item;
  };
  return { roll, below, chance, pick, some: (items, share) => items.filter(() => chance(share)) };
}
