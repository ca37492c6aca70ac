import type { ActionEnvironment } from "#actions/contract/action.ts";
import type { MakeProgressReportInput, ProgressReportOutcome } from "#actions/contract/periods.ts";
import { closePeriod } from "#actions/close-period.ts";
import { makeProgressReport } from "#actions/make-progress-report.ts";
import { reopenPeriod } from "#actions/reopen-period.ts";
import type { DocumentTable } from "#core/report/document-model.ts";
import { cellText } from "#core/report/plain-text.ts";
import type { NodeHost } from "#host/node.ts";
import { valueOf } from "#tests/support/plan-host.ts";
import { day, waterland } from "#tests/support/report-plans.ts";
import { readSheet, typeInto, workbookWithPlan } from "#tests/support/report-workbook.ts";

const FIRST: MakeProgressReportInput = { from: day("2025-01-01"), to: day("2025-12-31") };
const SECOND: MakeProgressReportInput = { from: day("2026-01-01"), to: day("2026-07-31") };
const NL: ActionEnvironment = { today: day("2026-01-05"), language: "nl" };
const LATER: ActionEnvironment = { today: day("2026-08-15"), language: "nl" };
const GOAL_TEXT = "Het aanbod laat op zich wachten;\nzie de brief van het mbo.";
const CHANGE_TEXT = "=Eén toelichting op alles";

let host: NodeHost | null = null;
afterEach(() => {
  host?.dispose();
  host = null;
});

function tables(made: ProgressReportOutcome, id: string): string[][] {
  return made.blocks
    .filter((block): block is DocumentTable => block.kind === "table" && block.id === id)
    .flatMap((table) => table.rows.map((row) => row.map((cell) => cellText(cell, "nl"))));
}

/** The changes that stand under "notify at once" and those under "in the report", as `nr change`. */
function byTier(made: ProgressReportOutcome): {
  readonly direct: readonly string[];
  readonly report: readonly string[];
} {
  const found: Record<string, string[]> = {};
  let heading = "";
  for (const block of made.blocks) {
    if (block.kind === "heading") heading = block.text;
    if (block.kind === "table" && block.id === "wijzigingen")
      found[heading] = block.rows.map((row) => `${cellText(row[0]!, "nl")} ${cellText(row[2]!, "nl")}`);
  }
  return { direct: found["Direct melden bij DUS-I"] ?? [], report: found["In de voortgangsrapportage"] ?? [] };
}

async function edit(change: (sheet: Excel.Worksheet) => void): Promise<void> {
  await Excel.run(async (context) => {
    change(context.workbook.worksheets.getItem("Plan"));
    await context.sync();
  });
}

const serial = (iso: string): number => day(iso) - day("1899-12-30");

/** First report with sentences of a person, the period closed, and half a year of changes in the plan. */
async function twoPeriods(): Promise<{ readonly first: ProgressReportOutcome }> {
  host = await workbookWithPlan(waterland());
  const first = valueOf(await makeProgressReport(NL, FIRST));
  valueOf(await closePeriod(NL, FIRST));
  await edit((sheet) => {
    // A4, end result of the first goal, is dropped; B2 moves half a year; B1 is done, too late; A3 is not done and has no measure.
    sheet.getRange("5:5").delete("Up");
    sheet.getRange("G6").values = [[serial("2027-12-31")]];
    sheet.getRange("M5").numberFormat = [["dd-mm-yyyy"]];
    sheet.getRange("M5").values = [[serial("2026-03-20")]];
    sheet.getRange("L4").clear("Contents");
    // A new row in a goal that was there and one in a goal that was not; the second goal gets another name.
    const rows = [
      ["A5", "Werving", "Meer leerlingen kiezen techniek", "Techniekweek gehouden", "mijlpaal", serial("2026-06-01")],
      ["C1", "Bedrijven", "Bedrijven doen mee", "Tien convenanten getekend", "mijlpaal", serial("2026-08-03")],
    ];
    sheet.getRange("A7:E8").numberFormat = rows.map(() => ["@", "@", "@", "@", "@"]);
    sheet.getRange("A7:E8").values = rows.map((row) => row.slice(0, 5));
    sheet.getRange("F7:G8").numberFormat = rows.map(() => ["dd-mm-yyyy", "dd-mm-yyyy"]);
    sheet.getRange("F7:G8").values = rows.map((row) => [row[5], serial("2026-12-18")]);
    sheet.getRange("C5:C6").values = [["Docenten werken met nieuwe techniek"], ["Docenten werken met nieuwe techniek"]];
    sheet.getRange("Q6").values = [[15000]];
  });
  return { first };
}

