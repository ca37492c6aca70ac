import type { ActionResult } from "#actions/contract/action.ts";
import type { WriteOutcome } from "#actions/contract/outcome.ts";
import { deleteMilestone } from "#actions/delete-milestone.ts";
import { editMilestone } from "#actions/edit-milestone.ts";
import { insertMilestone } from "#actions/insert-milestone.ts";
import { logChanges } from "#actions/log-changes.ts";
import { moveMilestone } from "#actions/move-milestone.ts";
import { describeProblem } from "#actions/problem-text.ts";
import { readPlan } from "#actions/read-plan.ts";
import { renumber } from "#actions/renumber.ts";
import { setStatus } from "#actions/set-status.ts";
import { sortAndGroup } from "#actions/sort-and-group.ts";
import { undoLast } from "#actions/undo-last.ts";
import type { NodeHost } from "#host/node.ts";
import { ownWorkbook, PLAN_SHEET } from "#tests/support/action-cases.ts";
import { closeHosts, valuesAt } from "#tests/support/host.ts";
import { planEssence } from "#tests/support/plan-essence.ts";
import { NL, openPlanHost, planFile, problemCodes, valueOf } from "#tests/support/plan-host.ts";
import { contentOf } from "#tests/support/workbook-content.ts";

afterEach(closeHosts);

async function openOwn(): Promise<NodeHost> {
  const bytes = await ownWorkbook();
  closeHosts();
  return openPlanHost(bytes);
}

async function planContent(host: NodeHost): Promise<unknown> {
  const content = (await contentOf(host)).sheets.find(({ name }) => name === PLAN_SHEET);
  // Rules reach to the last row of the sheet; a row taken out leaves them a row shorter.
  return { ...content, rules: content?.rules.map((rule) => rule.replace(/1048\d{3}/g, "1048576")) };
}

async function numbers(): Promise<readonly string[]> {
  return valueOf(await readPlan(NL, {})).plan.milestones.map(({ nr }) => nr);
}

/** Outline level of each row of the plan, as digits. */
function outline(host: NodeHost): string {
  const sheet = host.workbook.sheets.find(({ name }) => name === PLAN_SHEET)!;
  return Array.from({ length: 20 }, (_, offset) => sheet.row(10 + offset).outlineLevel).join("");
}

async function undo(outcome: WriteOutcome): Promise<WriteOutcome> {
  if (outcome.undo === null) throw new Error("nothing to undo");
  return valueOf(await undoLast(NL, { undo: JSON.parse(JSON.stringify(outcome.undo)) as typeof outcome.undo }));
}

describe("undo from the pane", () => {
  it.each<[string, string, () => Promise<ActionResult<WriteOutcome>>]>([
    ["A62", "moving", () => moveMilestone(NL, { row: { nr: "4.2" }, after: { nr: "1.1" } })],
    ["A63", "renumbering", () => renumber(NL, { mapping: { "1.2": "1.3", "1.3": "1.2", "3.1": "8.1" } })],
    ["A64", "sorting", () => sortAndGroup(NL, { by: "status" })],
    ["A66", "grouping", () => sortAndGroup(NL, { by: "status", group: true })],
    ["A61", "deleting", () => deleteMilestone(NL, { rows: [{ nr: "1.3" }, { nr: "2.2" }], repair: "bridge" })],
    ["A60", "inserting", () => insertMilestone(NL, { fields: { nr: "9", name: "N" }, after: { nr: "1.2" } })],
    [
      "A69",
      "editing roles",
      () => editMilestone(NL, { row: { nr: "1.2" }, fields: { roles: { School: "B", "Bedrijf A": "E/U" } } }),
    ],
  ])("[%s] after %s the plan sheet is as it was: values, formulas, colours, order", async (_rule, _what, action) => {
    const host = await openOwn();
    const before = await planContent(host);
    const lights = outline(host);
    const outcome = valueOf(await action());
    expect(await planContent(host)).not.toEqual(before);
    await undo(outcome);
    expect(await planContent(host)).toEqual(before);
    expect(outline(host)).toBe(lights);
  });
});

