import { checkPlan } from "#actions/check-plan.ts";
import { goTo } from "#actions/go-to.ts";
import { newPlan } from "#actions/new-plan.ts";
import { readPlan } from "#actions/read-plan.ts";
import { setStatus } from "#actions/set-status.ts";
import { closeHosts, valuesAt } from "#tests/support/host.ts";
import { day, NL, openPlanHost, planFile, problemCodes, valueOf } from "#tests/support/plan-host.ts";
import { contentOf, touchedParts } from "#tests/support/workbook-content.ts";

afterEach(closeHosts);

const PERIOD = { from: day("2025-01-01"), to: day("2028-12-31") };

describe("new plan", () => {
  it("[A1] makes plan and settings in an empty workbook and takes over its only empty sheet", async () => {
    const host = openPlanHost();
    const made = valueOf(await newPlan(NL, PERIOD));
    expect(made).toEqual({ sheet: "Mijlpalenplan", table: "Mijlpalen", settingsSheet: "Instellingen", created: true });
    const { sheets, names } = await contentOf(host);
    expect(sheets.map(({ name }) => name)).toEqual(["Mijlpalenplan", "Instellingen"]);
    expect(sheets[0]?.tables[0]).toContain("Mijlpalen ");
    expect(sheets[1]?.tables).toHaveLength(6);
    expect(names.filter((name) => name.startsWith("MP_"))).toHaveLength(11);
  });

  it("[A2] a second run changes nothing", async () => {
    const host = openPlanHost();
    await newPlan(NL, PERIOD);
    const before = await contentOf(host);
    expect(valueOf(await newPlan(NL, PERIOD)).created).toBe(false);
    expect(await contentOf(host)).toEqual(before);
  });

  it("[A3] beside a person's own sheet and table of the same names ours get names of their own", async () => {
    const bytes = planFile("rivierenmond.xlsx");
    const host = openPlanHost(bytes);
    const made = valueOf(await newPlan(NL, PERIOD));
    expect(made).toMatchObject({ sheet: "Mijlpalenplan 2", table: "Mijlpalen_MP" });
    expect(touchedParts(bytes, host.save())).toEqual([]);
  });

  it("[A4] a period that ends before it begins, or needs too many columns, is refused before anything is written", async () => {
    const host = openPlanHost();
    const before = await contentOf(host);
    expect(problemCodes(await newPlan(NL, { from: PERIOD.to, to: PERIOD.from }))).toEqual(["PERIOD-INVALID"]);
    const century = { from: day("1950-01-01"), to: day("2049-12-31"), parts: "months" as const };
    expect(problemCodes(await newPlan(NL, century))).toEqual(["PERIOD-INVALID"]);
    expect(await contentOf(host)).toEqual(before);
  });

  it("[A6] columns for money are there when they are asked for", async () => {
    for (const money of [false, true]) {
      const host = openPlanHost();
      valueOf(await newPlan(NL, { ...PERIOD, parts: "none", money }));
      const headers = (await valuesAt(host, "A10:AD10", "Mijlpalenplan")).flat();
      expect(headers.includes("Begroot")).toBe(money);
      closeHosts();
    }
  });

  it("[A5] stays within the requirement set that the manifest asks for", async () => {
    openPlanHost(undefined, { excelApi: "1.9", strict: true });
    expect(valueOf(await newPlan(NL, { ...PERIOD, parties: ["Penvoerder"] })).created).toBe(true);
  });
});

describe("reading", () => {
  it("[A10] an empty plan of ours beside a filled list: the list is read", async () => {
    openPlanHost(planFile("rivierenmond.xlsx"));
    await newPlan(NL, PERIOD);
    const view = valueOf(await readPlan(NL, {}));
    expect(view.source).toMatchObject({ kind: "list", sheet: "Mijlpalenplan", table: "Mijlpalen" });
    expect(view.plan.milestones).toHaveLength(16);
    expect(view.sheets).toMatchObject({ plan: "Mijlpalenplan 2", settings: "Instellingen" });
  });

  it("[A11] a workbook without a plan says so", async () => {
    openPlanHost();
    expect(problemCodes(await readPlan(NL, {}))).toEqual(["PLAN-NOT-FOUND"]);
  });

  it("[A12] a newer layout is refused with both versions", async () => {
    const host = openPlanHost();
    await newPlan(NL, PERIOD);
    await host.Excel.run(async (context) => {
      context.workbook.names.getItem("MP_Layout").getRange().values = [[99]];
      await context.sync();
    });
    const result = await readPlan(NL, {});
    expect(result).toMatchObject({ ok: false, problems: [{ code: "LAYOUT-NEWER", facts: { found: 99, known: 1 } }] });
  });

  it("[A13] going to a milestone selects its row wherever it went", async () => {
    const host = openPlanHost(planFile("rivierenmond.xlsx"));
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Mijlpalenplan").getRange("1:3").insert("Down");
      await context.sync();
    });
    expect(valueOf(await goTo(NL, { row: { nr: "5.2" } }))).toEqual({ sheet: "Mijlpalenplan", cell: "C17" });
    const selected = await host.Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load("address");
      await context.sync();
      return range.address;
    });
    expect(selected).toContain("C17");
  });
});

