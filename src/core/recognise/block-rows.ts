import type { PlanDay } from "../calendar/plan-day.ts";
import { toIsoDate } from "../calendar/plan-day.ts";
import { dayOrderOf, readDate } from "../notation/date.ts";
import { unitOfHeader } from "../notation/duration.ts";
import type { DayOrder } from "../notation/period-notation.ts";
import { yearOfHeading } from "../notation/period-text.ts";
import { readRoles } from "../notation/roles.ts";
import { foldText, wordsOf } from "../notation/text.ts";
import type { FieldName, Milestone, MilestoneKind, Money, Place, Role, Status } from "../plan/milestone.ts";
import { readBars, statusOfBars } from "./bars.ts";
import type { BarReading } from "./bars.ts";
import { columnOf, isPlanField } from "./columns.ts";
import type { Grid } from "./grid.ts";
import { carriedTexts, generateNumbers, numberInText, readNumbers } from "./levels.ts";
import type { FoundNumber } from "./levels.ts";
import { profileColumn } from "./profile.ts";
import {
  addDoubt,
  addFinding,
  plainValue,
  readDateCell,
  readDurationCell,
  readMoneyCell,
  readStatusCell,
  readStatusFill,
  readTextCell,
  reportError,
} from "./reader.ts";
import type { DateCell, Reader } from "./reader.ts";
import type { Block, ColumnReading, ColumnRole } from "./recognition.ts";
import { classifyRows, titleName } from "./rows.ts";
import type { SheetRow } from "./rows.ts";
import { cellAddress, columnLetters } from "./snapshot.ts";

/** A milestone before its predecessors are read: these need the numbers of the whole plan. */
export interface DraftMilestone {
  readonly fields: Omit<Milestone, "index" | "predecessors">;
  /** 0-based place of the predecessors' cell, null when the list has no such column. */
  readonly link: { readonly row: number; readonly column: number } | null;
  readonly generatedNr: boolean;
}

interface Shape {
  readonly reader: Reader;
  readonly block: Block;
  readonly order: DayOrder;
  readonly rows: readonly number[];
  readonly numbers: ReadonlyMap<number, FoundNumber>;
  readonly generated: boolean;
  readonly bars: ReadonlyMap<number, BarReading>;
  readonly barStatus: ReadonlyMap<number, Status> | null;
  /** A text column whose fill is the stoplicht, where there is no status column. */
  readonly fillColumn: number | null;
  readonly texts: ReadonlyMap<ColumnRole, ReadonlyMap<number, string>>;
  readonly titles: ReadonlyMap<number, Title>;
}

interface Title {
  readonly subproject: string | null;
  readonly goal: string | null;
  readonly year: number | null;
}

const CARRIED: readonly ColumnRole[] = ["subproject", "goal", "goalNr", "resultNr", "name"];

/** All milestones of a block, first row to last, with their reading findings and doubts. */
export function readBlockRows(reader: Reader, block: Block, lastRow: number): readonly DraftMilestone[] {
  const { grid } = reader;
  const kinds = sheetRows(reader, block, lastRow);
  const rows = kinds.filter(({ kind }) => kind === "milestone").map(({ row }) => row);
  if (rows.length === 0) return [];
  reportLeftOut(reader, kinds);
  const shape = shapeOf(reader, block, kinds, rows, grid);
  return rows.map((row) => readRow(shape, row));
}

/** The rows of a block as classified, less what a person left out. */
export function sheetRows(reader: Reader, block: Block, lastRow: number): readonly SheetRow[] {
  const out = new Set(reader.corrections.leaveOut ?? []);
  return classifyRows(reader.grid, block.columns, block.headerRows[1], lastRow).map((row) =>
    out.has(row.row + 1) ? { ...row, kind: "note" } : row,
  );
}

function reportLeftOut(reader: Reader, kinds: readonly SheetRow[]): void {
  for (const { row, kind } of kinds) {
    if (kind !== "left-out") continue;
    addDoubt(reader, "row-left-out", cellAddress(row, reader.grid.left), null, { raw: String(row + 1), ask: true });
  }
}

