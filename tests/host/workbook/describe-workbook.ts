import type { SheetModel, WorkbookModel } from "#host/workbook/model.ts";
import { formatAreas } from "#host/workbook/area.ts";

/** All that a person could notice of a sheet, as plain data. Stored results of formulas are left out. */
export function describeSheet(sheet: SheetModel): unknown {
  const cells: Record<string, unknown> = {};
  sheet.forEachCell(null, (row, column, cell) => {
    if (cell.value === null && cell.formula === null && cell.style === 0) return;
    cells[`${row},${column}`] = [
      cell.formula ? null : cell.value,
      cell.formula?.text ?? null,
      cell.style,
      cell.richText,
    ];
  });
  const used = sheet.usedArea(true);
  const rows: Record<string, unknown> = {};
  for (let row = 0; row <= (used?.bottom ?? -1) + 5; row++) {
    const format = sheet.row(row);
    if (JSON.stringify(format) !== JSON.stringify(sheet.row(1_000_000))) rows[row] = format;
  }
  return {
    name: sheet.name,
    cells,
    rows,
    columns: Array.from({ length: 30 }, (_, column) => sheet.column(column)),
    merges: [...sheet.merges].map((area) => formatAreas([area])).sort(),
    freeze: sheet.freeze,
    filter: [sheet.autoFilter.area, sheet.autoFilter.criteria],
    rules: sheet.conditionalFormats
      .list()
      .map(({ areas, test, style, stopIfTrue }) => ({ areas: formatAreas(areas), test, style, stopIfTrue })),
    validations: sheet.validations.list().map(({ areas, ...rule }) => ({ ...rule, areas: formatAreas(areas) })),
    links: sheet.hyperlinks,
    notes: sheet.notes,
    threads: sheet.threadedComments,
    page: sheet.pageSetup,
    tables: sheet.tables.map((table) => ({
      name: table.name,
      area: table.area,
      columns: table.columns,
      filter: table.filter.criteria,
      filterArea: table.filter.area,
    })),
    charts: sheet.charts.list().map(({ series, title, kind }) => ({ series, title, kind })),
  };
}

export function describeWorkbook(workbook: WorkbookModel): unknown {
  return {
    sheets: workbook.sheets.filter((sheet) => sheet.kind === "worksheet").map(describeSheet),
    names: workbook.names.list({ builtIn: true }),
  };
}
