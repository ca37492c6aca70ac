import { makeDecisionDocument } from "#actions/make-decision-document.ts";
import { makeProgressReport } from "#actions/make-progress-report.ts";
import { ownWorkbook } from "#tests/support/action-cases.ts";
import { closeHosts } from "#tests/support/host.ts";
import { day, NL, openPlanHost, valueOf } from "#tests/support/plan-host.ts";

afterEach(closeHosts);

const decide = async () => valueOf(await makeDecisionDocument(NL, { row: { nr: "1.4" }, kind: "kwestie" })).sheet;
const report = async () =>
  valueOf(await makeProgressReport(NL, { from: day("2025-01-01"), to: day("2025-07-31") })).sheet;

function writeText(sheet: Excel.Worksheet): void {
  sheet.getRange("C5").values = [["van mij"]];
}

function colourCell(sheet: Excel.Worksheet): void {
  sheet.getRange("C5").format.fill.color = "#FF0000";
}

describe("a making that was cut off at once", () => {
  it.each([
    ["a decision document", "Beslisdocument 1.4", decide],
    ["a progress report", "Voortgangsrapportage 2025-07", report],
  ] as const)("[F11] %s: the empty sheet that was left is taken, not a second one made", async (_, title, run) => {
    const host = openPlanHost(await ownWorkbook());
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.add(title);
      await context.sync();
    });
    expect(await run()).toBe(title);
    expect(await run()).toBe(title);
  });

  it.each([
    ["something in it", writeText],
    ["a coloured cell", colourCell],
  ] as const)("[F11] a sheet of a person with that title and %s stays theirs", async (_, fill) => {
    const host = openPlanHost(await ownWorkbook());
    await host.Excel.run(async (context) => {
      fill(context.workbook.worksheets.add("Beslisdocument 1.4"));
      await context.sync();
    });
    expect(await decide()).toBe("Beslisdocument 1.4 (2)");
  });
});