describe("two reporting periods in a row", () => {
  test("R45 every outcome of the second period, with cause, effect, measure and gaps", async () => {
    await twoPeriods();
    const made = valueOf(await makeProgressReport(LATER, SECOND));
    expect(made.baselineVersion).toBe(1);
    const rows = new Map(tables(made, "mijlpalen").map((row) => [row[0], row]));
    expect([...rows].map(([nr, row]) => [nr, row[2]])).toEqual([
      ["A2", "te laat bereikt"],
      ["A3", "niet bereikt"],
      ["A5", "loopt"],
      ["A1", "eerder bereikt"],
      ["B1", "te laat bereikt"],
      ["B2", "loopt"],
      ["C1", "nog niet gestart"],
    ]);
    // Moved: promised in the baseline, expected now, in working days.
    expect(rows.get("B2")?.slice(4, 7)).toEqual(["30 jun 2027", "31 dec 2027", "132"]);
    expect(rows.get("A3")?.slice(8)).toEqual([
      expect.stringContaining("Exploitatie na 2028 onzeker"),
      expect.any(String),
      "maatregel ontbreekt",
    ]);
    expect(made.gaps).toContainEqual(
      expect.objectContaining({
        nr: "A3",
        sheet: "Plan",
        cell: "L4",
        facts: expect.objectContaining({ gap: "measure" }),
      }),
    );
  });

  test("R45 what is told at once and what in the report: moved, dropped, new, finished late, cofinancing", async () => {
    await twoPeriods();
    const made = valueOf(await makeProgressReport(LATER, SECOND));
    const { direct, report } = byTier(made);
    // A2 was done before the period was closed: the first report told it.
    expect(direct).toEqual(["C1 nieuw"]);
    expect([...report].sort()).toEqual(
      [
        "A3 verwacht na de opleverdatum",
        "A4 vervallen",
        "A5 nieuw",
        "B1 gereed na de opleverdatum",
        "B2 cofinanciering",
        "B2 opleverdatum later",
      ].sort(),
    );
  });

  test("R36 R62 the second report keeps its sentences through added rows, a renamed goal and another language", async () => {
    await twoPeriods();
    const places = await inputs(valueOf(await makeProgressReport(LATER, SECOND)).sheet);
    const sheet = valueOf(await makeProgressReport(LATER, SECOND)).sheet;
    await typeInto(sheet, places.get("doel:Docenten") ?? "", GOAL_TEXT);
    await typeInto(sheet, places.get("wijzigingen") ?? "", CHANGE_TEXT);
    await edit((plan) => {
      plan.getRange("5:5").insert("Down");
      plan.getRange("A5:D5").values = [["B0", "Scholing", "Docenten zijn weer bij", "Vooroverleg gehouden"]];
      plan.getRange("C6:C7").values = [["Docenten zijn weer bij"], ["Docenten zijn weer bij"]];
    });
    for (const language of ["en", "nl"] as const) {
      valueOf(await makeProgressReport({ ...LATER, language }, SECOND));
      const { values, formulas } = await readSheet(sheet);
      expect(values).toEqual(formulas);
      const heading = values.findIndex((row) =>
        row.some((cell) => String(cell).startsWith("Docenten zijn weer bij · ")),
      );
      expect(values[heading + 1]).toContain(GOAL_TEXT);
      expect(values.flat().filter((cell) => cell === CHANGE_TEXT)).toHaveLength(1);
    }
  });

  test("R43 the trend's chart shows days on its axis, and making it again changes nothing", async () => {
    await twoPeriods();
    const made = valueOf(await makeProgressReport(LATER, SECOND));
    const bytes = Buffer.from(host?.save() ?? []);
    await Excel.run(async (context) => {
      const axis = context.workbook.worksheets.getItem(made.sheet).charts.getItem("MP_trend").axes.valueAxis;
      axis.load("numberFormat");
      await context.sync();
      expect(axis.numberFormat).toBe("d mmm yyyy");
    });
    valueOf(await makeProgressReport(LATER, SECOND));
    expect(Buffer.from(host?.save() ?? []).equals(bytes)).toBe(true);
  });

  test("R41 R81 reopened and closed again: the next report compares with what was closed last; the first report stands", async () => {
    const { first } = await twoPeriods();
    const before = await readSheet(first.sheet);
    valueOf(await reopenPeriod(LATER, { ...FIRST, why: "begroting klopte niet" }));
    const without = valueOf(await makeProgressReport(LATER, SECOND));
    expect(without.baselineVersion).toBeNull();
    // Without a baseline nothing was dropped or new.
    const { direct, report } = byTier(without);
    expect([...direct, ...report].filter((line) => /vervallen|nieuw/.test(line))).toEqual([]);
    expect(valueOf(await closePeriod(LATER, FIRST))).toMatchObject({ version: 2, alreadyClosed: false });
    const again = valueOf(await makeProgressReport(LATER, SECOND));
    expect(again.baselineVersion).toBe(2);
    expect(byTier(again).direct).toEqual([]);
    expect(valueOf(await closePeriod(LATER, SECOND))).toMatchObject({ version: 3, alreadyClosed: false });
    expect(valueOf(await makeProgressReport(LATER, SECOND)).baselineVersion).toBe(2);
    expect(await readSheet(first.sheet)).toEqual(before);
  });
});

/** Cells of a report's inputs by the start of their key. */
async function inputs(sheet: string): Promise<{ readonly get: (key: string) => string | undefined }> {
  const { values } = await readSheet(sheet);
  const cells = values.flatMap((row, r): [string, string][] => {
    const parsed = /^\{/.test(String(row[0])) ? (JSON.parse(String(row[0])) as { i?: [string, string, string][] }) : {};
    return (parsed.i ?? []).map(([key, column]) => [
      key,
      `${String.fromCharCode(65 + (values[0]?.indexOf(column) ?? -1))}${r + 1}`,
    ]);
  });
  return { get: (wanted) => cells.find(([key]) => key.startsWith(wanted))?.[1] };
}
