import { acceptProposals } from "#actions/accept-proposals.ts";
import { adopt } from "#actions/adopt.ts";
import { applySchedule } from "#actions/apply-schedule.ts";
import { checkPlan } from "#actions/check-plan.ts";
import type { ActionResult } from "#actions/contract/action.ts";
import type { UndoRecord, WriteOutcome } from "#actions/contract/outcome.ts";
import { deleteMilestone } from "#actions/delete-milestone.ts";
import { editMilestone } from "#actions/edit-milestone.ts";
import { insertMilestone } from "#actions/insert-milestone.ts";
import { logChanges } from "#actions/log-changes.ts";
import { moveMilestone } from "#actions/move-milestone.ts";
import { newPlan } from "#actions/new-plan.ts";
import { proposeSchedule } from "#actions/propose-schedule.ts";
import { renumber } from "#actions/renumber.ts";
import { setStatus } from "#actions/set-status.ts";
import { writeSettings } from "#actions/settings.ts";
import { sortAndGroup } from "#actions/sort-and-group.ts";
import { undoLast } from "#actions/undo-last.ts";
import { readPlan } from "#actions/read-plan.ts";
import type { NodeHost } from "#host/node.ts";
import { day, NL, openPlanHost, planFile, valueOf } from "./plan-host.ts";

export const PLAN_SHEET = "Plan";
const PERIOD = { from: day("2025-01-01"), to: day("2026-12-31") };

/** One writing action on one workbook. */
export interface ActionCase {
  readonly name: string;
  /** Runs on an own plan, whose rows co-authors may change. */
  readonly own: boolean;
  readonly bytes: () => Promise<Uint8Array | undefined>;
  readonly run: () => Promise<ActionResult<unknown>>;
  /** A repeat after success says that there is nothing left to do. */
  readonly done?: string;
}

const made = new Map<string, Promise<Uint8Array>>();

/** A workbook that is made once. */
function once(key: string, make: () => Promise<Uint8Array>): () => Promise<Uint8Array> {
  return () => {
    const known = made.get(key) ?? make();
    made.set(key, known);
    return known;
  };
}

const list = (): Promise<Uint8Array> => Promise.resolve(planFile("rivierenmond.xlsx"));

/** Sixteen milestones of our own in four deelprojecten, with parties, an own column, a colour and a formula of a person. */
export const ownWorkbook = once("own", async () => {
  const host = openPlanHost();
  valueOf(await newPlan(NL, { ...PERIOD, parts: "none", parties: ["School", "Bedrijf A"] }));
  await fill(host, 16, 4);
  // The computed columns are filled: an action that computes one of them again changes nothing.
  valueOf(await checkPlan(NL, {}));
  return host.save();
});

const groupedWorkbook = once("grouped", async () => {
  const host = openPlanHost(await ownWorkbook());
  valueOf(await sortAndGroup(NL, { by: "nr", group: true }));
  return host.save();
});

const sortedWorkbook = once("sorted", async () => {
  const host = openPlanHost(await ownWorkbook());
  valueOf(await sortAndGroup(NL, { by: "status" }));
  return host.save();
});

/** A plan of so many rows in our own layout, in which nearly every row waits for the one before it. */
export function ownWorkbookOf(size: number): () => Promise<Uint8Array> {
  return once(`own ${size}`, async () => {
    const host = openPlanHost();
    valueOf(await newPlan(NL, { ...PERIOD, parts: "none", parties: ["School", "Bedrijf A"] }));
    await fill(host, size, 30);
    return host.save();
  });
}

