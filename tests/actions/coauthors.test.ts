import type { NodeHost } from "#host/node.ts";
import { setStatus } from "#actions/set-status.ts";
import { ACTION_CASES, ownWorkbook, PLAN_SHEET } from "#tests/support/action-cases.ts";
import { DOCUMENT_CASES } from "#tests/support/document-cases.ts";
import { closeHosts, valuesAt } from "#tests/support/host.ts";
import { NL, openPlanHost, planFile, valueOf } from "#tests/support/plan-host.ts";
import { planEssence } from "#tests/support/plan-essence.ts";
import type { PlanEssence } from "#tests/support/plan-essence.ts";

afterEach(closeHosts);
beforeAll(async () => {
  await ownWorkbook();
  closeHosts();
});

/** `FAULTS=all` tries every request; otherwise the last two, between reading and writing. */
const ALL = process.env["FAULTS"] === "all";
let tried = 0;
afterAll(() => {
  if (ALL) process.stdout.write(`${tried} interleavings\n`);
});

/** Plays a co-author just before the k-th request of the action. */
function before(host: NodeHost, request: number, edit: () => void): void {
  let count = 0;
  host.onBeforeRequest(() => {
    count += 1;
    if (count === request) edit();
  });
}

async function requestsOf(run: () => Promise<unknown>): Promise<number> {
  const { counts } = await openPlanHost(planFile("rivierenmond.xlsx")).measure(async () => {
    await run();
  });
  closeHosts();
  return counts.requests;
}

type Sheet = NodeHost["workbook"]["sheets"][number];

function planSheet(host: NodeHost): Sheet {
  return host.workbook.sheets.find(({ name }) => name === PLAN_SHEET)!;
}

/** 0-based row of a number on the plan sheet as it is now; -1 when it is gone. */
function rowOf(sheet: Sheet, name: string): number {
  for (let row = 10; row < 60; row += 1) if (sheet.value(row, 3) === name) return row;
  return -1;
}

function holds(sheet: Sheet, text: string): boolean {
  const used = sheet.usedArea(true);
  if (used === null) return false;
  for (let row = used.top; row <= used.bottom; row += 1) {
    for (let column = used.left; column <= used.right; column += 1) if (sheet.value(row, column) === text) return true;
  }
  return false;
}

const WIDTH = 40;

interface CoauthorEdit {
  readonly what: string;
  readonly edit: (sheet: Sheet) => void;
}

/** What a co-author does; none of it touches the rows that the actions change. */
const EDITS: readonly CoauthorEdit[] = [
  {
    what: "types an explanation in another row",
    edit: (sheet) => {
      const row = rowOf(sheet, "Resultaat 6 vastgesteld");
      if (row >= 0) sheet.setValue(row, 4, "van een ander");
    },
  },
  {
    what: "inserts a row of the sheet above",
    edit: (sheet) => {
      sheet.insertCells({ top: 10, left: 0, bottom: 10, right: 16_383 }, "down");
      sheet.setValue(10, 0, "0.1");
      sheet.setValue(10, 3, "Van een ander");
    },
  },
  {
    what: "sorts the plan the other way round",
    edit: (sheet) => {
      sheet.reorderRows(
        { top: 10, left: 0, bottom: 25, right: WIDTH },
        Array.from({ length: 16 }, (_, index) => 15 - index),
      );
    },
  },
  {
    what: "deletes another row of the sheet",
    edit: (sheet) => {
      const row = rowOf(sheet, "Resultaat 16 vastgesteld");
      if (row >= 0) sheet.deleteCells({ top: row, left: 0, bottom: row, right: 16_383 }, "up");
    },
  },
];

/** What touches the rows that the actions change, or lists of ours: it stays, whoever was first. */
const BUSY_TEXT = "tegelijk getypt";
const BUSY_EDITS: readonly CoauthorEdit[] = [
  {
    what: "types a remark in the row itself",
    edit: (sheet) => {
      const row = rowOf(sheet, "Resultaat 4 vastgesteld");
      if (row >= 0) sheet.setValue(row, 4, BUSY_TEXT);
    },
  },
  {
    what: "types a row below the table",
    edit: (sheet) => {
      let row = 10;
      while (row < 80 && (sheet.value(row, 3) !== null || sheet.value(row, 0) !== null)) row += 1;
      sheet.setValue(row, 0, "77.7");
      sheet.setValue(row, 3, BUSY_TEXT);
    },
  },
  {
    what: "colours and types beside the plan",
    edit: (sheet) => sheet.setValue(2, 60, BUSY_TEXT),
  },
];

const OWN = [...ACTION_CASES, ...DOCUMENT_CASES].filter(({ own }) => own);