function shapeOf(reader: Reader, block: Block, kinds: readonly SheetRow[], rows: readonly number[], grid: Grid): Shape {
  const { columns } = block;
  const breaks = new Set(kinds.filter(({ kind }) => kind === "title").map(({ row }) => row));
  const texts = new Map<ColumnRole, ReadonlyMap<number, string>>();
  const hasDescription = columnOf(columns, "description") !== null;
  for (const role of CARRIED) {
    const column = columnOf(columns, role);
    if (column === null || (role === "name" && !hasDescription)) continue;
    texts.set(role, carriedTexts(grid, column.column, rows, breaks));
  }
  const { numbers, generated } = numbersOf(reader, block, rows, texts);
  const labels = columns
    .filter(({ role }) => ["nr", "name", "description", "subproject", "goal"].includes(role))
    .map(({ column }) => column);
  const bars = block.timeGrid === null ? new Map<number, BarReading>() : readBars(grid, block.timeGrid, rows, labels);
  const hasStatus = columnOf(columns, "status") !== null;
  const fillColumn = hasStatus ? null : statusFillColumn(reader, block, rows);
  const barStatus = hasStatus || fillColumn !== null ? null : statusOfBars(bars);
  if (barStatus !== null) addDoubt(reader, "status-by-fill", null, "status", { reason: "bars", ask: true });
  return {
    reader,
    block,
    order: orderOf(grid, columns, rows),
    rows,
    numbers,
    generated,
    bars,
    barStatus,
    fillColumn,
    texts,
    titles: titlesOf(kinds, block),
  };
}

function orderOf(grid: Grid, columns: readonly ColumnReading[], rows: readonly number[]): DayOrder {
  const dated = columns.filter(
    ({ role }) => role === "start" || role === "due" || role === "doneOn" || role === "period",
  );
  return dayOrderOf(
    dated.flatMap(({ column }) => rows.map((row) => grid.text(row, column)).filter((text) => text.length < 40)),
  );
}

/** Fills of the three colours on the texts themselves, of at least two kinds: the stoplicht of a list without a status column. */
function statusFillColumn(reader: Reader, block: Block, rows: readonly number[]): number | null {
  const texts = block.columns.filter(
    ({ role }) => role === "description" || role === "name" || role === "nr" || role === "explanation",
  );
  for (const { column } of texts) {
    const profile = profileColumn(reader.grid, column, rows);
    if (profile.lightKinds < 2 || profile.lightFills < 0.5) continue;
    addDoubt(reader, "status-by-fill", cellAddress(block.headerRows[1] - 1, column), "status", {
      reason: "texts",
      ask: true,
    });
    return column;
  }
  return null;
}

function titlesOf(kinds: readonly SheetRow[], block: Block): ReadonlyMap<number, Title> {
  const blockTitle = block.title;
  let current: Title = {
    subproject: blockTitle !== null && block.titleIs === "subproject" ? blockTitle : null,
    goal: blockTitle !== null && block.titleIs === "goal" ? blockTitle : null,
    year: null,
  };
  const titles = new Map<number, Title>();
  for (const { row, kind, text } of kinds) {
    if (kind === "title") current = nextTitle(current, text);
    if (kind === "milestone") titles.set(row, current);
  }
  return titles;
}

function nextTitle(current: Title, text: string): Title {
  const year = yearOfHeading(foldText(text));
  if (year !== null) return { ...current, year };
  const { name, is } = titleName(text);
  return is === "goal" ? { ...current, goal: name } : { ...current, subproject: name };
}