async function fill(host: NodeHost, size: number, perGroup: number): Promise<void> {
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Mijlpalenplan");
    sheet.name = PLAN_SHEET;
    const table = context.workbook.tables.getItem("Mijlpalen");
    const range = table.getRange();
    range.load("rowIndex,columnCount");
    const header = table.getHeaderRowRange();
    header.load("values");
    await context.sync();
    const titles = (header.values as string[][])[0] ?? [];
    const at = (title: string): number => titles.indexOf(title);
    const blank = titles.map((): string | number => "");
    const rows = Array.from({ length: size }, (_, index) => {
      const group = Math.floor(index / perGroup) + 1;
      const place = (index % perGroup) + 1;
      const row = [...blank];
      row[at("Nr.")] = `${group}.${place}`;
      row[at("Deelproject")] = `Deelproject ${group}`;
      row[at("Mijlpaal (resultaat)")] = `Resultaat ${index + 1} vastgesteld`;
      row[at("Start")] = 45_700 + (index % 400);
      row[at("Opleverdatum")] = 45_760 + (index % 400);
      if (place > 1) row[at("Afhankelijk van")] = `${group}.${place - 1}`;
      row[at("Status")] = ["Groen", "Oranje", "Rood", ""][index % 4] ?? "";
      row[at("Toelichting op de voortgang")] = index % 3 === 0 ? `=toelichting ${index + 1}` : "";
      row[at("School")] = index % 2 === 0 ? "E" : "U";
      return row;
    });
    const frame = range.getCell(0, 0).getResizedRange(size, titles.length - 1);
    table.resize(frame);
    // Neither the first column nor the last: as people add them.
    const own = table.columns.add(undefined, [["Eigen kolom"], ...rows.map((_, index) => [index + 1])]);
    await context.sync();
    frame.getOffsetRange(1, 0).getResizedRange(-1, 0).values = rows;
    const first = range.rowIndex + 1;
    own.getDataBodyRange().getCell(3, 0).formulas = [[`=ROW()`]];
    sheet.getRange(`D${first + 2}`).format.fill.color = "#ABCDEF";
    await context.sync();
  });
}

async function undoCase(
  bytes: Uint8Array,
  action: () => Promise<ActionResult<WriteOutcome>>,
): Promise<{ readonly bytes: Uint8Array; readonly undo: UndoRecord }> {
  const host = openPlanHost(bytes);
  const { undo } = valueOf(await action());
  if (undo === null) throw new Error("nothing to undo");
  return { bytes: host.save(), undo: JSON.parse(JSON.stringify(undo)) as UndoRecord };
}

function undoing(name: string, action: () => Promise<ActionResult<WriteOutcome>>): ActionCase {
  let prepared: ReturnType<typeof undoCase> | null = null;
  const prepare = async () => (prepared ??= undoCase(await ownWorkbook(), action));
  return {
    name: `undo of ${name}`,
    own: true,
    bytes: async () => (await prepare()).bytes,
    run: async () => undoLast(NL, { undo: (await prepare()).undo }),
  };
}

const edit = () =>
  editMilestone(NL, {
    row: { nr: "1.4" },
    fields: { due: day("2026-12-01"), name: "=Naam", explanation: "regel\ntwee", roles: { School: "B" } },
  });
const insert = () =>
  insertMilestone(NL, {
    fields: { nr: "9.1", name: "Nieuw", subproject: "Deelproject 1", start: day("2026-02-02"), roles: { School: "E" } },
    after: { nr: "1.2" },
  });
const move = () => moveMilestone(NL, { row: { nr: "4.2" }, after: { nr: "1.1" } });
const remove = () => deleteMilestone(NL, { rows: [{ nr: "1.3" }, { nr: "2.4" }], repair: "bridge" });
const swap = () => renumber(NL, { mapping: { "1.2": "1.3", "1.3": "1.2", "3.1": "8.1" } });
const sort = () => sortAndGroup(NL, { by: "status" });
const group = () => sortAndGroup(NL, { by: "due", group: true });

/** The plan with a hand edit, a row typed in by hand and one taken out, after a first comparison. */
const editedByHand = once("by hand", async () => {
  const host = openPlanHost(await ownWorkbook());
  valueOf(await logChanges(NL, {}));
  const { plan } = valueOf(await readPlan(NL, {}));
  const cells = (nr: string) => plan.milestones.find((milestone) => milestone.nr === nr)!.place;
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(PLAN_SHEET);
    sheet.getRange(cells("1.1").cells.explanation).values = [["met de hand"]];
    const gone = cells("3.3").rowNumber;
    sheet.getRange(`${gone}:${gone}`).delete("Up");
    const fresh = cells("2.2").rowNumber;
    sheet.getRange(`${fresh}:${fresh}`).insert("Down");
    sheet.getRange(`A${fresh}:D${fresh}`).values = [["2.15", "Deelproject 2", "", "Met de hand ingevoegd"]];
    await context.sync();
  });
  return host.save();
});

/** A person's note in the first cell below a table of ours. */
export async function noteBelow(table: string, note: string, column = 1): Promise<void> {
  await Excel.run(async (context) => {
    const last = context.workbook.tables.getItem(table).getRange().getLastRow();
    last.getCell(0, column).getOffsetRange(1, 0).values = [[note]];
    await context.sync();
  });
}

