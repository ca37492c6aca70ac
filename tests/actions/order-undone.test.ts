import { sortAndGroup } from "#actions/sort-and-group.ts";
import { readPlan } from "#actions/read-plan.ts";
import { undoLast } from "#actions/undo-last.ts";
import { newPlan } from "#actions/new-plan.ts";
import { closeHosts } from "#tests/support/host.ts";
import { day, NL, openPlanHost, valueOf } from "#tests/support/plan-host.ts";

afterEach(closeHosts);

const ROWS: readonly (readonly string[])[] = [
  ["1.1", "P", "", "Lab", "a"],
  ["1.1", "P", "", "Lab", "b"],
  ["1.1", "O", "", "Lokaal", "c"],
  ["", "O", "", "Lab", "d"],
  ["", "N", "", "Lab", "e"],
  ["2.1", "N", "", "Bus", "f"],
];

describe("order", () => {
  it("[A64] rows with the same number, the same name or none go back to where they were", async () => {
    const host = openPlanHost();
    valueOf(await newPlan(NL, { from: day("2026-01-01"), to: day("2026-12-31"), parts: "none" }));
    await host.Excel.run(async (context) => {
      const body = context.workbook.tables.getItem("Mijlpalen").getDataBodyRange().getCell(0, 0);
      body.getResizedRange(ROWS.length - 1, 4).values = ROWS.map((row) => [...row]);
      const due = [46_400, 46_300, 46_200, 46_350, 46_250, 46_100];
      body.getOffsetRange(0, 7).getResizedRange(ROWS.length - 1, 0).values = due.map((serial) => [serial]);
      await context.sync();
    });
    const order = async (): Promise<readonly (string | null)[]> =>
      valueOf(await readPlan(NL, {})).plan.milestones.map(({ description }) => description);
    const { undo } = valueOf(await sortAndGroup(NL, { by: "due" }));
    expect(await order()).toEqual(["f", "c", "e", "b", "d", "a"]);
    if (undo === null) throw new Error("nothing to undo");
    valueOf(await undoLast(NL, { undo }));
    expect(await order()).toEqual(["a", "b", "c", "d", "e", "f"]);
  });
});
