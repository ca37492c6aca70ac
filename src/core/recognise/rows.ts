import { yearOfHeading } from "../notation/period-text.ts";
import { columnOf } from "./column-roles.ts";
import { foldText } from "../notation/text.ts";
import type { Grid } from "./grid.ts";
import { isListNumber } from "./profile.ts";
import type { ColumnReading } from "./recognition.ts";
import { factsOf } from "./row-facts.ts";
import type { RowFacts } from "./row-facts.ts";
import { TITLE_LABEL } from "./row-titles.ts";

/** `left-out`: filled, but no milestone; the person is told. */
export type RowKind = "milestone" | "title" | "total" | "note" | "blank" | "left-out";

export interface SheetRow {
  /** 0-based. */
  readonly row: number;
  readonly kind: RowKind;
  /** The title's text; "" for other kinds. */
  readonly text: string;
  /** Of a title; "" where it has none. */
  readonly nr?: string;
}

const TOTAL = /^(?:sub ?-?)?(?:totaal|totalen|total|totals)\b|^(?:som|sum|gemiddelde|average)\b/;
const LEGEND = /^[^=:]{1,24}\s*(?:=|:|→)\s*\S/;
const FOOTNOTE =
  /^(?:\*|legenda|legend|toelichting:|let op|nb:?|n\.b\.|noot|bron:|versie|opgesteld|akkoord|datum:|paraaf|handtekening|note:)/;
const HINT =
  /^\(.*\)$|^(?:d{1,2}[-/]m{1,2}[-/][jy]{2,4}|kies(?: uit)?\b.*|bijv(?:oorbeeld)?\b.*|bv\.? .*|vul (?:hier )?in.*|e\.g\..*|choose\b.*)$/i;

/** What every row of a block is, in order. Hidden and filtered rows count as any other. */
export function classifyRows(
  grid: Grid,
  columns: readonly ColumnReading[],
  first: number,
  last: number,
): readonly SheetRow[] {
  const facts: RowFacts[] = [];
  for (let row = first; row <= last; row += 1) facts.push(factsOf(grid, columns, row));
  return classifyFacts(grid, columns, facts);
}

/** The same from facts gathered before: what a row is depends on the rows around it, its facts on its own cells only. */
export function classifyFacts(
  grid: Grid,
  columns: readonly ColumnReading[],
  facts: readonly RowFacts[],
): readonly SheetRow[] {
  const legend = isOwnTable(columns) ? -1 : facts.findIndex(opensLegend);
  const isInLegend = (fact: RowFacts, at: number): boolean => legend >= 0 && at >= legend && !isListNumber(fact.nr);
  const numbered = facts.filter((fact) => isListNumber(fact.nr)).length;
  const named = facts.filter((fact) => fact.name !== "" || fact.description !== "").length;
  const usesNumbers = numbered >= Math.max(1, named * 0.5);
  const isOwn = isOwnTable(columns);
  const hasChapters = !isOwn && hasChapterRows(facts);
  const lastSure = facts.reduce(
    (found, fact, at) => (isSure(fact, usesNumbers) && !isInLegend(fact, at) ? at : found),
    -1,
  );
  const context = { grid, columns, facts, usesNumbers, lastSure, hasChapters, isOwn };
  return facts.map((fact, at) =>
    isInLegend(fact, at) ? row(fact, fact.blank ? "blank" : "note") : classify(fact, at, context),
  );
}

/** "Legenda" alone in its row: what the colours and letters mean stands below it. */
function opensLegend({ cells }: RowFacts): boolean {
  const text = foldText(cells[0]?.text ?? "");
  return cells.length <= 2 && /^(?:legenda|legend|verklaring|betekenis|kleurcodes?)\b[^.]{0,30}$/.test(text);
}

interface Context {
  readonly grid: Grid;
  readonly columns: readonly ColumnReading[];
  readonly facts: readonly RowFacts[];
  readonly usesNumbers: boolean;
  /** Index of the last row that is a milestone beyond doubt; what follows is a footer. */
  readonly lastSure: number;
  /** Lone texts stand above the rows that they head. */
  readonly hasChapters: boolean;
  /** One row is one milestone, however little is filled in. */
  readonly isOwn: boolean;
}

