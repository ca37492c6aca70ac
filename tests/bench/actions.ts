import { acceptProposals } from "#actions/accept-proposals.ts";
import { applySchedule } from "#actions/apply-schedule.ts";
import { checkPlan } from "#actions/check-plan.ts";
import type { ActionResult } from "#actions/contract/action.ts";
import type { ApplySchedule } from "#actions/contract/schedule.ts";
import { deleteMilestone } from "#actions/delete-milestone.ts";
import { editMilestone } from "#actions/edit-milestone.ts";
import { insertMilestone } from "#actions/insert-milestone.ts";
import { logChanges } from "#actions/log-changes.ts";
import { moveMilestone } from "#actions/move-milestone.ts";
import { adopt } from "#actions/adopt.ts";
import { proposeSchedule } from "#actions/propose-schedule.ts";
import { readPlan } from "#actions/read-plan.ts";
import { renumber } from "#actions/renumber.ts";
import { setStatus } from "#actions/set-status.ts";
import { writeSettings } from "#actions/settings.ts";
import { sortAndGroup } from "#actions/sort-and-group.ts";
import type { NodeHost } from "#host/node.ts";
import { ownWorkbookOf } from "#tests/support/action-cases.ts";
import { closeHosts } from "#tests/support/host.ts";
import { day, NL, openPlanHost, valueOf } from "#tests/support/plan-host.ts";

/** What one action costs. Bytes are of JSON in UTF-8, as the client sends and gets it. */
interface Figures {
  readonly rows: number;
  readonly action: string;
  readonly requests: number;
  readonly actions: number;
  readonly "kB in": number;
  readonly "kB out": number;
  /** Of one request or answer; Excel on the web takes 5,000. */
  readonly "largest kB": number;
  /** JSON of the cells that differ afterwards. */
  readonly "changed kB": number;
  /** All that was sent against the bare JSON of what changed; told from 20 kB on, where it says something. */
  readonly ratio: string;
  readonly ms: number;
}

type Cells = ReadonlyMap<string, string>;
const everyRow = (size: number) => Array.from({ length: size }, (_, index) => ({ nr: nrOf(index) }));

function nrOf(index: number): string {
  return `${Math.floor(index / 30) + 1}.${(index % 30) + 1}`;
}

function actionsFor(size: number): readonly (readonly [string, () => Promise<ActionResult<unknown>>])[] {
  const last = nrOf(size - 1);
  let proposals: Parameters<ApplySchedule>[1]["proposals"] = [];
  const propose = async (): Promise<ActionResult<unknown>> => {
    const proposed = await proposeSchedule(NL, {});
    if (proposed.ok) proposals = proposed.value.proposals;
    return proposed;
  };
  return [
    ["read", () => readPlan(NL, {})],
    ["check", () => checkPlan(NL, {})],
    ["check again", () => checkPlan(NL, {})],
    ["remember", () => logChanges(NL, {})],
    ["log changes", () => logChanges(NL, {})],
    ["stoplicht of one row", () => setStatus(NL, { rows: [{ nr: last }], status: "rood", explanation: "e" })],
    ["stoplicht of every row", () => setStatus(NL, { rows: everyRow(size), status: "groen", why: "stand" })],
    ["accept proposals", () => accept(size)],
    ["propose schedule", propose],
    ["apply schedule", () => applySchedule(NL, { proposals })],
    ["edit", () => editMilestone(NL, { row: { nr: last }, fields: { due: day("2027-01-01"), name: "Anders" } })],
    ["insert", () => insertMilestone(NL, { fields: { nr: "999.1", name: "Nieuw" }, after: { nr: "1.2" } })],
    ["move", () => moveMilestone(NL, { row: { nr: last }, after: { nr: "1.1" } })],
    ["sort", () => sortAndGroup(NL, { by: "due" })],
    ["group", () => sortAndGroup(NL, { by: "nr", group: true })],
    ["ungroup", () => sortAndGroup(NL, { by: "nr" })],
    ["delete", () => deleteMilestone(NL, { rows: [{ nr: "1.5" }], repair: "bridge" })],
    ["renumber every row", () => renumber(NL, { mapping: reversed(size) })],
    ["settings", () => writeSettings(NL, { parties: ["School", "Bedrijf", "Gemeente"] })],
  ];
}

