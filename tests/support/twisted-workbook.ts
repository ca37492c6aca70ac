import { checkPlan } from "#actions/check-plan.ts";
import { logChanges } from "#actions/log-changes.ts";
import { recordDecision } from "#actions/record-decision.ts";
import { setStatus } from "#actions/set-status.ts";
import type { NodeHost } from "#host/node.ts";
import { ownWorkbook, PLAN_SHEET } from "./action-cases.ts";
import { day, NL, openPlanHost, valueOf } from "./plan-host.ts";

/** What a person put into tables of ours, and around them. */
export const OWN_TITLE = "Van mij";
const OWN_VALUE = "eigen waarde";
const NOTE = "Aantekening van mij";

/**
 * The own plan as people leave it after months: sheets renamed and in another order, rows and columns inserted before
 * the tables, rows sorted by hand, a column moved, own columns between ours in every table, notes beside and below.
 */
export function twistedWorkbook(filtered: boolean): Promise<Uint8Array> {
  const known = made.get(filtered) ?? twisted(filtered);
  made.set(filtered, known);
  return known;
}

const made = new Map<boolean, Promise<Uint8Array>>();

async function twisted(filtered: boolean): Promise<Uint8Array> {
  const host = openPlanHost(await ownWorkbook());
  valueOf(await setStatus(NL, { rows: [{ nr: "1.3" }], status: "oranje", explanation: "e", measure: "m" }));
  valueOf(await logChanges(NL, {}));
  const decided = { decidedBy: "M. de Wit", decidedOn: day("2026-01-10") };
  valueOf(await recordDecision(NL, { row: { nr: "2.1" }, verdict: "go", ...decided }));
  valueOf(await checkPlan(NL, {}));
  await host.Excel.run(async (context) => {
    const { tables, worksheets } = context.workbook;
    for (const name of ["Mijlpalen", "Logboek", "Controle", "Besluiten"]) {
      const table = tables.getItem(name);
      const body = table.getDataBodyRange();
      body.load("rowCount");
      await context.sync();
      for (const [at, title] of [
        [2, OWN_TITLE],
        [undefined, `${OWN_TITLE} 2`],
      ] as const) {
        table.columns.add(at, [
          [title],
          ...Array.from({ length: body.rowCount }, (_, row) => [`${OWN_VALUE} ${row + 1}`]),
        ]);
      }
      const range = table.getRange();
      range.getLastRow().getOffsetRange(4, 0).getCell(0, 0).values = [[NOTE]];
      range.getLastColumn().getOffsetRange(0, 2).getCell(0, 0).values = [[NOTE]];
      await context.sync();
    }
    const plan = worksheets.getItem(PLAN_SHEET);
    plan.getRange("1:2").insert("Down");
    plan.getRange("A1").values = [[NOTE]];
    tables.getItem("Mijlpalen").sort.apply([{ key: 4, ascending: false }]);
    if (filtered)
      tables.getItem("Mijlpalen").columns.getItem("Deelproject").filter.applyValuesFilter(["Deelproject 1"]);
    worksheets.getItem("Logboek").getRange("A:A").insert("Right");
    await context.sync();
    for (const [name, title] of [
      [PLAN_SHEET, "Ons plan"],
      ["Logboek", "Wat er veranderde"],
      ["Controle", "Nazien"],
      ["Instellingen", "Keuzes"],
    ] as const) {
      worksheets.getItem(name).name = title;
    }
    worksheets.getItem("Keuzes").position = 0;
    await context.sync();
  });
  return host.save();
}

/** Own columns by table: for each value of the person the first cell of its row, so that a value that strays shows. */
export async function ownCells(host: NodeHost): Promise<readonly string[]> {
  return host.Excel.run(async (context) => {
    const { tables, worksheets } = context.workbook;
    tables.load("items/name");
    worksheets.load("items/name");
    await context.sync();
    const bodies = tables.items.map((table) => {
      const range = table.getRange();
      range.load("values");
      return { name: table.name, range };
    });
    const used = worksheets.items.map((sheet) => {
      const range = sheet.getUsedRangeOrNullObject(true);
      range.load("values");
      return range;
    });
    await context.sync();
    const notes = used.flatMap((range) => (range.isNullObject ? [] : (range.values as unknown[][]).flat()));
    const inTables = bodies.flatMap(({ name, range }) => {
      const [header = [], ...rows] = range.values as unknown[][];
      return header.flatMap((title, column) =>
        String(title).startsWith(OWN_TITLE)
          ? rows.flatMap((row) => (row[column] === "" ? [] : [`${name} ${String(title)} ${String(row[column])}`]))
          : [],
      );
    });
    return [...inTables, ...notes.filter((value) => value === NOTE).map(String)].sort();
  });
}
