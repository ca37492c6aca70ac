import { makeDecisionDocument } from "#actions/make-decision-document.ts";
import type { NodeHost } from "#host/node.ts";
import { planOf, rivierenmond, vreemd, waterland } from "#tests/support/report-plans.ts";
import { readSheet, typeInto, workbookFrom, workbookWithPlan } from "#tests/support/report-workbook.ts";
import { cellOf, EN, ISSUE, makeDecision, NL, PHASE, shownDecision } from "#tests/support/decision-documents.ts";

let host: NodeHost | null = null;
afterEach(() => {
  host?.dispose();
  host = null;
});

const HOSTILE: readonly (readonly [string, string])[] = [
  ["a formula", "=1+1"],
  ["a link", '=HYPERLINK("http://example.invalid";"klik")'],
  ["a plus", "+31 6 12345678"],
  ["a minus", "-SUM(A1:A9)"],
  ["an at sign", "@afdeling"],
  ["an apostrophe", "'s Avonds"],
  ["line breaks", "eerste regel\ntweede regel\n\nvierde"],
  ["right to left", "مرحبا بالعالم ושלום"],
  ["emoji", "klaar 🚀👩‍🏫 half \u{1F469}"],
  ["a number", "12"],
  ["a date", "1-2-2026"],
  ["a boolean", "WAAR"],
];

