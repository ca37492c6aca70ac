import type { Page } from "playwright-core";
import { hostOf } from "./pane-troubles.ts";

/** Someone else types in the row with this number, in the column with this heading. */
export async function othersType(
  page: Page,
  sheet: string,
  nr: string,
  heading: string,
  value: string | number | null,
): Promise<void> {
  await (
    await hostOf(page)
  ).evaluate(
    (host, wanted) => {
      const found = host.workbook.sheets.find(({ name }) => name === wanted.sheet);
      let [at, column] = [-1, -1];
      found?.forEachCell(null, (row, cellColumn, cell) => {
        if (cell.value === wanted.heading && column < 0) column = cellColumn;
        if (cell.value === wanted.nr && column >= 0 && at < 0) at = row;
      });
      if (found === undefined || at < 0 || column < 0) throw new Error(`no cell for ${wanted.nr} ${wanted.heading}`);
      found.setValue(at, column, wanted.value);
    },
    { sheet, nr, heading, value },
  );
}

/** Someone else puts another text in the place of this one, wherever it stands as a whole cell. */
export async function othersReplace(page: Page, sheet: string, text: string, other: string): Promise<void> {
  await (
    await hostOf(page)
  ).evaluate(
    (host, wanted) => {
      const found = host.workbook.sheets.find(({ name }) => name === wanted.sheet);
      const cells: (readonly [number, number])[] = [];
      found?.forEachCell(null, (row, column, cell) => {
        if (cell.value === wanted.text) cells.push([row, column]);
      });
      if (found === undefined || cells.length === 0) throw new Error(`no cell with ${wanted.text}`);
      for (const [row, column] of cells) found.setValue(row, column, wanted.other);
    },
    { sheet, text, other },
  );
}

/** Texts of all cells of a sheet. */
export async function textsOf(page: Page, sheet: string): Promise<readonly string[]> {
  return (await hostOf(page)).evaluate((host, name) => {
    const texts: string[] = [];
    const found = host.workbook.sheets.find((one) => one.name === name);
    found?.forEachCell(null, (_row, _column, cell) => {
      if (typeof cell.value === "string") texts.push(cell.value);
    });
    return texts;
  }, sheet);
}