describe("groups", () => {
  it("[A66] the rows of a deelproject fold under its first one; twice gives the same, another sort takes them away", async () => {
    const host = await openOwn();
    valueOf(await sortAndGroup(NL, { by: "nr", group: true }));
    expect(outline(host)).toBe("01110111011101110000");
    const before = await contentOf(host);
    const counts = host.counters.actions;
    valueOf(await sortAndGroup(NL, { by: "nr", group: true }));
    expect(await contentOf(host)).toEqual(before);
    expect(outline(host)).toBe("01110111011101110000");
    expect(host.counters.actions).toBeGreaterThan(counts);
    valueOf(await insertMilestone(NL, { fields: { nr: "1.9", subproject: "Deelproject 1" }, after: { nr: "1.4" } }));
    expect(outline(host)).toBe("01111011101110111000");
    valueOf(await deleteMilestone(NL, { rows: [{ nr: "2.1" }, { nr: "2.2" }], repair: "remove" }));
    expect(outline(host)).toBe("01111010111011100000");
    valueOf(await moveMilestone(NL, { row: { nr: "1.9" }, after: { nr: "4.4" } }));
    expect(outline(host)).toBe("01110101110111000000");
    valueOf(await sortAndGroup(NL, { by: "due" }));
    expect(outline(host)).toBe("0".repeat(20));
    expect((await contentOf(host)).names.join()).not.toContain("MP_Groepen");
  });

  it("[A66] groups that a person took away, folded or moved by inserting rows are no obstacle", async () => {
    const host = await openOwn();
    valueOf(await sortAndGroup(NL, { by: "nr", group: true }));
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(PLAN_SHEET);
      sheet.getRange("12:14").ungroup("ByRows");
      sheet.showOutlineLevels(1, 0);
      sheet.getRange("11:11").insert("Down");
      await context.sync();
    });
    valueOf(await sortAndGroup(NL, { by: "due", group: true }));
    expect(await numbers()).toHaveLength(16);
    expect(outline(host).replaceAll("0", "")).toBe("1".repeat(12));
  });
});

