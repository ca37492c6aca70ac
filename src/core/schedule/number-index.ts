/** Digits and dots that fit two whole numbers: twelve to the seventh is the last power below 2 to the 31st minus 1. */
const HALF = 7;
const LONGEST_KEY = 2 * HALF;
const ABSENT = -1;

/**
 * Which row has a number. A map of texts would do, but to resolve three hundred thousand predecessors it takes most of
 * the time of the whole schedule. Nearly all numbers consist of digits and dots; those become whole keys, without loss,
 * in an open hash table. Other numbers go to a map.
 */
export class NumberIndex {
  /** Entry number plus one per slot; 0 is empty. Small, so that it stays in the processor's cache. */
  private readonly slots: Int32Array;
  private readonly shift: number;
  private readonly firstHalves: Int32Array;
  private readonly secondHalves: Int32Array;
  private readonly rows: Int32Array;
  private entries = 0;
  private readonly others = new Map<string, number>();
  /** Halves of the key that `readKey` read last: fields instead of a result object for each predecessor. */
  private first = 0;
  private second = 0;

  /** Room for `capacity` numbers. */
  constructor(capacity: number) {
    let bits = 3;
    while (2 ** bits < capacity * 2) bits++;
    this.slots = new Int32Array(2 ** bits);
    this.shift = 32 - bits;
    this.firstHalves = new Int32Array(capacity);
    this.secondHalves = new Int32Array(capacity);
    this.rows = new Int32Array(capacity);
  }

  /** Row of this number, or -1. */
  rowOf(nr: string): number {
    if (!this.readKey(nr)) return this.others.get(nr) ?? ABSENT;
    const entry = this.slots[this.findSlot()]!;
    return entry === 0 ? ABSENT : this.rows[entry - 1]!;
  }

  /** Keeps the first row of a number; returns whether this is it. */
  add(nr: string, row: number): boolean {
    if (!this.readKey(nr)) {
      if (this.others.has(nr)) return false;
      this.others.set(nr, row);
      return true;
    }
    const slot = this.findSlot();
    if (this.slots[slot] !== 0) return false;
    this.firstHalves[this.entries] = this.first;
    this.secondHalves[this.entries] = this.second;
    this.rows[this.entries] = row;
    this.slots[slot] = ++this.entries;
    return true;
  }

  /** The slot of the key read last, or the empty one where it would stand. */
  private findSlot(): number {
    const { first, second, slots, firstHalves, secondHalves } = this;
    const mask = slots.length - 1;
    let slot = Math.imul(first ^ Math.imul(second, 0x85ebca6b), 0x9e3779b1) >>> this.shift;
    for (;;) {
      const entry = slots[slot]!;
      if (entry === 0 || (firstHalves[entry - 1] === first && secondHalves[entry - 1] === second)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  /** One key per text: its characters as digits 1 to 11 in base twelve, so that "01" and "1" differ; false without. */
  private readKey(nr: string): boolean {
    const { length } = nr;
    if (length > LONGEST_KEY) return false;
    let half = 0;
    this.first = 0;
    for (let i = 0; i < length; i++) {
      const code = nr.charCodeAt(i);
      // "." is 46, "/" is 47 and the digits follow.
      if (code < 46 || code > 57 || code === 47) return false;
      if (i === HALF) {
        this.first = half;
        half = 0;
      }
      half = half * 12 + (code === 46 ? 11 : code - 47);
    }
    this.second = half;
    return true;
  }
}
