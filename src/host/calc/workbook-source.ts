import { displayText } from "../objects/cell-display.ts";
import { containsCell } from "../workbook/area.ts";
import { cellError, isCellError, type CellValue } from "../workbook/cell.ts";
import type { SheetModel, WorkbookModel } from "../workbook/model.ts";
import type { TableModel } from "../workbook/table.ts";
import type { CalcSource, SourceCell, SourceTable } from "./source.ts";
import { errorFromCode, isError, UnknownResult, VALUE, type Scalar } from "./value.ts";

/** A value of the workbook as the engine has it. */
export function scalarOfCell(value: CellValue): Scalar {
  return isCellError(value) ? (errorFromCode(value.error) ?? VALUE) : value;
}

/** A value of the engine as the workbook has it. */
export function cellOfScalar(value: Scalar): CellValue {
  return isError(value) ? cellError(value.code) : value;
}

/** The engine's view of a workbook. It reads the workbook as it is at the moment of each question. */
export function sourceOfWorkbook(workbook: WorkbookModel, localeName: string): CalcSource {
  const used = new Map<number, { readonly rows: number; readonly columns: number }>();

  function sheetAt(position: number): SheetModel {
    const sheet = workbook.sheets[position];
    if (!sheet || sheet.kind !== "worksheet") throw new UnknownResult("sheet without cells");
    return sheet;
  }

  function usedOf(position: number): { readonly rows: number; readonly columns: number } {
    let size = used.get(position);
    if (!size) {
      const area = sheetAt(position).usedArea();
      size = { rows: area ? area.bottom + 1 : 0, columns: area ? area.right + 1 : 0 };
      used.set(position, size);
    }
    return size;
  }

  function tableOf(table: TableModel | null): SourceTable | null {
    if (!table) return null;
    const sheet = workbook.sheetById(table.sheetId);
    if (!sheet) return null;
    return {
      area: { kind: "area", sheet: sheet.position, ...sides(table) },
      headerRows: table.headerRow ? 1 : 0,
      totalsRows: table.totalsRow ? 1 : 0,
      columns: table.columns.map((column) => column.name),
    };
  }

  return {
    date1904: workbook.date1904,
    hasMacros: workbook.hasMacros,
    forget: () => used.clear(),
    sheetIndex: (name) => workbook.sheetByName(name)?.position ?? null,
    sheetName: (sheet) => sheetAt(sheet).name,
    used: usedOf,
    cell: (sheet, row, column) => readCell(sheetAt(sheet), row, column),
    nameFormula(name, position) {
      const sheetId = sheetAt(position).id;
      const found = workbook.names.get(name, sheetId) ?? workbook.names.get(name, null);
      return found?.formula ?? null;
    },
    table: (name) => tableOf(workbook.tableByName(name)),
    tableAt(position, row, column) {
      const sheetId = sheetAt(position).id;
      const here = workbook.tables.find((table) => table.sheetId === sheetId && containsCell(table.area, row, column));
      return tableOf(here ?? null);
    },
    rowHidden: (sheet, row) => sheetAt(sheet).row(row).hidden,
    format: (value, numberFormat) => displayText(cellOfScalar(value), numberFormat, localeName, workbook.date1904),
  };
}

function sides({ area }: TableModel) {
  return { top: area.top, left: area.left, bottom: area.bottom, right: area.right };
}

function readCell(sheet: SheetModel, row: number, column: number): SourceCell | null {
  const cell = sheet.get(row, column);
  if (cell.value === null && cell.formula === null) return null;
  const value = scalarOfCell(cell.value);
  if (cell.formula === null) return { value, formula: null, stored: false };
  const stored = cell.valueState === "stored";
  return { value, formula: formulaText(cell.formula.kind, cell.formula.text), stored };
}

/** What can't be calculated cell by cell becomes a call that the engine doesn't know. */
function formulaText(kind: string, text: string): string {
  return kind === "dataTable" ? "=_DATATABLE()" : text;
}
