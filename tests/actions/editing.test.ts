import { adopt, previewAdopt } from "#actions/adopt.ts";
import { acceptProposals } from "#actions/accept-proposals.ts";
import { applySchedule } from "#actions/apply-schedule.ts";
import type { WriteOutcome } from "#actions/contract/outcome.ts";
import type { PlanView } from "#actions/contract/reading.ts";
import { deleteMilestone } from "#actions/delete-milestone.ts";
import { editMilestone } from "#actions/edit-milestone.ts";
import { insertMilestone } from "#actions/insert-milestone.ts";
import { logChanges } from "#actions/log-changes.ts";
import { moveMilestone } from "#actions/move-milestone.ts";
import { proposeSchedule } from "#actions/propose-schedule.ts";
import { readPlan } from "#actions/read-plan.ts";
import { renumber } from "#actions/renumber.ts";
import { readSettings, writeSettings } from "#actions/settings.ts";
import { setStatus } from "#actions/set-status.ts";
import { sortAndGroup } from "#actions/sort-and-group.ts";
import { undoLast } from "#actions/undo-last.ts";
import { toIsoDate } from "#core/calendar/plan-day.ts";
import { formatDependencies } from "#core/notation/dependencies-format.ts";
import type { NodeHost } from "#host/node.ts";
import { closeHosts } from "#tests/support/host.ts";
import { day, NL, openPlanHost, planFile, problemCodes, valueOf } from "#tests/support/plan-host.ts";
import { contentOf } from "#tests/support/workbook-content.ts";

afterEach(closeHosts);

/** The sample as our own plan; the list it came from stands beside it. */
async function ownPlan(): Promise<NodeHost> {
  const host = openPlanHost(planFile("rivierenmond.xlsx"));
  valueOf(await adopt(NL, {}));
  return host;
}

async function view(): Promise<PlanView> {
  return valueOf(await readPlan(NL, {}));
}

async function numbers(): Promise<readonly string[]> {
  return (await view()).plan.milestones.map(({ nr }) => nr);
}

function undoOf(outcome: WriteOutcome): NonNullable<WriteOutcome["undo"]> {
  if (outcome.undo === null) throw new Error("nothing to undo");
  return outcome.undo;
}

async function predecessorsOf(nr: string): Promise<string> {
  const milestone = (await view()).plan.milestones.find((candidate) => candidate.nr === nr);
  return formatDependencies(milestone?.predecessors ?? []);
}

describe("adopt", () => {
  it("[A40] shows what it recognised and writes nothing", async () => {
    const host = openPlanHost(planFile("vrije-lijst.xlsx"));
    const before = await contentOf(host);
    const preview = valueOf(await previewAdopt(NL, {}));
    expect(preview.blocks.filter(({ chosen }) => chosen)).toHaveLength(1);
    expect(preview.plan.milestones.length).toBeGreaterThan(10);
    expect(preview.doubts.length).toBeGreaterThan(0);
    expect(await contentOf(host)).toEqual(before);
  });

  it.each(["rivierenmond", "vrije-lijst", "fouten", "tabel-a-tijdsduur", "tabel-b-monitor"])(
    "[A41] the plan made of %s reads as the list it came from",
    async (name) => {
      openPlanHost(planFile(`${name}.xlsx`));
      const { plan } = valueOf(await adopt(NL, {})).preview;
      const own = await view();
      expect(own.source.kind).toBe("own");
      const essence = (milestones: PlanView["plan"]["milestones"]): unknown[] =>
        milestones.map(
          ({
            nr,
            name: title,
            description,
            subproject,
            goal,
            start,
            due,
            predecessors,
            status,
            explanation,
            bottleneck,
            roles,
            kind,
          }) => ({
            nr,
            title: title ?? description,
            subproject,
            goal,
            start,
            due,
            status,
            explanation,
            bottleneck,
            kind,
            predecessors: formatDependencies(predecessors),
            roles: [...roles].map(({ party, role }) => `${party}=${role}`).sort(),
          }),
        );
      // What could not be read there is carried over as typed, and may well be readable as the text it is.
      const unread = new Set(
        plan.milestones.filter(({ unreadable }) => unreadable.length > 0).map(({ index }) => index),
      );
      const readable = (milestones: PlanView["plan"]["milestones"]) =>
        milestones.filter(({ index }) => !unread.has(index));
      expect(own.plan.milestones).toHaveLength(plan.milestones.length);
      expect(essence(readable(own.plan.milestones))).toEqual(essence(readable(plan.milestones)));
    },
  );

  it("[A42] the sheets it came from stay as they are, and a second run refuses", async () => {
    const host = openPlanHost(planFile("tabel-b-monitor.xlsx"));
    const before = (await contentOf(host)).sheets;
    valueOf(await adopt(NL, {}));
    const after = (await contentOf(host)).sheets;
    expect(after.slice(0, before.length)).toEqual(before);
    expect(problemCodes(await adopt(NL, {}))).toEqual(["PLAN-EXISTS"]);
    expect((await contentOf(host)).sheets).toEqual(after);
  });

  it("[A43] a column that the person corrects is read as corrected", async () => {
    openPlanHost(planFile("rivierenmond.xlsx"));
    const first = valueOf(await previewAdopt(NL, {}));
    const [block] = first.blocks;
    const choices = { columns: { [block!.id]: { H: "bottleneck" as const, I: "explanation" as const } } };
    const { plan } = valueOf(await previewAdopt(NL, { choices }));
    expect(plan.milestones[1]).toMatchObject({ explanation: "Levertijd lasrobot 14 weken." });
    expect(plan.milestones[1]?.bottleneck).toContain("Twee van de drie lokalen");
  });
});

