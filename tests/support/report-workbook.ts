import type { Milestone } from "#core/plan/milestone.ts";
import type { Plan } from "#core/plan/plan.ts";
import { formatDependencies } from "#core/notation/dependencies-format.ts";
import { serialOfDay } from "#core/notation/excel-serial.ts";
import type { NodeHost } from "#host/node.ts";
import { openHost } from "#host/node.ts";

type Cell = string | number;
type Column = readonly [header: string, format: string, value: (milestone: Milestone) => Cell];

const date = (day: Milestone["start"]): Cell => (day === null ? "" : (serialOfDay(day, false) ?? ""));
const text = (value: string | null): Cell => value ?? "";

const COLUMNS: readonly Column[] = [
  ["Nr.", "@", (row) => text(row.nr)],
  ["Deelproject", "@", (row) => text(row.subproject)],
  ["Doelstelling", "@", (row) => text(row.goal)],
  ["Mijlpaal", "@", (row) => text(row.name)],
  ["Soort", "@", (row) => row.kind],
  ["Start", "dd-mm-yyyy", (row) => date(row.start)],
  ["Opleverdatum", "dd-mm-yyyy", (row) => date(row.due)],
  ["Afhankelijk van", "@", (row) => text(formatDependencies(row.predecessors))],
  ["Status", "@", (row) => row.status ?? ""],
  ["Toelichting", "@", (row) => text(row.explanation)],
  ["Knelpunten", "@", (row) => text(row.bottleneck)],
  ["Maatregel", "@", (row) => text(row.measure)],
  ["Gereed op", "dd-mm-yyyy", (row) => date(row.doneOn)],
  ["Begroot", "#,##0", (row) => row.money.budget ?? ""],
  ["Besteed", "#,##0", (row) => row.money.spent ?? ""],
  ["Prognose", "#,##0", (row) => row.money.forecast ?? ""],
  ["Cofinanciering", "#,##0", (row) => row.money.cofinancing ?? ""],
];

/** A workbook with one sheet `Plan` that lists the milestones, and the client's globals installed. */
export async function workbookWithPlan(plan: Plan): Promise<NodeHost> {
  const host = openHost();
  host.installGlobals();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.name = "Plan";
    const range = sheet.getRange("A1").getResizedRange(plan.milestones.length, COLUMNS.length - 1);
    range.numberFormat = [COLUMNS.map(() => "@"), ...plan.milestones.map(() => COLUMNS.map(([, format]) => format))];
    range.values = [
      COLUMNS.map(([header]) => header),
      ...plan.milestones.map((row) => COLUMNS.map(([, , value]) => value(row))),
    ];
    await context.sync();
  });
  return host;
}

/** Opens a file with the client's globals installed. */
export function workbookFrom(bytes: Uint8Array): NodeHost {
  const host = openHost(bytes);
  host.installGlobals();
  return host;
}

export interface SheetCells {
  readonly values: readonly (readonly (string | number | boolean)[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly string[])[];
}

/** Everything on a sheet from A1. */
export async function readSheet(title: string): Promise<SheetCells> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(title);
    const used = sheet.getRange("A1").getBoundingRect(sheet.getUsedRange());
    used.load("values,formulas,numberFormat");
    await context.sync();
    return { values: used.values, formulas: used.formulas, formats: used.numberFormat as string[][] };
  });
}

export async function sheetTitles(): Promise<readonly string[]> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map((sheet) => sheet.name);
  });
}

/** Types into a cell as a person does: text in a text cell. */
export async function typeInto(title: string, cell: string, value: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(title).getRange(cell).values = [[value]];
    await context.sync();
  });
}

/** The same workbook with other rows in its plan: what a project leader did since. The old host is closed. */
export async function replacePlan(host: NodeHost, plan: Plan): Promise<NodeHost> {
  const bytes = host.save();
  const other = await workbookWithPlan(plan);
  const rows = await readSheet("Plan");
  other.dispose();
  host.dispose();
  const opened = workbookFrom(bytes);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Plan");
    sheet.getRange("A1:Z200").clear("Contents");
    const range = sheet.getRange("A1").getResizedRange(rows.values.length - 1, (rows.values[0]?.length ?? 1) - 1);
    range.numberFormat = rows.formats as string[][];
    range.values = rows.values as unknown[][];
    await context.sync();
  });
  return opened;
}