/** Every number of a deelproject gets another one. */
function reversed(size: number): Readonly<Record<string, string>> {
  return Object.fromEntries(everyRow(size).map(({ nr }) => [nr, `${nr}0`]));
}

function accept(size: number): Promise<ActionResult<unknown>> {
  const proposals = everyRow(size).map((row) => ({
    row,
    from: "groen" as const,
    to: "oranje" as const,
    why: "te laat",
  }));
  return acceptProposals(NL, { proposals });
}

/** Every cell with something in it, as JSON. */
function cellsOf(host: NodeHost): Cells {
  const cells = new Map<string, string>();
  for (const sheet of host.workbook.sheets) {
    const used = sheet.usedArea(true);
    if (used === null) continue;
    for (let row = used.top; row <= used.bottom; row += 1) {
      for (let column = used.left; column <= used.right; column += 1) {
        const value = sheet.formula(row, column) ?? sheet.value(row, column);
        if (value !== null) cells.set(`${sheet.name}!${row},${column}`, JSON.stringify(value));
      }
    }
  }
  return cells;
}

function changedBytes(before: Cells, after: Cells): number {
  let bytes = 0;
  for (const [place, json] of after) if (before.get(place) !== json) bytes += Buffer.byteLength(json) + 1;
  for (const place of before.keys()) if (!after.has(place)) bytes += 3;
  return bytes;
}

async function measure(
  host: NodeHost,
  rows: number,
  action: string,
  run: () => Promise<ActionResult<unknown>>,
): Promise<Figures> {
  const before = cellsOf(host);
  let largest = 0;
  let [seenIn, seenOut] = [host.counters.bytesIn, host.counters.bytesOut];
  const look = (): void => {
    largest = Math.max(largest, host.counters.bytesIn - seenIn, host.counters.bytesOut - seenOut);
    [seenIn, seenOut] = [host.counters.bytesIn, host.counters.bytesOut];
  };
  host.onBeforeRequest(look);
  const start = performance.now();
  const { counts } = await host.measure(async () => {
    valueOf(await run());
  });
  const ms = performance.now() - start;
  host.onBeforeRequest(null);
  look();
  const changed = changedBytes(before, cellsOf(host));
  const kilo = (bytes: number): number => Math.round(bytes / 100) / 10;
  return {
    rows,
    action,
    requests: counts.requests,
    actions: counts.actions,
    "kB in": kilo(counts.bytesIn),
    "kB out": kilo(counts.bytesOut),
    "largest kB": kilo(largest),
    "changed kB": kilo(changed),
    ratio: changed < 20_000 ? "" : (counts.bytesIn / changed).toFixed(2),
    ms: Math.round(ms),
  };
}

async function main(): Promise<void> {
  const sizes = (process.argv[2] ?? "16,1000,10000").split(",").map(Number);
  const figures: Figures[] = [];
  for (const size of sizes) {
    const bytes = await ownWorkbookOf(size)();
    closeHosts();
    const host = openPlanHost(bytes, { payloadLimits: true });
    for (const [action, run] of actionsFor(size)) figures.push(await measure(host, size, action, run));
    closeHosts();
    figures.push(await adopting(size));
  }
  console.table(figures);
}

/** A list of so many rows, taken over as a plan. */
async function adopting(size: number): Promise<Figures> {
  const host = openPlanHost(undefined, { payloadLimits: true });
  await host.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A1").getResizedRange(size, 3);
    range.values = [
      ["Nr.", "Mijlpaal", "Opleverdatum", "Status"],
      ...everyRow(size).map(({ nr }, index) => [`'${nr}`, `Resultaat ${index + 1}`, 46_000 + (index % 300), "Groen"]),
    ];
    range.getColumn(2).numberFormat = "dd-mm-yyyy" as unknown as string[][];
    await context.sync();
  });
  const figures = await measure(host, size, "adopt", () => adopt(NL, {}));
  closeHosts();
  return figures;
}

void main();
