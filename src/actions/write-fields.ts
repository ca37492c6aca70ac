import type { Language } from "#core/plan/plan.ts";
import type { PlanDay } from "#core/calendar/plan-day.ts";
import { formatIsoDay } from "#core/wording/format.ts";
import { readPlanInWorkbook } from "#sheet/read/plan-in-workbook.ts";
import type { PlanInWorkbook, PlanTargetInput } from "#sheet/read/plan-in-workbook.ts";
import { cellIn } from "#sheet/read/find-rows.ts";
import { statusWords } from "#sheet/read/status-word.ts";
import type { WorkbookSession } from "#sheet/session.ts";
import type { WorkbookTrouble } from "#sheet/workbook-problem.ts";
import { editLabel, editPosition, planEdits, rowKey, shownValue } from "#sheet/write/field-edits.ts";
import type { FieldEdit, PlannedEdit, PlannedEdits, ShownValue } from "#sheet/write/field-edits.ts";
import { guardedWrite } from "#sheet/write/guarded-write.ts";
import type { CellWrite } from "#sheet/write/guarded-write.ts";
import { logbookWrites } from "#sheet/write/logbook.ts";
import type { LogLine } from "#sheet/write/logbook.ts";
import { requireUnlocked } from "#sheet/write/require-unlocked.ts";
import { clearLeftover, stagingPlace } from "#sheet/write/staged-write.ts";
import { missingStatusRules } from "#sheet/write/status-rules.ts";
import type { ActionEnvironment, Problem, ProblemCode } from "./contract/action.ts";
import type { CellChange, WriteOutcome } from "./contract/outcome.ts";

export interface PreparedEdits {
  readonly edits: readonly FieldEdit[];
  readonly troubles: readonly WorkbookTrouble[];
}

export interface FieldWriteResult extends WriteOutcome {
  /** The plan as read last, before the writes. */
  readonly read: PlanInWorkbook;
}

/** Someone may get in between this often before we give up and say so. */
const ATTEMPTS = 3;

/**
 * The way every action changes fields of rows: read, decide, write with a guard. Rows that someone moved or changed
 * meanwhile are read again and found by number; a cell that someone else changed meanwhile is left as they made it.
 *
 * @param prepare Decides on what was just read; called again after a meeting with a co-author.
 * @param together All cells in one operation, so that an interruption leaves all or none of them written.
 */
export async function writeFields(
  session: WorkbookSession,
  environment: ActionEnvironment,
  target: PlanTargetInput,
  prepare: (read: PlanInWorkbook) => PreparedEdits,
  together = false,
): Promise<FieldWriteResult> {
  const done: PlannedEdit[] = [];
  const firstSeen = new Map<string, ShownValue>();
  const skipped = new Map<string, WorkbookTrouble>();
  const note = (trouble: WorkbookTrouble): void =>
    void skipped.set(JSON.stringify([trouble.code, trouble.facts]), trouble);
  for (let attempt = 1; ; attempt += 1) {
    const read = await readPlanInWorkbook(session, target, { today: environment.today, withLogbook: true });
    const { edits, troubles } = prepare(read);
    const context = {
      snapshotOf: read.snapshotOf,
      language: environment.language,
      statusWord: statusWords(read.snapshotOf, read.plan.milestones),
    };
    const meant = edits.filter((edit) => isStillMeant(edit, read, firstSeen, note, environment.language));
    const plan = planEdits(meant, context);
    [...troubles, ...plan.troubles].forEach(note);
    await requireUnlocked(
      session,
      read.index,
      plan.planned.map(({ write }) => write),
    );
    const colours = await missingColours(session, read, meant);
    colours?.();
    const cleared = clearLeftover(session, read.logbook);
    const lost = await writeOnce(session, environment, read, plan, together);
    if (plan.planned.length === 0 && (cleared || colours !== null)) await session.sync();
    done.push(...plan.planned.filter(({ edit }) => !lost.has(rowKey(edit.milestone))));
    const again = plan.planned.filter(({ edit }) => lost.has(rowKey(edit.milestone)));
    if (again.length === 0 || attempt === ATTEMPTS) {
      for (const { edit } of again) note({ code: "ROW-CHANGED", facts: { nr: edit.milestone.nr }, place: null });
      return { ...outcome(done, [...skipped.values()], target), read };
    }
  }
}