function numbersOf(
  reader: Reader,
  block: Block,
  rows: readonly number[],
  texts: ReadonlyMap<ColumnRole, ReadonlyMap<number, string>>,
): { numbers: ReadonlyMap<number, FoundNumber>; generated: boolean } {
  const { grid } = reader;
  const own = columnOf(block.columns, "nr");
  if (own !== null) return { numbers: readNumbers(grid, own.column, rows), generated: false };
  const nameColumn = columnOf(block.columns, "name");
  const inNames = rows.map((row) => (nameColumn === null ? null : numberInText(grid.text(row, nameColumn.column))));
  if (
    columnOf(block.columns, "description") === null &&
    inNames.filter((found) => found !== null).length >= rows.length * 0.7
  ) {
    addDoubt(reader, "numbers-in-names", null, "nr", {});
    return {
      numbers: new Map(rows.map((row, at) => [row, { nr: inNames[at]?.nr ?? "", alternatives: [], reason: "" }])),
      generated: false,
    };
  }
  const description = columnOf(block.columns, "description");
  const at = (role: ColumnRole, row: number): string => texts.get(role)?.get(row) ?? "";
  const generated = generateNumbers(
    rows.map((row) => ({
      row,
      goalNr: at("goalNr", row) || (numberInText(at("goal", row))?.nr ?? ""),
      goal: at("goal", row) || at("subproject", row),
      resultNr: at("resultNr", row) || (numberInText(at("name", row))?.nr ?? ""),
      result: at("name", row),
      isDescription: description !== null && grid.text(row, description.column) !== "",
    })),
  );
  addDoubt(reader, "no-numbers", null, "nr", { taken: generated[0] ?? "" });
  return {
    numbers: new Map(rows.map((row, index) => [row, { nr: generated[index] ?? "", alternatives: [], reason: "" }])),
    generated: true,
  };
}

function readRow(shape: Shape, row: number): DraftMilestone {
  const { reader, block } = shape;
  const found = shape.numbers.get(row) ?? { nr: "", alternatives: [], reason: "" as const };
  const nr = found.nr;
  const unreadable: FieldName[] = [];
  const column = (role: ColumnRole): ColumnReading | null => columnOf(block.columns, role);
  const text = (role: FieldName): string | null => {
    const at = column(role);
    if (at === null) return null;
    const carried = shape.texts.get(role);
    return carried === undefined
      ? readTextCell(reader, row, at.column, nr, role)
      : (reportError(reader, row, at.column, nr, role), carried.get(row) || null);
  };
  const title = shape.titles.get(row) ?? { subproject: null, goal: null, year: null };
  const dates = readDates(shape, row, nr, title.year, unreadable);
  const status = readStatusOf(shape, row, nr);
  if (status.unreadable) unreadable.push("status");
  const doneOn = readDone(shape, row, nr, unreadable);
  const names = readNames(shape, text);
  reportNumber(shape, row, found, names.name ?? names.description);
  const duration = readDurationOf(shape, row, nr, unreadable);
  const asOf = column("asOf");
  const link = column("predecessors");
  const explanation = text("explanation");
  return {
    nr,
    subproject: text("subproject") ?? (shape.texts.has("subproject") ? null : title.subproject),
    goal: goalOf(text("goal")) ?? (shape.texts.has("goal") ? null : title.goal),
    name: names.name,
    description: names.description,
    kind: kindOf(text("kind"), names, column("description") !== null, explanation),
    start: dates.start,
    due: dates.due,
    duration,
    status: status.status,
    explanation,
    bottleneck: text("bottleneck"),
    measure: text("measure"),
    actionOwner: text("actionOwner"),
    done: status.done || doneOn.done,
    doneOn: doneOn.day,
    asOf:
      asOf === null
        ? null
        : readDateCell(reader, row, asOf.column, nr, "asOf", { edge: "end", order: shape.order }).day,
    roles: readRolesOf(shape, row),
    money: readMoneyOf(shape, row, nr, unreadable),
    place: placeOf(shape, row, dates.cells),
    unreadable,
    link: link === null ? null : { row, column: link.column },
    generatedNr: shape.generated,
  };
}

/** "1. Meer leerlingen …" without its number. */
function goalOf(text: string | null): string | null {
  return text === null ? null : (numberInText(text)?.rest ?? text);
}

