import { parseFormula, type RangeReference } from "./expression.ts";
import type { CalcSource } from "./source.ts";
import { UnknownResult, type Area } from "./value.ts";

/** Last row and column of a sheet, 0-based. */
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

/**
 * The block that a reference means when its relative ends are moved; a reference that is moved over the edge of the
 * sheet comes in at the other side, as it does in Excel's names and rules.
 */
export function areaOf(reference: RangeReference, sheet: number, rowShift: number, columnShift: number): Area | null {
  const { top, bottom, left, right } = reference;
  const rows = ends(top, bottom, reference.topFixed, reference.bottomFixed, rowShift, LAST_ROW);
  const columns = ends(left, right, reference.leftFixed, reference.rightFixed, columnShift, LAST_COLUMN);
  if (rows === null || columns === null) return null;
  return { kind: "area", sheet, top: rows.first, bottom: rows.last, left: columns.first, right: columns.last };
}

function ends(
  from: number | null,
  to: number | null,
  fromFixed: boolean,
  toFixed: boolean,
  shift: number,
  largest: number,
): { readonly first: number; readonly last: number } | null {
  if (from === null && to === null) return { first: 0, last: largest };
  if (from === null || to === null) return null;
  const a = fromFixed ? from : wrap(from + shift, largest);
  const b = toFixed ? to : wrap(to + shift, largest);
  return { first: Math.min(a, b), last: Math.max(a, b) };
}

function wrap(position: number, largest: number): number {
  const size = largest + 1;
  return ((position % size) + size) % size;
}

export function intersect(a: Area, b: Area): Area | null {
  const top = Math.max(a.top, b.top);
  const bottom = Math.min(a.bottom, b.bottom);
  const left = Math.max(a.left, b.left);
  const right = Math.min(a.right, b.right);
  if (top > bottom || left > right) return null;
  return { kind: "area", sheet: a.sheet, top, bottom, left, right };
}

interface TableReference {
  readonly table: string;
  readonly columns: readonly string[];
  readonly sections: readonly string[];
}

/**
 * The cells of a structured reference; null when the table, column or part doesn't exist or the formula doesn't stand
 * in one of the table's rows.
 * @throws UnknownResult for a combination of parts that this engine doesn't read
 */
export function tableArea(
  reference: TableReference,
  source: CalcSource,
  place: { readonly sheet: number; readonly row: number; readonly column: number },
): Area | null {
  const table =
    reference.table === "" ? source.tableAt(place.sheet, place.row, place.column) : source.table(reference.table);
  if (!table) return null;
  const rows = tableRows(table, reference.sections, place);
  if (!rows) return null;
  let left = table.area.left;
  let right = table.area.right;
  if (reference.columns.length > 0) {
    const positions = reference.columns.map((column) => columnPosition(table.columns, column));
    if (positions.some((position) => position < 0)) return null;
    left = table.area.left + Math.min(...positions);
    right = table.area.left + Math.max(...positions);
  }
  return { kind: "area", sheet: table.area.sheet, top: rows.top, bottom: rows.bottom, left, right };
}

/** The cells of a text that is one structured reference with a table's name; null when it is anything else. */
export function cellsOfTableReference(text: string, source: CalcSource): Area | null {
  try {
    const expression = parseFormula(text);
    if (expression.type !== "table" || expression.table === "") return null;
    return tableArea(expression, source, { sheet: -1, row: -1, column: -1 });
  } catch (error) {
    if (error instanceof UnknownResult) return null;
    throw error;
  }
}

function columnPosition(columns: readonly string[], name: string): number {
  // Inside a reference an apostrophe stands before the characters that have a meaning there.
  const plain = name.replace(/'(.)/g, "$1").toLowerCase();
  return columns.findIndex((column) => column.toLowerCase() === plain || column.toLowerCase() === name.toLowerCase());
}

function tableRows(
  table: { readonly area: Area; readonly headerRows: number; readonly totalsRows: number },
  sections: readonly string[],
  place: { readonly sheet: number; readonly row: number },
): { readonly top: number; readonly bottom: number } | null {
  const { top, bottom, sheet } = table.area;
  const firstData = top + table.headerRows;
  const lastData = bottom - table.totalsRows;
  const key = [...sections].sort().join("+");
  switch (key) {
    case "":
    case "data":
      return { top: firstData, bottom: lastData };
    case "all":
      return { top, bottom };
    case "headers":
      return table.headerRows > 0 ? { top, bottom: firstData - 1 } : null;
    case "totals":
      return table.totalsRows > 0 ? { top: lastData + 1, bottom } : null;
    case "data+headers":
      return { top, bottom: lastData };
    case "data+totals":
      return { top: firstData, bottom };
    case "this row": {
      const inside = place.sheet === sheet && place.row >= firstData && place.row <= lastData;
      return inside ? { top: place.row, bottom: place.row } : null;
    }
    default:
      throw new UnknownResult(`table part ${key}`);
  }
}
