import fc from "fast-check";
import { createPlanReader } from "#actions/plan-reader.ts";
import { readPlan } from "#actions/read-plan.ts";
import { watchWorkbook } from "#actions/watch-workbook.ts";
import type { SheetChange } from "#actions/watch-workbook.ts";
import { sortAndGroup } from "#actions/sort-and-group.ts";
import { areasOf } from "#sheet/read/sheet-change.ts";
import { closeHosts } from "#tests/support/host.ts";
import { bigPlanHost } from "#tests/support/big-plan.ts";
import { NL, valueOf } from "#tests/support/plan-host.ts";
import type { NodeHost } from "#host/node.ts";

afterEach(closeHosts);

const ROWS = 40;
const SHEET = "Mijlpalenplan";

interface Edit {
  readonly kind: "cell" | "block" | "insert" | "delete" | "below" | "header" | "other" | "clear" | "formula";
  readonly row: number;
  readonly column: number;
  readonly value: string | number;
}

const VALUES: readonly (string | number)[] = [
  "",
  "1.3",
  "2.1",
  "Fase 2",
  "Totaal",
  "Groen",
  "Rood",
  "eind 2026",
  "15-4-26",
  "1.1;1.2EB+2d",
  "na Resultaat 3",
  "E/U",
  "ja",
  46_200,
  46_300.5,
  12,
  "#zomaar",
  "2026.1",
  "1.2; 2026.1",
  "Resultaat 3 vastgesteld door de stuurgroep",
  "Resultaat 7 vastgesteld door de stuurgroep",
];

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom<Edit["kind"]>(
    "cell",
    "cell",
    "cell",
    "cell",
    "block",
    "insert",
    "delete",
    "below",
    "header",
    "other",
    "clear",
    "formula",
  ),
  row: fc.nat({ max: ROWS - 1 }),
  column: fc.nat({ max: 60 }),
  value: fc.constantFrom(...VALUES),
});

interface Grid {
  readonly top: number;
  readonly left: number;
  readonly width: number;
}

async function make(host: NodeHost, grid: Grid, { kind, row, column, value }: Edit): Promise<void> {
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SHEET);
    const at = (rows: number, columns: number): Excel.Range =>
      sheet.getRangeByIndexes(grid.top + 1 + row, grid.left + (column % grid.width), rows, columns);
    switch (kind) {
      case "cell":
        at(1, 1).values = [[value]];
        break;
      case "block":
        at(3, 1).values = [[value], [value], [value]];
        break;
      case "clear":
        at(1, 1).clear("Contents");
        break;
      case "formula":
        at(1, 1).formulas = [[`=${value === "" ? 1 : JSON.stringify(value)}`]];
        break;
      case "insert":
        sheet
          .getRangeByIndexes(grid.top + 1 + row, 0, 1, 1)
          .getEntireRow()
          .insert("Down");
        break;
      case "delete":
        sheet
          .getRangeByIndexes(grid.top + 1 + row, 0, 1, 1)
          .getEntireRow()
          .delete("Up");
        break;
      case "below":
        sheet.getRangeByIndexes(grid.top + 1 + ROWS, grid.left + (column % 4), 1, 1).values = [[value]];
        break;
      case "header":
        sheet.getRange("B2").values = [[value]];
        break;
      case "other":
        context.workbook.worksheets.getItem("Instellingen").getRange(`A${20 + row}`).values = [[value]];
        break;
    }
    await context.sync();
  });
}

async function gridOf(host: NodeHost): Promise<Grid> {
  return host.Excel.run(async (context) => {
    const range = context.workbook.tables.getItem("Mijlpalen").getRange();
    range.load("rowIndex,columnIndex,columnCount");
    await context.sync();
    return { top: range.rowIndex, left: range.columnIndex, width: range.columnCount };
  });
}

/** Events come after the answer to the request that caused them. */
async function eventsCame(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
}

/** What the workbook tells of its changes from now on, in order, until `end`. */
async function listen() {
  const heard: SheetChange[] = [];
  const end = await watchWorkbook({
    onPlanChanged: (change) => heard.push(change),
    onSelectionChanged: () => undefined,
  });
  return { heard, end };
}

