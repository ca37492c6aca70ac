import fc from "fast-check";
import { fromClipboardText, toClipboardText } from "#preview/view-model/clipboard-text.ts";

describe("clipboard", () => {
  test("PV4 tabs part cells, lines part rows", () => {
    expect(fromClipboardText("a\tb\r\nc\td\r\n")).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
  });

  test("PV4 short rows are filled up", () => {
    expect(fromClipboardText("a\nb\tc")).toEqual([
      ["a", ""],
      ["b", "c"],
    ]);
  });

  test("PV4 a quote that closes nothing is an ordinary character", () => {
    expect(fromClipboardText('"a"b\tc"')).toEqual([['"a"b', 'c"']]);
  });

  test("PV4 whatever was copied comes back (seed 20260115)", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", '"', "\t", "\n", ",", "é", " "), maxLength: 6 });
    const table = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
      )
      // A last row of one empty cell is the line break that programs put at the end.
      .filter((rows) => rows.length === 1 || rows.at(-1)?.join("") !== "" || (rows[0]?.length ?? 0) > 1);
    fc.assert(
      fc.property(table, (rows) => {
        expect(fromClipboardText(toClipboardText(rows))).toEqual(rows);
      }),
      { seed: 20260115, numRuns: 500 },
    );
  });
});