function isSure(fact: RowFacts, usesNumbers: boolean): boolean {
  if (TOTAL.test(foldText(fact.cells[0]?.text ?? ""))) return false;
  if (isListNumber(fact.nr)) return true;
  return (
    fact.evidence &&
    (fact.name !== "" || fact.description !== "") &&
    !(usesNumbers && fact.nr !== "" && fact.cells.length <= 2)
  );
}

function row(fact: RowFacts, kind: RowKind, text = ""): SheetRow {
  return kind === "title" && fact.nr !== "" && fact.nr !== text
    ? { row: fact.row, kind, text, nr: fact.nr }
    : { row: fact.row, kind, text };
}

/** Directly under the headings: an explanation of the columns, or their numbers. */
function isHintRow(fact: RowFacts): boolean {
  const { cells } = fact;
  if (cells.length < 2) return false;
  const hints = cells.filter(({ text }) => HINT.test(text)).length;
  const counts =
    cells.length >= 4 && cells.every(({ text }, index) => text === String(index + 1) || text === `(${index + 1})`);
  return counts || hints > cells.length * 0.5;
}

function classify(fact: RowFacts, at: number, context: Context): SheetRow {
  if (fact.blank) return row(fact, "blank");
  if (context.isOwn && isOwnRow(fact)) return row(fact, "milestone");
  if (at <= 1 && isHintRow(fact)) return row(fact, "note");
  if (isYearHeading(fact, context)) return row(fact, "title", fact.cells[0]?.text ?? "");
  const firstText = foldText(fact.cells[0]?.text ?? "");
  if (TOTAL.test(firstText) && !isListNumber(fact.nr)) return row(fact, "total");
  if (isListNumber(fact.nr))
    return isSummary(fact, at, context) ? row(fact, "title", fact.name || fact.description) : row(fact, "milestone");
  if (fact.cells.length <= 1) return classifySingle(fact, at, context);
  const hasText = fact.name !== "" || fact.description !== "";
  if (at > context.lastSure) return classifyFooter(fact, at, context, hasText);
  if (fact.nr !== "" && context.usesNumbers && !fact.evidence)
    return row(fact, hasText && !LEGEND.test(fact.nr) ? "title" : "note", fact.name || fact.description || fact.nr);
  if (hasText) return row(fact, "milestone");
  return row(fact, fact.evidence ? "left-out" : "note");
}

/** A lone 2027 between numbers of one or two digits is a heading. */
function isYearHeading(fact: RowFacts, { facts }: Context): boolean {
  const [only] = fact.cells;
  if (only === undefined || fact.cells.length > 1 || yearOfHeading(foldText(only.text)) === null) return false;
  return !facts.some((other) => other !== fact && other.cells.length > 1 && /^\d{4}$/.test(other.nr));
}

/** "1  Techlab" above 1.1, 1.2 … with nothing else filled in is a heading. */
function isSummary(fact: RowFacts, at: number, { facts }: Context): boolean {
  if (fact.evidence || (fact.name === "" && fact.description === "")) return false;
  const next = facts.slice(at + 1).find((other) => !other.blank && other.nr !== "");
  const prefix = fact.nr.replace(/[.)]$/, "");
  return next !== undefined && next.nr.startsWith(`${prefix}.`) && next.nr.length > prefix.length + 1;
}

function classifySingle(fact: RowFacts, at: number, context: Context): SheetRow {
  const cell = fact.cells[0];
  if (cell === undefined) return fact.evidence ? row(fact, "left-out") : row(fact, "blank");
  if (at > context.lastSure) return classifyFooter(fact, at, context, fact.name !== "" || fact.description !== "");
  const isLabelled = TITLE_LABEL.test(cell.text);
  const inText = fact.name !== "" || fact.description !== "";
  const wide = cell.right - cell.column >= 2;
  if (!inText || wide || isLabelled) return row(fact, "title", cell.text);
  return startsGroup(at, context) || stands(fact, cell.column, context) || isChapter(fact, context)
    ? row(fact, "title", cell.text)
    : row(fact, "milestone");
}

