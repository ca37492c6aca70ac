import { columnOf } from "./column-roles.ts";
import { cellAddress } from "./snapshot.ts";
import { dayOrderEvidence } from "../notation/day-order.ts";
import type { DayOrder } from "../notation/period-notation.ts";
import { yearOfHeading } from "../notation/period-text.ts";
import { foldText } from "../notation/text.ts";
import type { Status } from "../plan/milestone.ts";
import { readBars, statusOfBars } from "./bars.ts";
import type { BarReading } from "./bars.ts";
import type { Grid } from "./grid.ts";
import { carriedTexts, generateNumbers, numberInText, readNumbers } from "./levels.ts";
import type { FoundNumber } from "./levels.ts";
import { schoolYearOfTitles, yearOfTitles } from "./plan-header.ts";
import { addDoubt } from "./reader.ts";
import type { Reader } from "./reader.ts";
import type { Block, ColumnReading, ColumnRole } from "./recognition.ts";
import { titleName } from "./row-titles.ts";
import { statusFillColumn, statusFontColumn } from "./status-columns.ts";
import type { StatusFill } from "./status-columns.ts";
import { classifyRows } from "./rows.ts";
import type { SheetRow } from "./rows.ts";

export interface Shape {
  readonly reader: Reader;
  readonly block: Block;
  readonly order: DayOrder;
  /** The year that a title above the list names. */
  readonly likelyYear: number | null;
  /** The first year of the school year that such a title names. */
  readonly schoolYear: number | null;
  readonly rows: readonly number[];
  readonly numbers: ReadonlyMap<number, FoundNumber>;
  readonly generated: boolean;
  readonly bars: ReadonlyMap<number, BarReading>;
  readonly barStatus: ReadonlyMap<number, Status> | null;
  /** A text column whose fill is the stoplicht, where there is no status column. */
  readonly fillColumn: StatusFill | null;
  /** A text column whose letters are in the colour of the stoplicht. */
  readonly fontColumn: number | null;
  readonly texts: ReadonlyMap<ColumnRole, ReadonlyMap<number, string>>;
  readonly titles: ReadonlyMap<number, Title>;
}

interface Title {
  readonly subproject: string | null;
  readonly goal: string | null;
  readonly year: number | null;
}

const CARRIED: readonly ColumnRole[] = ["subproject", "goal", "goalNr", "resultNr", "name"];

/** The rows of a block as classified, less what a person left out. */
export function sheetRows(reader: Reader, block: Block, lastRow: number): readonly SheetRow[] {
  const out = new Set(reader.corrections.leaveOut ?? []);
  return classifyRows(reader.grid, block.columns, block.headerRows[1], lastRow).map((row) =>
    out.has(row.row + 1) ? { ...row, kind: "note" } : row,
  );
}

export function shapeOf(
  reader: Reader,
  block: Block,
  kinds: readonly SheetRow[],
  rows: readonly number[],
  grid: Grid,
): Shape {
  const { columns } = block;
  const breaks = new Set(kinds.filter(({ kind }) => kind === "title").map(({ row }) => row));
  const texts = new Map<ColumnRole, ReadonlyMap<number, string>>();
  const hasDescription = columnOf(columns, "description") !== null;
  // In our own table one row is one truth: a blank there is a blank.
  const isOurs = columnOf(columns, "latestStart") !== null && columnOf(columns, "totalFloat") !== null;
  for (const role of isOurs ? [] : CARRIED) {
    const column = columnOf(columns, role);
    if (column === null || (role === "name" && !hasDescription)) continue;
    texts.set(role, carriedTexts(grid, column.column, rows, breaks));
  }
  const { numbers, generated } = numbersOf(reader, block, rows, texts);
  const labels = columns
    .filter(({ role }) => ["nr", "name", "description", "subproject", "goal"].includes(role))
    .map(({ column }) => column);
  const bars = block.timeGrid === null ? new Map<number, BarReading>() : readBars(grid, block.timeGrid, rows, labels);
  const hasStatus = columnOf(columns, "status") !== null || columnOf(columns, "light") !== null;
  const fillColumn = hasStatus ? null : statusFillColumn(reader, block, rows);
  const fontColumn = hasStatus || fillColumn !== null ? null : statusFontColumn(reader, block, rows);
  const barStatus = hasStatus || fillColumn !== null || fontColumn !== null ? null : statusOfBars(bars);
  if (barStatus !== null) addDoubt(reader, "status-by-fill", null, "status", { reason: "bars", ask: true });
  return {
    reader,
    block,
    order: orderIn(reader, columns, rows),
    likelyYear: yearOfTitles(grid, block.headerRows[0] - 1),
    schoolYear: schoolYearOfTitles(grid, block.headerRows[0] - 1),
    rows,
    numbers,
    generated,
    bars,
    barStatus,
    fillColumn,
    fontColumn,
    texts,
    titles: titlesOf(kinds, block, numbers),
  };
}

