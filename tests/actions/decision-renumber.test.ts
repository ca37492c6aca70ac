import type { ActionEnvironment } from "#actions/contract/action.ts";
import { decisionAgenda } from "#actions/decision-agenda.ts";
import { editMilestone } from "#actions/edit-milestone.ts";
import { makeDecisionDocument } from "#actions/make-decision-document.ts";
import { readPlan } from "#actions/read-plan.ts";
import { recordDecision } from "#actions/record-decision.ts";
import { renumber } from "#actions/renumber.ts";
import type { NodeHost } from "#host/node.ts";
import { valueOf } from "#tests/support/plan-host.ts";
import { day, rivierenmond } from "#tests/support/report-plans.ts";
import { readSheet, typeInto, workbookWithPlan } from "#tests/support/report-workbook.ts";

const NL: ActionEnvironment = { today: day("2026-01-15"), language: "nl" };
const LATE: ActionEnvironment = { ...NL, today: day("2026-06-01") };
const board = { decidedBy: "M. de Wit", decidedOn: day("2026-01-12") };
const SWAP = { mapping: { "3.1": "3.2", "3.2": "3.1" } };

let host: NodeHost | null = null;
afterEach(() => {
  host?.dispose();
  host = null;
});

/** The list has no column for what is done: it closes by the register. */
async function listByRegister(): Promise<void> {
  host = await workbookWithPlan(rivierenmond());
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Plan").getRange("M:M").delete("Left");
    await context.sync();
  });
}

async function doneNumbers(): Promise<readonly string[]> {
  const { plan } = valueOf(await readPlan(LATE, {}));
  return plan.milestones.filter(({ done }) => done).map(({ nr }) => nr);
}

