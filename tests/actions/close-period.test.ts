import { makeDecisionDocument } from "#actions/make-decision-document.ts";
import { insertMilestone } from "#actions/insert-milestone.ts";
import { newPlan } from "#actions/new-plan.ts";
import { reopenPeriod } from "#actions/reopen-period.ts";
import type { DocumentTable } from "#core/report/document-model.ts";
import { cellText } from "#core/report/plain-text.ts";
import type { NodeHost } from "#host/node.ts";
import { openHost } from "#host/node.ts";
import { day, planOf, waterland } from "#tests/support/report-plans.ts";
import { readSheet, replacePlan, typeInto, workbookWithPlan } from "#tests/support/report-workbook.ts";
import { closeFirst, FIRST, makeReport, NL, shownReport, tableOf } from "#tests/support/report-documents.ts";

let host: NodeHost | null = null;
afterEach(() => {
  host?.dispose();
  host = null;
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
    const made = await makeReport();
    const lead = made.gaps.find((gap) => gap.facts["gap"] === "leadApplicant");
    expect(lead).toMatchObject({ sheet: "Mijlpalenplan", cell: expect.stringMatching(/^[A-Z]+\d+$/) });
    await typeInto("Mijlpalenplan", lead?.cell ?? "", "Scholengroep X");
    expect((await makeReport()).gaps.map((gap) => gap.facts["gap"])).not.toContain("leadApplicant");
    expect((await closeFirst()).next).toMatchObject({ start: day("2026-01-01") });
    expect((await makeReport()).baselineVersion).toBe(1);
  });
});

describe("closing a period", () => {
  test("R81 freezes every milestone once on a hidden sheet, with a line in the logbook", async () => {
    host = await workbookWithPlan(waterland());
    expect(await closeFirst()).toMatchObject({ sheet: "Nulmetingen", version: 1, rows: 6, alreadyClosed: false });
    const frozen = await readSheet("Nulmetingen");
    expect(await closeFirst()).toMatchObject({ version: 1, alreadyClosed: true });
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
    await closeFirst();
    const plan = waterland();
    host = await replacePlan(
      host,
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
    const made = await makeReport();
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
    await closeFirst();
    const reopened = await reopenPeriod(NL, { ...FIRST, why: "cijfers waren niet compleet" });
    expect(reopened).toMatchObject({ ok: true, value: { version: 1 } });
    expect((await makeReport()).baselineVersion).toBeNull();
    expect((await readSheet("Nulmetingen")).values.flat()).toContain("Wervingsplan vastgesteld");
    expect((await readSheet("Logboek")).values.flat()).toEqual(
      expect.arrayContaining(["heropend", "cijfers waren niet compleet"]),
    );
    expect(await closeFirst()).toMatchObject({ version: 2, alreadyClosed: false });
    expect((await makeReport()).baselineVersion).toBe(2);
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
    const before = shownReport(await makeReport(FIRST));
    await closeFirst(FIRST);
    expect(shownReport(await makeReport(FIRST))).toEqual(before);
  });

  test("R62 the documents and the registers are no plan: reading goes on with the list", async () => {
    host = await workbookWithPlan(waterland());
    await makeReport();
    await closeFirst();
    const decision = await makeDecisionDocument(NL, { row: { nr: "A3" }, kind: "faseovergang" });
    expect(decision.ok).toBe(true);
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem("Voortgangsrapportage 2026-07").name = "Rapport";
      worksheets.getItem("Rapport").position = 0;
      await context.sync();
    });
    const again = await makeReport();
    expect(again).toMatchObject({ sheet: "Rapport", created: false });
    expect(again.gaps.some((gap) => gap.sheet === "Plan")).toBe(true);
  });
});
