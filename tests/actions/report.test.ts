import type { ActionEnvironment } from "#actions/contract/action.ts";
import type { MakeProgressReportInput, ProgressReportOutcome } from "#actions/contract/periods.ts";
import { checkReport } from "#actions/check-report.ts";
import { closePeriod } from "#actions/close-period.ts";
import { makeDecisionDocument } from "#actions/make-decision-document.ts";
import { insertMilestone } from "#actions/insert-milestone.ts";
import { makeProgressReport } from "#actions/make-progress-report.ts";
import { newPlan } from "#actions/new-plan.ts";
import { reopenPeriod } from "#actions/reopen-period.ts";
import { cellsOf } from "#core/report/document-model.ts";
import type { DocumentTable } from "#core/report/document-model.ts";
import { cellText } from "#core/report/plain-text.ts";
import type { Plan } from "#core/plan/plan.ts";
import type { NodeHost } from "#host/node.ts";
import { openHost } from "#host/node.ts";
import { day, planOf, rivierenmond, vreemd, waterland } from "#tests/support/report-plans.ts";
import { readSheet, sheetTitles, typeInto, workbookFrom, workbookWithPlan } from "#tests/support/report-workbook.ts";

const NL: ActionEnvironment = { today: day("2026-03-02"), language: "nl" };
const EN: ActionEnvironment = { ...NL, language: "en" };
const FIRST: MakeProgressReportInput = { from: day("2025-01-01"), to: day("2025-12-31") };
const SECOND: MakeProgressReportInput = { from: day("2026-01-01"), to: day("2026-07-31") };

let host: NodeHost | null = null;
afterEach(() => {
  host?.dispose();
  host = null;
});

async function make(input = SECOND, environment = NL): Promise<ProgressReportOutcome> {
  const result = await makeProgressReport(environment, input);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

async function close(input = FIRST) {
  const result = await closePeriod(NL, input);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

function shownTexts(outcome: ProgressReportOutcome): string[] {
  return outcome.blocks.flatMap(cellsOf).map((cell) => cellText(cell, "nl"));
}

function tableOf(outcome: ProgressReportOutcome, id: string): DocumentTable | undefined {
  return outcome.blocks.find((block): block is DocumentTable => block.kind === "table" && block.id === id);
}

/** The sheet with its first column: where the input with this key stands. */
async function inputCell(sheet: string, key: string): Promise<string> {
  const { values } = await readSheet(sheet);
  const row = values.findIndex((cells) => String(cells[0]).includes(`"${key}`));
  const [, column = "c0"] = new RegExp(`"${key}[^"]*","(c\\d+)"`).exec(String(values[row]?.[0])) ?? [];
  const index = values[0]?.indexOf(column) ?? -1;
  if (row < 0 || index < 0) throw new Error(`no input ${key}`);
  return `${String.fromCharCode(65 + index)}${row + 1}`;
}

/** The same plan with other rows: what a project leader did in the plan since. */
async function replacePlan(plan: Plan): Promise<void> {
  const bytes = host?.save();
  const other = await workbookWithPlan(plan);
  const rows = await readSheet("Plan");
  other.dispose();
  if (bytes === undefined) throw new Error("no workbook");
  host?.dispose();
  host = workbookFrom(bytes);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Plan");
    sheet.getRange("A1:Z200").clear("Contents");
    const range = sheet.getRange("A1").getResizedRange(rows.values.length - 1, (rows.values[0]?.length ?? 1) - 1);
    range.numberFormat = rows.formats as string[][];
    range.values = rows.values as unknown[][];
    await context.sync();
  });
}

