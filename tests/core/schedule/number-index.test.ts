import fc from "fast-check";
import { NumberIndex } from "#core/schedule/number-index.ts";

/** Texts that are easily taken for one another: same digits, leading zeros, dots at the ends, just too long for a key. */
const numbers = fc.oneof(
  fc.string({ unit: fc.constantFrom("0", "1", "9", "."), minLength: 1, maxLength: 3 }),
  fc.string({ unit: fc.constantFrom("0", "1", "."), minLength: 6, maxLength: 9 }),
  fc.string({ unit: fc.constantFrom("1", "2"), minLength: 13, maxLength: 16 }),
  fc.string({ unit: fc.constantFrom("1", ".", "/", "-", ":", "a"), minLength: 1, maxLength: 3 }),
);

describe("resolving numbers", () => {
  it("[S28] a number is the row that has exactly that text, the first where several have it", () => {
    fc.assert(
      fc.property(fc.array(numbers, { maxLength: 60 }), fc.array(numbers, { maxLength: 60 }), (rows, asked) => {
        const index = new NumberIndex(rows.length);
        const plain = new Map<string, number>();
        rows.forEach((nr, row) => {
          expect(index.add(nr, row)).toBe(!plain.has(nr));
          if (!plain.has(nr)) plain.set(nr, row);
        });
        for (const nr of [...rows, ...asked]) expect([nr, index.rowOf(nr)]).toEqual([nr, plain.get(nr) ?? -1]);
      }),
      { seed: 468, numRuns: Number(process.env["PROPERTY_RUNS"] ?? 300) },
    );
  });

  it("[S28] a full index still finds every number, also those that share a slot", () => {
    const rows = Array.from({ length: 5_000 }, (_, k) => `${1 + (k % 50)}.${1 + Math.floor(k / 50)}`);
    const index = new NumberIndex(rows.length);
    rows.forEach((nr, row) => index.add(nr, row));
    expect(rows.map((nr) => index.rowOf(nr))).toEqual(rows.map((_, row) => row));
    expect(index.rowOf("51.1")).toBe(-1);
  });
});
