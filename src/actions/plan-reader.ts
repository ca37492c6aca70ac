import type { FieldName } from "#core/plan/milestone.ts";
import { findRows, positionOf } from "#sheet/read/find-rows.ts";
import { readPlanInWorkbook } from "#sheet/read/plan-in-workbook.ts";
import type { PlanInWorkbook } from "#sheet/read/plan-in-workbook.ts";
import type { SheetChange } from "#sheet/read/sheet-change.ts";
import type { WorkbookSession } from "#sheet/session.ts";
import type { ActionEnvironment, ActionResult, PlanTarget, RowRef } from "./contract/action.ts";
import type { GoTo, PlanView } from "./contract/reading.ts";
import { runAction } from "./run-action.ts";
import { sheetsPresent } from "./sheets-present.ts";

/** Above this many milestones an edit is shown before its consequences are computed. */
const SHOWN_FIRST = 1500;

/** The plan as it stands, without schedule, findings and proposals. */
export type PlanOutline = Pick<PlanView, "plan" | "source" | "sheets">;

const ROWS_NAMED = 5;

/** Reads the plan and keeps what it read, so that an edit costs the reading of its own rows. One per pane. */
export interface PlanReader {
  /** `outline` comes at once, for who wants to show the plan before its consequences are computed. */
  readonly readPlan: (
    environment: ActionEnvironment,
    target: PlanTarget,
    outline?: (outline: PlanOutline) => void,
  ) => Promise<ActionResult<PlanView>>;
  /**
   * The plan after these changes. Large plans come twice: first with the new contents and the consequences of before,
   * through `early`, then whole.
   */
  readonly followPlan: (
    environment: ActionEnvironment,
    changes: readonly SheetChange[],
    early: (view: PlanView) => void,
  ) => Promise<ActionResult<PlanView>>;
  readonly goTo: GoTo;
  /** The result of a write; where it was stopped, with the rows in which something was written by then. */
  readonly told: <T>(environment: ActionEnvironment, result: ActionResult<T>) => Promise<ActionResult<T>>;
}

interface Kept {
  readonly read: PlanInWorkbook;
  readonly view: PlanView;
  readonly environment: ActionEnvironment;
}

export function createPlanReader(): PlanReader {
  let kept: Kept | null = null;

  const derive = async (environment: ActionEnvironment, read: PlanInWorkbook): Promise<PlanView> => {
    if (kept !== null && kept.read === read && kept.environment.today === environment.today) return kept.view;
    const { viewWithPauses } = await import("./plan-view.ts");
    const view = await viewWithPauses(read, environment);
    kept = { read, view, environment };
    return view;
  };
  const readPlan: PlanReader["readPlan"] = async (environment, target, outline) => {
    const options = { today: environment.today, previous: kept?.read ?? null };
    const result = await runAction("reads", async (session) => readPlanInWorkbook(session, target, options));
    if (!result.ok) {
      // What could not be read is no ground for a later patch.
      kept = null;
      return result;
    }
    const read = result.value;
    if (outline !== undefined && read !== kept?.read) {
      outline({ plan: read.plan, source: read.place, sheets: sheetsPresent(read.index) });
      // Time for it to be shown before the rest is loaded and computed.
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    return { ok: true, value: await derive(environment, read) };
  };

  return {
    readPlan,
    followPlan: async (environment, changes, early) => {
      const before = kept;
      if (before === null) return readPlan(environment, {});
      const { patchPlan } = await import("#sheet/read/patch-plan.ts");
      const patched = await runAction("reads", async (session) => patchPlan(session, before.read, changes));
      if (!patched.ok) return patched;
      if (patched.value === null || kept !== before) return readPlan(environment, {});
      const read = patched.value;
      if (read !== before.read && isSameList(before.read, read) && read.plan.milestones.length > SHOWN_FIRST) {
        early({ ...before.view, plan: read.plan });
      }
      return { ok: true, value: await derive(environment, read) };
    },
    told: async (environment, result) => {
      if (result.ok || !result.problems.some(({ code }) => code === "STOPPED")) return result;
      const before = new Set(kept?.read.plan.milestones);
      const now = await readPlan(environment, {});
      const rows = now.ok ? now.value.plan.milestones.filter((milestone) => !before.has(milestone)) : [];
      const facts = { count: rows.length, rows: rows.slice(0, ROWS_NAMED).map(({ nr }) => nr) };
      return {
        ok: false,
        problems: result.problems.map((problem) => (problem.code === "STOPPED" ? { ...problem, facts } : problem)),
      };
    },
    goTo: async (environment, input) => {
      const row = kept === null || "cell" in input ? null : placeOf(kept.read, input.row, input.field);
      const { goTo } = await import("./go-to.ts");
      if (row === null) return goTo(environment, input);
      const gone = await runAction("reads", async (session) => goToKnown(session, row));
      return gone.ok && gone.value === null ? goTo(environment, input) : (gone as Awaited<ReturnType<GoTo>>);
    },
  };
}

/** Consequences are told by place in the list: those of before fit as long as the list has the same rows. */
function isSameList(before: PlanInWorkbook, now: PlanInWorkbook): boolean {
  const [a, b] = [before.plan.milestones, now.plan.milestones];
  return a.length === b.length && a.every((milestone, index) => milestone.nr === b[index]?.nr);
}

interface KnownPlace {
  readonly sheet: string;
  readonly cell: string;
  readonly nrCell: string;
  readonly nr: unknown;
}

function placeOf(read: PlanInWorkbook, ref: RowRef, field: FieldName | undefined): KnownPlace | null {
  const [milestone] = findRows(read.plan, [ref]).found;
  if (milestone === undefined) return null;
  const { cells, sheet } = milestone.place;
  const cell = (field === undefined ? undefined : cells[field]) ?? cells.name ?? cells.nr;
  if (cell === undefined || cells.nr === undefined) return null;
  const snapshot = read.snapshotOf(sheet);
  const { row, column } = positionOf(cells.nr);
  const nr = snapshot.cells[row - snapshot.firstRow]?.[column - snapshot.firstColumn]?.value ?? "";
  return { sheet, cell, nrCell: cells.nr, nr };
}

/** null when the row stands elsewhere by now. */
async function goToKnown(
  { workbook, sync }: WorkbookSession,
  { sheet: name, cell, nrCell, nr }: KnownPlace,
): Promise<{ readonly sheet: string; readonly cell: string } | null> {
  const sheet = workbook.worksheets.getItemOrNullObject(name);
  const number = sheet.getRange(nrCell);
  number.load("values");
  await sync();
  if (sheet.isNullObject || (number.values as unknown[][])[0]?.[0] !== nr) return null;
  sheet.activate();
  sheet.getRange(cell).select();
  await sync();
  return { sheet: name, cell };
}
