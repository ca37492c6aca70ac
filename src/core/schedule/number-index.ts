/** Digits and dots that fit a key: twelve to the fourteenth is the last power below 2 to the 53rd. */
const LONGEST_KEY = 14;
const NOT_A_KEY = -1;
const ABSENT = -1;

/**
 * Which row has a number. A map of texts would do, but to resolve three hundred thousand predecessors it takes most of
 * the time of the whole schedule. Nearly all numbers consist of digits and dots; those become whole keys, without loss,
 * in an open hash table. Other numbers go to a map.
 */
export class NumberIndex {
  private readonly keys: Float64Array;
  private readonly rows: Int32Array;
  private readonly mask: number;
  private readonly others = new Map<string, number>();

  constructor(capacity: number) {
    let size = 8;
    while (size < capacity * 2) size *= 2;
    this.mask = size - 1;
    this.keys = new Float64Array(size).fill(NOT_A_KEY);
    this.rows = new Int32Array(size);
  }

  /** Row of this number, or -1. */
  rowOf(nr: string): number {
    const key = keyOf(nr);
    if (key === NOT_A_KEY) return this.others.get(nr) ?? ABSENT;
    const slot = this.slotOf(key);
    return this.keys[slot] === key ? this.rows[slot]! : ABSENT;
  }

  /** Keeps the first row of a number; returns whether this is it. */
  add(nr: string, row: number): boolean {
    const key = keyOf(nr);
    if (key === NOT_A_KEY) {
      if (this.others.has(nr)) return false;
      this.others.set(nr, row);
      return true;
    }
    const slot = this.slotOf(key);
    if (this.keys[slot] === key) return false;
    this.keys[slot] = key;
    this.rows[slot] = row;
    return true;
  }

  private slotOf(key: number): number {
    let slot = (Math.imul(key % 4294967291, 0x9e3779b1) >>> 7) & this.mask;
    while (this.keys[slot] !== key && this.keys[slot] !== NOT_A_KEY) slot = (slot + 1) & this.mask;
    return slot;
  }
}

/** One key per text: its characters as digits 1 to 11 in base twelve, so that "01" and "1" differ. */
function keyOf(nr: string): number {
  const { length } = nr;
  if (length > LONGEST_KEY) return NOT_A_KEY;
  let key = 0;
  for (let i = 0; i < length; i++) {
    const code = nr.charCodeAt(i);
    // "." is 46, "/" is 47 and the digits follow.
    if (code < 46 || code > 57 || code === 47) return NOT_A_KEY;
    key = key * 12 + (code === 46 ? 11 : code - 47);
  }
  return key;
}
