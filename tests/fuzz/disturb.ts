import type { ActionEnvironment, ActionResult } from "#actions/contract/action.ts";
import type { UndoRecord } from "#actions/contract/outcome.ts";
import { readPlan } from "#actions/read-plan.ts";
import { undoLast } from "#actions/undo-last.ts";
import type { Milestone } from "#core/plan/milestone.ts";
import type { NodeHost } from "#host/node.ts";
import { contentOf } from "../support/workbook-content.ts";
import type { Dice } from "./dice.ts";
import { firstDifference, inWords } from "./judge.ts";
import type { Fail } from "./judge.ts";
import type { FuzzAction } from "./random-action.ts";
import type { FuzzTally } from "./run.ts";

export interface Scene {
  readonly host: NodeHost;
  readonly environment: ActionEnvironment;
  readonly roll: Dice;
  readonly tally: FuzzTally;
  readonly fail: Fail;
  readonly action: FuzzAction;
  readonly milestones: readonly Milestone[];
  /** The sheet that the plan was read from. */
  readonly source: string | null;
}

/** Now and then something gets in the way of the action. @returns whether it did. */
export async function disturbed(scene: Scene): Promise<boolean> {
  const dice = scene.roll.roll();
  if (dice < 0.08) await refusedWhole(scene);
  else if (dice < 0.2 && scene.milestones.length > 0) await withCoauthor(scene);
  else if (dice < 0.25) await twiceAtOnce(scene);
  else return false;
  scene.tally.actions += 1;
  return true;
}

async function attempt({ action, environment, fail }: Scene, what: string): Promise<ActionResult<unknown> | null> {
  try {
    const result = await action.run(environment);
    inWords(`${action.name} ${what}`, result, environment, fail);
    return result;
  } catch (error) {
    fail(`${action.name} ${what} threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return null;
  }
}

/** Whoever may not write says so and writes nothing at all. */
async function refusedWhole(scene: Scene): Promise<void> {
  const { host, roll, tally, fail, action, source } = scene;
  const before = await contentOf(host);
  const trouble = roll.pick(["protected", "readOnly", "cellEdit", "sessionLost"] as const);
  if (trouble === "protected") await protect(host, source, true);
  else host.modes[trouble] = true;
  const result = await attempt(scene, trouble);
  if (trouble === "protected") await protect(host, source, false);
  else host.modes[trouble] = false;
  if (result === null || result.ok) return;
  tally.refusedWhole += 1;
  const difference = firstDifference(before, await contentOf(host));
  if (difference !== null) fail(`${action.name} ${trouble} was refused, but ${difference}`);
}

async function protect(host: NodeHost, sheet: string | null, on: boolean): Promise<void> {
  await host.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const { protection } = sheet === null ? worksheets.getFirst() : worksheets.getItem(sheet);
    if (on) protection.protect();
    else protection.unprotect();
    await context.sync();
  });
}

const FIELDS = ["name", "description", "explanation", "bottleneck", "measure"] as const;

/** What someone else types between two round trips is in the workbook afterwards, or in the logbook as the old value. */
async function withCoauthor(scene: Scene): Promise<void> {
  const { host, roll, tally, fail, action, milestones } = scene;
  const { place } = roll.pick(milestones);
  const cell = roll.pick(FIELDS.map((field) => place.cells[field] ?? null));
  const sheet = host.workbook.sheets.find(({ name }) => name === place.sheet);
  const when = 1 + roll.below(8);
  const text = `van een ander ${roll.below(1e9)}`;
  const position = /^([A-Z]+)(\d+)$/.exec(cell ?? "");
  if (sheet === undefined || position === null) return;
  const column = [...(position[1] ?? "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  let [requests, typed] = [0, false];
  host.onBeforeRequest(() => {
    requests += 1;
    if (requests !== when) return;
    sheet.setValue(Number(position[2]) - 1, column, text);
    typed = true;
  });
  await attempt(scene, "with a co-author");
  host.onBeforeRequest(null);
  tally.coauthored += 1;
  if (!typed || action.name.startsWith("deleteMilestone")) return;
  const { sheets } = await contentOf(host);
  if (!sheets.some(({ values }) => values.some((row) => row.some((value) => String(value).includes(text)))))
    fail(`${action.name} with a co-author at request ${when}: what was typed in ${place.sheet}!${cell ?? ""} is gone`);
}

/** A double click: no exception, and the workbook is read as before or after. */
async function twiceAtOnce(scene: Scene): Promise<void> {
  scene.tally.twiceAtOnce += 1;
  await Promise.all([attempt(scene, "twice at once"), attempt(scene, "twice at once, second")]);
}

/** Now and then undone: every row is as it was. @returns whether it was. */
export async function undone(scene: Scene, value: unknown): Promise<boolean> {
  const { environment, roll, tally, fail, action, milestones } = scene;
  const undo = undoOf(value);
  if (undo === null || !roll.chance(0.3)) return false;
  const result = await undoLast(environment, { undo });
  inWords(`undo of ${action.name}`, result, environment, fail);
  // A row that two rows could be is told, and left.
  if (!result.ok || result.value.skipped.length > 0) return true;
  tally.undone += 1;
  const again = await readPlan(environment, {});
  const now = again.ok ? again.value.plan.milestones.map(bare) : [];
  const was = milestones.map(bare);
  const at = Array.from({ length: Math.max(now.length, was.length) }, (_, index) => index).find(
    (index) => now[index] !== was[index],
  );
  if (at !== undefined) fail(`undo of ${action.name}: row ${at}: ${fieldsThatDiffer(was[at], now[at])}`);
  return true;
}

function undoOf(value: unknown): UndoRecord | null {
  if (typeof value !== "object" || value === null || !("undo" in value)) return null;
  return (value.undo as UndoRecord | null) ?? null;
}

/** All that a row says, wherever it stands. */
function bare({ place: _, index: __, ...row }: Milestone): string {
  return JSON.stringify(row);
}

function fieldsThatDiffer(was: string | undefined, now: string | undefined): string {
  if (was === undefined || now === undefined) return was === undefined ? "is new" : "is gone";
  const [before, after] = [JSON.parse(was), JSON.parse(now)] as [Record<string, unknown>, Record<string, unknown>];
  return Object.keys(before)
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => `${field} ${JSON.stringify(before[field])} became ${JSON.stringify(after[field])}`)
    .join("; ");
}
