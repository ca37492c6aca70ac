import fc from "fast-check";
import { describeFinding } from "#core/wording/describe-finding.ts";
import { describeDoubt } from "#core/recognise/doubt-wording.ts";
import { describeColumn, describeKind } from "#core/recognise/wording.ts";
import type { CellArea } from "#core/recognise/snapshot.ts";
import { readSheets } from "./support/expected-plans.ts";
import { makeSheet } from "./support/sheet-builder.ts";
import type { CellInput } from "./support/sheet-builder.ts";

const WORDS: readonly CellInput[] = [
  "Nr.",
  "Mijlpaal",
  "Resultaat",
  "Start",
  "Opleverdatum",
  "Status",
  "Afhankelijk van",
  "Toelichting",
  "Doelstelling",
  "Beschrijving",
  "Deelproject",
  "Tijdsduur",
  "Rollen en verantwoordelijkheden",
  "STATUS",
  "PLANNING",
  "DEELPROJECT: x",
  "Periode",
  "Begroot",
  "Doorlooptijd",
  "Gereed op",
  "Stuurgroep",
  2025,
  2026,
  2027,
  "2025",
  "K1",
  "K2",
  "Q3",
  "jan",
  "feb",
  "'25-'26",
  "2025-2026",
  "week 3",
  { value: 46000, format: "mmm-yy" },
  "1",
  "1.1",
  "1.10",
  "1.",
  "A1",
  1.1,
  1.2,
  2,
  "1.1 Iets klaar",
  "n.v.t.",
  "x",
  "X",
  "▇",
  "E",
  "U",
  "E/U",
  "b",
  "-",
  "Totaal",
  "Subtotaal",
  "groen",
  "Oranje",
  "rood",
  "Geel",
  "🟢",
  "gereed",
  "loopt vast",
  "31-06-2026",
  "1-9-2025",
  "Q3 2026",
  "eind 2026",
  "tot 1 mei 2026",
  "n.t.b.",
  "1 maart",
  "1.1 t/m 1.3",
  "1.1EB+2w",
  "na 1.1; 9.9",
  "€ 75.000,=",
  "6 weken",
  { error: "#REF!" },
  { error: "#N/A" },
  true,
  false,
  -1,
  0,
  60,
  1e300,
  Number.MAX_SAFE_INTEGER,
  0.1 + 0.2,
  { value: 46000, format: "dd-mm-yyyy" },
  { value: 2025, format: "dd-mm-yyyy" },
  { value: -5, format: "d-m-yyyy" },
  "=SOM(A1)",
  "\u00a0",
  "a\nb",
  "\u200b",
  "💥",
  "__proto__",
  "constructor",
  "toString",
];
const FILLS = [null, null, null, "#FFFFFF", "#00B050", "#FFC000", "#FF0000", "#F2F2F2", "#5B9BD5", "#DCE6F1"];

const cell: fc.Arbitrary<CellInput> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.constantFrom(...WORDS), fc.constantFrom(...FILLS))
      .map(([input, fill]): CellInput =>
        fill === null
          ? input
          : typeof input === "object" && input !== null && !("error" in input)
            ? { ...input, fill }
            : { value: input as string, fill },
      ),
  },
  { weight: 3, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 60 }) },
  { weight: 1, arbitrary: fc.double({ noNaN: true }) },
);
const area: fc.Arbitrary<CellArea> = fc
  .tuple(fc.nat(14), fc.nat(10), fc.nat(5), fc.nat(5))
  .map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width }));
const HEADINGS: readonly CellInput[] = [
  "Nr.",
  "Deelproject",
  "Doelstelling",
  "Mijlpaal",
  "Beschrijving",
  "Start",
  "Opleverdatum",
  "Periode",
  "Doorlooptijd",
  "Afhankelijk van",
  "Status",
  "Toelichting",
  "Knelpunten",
  "Gereed op",
  "Begroot",
  "Stuurgroep",
  "Trekker",
  2025,
  2026,
  2027,
  "K1",
  "K2",
  "",
];
/** Half of the grids begin as a list, so that the reading of rows is reached. */
const rowsOfAnything: fc.Arbitrary<CellInput[][]> = fc
  .tuple(
    fc.option(fc.shuffledSubarray([...HEADINGS], { minLength: 4, maxLength: 10 }), { nil: null }),
    fc.array(fc.array(cell, { maxLength: 10 }), { maxLength: 16 }),
  )
  .map(([headings, rows]) => (headings === null ? rows : [headings, ...rows]));