describe("stoplicht", () => {
  it("[A20] sets the word, colours the column once, logs the change and asks for an explanation", async () => {
    const host = openPlanHost(planFile("rivierenmond.xlsx"));
    const outcome = valueOf(await setStatus(NL, { rows: [{ nr: "1.1" }], status: "rood", why: "huur opgezegd" }));
    expect(outcome.changes).toEqual([{ nr: "1.1", field: "status", old: "Groen", new: "Rood" }]);
    expect(outcome.needExplanation).toEqual([{ nr: "1.1", index: 0 }]);
    expect(await valuesAt(host, "G2", "Mijlpalenplan")).toEqual([["Rood"]]);
    const { sheets } = await contentOf(host);
    expect(sheets.find(({ name }) => name === "Mijlpalenplan")?.rules).toHaveLength(3);
    expect(await valuesAt(host, "B6:H6", "Logboek")).toEqual([
      [
        "1.1",
        "Locatie techlab gekozen en huurcontract getekend",
        "Status",
        "Groen",
        "Rood",
        "huur opgezegd",
        "invoegtoepassing",
      ],
    ]);
  });

  it("[A21] ten clicks leave the workbook of one click", async () => {
    const host = openPlanHost(planFile("rivierenmond.xlsx"));
    await setStatus(NL, { rows: [{ nr: "5.2" }, { nr: "1.1" }], status: "oranje" });
    const once = await contentOf(host);
    for (let click = 2; click <= 10; click += 1) {
      expect(valueOf(await setStatus(NL, { rows: [{ nr: "5.2" }, { nr: "1.1" }], status: "oranje" })).changes).toEqual(
        [],
      );
    }
    expect(await contentOf(host)).toEqual(once);
  });

  it("[A22] works on our own plan, with explanation, measure and reference day", async () => {
    const host = openPlanHost();
    await newPlan(NL, PERIOD);
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Mijlpalenplan");
      sheet.getRange("A11:D11").values = [["1.1", "Techlab", "", "Eerste mijlpaal"]];
      await context.sync();
    });
    const outcome = valueOf(
      await setStatus(NL, {
        rows: [{ nr: "1.1" }],
        status: "rood",
        explanation: "=1+1 staat er",
        measure: "- overleg",
      }),
    );
    expect(outcome.changes.map(({ field, new: next }) => [field, next])).toEqual([
      ["status", "Rood"],
      ["explanation", "=1+1 staat er"],
      ["measure", "- overleg"],
      ["asOf", "2026-01-15"],
    ]);
    expect(outcome.needExplanation).toEqual([]);
    const view = valueOf(await readPlan(NL, {}));
    expect(view.plan.milestones[0]).toMatchObject({
      status: "rood",
      explanation: "=1+1 staat er",
      measure: "- overleg",
      asOf: NL.today,
    });
  });

  it("[A26] why an oranje or rood verdict was given becomes the explanation where there is none", async () => {
    const host = openPlanHost();
    await newPlan(NL, PERIOD);
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Mijlpalenplan");
      sheet.getRange("A11:A13").values = [["1.1"], ["1.2"], ["1.3"]];
      sheet.getRange("D11:D13").values = [["Lokaal ingericht"], ["Docenten geschoold"], ["Lessen gegeven"]];
      await context.sync();
    });
    await setStatus(NL, { rows: [{ nr: "1.2" }], status: "groen", explanation: "van de penvoerder" });
    const late = { rows: [{ nr: "1.1" }, { nr: "1.2" }], status: "rood", why: "=levering te laat" } as const;
    expect(valueOf(await setStatus(NL, late)).needExplanation).toHaveLength(2);
    await setStatus(NL, { rows: [{ nr: "1.3" }], status: "groen", why: "op tijd" });
    expect(valueOf(await setStatus(NL, { ...late, why: "iets anders" })).changes).toEqual([]);
    const { milestones } = valueOf(await readPlan(NL, {})).plan;
    expect(milestones.map(({ explanation }) => explanation)).toEqual(["=levering te laat", "van de penvoerder", null]);
  });

  it("[A23] works on the person's selection", async () => {
    const host = openPlanHost(planFile("rivierenmond.xlsx"));
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Mijlpalenplan").getRange("C3:D5").select();
      await context.sync();
    });
    const { changes } = valueOf(await setStatus(NL, { rows: "selection", status: "rood" }));
    expect(changes.map(({ nr }) => nr)).toEqual(["1.2", "1.3", "1.4"]);
  });

  it("[A24] a number that does not exist is told with the nearest one, and nothing is written", async () => {
    const bytes = planFile("rivierenmond.xlsx");
    const host = openPlanHost(bytes);
    const result = await setStatus(NL, { rows: [{ nr: "5.22" }], status: "rood" });
    expect(result).toMatchObject({
      ok: false,
      problems: [{ code: "MILESTONE-UNKNOWN", facts: { nr: "5.22", nearest: "5.2" } }],
    });
    expect(touchedParts(bytes, host.save())).toEqual([]);
  });

  it("[A25] keeps the words that the list itself uses", async () => {
    const host = openPlanHost();
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1:D3").values = [
        ["No.", "Milestone", "Due date", "Status"],
        ["A1", "Lab opened", 46000, "green"],
        ["A2", "Lab closed", 46100, "red"],
      ];
      sheet.getRange("C2:C3").numberFormat = [["yyyy-mm-dd"], ["yyyy-mm-dd"]];
      await context.sync();
    });
    valueOf(await setStatus(NL, { rows: [{ nr: "A1" }], status: "oranje" }));
    expect(await valuesAt(host, "D2")).toEqual([["amber"]]);
  });
});

