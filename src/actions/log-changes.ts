import type { FieldName } from "#core/plan/milestone.ts";
import { formatIsoDay } from "#core/wording/format.ts";
import { MEMORY_LAYOUT, WATCHED_FIELDS } from "#sheet/layout/list-layouts.ts";
import { MEMORY_MARKS, presentRow, readMemory } from "#sheet/read/memory.ts";
import type { Memory, RememberedRow } from "#sheet/read/memory.ts";
import { readPlanInWorkbook } from "#sheet/read/plan-in-workbook.ts";
import type { PlanInWorkbook } from "#sheet/read/plan-in-workbook.ts";
import type { WorkbookSession } from "#sheet/session.ts";
import { MAX_CELL_TEXT, textInput } from "#sheet/write/cell-input.ts";
import { areaAddress } from "#core/recognise/snapshot.ts";
import { fitTable, replaceRows } from "#sheet/write/fit-table.ts";
import { fillEmptyCells } from "#sheet/write/format.ts";
import { guardedWrite } from "#sheet/write/guarded-write.ts";
import { ensureListSheet } from "#sheet/write/list-sheet.ts";
import { fieldWord, logbookWrites } from "#sheet/write/logbook.ts";
import type { LogLine } from "#sheet/write/logbook.ts";
import type { CellValue } from "#core/recognise/snapshot.ts";
import type { LogbookState } from "#sheet/read/logbook-state.ts";
import type { ActionEnvironment } from "./contract/action.ts";
import type { CellChange } from "./contract/outcome.ts";
import type { LogChanges } from "./contract/status.ts";
import { matchRows, playLog } from "./played-rows.ts";
import type { PlayedRow } from "./played-rows.ts";
import { rowLine } from "./row-line.ts";
import { runAction } from "./run-action.ts";

/** Before the mark of the plan while its rows are being written. */
const BUSY = "busy ";

interface NoticedChange {
  readonly change: CellChange;
  readonly line: LogLine;
}

/** Logs what was changed by hand since the last comparison, then remembers how the plan stands. */
export const logChanges: LogChanges = (environment, target) =>
  runAction("writes", async (session) => {
    const { language } = environment;
    const read = await readPlanInWorkbook(session, target, { today: environment.today, withLogbook: true });
    const memory = await readMemory(session, read.index);
    const now = read.plan.milestones.map((milestone) => presentRow(read, milestone));
    const plan = planMark(read);
    const lines = filledLines(read.logbook);
    // The memory of another list says nothing of this one; one that was cut off while it was written only that all was
    // logged before.
    const isKnown = memory !== null && memory.plan === plan;
    const since = memory === null ? [] : lines.slice(memory.lines <= lines.length ? memory.lines : 0);
    const noticed = isKnown ? changesSince(playLog(memory.rows, since, language), now, environment) : [];
    const fresh = noticed.map(({ line }, index) => ({ line, key: `line ${index}` }));
    const writes = logbookWrites(session, read.index, read.logbook, fresh, language);
    if (writes.length > 0) await guardedWrite(session, [], writes);
    const count = lines.length + new Set(writes.map(({ row }) => row)).size;
    const isSame = isKnown && memory.lines === count && JSON.stringify(memory.rows) === JSON.stringify(now);
    if (!isSame) await remember(session, environment, read, memory, now, [count, plan]);
    const isFirst = !isKnown && memory?.plan !== `${BUSY}${plan}`;
    return { logged: noticed.map(({ change }) => change), firstTime: isFirst };
  });

function planMark({ place }: PlanInWorkbook): string {
  return place.kind === "own" ? "own" : `list ${place.table ?? place.sheet}`;
}

function filledLines(state: LogbookState | null): readonly (readonly CellValue[])[] {
  const lines = state?.lines ?? [];
  let count = lines.length;
  while (count > 0 && (lines[count - 1]?.every((value) => value === null) ?? false)) count -= 1;
  return lines.slice(0, count);
}

function changesSince(
  before: readonly PlayedRow[],
  now: readonly RememberedRow[],
  environment: ActionEnvironment,
): readonly NoticedChange[] {
  const { language } = environment;
  const { pairs, gone, come } = matchRows(before, now);
  const noticed: NoticedChange[] = gone.map((row) => rowChange(row, "gone", environment));
  for (const { before: old, now: row } of pairs) {
    const [nr = "", name = ""] = row;
    if (old.nr !== nr) noticed.push(noticedChange(old.nr, name, "nr", old.nr, nr, environment));
    WATCHED_FIELDS.forEach((field, offset) => {
      const was = old.fields?.[offset] ?? "";
      const found = noticedChange(nr, name, field, was, row[offset + 2] ?? "", environment);
      const said = old.said.get(fieldWord(field, language));
      // What the logbook says last stands there: the add-in itself wrote it. A row that it made was logged as a row.
      const isTold =
        said === undefined ? found.line.old === found.line.new || old.fields === null : said === found.line.new;
      if (isTold) return;
      const told = said === undefined ? found : { ...found, line: { ...found.line, old: said } };
      noticed.push(told);
    });
  }
  return [...noticed, ...come.map(([nr = "", name = ""]) => rowChange({ nr, name }, "come", environment))];
}

function rowChange(
  { nr, name }: { readonly nr: string; readonly name: string },
  what: "come" | "gone",
  environment: ActionEnvironment,
): NoticedChange {
  const shown = name === "" ? nr : name;
  const change = what === "come" ? { old: null, new: shown } : { old: shown, new: null };
  return {
    change: { nr, field: "nr", old: what === "come" ? null : nr, new: what === "come" ? nr : null },
    line: rowLine(environment, { nr, name: name === "" ? null : name }, { ...change, why: null }, "by hand"),
  };
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

async function remember(
  session: WorkbookSession,
  { language }: ActionEnvironment,
  read: PlanInWorkbook,
  memory: Memory | null,
  now: readonly RememberedRow[],
  marks: readonly [lines: number, plan: string],
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
  const marksCells = made.sheet.getRange(MEMORY_MARKS);
  marksCells.values = [[marks[0], `${BUSY}${marks[1]}`]];
  if (memory === null && rows.length > 0) {
    fitTable(session, made.sheet, made.tableName, area, rows.length, Infinity);
    fillEmptyCells(
      made.sheet.getRange(areaAddress({ ...area, top: area.top + 1, bottom: area.top + rows.length })),
      rows,
    );
  } else {
    replaceRows(session, made.sheet, made.tableName, area, rows, memory?.free ?? Infinity);
  }
  marksCells.values = [[...marks]];
  await session.sync();
}