describe("following the sheet", () => {
  it("FS1 what is shown after any edits equals a whole reading", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
        async (bursts) => {
          const host = await bigPlanHost(ROWS);
          const grid = await gridOf(host);
          const reader = createPlanReader();
          valueOf(await reader.readPlan(NL, {}));
          let heard: SheetChange[] = [];
          const end = await watchWorkbook({
            onPlanChanged: (change) => heard.push(change),
            onSelectionChanged: () => undefined,
          });
          for (const burst of bursts) {
            // An edit that Excel refuses (a formula of nonsense, a table that can't grow) changes nothing.
            for (const each of burst) await make(host, grid, each).catch(() => undefined);
            await eventsCame();
            const changes = heard;
            heard = [];
            const followed = await reader.followPlan(NL, changes, () => undefined);
            const whole = await readPlan(NL, {});
            expect(followed).toEqual(whole);
          }
          end();
          closeHosts();
        },
      ),
      { seed: 707, numRuns: 25 },
    );
  }, 180_000);

  it("FS2 an edit of one row costs one request, whatever the size of the plan, and an edit elsewhere changes nothing", async () => {
    const requests: number[] = [];
    for (const size of [40, 400]) {
      const host = await bigPlanHost(size);
      const grid = await gridOf(host);
      const reader = createPlanReader();
      const before = valueOf(await reader.readPlan(NL, {}));
      const { heard, end } = await listen();
      await make(host, grid, { kind: "cell", row: 5, column: 3, value: "Nieuwe naam van dit resultaat" });
      await eventsCame();
      const { counts, value } = await host
        .measure(async () => reader.followPlan(NL, heard, () => undefined))
        .then(({ counts: counted, result }) => ({ counts: counted, value: result }));
      requests.push(counts.requests);
      const view = valueOf(value);
      expect(view.plan.milestones[5]?.name).toBe("Nieuwe naam van dit resultaat");
      // What was not touched is the same object, so that nothing is drawn again.
      expect(view.plan.milestones[6]).toBe(before.plan.milestones[6]);
      heard.length = 0;
      await host.Excel.run(async (context) => {
        context.workbook.worksheets.add("Elders");
        await context.sync();
      });
      valueOf(await reader.readPlan(NL, {}));
      await eventsCame();
      heard.length = 0;
      await host.Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Elders").getRange("A1").values = [["iets"]];
        await context.sync();
      });
      await eventsCame();
      const same = valueOf(await reader.readPlan(NL, {}));
      expect(heard).toHaveLength(1);
      expect(valueOf(await reader.followPlan(NL, heard, () => undefined))).toBe(same);
      end();
      closeHosts();
    }
    expect(requests).toEqual([1, 1]);
  }, 60_000);

  it("FS3 sorting, which no cell event tells of, is followed too", async () => {
    const host = await bigPlanHost(30);
    const reader = createPlanReader();
    valueOf(await reader.readPlan(NL, {}));
    const { heard, end } = await listen();
    await host.Excel.run(async (context) => {
      context.workbook.tables.getItem("Mijlpalen").sort.apply([{ key: 3, ascending: false }]);
      await context.sync();
    });
    valueOf(await sortAndGroup(NL, { by: "due" }));
    await eventsCame();
    expect(await reader.followPlan(NL, heard, () => undefined)).toEqual(await readPlan(NL, {}));
    end();
  });

  it("FS4 a large plan is shown with the edit before its consequences are computed", async () => {
    const host = await bigPlanHost(1600);
    const grid = await gridOf(host);
    const reader = createPlanReader();
    const before = valueOf(await reader.readPlan(NL, {}));
    const { heard, end } = await listen();
    await make(host, grid, { kind: "cell", row: 9, column: 3, value: "Aangepast resultaat van deze regel" });
    await eventsCame();
    const early: unknown[] = [];
    const view = valueOf(
      await reader.followPlan(NL, heard, (shown) => {
        early.push([shown.plan.milestones[9]?.name, shown.schedule === before.schedule]);
      }),
    );
    expect(early).toEqual([["Aangepast resultaat van deze regel", true]]);
    expect(view).toEqual(valueOf(await readPlan(NL, {})));
    end();
  }, 60_000);

  it("FS5 addresses of events: cells, areas, rows, columns, with a sheet or dollars", () => {
    const row = { top: 3, left: 0, bottom: 4, right: 16_383 };
    expect(areasOf("B2")).toEqual([{ top: 1, left: 1, bottom: 1, right: 1 }]);
    expect(areasOf("'Plan A'!$B$2:$C$3,AA9")).toEqual([
      { top: 1, left: 1, bottom: 2, right: 2 },
      { top: 8, left: 26, bottom: 8, right: 26 },
    ]);
    expect(areasOf("4:5")).toEqual([row]);
    expect(areasOf("C:D")).toEqual([{ top: 0, left: 2, bottom: 1_048_575, right: 3 }]);
    expect(areasOf("")).toBeNull();
    expect(areasOf("#REF!")).toBeNull();
  });

  it("FS6 a party called Projectleider keeps its column of roles", async () => {
    await bigPlanHost(3);
    const view = valueOf(await readPlan(NL, {}));
    expect(view.plan.milestones[0]?.roles).toContainEqual({ party: "Projectleider", role: "E" });
  });
});
