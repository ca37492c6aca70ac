import type { Area } from "../area.ts";
import { MAX_ROWS } from "../area.ts";
import { mapReferences } from "../edit/shift.ts";
import { InvalidEditError } from "../errors.ts";
import type { TablePart } from "./table-part.ts";

export function insertTableRows(table: TablePart, index: number, count: number): void {
  const { dataArea, area } = table;
  const top = dataArea.top + index;
  const atEnd = top > dataArea.bottom;
  const below = { ...area, top: area.bottom + 1, bottom: MAX_ROWS - 1 };
  // Nothing stands below: the frame grows over empty cells, and nothing in the workbook has to move.
  if (atEnd && !table.totalsRow && area.bottom + count < MAX_ROWS && table.sheet.isFree(below))
    table.sheet.core.staleness.edit(table.sheetId, area);
  else table.sheet.shiftInTable({ ...area, top, bottom: top + count - 1 }, "down", table);
  table.setArea({ ...area, bottom: area.bottom + count });
  if (atEnd) growReferences(table, dataArea, count);
  if (atEnd || index > 0)
    table.sheet.copyRowFormats(
      { ...area, top: top - (index > 0 ? 1 : 0), bottom: top - (index > 0 ? 1 : 0) },
      top,
      count,
    );
  table.columns.forEach((column, i) => {
    if (column.calculatedFormula === null) return;
    for (let row = top; row < top + count; row++) table.sheet.setFormula(row, area.left + i, column.calculatedFormula);
  });
  table.changed();
}

/** What covers all data rows of a column covers the new ones too: rules, validations, formulas, charts. */
function growReferences(table: TablePart, data: Area, count: number): void {
  const { sheet } = table;
  const grow = (area: Area): Area =>
    area.top === data.top && area.bottom === data.bottom && area.left >= data.left && area.right <= data.right
      ? { ...area, bottom: area.bottom + count }
      : area;
  sheet.growRules(grow);
  const name = sheet.name;
  const number = String(data.bottom + 1);
  sheet.core.rewriteFormulas((formula, sheetId) =>
    formula.includes(number)
      ? mapReferences(formula, sheetId === null ? null : sheet.core.sheetName(sheetId), name, grow)
      : formula,
  );
}

export function deleteTableRows(table: TablePart, index: number, count: number): void {
  const { dataArea, area } = table;
  const rows = dataArea.bottom - dataArea.top + 1;
  if (index < 0 || count < 1 || index + count > rows)
    throw new InvalidEditError("out-of-grid", "these rows are not in the table");
  if (count === rows) {
    // A table keeps one empty data row, as in Excel.
    table.sheet.clear({ ...dataArea, bottom: dataArea.top }, "contents");
    if (count > 1) table.deleteRows(1, count - 1);
    table.changed();
    return;
  }
  const top = dataArea.top + index;
  table.sheet.shiftInTable({ ...area, top, bottom: top + count - 1 }, "up", table);
  table.setArea({ ...area, bottom: area.bottom - count });
  table.changed();
}