describe("editing a row", () => {
  it("[A50] writes the given fields, logs each, and comes back with one undo", async () => {
    const host = await ownPlan();
    const before = (await contentOf(host)).sheets.find(({ name }) => name === "Mijlpalenplan 2");
    const outcome = valueOf(
      await editMilestone(NL, {
        row: { nr: "1.4" },
        fields: { due: day("2028-12-01"), name: "=A1 klaar", budget: 1234.5 },
        why: "uitloop",
      }),
    );
    expect(outcome.changes.map(({ field, old, new: next }) => [field, old, next])).toEqual([
      ["name", "75 % van de basisscholen doet jaarlijks mee", "=A1 klaar"],
      ["due", "2028-07-31", "2028-12-01"],
    ]);
    expect(outcome.skipped.map(({ code }) => code)).toEqual(["COLUMN-MISSING"]);
    valueOf(await undoLast(NL, { undo: undoOf(outcome) }));
    const after = (await contentOf(host)).sheets.find(({ name }) => name === "Mijlpalenplan 2");
    expect(after?.formulas).toEqual(before?.formulas);
  });

  it("[A51] what someone else changed since the person looked is not overwritten", async () => {
    await ownPlan();
    valueOf(await editMilestone(NL, { row: { nr: "1.4" }, fields: { explanation: "van een ander" } }));
    const outcome = valueOf(
      await editMilestone(NL, { row: { nr: "1.4" }, fields: { explanation: "van mij" }, seen: { explanation: null } }),
    );
    expect(outcome.changes).toEqual([]);
    expect(outcome.skipped.map(({ code }) => code)).toEqual(["CELL-CHANGED"]);
  });

  it("[A51] predecessors too: who added one meanwhile keeps it", async () => {
    await ownPlan();
    valueOf(await editMilestone(NL, { row: { nr: "1.4" }, fields: { predecessors: "1.1; 1.3BB+2d" } }));
    const outcome = valueOf(
      await editMilestone(NL, { row: { nr: "1.4" }, fields: { predecessors: "1.2" }, seen: { predecessors: "1.1" } }),
    );
    expect(outcome.changes).toEqual([]);
    expect(outcome.skipped).toMatchObject([{ code: "CELL-CHANGED", facts: { now: "1.1; 1.3BB+2d" } }]);
    const again = valueOf(
      await editMilestone(NL, {
        row: { nr: "1.4" },
        fields: { predecessors: "1.2" },
        seen: { predecessors: "1.1; 1.3BB+2d" },
      }),
    );
    expect(again.changes.map(({ field, new: next }) => [field, next])).toEqual([["predecessors", "1.2"]]);
  });

  it("[A27] the same for words with a stoplicht: only what changed meanwhile is left, and told", async () => {
    await ownPlan();
    valueOf(await setStatus(NL, { rows: [{ nr: "1.3" }, { nr: "1.4" }], status: "rood" }));
    valueOf(await editMilestone(NL, { row: { nr: "1.4" }, fields: { status: "groen", explanation: "van een ander" } }));
    const seen = { status: "rood", explanation: null, measure: null } as const;
    const words = { status: "rood", explanation: "van mij", measure: "overleg" } as const;
    const rows = [{ nr: "1.3" }, { nr: "1.4" }];
    const input = { rows, ...words, seen: rows.map((row) => ({ row, fields: seen })) };
    const outcome = valueOf(await setStatus(NL, input));
    expect(outcome.changes.map(({ nr, field }) => [nr, field])).toEqual([
      ["1.3", "explanation"],
      ["1.3", "measure"],
      ["1.4", "measure"],
    ]);
    expect(outcome.skipped).toMatchObject([
      { code: "CELL-CHANGED", facts: { nr: "1.4", now: "groen" } },
      { code: "CELL-CHANGED", facts: { nr: "1.4", now: "van een ander" } },
    ]);
  });

  it("[A52] a formula in the cell stays and is named", async () => {
    const host = await ownPlan();
    const cell = (await view()).plan.milestones[2]?.place.cells.due ?? "";
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Mijlpalenplan 2").getRange(cell).formulas = [["=DATE(2026,4,15)"]];
      await context.sync();
    });
    const outcome = valueOf(await editMilestone(NL, { row: { nr: "1.3" }, fields: { due: day("2026-05-01") } }));
    expect(outcome.skipped).toMatchObject([{ code: "FORMULA-IN-CELL", place: { cell } }]);
  });
});