describe("controle", () => {
  it("[A30] names the sample's one conflict with both ways out and a link to the cell", async () => {
    const host = openPlanHost(planFile("rivierenmond.xlsx"));
    const { view, sheet } = valueOf(await checkPlan(NL, {}));
    expect(sheet).toBe("Controle");
    const errors = view.findings.filter(({ severity }) => severity === "fout");
    expect(errors.map(({ code, nr, cell }) => [code, nr, cell])).toEqual([["DATE-BEFORE-PREDECESSOR", "7.1", "D16"]]);
    const [row] = await host.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Controle").getRange("A6:F6");
      range.load("formulas");
      await context.sync();
      return range.formulas as string[][];
    });
    expect(row?.[0]).toBe("fout");
    expect(row?.[2]).toContain("5.2");
    expect(row?.[3]).toMatch(/Schuif 7\.1 naar .+ of stel de doelstelling/);
    expect(row?.[4]).toBe(`=HYPERLINK("#'Mijlpalenplan'!D16","Mijlpalenplan!D16")`);
  });

  it("[A31] a second run gives the same sheet; fewer and more findings fit the table; notes of the person below move along", async () => {
    const host = openPlanHost(planFile("rivierenmond.xlsx"));
    await checkPlan(NL, {});
    const before = await contentOf(host);
    await checkPlan(NL, {});
    expect(await contentOf(host)).toEqual(before);
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Controle").getRange("A30").values = [["eigen notitie"]];
      await context.sync();
    });
    await setStatus(NL, { rows: [{ nr: "1.2" }], status: "rood", explanation: "", bottleneck: "" });
    const later = { ...NL, today: day("2027-03-01") };
    valueOf(await checkPlan(later, {}));
    const { sheets } = await contentOf(host);
    const controle = sheets.find(({ name }) => name === "Controle");
    expect(controle?.values.flat().filter((value) => value === "eigen notitie")).toHaveLength(1);
    await checkPlan(NL, {});
    expect((await contentOf(host)).sheets.find(({ name }) => name === "Controle")?.values.flat()).toContain(
      "eigen notitie",
    );
  });
});
