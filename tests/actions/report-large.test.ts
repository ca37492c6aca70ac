import { makeProgressReport } from "#actions/make-progress-report.ts";
import { inputsOf } from "#core/report/document-model.ts";
import type { NodeHost } from "#host/node.ts";
import { openHost } from "#host/node.ts";
import { NL, SECOND } from "#tests/support/report-documents.ts";
import { planOf } from "#tests/support/report-plans.ts";
import { readSheet, workbookWithPlan } from "#tests/support/report-workbook.ts";

const GOALS = 90;
const LETTERS = 30_000;

/** With limits as Excel on the web has them: 5 MB in a request and in an answer. */
function opened(bytes: Uint8Array, payloadLimits: boolean): NodeHost {
  const host = openHost(bytes, { payloadLimits });
  host.installGlobals();
  return host;
}

function reopened(host: NodeHost, payloadLimits: boolean): NodeHost {
  const bytes = host.save();
  host.dispose();
  return opened(bytes, payloadLimits);
}

async function report(texts?: Readonly<Record<string, string>>) {
  const made = await makeProgressReport(NL, { ...SECOND, ...(texts === undefined ? {} : { texts }) });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.value;
}

describe("more text than one request of Excel on the web may hold", () => {
  const plan = planOf(
    Array.from({ length: GOALS }, (_, index) => ({
      nr: String(index + 1),
      goal: `Doel ${index + 1}`,
      name: `Resultaat ${index + 1}`,
      due: "2026-06-30",
    })),
  );
  const sentence = (number: number): string => `Stand van zaken ${number}. `.repeat(LETTERS).slice(0, LETTERS);

  let host: NodeHost | null = null;
  let bytes: Uint8Array = new Uint8Array();
  let texts: Readonly<Record<string, string>> = {};
  beforeAll(async () => {
    host = reopened(await workbookWithPlan(plan), true);
    const empty = await report();
    const keys = inputsOf(empty.blocks)
      .map(({ key }) => key)
      .filter((key) => key.startsWith("doel:"));
    expect(keys).toHaveLength(GOALS);
    texts = Object.fromEntries(keys.map((key, position) => [key, sentence(position)]));
    await report(texts);
    bytes = host.save();
  });
  beforeEach(() => {
    host?.dispose();
    host = opened(bytes, true);
  });
  afterAll(() => host?.dispose());

  /** Sentences that are nowhere on the sheet. */
  async function lost(sheet: string): Promise<number> {
    if (host === null) throw new Error("no workbook");
    host = reopened(host, false);
    const shown = new Set((await readSheet(sheet)).values.flat());
    return Object.values(texts).filter((text) => !shown.has(text)).length;
  }

  test("R70 2.7 MB of sentences is written, read back and written again, each under 5 MB", async () => {
    const again = await report();
    expect(again.created).toBe(false);
    expect(await lost(again.sheet)).toBe(0);
  });

  test.each([6, 8, 10])("R70 cut off at request %d, no sentence is lost", async (request) => {
    if (host === null) throw new Error("no workbook");
    host.faults.failRequest = request;
    const cut = await makeProgressReport(NL, SECOND);
    expect(cut).toMatchObject({ ok: false, problems: [{ code: "SESSION-LOST" }] });
    const again = await report();
    expect(again.created).toBe(false);
    expect(await lost(again.sheet)).toBe(0);
  });
});