describe("what Excel can and cannot move", () => {
  it("[A92] without the computed columns it says what to add, and then sorts", async () => {
    const host = await openOwn();
    await host.Excel.run(async (context) => {
      const { columns } = context.workbook.tables.getItem("Mijlpalen");
      for (const title of ["Uiterste start", "Verwacht gereed", "Speling"]) columns.getItem(title).delete();
      await context.sync();
    });
    const told = async (): Promise<string> => {
      const before = await contentOf(host);
      const result = await sortAndGroup(NL, { by: "status" });
      expect(await contentOf(host)).toEqual(before);
      const [problem] = result.ok ? [] : result.problems;
      if (problem === undefined) throw new Error("sorted");
      const { what, remedy } = describeProblem(problem, "nl");
      const english = describeProblem(problem, "en");
      expect(`${english.what} ${english.remedy}`).toContain("Speling");
      return `${what} ${remedy}`;
    };
    expect(await told()).toBe(
      "De tabel op het blad Plan heeft geen kolom Speling meer, die nodig is om rijen te verplaatsen. " +
        "Voeg aan de tabel een lege kolom met de kop Speling toe en probeer het opnieuw; de invoegtoepassing vult hem.",
    );
    await host.Excel.run(async (context) => {
      const { columns } = context.workbook.tables.getItem("Mijlpalen");
      columns.add(undefined, [["Speling"], ...Array.from({ length: 16 }, () => ["=1+1"])]);
      await context.sync();
    });
    expect(await told()).toContain("staan eigen formules in de kolom Speling");
    await host.Excel.run(async (context) => {
      context.workbook.tables.getItem("Mijlpalen").columns.getItem("Speling").getDataBodyRange().clear("Contents");
      await context.sync();
    });
    valueOf(await sortAndGroup(NL, { by: "status" }));
    expect((await numbers())[0]).toBe("1.3");
  });

  it("[A67] with a filter or hidden rows it is said so, and nothing changes", async () => {
    const host = await openOwn();
    const set = (work: (sheet: Excel.Worksheet, table: Excel.Table) => void): Promise<void> =>
      host.Excel.run(async (context) => {
        work(context.workbook.worksheets.getItem(PLAN_SHEET), context.workbook.tables.getItem("Mijlpalen"));
        await context.sync();
      });
    await set((_sheet, table) => table.columns.getItem("Status").filter.applyValuesFilter(["Rood"]));
    const before = await contentOf(host);
    for (const action of [
      () => sortAndGroup(NL, { by: "status" }),
      () => moveMilestone(NL, { row: { nr: "4.2" }, after: { nr: "1.1" } }),
    ]) {
      const result = await action();
      expect(problemCodes(result)).toEqual(["FILTER-ACTIVE"]);
      if (!result.ok) expect(describeProblem(result.problems[0]!, "nl").remedy).toContain("Wis het filter");
    }
    expect(await contentOf(host)).toEqual(before);
    await set((sheet, table) => {
      table.clearFilters();
      sheet.getRange("13:13").rowHidden = true;
    });
    expect(problemCodes(await sortAndGroup(NL, { by: "status" }))).toEqual(["FILTER-ACTIVE"]);
    await set((sheet) => (sheet.getRange("13:13").rowHidden = false));
    valueOf(await sortAndGroup(NL, { by: "status" }));
  });

  it("[A68] rows below the table's end, headings between the rows and a row of totals", async () => {
    const host = await openOwn();
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(PLAN_SHEET);
      const table = context.workbook.tables.getItem("Mijlpalen");
      sheet.getRange("15:15").insert("Down");
      sheet.getRange("B15").values = [["DEEL TWEE"]];
      const frame = table.getRange();
      frame.load("rowIndex,rowCount");
      await context.sync();
      const below = frame.rowIndex + frame.rowCount + 1;
      sheet.getRange(`A${below}:D${below}`).values = [["0.5", "Deelproject 9", "", "Onder de tabel"]];
      await context.sync();
    });
    valueOf(await sortAndGroup(NL, { by: "nr" }));
    expect(await numbers()).toEqual(["0.5", ...Array.from({ length: 16 }, (_, index) => nrOf(index))]);
    const texts = (await valuesAt(host, "A11:B30", PLAN_SHEET)).map((row) => row.join("|"));
    const heading = texts.indexOf("|DEEL TWEE");
    expect(texts[heading + 1]).toBe("2.1|Deelproject 2");
    await host.Excel.run(async (context) => {
      context.workbook.tables.getItem("Mijlpalen").showTotals = true;
      await context.sync();
    });
    valueOf(await insertMilestone(NL, { fields: { nr: "9.9", name: "Laatste" } }));
    valueOf(await sortAndGroup(NL, { by: "due" }));
    valueOf(await sortAndGroup(NL, { by: "nr" }));
    const places = await host.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Mijlpalen");
      const [body, totals] = [table.getDataBodyRange(), table.getTotalRowRange()];
      body.load("rowIndex,rowCount");
      totals.load("rowIndex");
      await context.sync();
      return [body.rowIndex + body.rowCount, totals.rowIndex];
    });
    expect(places[0]).toBe(places[1]);
    expect((await numbers()).at(-1)).toBe("9.9");
  });

  it("[A69] a party without a column is told, and what someone else gave it meanwhile stays", async () => {
    await openOwn();
    const outcome = valueOf(
      await editMilestone(NL, { row: { nr: "1.2" }, fields: { roles: { School: "B", Gemeente: "I" } } }),
    );
    expect(outcome.changes).toEqual([{ nr: "1.2", field: "roles", party: "School", old: "U", new: "B" }]);
    expect(outcome.skipped).toMatchObject([{ code: "COLUMN-MISSING", facts: { column: "Gemeente" } }]);
    const stale = valueOf(
      await editMilestone(NL, {
        row: { nr: "1.2" },
        fields: { roles: { School: "A" } },
        seen: { roles: { School: "U" } },
      }),
    );
    expect(stale.skipped.map(({ code }) => code)).toEqual(["CELL-CHANGED"]);
    valueOf(await editMilestone(NL, { row: { nr: "1.2" }, fields: { roles: { School: null } } }));
    expect((await planEssence())["Resultaat 2 vastgesteld"]?.roles).toEqual([]);
    closeHosts();
    const host = openPlanHost(planFile("tabel-a-tijdsduur.xlsx"));
    const { plan } = valueOf(await readPlan(NL, {}));
    const milestone = plan.milestones.find(({ roles }) => roles.length > 0)!;
    const [role] = milestone.roles;
    const wrote = valueOf(
      await editMilestone(NL, {
        row: { nr: milestone.nr, index: milestone.index },
        fields: { roles: { [role!.party]: "I" } },
      }),
    );
    expect(wrote.changes).toMatchObject([{ field: "roles", party: role!.party, new: "I" }]);
    const after = valueOf(await readPlan(NL, {})).plan.milestones[milestone.index];
    expect(after?.roles.filter(({ party }) => party === role!.party)).toEqual([{ party: role!.party, role: "I" }]);
    expect(host.counters.requests).toBeGreaterThan(0);
  });
});

