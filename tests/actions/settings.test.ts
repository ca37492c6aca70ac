import { newPlan } from "#actions/new-plan.ts";
import { readSettings, writeSettings } from "#actions/settings.ts";
import type { NodeHost } from "#host/node.ts";
import { closeHosts } from "#tests/support/host.ts";
import { day, NL, openPlanHost, valueOf } from "#tests/support/plan-host.ts";
import { contentOf } from "#tests/support/workbook-content.ts";

afterEach(closeHosts);

const TABLES = ["Verslagperioden", "Feestdagen", "Schoolvakanties", "Partijen", "Niveaunamen", "Drempels"] as const;

async function onTables<T>(
  host: NodeHost,
  work: (tables: Excel.TableCollection, context: Excel.RequestContext) => Promise<T>,
) {
  return host.Excel.run(async (context) => {
    const result = await work(context.workbook.tables, context);
    await context.sync();
    return result;
  });
}

/** Rows of a table as texts by header. */
async function rowsOf(host: NodeHost, table: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return onTables(host, async (tables, context) => {
    const range = tables.getItem(table).getRange();
    range.load("formulas");
    await context.sync();
    const [headers = [], ...rows] = range.formulas as unknown[][];
    return rows.map((row) => Object.fromEntries(headers.map((header, column) => [String(header), row[column]])));
  });
}

/** A plan with a remark and an own column with a formula in every table of `Instellingen`. */
async function withOwnColumns(): Promise<NodeHost> {
  const host = openPlanHost();
  valueOf(
    await newPlan(NL, {
      from: day("2025-01-01"),
      to: day("2028-12-31"),
      parts: "none",
      parties: ["School", "Bedrijf", "Gemeente"],
    }),
  );
  await onTables(host, async (tables, context) => {
    // From right to left, each into a new column of the sheet right beside its table.
    for (const name of [...TABLES].reverse()) {
      const range = tables.getItem(name).getRange();
      range.load("rowCount");
      await context.sync();
      const beside = range.getColumnsAfter(1);
      beside.getEntireColumn().insert("Right");
      const own = range.getColumnsAfter(1);
      own.formulas = Array.from({ length: range.rowCount }, (_, index) => [
        index === 0 ? "Van mij" : index === 1 ? "=1+1" : `eigen ${index - 1}`,
      ]);
      tables.getItem(name).resize(range.getResizedRange(0, 1));
      await context.sync();
    }
    tables.getItem("Partijen").columns.getItem("Toelichting").getDataBodyRange().values = [["a"], ["b"], ["c"]];
    await context.sync();
  });
  return host;
}

describe("settings", () => {
  it("[A91] rows that stay keep remark, own column and formula, whatever is added, changed or taken out", async () => {
    const host = await withOwnColumns();
    const before = await Promise.all(TABLES.map((table) => rowsOf(host, table)));
    const settings = valueOf(await readSettings(NL, {}));
    const [first, second, ...others] = settings.periods;
    const change = {
      parties: ["School", "Nieuw", "Gemeente", "Nog een"],
      periods: [{ ...first!, name: "Anders genoemd" }, { ...second!, due: day("2027-01-31") }, ...others],
      holidays: settings.holidays.filter((_, index) => index !== 2),
      schoolHolidays: settings.schoolHolidays.slice(1),
      thresholds: { ...settings.thresholds, overdueRedDays: 9 },
      labels: { subproject: "Programmalijn", goal: "Actielijn" },
    };
    valueOf(await writeSettings(NL, change));
    expect(valueOf(await readSettings(NL, {}))).toEqual({ ...settings, ...change });
    const after = await Promise.all(TABLES.map((table) => rowsOf(host, table)));
    expect(after[3]?.map((row) => [row["Partij"], row["Toelichting"], row["Van mij"]])).toEqual([
      ["School", "a", "=1+1"],
      ["Nieuw", "b", "eigen 1"],
      ["Gemeente", "c", "eigen 2"],
      ["Nog een", "", ""],
    ]);
    expect(after[0]?.map((row) => [row["Opmerking"], row["Van mij"]])).toEqual(
      before[0]?.map((row) => [row["Opmerking"], row["Van mij"]]),
    );
    expect(after[1]?.map((row) => row["Van mij"])).toEqual(
      before[1]?.filter((_, index) => index !== 2).map((row) => row["Van mij"]),
    );
    expect(after[2]?.map((row) => row["Van mij"])).toEqual(before[2]?.slice(1).map((row) => row["Van mij"]));
    for (const table of [4, 5]) {
      expect(after[table]?.map((row) => row["Van mij"])).toEqual(before[table]?.map((row) => row["Van mij"]));
    }
    const content = await contentOf(host);
    valueOf(await writeSettings(NL, change));
    expect(await contentOf(host)).toEqual(content);
  });

  it("[A91] no rows leave one empty row; columns may be moved, and what was taken away is done without", async () => {
    const host = await withOwnColumns();
    valueOf(await writeSettings(NL, { parties: [], periods: [] }));
    expect(valueOf(await readSettings(NL, {}))).toMatchObject({ parties: [], periods: [] });
    valueOf(await writeSettings(NL, { parties: ["A", "B"] }));
    expect(valueOf(await readSettings(NL, {})).parties).toEqual(["A", "B"]);
    await onTables(host, async (tables) => {
      tables.getItem("Feestdagen").getHeaderRowRange().values = [["Feestdag", "Datum", "Van mij"]];
      tables.getItem("Schoolvakanties").columns.getItem("Opmerking").delete();
      return Promise.resolve();
    });
    const read = valueOf(await readSettings(NL, {}));
    expect(read.holidays).toEqual([]);
    valueOf(await writeSettings(NL, { schoolHolidays: read.schoolHolidays.slice(2) }));
    expect(valueOf(await readSettings(NL, {})).schoolHolidays).toEqual(read.schoolHolidays.slice(2));
  });

  it("[A91] what a co-author types between reading and writing stays", async () => {
    const host = await withOwnColumns();
    let requests = 0;
    host.onBeforeRequest(() => {
      requests += 1;
      if (requests !== 4) return;
      const sheet = host.workbook.sheets.find(({ name }) => name === "Instellingen")!;
      for (let row = 0; row < 40; row += 1) {
        for (let column = 0; column < 40; column += 1) {
          if (sheet.value(row, column) === "Bedrijf") sheet.setValue(row, column, "Bedrijven in de regio");
        }
      }
    });
    valueOf(await writeSettings(NL, { parties: ["School", "Fabriek", "Gemeente"] }));
    host.onBeforeRequest(null);
    expect(valueOf(await readSettings(NL, {})).parties).toEqual(["School", "Bedrijven in de regio", "Gemeente"]);
  });
});
