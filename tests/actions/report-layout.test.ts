import fc from "fast-check";
import type { DocumentBlock } from "#core/report/document-model.ts";
import { DECISION_LAYOUT } from "#sheet/layout/decision-layout.ts";
import { layOutDocument } from "#sheet/layout/report-grid.ts";
import { spanWidth } from "#sheet/layout/report-grid-model.ts";
import type { GridRow } from "#sheet/layout/report-grid-model.ts";
import { REPORT_LAYOUT } from "#sheet/layout/report-layout.ts";
import { paginate } from "#sheet/layout/report-pages.ts";
import { countLines, textWidth } from "#sheet/layout/report-text-size.ts";
import { decisionTitle, freeDocumentTitle, reportTitle } from "#sheet/layout/report-titles.ts";
import { collectTexts } from "#sheet/read/report-documents.ts";
import { documentCells } from "#sheet/write/report-cells.ts";
import { day } from "#tests/support/report-plans.ts";

const SEED = 20260116;
const HEAD = {
  document: "beslisdocument",
  layout: 1,
  about: "1",
  version: 1,
  state: "concept",
  kind: "kwestie",
  from: "",
  to: "",
} as const;

describe("titles", () => {
  test("R60 any number and name gives a title that Excel takes and nobody has (seed 20260116)", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 60 }),
        fc.array(fc.string({ maxLength: 31 }), { maxLength: 5 }),
        fc.nat(30),
        (name, others, version) => {
          const from = day("2025-08-01");
          for (const wanted of [
            decisionTitle(name, version + 1, "nl"),
            reportTitle(name, from, day("2026-03-31"), "en"),
          ]) {
            const taken = [...others, wanted, freeDocumentTitle(wanted, [])];
            const title = freeDocumentTitle(wanted, taken);
            expect(title.length).toBeGreaterThan(0);
            expect(title.length).toBeLessThanOrEqual(31);
            expect(title).not.toMatch(/[:\\/?*[\]]|^'|'$/);
            expect(taken.map((other) => other.toLowerCase())).not.toContain(title.toLowerCase());
          }
        },
      ),
      { seed: SEED },
    );
  });

  test.each([
    ["2026", "2026-01-01", "2026-12-31", "Voortgangsrapportage 2026"],
    ["2026-1", "2026-01-01", "2026-07-31", "Voortgangsrapportage 2026-1"],
    ["Voortgangsrapportage 2", "2025-08-01", "2026-03-31", "Voortgangsrapportage 2026-03"],
    ["het hele jaar door", "2026-01-01", "2026-12-31", "Voortgangsrapportage 2026"],
  ] as const)("R60 the period %j gives %s … %s", (name, from, to, title) => {
    expect(reportTitle(name, day(from), day(to), "nl")).toBe(title);
  });
});