function nrOf(index: number): string {
  return `${Math.floor(index / 4) + 1}.${(index % 4) + 1}`;
}

describe("rows that changed by hand", () => {
  async function byHand(host: NodeHost, work: (sheet: Excel.Worksheet, rowOf: (nr: string) => number) => void) {
    const { plan } = valueOf(await readPlan(NL, {}));
    const rowOf = (nr: string) => plan.milestones.find((milestone) => milestone.nr === nr)!.place.rowNumber;
    await host.Excel.run(async (context) => {
      work(context.workbook.worksheets.getItem(PLAN_SHEET), rowOf);
      await context.sync();
    });
  }
  const told = async () =>
    valueOf(await logChanges(NL, {})).logged.map(({ nr, field, old, new: next }) => [nr, field, old, next]);

  it("[A81] rows that came, went or got another number are logged once, in words", async () => {
    const host = await openOwn();
    await told();
    await byHand(host, (sheet, rowOf) => {
      sheet.getRange(`A${rowOf("3.1")}`).values = [["7.7"]];
      const gone = rowOf("2.3");
      sheet.getRange(`${gone}:${gone}`).delete("Up");
      const fresh = rowOf("1.2");
      sheet.getRange(`${fresh}:${fresh}`).insert("Down");
      sheet.getRange(`A${fresh}:D${fresh}`).values = [["1.15", "Deelproject 1", "", "Tussendoor"]];
    });
    expect(await told()).toEqual([
      ["2.3", "nr", "2.3", null],
      ["3.1", "nr", "3.1", "7.7"],
      ["1.15", "nr", null, "1.15"],
    ]);
    const lines = (await valuesAt(host, "B6:H8", "Logboek")).map((row) => row.join("|"));
    expect(lines).toEqual([
      "2.3|Resultaat 7 vastgesteld|Rij|Resultaat 7 vastgesteld|||met de hand",
      "3.1|Resultaat 9 vastgesteld|Nr.|3.1|7.7||met de hand",
      "1.15|Tussendoor|Rij||Tussendoor||met de hand",
    ]);
    const before = await contentOf(host);
    expect(await told()).toEqual([]);
    expect(await contentOf(host)).toEqual(before);
  });

  it("[A81] what the add-in inserted, deleted, renumbered, sorted, moved or put back is not logged again", async () => {
    const host = await openOwn();
    await told();
    const swap = valueOf(await renumber(NL, { mapping: { "1.2": "1.3", "1.3": "1.2", "3.1": "8.1" } }));
    expect(await told()).toEqual([]);
    await undo(swap);
    expect(await told()).toEqual([]);
    const insert = valueOf(await insertMilestone(NL, { fields: { nr: "9.1", name: "Nieuw" }, after: { nr: "1.1" } }));
    valueOf(await setStatus(NL, { rows: [{ nr: "9.1" }], status: "groen" }));
    expect(await told()).toEqual([]);
    await undo(insert);
    expect(await told()).toEqual([]);
    const remove = valueOf(await deleteMilestone(NL, { rows: [{ nr: "1.3" }], repair: "bridge" }));
    await undo(remove);
    valueOf(await sortAndGroup(NL, { by: "status" }));
    valueOf(await moveMilestone(NL, { row: { nr: "4.2" }, after: null }));
    valueOf(await renumber(NL, {}));
    valueOf(await editMilestone(NL, { row: { nr: "2.1" }, fields: { nr: "6.6", name: "Anders", explanation: "x" } }));
    expect(await told()).toEqual([]);
    await byHand(host, (sheet, rowOf) => {
      sheet.getRange(`A${rowOf("6.6")}`).values = [["6.7"]];
    });
    expect(await told()).toEqual([["6.6", "nr", "6.6", "6.7"]]);
  });
});
