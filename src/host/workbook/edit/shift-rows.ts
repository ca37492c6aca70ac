import { areaAddress, MAX_COLUMNS, MAX_ROWS, parseArea } from "../area.ts";
import type { RowData } from "../cells/row-store.ts";
import type { SheetModelPart } from "../sheet/sheet-model.ts";
import type { Shift } from "./shift.ts";
import { isInsert, isVertical, moveArea, moveCell } from "./shift.ts";

/** Moves the stored cells, and the areas that array formulas state for themselves. */
export function moveRows(sheet: SheetModelPart, shift: Shift): void {
  const { rows } = sheet.part;
  const { top, bottom, left, right } = shift.area;
  const whole = left === 0 && right === MAX_COLUMNS - 1;
  if (isVertical(shift) && whole) {
    const count = bottom - top + 1;
    const above = top > 0 ? rows.get(top - 1) : undefined;
    if (isInsert(shift)) rows.remap((row) => (row < top ? row : row + count < MAX_ROWS ? row + count : -1));
    else rows.remap((row) => (row < top ? row : row <= bottom ? -1 : row - count));
    moveArrayRefs(sheet, shift);
    if (isInsert(shift) && above) for (let row = top; row <= bottom; row++) inheritRow(sheet, above, row);
    return;
  }
  if (isVertical(shift)) moveLane(sheet, shift);
  else moveWithinRows(sheet, shift);
  moveArrayRefs(sheet, shift);
}

/** A new row looks like the one above it. */
function inheritRow(sheet: SheetModelPart, above: RowData, row: number): void {
  const styled = above.columns.filter((_, i) => above.styles[i] !== 0);
  if (styled.length === 0 && above.attributes.style === null) return;
  const data = sheet.part.rows.write(row);
  for (const column of styled) data.place(column, above.styles[above.find(column)]!);
  if (above.attributes.style !== null) data.attributes = { ...data.attributes, style: above.attributes.style };
}

/** Moves cells up or down in some columns only. */
function moveLane(sheet: SheetModelPart, shift: Shift): void {
  const { rows } = sheet.part;
  const { top, bottom, left, right } = shift.area;
  const insert = isInsert(shift);
  const styles = insert && top > 0 ? columnsOf(rows.get(top - 1), left, right) : [];
  const taken: {
    row: number;
    column: number;
    value: RowData["values"][number];
    style: number;
    extra: ReturnType<RowData["extra"]>;
  }[] = [];
  for (const row of rows.indexes().slice(rows.firstFrom(top))) {
    const present = rows.get(row) as RowData;
    if (!present.columns.some((c) => c >= left && c <= right)) continue;
    const data = rows.write(row);
    for (let i = data.columns.length - 1; i >= 0; i--) {
      const column = data.columns[i]!;
      if (column < left || column > right) continue;
      const next = moveCell(row, column, shift);
      if (next)
        taken.push({
          row: next.row,
          column,
          value: data.values[i]!,
          style: data.styles[i]!,
          extra: data.extra(column),
        });
      data.removeAt(i);
    }
  }
  for (const { row, column, value, style, extra } of taken) {
    const data = rows.write(row);
    data.values[data.place(column, style)] = value;
    if (extra) data.setExtra(column, extra);
  }
  for (let row = top; row <= bottom && styles.length > 0; row++) {
    const data = rows.write(row);
    for (const { column, style } of styles) if (data.find(column) < 0) data.place(column, style);
  }
}

function columnsOf(row: RowData | undefined, left: number, right: number): { column: number; style: number }[] {
  return (row?.columns ?? []).flatMap((column, i) =>
    column >= left && column <= right && row!.styles[i] !== 0 ? [{ column, style: row!.styles[i]! }] : [],
  );
}

/** Moves cells left or right in the rows of the shift. */
function moveWithinRows(sheet: SheetModelPart, shift: Shift): void {
  const { rows } = sheet.part;
  const { top, bottom, left, right } = shift.area;
  const order = rows.indexes().slice(rows.firstFrom(top));
  for (const index of order) {
    if (index > bottom) break;
    const present = rows.get(index) as RowData;
    const at = present.find(left - 1);
    const inherited = isInsert(shift) && left > 0 && at >= 0 ? present.styles[at]! : 0;
    if (present.columns.every((column) => column < left) && inherited === 0) continue;
    const old = rows.write(index);
    const { columns, values, styles, extras } = old;
    old.columns = [];
    old.values = [];
    old.styles = [];
    old.extras = null;
    let filled = inherited === 0;
    const fill = (): void => {
      for (let column = left; column <= right; column++) old.place(column, inherited);
      filled = true;
    };
    columns.forEach((column, i) => {
      const next = moveCell(index, column, shift);
      if (!next || next.column >= MAX_COLUMNS) return;
      if (!filled && next.column > right) fill();
      old.values[old.place(next.column, styles[i]!)] = values[i]!;
      const extra = extras?.get(column);
      if (extra) old.setExtra(next.column, extra);
    });
    if (!filled) fill();
  }
}

/** The area that an array formula states for itself. */
function moveArrayRefs(sheet: SheetModelPart, shift: Shift): void {
  const { rows } = sheet.part;
  for (const row of rows.indexes()) {
    for (const [column, extra] of [...(rows.get(row)?.extras ?? [])]) {
      const area = parseArea(extra.formula?.ref ?? "");
      const moved = area && moveArea(area, shift);
      if (!extra.formula || !moved || moved === area) continue;
      rows.write(row).setExtra(column, { ...extra, formula: { ...extra.formula, ref: areaAddress(moved) } });
    }
  }
}
