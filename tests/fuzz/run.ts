import { adopt, previewAdopt } from "#actions/adopt.ts";
import type { ActionEnvironment, ActionResult } from "#actions/contract/action.ts";
import type { PlanView } from "#actions/contract/reading.ts";
import { describeProblem } from "#actions/problem-text.ts";
import { readPlan } from "#actions/read-plan.ts";
import { planDay, toIsoDate } from "#core/calendar/plan-day.ts";
import { formatDependencies } from "#core/notation/dependencies-format.ts";
import type { Milestone } from "#core/plan/milestone.ts";
import { describeDoubt } from "#core/recognise/wording.ts";
import type { NodeHost } from "#host/node.ts";
import { SHEET_TITLES } from "#sheet/layout/names.ts";
import { describeFinding } from "#core/wording/describe-finding.ts";
import { closeHosts } from "../support/host.ts";
import { openPlanHost } from "../support/plan-host.ts";
import { contentOf } from "../support/workbook-content.ts";
import type { SheetContent, WorkbookContent } from "../support/workbook-content.ts";
import { dice } from "./dice.ts";
import type { Dice } from "./dice.ts";
import { fillWorkbook } from "./fill-workbook.ts";
import { randomAction } from "./random-action.ts";
import { randomSheet } from "./random-sheet.ts";

const ACTIONS_PER_RUN = 6;

export interface FuzzTally {
  runs: number;
  actions: number;
  done: number;
  refused: number;
  plansRead: number;
  milestones: number;
  repeated: number;
  /** Lists without sure headings that read otherwise once a text in them had changed: what a column is followed from it. */
  reread: number;
  /** One line each, with the seed that shows it again. */
  readonly failures: string[];
}

export function emptyTally(): FuzzTally {
  return {
    runs: 0,
    actions: 0,
    done: 0,
    refused: 0,
    plansRead: 0,
    milestones: 0,
    repeated: 0,
    reread: 0,
    failures: [],
  };
}

/** One random workbook, read and adopted, then a few random actions on it. */
export async function fuzzRun(seed: number, tally: FuzzTally): Promise<void> {
  const roll = dice(seed);
  const fail = (what: string): void => void tally.failures.push(`seed ${seed}: ${what}`);
  const environment: ActionEnvironment = { today: planDay(2026, 3, 2), language: roll.pick(["nl", "en"] as const) };
  tally.runs += 1;
  try {
    const host = openPlanHost();
    const sheets = Array.from({ length: roll.pick([1, 1, 2, 3]) }, (_, at) => randomSheet(roll, at));
    await fillWorkbook(host, sheets);
    await readEverything(environment, tally, fail);
    if (roll.chance(0.6)) await adoptIt(host, environment, tally, fail);
    for (let count = 0; count < ACTIONS_PER_RUN; count += 1) await actOnce(host, environment, roll, tally, fail);
    host.save();
  } catch (error) {
    fail(error instanceof Error ? (error.stack ?? error.message) : String(error));
  } finally {
    closeHosts();
  }
}

type Fail = (what: string) => void;

async function readEverything(environment: ActionEnvironment, tally: FuzzTally, fail: Fail): Promise<void> {
  const read = await readPlan(environment, {});
  inWords("readPlan", read, environment, fail);
  if (read.ok) {
    tally.plansRead += 1;
    tally.milestones += read.value.plan.milestones.length;
    for (const finding of read.value.findings) {
      const { what, remedy } = describeFinding(finding, environment.language);
      sentence(`${finding.code} ${what} ${remedy}`, fail);
    }
  }
  const preview = await previewAdopt(environment, {});
  inWords("previewAdopt", preview, environment, fail);
  if (!preview.ok) return;
  for (const { code, sheet, cell, raw, readings, facts } of preview.value.doubts) {
    const [taken = "", ...alternatives] = readings;
    const doubt = {
      code,
      sheet,
      cell,
      raw: raw ?? "",
      taken,
      alternatives,
      reason: String(facts["reason"]),
      ask: true,
    };
    sentence(
      describeDoubt({ ...doubt, field: facts["field"] } as Parameters<typeof describeDoubt>[0], environment.language),
      fail,
    );
  }
}

