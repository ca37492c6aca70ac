import type { FieldName } from "#core/plan/milestone.ts";
import { formatIsoDay } from "#core/wording/format.ts";
import { MEMORY_LAYOUT, WATCHED_FIELDS } from "#sheet/layout/list-layouts.ts";
import { presentRow, readMemory } from "#sheet/read/memory.ts";
import type { Memory, RememberedRow } from "#sheet/read/memory.ts";
import { readPlanInWorkbook } from "#sheet/read/plan-in-workbook.ts";
import type { PlanInWorkbook } from "#sheet/read/plan-in-workbook.ts";
import type { WorkbookSession } from "#sheet/session.ts";
import { MAX_CELL_TEXT, textInput } from "#sheet/write/cell-input.ts";
import { replaceRows } from "#sheet/write/fit-table.ts";
import { guardedWrite } from "#sheet/write/guarded-write.ts";
import { ensureListSheet } from "#sheet/write/list-sheet.ts";
import { fieldWord, logbookWrites } from "#sheet/write/logbook.ts";
import type { LogLine } from "#sheet/write/logbook.ts";
import type { ActionEnvironment, CellChange, LogChanges } from "./contract.ts";
import { runAction } from "./run-action.ts";

interface NoticedChange {
  readonly change: CellChange;
  readonly line: LogLine;
}

/** Logs what was changed by hand since the last comparison, then remembers how the plan stands. */
export const logChanges: LogChanges = (environment, target) =>
  runAction("writes", async (session) => {
    const read = await readPlanInWorkbook(session, target, { today: environment.today, withLogbook: true });
    const memory = await readMemory(session, read.index);
    const now = read.plan.milestones.map((milestone) => presentRow(read, milestone));
    const noticed = memory === null ? [] : changesSince(memory.rows, now, read, environment);
    const lines = noticed.map(({ line }, index) => ({ line, key: `line ${index}` }));
    const writes = logbookWrites(session, read.index, read.logbook, lines, environment.language);
    if (writes.length > 0) await guardedWrite(session, [], writes);
    if (memory === null || JSON.stringify(memory.rows) !== JSON.stringify(now))
      await remember(session, environment, read, memory, now);
    return { logged: noticed.map(({ change }) => change), firstTime: memory === null };
  });

/** By number; a row without a number, or with one that occurs twice, cannot be followed. */
function changesSince(
  before: readonly RememberedRow[],
  now: readonly RememberedRow[],
  read: PlanInWorkbook,
  environment: ActionEnvironment,
): readonly NoticedChange[] {
  const noticed: NoticedChange[] = [];
  const known = uniqueByNumber(before);
  for (const [nr, row] of uniqueByNumber(now)) {
    const old = known.get(nr);
    if (old === undefined) continue;
    WATCHED_FIELDS.forEach((field, offset) => {
      const was = old[offset + 2] ?? "";
      const is = row[offset + 2] ?? "";
      if (was === is) return;
      const found = noticedChange(nr, row[1] ?? "", field, was, is, environment);
      if (!isLogged(found.line, read, environment)) noticed.push(found);
    });
  }
  return noticed;
}

function uniqueByNumber(rows: readonly RememberedRow[]): ReadonlyMap<string, RememberedRow> {
  const unique = new Map<string, RememberedRow>();
  const double = new Set<string>();
  for (const row of rows) {
    const nr = row[0] ?? "";
    if (nr === "" || unique.has(nr)) double.add(nr);
    unique.set(nr, row);
  }
  for (const nr of double) unique.delete(nr);
  return unique;
}

function noticedChange(
  nr: string,
  name: string,
  field: FieldName,
  was: string,
  is: string,
  { today, language }: ActionEnvironment,
): NoticedChange {
  const words = (value: string): string | null => (value === "" ? null : formatIsoDay(value, language));
  return {
    change: { nr, field, old: was === "" ? null : was, new: is === "" ? null : is },
    line: {
      day: today,
      nr,
      name: name === "" ? null : name,
      field,
      old: words(was),
      new: words(is),
      why: null,
      source: "by hand",
    },
  };
}

/** The newest line about this field already tells of the present value: the add-in itself made the change. */
function isLogged(line: LogLine, read: PlanInWorkbook, { language }: ActionEnvironment): boolean {
  const word = fieldWord(line.field, language);
  const newest = (read.logbook?.lines ?? []).filter((cells) => cells[1] === line.nr && cells[3] === word).at(-1);
  return newest !== undefined && (newest[5] ?? null) === line.new;
}

async function remember(
  session: WorkbookSession,
  { language }: ActionEnvironment,
  read: PlanInWorkbook,
  memory: Memory | null,
  now: readonly RememberedRow[],
): Promise<void> {
  const made = ensureListSheet(session, read.index, "memory", MEMORY_LAYOUT, language, (sheet) => {
    sheet.visibility = "Hidden";
  });
  const area = memory?.area ?? {
    top: MEMORY_LAYOUT.headerRow,
    left: 0,
    bottom: MEMORY_LAYOUT.headerRow + 1,
    right: MEMORY_LAYOUT.columns.length - 1,
  };
  const rows = now.map((row) => row.map((text) => textInput(text.slice(0, MAX_CELL_TEXT))));
  replaceRows(session, made.sheet, made.tableName, area, rows);
  await session.sync();
}
