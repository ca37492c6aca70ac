import { adopt, previewAdopt } from "#actions/adopt.ts";
import type { ActionEnvironment } from "#actions/contract/action.ts";
import type { PlanView } from "#actions/contract/reading.ts";
import { readPlan } from "#actions/read-plan.ts";
import { planDay, toIsoDate } from "#core/calendar/plan-day.ts";
import { formatDependencies } from "#core/notation/dependencies-format.ts";
import type { Milestone } from "#core/plan/milestone.ts";
import { describeDoubt } from "#core/recognise/doubt-wording.ts";
import type { NodeHost } from "#host/node.ts";
import { describeFinding } from "#core/wording/describe-finding.ts";
import { closeHosts } from "../support/host.ts";
import { openPlanHost } from "../support/plan-host.ts";
import { contentOf } from "../support/workbook-content.ts";
import { dice } from "./dice.ts";
import type { Dice } from "./dice.ts";
import { fillWorkbook } from "./fill-workbook.ts";
import { disturbed, undone } from "./disturb.ts";
import { firstDifference, inWords, sentence, untouched } from "./judge.ts";
import type { Fail } from "./judge.ts";
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
  /** Protected, read-only, a cell being edited, the connection gone: said so and left the workbook as it was. */
  refusedWhole: number;
  /** With a co-author between two round trips. */
  coauthored: number;
  /** Started twice at once, as by a double click. */
  twiceAtOnce: number;
  undone: number;
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
    refusedWhole: 0,
    coauthored: 0,
    twiceAtOnce: 0,
    undone: 0,
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
  if (await disturbed({ host, environment, roll, tally, fail, action, milestones, source })) return;
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
  if (await undone({ host, environment, roll, tally, fail, action, milestones, source }, result.value)) return;
  untouched(
    action.name,
    before,
    after,
    (sheet) => sheet !== source && !sources.has(sheet) && !action.name.includes(`"sheet":${JSON.stringify(sheet)}`),
    fail,
  );
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