/** The plan sheet that is made reads as the plan that was shown. */
async function adoptIt(host: NodeHost, environment: ActionEnvironment, tally: FuzzTally, fail: Fail): Promise<void> {
  const before = await contentOf(host);
  const made = await adopt(environment, { parts: "none" });
  inWords("adopt", made, environment, fail);
  tally.actions += 1;
  if (!made.ok) return;
  tally.done += 1;
  untouched("adopt", before, await contentOf(host), () => true, fail);
  const again = await readPlan(environment, {});
  if (!again.ok) return fail(`adopted plan is not read: ${again.problems.map(({ code }) => code).join()}`);
  const [wanted, got] = [made.value.preview.plan, again.value.plan].map(({ milestones }) => milestones.map(essence));
  const at = Array.from({ length: Math.max(wanted?.length ?? 0, got?.length ?? 0) }, (_, index) => index).find(
    (index) => !isSame(wanted?.[index], got?.[index]),
  );
  if (at === undefined) return;
  fail(`adopted plan reads otherwise, row ${at}: ${wanted?.[at] ?? "nothing"} became ${got?.[at] ?? "nothing"}`);
}

/** What could not be read is carried over as typed, as far as it can be: an error stays behind. */
function isSame(wanted: string | undefined, got: string | undefined): boolean {
  if (wanted === got) return true;
  if (wanted === undefined || got === undefined) return false;
  const [before, after] = [JSON.parse(wanted) as unknown[], JSON.parse(got) as unknown[]];
  return before.every((value, at) => value === "?" || JSON.stringify(value) === JSON.stringify(after[at]));
}

/** What must survive being written; dates that were no whole day or could not be read are carried over as typed. */
function essence(milestone: Milestone): string {
  const { nr, name, description, subproject, goal, start, due, predecessors, status, roles, explanation, unreadable } =
    milestone;
  const day = (field: "start" | "due", value: typeof start): string =>
    unreadable.includes(field) ? "?" : value === null ? "" : toIsoDate(value);
  const links = unreadable.includes("predecessors") ? "?" : formatDependencies(predecessors);
  // A party that bears the name of another column of ours, such as a year of the time grid, gets a number behind it.
  const people = [
    ...new Set(roles.map(({ party, role }) => `${party.slice(0, 200).replace(/ \(\d\)$/, "")}=${role}`)),
  ].sort();
  return JSON.stringify([
    nr,
    name,
    description,
    subproject,
    goal,
    day("start", start),
    day("due", due),
    links,
    status,
    people,
    explanation,
  ]);
}