/** False when the cell changed between two attempts of the same action: then it is someone else's. */
function isStillMeant(
  edit: FieldEdit,
  read: PlanInWorkbook,
  firstSeen: Map<string, ShownValue>,
  note: (trouble: WorkbookTrouble) => void,
  language: Language,
): boolean {
  const position = editPosition(edit);
  const snapshot = read.snapshotOf(edit.milestone.place.sheet);
  const now = position === null ? null : shownValue(cellIn(snapshot, position), snapshot.date1904);
  const key = JSON.stringify([
    edit.milestone.nr,
    edit.milestone.nr === "" ? edit.milestone.index : null,
    edit.field,
    edit.party?.party,
  ]);
  const before = firstSeen.get(key);
  if (before === undefined) firstSeen.set(key, now);
  if (before === undefined || before === now) return true;
  note({
    code: "CELL-CHANGED",
    facts: { nr: edit.milestone.nr, field: editLabel(edit, language), now },
    place: null,
  });
  return false;
}

/** What colours other people's status column as soon as a stoplicht is given there; null when nothing is missing. */
async function missingColours(
  session: WorkbookSession,
  read: PlanInWorkbook,
  edits: readonly FieldEdit[],
): Promise<(() => void) | null> {
  if (read.place.kind === "own" || !edits.some((edit) => edit.field === "status")) return null;
  return missingStatusRules(session, read.plan.milestones);
}

async function writeOnce(
  session: WorkbookSession,
  environment: ActionEnvironment,
  read: PlanInWorkbook,
  { planned, guards }: PlannedEdits,
  together: boolean,
): Promise<ReadonlySet<string>> {
  const log = logbookWrites(session, read.index, read.logbook, logLines(planned, environment), environment.language);
  if (planned.length > 0) {
    const register = await followingNumbers(session, read, planned);
    // The logbook goes first: what is cut off after it, is done again and recognises its own line.
    const writes = [...log, ...register, ...planned.map(({ write }) => write)];
    if (!together) return guardedWrite(session, guards, writes);
    const book = read.logbook?.sheet ?? log[0]?.sheet ?? null;
    const staging = book === null ? null : stagingPlace(book, read.logbook);
    return guardedWrite(session, guards, writes, { sheet: read.place.sheet, staging });
  }
  return new Set();
}

/** Read and written by code that is loaded when there are decisions. */
async function followingNumbers(
  session: WorkbookSession,
  read: PlanInWorkbook,
  planned: readonly PlannedEdit[],
): Promise<readonly CellWrite[]> {
  if (read.index.own.decisions === undefined || !planned.some(({ edit }) => edit.field === "nr")) return [];
  return (await import("./register-numbers.ts")).registerNumbers(session, read, planned);
}

function logLines(planned: readonly PlannedEdit[], { today, language }: ActionEnvironment) {
  return planned
    .filter(({ edit }) => edit.silent !== true)
    .map((change) => ({ line: logLine(change, today, language), key: rowKey(change.edit.milestone) }));
}

function logLine({ edit, old, new: next }: PlannedEdit, day: PlanDay, language: Language): LogLine {
  const words = (value: ShownValue): string | null => (value === null ? null : formatIsoDay(String(value), language));
  return {
    day,
    nr: edit.milestone.nr,
    name: edit.milestone.name,
    field: edit.field,
    ...(edit.party === undefined ? {} : { party: edit.party.party }),
    old: words(old),
    new: words(next),
    why: edit.why,
    source: "add-in",
  };
}

function outcome(
  done: readonly PlannedEdit[],
  troubles: readonly WorkbookTrouble[],
  target: PlanTargetInput,
): WriteOutcome {
  const changes = done.map(({ edit, old, new: next }): CellChange => ({
    nr: edit.milestone.nr,
    ...(edit.field === "nr" ? { name: edit.milestone.name } : {}),
    field: edit.field,
    ...(edit.party === undefined ? {} : { party: edit.party.party }),
    old,
    new: next,
  }));
  return {
    changes,
    skipped: troubles.map(asProblem),
    undo: changes.length === 0 ? null : { kind: "cells", target: asTarget(target), changes },
  };
}

/** Only what says which plan: an action's input holds more. */
function asTarget({ sheet, table }: PlanTargetInput): PlanTargetInput {
  return { ...(sheet === undefined ? {} : { sheet }), ...(table === undefined ? {} : { table }) };
}

export function asProblem(trouble: WorkbookTrouble): Problem {
  return { code: trouble.code as ProblemCode, facts: trouble.facts, place: trouble.place };
}
