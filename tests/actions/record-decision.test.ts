import type { ActionEnvironment } from "#actions/contract/action.ts";
import { decisionAgenda } from "#actions/decision-agenda.ts";
import { readDecisionDocument } from "#actions/read-decision-document.ts";
import { readPlan } from "#actions/read-plan.ts";
import { recordDecision } from "#actions/record-decision.ts";
import type { NodeHost } from "#host/node.ts";
import { day, rivierenmond } from "#tests/support/report-plans.ts";
import { readSheet, sheetTitles, workbookWithPlan } from "#tests/support/report-workbook.ts";
import { EN, ISSUE, makeDecision, NL, PHASE } from "#tests/support/decision-documents.ts";

let host: NodeHost | null = null;
afterEach(() => {
  host?.dispose();
  host = null;
});

describe("recording a decision", () => {
  const board = { decidedBy: "M. de Wit", decidedOn: day("2026-03-10") };

  test("R82 go, provided: register, actions, logbook, definitive document, beslismoment done", async () => {
    host = await workbookWithPlan(rivierenmond());
    const concept = await makeDecision(PHASE);
    const result = await recordDecision(NL, {
      row: { nr: "3.2" },
      verdict: "go-mits",
      conditions: [{ text: "=formatie rond", owner: "Mbo C", due: day("2026-05-01") }],
      ...board,
    });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    expect(result.value.record).toMatchObject({ id: "3.2-1", verdict: "go-mits", decidedBy: "M. de Wit" });
    expect(result.value.changes).toEqual([expect.objectContaining({ nr: "3.2", field: "doneOn", new: "2026-03-10" })]);
    const register = (await readSheet("Besluiten")).values.flat();
    expect(register).toEqual(
      expect.arrayContaining(["3.2-1", "besluit", "actie", "=formatie rond", "Mbo C", "go, mits"]),
    );
    expect((await readSheet("Logboek")).values.flat()).toContain("Besluit");
    const document = (await readSheet(concept.sheet)).values.flat();
    expect(document).toEqual(expect.arrayContaining(["☒ go, mits", "M. de Wit"]));
    expect(document.some((value) => String(value).includes("waarom wel"))).toBe(false);
  });

  test("R82 a definitive document is left alone; the next one is a new version on its own sheet", async () => {
    host = await workbookWithPlan(rivierenmond());
    const concept = await makeDecision(PHASE);
    await recordDecision(NL, { row: { nr: "3.2" }, verdict: "no-go", ...board });
    const decided = await readSheet(concept.sheet);
    const second = await makeDecision(PHASE);
    expect(second).toMatchObject({ sheet: "Beslisdocument 3.2 v2", version: 2, created: true });
    expect(await readSheet(concept.sheet)).toEqual(decided);
  });

  test("R83 a no-go shows what stands still and changes nothing in the plan", async () => {
    host = await workbookWithPlan(rivierenmond());
    const before = await readSheet("Plan");
    const result = await recordDecision(NL, { row: { nr: "3.1" }, verdict: "no-go", ...board });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    expect(result.value.consequences.map(({ nr }) => nr)).toEqual(["3.1", "3.2", "6.1"]);
    expect(result.value.changes).toEqual([]);
    expect(await readSheet("Plan")).toEqual(before);
  });

  test("R83 on hold with apply moves the promised dates that no longer hold, and logs them", async () => {
    host = await workbookWithPlan(rivierenmond());
    const result = await recordDecision(NL, {
      row: { nr: "3.2" },
      verdict: "aanhouden",
      until: day("2026-05-15"),
      apply: true,
      ...board,
    });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    expect(result.value.consequences).toEqual([
      expect.objectContaining({ nr: "3.2", field: "due", new: "2026-05-15" }),
      expect.objectContaining({ nr: "3.3", field: "due" }),
    ]);
    expect(result.value.changes.map(({ nr, field }) => [nr, field])).toEqual([
      ["3.2", "due"],
      ["3.3", "due"],
    ]);
  });

  test("R85 a decision is kept as it was asked, also when the plan changed before it was recorded", async () => {
    host = await workbookWithPlan(rivierenmond());
    const concept = await makeDecision(PHASE, EN);
    const asked = await readSheet(concept.sheet);
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Plan").getRange("G9");
      cell.numberFormat = [["dd-mm-yyyy"]];
      cell.values = [[46800]];
      await context.sync();
    });
    const result = await recordDecision(NL, { row: { nr: "3.2" }, verdict: "go", ...board });
    expect(result.ok).toBe(true);
    const decided = await readSheet(concept.sheet);
    const changed = decided.values.flatMap((row, r) =>
      row.flatMap((value, c) => (value === asked.values[r]?.[c] || c === 0 ? [] : [String(value)])),
    );
    // The document was made in English and stays so; what nobody filled in is white.
    expect(changed.filter((text) => text !== "")).toEqual([
      "3.2 · version 1 · final",
      "☒ go",
      "M. de Wit",
      "10 March 2026",
    ]);
    expect(decided.values.flat().some((value) => /^‹.*›$/.test(String(value)))).toBe(false);
  });

  test("R83 R86 another option than advised: its dates are shown, taken over on request, and the register names it", async () => {
    host = await workbookWithPlan(rivierenmond());
    await makeDecision({
      ...ISSUE,
      options: [
        { name: "Uren laten registreren", delayDays: 0 },
        { name: "Externe controller", delayDays: 30 },
      ],
      texts: { preferred: "Uren laten registreren" },
    });
    const before = await readSheet("Plan");
    const shown = await recordDecision(NL, { row: { nr: "5.2" }, verdict: "go", option: "b", ...board });
    if (!shown.ok) throw new Error(JSON.stringify(shown.problems));
    expect(shown.value.record).toMatchObject({ verdict: "go", option: "Externe controller" });
    expect(shown.value.consequences.map(({ nr, field }) => [nr, field])).toEqual([
      ["5.2", "due"],
      ["7.1", "due"],
    ]);
    expect(await readSheet("Plan")).toEqual(before);
    const applied = await recordDecision(NL, { row: { nr: "5.2" }, verdict: "go", option: "B", apply: true, ...board });
    expect(applied).toMatchObject({ ok: true, value: { applied: true } });
    expect((await readSheet("Besluiten")).values.flat()).toContain("go: Externe controller");
    expect((await readSheet("Beslisdocument 5.2")).values.flat()).toContain("Externe controller");
  });

  test("R87 a condition stays on the agenda, most overdue first, until its day of completion is filled in", async () => {
    host = await workbookWithPlan(rivierenmond());
    await recordDecision(NL, {
      row: { nr: "3.2" },
      verdict: "go-mits",
      conditions: [
        { text: "Formatie rond", owner: "Mbo C", due: day("2026-05-01") },
        { text: "Brief aan ouders", owner: "Vmbo B", due: day("2026-01-05") },
        { text: "Zonder datum", owner: "", due: null },
      ],
      ...board,
    });
    const open = async () => {
      const result = await decisionAgenda(NL, {});
      if (!result.ok) throw new Error(JSON.stringify(result.problems));
      return result.value.actions;
    };
    const actions = await open();
    expect(actions.map(({ nr, text, owner, overdueDays }) => [nr, text, owner, overdueDays > 0])).toEqual([
      ["3.2", "Brief aan ouders", "Vmbo B", true],
      ["3.2", "Formatie rond", "Mbo C", false],
      ["3.2", "Zonder datum", "", false],
    ]);
    const first = actions[0];
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem(first?.sheet ?? "").getRange(first?.cell ?? "");
      cell.numberFormat = [["dd-mm-yyyy"]];
      cell.values = [[46031]];
      await context.sync();
    });
    expect((await open()).map(({ text }) => text)).toEqual(["Formatie rond", "Zonder datum"]);
  });

  test("R88 any box of the concept is given and read back by its key, the client's own are left alone", async () => {
    host = await workbookWithPlan(rivierenmond());
    expect(await readDecisionDocument(NL, { row: { nr: "5.2" } })).toEqual({ ok: true, value: null });
    const fields = {
      "beheersing.kwaliteit.norm": "=norm 8",
      "optie.niets.nadelen": "Duurt te lang",
      "optie.A.naam": "Extra avond",
      "optie.A.tijd": "-5",
    };
    const made = await makeDecision({ ...ISSUE, fields: { ...fields, "besluit.naam": "De pen voor een ander" } });
    const read = await readDecisionDocument(NL, { row: { nr: "5.2" } });
    if (!read.ok || read.value === null) throw new Error("no concept");
    expect(read.value).toMatchObject({ sheet: made.sheet, kind: "kwestie" });
    expect(read.value.texts).toEqual({ ...fields, "optie.A.tijd": expect.stringMatching(/^−5 werkdagen/) });
    await makeDecision({ ...ISSUE, fields: { "optie.niets.nadelen": "" } });
    const again = await readDecisionDocument(NL, { row: { nr: "5.2" } });
    expect(again.ok && Object.keys(again.value?.texts ?? {}).sort()).toEqual(
      Object.keys(fields)
        .filter((key) => key !== "optie.niets.nadelen")
        .sort(),
    );
  });

  test("R82 recording the same decision twice keeps one line", async () => {
    host = await workbookWithPlan(rivierenmond());
    for (let run = 0; run < 2; run += 1)
      await recordDecision(NL, { row: { nr: "3.2" }, verdict: "aanhouden", until: day("2026-04-01"), ...board });
    const values = (await readSheet("Besluiten")).values;
    expect(values.filter((row) => row.includes("3.2-1"))).toHaveLength(1);
  });

  test("R82 a go recorded once more, after a run that was cut off, adds no second decision or action", async () => {
    host = await workbookWithPlan(rivierenmond());
    await makeDecision(PHASE);
    const conditions = [{ text: "Formatie rond", owner: "Mbo C", due: day("2026-05-01") }];
    for (let run = 0; run < 2; run += 1) {
      await recordDecision(NL, { row: { nr: "3.2" }, verdict: "go-mits", conditions, ...board });
    }
    const lines = (await readSheet("Besluiten")).values.filter((row) => String(row[0]).startsWith("3.2-"));
    expect(lines.map((row) => [row[0], row[1]])).toEqual([
      ["3.2-1", "besluit"],
      ["3.2-1", "actie"],
    ]);
  });

  test("R50 the agenda lists what waits, and what was put on hold until when", async () => {
    host = await workbookWithPlan(rivierenmond());
    await makeDecision(ISSUE);
    await recordDecision(NL, { row: { nr: "3.2" }, verdict: "aanhouden", until: day("2026-04-01"), ...board });
    const result = await decisionAgenda(NL, {});
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    expect(result.value.items).toEqual([
      expect.objectContaining({ row: { nr: "3.2", index: 7 }, kind: "aangehouden", due: day("2026-04-01") }),
      expect.objectContaining({ row: { nr: "5.2", index: 12 }, kind: "document", sheet: "Beslisdocument 5.2" }),
    ]);
    expect(await sheetTitles()).toContain("Besluiten");
  });
});