async function actOnce(
  host: NodeHost,
  environment: ActionEnvironment,
  roll: Dice,
  tally: FuzzTally,
  fail: Fail,
): Promise<void> {
  const plan = await readPlan(environment, {});
  const milestones = plan.ok ? plan.value.plan.milestones : [];
  const source = plan.ok ? plan.value.source.sheet : null;
  const sources = new Set(milestones.map(({ place }) => place.sheet));
  const action = randomAction(roll, milestones);
  const before = await contentOf(host);
  const result = await action.run(environment).catch((error: unknown) => {
    fail(`${action.name} threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return null;
  });
  tally.actions += 1;
  if (result === null) return;
  inWords(action.name, result, environment, fail);
  const after = await contentOf(host);
  if (!result.ok) {
    tally.refused += 1;
    untouched(`${action.name} (refused)`, before, after, () => true, fail);
    return;
  }
  tally.done += 1;
  untouched(action.name, before, after, (sheet) => sheet !== source && !sources.has(sheet), fail);
  if (!action.repeatable) return;
  const now = await readPlan(environment, {});
  if (plan.ok && now.ok && plan.value.source.kind === "list" && columnsOf(plan.value) !== columnsOf(now.value)) {
    tally.reread += 1;
    return;
  }
  tally.repeated += 1;
  const again = await action.run(environment);
  inWords(`${action.name} again`, again, environment, fail);
  const difference = firstDifference(after, await contentOf(host));
  if (difference === null) return;
  const said = again.ok ? JSON.stringify(again.value).slice(0, 300) : again.problems.map(({ code }) => code).join();
  fail(`${action.name} run twice: ${difference} (${said})`);
}

/** Which column is what. */
function columnsOf({ plan, source }: PlanView): string {
  const columns = plan.milestones.flatMap(({ place }) =>
    Object.entries(place.cells).map(([field, cell]) => `${place.sheet} ${field} ${String(cell).replace(/\d+/, "")}`),
  );
  return [source.sheet, source.table ?? "", ...[...new Set(columns)].sort()].join("|");
}

const OURS = Object.values(SHEET_TITLES);

/** Sheets of other people are as they were, cell by cell; our own may change. */
function untouched(
  action: string,
  before: WorkbookContent,
  after: WorkbookContent,
  isOther: (sheet: string) => boolean,
  fail: Fail,
): void {
  const own = (name: string): boolean =>
    OURS.some((title) => name.startsWith(title)) || /^(?:Beslisdocument|Voortgangsrap|Decision|Progress)/.test(name);
  for (const sheet of before.sheets) {
    if (own(sheet.name) || !isOther(sheet.name)) continue;
    const now = after.sheets.find(({ name }) => name === sheet.name);
    if (now === undefined) fail(`${action} took away sheet ${sheet.name}`);
    else if (JSON.stringify(now) !== JSON.stringify(sheet))
      fail(`${action} changed ${sheet.name}: ${changed(sheet, now)}`);
  }
  const lost = before.names.filter((name) => !name.startsWith("MP_") && !after.names.includes(name));
  if (lost.length > 0) fail(`${action} changed names ${lost.join(", ")}`);
}

function changed(before: SheetContent, after: SheetContent): string {
  const keys = (Object.keys(before) as (keyof SheetContent)[]).filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  return keys.map((key) => `${key} ${JSON.stringify(after[key])?.slice(0, 150)}`).join("; ");
}

function firstDifference(first: WorkbookContent, second: WorkbookContent): string | null {
  for (const sheet of second.sheets) {
    const old = first.sheets.find(({ name }) => name === sheet.name);
    if (old === undefined) return `sheet ${sheet.name} is new`;
    for (const key of Object.keys(sheet) as (keyof SheetContent)[]) {
      if (JSON.stringify(old[key]) === JSON.stringify(sheet[key])) continue;
      return `${sheet.name} ${key}: ${cellDifference(old[key], sheet[key])}`;
    }
  }
  return JSON.stringify(first.names) === JSON.stringify(second.names) ? null : `names ${second.names.join(" | ")}`;
}

function cellDifference(before: unknown, after: unknown): string {
  if (!Array.isArray(before) || !Array.isArray(after))
    return `${JSON.stringify(before)} became ${JSON.stringify(after)}`.slice(0, 200);
  const row = after.findIndex((line, at) => JSON.stringify(line) !== JSON.stringify(before[at]));
  return `row ${row}: ${JSON.stringify(before[row])} became ${JSON.stringify(after[row])}`.slice(0, 400);
}

function inWords(action: string, result: ActionResult<unknown>, environment: ActionEnvironment, fail: Fail): void {
  if (result.ok) return;
  if (result.problems.length === 0) fail(`${action} refused without a word`);
  for (const problem of result.problems) {
    const text = describeProblem(problem, environment.language);
    sentence(`${problem.code} ${Object.values(text).join(" ")}`, fail);
  }
}

/** Nothing that only a program understands, and no hole where a fact should stand. */
function sentence(text: string, fail: Fail): void {
  if (/undefined|\[object|NaN|null\b/.test(text)) fail(`not a sentence: ${text}`);
}
