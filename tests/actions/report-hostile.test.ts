import type { ActionEnvironment } from "#actions/contract/action.ts";
import type { MakeDecisionDocumentInput } from "#actions/contract/decision.ts";
import type { MakeProgressReportInput } from "#actions/contract/periods.ts";
import { makeDecisionDocument } from "#actions/make-decision-document.ts";
import { makeProgressReport } from "#actions/make-progress-report.ts";
import { recordDecision } from "#actions/record-decision.ts";
import type { DocumentBlock } from "#core/report/document-model.ts";
import { inputsOf } from "#core/report/document-model.ts";
import type { NodeHost } from "#host/node.ts";
import { valueOf } from "#tests/support/plan-host.ts";
import { day, waterland } from "#tests/support/report-plans.ts";
import { readSheet, typeInto, workbookFrom, workbookWithPlan } from "#tests/support/report-workbook.ts";

const NL: ActionEnvironment = { today: day("2026-03-02"), language: "nl" };
const PERIOD: MakeProgressReportInput = { from: day("2026-01-01"), to: day("2026-07-31") };
const DECISION: MakeDecisionDocumentInput = { row: { nr: "B1" }, kind: "kwestie" };

let host: NodeHost | null = null;
afterEach(() => {
  host?.dispose();
  host = null;
});

/** Each starts with the place it was typed in, so that no two are the same; what makes it hostile still comes first. */
const HOSTILE: readonly (readonly [string, (key: string) => string])[] = [
  ["formulas", (key) => `=1+1&"${key}"`],
  ["links", (key) => `=HYPERLINK("http://example.invalid";"${key}")`],
  ["line breaks", (key) => `eerste regel\n\nderde regel\ttab van ${key}`],
  ["right to left, and marks that turn direction", (key) => `\u202Eשלום مرحبا\u202C ${key}`],
  ["emoji of several characters", (key) => `👩‍🏫🏳️‍🌈 é́ ${key}`],
  ["apostrophes, signs and tags", (key) => `'+-@<b>${key}</b>&amp;`],
  ["32,767 characters", (key) => `${key} `.repeat(32_767).slice(0, 32_767)],
  ["32,767 characters that look like a formula", (key) => `=${key}+`.repeat(32_767).slice(0, 32_767)],
];

/** A1 places of a document's inputs by key. */
async function places(sheet: string): Promise<ReadonlyMap<string, string>> {
  const { values } = await readSheet(sheet);
  return new Map(
    values.flatMap((row, r): [string, string][] => {
      const parsed = String(row[0]).startsWith("{") ? (JSON.parse(String(row[0])) as { i?: [string, string][] }) : {};
      return (parsed.i ?? []).map(([key, column]) => [key, address(values[0]?.indexOf(column) ?? -1, r)]);
    }),
  );
}

function address(column: number, row: number): string {
  return `${String.fromCharCode(65 + column)}${row + 1}`;
}

function fields(blocks: readonly DocumentBlock[]): readonly string[] {
  return inputsOf(blocks).map(({ key }) => key);
}

describe("texts that people type, in every field at once", () => {
  test.each(HOSTILE)("R61 R62 %s in every field of the progress report", async (_, make) => {
    host = await workbookWithPlan(waterland());
    const first = valueOf(await makeProgressReport(NL, PERIOD));
    const keys = fields(first.blocks);
    expect(keys.length).toBeGreaterThan(8);
    for (const [key, cell] of await places(first.sheet)) await typeInto(first.sheet, cell, make(key));
    await survives(first.sheet, keys.map(make), async () => {
      valueOf(await makeProgressReport({ ...NL, language: "en" }, PERIOD));
      valueOf(await makeProgressReport(NL, PERIOD));
    });
  });

  test.each(HOSTILE)("R61 R62 %s in every field of the decision document", async (_, make) => {
    host = await workbookWithPlan(waterland());
    const first = valueOf(await makeDecisionDocument(NL, DECISION));
    const keys = fields(first.blocks);
    expect(keys.length).toBeGreaterThan(20);
    for (const [key, cell] of await places(first.sheet)) await typeInto(first.sheet, cell, make(key));
    await survives(first.sheet, keys.map(make), async () => {
      valueOf(await makeDecisionDocument({ ...NL, language: "en" }, DECISION));
      const made = valueOf(await makeDecisionDocument(NL, DECISION));
      // It says how much is too long, and where.
      if (made.words.over > 0) expect(made.tooLong).toMatch(/\d+ .*\(\d+\)/);
    });
  });

  test.each(HOSTILE.filter(([name]) => !name.startsWith("32")))(
    "R61 R82 %s in a decision that is recorded",
    async (_, make) => {
      host = await workbookWithPlan(waterland());
      valueOf(await makeDecisionDocument(NL, DECISION));
      const conditions = [{ text: make("voorwaarde"), owner: make("eigenaar"), due: day("2026-05-01") }];
      const record = {
        row: { nr: "B1" },
        verdict: "go-mits",
        conditions,
        decidedBy: make("door"),
        why: make("reden"),
      } as const;
      valueOf(await recordDecision(NL, record));
      for (const title of ["Besluiten", "Logboek", "Beslisdocument B1"]) {
        const { values, formulas } = await readSheet(title);
        expect(formulas).toEqual(values);
      }
      expect((await readSheet("Besluiten")).values.flat()).toEqual(
        expect.arrayContaining([make("voorwaarde"), make("eigenaar"), make("door")]),
      );
      expect((await readSheet("Logboek")).values.flat()).toContain(make("reden"));
    },
  );
});

async function survives(sheet: string, texts: readonly string[], again: () => Promise<void>): Promise<void> {
  await again();
  const bytes = host?.save();
  if (bytes === undefined) throw new Error("no workbook");
  host?.dispose();
  host = workbookFrom(bytes);
  await again();
  const { values, formulas } = await readSheet(sheet);
  expect(formulas).toEqual(values);
  const shown = values.flat().filter((value) => texts.includes(String(value)));
  expect(shown.sort()).toEqual([...texts].sort());
}
