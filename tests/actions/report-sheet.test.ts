import { strFromU8, unzipSync } from "fflate";
import { checkReport } from "#actions/check-report.ts";
import { makeProgressReport } from "#actions/make-progress-report.ts";
import type { NodeHost } from "#host/node.ts";
import { day, planOf, rivierenmond, vreemd, waterland } from "#tests/support/report-plans.ts";
import { readSheet, replacePlan, sheetTitles, typeInto, workbookWithPlan } from "#tests/support/report-workbook.ts";
import { closeFirst, EN, inputCell, makeReport, NL, SECOND } from "#tests/support/report-documents.ts";

let host: NodeHost | null = null;
afterEach(() => {
  host?.dispose();
  host = null;
});

describe("sheet of the progress report", () => {
  test("R62 R36 sentences survive added rows, a renamed goal and a switch of language", async () => {
    host = await workbookWithPlan(waterland());
    const first = await makeReport();
    await typeInto(first.sheet, await inputCell(first.sheet, "samenvatting"), "=Het gaat goed");
    await typeInto(first.sheet, await inputCell(first.sheet, "doel:Docenten"), "Het aanbod laat op zich wachten.");
    const plan = waterland();
    host = await replacePlan(
      host,
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
    const second = await makeReport(SECOND, EN);
    expect(second).toMatchObject({ sheet: first.sheet, created: false });
    const { values, formulas } = await readSheet(first.sheet);
    expect(values).toEqual(formulas);
    const heading = values.findIndex((row) => row.some((cell) => /^Docenten werken met.* · /.test(String(cell))));
    expect(values[heading + 1]).toContain("Het aanbod laat op zich wachten.");
    expect(values.flat()).toContain("=Het gaat goed");
  });

  test("R64 ten times gives the same file", async () => {
    host = await workbookWithPlan(waterland());
    await makeReport();
    const bytes = Buffer.from(host.save());
    for (let run = 2; run <= 10; run += 1) await makeReport();
    expect(Buffer.from(host.save()).equals(bytes)).toBe(true);
  });

  test("R61 a plan of formulas, brackets and other scripts gives a sheet without formulas", async () => {
    host = await workbookWithPlan(vreemd());
    const made = await makeReport();
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
      await makeReport();
      const before = host.counters.requests;
      await makeReport();
      return host.counters.requests - before;
    };
    const small = await counted(8);
    expect(await counted(150)).toBe(small);
    expect(small).toBeLessThanOrEqual(6);
  });

  test("R68 A4 landscape, one page wide, repeated title, page numbers, filled footer", async () => {
    host = await workbookWithPlan(waterland());
    const made = await makeReport();
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
    const made = await makeReport();
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
    await makeReport();
    const made = await makeReport();
    await Excel.run(async (context) => {
      const { charts } = context.workbook.worksheets.getItem(made.sheet);
      charts.load("items/name");
      await context.sync();
      expect(charts.items.map((chart) => chart.name)).toEqual(["MP_tellingen", "MP_verschuiving"]);
    });
  });

  test("R91 bars and lines of long names are named by number, and stay so when the report is made again", async () => {
    const long = (name: string | null): string => `${name ?? ""} ${"met alle scholen in de regio ".repeat(9)}`.trim();
    const { milestones, ...plan } = waterland();
    const named = milestones.map((row) => ({ ...row, name: long(row.name), goal: long(row.goal) }));
    host = await workbookWithPlan({ ...plan, milestones: named });
    await closeFirst();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Plan").getRange("G5").values = [[day("2028-12-29") - day("1899-12-30")]];
      await context.sync();
    });
    for (let time = 0; time < 2; time += 1) {
      const { sheet } = await makeReport();
      const read = await Excel.run(async (context) => {
        const { charts } = context.workbook.worksheets.getItem(sheet);
        const bars = charts.getItem("MP_tellingen").series;
        const lines = charts.getItem("MP_trend").series;
        bars.load("items/name");
        lines.load("items/name");
        await context.sync();
        return { bars: bars.items.map(({ name }) => name), lines: lines.items.map(({ name }) => name) };
      });
      expect(read.bars).toEqual(["groen", "oranje", "rood", "grijs", "gereed"]);
      expect(read.lines).toEqual(["A4"]);
      const cells = (await readSheet(sheet)).values;
      const chart = Object.entries(unzipSync(host.save()))
        .filter(([path]) => /charts\/chart\d*\.xml$/.test(path))
        .map(([, bytes]) => strFromU8(bytes))
        .find((xml) => xml.includes("barChart") && xml.includes("groen"));
      const sources = [...(chart ?? "").matchAll(/<c:cat>.*?<c:f>[^<]*\$B\$(\d+):\$B\$(\d+)<\/c:f>/gs)];
      expect(sources).toHaveLength(read.bars.length);
      for (const [, first, last] of sources) {
        expect(cells.slice(Number(first) - 1, Number(last)).map((row) => row[1])).toEqual(["1", "2"]);
      }
    }
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