describe("sheet of the progress report", () => {
  test("R62 R36 sentences survive added rows, a renamed goal and a switch of language", async () => {
    host = await workbookWithPlan(waterland());
    const first = await make();
    await typeInto(first.sheet, await inputCell(first.sheet, "samenvatting"), "=Het gaat goed");
    await typeInto(first.sheet, await inputCell(first.sheet, "doel:Docenten"), "Het aanbod laat op zich wachten.");
    const plan = waterland();
    await replacePlan(
      planOf([
        {
          nr: "0",
          subproject: "Werving",
          goal: "Meer leerlingen kiezen techniek",
          name: "Nieuwe eerste rij gereed",
          due: "2026-04-01",
        },
        ...plan.milestones.map((row) => ({
          nr: row.nr,
          name: row.name,
          subproject: row.subproject,
          goal: row.goal === "Docenten zijn bij de tijd" ? "Docenten werken met de nieuwste techniek" : row.goal,
          kind: row.kind,
          status: row.status,
          after: row.predecessors.map(({ nr }) => nr),
          ...(row.due === null ? {} : { due: "2026-06-30" }),
        })),
      ]),
    );
    const second = await make(SECOND, EN);
    expect(second).toMatchObject({ sheet: first.sheet, created: false });
    const { values, formulas } = await readSheet(first.sheet);
    expect(values).toEqual(formulas);
    const heading = values.findIndex((row) => row.some((cell) => /^Docenten werken met.* · /.test(String(cell))));
    expect(values[heading + 1]).toContain("Het aanbod laat op zich wachten.");
    expect(values.flat()).toContain("=Het gaat goed");
  });

  test("R64 ten times gives the same file", async () => {
    host = await workbookWithPlan(waterland());
    await make();
    const bytes = Buffer.from(host.save());
    for (let run = 2; run <= 10; run += 1) await make();
    expect(Buffer.from(host.save()).equals(bytes)).toBe(true);
  });

  test("R61 a plan of formulas, brackets and other scripts gives a sheet without formulas", async () => {
    host = await workbookWithPlan(vreemd());
    const made = await make();
    const { values, formulas } = await readSheet(made.sheet);
    expect(values).toEqual(formulas);
    expect(values.flat()).toEqual(expect.arrayContaining(["=1+1", '=SOM(A1:A9) "klaar"', "תכנית לימודים 🚀👩‍🏫"]));
  });

  test("R67 the number of requests does not grow with the plan", async () => {
    const counted = async (rows: number): Promise<number> => {
      host?.dispose();
      host = await workbookWithPlan(
        planOf(
          Array.from({ length: rows }, (_, index) => ({
            nr: `${index + 1}`,
            goal: `Doel ${index % 7}`,
            name: `Mijlpaal ${index + 1} vastgesteld`,
            start: "2026-01-05",
            due: "2026-02-27",
            status: "oranje" as const,
          })),
        ),
      );
      await make();
      const before = host.counters.requests;
      await make();
      return host.counters.requests - before;
    };
    const small = await counted(8);
    expect(await counted(150)).toBe(small);
    expect(small).toBeLessThanOrEqual(6);
  });

  test("R68 A4 landscape, one page wide, repeated title, page numbers, filled footer", async () => {
    host = await workbookWithPlan(waterland());
    const made = await make();
    await Excel.run(async (context) => {
      const page = context.workbook.worksheets.getItem(made.sheet).pageLayout;
      page.load("orientation,paperSize,zoom");
      const titles = page.getPrintTitleRowsOrNullObject();
      titles.load("address");
      const footer = page.headersFooters.defaultForAllPages;
      footer.load("leftFooter,centerFooter,rightFooter");
      await context.sync();
      expect(page.orientation).toBe("Landscape");
      expect(page.paperSize).toBe("A4");
      expect(page.zoom).toMatchObject({ horizontalFitToPages: 1 });
      expect(titles.isNullObject).toBe(false);
      expect(footer.leftFooter).toContain("geen officieel DUS-I-formulier");
      expect(footer.centerFooter).toContain("&P");
      expect(footer.rightFooter).not.toBe("");
    });
  });

  test("R32 gaps name the cell to fill in, in the plan and on the report", async () => {
    host = await workbookWithPlan(waterland());
    const made = await make();
    const measure = made.gaps.find((gap) => gap.nr === "B2" && gap.facts["gap"] === "measure");
    expect(measure).toMatchObject({ code: "REPORT-GAP", sheet: "Plan", cell: "L7" });
    const summary = made.gaps.find((gap) => gap.facts["gap"] === "summary");
    expect(summary).toMatchObject({ sheet: made.sheet, cell: await inputCell(made.sheet, "samenvatting") });
    const checked = await checkReport(NL, SECOND);
    if (!checked.ok) throw new Error("check failed");
    expect(checked.value.gaps).toEqual(made.gaps);
  });

  test("R32 checking writes nothing, also when there is no report yet", async () => {
    host = await workbookWithPlan(waterland());
    const bytes = Buffer.from(host.save());
    const checked = await checkReport(NL, SECOND);
    expect(checked).toMatchObject({ ok: true, value: { sheet: null } });
    expect(Buffer.from(host.save()).equals(bytes)).toBe(true);
  });

  test("R68 native charts stand on the sheet, once", async () => {
    host = await workbookWithPlan(waterland());
    await make();
    const made = await make();
    await Excel.run(async (context) => {
      const { charts } = context.workbook.worksheets.getItem(made.sheet);
      charts.load("items/name");
      await context.sync();
      expect(charts.items.map((chart) => chart.name)).toEqual(["MP_tellingen", "MP_verschuiving"]);
    });
  });

  test("R80 a period that ends before it starts is refused", async () => {
    host = await workbookWithPlan(rivierenmond());
    expect(await makeProgressReport(NL, { from: SECOND.to, to: SECOND.from })).toMatchObject({
      ok: false,
      problems: [{ code: "PERIOD-INVALID" }],
    });
    expect(await sheetTitles()).toEqual(["Plan"]);
  });

  test("R80 a workbook without a plan is refused in words, nothing is written", async () => {
    host = await workbookWithPlan(planOf([]));
    const result = await makeProgressReport(NL, SECOND);
    if (result.ok) expect(result.value.blocks.length).toBeGreaterThan(0);
    else expect(result.problems[0]?.code).toBe("PLAN-NOT-FOUND");
  });
});

