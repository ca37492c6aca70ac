import { UnsupportedByHostError } from "../protocol/host-error.ts";
import { type Area, intersect } from "../workbook/area.ts";
import type { SheetModel } from "../workbook/model.ts";
import type { AutoFilterModel, FilterCriterion, TableModel } from "../workbook/table.ts";
import type { CellStyle } from "../workbook/style.ts";
import { displayText } from "./cell-display.ts";
import { currentValues } from "./cell-values.ts";
import { filterColor } from "./filter-criteria.ts";
import { dynamicTest } from "./dynamic-filter.ts";
import type { HostContext } from "./host-context.ts";

interface FilteredCell {
  readonly style: CellStyle;
  readonly value: string | number | boolean | null;
  readonly text: string;
}

/** Rows below the headers of a filter that it may hide. */
export function filteredRows(filter: AutoFilterModel, table: TableModel | null): Area | null {
  if (table) return table.dataArea;
  return filter.area && { ...filter.area, top: filter.area.top + 1 };
}

/** Hides the rows that any criterion excludes and shows the others. */
export function applyFilter(
  context: HostContext,
  sheet: SheetModel,
  filter: AutoFilterModel,
  table: TableModel | null,
): void {
  const rows = filteredRows(filter, table);
  const area = filter.area ?? table?.area ?? null;
  if (!rows || !area || rows.top > rows.bottom) return;
  const tests = filter.criteria.map(({ columnIndex, criterion }) => {
    const column = area.left + columnIndex;
    const cells = cellsOfColumn(context, sheet, rows, column);
    if (criterion.kind === "color") requireOwnColors(sheet, { ...rows, left: column, right: column });
    return { cells, passes: testOf(context, criterion, cells) };
  });
  const hidden: boolean[] = [];
  for (let row = rows.top; row <= rows.bottom; row++) {
    const place = row - rows.top;
    hidden.push(
      tests.some(({ cells, passes }) => {
        const cell = cells[place];
        return cell !== undefined && !passes(cell, place);
      }),
    );
  }
  setHiddenRuns(sheet, rows.top, hidden);
}

/** Excel filters by the colour that is seen, and rules may have the last word there. */
function requireOwnColors(sheet: SheetModel, column: Area): void {
  if (sheet.conditionalFormats.list().some(({ areas }) => areas.some((area) => intersect(area, column)))) {
    throw new UnsupportedByHostError("a filter by colour", "the column has conditional formats.");
  }
}

function setHiddenRuns(sheet: SheetModel, top: number, hidden: readonly boolean[]): void {
  for (let start = 0; start < hidden.length;) {
    let end = start;
    while (hidden[end + 1] === hidden[start] && end + 1 < hidden.length) end++;
    sheet.setRows(top + start, top + end, { hidden: hidden[start] ?? false });
    start = end + 1;
  }
}

export function showAllRows(sheet: SheetModel, filter: AutoFilterModel, table: TableModel | null): void {
  const rows = filteredRows(filter, table);
  if (rows && rows.top <= rows.bottom) sheet.setRows(rows.top, rows.bottom, { hidden: false });
}

export function clearTableFilters(sheet: SheetModel, table: TableModel): void {
  if (table.filter.criteria.length === 0) return;
  table.filter.clearCriteria();
  showAllRows(sheet, table.filter, table);
}

export function reapplyTableFilters(context: HostContext, sheet: SheetModel, table: TableModel): void {
  if (table.filter.criteria.length > 0) applyFilter(context, sheet, table.filter, table);
}

function cellsOfColumn(context: HostContext, sheet: SheetModel, rows: Area, column: number): FilteredCell[] {
  const { styles } = context.workbook;
  return currentValues(context, sheet, { ...rows, left: column, right: column }).map(([value = null], place) => {
    const style = styles.resolve(sheet.style(rows.top + place, column));
    const plain = typeof value === "object" && value !== null ? value.error : value;
    return {
      style,
      value: plain,
      text: displayText(value, style.numberFormat, context.locale.name, context.workbook.date1904),
    };
  });
}

type Test = (cell: FilteredCell, place: number) => boolean;

function testOf(context: HostContext, criterion: FilterCriterion, cells: readonly FilteredCell[]): Test {
  switch (criterion.kind) {
    case "values": {
      const wanted = new Set(criterion.values.map((text) => text.toLowerCase()));
      return ({ text }) => (text === "" ? criterion.blank : wanted.has(text.toLowerCase()));
    }
    case "custom": {
      const tests = criterion.conditions.map(({ operator, value }) => conditionTest(operator, value));
      return (cell) => (criterion.and ? tests.every((test) => test(cell)) : tests.some((test) => test(cell)));
    }
    case "top":
      return topTest(criterion, cells);
    case "dynamic":
      return dynamicTest(
        criterion.type,
        cells.map((cell) => cell.value),
        context.nowSerial(),
      );
    case "color": {
      const wanted = filterColor(criterion, context.workbook);
      return ({ style }) => (criterion.cellColor ? style.fill.color.rgb : style.font.color.rgb) === wanted;
    }
    default:
      throw new UnsupportedByHostError("AutoFilter.reapply", "the file has a filter that is not evaluated.");
  }
}

function conditionTest(operator: string, value: string): (cell: FilteredCell) => boolean {
  const number = value.trim() === "" ? NaN : Number(value.replace(",", "."));
  if (Number.isFinite(number)) {
    const compare = (cell: FilteredCell) => (typeof cell.value === "number" ? cell.value - number : NaN);
    if (operator === "notEqual") return (cell) => compare(cell) !== 0;
    return (cell) => holds(operator, compare(cell));
  }
  const pattern = new RegExp(`^${wildcards(value)}$`, "isu");
  if (operator === "equal") return ({ text }) => (value === "" ? text === "" : pattern.test(text));
  if (operator === "notEqual") return ({ text }) => (value === "" ? text !== "" : !pattern.test(text));
  return (cell) =>
    typeof cell.value === "string" &&
    holds(operator, cell.value.localeCompare(value, undefined, { sensitivity: "accent" }));
}

function holds(operator: string, difference: number): boolean {
  if (operator === "greaterThan") return difference > 0;
  if (operator === "greaterThanOrEqual") return difference >= 0;
  if (operator === "lessThan") return difference < 0;
  if (operator === "lessThanOrEqual") return difference <= 0;
  return difference === 0;
}

function wildcards(text: string): string {
  return text.replace(/~[?*~]|[?*]|[.+^${}()|[\]\\]/gu, (piece) =>
    piece === "?" ? "." : piece === "*" ? ".*" : `\\${piece.at(-1) ?? ""}`,
  );
}

function topTest(
  criterion: { readonly value: number; readonly percent: boolean; readonly bottom: boolean },
  cells: readonly FilteredCell[],
): Test {
  const numbers = cells.map(({ value }) => value).filter((value): value is number => typeof value === "number");
  const sorted = numbers.sort((a, b) => (criterion.bottom ? a - b : b - a));
  const count = criterion.percent ? Math.max(1, Math.floor((sorted.length * criterion.value) / 100)) : criterion.value;
  const limit = sorted[Math.min(count, sorted.length) - 1];
  return ({ value }) =>
    typeof value === "number" && limit !== undefined && (criterion.bottom ? value <= limit : value >= limit);
}
