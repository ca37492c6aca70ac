import { editMilestone } from "#actions/edit-milestone.ts";
import { readPlan } from "#actions/read-plan.ts";
import { setStatus } from "#actions/set-status.ts";
import { closeHosts, onSheet, valuesAt } from "../support/host.ts";
import { day, NL, openPlanHost, valueOf } from "../support/plan-host.ts";

afterEach(closeHosts);

/** A list whose dates stand in one column as a range, and whose stoplicht is the colour of the name. */
async function list(): Promise<ReturnType<typeof openPlanHost>> {
  const host = openPlanHost();
  await onSheet(host, (sheet) => {
    sheet.getRange("A1:C4").numberFormat = Array.from({ length: 4 }, () => ["@", "@", "@"]);
    sheet.getRange("A1:C4").values = [
      ["Nr", "Mijlpaal", "Periode"],
      ["1", "Peiling gehouden", "jan - mrt 2026"],
      ["2", "Lab ingericht", "1-4-2026 t/m 31-8-2026"],
      ["3", "Lab geopend", "september 2026"],
    ];
    ["#92D050", "#FFC000", "#FF0000"].forEach((colour, at) => {
      sheet.getRange(`B${at + 2}`).format.fill.color = colour;
    });
  });
  return host;
}

describe("cells that hold more than one thing", () => {
  it("[T4] a date or status that was read from a range or a coloured text is not written there: the sheet has no such column", async () => {
    const host = await list();
    const before = await valuesAt(host, "A1:C4");
    const [first] = valueOf(await readPlan(NL, {})).plan.milestones;
    expect([first?.status, first?.place.borrowed]).toEqual(["groen", ["start", "due", "status"]]);
    const edit = await editMilestone(NL, { row: { nr: "1" }, fields: { due: day("2026-04-30") } });
    const status = await setStatus(NL, { rows: [{ nr: "2" }], status: "rood" });
    for (const result of [edit, status]) {
      const troubles = result.ok ? result.value.skipped : result.problems;
      expect(troubles.map(({ code }) => code)).toEqual(["COLUMN-MISSING"]);
    }
    expect(await valuesAt(host, "A1:C4")).toEqual(before);
  });
});
