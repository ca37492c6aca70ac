import { newPlan } from "#actions/new-plan.ts";
import { readSettings, writeSettings } from "#actions/settings.ts";
import type { NodeHost } from "#host/node.ts";
import { closeHosts } from "#tests/support/host.ts";
import { day, NL, openPlanHost, valueOf } from "#tests/support/plan-host.ts";

afterEach(closeHosts);

describe("reporting periods as people type them", () => {
  it.each([
    ["31-07-2026", "2026-07-31"],
    ["t/m 31-7-2026", "2026-07-31"],
    ["tot en met 31 juli 2026", "2026-07-31"],
    ["tot 1-8-2026", "2026-07-31"],
    ["tot 1 augustus 2026", "2026-07-31"],
    ["until 1 August 2026", "2026-07-31"],
    ["juli 2026", "2026-07-31"],
    ["tot augustus 2026", "2026-07-31"],
  ])("R47 %s in the column of last days ends on %s, inclusive", async (typed, last) => {
    const host = openPlanHost();
    valueOf(await newPlan(NL, { from: day("2025-01-01"), to: day("2028-12-31"), parts: "none" }));
    await typePeriod(host, ["Eigen periode", "1 januari 2026", typed]);
    expect(valueOf(await readSettings(NL, {})).periods).toContainEqual({
      name: "Eigen periode",
      start: day("2026-01-01"),
      end: day(last),
      due: null,
    });
  });

  it.each([
    ["1-1-2026 t/m 31-7-2026", "2026-01-01", "2026-07-31"],
    ["1 jan 2026 tot 1 aug 2026", "2026-01-01", "2026-07-31"],
    ["juli 2026", "2026-07-01", "2026-07-31"],
  ])("R47 %s typed as a whole in the first cell", async (typed, first, last) => {
    const host = openPlanHost();
    valueOf(await newPlan(NL, { from: day("2025-01-01"), to: day("2028-12-31"), parts: "none" }));
    await typePeriod(host, ["Eigen periode", typed, ""]);
    expect(valueOf(await readSettings(NL, {})).periods).toContainEqual(
      expect.objectContaining({ name: "Eigen periode", start: day(first), end: day(last) }),
    );
  });

  it.each([
    ["1-8-2026", "31-7-2026"],
    ["1-1-2026", ""],
    ["binnenkort", "31-7-2026"],
  ])("R47 %s up to %s is no period and stays as it was typed", async (first, last) => {
    const host = openPlanHost();
    valueOf(await newPlan(NL, { from: day("2025-01-01"), to: day("2028-12-31"), parts: "none" }));
    await typePeriod(host, ["Eigen periode", first, last]);
    const names = valueOf(await readSettings(NL, {})).periods.map(({ name }) => name);
    expect(names).not.toContain("Eigen periode");
    const typed = await host.Excel.run(async (context) => {
      const row = context.workbook.tables.getItem("Verslagperioden").getDataBodyRange().getRow(0);
      row.load("values");
      await context.sync();
      return row.values[0] as unknown[];
    });
    expect(typed.slice(1, 3)).toEqual([first, last]);
  });
});

describe("headings that people gave another name", () => {
  const PRESET = ["2025", "2026", "2027", "2028"].map((year) => ({
    name: year,
    start: day(`${year}-01-01`),
    end: day(`${year}-12-31`),
    due: null,
  }));

  async function heading(host: NodeHost, old: string, next: string): Promise<void> {
    await host.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Verslagperioden");
      table.columns.getItem(old).getHeaderRowRange().values = [[next]];
      await context.sync();
    });
  }

  async function withHeadings(changes: readonly (readonly [old: string, next: string])[]): Promise<NodeHost> {
    const host = openPlanHost();
    valueOf(await newPlan(NL, { from: day("2025-01-01"), to: day("2028-12-31"), parts: "none" }));
    for (const [old, next] of changes) await heading(host, old, next);
    return host;
  }

  it.each([
    ["T/m", "Tot en met"],
    ["T/m", "Einddatum"],
    ["T/m", "Loopt af op"],
    ["Van", "Gaat in"],
    ["Periode", "Naam van het tijdvak"],
  ])("R47 %s that is called %s now is found, and written into", async (old, next) => {
    await withHeadings([[old, next]]);
    expect(valueOf(await readSettings(NL, {})).periods).toEqual(PRESET);
    const more = { name: "2029", start: day("2029-01-01"), end: day("2029-07-31"), due: null };
    valueOf(await writeSettings(NL, { periods: [...PRESET, more] }));
    expect(valueOf(await readSettings(NL, {})).periods).toEqual([...PRESET, more]);
  });

  it("R47 both days renamed at once are still found, by their words or by their places", async () => {
    await withHeadings([
      ["Van", "Gaat in"],
      ["T/m", "Loopt af op"],
    ]);
    expect(valueOf(await readSettings(NL, {})).periods).toEqual(PRESET);
  });

  it("R47 a column of a person's own in the place of one that was taken away is not read as it", async () => {
    const host = await withHeadings([["Inleveren uiterlijk", "Contact"]]);
    await host.Excel.run(async (context) => {
      const { columns } = context.workbook.tables.getItem("Verslagperioden");
      const own = columns.getItem("Contact").getDataBodyRange();
      own.numberFormat = [["@"]] as string[][];
      own.values = ["Jan", "Piet", "Joris", "Corneel"].map((name) => [name]);
      await context.sync();
    });
    expect(valueOf(await readSettings(NL, {})).periods).toEqual(PRESET);
  });
});

async function typePeriod(host: NodeHost, cells: readonly string[]): Promise<void> {
  await host.Excel.run(async (context) => {
    const { tables } = context.workbook;
    const range = tables.getItem("Verslagperioden").getDataBodyRange().getRow(0).getResizedRange(0, -2);
    range.numberFormat = [["@", "@", "@"]];
    range.values = [[...cells]];
    tables
      .getItem("Verslagperioden")
      .columns.getItem("Inleveren uiterlijk")
      .getDataBodyRange()
      .getRow(0)
      .clear("Contents");
    await context.sync();
  });
}