const sheets = fc.array(
  fc.record({
    rows: rowsOfAnything,
    merges: fc.array(area, { maxLength: 4 }),
    firstRow: fc.nat(5),
    firstColumn: fc.nat(3),
    date1904: fc.boolean(),
    table: fc.option(area, { nil: null }),
  }),
  { minLength: 1, maxLength: 2 },
);

function build(inputs: typeof sheets extends fc.Arbitrary<infer Value> ? Value : never) {
  return inputs.map(({ rows, merges, firstRow, firstColumn, date1904, table }, index) =>
    makeSheet(rows, {
      name: `Blad${index + 1}`,
      merges,
      firstRow,
      firstColumn,
      date1904,
      tables: table === null ? [] : [{ name: "Mijlpalen", area: table, hasHeaders: true, hasTotals: false }],
    }),
  );
}

describe("whatever stands in a workbook", () => {
  it("[RC7] a good part of the grids is taken for a list, so that these tests reach the reading of rows", () => {
    const found = fc
      .sample(sheets, { seed: 20260506, numRuns: 200 })
      .filter((inputs) => readSheets(build(inputs)).reading.milestones.length > 0);
    expect(found.length).toBeGreaterThan(25);
  });

  it("[RC7] never throws, and everything it reports can be said in both languages (seed 20260504)", () => {
    fc.assert(
      fc.property(sheets, (inputs) => {
        const snapshots = build(inputs);
        const { recognition, reading } = readSheets(snapshots);
        for (const language of ["nl", "en"] as const) {
          for (const candidate of recognition.candidates) {
            expect(describeKind(candidate.kind, language)).not.toBe("");
            for (const column of candidate.columns) expect(describeColumn(column, language)).toMatch(/\.$/);
          }
          for (const doubt of reading.doubts) expect(describeDoubt(doubt, language)).toMatch(/\.$/);
          for (const finding of reading.readingFindings) expect(describeFinding(finding, language).what).toMatch(/\.$/);
        }
        reading.milestones.forEach((milestone, at) => {
          expect(milestone.index).toBe(at);
          for (const day of [milestone.start, milestone.due, milestone.doneOn])
            expect(day === null || Number.isInteger(day)).toBe(true);
        });
      }),
      { seed: 20260504, numRuns: 1000 },
    );
  });

  it("[RC8] reading twice gives the same, and moving the sheet's rows and columns moves only the addresses (seed 20260505)", () => {
    fc.assert(
      fc.property(sheets, fc.nat(7), fc.nat(7), (inputs, down, right) => {
        const snapshots = build(inputs);
        const first = readSheets(snapshots).reading;
        expect(readSheets(snapshots).reading).toEqual(first);
        const moved = snapshots.map((sheet) => {
          const shift = (one: CellArea): CellArea => ({
            top: one.top + down,
            bottom: one.bottom + down,
            left: one.left + right,
            right: one.right + right,
          });
          return {
            ...sheet,
            firstRow: sheet.firstRow + down,
            firstColumn: sheet.firstColumn + right,
            merges: sheet.merges.map(shift),
            tables: sheet.tables.map((table) => ({ ...table, area: shift(table.area) })),
          };
        });
        const strip = (reading: typeof first) =>
          reading.milestones.map(({ nr, name, start, due, status, roles }) => ({
            nr,
            name,
            start,
            due,
            status,
            roles,
          }));
        expect(strip(readSheets(moved).reading)).toEqual(strip(first));
      }),
      { seed: 20260505, numRuns: 300 },
    );
  });
});
