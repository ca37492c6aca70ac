import type { NodeHost } from "#host/node.ts";
import { letters } from "./random-sheet.ts";
import type { FuzzSheet } from "./random-sheet.ts";

/** Puts random sheets into a new workbook, the way a person or another program would have. */
export async function fillWorkbook(host: NodeHost, sheets: readonly FuzzSheet[]): Promise<void> {
  await host.Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    sheets.forEach((sheet, at) => {
      const target = at === 0 ? worksheets.getFirst() : worksheets.add(sheet.name);
      if (at === 0) target.name = sheet.name;
      fillSheet(target, sheet);
    });
    names.add("Eigen_naam", "=42");
    await context.sync();
  });
}

function fillSheet(target: Excel.Worksheet, { cells, merges, hiddenRows, hidden, table, rules }: FuzzSheet): void {
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0);
  if (cells.length > 0 && width > 0) {
    const range = target.getRange(`A1:${letters(width - 1)}${cells.length}`);
    const each = <T>(value: (cell: FuzzSheet["cells"][number][number]) => T): T[][] =>
      cells.map((row) => Array.from({ length: width }, (_, column) => value(row[column] ?? null)));
    range.numberFormat = each((cell) => cell?.format ?? "General");
    range.values = each((cell) => cell?.value ?? "");
    cells.forEach((row, at) =>
      row.forEach((cell, column) => {
        if (cell?.fill !== undefined) target.getCell(at, column).format.fill.color = cell.fill;
        if (cell?.font !== undefined) target.getCell(at, column).format.font.color = cell.font;
      }),
    );
  }
  for (const address of merges) target.getRange(address).merge();
  for (const row of hiddenRows) target.getRange(`${row + 1}:${row + 1}`).rowHidden = true;
  if (table !== null) target.tables.add(table, true);
  for (const { address, word, colour } of rules) {
    const format = target.getRange(address).conditionalFormats.add("ContainsText");
    format.textComparison.rule = { operator: "Contains", text: word };
    format.textComparison.format.fill.color = colour;
  }
  if (hidden) target.visibility = "Hidden";
}