describe("a decision stays with its milestone", () => {
  test("R89 two numbers that change places: the beslismoment stays closed under its new number", async () => {
    await listByRegister();
    valueOf(await recordDecision(NL, { row: { nr: "3.2" }, verdict: "go", ...board }));
    expect(await doneNumbers()).toEqual(["3.2"]);
    valueOf(await renumber(NL, SWAP));
    expect(await doneNumbers()).toEqual(["3.1"]);
    const { findings } = valueOf(await readPlan(LATE, {}));
    expect(findings.map(({ code }) => code)).not.toContain("DECISION-OPEN");
  });

  test("R89 also after the user typed other numbers, and after a new name under the same number", async () => {
    await listByRegister();
    valueOf(await recordDecision(NL, { row: { nr: "3.2" }, verdict: "go", ...board }));
    await typeInto("Plan", "A9", "12");
    await typeInto("Plan", "A8", "3.2");
    expect(await doneNumbers()).toEqual(["12"]);
    await typeInto("Plan", "A8", "3.1");
    await typeInto("Plan", "A9", "3.2");
    await typeInto("Plan", "D9", "Go of no-go voor de leerlijn");
    expect(await doneNumbers()).toEqual(["3.2"]);
  });

  test("R89 a concept follows its milestone; the row that has its number now gets a document of its own", async () => {
    host = await workbookWithPlan(rivierenmond());
    const first = valueOf(
      await makeDecisionDocument(NL, {
        row: { nr: "3.2" },
        kind: "faseovergang",
        texts: { advice: "Kies go; de formatie is rond." },
      }),
    );
    valueOf(await renumber(NL, SWAP));
    const agenda = valueOf(await decisionAgenda(NL, {}));
    expect(agenda.items).toEqual([expect.objectContaining({ row: { nr: "3.1", index: 7 }, sheet: first.sheet })]);
    const again = valueOf(await makeDecisionDocument(NL, { row: { nr: "3.1" }, kind: "faseovergang" }));
    expect(again).toMatchObject({ sheet: first.sheet, created: false, id: "3.1-1" });
    expect((await readSheet(first.sheet)).values.flat()).toContain("Kies go; de formatie is rond.");
    const other = valueOf(await makeDecisionDocument(NL, { row: { nr: "3.2" }, kind: "kwestie" }));
    expect(other).toMatchObject({ sheet: "Beslisdocument 3.2 (2)", created: true });
    expect((await readSheet(other.sheet)).values.flat()).not.toContain("Kies go; de formatie is rond.");
  });

  test("R89 recorded once more after renumbering: one line, its decision number kept, another milestone gets another", async () => {
    host = await workbookWithPlan(rivierenmond());
    const hold = { verdict: "aanhouden", until: day("2026-04-01"), ...board } as const;
    valueOf(await recordDecision(NL, { row: { nr: "3.2" }, ...hold }));
    valueOf(await renumber(NL, SWAP));
    valueOf(await recordDecision(NL, { row: { nr: "3.1" }, verdict: "no-go", ...board }));
    valueOf(await recordDecision(NL, { row: { nr: "3.2" }, verdict: "no-go", ...board }));
    const lines = (await readSheet("Besluiten")).values.filter((row) => /^3\.\d-\d$/.test(String(row[0])));
    expect(lines.map((row) => [row[0], row[2], row[7]])).toEqual([
      ["3.2-1", "3.1", "no-go"],
      ["3.2-2", "3.2", "no-go"],
    ]);
  });

  /** Decision number and number of the milestone of each line in the register. */
  async function registerLines(): Promise<readonly (readonly unknown[])[]> {
    const { values } = await readSheet("Besluiten");
    return values.filter((row) => /-\d+$/.test(String(row[0]))).map((row) => [row[0], row[1], row[2]]);
  }

  const CONDITIONS = [{ text: "Formatie rond", owner: "School", due: day("2026-05-01") }];

  test("R92 the register shows the new numbers at once, of decisions and actions; decision numbers and logbook stay", async () => {
    host = await workbookWithPlan(rivierenmond());
    valueOf(await recordDecision(NL, { row: { nr: "3.2" }, verdict: "go-mits", conditions: CONDITIONS, ...board }));
    valueOf(await recordDecision(NL, { row: { nr: "5.2" }, verdict: "go", ...board }));
    const told = (await readSheet("Logboek")).values;
    valueOf(await renumber(NL, SWAP));
    const lines = [
      ["3.2-1", "besluit", "3.1"],
      ["3.2-1", "actie", "3.1"],
      ["5.2-1", "besluit", "5.2"],
    ];
    expect(await registerLines()).toEqual(lines);
    expect((await readSheet("Logboek")).values.slice(0, told.length)).toEqual(told);
    const { changes, undo } = valueOf(await renumber(NL, SWAP));
    expect([changes, undo]).toEqual([[], null]);
    expect(await registerLines()).toEqual(lines);
  });

  test("R92 two milestones of one name that change numbers keep their own decision", async () => {
    const { milestones, ...plan } = rivierenmond();
    const name = "Go of no-go";
    const rows = milestones.map((row) => (/^3\.[12]$/.test(row.nr) ? { ...row, name } : row));
    host = await workbookWithPlan({ ...plan, milestones: rows });
    valueOf(await recordDecision(NL, { row: { nr: "3.2" }, verdict: "go", ...board }));
    valueOf(await renumber(NL, SWAP));
    expect(await registerLines()).toEqual([["3.2-1", "besluit", "3.1"]]);
  });

  test("R92 a protected register leaves renumbering possible", async () => {
    host = await workbookWithPlan(rivierenmond());
    valueOf(await recordDecision(NL, { row: { nr: "3.2" }, verdict: "go", ...board }));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Besluiten").protection.protect();
      await context.sync();
    });
    const { changes } = valueOf(await renumber(NL, SWAP));
    expect(changes.map(({ nr }) => nr)).toContain("3.2");
    expect(await registerLines()).toEqual([["3.2-1", "besluit", "3.2"]]);
  });

  test("R92 one row that gets another number by an edit takes its decision along", async () => {
    host = await workbookWithPlan(rivierenmond());
    valueOf(await recordDecision(NL, { row: { nr: "3.2" }, verdict: "go", ...board }));
    valueOf(await editMilestone(NL, { row: { nr: "3.2" }, fields: { nr: "12.1" } }));
    expect(await registerLines()).toEqual([["3.2-1", "besluit", "12.1"]]);
  });

  test("R89 several rows with the same name and none with the number: nobody's decision, rather than somebody else's", async () => {
    await listByRegister();
    valueOf(await recordDecision(NL, { row: { nr: "3.2" }, verdict: "go", ...board }));
    const name = (await readSheet("Plan")).values[8]?.[3];
    await typeInto("Plan", "D10", String(name));
    await typeInto("Plan", "A9", "12");
    await typeInto("Plan", "A8", "3.2");
    expect(await doneNumbers()).toEqual([]);
  });
});