function readNames(
  shape: Shape,
  text: (role: FieldName) => string | null,
): { name: string | null; description: string | null } {
  const name = text("name");
  const inName =
    columnOf(shape.block.columns, "nr") !== null || columnOf(shape.block.columns, "resultNr") !== null
      ? null
      : numberInText(name ?? "");
  return { name: inName?.rest ?? name, description: text("description") };
}

function reportNumber(shape: Shape, row: number, found: FoundNumber, name: string | null): void {
  const { reader, block } = shape;
  const at = columnOf(block.columns, "nr");
  if (at === null) {
    if (name === null)
      addFinding(reader, "NAME-MISSING", "waarschuwing", found.nr, cellAddress(row, reader.grid.left), "name", {
        rowNumber: row + 1,
      });
    return;
  }
  const cell = cellAddress(row, at.column);
  if (reportError(reader, row, at.column, "", "nr")) return;
  if (found.reason !== "") {
    addDoubt(reader, "cell-number", cell, "nr", {
      raw: reader.grid.text(row, at.column),
      taken: found.nr,
      alternatives: found.alternatives,
      reason: found.reason,
      ask: true,
    });
    addFinding(reader, "NR-AMBIGUOUS", "waarschuwing", found.nr, cell, "nr", {
      nr: found.nr,
      other: found.alternatives[0] ?? "",
    });
  }
  if (name === null) addFinding(reader, "NAME-MISSING", "waarschuwing", found.nr, cell, "name", { rowNumber: row + 1 });
}

interface RowDates {
  readonly start: PlanDay | null;
  readonly due: PlanDay | null;
  readonly cells: { readonly start: string | null; readonly due: string | null };
}

function readDates(shape: Shape, row: number, nr: string, year: number | null, unreadable: FieldName[]): RowDates {
  const { reader, block, order } = shape;
  const [startAt, dueAt, periodAt] = [
    columnOf(block.columns, "start"),
    columnOf(block.columns, "due"),
    columnOf(block.columns, "period"),
  ];
  const bar = shape.bars.get(row);
  if (startAt === null && dueAt === null && periodAt === null)
    return bar === undefined
      ? { start: null, due: null, cells: { start: null, due: null } }
      : barDates(shape, row, nr, bar);
  const blank: DateCell = { reading: { state: "empty", day: null, doubts: [], raw: "" }, day: null, unreadable: false };
  const read = (at: ColumnReading | null, field: "start" | "due", anchor: PlanDay | null): DateCell =>
    at === null
      ? blank
      : readDateCell(reader, row, at.column, nr, field, {
          edge: field === "start" ? "start" : "end",
          order,
          year,
          anchor,
        });
  // A date without its year borrows from the other one; the one that can stand alone is read first.
  const dueAlone = anchorOf(shape, row, dueAt, year);
  const start = read(startAt, "start", dueAlone);
  const due = read(dueAt, "due", start.day);
  if (start.unreadable) unreadable.push("start");
  if (due.unreadable) unreadable.push("due");
  const cellOf = (at: ColumnReading | null): string | null => (at === null ? null : cellAddress(row, at.column));
  const dates: RowDates = { start: start.day, due: due.day, cells: { start: cellOf(startAt), due: cellOf(dueAt) } };
  if (periodAt !== null) return withPeriod(shape, row, nr, year, periodAt, dates, unreadable);
  const spread = dueAt === null || due.reading.state === "empty" ? rangeEnd(start) : null;
  return spread === null ? dates : { ...dates, due: spread };
}

/** A start cell that holds a whole range gives the delivery as well, when that is empty. */
function rangeEnd(start: DateCell): PlanDay | null {
  if (start.reading.state !== "read" || !/ (?:t\/m|tm|tot|-|to|until) |\d-\d+ [a-z]|→/i.test(start.reading.raw))
    return null;
  return start.reading.period.bound === null ? start.reading.period.last : null;
}