describe("a list without a column for what is done", () => {
  const board = { decidedBy: "M. de Wit", decidedOn: day("2026-01-12") };
  const LATE: ActionEnvironment = { ...NL, today: day("2026-06-01") };

  async function withoutDoneColumn(): Promise<void> {
    host = await workbookWithPlan(rivierenmond());
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Plan").getRange("M:M").delete("Left");
      await context.sync();
    });
  }

  async function read(environment = LATE) {
    const result = await readPlan(environment, {});
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    return result.value;
  }

  test("R84 a go closes the beslismoment in the register: it reads as done and is no longer open", async () => {
    await withoutDoneColumn();
    expect((await read()).findings.map(({ code }) => code)).toContain("DECISION-OPEN");
    const plan = await readSheet("Plan");
    const result = await recordDecision(NL, { row: { nr: "3.2" }, verdict: "go", ...board });
    expect(result).toMatchObject({ ok: true, value: { closed: "register", changes: [], skipped: [] } });
    expect(await readSheet("Plan")).toEqual(plan);
    const { plan: after, findings } = await read();
    const decided = after.milestones.find(({ nr }) => nr === "3.2");
    expect(decided).toMatchObject({ done: true, doneOn: day("2026-01-12") });
    expect(findings.map(({ code }) => code)).not.toContain("DECISION-OPEN");
    const agenda = await decisionAgenda(LATE, {});
    expect(agenda).toMatchObject({ ok: true, value: { items: [] } });
  });

  test("R84 a no-go is a decision too; what is on hold is open again after its day", async () => {
    await withoutDoneColumn();
    await recordDecision(NL, { row: { nr: "3.2" }, verdict: "aanhouden", until: day("2026-07-01"), ...board });
    const open = async (today: string): Promise<boolean> =>
      (await read({ ...NL, today: day(today) })).findings.some(({ code }) => code === "DECISION-OPEN");
    expect(await open("2026-06-01")).toBe(false);
    expect(await open("2026-07-02")).toBe(true);
    await recordDecision(NL, { row: { nr: "3.2" }, verdict: "no-go", ...board });
    expect(await open("2026-07-02")).toBe(false);
    expect((await read()).plan.milestones.find(({ nr }) => nr === "3.2")?.done).toBe(false);
  });

  test("R84 where there is a column, the cell that a person emptied is the fact", async () => {
    host = await workbookWithPlan(rivierenmond());
    await recordDecision(NL, { row: { nr: "3.2" }, verdict: "go", ...board });
    expect((await read()).plan.milestones.find(({ nr }) => nr === "3.2")?.done).toBe(true);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Plan").getRange("M9").clear("Contents");
      await context.sync();
    });
    expect((await read()).plan.milestones.find(({ nr }) => nr === "3.2")?.done).toBe(false);
  });
});
