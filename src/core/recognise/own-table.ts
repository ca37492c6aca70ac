import { knownNumbers } from "../notation/dependency-numbers.ts";
import type { DependencyContext } from "../notation/dependencies.ts";
import type { Finding } from "../plan/finding.ts";
import type { FieldName, Milestone } from "../plan/milestone.ts";
import { readRow, reportLeftOut } from "./block-rows.ts";
import type { DraftMilestone } from "./block-rows.ts";
import { shapeOf } from "./block-shape.ts";
import type { Shape } from "./block-shape.ts";
import { columnOf } from "./column-roles.ts";
import { openGrid } from "./grid.ts";
import type { Grid } from "./grid.ts";
import { columnsOfOwnTable } from "./own-columns.ts";
import { finish, uniqueNames } from "./link-predecessors.ts";
import type { Reader } from "./reader.ts";
import type { Block, ColumnReading, Doubt } from "./recognition.ts";
import { factsOf } from "./row-facts.ts";
import type { RowFacts } from "./row-facts.ts";
import { classifyFacts } from "./rows.ts";
import type { SheetRow } from "./rows.ts";
import type { SheetSnapshot, SnapshotTable } from "./snapshot.ts";

/** What was read of our own table, with what makes the next reading of nearly the same cells cheap. */
export interface OwnTableReading {
  readonly columns: readonly ColumnReading[];
  readonly milestones: readonly Milestone[];
  readonly findings: readonly Finding[];
  readonly doubts: readonly Doubt[];
  readonly remembered: Remembered;
}

type Cells = SheetSnapshot["cells"][number];

/** Rows are remembered by the array of their cells: the same array holds the same cells. */
interface Remembered {
  readonly sheet: SheetSnapshot;
  readonly table: SnapshotTable;
  readonly columns: readonly ColumnReading[];
  readonly facts: WeakMap<Cells, RowFacts>;
  readonly drafts: WeakMap<Cells, ReadDraft>;
  readonly context: DependencyContext | null;
  readonly linked: WeakMap<DraftMilestone, Linked>;
}

interface Said {
  readonly findings: readonly Finding[];
  readonly doubts: readonly Doubt[];
}

interface ReadDraft extends Said {
  readonly given: string;
  readonly draft: DraftMilestone;
}

interface Linked extends Said {
  readonly milestone: Milestone;
}

/**
 * Reads our own table: its header row is known and says what the columns are, so nothing is searched for.
 *
 * @param fixed Column letters → field, by our own header words.
 * @param parties Names that are known to be parties, whatever else their header could mean.
 * @param previous An earlier reading; rows whose cells are still the same array are not read again.
 */
export function readOwnTable(
  sheet: SheetSnapshot,
  table: SnapshotTable,
  fixed: Readonly<Record<string, FieldName>>,
  parties: readonly string[] = [],
  previous: OwnTableReading | null = null,
): OwnTableReading {
  const grid = openGrid(sheet);
  const rows = rowsOf(grid, table);
  const columns = columnsOfOwnTable(grid, table, rows, fixed, parties);
  const before = usable(previous, sheet, table, columns);
  const keep: Remembered = {
    sheet,
    table,
    columns: before?.columns ?? columns,
    facts: before?.facts ?? new WeakMap(),
    drafts: before?.drafts ?? new WeakMap(),
    context: null,
    linked: before?.linked ?? new WeakMap(),
  };
  const none = { columns: keep.columns, milestones: [], findings: [], doubts: [], remembered: keep };
  if (columnOf(columns, "name") === null) return none;
  const kinds = classifyFacts(
    grid,
    keep.columns,
    rows.map((row) => factsAt(grid, keep, row)),
  );
  const found = kinds.filter(({ kind }) => kind === "milestone").map(({ row }) => row);
  if (found.length === 0) return none;
  return assemble(grid, keep, before?.context ?? null, blockOf(table, keep.columns, found), kinds, found);
}

/** 0-based sheet rows under the header: the table's own, and what stands right below it unless it has totals. */
function rowsOf(grid: Grid, table: SnapshotTable): readonly number[] {
  const first = table.area.top + 1;
  const last = table.hasTotals && grid.bottom >= table.area.bottom ? table.area.bottom - 1 : grid.bottom;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset);
}

/** What a cell means depends on these; when one differs, everything is read anew. */
function usable(
  previous: OwnTableReading | null,
  sheet: SheetSnapshot,
  table: SnapshotTable,
  columns: readonly ColumnReading[],
): Remembered | null {
  const before = previous?.remembered ?? null;
  if (before === null) return null;
  const same =
    before.sheet.name === sheet.name &&
    before.sheet.date1904 === sheet.date1904 &&
    before.sheet.firstRow === sheet.firstRow &&
    before.sheet.firstColumn === sheet.firstColumn &&
    before.table.area.top === table.area.top &&
    before.sheet.merges.length + sheet.merges.length === 0 &&
    JSON.stringify(before.columns) === JSON.stringify(columns);
  return same ? before : null;
}

