import { findRows } from "#sheet/read/find-rows.ts";
import { readPlanInWorkbook } from "#sheet/read/plan-in-workbook.ts";
import { WorkbookProblem } from "#sheet/workbook-problem.ts";
import type { GoTo } from "./contract/reading.ts";
import { runAction } from "./run-action.ts";

/** Brings a cell into view and selects it. A row is looked up by its number first, wherever it went. */
export const goTo: GoTo = (environment, input) =>
  runAction("reads", async (session) => {
    let place: { readonly sheet: string; readonly cell: string };
    if ("cell" in input) {
      place = { sheet: input.sheet, cell: input.cell };
    } else {
      const { plan } = await readPlanInWorkbook(session, input, { today: environment.today });
      const { found, troubles } = findRows(plan, [input.row]);
      const [milestone] = found;
      if (milestone === undefined) throw new WorkbookProblem(troubles);
      const { cells, sheet, rowNumber } = milestone.place;
      const wanted = input.field === undefined ? undefined : cells[input.field];
      place = { sheet, cell: wanted ?? cells.name ?? cells.nr ?? `A${rowNumber}` };
    }
    const sheet = session.workbook.worksheets.getItem(place.sheet);
    sheet.activate();
    sheet.getRange(place.cell).select();
    await session.sync();
    return place;
  });