/** Findings and logbook with a note right below each of them. */
const withNotes = once("notes", async () => {
  const host = openPlanHost(await ownWorkbook());
  valueOf(await setStatus(NL, { rows: [{ nr: "1.2" }], status: "groen" }));
  valueOf(await checkPlan(NL, {}));
  await noteBelow("Controle", "Eigen aantekening");
  await noteBelow("Logboek", "Eigen aantekening");
  return host.save();
});

const grouped = { own: true, bytes: groupedWorkbook };
const notes = { own: true, bytes: withNotes };
const own = { own: true, bytes: ownWorkbook };

export const ACTION_CASES: readonly ActionCase[] = [
  {
    name: "newPlan",
    own: false,
    bytes: () => Promise.resolve(undefined),
    run: () => newPlan(NL, { ...PERIOD, parts: "none" }),
  },
  { name: "newPlan beside a list", own: false, bytes: list, run: () => newPlan(NL, { ...PERIOD, parts: "none" }) },
  { name: "adopt", own: false, bytes: list, run: () => adopt(NL, { parts: "none" }), done: "PLAN-EXISTS" },
  { name: "checkPlan of a list", own: false, bytes: list, run: () => checkPlan(NL, {}) },
  { name: "checkPlan", ...own, run: () => checkPlan({ ...NL, today: day("2026-06-01") }, {}) },
  {
    name: "setStatus in a list",
    own: false,
    bytes: list,
    run: () => setStatus(NL, { rows: [{ nr: "1.1" }, { nr: "5.1" }], status: "rood", why: "x" }),
  },
  {
    name: "setStatus",
    ...own,
    run: () => setStatus(NL, { rows: [{ nr: "1.1" }, { nr: "4.1" }], status: "rood", explanation: "e", measure: "m" }),
  },
  {
    name: "setStatus with a note right below the logbook",
    ...notes,
    run: () => setStatus(NL, { rows: [{ nr: "1.1" }, { nr: "4.1" }, { nr: "4.2" }], status: "oranje" }),
  },
  {
    name: "checkPlan with a note right below the findings",
    ...notes,
    run: () => checkPlan({ ...NL, today: day("2027-06-01") }, {}),
  },
  {
    name: "acceptProposals",
    ...own,
    run: () =>
      acceptProposals(NL, {
        proposals: [
          { row: { nr: "1.1" }, from: "groen", to: "rood", why: "te laat" },
          { row: { nr: "1.4" }, from: null, to: "oranje", why: "te laat" },
        ],
      }),
  },
  {
    name: "applySchedule",
    ...own,
    run: async () => {
      const proposed = await proposeSchedule(NL, {});
      return proposed.ok ? applySchedule(NL, { proposals: proposed.value.proposals }) : proposed;
    },
  },
  { name: "editMilestone", ...own, run: edit },
  { name: "insertMilestone", ...own, run: insert, done: "NR-EXISTS" },
  {
    name: "insertMilestone at the end",
    ...own,
    run: () => insertMilestone(NL, { fields: { nr: "9.1", name: "Nieuw" } }),
    done: "NR-EXISTS",
  },
  { name: "insertMilestone in a grouped plan", ...grouped, run: insert, done: "NR-EXISTS" },
  { name: "moveMilestone", ...own, run: move },
  { name: "moveMilestone in a grouped plan", ...grouped, run: move },
  { name: "deleteMilestone", ...own, run: remove, done: "MILESTONE-UNKNOWN" },
  { name: "deleteMilestone in a grouped plan", ...grouped, run: remove, done: "MILESTONE-UNKNOWN" },
  { name: "renumber", ...own, run: () => renumber(NL, { mapping: { "1.2": "8.2", "3.1": "8.1" } }) },
  { name: "renumber, two numbers changing places", ...own, run: swap },
  { name: "renumber in order", own: true, bytes: sortedWorkbook, run: () => renumber(NL, {}) },
  { name: "sortAndGroup", ...own, run: sort },
  { name: "sortAndGroup with groups", ...own, run: group },
  { name: "sortAndGroup again", ...grouped, run: sort },
  { name: "logChanges for the first time", ...own, run: () => logChanges(NL, {}) },
  { name: "logChanges", own: true, bytes: editedByHand, run: () => logChanges(NL, {}) },
  { name: "writeSettings", ...own, run: () => writeSettings(NL, { parties: ["School", "A", "=C"] }) },
  undoing("editMilestone", edit),
  undoing("insertMilestone", insert),
  undoing("moveMilestone", move),
  undoing("deleteMilestone", remove),
  undoing("renumber", swap),
  undoing("sortAndGroup", sort),
];
