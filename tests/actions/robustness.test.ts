import { adopt } from "#actions/adopt.ts";
import { checkPlan } from "#actions/check-plan.ts";
import type { ActionResult } from "#actions/contract.ts";
import { deleteMilestone } from "#actions/delete-milestone.ts";
import { editMilestone } from "#actions/edit-milestone.ts";
import { insertMilestone } from "#actions/insert-milestone.ts";
import { logChanges } from "#actions/log-changes.ts";
import { moveMilestone } from "#actions/move-milestone.ts";
import { newPlan } from "#actions/new-plan.ts";
import { readPlan } from "#actions/read-plan.ts";
import { renumber } from "#actions/renumber.ts";
import { setStatus } from "#actions/set-status.ts";
import { writeSettings } from "#actions/settings.ts";
import { sortAndGroup } from "#actions/sort-and-group.ts";
import type { NodeHost } from "#host/node.ts";
import { closeHosts, valuesAt } from "#tests/support/host.ts";
import { day, hostFile, NL, openPlanHost, planFile, problemCodes, valueOf } from "#tests/support/plan-host.ts";
import { contentOf, touchedParts } from "#tests/support/workbook-content.ts";

afterEach(closeHosts);

const PERIOD = { from: day("2025-01-01"), to: day("2026-12-31") };

interface Case {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array | undefined>;
  readonly run: () => Promise<ActionResult<unknown>>;
  /** A repeat after success says that there is nothing left to do. */
  readonly done?: string;
}

const list = (): Promise<Uint8Array> => Promise.resolve(planFile("rivierenmond.xlsx"));
let adopted: Uint8Array | null = null;
async function own(): Promise<Uint8Array> {
  if (adopted === null) {
    const host = openPlanHost(planFile("rivierenmond.xlsx"));
    valueOf(await adopt(NL, { parts: "none" }));
    adopted = host.save();
  }
  return adopted;
}

const CASES: readonly Case[] = [
  { name: "newPlan", bytes: () => Promise.resolve(undefined), run: () => newPlan(NL, { ...PERIOD, parts: "none" }) },
  { name: "newPlan beside a list", bytes: list, run: () => newPlan(NL, { ...PERIOD, parts: "none" }) },
  { name: "adopt", bytes: list, run: () => adopt(NL, { parts: "none" }), done: "PLAN-EXISTS" },
  { name: "checkPlan", bytes: list, run: () => checkPlan(NL, {}) },
  { name: "checkPlan of our own plan", bytes: own, run: () => checkPlan({ ...NL, today: day("2026-06-01") }, {}) },
  {
    name: "setStatus in a list",
    bytes: list,
    run: () => setStatus(NL, { rows: [{ nr: "1.1" }, { nr: "5.1" }], status: "rood", why: "x" }),
  },
  {
    name: "setStatus in our own plan",
    bytes: own,
    run: () => setStatus(NL, { rows: [{ nr: "1.1" }, { nr: "5.1" }], status: "rood", explanation: "e", measure: "m" }),
  },
  {
    name: "editMilestone",
    bytes: own,
    run: () => editMilestone(NL, { row: { nr: "1.4" }, fields: { due: day("2028-12-01"), name: "N" } }),
  },
  {
    name: "insertMilestone",
    bytes: own,
    run: () => insertMilestone(NL, { fields: { nr: "9.1", name: "N" }, after: { nr: "1.2" } }),
    done: "NR-EXISTS",
  },
  { name: "moveMilestone", bytes: own, run: () => moveMilestone(NL, { row: { nr: "7.2" }, after: { nr: "1.1" } }) },
  {
    name: "deleteMilestone",
    bytes: own,
    run: () => deleteMilestone(NL, { rows: [{ nr: "1.3" }], repair: "bridge" }),
    done: "MILESTONE-UNKNOWN",
  },
  { name: "renumber", bytes: own, run: () => renumber(NL, { mapping: { "1.2": "8.2", "3.1": "8.1" } }) },
  { name: "sortAndGroup", bytes: own, run: () => sortAndGroup(NL, { by: "due" }) },
  { name: "logChanges", bytes: own, run: () => logChanges(NL, {}) },
  { name: "writeSettings", bytes: own, run: () => writeSettings(NL, { parties: ["A", "B", "=C"] }) },
];

/** Runs the action undisturbed and says how many actions it took and what the workbook holds then. */
async function undisturbed(test: Case) {
  const host = openPlanHost(await test.bytes());
  /** Actions of the requests before the last one. */
  let reads = 0;
  host.onBeforeRequest(() => (reads = host.counters.actions));
  const start = host.counters.actions;
  const { counts } = await host.measure(async () => {
    valueOf(await test.run());
  });
  host.onBeforeRequest(null);
  const content = await contentOf(host);
  const again = await test.run();
  expect(test.done === undefined ? again.ok : problemCodes(again)[0]).toBe(test.done ?? true);
  expect(await contentOf(host)).toEqual(content);
  closeHosts();
  return {
    content,
    requests: counts.requests,
    actions: counts.actions,
    reads: Math.min(reads - start, counts.actions),
  };
}

/**
 * The last request, which writes, and three of its actions: every point would take minutes. `FAULTS=all` tries each
 * request and every seventh action.
 */
