import { adopt } from "#actions/adopt.ts";
import { closeHosts, onSheet } from "../support/host.ts";
import { NL, openPlanHost, valueOf } from "../support/plan-host.ts";

afterEach(closeHosts);

async function sizeOfProject(title: string): Promise<number> {
  const host = openPlanHost();
  await onSheet(host, (sheet) => {
    sheet.getRange("A1").values = [[`Project: ${title}`]];
    sheet.getRange("A3:C4").numberFormat = Array.from({ length: 2 }, () => ["@", "@", "@"]);
    sheet.getRange("A3:C5").values = [
      ["Nr", "Mijlpaal", "Opleverdatum"],
      ["1", "Locatie gekozen", "1-3-2026"],
      ["2", "Lokaal ingericht", "1-9-2026"],
    ];
  });
  const made = valueOf(await adopt(NL, {}));
  return host.Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem(made.sheet).getRange("C2");
    cell.load("values");
    cell.format.font.load("size");
    await context.sync();
    expect(cell.values).toEqual([[title]]);
    return cell.format.font.size;
  });
}

describe("the block above the plan", () => {
  it("[PH1] a long project name gets smaller letters, so that it does not run into the next label", async () => {
    const short = await sizeOfProject("Techlab");
    closeHosts();
    const long = await sizeOfProject("Sterk Techniekonderwijs regio Zandoever en omstreken 2025 tot en met 2028");
    expect(short).toBe(10);
    expect(long).toBeLessThan(short);
    expect(long).toBeGreaterThanOrEqual(7);
  });
});