function factsAt(grid: Grid, { columns, facts }: Remembered, row: number): RowFacts {
  const cells = grid.sheet.cells[row - grid.top];
  const known = cells === undefined ? undefined : facts.get(cells);
  if (known !== undefined && known.row === row) return known;
  const read = factsOf(grid, columns, row);
  if (cells !== undefined) facts.set(cells, read);
  return read;
}

function blockOf(table: SnapshotTable, columns: readonly ColumnReading[], found: readonly number[]): Block {
  const header = table.area.top + 1;
  return {
    headerRows: [header, header],
    dataRows: [(found[0] ?? 0) + 1, (found.at(-1) ?? 0) + 1],
    columns,
    timeGrid: null,
    title: null,
    titleIs: "subproject",
  };
}

function assemble(
  grid: Grid,
  keep: Remembered,
  contextBefore: DependencyContext | null,
  block: Block,
  kinds: readonly SheetRow[],
  found: readonly number[],
): OwnTableReading {
  const whole = freshReader(grid);
  reportLeftOut(whole, kinds);
  const shape = shapeOf(whole, block, kinds, found, grid);
  const read = found.map((row) => draftAt(shape, keep, row));
  const drafts = read.map(({ draft }) => draft);
  const context = contextOf(drafts, contextBefore);
  const sameContext = context === contextBefore;
  const sameButNames = sameContext || onlyNamesDiffer(context, contextBefore);
  const linked = drafts.map((draft, index) => {
    const holds = sameContext || (sameButNames && namesNumbersOnly(grid, draft));
    return linkedAt(grid, keep, draft, index, context, holds);
  });
  const said: readonly Said[] = [whole, ...read, ...linked];
  return {
    columns: keep.columns,
    milestones: linked.map(({ milestone }) => milestone),
    findings: said.flatMap(({ findings }) => findings),
    doubts: said.flatMap(({ doubts }) => doubts),
    remembered: { ...keep, context },
  };
}

function freshReader(grid: Grid): Reader {
  return { grid, corrections: {}, findings: [], doubts: [] };
}

function draftAt(shape: Shape, { drafts }: Remembered, row: number): ReadDraft {
  const { grid } = shape.reader;
  const cells = grid.sheet.cells[row - grid.top];
  // All that the row takes from the rows around it.
  const given = JSON.stringify([row, shape.order, shape.numbers.get(row), shape.titles.get(row)]);
  const known = cells === undefined ? undefined : drafts.get(cells);
  if (known?.given === given) return known;
  const reader = freshReader(grid);
  const draft = readRow({ ...shape, reader }, row);
  const read = { given, draft, findings: reader.findings, doubts: reader.doubts };
  if (cells !== undefined) drafts.set(cells, read);
  return read;
}

/** The context of before when it would be the same, so that nothing that was read in it is read again. */
function contextOf(drafts: readonly DraftMilestone[], before: DependencyContext | null): DependencyContext {
  const numbers = drafts.map(({ fields }) => fields.nr);
  const names = uniqueNames(drafts);
  const sameNumbers =
    before !== null &&
    before.numbers.length === numbers.length &&
    numbers.every((nr, index) => before.numbers[index] === nr);
  if (!sameNumbers) return { numbers, known: knownNumbers(numbers), names };
  return sameNames(before.names ?? new Map(), names) ? before : { ...before, names };
}

const PLAIN = /^[\d.;,\s]*$/;

/** Another name on another row changes nothing for who names numbers only, unless a name could pass for a number. */
function onlyNamesDiffer(context: DependencyContext, before: DependencyContext | null): boolean {
  if (before === null || context.numbers !== before.numbers) return false;
  return ![context, before].some(({ names }) => [...(names?.keys() ?? [])].some((name) => PLAIN.test(name)));
}

function namesNumbersOnly(grid: Grid, { link }: DraftMilestone): boolean {
  const value = link === null ? null : (grid.cell(link.row, link.column)?.value ?? null);
  return value === null || typeof value === "number" || (typeof value === "string" && PLAIN.test(value));
}

function sameNames(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  if (a.size !== b.size) return false;
  for (const [name, nr] of a) if (b.get(name) !== nr) return false;
  return true;
}

function linkedAt(
  grid: Grid,
  { linked }: Remembered,
  draft: DraftMilestone,
  index: number,
  context: DependencyContext,
  holds: boolean,
): Linked {
  const known = linked.get(draft);
  if (holds && known?.milestone.index === index) return known;
  const reader = freshReader(grid);
  const milestone = finish(draft, index, reader, context);
  const read = { milestone, findings: reader.findings, doubts: reader.doubts };
  // The same object for the same milestone, so that who shows it need not show it again.
  if (known?.milestone.index === index && JSON.stringify(linkOf(known)) === JSON.stringify(linkOf(read))) return known;
  linked.set(draft, read);
  return read;
}

/** All of a reading that hangs on other rows. */
function linkOf({ milestone, findings, doubts }: Linked): readonly unknown[] {
  return [milestone.predecessors, milestone.unreadable, findings, doubts];
}