function points(counts: { readonly requests: number; readonly actions: number; readonly reads: number }) {
  const all = process.env["FAULTS"] === "all";
  const { requests, actions, reads } = counts;
  const stride = all ? 7 : Math.max(1, Math.floor((actions - reads) / 2));
  const failing: number[] = [];
  for (let action = reads + 1; action <= actions; action += stride) failing.push(action);
  const from = all ? 1 : requests;
  const requested = Array.from({ length: requests - from + 1 }, (_, index) => from + index);
  return [
    ...requested.map((request) => ({ failRequest: request })),
    { loseAnswer: requests },
    ...[...failing, actions].map((action) => ({ failAction: action })),
  ];
}

describe("faults", () => {
  it.each(CASES)(
    "[F1] $name: cut off anywhere and run again gives the workbook of an undisturbed run",
    async (test) => {
      const { content, ...counts } = await undisturbed(test);
      for (const fault of points(counts)) {
        const host = openPlanHost(await test.bytes());
        Object.assign(host.faults, fault);
        const first = await test.run();
        if (first.ok) {
          // The last answer was not needed, or the fault fell into the clean-up.
          Object.assign(host.faults, { failAction: null, failRequest: null, loseAnswer: null });
        }
        const second = await test.run();
        if (!second.ok) expect([problemCodes(second)[0], fault]).toEqual([test.done, fault]);
        expect({ fault, content: await contentOf(host) }).toEqual({ fault, content });
        closeHosts();
      }
    },
    240_000,
  );
});

describe("states of Excel", () => {
  const writes = CASES.filter(({ name }) =>
    ["newPlan beside a list", "setStatus in a list", "checkPlan"].includes(name),
  );
  it.each([
    ["CELL-EDIT-MODE", { cellEdit: true }],
    ["WORKBOOK-READ-ONLY", { readOnly: true }],
    ["SESSION-LOST", { sessionLost: true }],
  ] as const)("[F2] %s: a clear problem, nothing half done, and the action can be repeated", async (code, mode) => {
    for (const test of writes) {
      const bytes = await list();
      const host = openPlanHost(bytes);
      Object.assign(host.modes, mode);
      expect([test.name, problemCodes(await test.run())]).toEqual([test.name, [code]]);
      Object.assign(host.modes, { cellEdit: false, readOnly: false, sessionLost: false });
      expect(touchedParts(bytes, host.save())).toEqual([]);
      valueOf(await test.run());
      closeHosts();
    }
  });

  it("[F3] a protected sheet is named as such", async () => {
    const host = openPlanHost(planFile("rivierenmond.xlsx"));
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Mijlpalenplan").protection.protect();
      await context.sync();
    });
    expect(problemCodes(await setStatus(NL, { rows: [{ nr: "1.1" }], status: "rood" }))).toEqual(["SHEET-PROTECTED"]);
  });
});

/** Plays a co-author just before the k-th request of the action. */
function before(host: NodeHost, request: number, edit: () => void): void {
  let count = 0;
  host.onBeforeRequest(() => {
    count += 1;
    if (count === request) edit();
  });
}

describe("co-authors", () => {
  it("[F4] a row that is inserted above between any two round trips: the stoplicht goes to the right number, nothing else changes", async () => {
    const { requests } = await undisturbed(CASES[5]!);
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
    const { requests } = await undisturbed(CASES[5]!);
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

describe("ownership", () => {
  it("[F7] in a workbook full of other things nothing of the person changes, cell by cell and part by part", async () => {
    const bytes = hostFile("everything-libreoffice.xlsx");
    const host = openPlanHost(bytes);
    const before = (await contentOf(host)).sheets;
    valueOf(await newPlan(NL, PERIOD));
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Mijlpalenplan");
      sheet.getRange("A11:D12").values = [
        ["1.1", "P", "", "Een"],
        ["1.2", "P", "", "Twee"],
      ];
      await context.sync();
    });
    const actions: readonly (() => Promise<ActionResult<unknown>>)[] = [
      () => setStatus(NL, { rows: [{ nr: "1.1" }], status: "oranje" }),
      () => checkPlan(NL, {}),
      () => insertMilestone(NL, { fields: { nr: "1.3", name: "Drie", predecessors: "1.2" } }),
      () => editMilestone(NL, { row: { nr: "1.1" }, fields: { due: day("2026-03-01") } }),
      () => moveMilestone(NL, { row: { nr: "1.3" }, after: null }),
      () => renumber(NL, {}),
      () => sortAndGroup(NL, { by: "nr" }),
      () => logChanges(NL, {}),
      () => writeSettings(NL, { parties: ["Iemand"] }),
      () => deleteMilestone(NL, { rows: [{ nr: "1.1" }], repair: "remove" }),
    ];
    for (const action of actions) valueOf(await action());
    expect((await contentOf(host)).sheets.slice(0, before.length)).toEqual(before);
    expect(touchedParts(bytes, host.save())).toEqual([]);
    const { plan } = valueOf(await readPlan(NL, {}));
    expect(plan.milestones).toHaveLength(2);
  });

  it("[F8] a workbook whose structure is protected is left as it is, and that is said", async () => {
    const bytes = hostFile("everything-openpyxl.xlsx");
    const host = openPlanHost(bytes);
    const before = await contentOf(host);
    expect(problemCodes(await newPlan(NL, PERIOD))).toEqual(["SHEET-PROTECTED"]);
    expect(await contentOf(host)).toEqual(before);
    expect(touchedParts(bytes, host.save())).toEqual([]);
  });
});