describe("room for words", () => {
  test("R63 a row is as high as the lines of its fullest cell; one that Excel cannot make so high takes more rows", () => {
    const block = (text: string): DocumentBlock => ({ kind: "paragraph", tone: "normal", text });
    for (const words of [1, 40, 400, 4000]) {
      const text = "twaalf letters ".repeat(words);
      const grid = layOutDocument([block(text)], DECISION_LAYOUT);
      const [row] = grid.rows;
      const width = spanWidth([0, DECISION_LAYOUT.columns.length], DECISION_LAYOUT);
      const least = Math.ceil((textWidth(text.trim(), 9) / width) * 11);
      expect(row?.height).toBeGreaterThanOrEqual(least);
      expect((row?.height ?? 0) / (row?.sheetRows ?? 1)).toBeLessThanOrEqual(400);
    }
  });

  test.each([
    ["", 1],
    ["een", 1],
    ["een\ntwee\r\ndrie", 3],
    ["a\n\nb", 3],
    ["W".repeat(30), 4],
  ] as const)("R63 %j takes %d lines", (text, lines) => {
    expect(countLines(text, 80, 9)).toBe(lines);
  });

  test("R63 no table of either document reaches over its page", () => {
    for (const layout of [DECISION_LAYOUT, REPORT_LAYOUT]) {
      for (const place of Object.values(layout.tables)) {
        const spans = place(["nr", "mijlpaal", "a", "b", "c", "d", "e", "f"]);
        for (const [from, count] of spans) expect(from + count).toBeLessThanOrEqual(layout.columns.length);
      }
    }
  });

  test("R68 no page ends with a heading or a table head", () => {
    const blocks = Array.from({ length: 30 }, (_, index): DocumentBlock[] => [
      { kind: "heading", level: 2, text: `Doel ${index}` },
      { kind: "input", label: null, lines: 1, cell: { kind: "input", key: `k${index}`, text: "x", state: "prompt" } },
      {
        kind: "table",
        id: "mijlpalen",
        columns: [{ key: "nr", header: "Nr." }],
        rows: Array.from({ length: 1 + (index % 4) }, () => [{ kind: "text", text: "1" }]),
        total: false,
      },
    ]).flat();
    const grid = layOutDocument([{ kind: "title", text: "T", aside: "" }, ...blocks], REPORT_LAYOUT);
    const pages = paginate(grid, 300);
    expect(pages.breaks.length).toBeGreaterThan(3);
    for (const at of pages.breaks) expect(["heading2", "head"]).toContain(pages.grid.rows[at]?.role);
  });

  test("R94 a list of many pages has its head on each of them, and nothing of it is lost (seed 20260116)", () => {
    const table = (id: string, rows: number): DocumentBlock => ({
      kind: "table",
      id: "mijlpalen",
      columns: [
        { key: "nr", header: `Nr. ${id}` },
        { key: "mijlpaal", header: "Mijlpaal" },
      ],
      rows: Array.from({ length: rows }, (_, row) => [
        { kind: "text", text: `${id}.${row}` },
        { kind: "text", text: "woorden ".repeat((row * 7) % 40) },
      ]),
      total: false,
    });
    const text = (row: GridRow | undefined): string => {
      const value = row?.cells[0]?.value;
      return value?.kind === "text" ? value.text : "";
    };
    fc.assert(
      fc.property(
        fc.array(fc.nat(60), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 120, max: 700 }),
        (sizes, high) => {
          const blocks = sizes.flatMap((rows, index): DocumentBlock[] => [
            { kind: "heading", level: 2, text: `Doel ${index}` },
            table(String(index), rows),
          ]);
          const grid = layOutDocument([{ kind: "title", text: "T", aside: "" }, ...blocks], REPORT_LAYOUT);
          const pages = paginate(grid, high);
          const bodies = (rows: readonly GridRow[]): string[] => rows.filter(({ role }) => role === "body").map(text);
          expect(bodies(pages.grid.rows)).toEqual(bodies(grid.rows));
          for (const at of pages.breaks) {
            expect(pages.grid.rows[at]?.role).not.toBe("body");
            if (pages.grid.rows[at]?.role !== "head") continue;
            const next = text(pages.grid.rows[at + 1]);
            expect(text(pages.grid.rows[at])).toBe(`Nr. ${next.split(".")[0] ?? ""}`);
          }
        },
      ),
      { seed: SEED, numRuns: 60 },
    );
  });
});

describe("keys", () => {
  test("R62 what was written is read back as typed, ours is not, wherever rows and columns went (seed 20260116)", () => {
    const cell = fc.record({ text: fc.string({ unit: "grapheme", minLength: 1 }), typed: fc.boolean() });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), fc.nat(3), fc.nat(3), (inputs, rows, columns) => {
        const blocks = inputs.map(({ text, typed }, index): DocumentBlock => ({
          kind: "input",
          label: null,
          lines: 1,
          cell: { kind: "input", key: `k${index}`, text, state: typed ? "typed" : "prompt" },
        }));
        const cells = documentCells(layOutDocument(blocks, DECISION_LAYOUT), HEAD, "nl", false);
        const shown = cells.values.map((row) => row.map((value) => String(value).replace(/^'(?=[='])/, "")));
        // A person puts rows under the first and columns after the first.
        const wider = shown.map((row) => [row[0]!, ...Array.from({ length: columns }, () => ""), ...row.slice(1)]);
        const empty = wider[0]!.map(() => "");
        const sheet = [wider[0]!, ...Array.from({ length: rows }, () => empty), ...wider.slice(1)];
        const read = collectTexts(sheet, 0, 0, { row: 0, column: 0, rowCount: sheet.length });
        const expected = inputs.flatMap(({ text, typed }, index) =>
          typed && text.trim() !== "" ? [[`k${index}`, text]] : [],
        );
        expect([...read.typed]).toEqual(expected);
        expect(read.places.size).toBe(inputs.length);
      }),
      { seed: SEED, numRuns: 80 },
    );
  });
});