/**
 * Lone names are headings when they open the list, never follow one another, never end it, and everything between them
 * has dates or people: a milestone that is still empty would not stand in such a pattern.
 */
function hasChapterRows(facts: readonly RowFacts[]): boolean {
  const filled = facts.filter((fact) => !fact.blank);
  const lone = filled.map((fact) => isLoneName(fact));
  const lastFull = filled.reduce((last, fact, at) => (fact.evidence ? at : last), -1);
  if (lone[0] !== true || lone.filter(Boolean).length < 2 || lone[lastFull + 1] === true) return false;
  const between = filled.slice(0, lastFull + 1);
  return between.every((fact, at) => (lone[at] === true ? lone[at + 1] !== true : fact.evidence));
}

function isLoneName(fact: RowFacts): boolean {
  return fact.cells.length === 1 && !fact.evidence && (fact.name !== "" || fact.description !== "");
}

function isChapter(fact: RowFacts, { hasChapters, grid }: Context): boolean {
  const [only] = fact.cells;
  if (only === undefined || !isLoneName(fact)) return false;
  const isLoud = only.text.length >= 4 && only.text === only.text.toUpperCase() && /\p{Lu}{4}/u.test(only.text);
  return hasChapters || isLoud || grid.cell(fact.row, only.column)?.bold === true;
}

/** What a person fills in is a milestone, unless it is a total without a number. */
function isOwnRow(fact: RowFacts): boolean {
  const isTotal = fact.nr === "" && !fact.evidence && TOTAL.test(foldText(fact.name || (fact.cells[0]?.text ?? "")));
  return !isTotal && (fact.nr !== "" || fact.name !== "" || fact.description !== "");
}

function isOwnTable(columns: readonly ColumnReading[]): boolean {
  return columnOf(columns, "latestStart") !== null && columnOf(columns, "totalFloat") !== null;
}

/** A lone text is a heading when the number before the dot changes after it, or when it opens the list. */
function startsGroup(at: number, { facts, usesNumbers }: Context): boolean {
  if (!usesNumbers) return false;
  const before = [...facts.slice(0, at)].reverse().find((other) => isListNumber(other.nr));
  const after = facts.slice(at + 1).find((other) => isListNumber(other.nr));
  if (before === undefined || after === undefined) return after !== undefined;
  return before.nr.split(/[.-]/)[0] !== after.nr.split(/[.-]/)[0];
}

/** Its fill differs from that of the same column in the rows around it. */
function stands(fact: RowFacts, column: number, { grid, facts }: Context): boolean {
  const own = grid.cell(fact.row, column)?.fill ?? null;
  if (own === null || own === "#FFFFFF") return false;
  const others = facts.filter((other) => other.evidence && other.cells.length > 1);
  return others.length > 0 && others.every((other) => grid.fill(other.row, column) !== own);
}

/** Below the last sure milestone: milestones without dates directly under it, else legends and remarks. */
function classifyFooter(fact: RowFacts, at: number, context: Context, hasText: boolean): SheetRow {
  const text = fact.cells[0]?.text ?? "";
  const folded = foldText(text);
  const afterBlank = context.facts.slice(context.lastSure + 1, at).some((other) => other.blank);
  const isRemark = FOOTNOTE.test(folded) || LEGEND.test(fact.name || fact.description || text) || /^\(.*\)$/.test(text);
  if (
    hasText &&
    !afterBlank &&
    !isRemark &&
    !(context.usesNumbers && fact.cells.length === 1 && fact.name.length > 120)
  ) {
    const inPlace = context.lastSure >= 0 || fact.cells.length > 1;
    return row(fact, inPlace ? "milestone" : "note");
  }
  if (context.lastSure < 0 && hasText && !isRemark) return row(fact, "milestone");
  return row(fact, fact.evidence && hasText && !isRemark ? "milestone" : "note");
}