describe("sheet of the decision document", () => {
  test.each(HOSTILE)("R61 R62 %s that a person types stays a text and survives", async (_, text) => {
    host = await workbookWithPlan(rivierenmond());
    const first = await makeDecision();
    await typeInto(first.sheet, cellOf(first, "advies"), text);
    const second = await makeDecision();
    expect(shownDecision(second)).toContain(text);
    const sheet = await readSheet(second.sheet);
    expect(sheet.values.flat()).toContain(text);
    // A text reads the same as value and as formula; a formula would not.
    expect(sheet.values).toEqual(sheet.formulas);
  });

  test("R61 texts of 32,767 characters are kept, longer ones are refused before anything is written", async () => {
    host = await workbookWithPlan(rivierenmond());
    const long = `${"woord ".repeat(5461)}.`;
    const made = await makeDecision({ ...ISSUE, texts: { advice: long } });
    expect((await readSheet(made.sheet)).values.flat()).toContain(long);
    expect(made.tooLong).toContain("Advies projectleider (5461)");
    const again = await makeDecision();
    expect(shownDecision(again)).toContain(long);
    const refused = await makeDecisionDocument(NL, { ...ISSUE, texts: { advice: "x".repeat(32_768) } });
    expect(refused).toMatchObject({ ok: false, problems: [{ code: "TEXT-TOO-LONG" }] });
  });

  test("R61 names in the plan that look like formulas stay texts", async () => {
    host = await workbookWithPlan(vreemd());
    const made = await makeDecision({ row: { nr: "=1+1" }, kind: "kwestie" });
    const sheet = await readSheet(made.sheet);
    expect(sheet.values).toEqual(sheet.formulas);
    expect(sheet.values.flat().some((value) => String(value).includes('=SOM(A1:A9) "klaar"'))).toBe(true);
  });

  test("R62 typed texts survive a switch of language, and prompts change with it", async () => {
    host = await workbookWithPlan(rivierenmond());
    const first = await makeDecision();
    await typeInto(first.sheet, cellOf(first, "advies"), "Kies optie A.");
    await typeInto(first.sheet, cellOf(first, "optie.A.naam"), "Uren laten registreren");
    const english = await makeDecision(ISSUE, EN);
    expect(english.sheet).toBe(first.sheet);
    const values = (await readSheet(english.sheet)).values.flat();
    expect(values).toEqual(expect.arrayContaining(["Kies optie A.", "Uren laten registreren", "‹ option B ›"]));
    expect(values.some((value) => String(value).includes("‹ optie B ›"))).toBe(false);
  });

  test("R62 R66 typed texts survive inserted rows and columns, a moved and renamed sheet", async () => {
    host = await workbookWithPlan(rivierenmond());
    const first = await makeDecision();
    await typeInto(first.sheet, cellOf(first, "advies"), "Kies optie A.");
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(first.sheet);
      sheet.getRange("4:6").insert("Down");
      sheet.getRange("D:D").insert("Right");
      sheet.getRange("C5").values = [["Eigen regel van de projectleider"]];
      sheet.name = "Voor de stuurgroep";
      sheet.position = 0;
      await context.sync();
    });
    const second = await makeDecision();
    expect(second).toMatchObject({ sheet: "Voor de stuurgroep", created: false });
    expect(shownDecision(second)).toEqual(
      expect.arrayContaining(["Kies optie A.", "Eigen regel van de projectleider"]),
    );
    const third = await makeDecision();
    expect(shownDecision(third)).toEqual(shownDecision(second));
  });

  test("R62 a box that was ticked by hand stays ticked", async () => {
    host = await workbookWithPlan(rivierenmond());
    const first = await makeDecision();
    const { values } = await readSheet(first.sheet);
    const row = values.findIndex((cells) => cells.includes("☐ no-go: niets doen"));
    const column = values[row]?.indexOf("☐ no-go: niets doen") ?? -1;
    await typeInto(first.sheet, `${String.fromCharCode(65 + column)}${row + 1}`, "☒ no-go");
    await makeDecision(ISSUE, EN);
    expect((await readSheet(first.sheet)).values[row]).toEqual(
      expect.arrayContaining(["☐ go", "☒ no-go", "☐ hold until"]),
    );
  });

  test("R64 ten times gives the same sheet, and the same file from the second on", async () => {
    host = await workbookWithPlan(rivierenmond());
    const first = await makeDecision(PHASE);
    const cells = await readSheet(first.sheet);
    const bytes = Buffer.from(host.save());
    for (let run = 2; run <= 10; run += 1) await makeDecision(PHASE);
    expect(await readSheet(first.sheet)).toEqual(cells);
    expect(Buffer.from(host.save()).equals(bytes)).toBe(true);
  });

  test("R65 a sheet of someone else with our title stays as it is", async () => {
    host = await workbookWithPlan(rivierenmond());
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("Beslisdocument 5.2").getRange("A1").values = [["niet van ons"]];
      await context.sync();
    });
    const made = await makeDecision();
    expect(made.sheet).toBe("Beslisdocument 5.2 (2)");
    expect((await readSheet("Beslisdocument 5.2")).values).toEqual([["niet van ons"]]);
  });

  test("R66 a deleted sheet is made again", async () => {
    host = await workbookWithPlan(rivierenmond());
    const first = await makeDecision();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(first.sheet).delete();
      await context.sync();
    });
    expect(await makeDecision()).toMatchObject({ sheet: first.sheet, created: true });
  });

  test("R67 the number of requests does not grow with the plan", async () => {
    const counted = async (rows: number): Promise<number> => {
      host?.dispose();
      host = await workbookWithPlan(
        planOf(
          Array.from({ length: rows }, (_, index) => ({
            nr: `${index + 1}`,
            name: `Mijlpaal ${index + 1} vastgesteld`,
            start: "2026-02-02",
            due: "2026-06-01",
            ...(index === 0 ? {} : { after: [`${index}`] }),
          })),
        ),
      );
      await makeDecision({ row: { nr: "1" }, kind: "kwestie" });
      const before = host.counters.requests;
      await makeDecision({ row: { nr: "1" }, kind: "kwestie" });
      return host.counters.requests - before;
    };
    const small = await counted(3);
    expect(await counted(120)).toBe(small);
    expect(small).toBeLessThanOrEqual(6);
  });

  test("R68 one A4 portrait with print area and footer", async () => {
    host = await workbookWithPlan(waterland());
    const made = await makeDecision({ row: { nr: "A3" }, kind: "faseovergang" });
    await Excel.run(async (context) => {
      const page = context.workbook.worksheets.getItem(made.sheet).pageLayout;
      page.load("orientation,paperSize,zoom");
      const area = page.getPrintAreaOrNullObject();
      area.load("address");
      const footer = page.headersFooters.defaultForAllPages;
      footer.load("leftFooter,centerFooter,rightFooter");
      await context.sync();
      expect(page.orientation).toBe("Portrait");
      expect(page.paperSize).toBe("A4");
      expect(page.zoom).toMatchObject({ horizontalFitToPages: 1, verticalFitToPages: 1 });
      expect(area.isNullObject).toBe(false);
      expect(footer.centerFooter).toContain("&P");
      expect(footer.rightFooter).toContain("A3-1");
    });
  });

  test("R69 what stands below the document moves along and stays", async () => {
    host = await workbookWithPlan(rivierenmond());
    const first = await makeDecision();
    const below = (await readSheet(first.sheet)).values.length + 2;
    await typeInto(first.sheet, `C${below}`, "Notitie van het secretariaat");
    await makeDecision({ ...ISSUE, options: [{}, {}, { name: "Optie drie" }, { name: "Optie vier" }] });
    const values = (await readSheet(first.sheet)).values;
    expect(values.flat().filter((value) => value === "Notitie van het secretariaat")).toHaveLength(1);
    expect(values.findIndex((row) => row.includes("Notitie van het secretariaat"))).toBe(below - 1 + 2);
  });

  test("R93 a document that is too long says so beside the page, not on it; once it is shorter the note is gone", async () => {
    host = await workbookWithPlan(rivierenmond());
    const notes = async (sheet: string): Promise<readonly string[]> => {
      const { values } = await readSheet(sheet);
      return values.flatMap((row) => row.slice(25).map(String)).filter((text) => /\d+ woorden/.test(text));
    };
    const advice = "Wij adviseren dit zonder voorbehoud. ".repeat(120);
    const long = await makeDecision({ ...ISSUE, texts: { advice } });
    expect(await notes(long.sheet)).toEqual([long.tooLong]);
    const again = await makeDecision();
    expect(await notes(again.sheet)).toEqual([again.tooLong]);
    const area = await Excel.run(async (context) => {
      const printed = context.workbook.worksheets.getItem(long.sheet).pageLayout.getPrintArea();
      printed.load("address");
      await context.sync();
      return printed.address;
    });
    expect(area).toMatch(/!B2:Y\d+$/);
    await makeDecision({ ...ISSUE, texts: { advice: "Doen." } });
    expect(await notes(long.sheet)).toEqual([]);
  });

  test("R80 an unknown number changes nothing and names the nearest", async () => {
    host = await workbookWithPlan(rivierenmond());
    const before = Buffer.from(host.save());
    const result = await makeDecisionDocument(NL, { row: { nr: "5.9" }, kind: "kwestie" });
    expect(result).toMatchObject({ ok: false, problems: [{ code: "MILESTONE-UNKNOWN" }] });
    expect(Buffer.from(host.save()).equals(before)).toBe(true);
  });

  test("R62 a file saved and opened again goes on where it was", async () => {
    host = await workbookWithPlan(rivierenmond());
    const first = await makeDecision();
    await typeInto(first.sheet, cellOf(first, "advies"), "Kies optie A.");
    const bytes = host.save();
    host.dispose();
    host = workbookFrom(bytes);
    const second = await makeDecision();
    expect(second).toMatchObject({ sheet: first.sheet, created: false });
    expect(shownDecision(second)).toContain("Kies optie A.");
  });
});