/** The order of day and month; slashes that may be either are a question, Dutch dashes hardly one. */
function orderIn(reader: Reader, columns: readonly ColumnReading[], rows: readonly number[]): DayOrder {
  const { dateOrder } = reader.corrections;
  if (dateOrder !== undefined) return dateOrder;
  const { order, hasOpenSlashes } = dayOrderEvidence(textsOfDates(reader.grid, columns, rows));
  if (hasOpenSlashes) {
    const column = columnOf(columns, "due")?.column ?? columnOf(columns, "start")?.column ?? reader.grid.left;
    addDoubt(reader, "date-order", cellAddress(rows[0] ?? 0, column), null, {
      taken: "dmy",
      alternatives: ["mdy"],
      ask: true,
    });
  }
  return order;
}

function textsOfDates(grid: Grid, columns: readonly ColumnReading[], rows: readonly number[]): string[] {
  const dated = columns.filter(
    ({ role }) => role === "start" || role === "due" || role === "doneOn" || role === "period",
  );
  return dated.flatMap(({ column }) =>
    rows
      .filter((row) => typeof grid.cell(row, column)?.value === "string")
      .map((row) => grid.text(row, column))
      .filter((text) => text.length < 40),
  );
}

function titlesOf(
  kinds: readonly SheetRow[],
  block: Block,
  numbers: ReadonlyMap<number, FoundNumber>,
): ReadonlyMap<number, Title> {
  const blockTitle = block.title;
  const outer: Title = {
    subproject: blockTitle !== null && block.titleIs === "subproject" ? blockTitle : null,
    goal: blockTitle !== null && block.titleIs === "goal" ? blockTitle : null,
    year: null,
  };
  /** Titles that are still open, outermost first. */
  let open: { readonly nr: string; readonly title: Title }[] = [];
  const current = (): Title => open[open.length - 1]?.title ?? outer;
  const titles = new Map<number, Title>();
  for (const { row, kind, text, nr = "" } of kinds) {
    if (kind === "title") {
      open = nr === "" ? open.filter((one) => one.nr === "") : closed(open, nr);
      open = [...open, { nr: bareNr(nr), title: nextTitle(current(), text) }];
    }
    if (kind === "milestone") {
      // 2.2 does not stand under the title 2.1.
      const own = numbers.get(row)?.nr ?? "";
      if (own.includes(".")) open = closed(open, own);
      titles.set(row, current());
    }
  }
  return titles;
}

function bareNr(nr: string): string {
  return nr.replace(/[.)]$/, "").toLowerCase();
}

/** Without the titles whose number is no beginning of this one. */
function closed<One extends { readonly nr: string }>(open: readonly One[], nr: string): One[] {
  // Only a title of the same kind of numbers ends: M3 under "2. Uitvoering" is no sign of anything.
  return open.filter(
    (title) => title.nr === "" || shapeOfNr(title.nr) !== shapeOfNr(nr) || bareNr(nr).startsWith(`${title.nr}.`),
  );
}

function shapeOfNr(nr: string): "figures" | "letters" | "code" {
  return /^\d/.test(nr) ? "figures" : /^[a-z](?:\.|$)/i.test(nr) ? "letters" : "code";
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
  const inNames = rows.map((row) =>
    nameColumn === null ? null : numberInText(grid.text(row, nameColumn.column), true),
  );
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
  // Where every result has one row, the description beside it is no level of its own.
  const names = rows.map((row) => `${at("goal", row)}\n${at("name", row)}`);
  const hasLevel = description !== null && new Set(names).size < names.length;
  const generated = generateNumbers(
    rows.map((row) => ({
      row,
      goalNr: at("goalNr", row) || (numberInText(at("goal", row))?.nr ?? ""),
      goal: at("goal", row) || at("subproject", row),
      resultNr: at("resultNr", row) || (numberInText(at("name", row))?.nr ?? ""),
      result: at("name", row),
      isDescription: hasLevel && grid.text(row, description.column) !== "",
    })),
  );
  addDoubt(reader, "no-numbers", null, "nr", { taken: generated[0] ?? "" });
  return {
    numbers: new Map(rows.map((row, index) => [row, { nr: generated[index] ?? "", alternatives: [], reason: "" }])),
    generated: true,
  };
}
