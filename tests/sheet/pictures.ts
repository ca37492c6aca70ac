/**
 * Pictures of the plan sheet as LibreOffice prints it on A3, the first page of each: `npx tsx tests/sheet/pictures.ts
 * [folder]`, without a folder those that stand in `tests/sheet/pictures`. Needs soffice and pdftoppm.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { adopt } from "#actions/adopt.ts";
import { checkPlan } from "#actions/check-plan.ts";
import { sortAndGroup } from "#actions/sort-and-group.ts";
import type { NodeHost } from "#host/node.ts";
import { bigPlanHost } from "#tests/support/big-plan.ts";
import { NL, openPlanHost, planFile, valueOf } from "#tests/support/plan-host.ts";

async function adopted(): Promise<NodeHost> {
  const host = openPlanHost(planFile("rivierenmond.xlsx"));
  valueOf(await adopt(NL, { parts: "quarters" }));
  return host;
}

const COLUMNS = ["Nr.", "Deelproject", "Doelstelling", "Mijlpaal (resultaat)", "Start", "Opleverdatum"];
const MORE = ["Afhankelijk van", "Status", "Toelichting op de voortgang", "Actiehouder"];

/** A plan taken over from a bare list of so many rows, in school years and months, folded by deelproject. */
async function grouped(rows: number): Promise<NodeHost> {
  const values = await listOf(rows);
  const host = openPlanHost();
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const list = sheet.getRangeByIndexes(0, 0, values.length, values[0]?.length ?? 0);
    // Otherwise 1.10 is the number 1.1.
    for (const column of [0, COLUMNS.length]) list.getColumn(column).numberFormat = [["@"]];
    list.values = [...values];
    list.getColumn(4).getResizedRange(0, 1).numberFormat = [["dd-mm-yyyy"]];
    await context.sync();
  });
  valueOf(await adopt(NL, { years: "school", parts: "months" }));
  valueOf(await sortAndGroup(NL, { by: "nr", group: true }));
  return host;
}

async function listOf(rows: number): Promise<readonly unknown[][]> {
  const host = await bigPlanHost(rows);
  const values = await host.Excel.run(async (context) => {
    const range = context.workbook.tables.getItem("Mijlpalen").getRange();
    range.load("values");
    await context.sync();
    return range.values as unknown[][];
  });
  host.dispose();
  const places = [...COLUMNS, ...MORE].map((header) => values[0]?.indexOf(header) ?? -1);
  return values.map((row) => places.map((place) => row[place]));
}

/** The plan sheet alone is printed. */
async function onlyPlan(host: NodeHost): Promise<Uint8Array> {
  const { sheets } = valueOf(await checkPlan(NL, {})).view;
  await host.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    worksheets.getItem(sheets.plan ?? "").activate();
    for (const sheet of worksheets.items) if (sheet.name !== sheets.plan) sheet.visibility = "Hidden";
    await context.sync();
  });
  return host.save();
}

function picture(bytes: Uint8Array, target: string): void {
  const folder = mkdtempSync(join(tmpdir(), "mijlpalenplan-"));
  const file = join(folder, "plan.xlsx");
  writeFileSync(file, bytes);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  execFileSync("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, file], {
    stdio: "ignore",
  });
  const shape = ["-png", "-singlefile", "-r", "110", "-f", "1", "-l", "1"];
  execFileSync("pdftoppm", [...shape, join(folder, "plan.pdf"), target]);
  rmSync(folder, { recursive: true, force: true });
}

async function main(): Promise<void> {
  const folder = process.argv[2] ?? join("tests", "sheet", "pictures");
  mkdirSync(folder, { recursive: true });
  const plans = { 16: adopted, 200: () => grouped(200), 2000: () => grouped(2000) };
  for (const [size, make] of Object.entries(plans)) {
    const host = await make();
    picture(await onlyPlan(host), join(folder, `plan-${size}`));
    host.dispose();
    process.stdout.write(`plan-${size}.png\n`);
  }
}

void main();