describe("co-authors", () => {
  // A row that another one waits for may not go in this comparison.
  it.each(OWN.filter(({ name }) => !name.includes("many rows")))(
    "[F10] $name: whatever someone else does between any two round trips stays, and every other row stays as it was",
    async (test) => {
      const probe = openPlanHost(await test.bytes());
      const start = await planEssence();
      const { counts } = await probe.measure(async () => {
        valueOf(await test.run());
      });
      const goal = await planEssence();
      closeHosts();
      // Numbers in order of the rows are others as soon as there is another row.
      const essence = (row: PlanEssence[string] | undefined): string =>
        JSON.stringify(test.name === "renumber in order" && row !== undefined ? { ...row, nr: "" } : row);
      for (const { what, edit } of EDITS) {
        for (let request = ALL ? 1 : Math.max(1, counts.requests - 1); request <= counts.requests; request += 1) {
          tried += 1;
          const host = openPlanHost(await test.bytes());
          before(host, request, () => edit(planSheet(host)));
          const first = await test.run();
          host.onBeforeRequest(null);
          if (!first.ok) await test.run();
          const now = await planEssence();
          const where = { what, request };
          if (what.startsWith("types")) {
            expect({ ...where, row: now["Resultaat 6 vastgesteld"]?.description }).toEqual({
              ...where,
              row: "van een ander",
            });
          }
          if (what.startsWith("inserts"))
            expect({ ...where, row: now["Van een ander"]?.nr }).toEqual({ ...where, row: expect.any(String) });
          for (const name of new Set([...Object.keys(start), ...Object.keys(goal)])) {
            if (what.startsWith("deletes") && name === "Resultaat 16 vastgesteld") continue;
            if (what.startsWith("types") && name === "Resultaat 6 vastgesteld") continue;
            const wanted = [start[name], goal[name]].map((row) => essence(row));
            const got = essence(now[name]);
            expect({ ...where, name, row: wanted.includes(got) ? "whole" : [got, wanted] }).toEqual({
              ...where,
              name,
              row: "whole",
            });
          }
          closeHosts();
        }
      }
    },
    300_000,
  );

  it.each(OWN)(
    "[F10] $name: what someone types into its rows and around them meanwhile is there afterwards",
    async (test) => {
      const probe = openPlanHost(await test.bytes());
      const { counts } = await probe.measure(async () => {
        valueOf(await test.run());
      });
      closeHosts();
      for (const { what, edit } of BUSY_EDITS) {
        for (let request = ALL ? 1 : Math.max(1, counts.requests - 1); request <= counts.requests; request += 1) {
          tried += 1;
          const host = openPlanHost(await test.bytes());
          let typed = false;
          before(host, request, () => {
            edit(planSheet(host));
            typed = holds(planSheet(host), BUSY_TEXT);
          });
          await test.run();
          host.onBeforeRequest(null);
          await test.run();
          const found = host.workbook.sheets.some((sheet) => holds(sheet, BUSY_TEXT));
          if (typed) expect({ what, request, found }).toEqual({ what, request, found: true });
          closeHosts();
        }
      }
    },
    300_000,
  );

  it("[F4] a row that is inserted above between any two round trips: the stoplicht goes to the right number, nothing else changes", async () => {
    const requests = await requestsOf(() => setStatus(NL, { rows: [{ nr: "5.1" }], status: "rood" }));
    for (let request = 1; request <= requests + 1; request += 1) {
      const host = openPlanHost(planFile("rivierenmond.xlsx"));
      before(host, request, () => {
        const sheet = host.workbook.sheets.find(({ name }) => name === "Mijlpalenplan")!;
        sheet.insertCells({ top: 3, left: 0, bottom: 3, right: 19 }, "down");
      });
      const result = await setStatus(NL, { rows: [{ nr: "5.1" }], status: "rood" });
      host.onBeforeRequest(null);
      const rows = (await valuesAt(host, "A1:G18", "Mijlpalenplan")).map((row) => [row[0], row[6]]);
      const original = new Map([
        ["1.1", "Groen"],
        ["1.2", "Oranje"],
        ["5.2", "Rood"],
      ]);
      expect([request, result.ok]).toEqual([request, true]);
      expect(rows.find(([nr]) => nr === "5.1")).toEqual(["5.1", "Rood"]);
      for (const [nr, word] of original) expect(rows.find(([candidate]) => candidate === nr)).toEqual([nr, word]);
      expect(rows.filter(([, word]) => word === "Rood")).toHaveLength(3);
      closeHosts();
    }
  });

  it("[F5] a stoplicht that someone else gives between any two round trips is not overwritten unless it was there when we read", async () => {
    const requests = await requestsOf(() => setStatus(NL, { rows: [{ nr: "5.1" }], status: "rood" }));
    for (let request = 1; request <= requests; request += 1) {
      const host = openPlanHost(planFile("rivierenmond.xlsx"));
      before(host, request, () => {
        const sheet = host.workbook.sheets.find(({ name }) => name === "Mijlpalenplan")!;
        sheet.setValue(1, 6, "Oranje");
        sheet.setValue(1, 8, "knelpunt van een ander");
      });
      const outcome = valueOf(await setStatus(NL, { rows: [{ nr: "1.1" }], status: "rood" }));
      host.onBeforeRequest(null);
      const [row] = await valuesAt(host, "G2:I2", "Mijlpalenplan");
      const kept = outcome.skipped.some(({ code }) => code === "CELL-CHANGED");
      expect([request, row?.[0], row?.[2]]).toEqual([request, kept ? "Oranje" : "Rood", "knelpunt van een ander"]);
      if (!kept) expect(outcome.changes[0]?.old).toBe("Oranje");
      closeHosts();
    }
  });

  it("[F6] a line that someone else adds to the logbook meanwhile stays, and ours goes below it", async () => {
    const first = openPlanHost(planFile("rivierenmond.xlsx"));
    await setStatus(NL, { rows: [{ nr: "1.1" }], status: "rood" });
    const bytes = first.save();
    const probe = openPlanHost(bytes);
    const { counts } = await probe.measure(() => setStatus(NL, { rows: [{ nr: "1.2" }], status: "rood" }));
    for (let request = 1; request <= counts.requests; request += 1) {
      const host = openPlanHost(bytes);
      before(host, request, () => {
        host.workbook.sheets.find(({ name }) => name === "Logboek")!.setValue(6, 1, "9.9 van een ander");
      });
      valueOf(await setStatus(NL, { rows: [{ nr: "1.2" }], status: "rood" }));
      host.onBeforeRequest(null);
      const lines = (await valuesAt(host, "B6:B12", "Logboek")).flat().filter((value) => value !== "");
      expect([request, [...lines].sort()]).toEqual([request, ["1.1", "1.2", "9.9 van een ander"]]);
      closeHosts();
    }
  });
});