function anchorOf(shape: Shape, row: number, at: ColumnReading | null, year: number | null): PlanDay | null {
  if (at === null) return null;
  const { grid } = shape.reader;
  const reading = readDate(plainValue(grid, row, at.column), {
    edge: "end",
    order: shape.order,
    year,
    date1904: grid.sheet.date1904,
  });
  return reading.state === "read" ? reading.day : null;
}

function withPeriod(
  shape: Shape,
  row: number,
  nr: string,
  year: number | null,
  at: ColumnReading,
  dates: RowDates,
  unreadable: FieldName[],
): RowDates {
  const found = readDateCell(shape.reader, row, at.column, nr, "due", {
    edge: "end",
    order: shape.order,
    year,
    anchor: dates.start,
  });
  if (found.unreadable) unreadable.push("due");
  const cell = cellAddress(row, at.column);
  const cells = { start: dates.cells.start ?? cell, due: dates.cells.due ?? cell };
  if (found.reading.state !== "read") return { ...dates, cells };
  const { first, last, precision } = found.reading.period;
  const start = precision === "dag" && first === last ? null : first;
  return { start: dates.start ?? start, due: dates.due ?? (found.day === found.reading.day ? last : found.day), cells };
}

function barDates(shape: Shape, row: number, nr: string, bar: BarReading): RowDates {
  const { reader } = shape;
  const cells = {
    start: cellAddress(row, bar.firstColumn ?? bar.gridColumn),
    due: cellAddress(row, bar.lastColumn ?? bar.gridColumn),
  };
  for (const doubt of bar.doubts) {
    const cell = cellAddress(row, doubt.column);
    const taken = `${bar.start === null ? "" : toIsoDate(bar.start)}..${bar.due === null ? "" : toIsoDate(bar.due)}`;
    const other = `${doubt.start === null ? "" : toIsoDate(doubt.start)}..${doubt.due === null ? "" : toIsoDate(doubt.due)}`;
    if (doubt.code === "bar-date") {
      addDoubt(reader, "cell-date", cell, "due", {
        raw: reader.grid.text(row, doubt.column),
        taken,
        alternatives: [other],
        reason: "bar-date",
      });
      continue;
    }
    addDoubt(reader, doubt.code, cell, "due", { taken, alternatives: [other], ask: true });
    const days = [bar.due, doubt.due].filter((day): day is PlanDay => day !== null).map(toIsoDate);
    addFinding(reader, "DATE-AMBIGUOUS", "tip", nr, cell, "due", { raw: barText(bar), readings: [...new Set(days)] });
  }
  return { start: bar.start, due: bar.due, cells };
}

/** A bar as a person would name it: its first and last column. */
function barText(bar: BarReading): string {
  const [from, to] = [bar.firstColumn ?? bar.gridColumn, bar.lastColumn ?? bar.gridColumn];
  return from === to ? columnLetters(from) : `${columnLetters(from)}–${columnLetters(to)}`;
}

function readStatusOf(
  shape: Shape,
  row: number,
  nr: string,
): { status: Status | null; done: boolean; unreadable: boolean } {
  const at = columnOf(shape.block.columns, "status");
  const progress = columnOf(shape.block.columns, "progress");
  const found =
    at !== null
      ? readStatusCell(shape.reader, row, at.column, nr)
      : shape.fillColumn !== null
        ? readStatusFill(shape.reader, row, shape.fillColumn, nr)
        : { status: shape.barStatus?.get(row) ?? null, done: false, unreadable: false };
  if (progress === null) return found;
  const value = plainValue(shape.reader.grid, row, progress.column);
  const isDone = value === 1 || value === 100 || (typeof value === "string" && /^100 ?%?$/.test(value.trim()));
  return isDone ? { ...found, done: true } : found;
}

