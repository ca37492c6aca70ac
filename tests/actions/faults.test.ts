import { createHash } from "node:crypto";
import { renumber } from "#actions/renumber.ts";
import type { NodeHost } from "#host/node.ts";
import { ACTION_CASES, ownWorkbook, ownWorkbookOf } from "#tests/support/action-cases.ts";
import type { ActionCase } from "#tests/support/action-cases.ts";
import { DOCUMENT_CASES } from "#tests/support/document-cases.ts";
import type { DocumentCase } from "#tests/support/document-cases.ts";
import { closeHosts } from "#tests/support/host.ts";
import { NL, openPlanHost, problemCodes, valueOf } from "#tests/support/plan-host.ts";
import { planEssence } from "#tests/support/plan-essence.ts";
import type { PlanEssence } from "#tests/support/plan-essence.ts";
import { contentDifferences, contentOf } from "#tests/support/workbook-content.ts";

afterEach(closeHosts);
beforeAll(async () => {
  await ownWorkbook();
  closeHosts();
});

/**
 * `FAULTS=all` tries every request and every action, `FAULTS=2/5` every fifth of them from the second on; otherwise a
 * few of each are tried, because all of them take the better part of an hour.
 */
const ASKED = process.env["FAULTS"] ?? "";
const ALL = ASKED !== "";
const [SLICE = 1, SLICES = 1] = ASKED.includes("/") ? ASKED.split("/").map(Number) : [];
let tried = 0;
afterAll(() => {
  if (ALL) process.stdout.write(`${tried} faults\n`);
});

interface Undisturbed {
  readonly content: unknown;
  readonly before: PlanEssence;
  readonly after: PlanEssence;
  readonly requests: number;
  /** Numbers of the actions in requests that write, and of those in requests that only read. */
  readonly writing: readonly number[];
  readonly reading: readonly number[];
}

async function undisturbed(test: ActionCase): Promise<Undisturbed> {
  const host = openPlanHost(await test.bytes());
  const before = await planEssence();
  /** Actions and workbook before each request. */
  const stops: { readonly actions: number; readonly digest: string }[] = [];
  const note = (): void => {
    const digest = createHash("sha256").update(host.save()).digest("hex");
    stops.push({ actions: host.counters.actions, digest });
  };
  host.onBeforeRequest(note);
  const { counts } = await host.measure(async () => {
    valueOf(await test.run());
  });
  host.onBeforeRequest(null);
  note();
  const content = await contentOf(host);
  const after = await planEssence();
  const again = await test.run();
  expect(test.done === undefined ? problemCodes(again)[0] : problemCodes(again)[0]).toBe(test.done);
  expect(contentDifferences(content, await contentOf(host))).toEqual([]);
  closeHosts();
  const start = stops[0]?.actions ?? 0;
  const writing: number[] = [];
  const reading: number[] = [];
  stops.slice(1).forEach(({ actions, digest }, index) => {
    const from = stops[index];
    if (from === undefined) return;
    const kind = digest === from.digest ? reading : writing;
    for (let action = from.actions + 1; action <= actions; action += 1) kind.push(action - start);
  });
  return { content, before, after, requests: counts.requests, writing, reading };
}

type Fault = Partial<NodeHost["faults"]>;

/** What only reads is cut off at every twelfth action: nothing of it can be half done. */
function faultsFor({ requests, writing, reading }: Undisturbed): readonly Fault[] {
  const from = ALL ? 1 : requests;
  const numbered = Array.from({ length: requests - from + 1 }, (_, index) => from + index);
  const few = Math.max(1, Math.floor(writing.length / 2));
  const actions = ALL
    ? [...reading.filter((_, index) => index % 12 === 0), ...writing]
    : writing.filter((_, index) => index % few === 0 || index === writing.length - 1);
  return [
    ...numbered.map((request) => ({ failRequest: request })),
    ...numbered.map((request) => ({ loseAnswer: request })),
    ...actions.map((action) => ({ failAction: action })),
  ];
}