describe("rows", () => {
  it("[A60] a new row goes after the chosen one, or into the first empty one at the end; a number that exists is refused", async () => {
    await ownPlan();
    valueOf(
      await insertMilestone(NL, {
        fields: { nr: "1.25", name: "Tussendoor", start: day("2026-02-01") },
        after: { nr: "1.2" },
      }),
    );
    expect((await numbers()).slice(0, 5)).toEqual(["1.1", "1.2", "1.25", "1.3", "1.4"]);
    const outcome = valueOf(await insertMilestone(NL, { fields: { nr: "8.1", name: "Laatste" } }));
    expect((await numbers()).at(-1)).toBe("8.1");
    expect(problemCodes(await insertMilestone(NL, { fields: { nr: "8.1" } }))).toEqual(["NR-EXISTS"]);
    valueOf(await undoLast(NL, { undo: undoOf(outcome) }));
    expect((await numbers()).at(-1)).toBe("7.2");
  });

  it("[A61] deleting is refused while others depend on the row, and bridges or removes when asked", async () => {
    const host = await ownPlan();
    expect(problemCodes(await deleteMilestone(NL, { rows: [{ nr: "1.3" }] }))).toEqual(["MILESTONE-HAS-SUCCESSORS"]);
    const before = (await contentOf(host)).sheets.find(({ name }) => name === "Mijlpalenplan 2")?.formulas;
    const outcome = valueOf(await deleteMilestone(NL, { rows: [{ nr: "1.3" }], repair: "bridge" }));
    expect(await numbers()).not.toContain("1.3");
    expect(await predecessorsOf("1.4")).toBe("1.2; 2.2");
    valueOf(await undoLast(NL, { undo: undoOf(outcome) }));
    expect(await predecessorsOf("1.4")).toBe("1.3; 2.2");
    expect((await contentOf(host)).sheets.find(({ name }) => name === "Mijlpalenplan 2")?.formulas).toEqual(before);
    valueOf(await deleteMilestone(NL, { rows: [{ nr: "1.3" }], repair: "remove" }));
    expect(await predecessorsOf("1.4")).toBe("2.2");
  });

  it("[A62] a row moves up and down with everything in it", async () => {
    await ownPlan();
    const all = await numbers();
    const { milestones } = (await view()).plan;
    valueOf(await moveMilestone(NL, { row: { nr: "7.2" }, after: null }));
    expect(await numbers()).toEqual(["7.2", ...all.filter((nr) => nr !== "7.2")]);
    valueOf(await moveMilestone(NL, { row: { nr: "7.2" }, after: { nr: "7.1" } }));
    expect(await numbers()).toEqual(all);
    expect((await view()).plan.milestones).toEqual(milestones);
    valueOf(await moveMilestone(NL, { row: { nr: "7.2" }, after: { nr: "7.1" } }));
    expect(await numbers()).toEqual(all);
  });

  it("[A63] renumbering takes every reference along and comes back with undo", async () => {
    await ownPlan();
    const mapping = { "1.2": "1.1", "1.1": "1.2", "3.1": "9.9" };
    const outcome = valueOf(await renumber(NL, { mapping }));
    expect(outcome.mapping).toEqual(mapping);
    expect(await predecessorsOf("1.1")).toBe("1.2");
    expect(await predecessorsOf("1.3")).toBe("1.1");
    expect(await predecessorsOf("6.1")).toBe("9.9");
    expect(problemCodes(await renumber(NL, { mapping: { "1.3": "1.4" } }))).toEqual(["NR-EXISTS"]);
    const inOrder = valueOf(await renumber(NL, {}));
    expect((await numbers()).slice(0, 7)).toEqual(["1.1", "1.2", "1.3", "1.4", "2.1", "2.2", "3.1"]);
    expect(inOrder.changes.length).toBeGreaterThan(0);
    expect(await predecessorsOf("1.2")).toBe("1.1");
  });

  it("[A64] sorting and grouping move whole rows and leave dependencies right", async () => {
    await ownPlan();
    const before = new Map((await view()).plan.milestones.map((milestone) => [milestone.nr, milestone]));
    valueOf(await sortAndGroup(NL, { by: "due" }));
    const sorted = (await view()).plan.milestones;
    const dues = sorted.map(({ due }) => due ?? 0);
    expect(dues).toEqual([...dues].sort((a, b) => a - b));
    for (const milestone of sorted) {
      const then = before.get(milestone.nr)!;
      const [now, was] = [milestone, then].map((one) => ({ ...one, index: 0, place: null }));
      expect(now).toEqual(was);
    }
    valueOf(await sortAndGroup(NL, { by: "nr" }));
    expect(await numbers()).toEqual([...before.keys()]);
  });

  it("[A65] rows of a person's own list are not ours to insert, move or delete", async () => {
    openPlanHost(planFile("rivierenmond.xlsx"));
    expect(problemCodes(await insertMilestone(NL, { fields: { nr: "9.9" } }))).toEqual(["NOT-OWN-PLAN"]);
    expect(problemCodes(await moveMilestone(NL, { row: { nr: "1.1" }, after: null }))).toEqual(["NOT-OWN-PLAN"]);
    expect(problemCodes(await deleteMilestone(NL, { rows: [{ nr: "7.2" }] }))).toEqual(["NOT-OWN-PLAN"]);
  });
});

