import { closePeriod } from "#actions/close-period.ts";
import { editMilestone } from "#actions/edit-milestone.ts";
import { makeDecisionDocument } from "#actions/make-decision-document.ts";
import { makeProgressReport } from "#actions/make-progress-report.ts";
import { recordDecision } from "#actions/record-decision.ts";
import { reopenPeriod } from "#actions/reopen-period.ts";
import { noteBelow, ownWorkbook, ownWorkbookOf } from "./action-cases.ts";
import type { ActionCase } from "./action-cases.ts";
import { day, NL, openPlanHost, planFile, valueOf } from "./plan-host.ts";

/** A case in which sentences of a person stand in sheets of ours: they are nowhere out of the workbook. */
export interface DocumentCase extends ActionCase {
  readonly sentences: readonly string[];
}

const FIRST = { from: day("2025-01-01"), to: day("2025-07-31") };
const SECOND = { from: day("2025-08-01"), to: day("2026-07-31") };
const BOARD = { decidedBy: "M. de Wit", decidedOn: day("2026-03-10") };
const ADVICE = "=Kies voor het uitstel";
const SUMMARY = "Het gaat goed.\nOp één na.";
const BELOW = "Vraag aan de kas";

const decide = (name?: string) =>
  makeDecisionDocument(NL, {
    row: { nr: "1.4" },
    kind: "kwestie",
    options: [{ name: "Doorgaan" }, { name: name ?? "Uitstel", delayDays: 20 }],
    ...(name === undefined ? { texts: { advice: ADVICE, client: "@bestuur" } } : {}),
  });
const report = (texts?: Readonly<Record<string, string>>) =>
  makeProgressReport(NL, { ...SECOND, ...(texts === undefined ? {} : { texts }) });
const record = () =>
  recordDecision(NL, { row: { nr: "1.4" }, verdict: "go", option: "B", apply: true, why: "=haast", ...BOARD });

const made = new Map<string, Promise<Uint8Array>>();

/** The own workbook after these steps, made once. */
function after(key: string, steps: () => Promise<void>): () => Promise<Uint8Array> {
  const make = async (): Promise<Uint8Array> => {
    const host = openPlanHost(await ownWorkbook());
    await steps();
    return host.save();
  };
  return () => {
    const known = made.get(key) ?? make();
    made.set(key, known);
    return known;
  };
}

/** What a person adds under a document; it moves down when the document grows. */
async function writeBelow(sheet: string): Promise<void> {
  await Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRange(true);
    used.getLastRow().getOffsetRange(3, 0).getCell(0, 2).values = [[BELOW]];
    await context.sync();
  });
}

/** The plan has moved on, so that the document has other figures and another length. */
async function moveOn(): Promise<void> {
  const late = { explanation: "De levering van de machines is een jaar later. ".repeat(12), bottleneck: "levering" };
  valueOf(await editMilestone(NL, { row: { nr: "1.3" }, fields: { due: day("2027-06-01"), status: "rood", ...late } }));
  valueOf(await editMilestone(NL, { row: { nr: "2.2" }, fields: { subproject: "Werving", status: "rood", ...late } }));
}

const withConcept = after("concept", async () => {
  const { sheet } = valueOf(await decide());
  await writeBelow(sheet);
  await moveOn();
});
const withHold = after("hold", async () => {
  valueOf(await recordDecision(NL, { row: { nr: "1.4" }, verdict: "aanhouden", until: day("2026-02-15"), ...BOARD }));
});
const withNote = after("note", async () => {
  valueOf(await recordDecision(NL, { row: { nr: "2.1" }, verdict: "go", ...BOARD }));
  await noteBelow("Besluiten", BELOW);
});
const withReport = after("report", async () => {
  const { sheet } = valueOf(await report({ samenvatting: SUMMARY }));
  await writeBelow(sheet);
  await moveOn();
});
const withPeriod = after("period", async () => {
  valueOf(await closePeriod(NL, FIRST));
  await moveOn();
});

const own = { own: true, bytes: ownWorkbook, sentences: [] };
const concept = { own: true, bytes: withConcept, sentences: [ADVICE, BELOW] };
const period = { own: true, bytes: withPeriod, sentences: [] };

/** Decision documents, progress reports and periods. */
export const DOCUMENT_CASES: readonly DocumentCase[] = [
  { name: "makeDecisionDocument", ...own, run: () => decide() },
  { name: "makeDecisionDocument again", ...concept, run: () => decide("Later") },
  {
    name: "makeDecisionDocument of a list",
    own: false,
    bytes: () => Promise.resolve(planFile("rivierenmond.xlsx")),
    sentences: [],
    run: () => makeDecisionDocument(NL, { row: { nr: "3.2" }, kind: "faseovergang" }),
  },
  { name: "recordDecision of a document", ...concept, run: record },
  { name: "recordDecision without a document", ...own, run: record },
  {
    name: "recordDecision with conditions",
    ...concept,
    run: () =>
      recordDecision(NL, {
        row: { nr: "1.4" },
        verdict: "go-mits",
        conditions: [
          { text: "=formatie rond", owner: "School", due: day("2026-05-01") },
          { text: "Brief", owner: "", due: null },
        ],
        ...BOARD,
      }),
  },
  {
    name: "recordDecision on hold",
    ...concept,
    run: () =>
      recordDecision(NL, {
        row: { nr: "1.4" },
        verdict: "aanhouden",
        until: day("2026-12-15"),
        apply: true,
        ...BOARD,
      }),
  },
  {
    name: "recordDecision after it was on hold",
    own: true,
    bytes: withHold,
    sentences: [],
    run: record,
  },
  {
    name: "recordDecision with a note right below the register",
    own: true,
    bytes: withNote,
    sentences: [BELOW],
    run: record,
  },
  {
    name: "recordDecision, a no-go without a document",
    ...own,
    run: () => recordDecision(NL, { row: { nr: "2.1" }, verdict: "no-go", apply: true, ...BOARD }),
  },
  { name: "makeProgressReport", ...own, run: () => report() },
  {
    name: "makeProgressReport again",
    own: true,
    bytes: withReport,
    sentences: [SUMMARY, BELOW],
    run: () => report(),
  },
  { name: "makeProgressReport after a closed period", ...period, run: () => report() },
  { name: "closePeriod", ...own, run: () => closePeriod(NL, FIRST) },
  {
    name: "closePeriod of many rows, which the client writes in pieces",
    own: true,
    bytes: ownWorkbookOf(100),
    sentences: [],
    run: () => closePeriod(NL, FIRST),
  },
  { name: "closePeriod, the next one", ...period, run: () => closePeriod(NL, SECOND) },
  {
    name: "reopenPeriod",
    ...period,
    run: () => reopenPeriod(NL, { ...FIRST, why: "vergeten rij" }),
    done: "PERIOD-UNKNOWN",
  },
];