function readDone(
  shape: Shape,
  row: number,
  nr: string,
  unreadable: FieldName[],
): { done: boolean; day: PlanDay | null } {
  const at = columnOf(shape.block.columns, "doneOn");
  if (at === null) return { done: false, day: null };
  const folded = foldText(shape.reader.grid.text(row, at.column));
  if (/^(?:ja|yes|j|y|x|v|✓|✔|true|klaar|gereed|done|afgerond)$/.test(folded)) return { done: true, day: null };
  if (/^(?:nee|neen|no|n|false|niet|nog niet)$/.test(folded)) return { done: false, day: null };
  const found = readDateCell(shape.reader, row, at.column, nr, "doneOn", { edge: "end", order: shape.order });
  if (found.unreadable) unreadable.push("doneOn");
  return { done: found.day !== null, day: found.day };
}

function readDurationOf(shape: Shape, row: number, nr: string, unreadable: FieldName[]): number | null {
  const at = columnOf(shape.block.columns, "duration");
  if (at === null) return null;
  const found = readDurationCell(shape.reader, row, at.column, nr, unitOfHeader(at.header));
  if (found.unreadable) unreadable.push("duration");
  return found.value;
}

function readRolesOf(shape: Shape, row: number): readonly Role[] {
  const { grid } = shape.reader;
  return shape.block.columns.flatMap(({ role, column, party }): readonly Role[] => {
    if (role === "party" && party !== null) return readRoles(plainValue(grid, row, column), party);
    if (role !== "owner" && role !== "executor") return [];
    const name = grid.text(row, column).replace(/\s+/g, " ");
    return name === "" || /^[-–?]+$/.test(name) ? [] : [{ party: name, role: role === "owner" ? "E" : "U" }];
  });
}

function readMoneyOf(shape: Shape, row: number, nr: string, unreadable: FieldName[]): Money {
  const read = (field: "budget" | "spent" | "forecast" | "cofinancing"): number | null => {
    const at = columnOf(shape.block.columns, field);
    if (at === null) return null;
    const found = readMoneyCell(shape.reader, row, at.column, nr, field);
    if (found.unreadable) unreadable.push(field);
    return found.value;
  };
  return { budget: read("budget"), spent: read("spent"), forecast: read("forecast"), cofinancing: read("cofinancing") };
}

const KIND_WORDS: readonly (readonly [RegExp, MilestoneKind])[] = [
  [/beslis|besluit|decision|go ?no ?go|gate/, "beslismoment"],
  [/eindresultaat|einddoel|end result|final/, "eindresultaat"],
  [/activiteit|activity|taak|task|actie/, "activiteit"],
  [/mijlpaal|milestone|resultaat|result/, "mijlpaal"],
];

function kindOf(
  typed: string | null,
  names: { name: string | null; description: string | null },
  hasDescription: boolean,
  explanation: string | null,
): MilestoneKind {
  const word = typed === null ? undefined : KIND_WORDS.find(([pattern]) => pattern.test(wordsOf(typed)))?.[1];
  if (word !== undefined) return word;
  const own = wordsOf(names.description ?? names.name ?? "");
  if (
    /\bgo no ?go\b|\bbeslismoment\b|\bdecision moment\b/.test(own) ||
    /^beslismoment\b/.test(wordsOf(explanation ?? ""))
  )
    return "beslismoment";
  return hasDescription && names.description !== null ? "activiteit" : "mijlpaal";
}

function placeOf(shape: Shape, row: number, dates: RowDates["cells"]): Place {
  const cells: Partial<Record<FieldName, string>> = {};
  for (const { role, column } of shape.block.columns) {
    if (!isPlanField(role)) continue;
    const area = shape.reader.grid.merge(row, column);
    cells[role] = cellAddress(area?.top ?? row, area?.left ?? column);
  }
  if (dates.start !== null) cells.start = dates.start;
  if (dates.due !== null) cells.due = dates.due;
  if (cells.status === undefined && shape.fillColumn !== null) cells.status = cellAddress(row, shape.fillColumn);
  return { sheet: shape.reader.grid.sheet.name, rowNumber: row + 1, cells };
}