describe("proposals", () => {
  it("[A70] ticked dates are written, logged and undone in one step; a stale one is skipped", async () => {
    const host = await ownPlan();
    const { proposals } = valueOf(await proposeSchedule(NL, {}));
    const own = proposals.filter(({ row }) => row.nr === "7.1");
    expect(own.map(({ field, new: next }) => [field, toIsoDate(next)])).toEqual([
      ["start", "2027-01-04"],
      ["due", "2027-06-08"],
    ]);
    const before = (await contentOf(host)).sheets.find(({ name }) => name === "Mijlpalenplan 2")?.formulas;
    const outcome = valueOf(await applySchedule(NL, { proposals: own }));
    expect(outcome.changes).toHaveLength(2);
    expect(valueOf(await applySchedule(NL, { proposals: own })).changes).toEqual([]);
    valueOf(await undoLast(NL, { undo: undoOf(outcome) }));
    expect((await contentOf(host)).sheets.find(({ name }) => name === "Mijlpalenplan 2")?.formulas).toEqual(before);
    valueOf(await editMilestone(NL, { row: { nr: "7.1" }, fields: { start: day("2026-06-01") } }));
    expect(valueOf(await applySchedule(NL, { proposals: own })).skipped.map(({ code }) => code)).toEqual([
      "PROPOSAL-STALE",
    ]);
  });

  it("[A71] a stoplicht proposal is taken over only beside the verdict it was made for", async () => {
    await ownPlan();
    const stale = { row: { nr: "1.1" }, from: "oranje" as const, to: "rood" as const, why: "te laat" };
    const good = { row: { nr: "2.1" }, from: "groen" as const, to: "rood" as const, why: "te laat" };
    const outcome = valueOf(await acceptProposals(NL, { proposals: [stale, good] }));
    expect(outcome.changes.filter(({ field }) => field === "status").map(({ nr }) => nr)).toEqual(["2.1"]);
    expect(outcome.skipped.map(({ code }) => code)).toEqual(["PROPOSAL-STALE"]);
  });
});

describe("changes made by hand", () => {
  it("[A80] are logged once, and those that the add-in made itself are not logged again", async () => {
    const host = await ownPlan();
    expect(valueOf(await logChanges(NL, {}))).toEqual({ logged: [], firstTime: true });
    const cell = (await view()).plan.milestones[0]?.place.cells.explanation ?? "";
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Mijlpalenplan 2").getRange(cell).values = [["met de hand"]];
      await context.sync();
    });
    valueOf(await setStatus(NL, { rows: [{ nr: "1.2" }], status: "rood" }));
    const { logged } = valueOf(await logChanges(NL, {}));
    expect(logged).toEqual([{ nr: "1.1", field: "explanation", old: "Gereed.", new: "met de hand" }]);
    const before = await contentOf(host);
    expect(valueOf(await logChanges(NL, {})).logged).toEqual([]);
    expect(await contentOf(host)).toEqual(before);
  });
});

describe("settings", () => {
  it("[A90] what was written is read; parts left out stay, and twice gives the same sheet", async () => {
    const host = await ownPlan();
    const settings = valueOf(await readSettings(NL, {}));
    expect(settings.holidays.length).toBeGreaterThan(30);
    const period = { name: "Ronde 1", start: day("2025-01-01"), end: day("2026-07-31"), due: day("2026-10-01") };
    const change = { periods: [period], thresholds: { ...settings.thresholds, overdueRedDays: 7, smartTips: false } };
    valueOf(await writeSettings(NL, change));
    const before = await contentOf(host);
    valueOf(await writeSettings(NL, change));
    expect(await contentOf(host)).toEqual(before);
    expect(valueOf(await readSettings(NL, {}))).toEqual({ ...settings, ...change });
  });
});