describe("on our own plan sheet", () => {
  test("R32 R40 header gaps point into the header block, and closing names the next period", async () => {
    host = openHost();
    host.installGlobals();
    await newPlan(NL, {
      from: day("2025-01-01"),
      to: day("2028-12-31"),
      header: { region: "Waterland", registrationNumber: "STO25042" },
    });
    const fields = {
      nr: "1.1",
      name: "Plan vastgesteld",
      goal: "Meer instroom",
      start: day("2026-01-05"),
      due: day("2026-02-27"),
    };
    expect((await insertMilestone(NL, { fields })).ok).toBe(true);
    const made = await make();
    const lead = made.gaps.find((gap) => gap.facts["gap"] === "leadApplicant");
    expect(lead).toMatchObject({ sheet: "Mijlpalenplan", cell: expect.stringMatching(/^[A-Z]+\d+$/) });
    await typeInto("Mijlpalenplan", lead?.cell ?? "", "Scholengroep X");
    expect((await make()).gaps.map((gap) => gap.facts["gap"])).not.toContain("leadApplicant");
    expect((await close()).next).toMatchObject({ start: day("2026-01-01") });
    expect((await make()).baselineVersion).toBe(1);
  });
});

describe("closing a period", () => {
  test("R81 freezes every milestone once on a hidden sheet, with a line in the logbook", async () => {
    host = await workbookWithPlan(waterland());
    expect(await close()).toMatchObject({ sheet: "Nulmetingen", version: 1, rows: 6, alreadyClosed: false });
    const frozen = await readSheet("Nulmetingen");
    expect(await close()).toMatchObject({ version: 1, alreadyClosed: true });
    expect(await readSheet("Nulmetingen")).toEqual(frozen);
    expect((await readSheet("Logboek")).values.flat()).toContain("afgesloten, nulmeting 1");
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Nulmetingen");
      sheet.load("visibility");
      await context.sync();
      expect(sheet.visibility).toBe("Hidden");
    });
  });

  test("R40 the next report compares with it: moved, dropped, new, and the trend", async () => {
    host = await workbookWithPlan(waterland());
    await close();
    const plan = waterland();
    await replacePlan(
      planOf([
        ...plan.milestones
          .filter((row) => row.nr !== "A4")
          .map((row) => ({
            nr: row.nr,
            name: row.name,
            goal: row.goal,
            subproject: row.subproject,
            kind: row.kind,
            status: row.status,
            due: row.nr === "B2" ? "2027-12-31" : new Date((row.due ?? 0) * 864e5).toISOString().slice(0, 10),
            money: row.money,
          })),
        {
          nr: "A5",
          goal: "Meer leerlingen kiezen techniek",
          subproject: "Werving",
          name: "Techniekweek gehouden",
          due: "2026-11-20",
        },
        {
          nr: "C1",
          goal: "Bedrijven doen mee",
          subproject: "Bedrijven",
          name: "Tien convenanten getekend",
          due: "2026-12-18",
        },
      ]),
    );
    const made = await make();
    expect(made.baselineVersion).toBe(1);
    const changes = made.blocks
      .filter((block): block is DocumentTable => block.kind === "table" && block.id === "wijzigingen")
      .flatMap((table) => table.rows.map((row) => row.map((cell) => cellText(cell, "nl"))))
      .map(([nr, , change, , , , rule]) => [nr, change, rule]);
    expect(changes).toEqual(
      expect.arrayContaining([
        ["C1", "nieuw", "nieuwe doelstelling"],
        ["A4", "vervallen", "zelfde doel met een andere activiteit"],
        ["A5", "nieuw", "zelfde doel met een andere activiteit"],
        ["B2", "opleverdatum later", "verschuiving in de tijd; einde van de subsidie onbekend"],
      ]),
    );
    expect(tableOf(made, "trend")?.rows.map((row) => cellText(row[0]!, "nl"))).toContain("B2");
  });

  test("R41 R81 a reopened period is not compared with, stays readable, and says why in the logbook", async () => {
    host = await workbookWithPlan(waterland());
    await close();
    const reopened = await reopenPeriod(NL, { ...FIRST, why: "cijfers waren niet compleet" });
    expect(reopened).toMatchObject({ ok: true, value: { version: 1 } });
    expect((await make()).baselineVersion).toBeNull();
    expect((await readSheet("Nulmetingen")).values.flat()).toContain("Wervingsplan vastgesteld");
    expect((await readSheet("Logboek")).values.flat()).toEqual(
      expect.arrayContaining(["heropend", "cijfers waren niet compleet"]),
    );
    expect(await close()).toMatchObject({ version: 2, alreadyClosed: false });
    expect((await make()).baselineVersion).toBe(2);
  });

  test("R81 a period that was never closed cannot be reopened", async () => {
    host = await workbookWithPlan(waterland());
    expect(await reopenPeriod(NL, { ...FIRST, why: "x" })).toMatchObject({
      ok: false,
      problems: [{ code: "PERIOD-UNKNOWN" }],
    });
  });

  test("R40 closing its own period does not change a report", async () => {
    host = await workbookWithPlan(waterland());
    const before = shownTexts(await make(FIRST));
    await close(FIRST);
    expect(shownTexts(await make(FIRST))).toEqual(before);
  });

  test("R62 the documents and the registers are no plan: reading goes on with the list", async () => {
    host = await workbookWithPlan(waterland());
    await make();
    await close();
    const decision = await makeDecisionDocument(NL, { row: { nr: "A3" }, kind: "faseovergang" });
    expect(decision.ok).toBe(true);
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem("Voortgangsrapportage 2026-07").name = "Rapport";
      worksheets.getItem("Rapport").position = 0;
      await context.sync();
    });
    const again = await make();
    expect(again).toMatchObject({ sheet: "Rapport", created: false });
    expect(again.gaps.some((gap) => gap.sheet === "Plan")).toBe(true);
  });
});