const NO_FAULT = { failAction: null, failRequest: null, loseAnswer: null };

describe("faults", () => {
  it.each([...ACTION_CASES, ...DOCUMENT_CASES])(
    "[F1] $name: cut off anywhere, every row is whole; run again, the workbook is that of an undisturbed run",
    async (test) => {
      const expected = await undisturbed(test);
      const faults = faultsFor(expected).filter((_, index) => !ALL || index % SLICES === SLICE - 1);
      for (const fault of faults) {
        tried += 1;
        const host = openPlanHost(await test.bytes());
        Object.assign(host.faults, fault);
        await test.run();
        // A fault that fell into the clean-up after the run is over with.
        Object.assign(host.faults, NO_FAULT);
        const meanwhile = await planEssence();
        for (const [name, row] of Object.entries(meanwhile)) {
          const known = [expected.before, expected.after].map(
            // A row whose name the action changes is told by its number.
            (plan) => plan[name] ?? Object.values(plan).find(({ nr }) => nr === row.nr),
          );
          expect({ fault, name, whole: known.some((one) => one !== undefined && isMixOf(row, known)) }).toEqual({
            fault,
            name,
            whole: true,
          });
        }
        for (const name of Object.keys(expected.before)) {
          if (name in expected.after) expect([fault, name, name in meanwhile]).toEqual([fault, name, true]);
        }
        expect({ fault, lost: await lostSentences(host, test) }).toEqual({ fault, lost: [] });
        const second = await test.run();
        if (!second.ok) expect([problemCodes(second)[0], fault]).toEqual([test.done, fault]);
        expect([fault, contentDifferences(expected.content, await contentOf(host))]).toEqual([fault, []]);
        closeHosts();
      }
    },
    900_000,
  );

  it("[F9] numbers of 400 rows change in one go: an interruption leaves all of them or none", async () => {
    const bytes = await ownWorkbookOf(400)();
    const run = () => renumber(NL, { mapping: { "1.1": "1.2", "1.2": "1.1", "14.1": "99.1", "1.30": "1.0" } });
    const probe = openPlanHost(bytes);
    const before = await planEssence();
    const start = probe.counters.actions;
    valueOf(await run());
    const actions = probe.counters.actions - start;
    const after = await planEssence();
    expect(after["Resultaat 1 vastgesteld"]?.nr).toBe("1.2");
    const content = await contentOf(probe);
    closeHosts();
    const stride = ALL ? 1 : Math.ceil(actions / 12);
    for (let action = 1; action <= actions; action += stride) {
      tried += 1;
      const host = openPlanHost(bytes);
      host.faults.failAction = action;
      await run();
      host.faults.failAction = null;
      const meanwhile = JSON.stringify(await planEssence());
      expect([action, [before, after].some((one) => JSON.stringify(one) === meanwhile)]).toEqual([action, true]);
      valueOf(await run());
      expect([action, contentDifferences(content, await contentOf(host))]).toEqual([action, []]);
      closeHosts();
    }
  }, 900_000);
});

/** Every field of the row as it was or as it is to be. */
function isMixOf(row: PlanEssence[string], known: readonly (PlanEssence[string] | undefined)[]): boolean {
  return Object.entries(row).every(([field, value]) =>
    known.some((one) => one !== undefined && JSON.stringify(one[field as keyof typeof one]) === JSON.stringify(value)),
  );
}

/** Sentences of a person that are in no cell of the workbook any more, nor among those kept while a document is written. */
async function lostSentences(host: NodeHost, test: ActionCase | DocumentCase): Promise<readonly string[]> {
  if (!("sentences" in test) || test.sentences.length === 0) return [];
  const { sheets } = await contentOf(host);
  const texts = new Set(sheets.flatMap(({ values }) => values.flat()));
  return test.sentences.filter((sentence) => !texts.has(sentence) && !texts.has(`|${sentence}`));
}
