import { readFileSync } from "node:fs";
import path from "node:path";
import type { RibbonReport } from "#actions/ribbon-report.ts";
import { needsPane, RIBBON_EVENT } from "#actions/ribbon-report.ts";
import type { ActionEnvironment } from "#actions/contract/action.ts";
import { COMMANDS } from "#commands/commands.ts";
import type { NodeHost } from "#host/node.ts";
import { closeHosts, testHost } from "#tests/support/host.ts";
import { day } from "#tests/support/plan-text.ts";

const SAMPLE = readFileSync(path.resolve(__dirname, "../plans/rivierenmond.xlsx"));
const ENVIRONMENT: ActionEnvironment = { today: day("2026-03-02"), language: "nl" };

let removeGlobals: () => void = () => undefined;

function open(bytes?: Uint8Array): NodeHost {
  const host = testHost({}, bytes);
  removeGlobals = host.installGlobals();
  return host;
}

afterEach(() => {
  removeGlobals();
  closeHosts();
});

async function select(host: NodeHost, address: string): Promise<void> {
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Mijlpalenplan").getRange(address).select();
    await context.sync();
  });
}

async function sheetNames(host: NodeHost): Promise<readonly string[]> {
  return host.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
}

async function activeSheet(host: NodeHost): Promise<string> {
  return host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load("name");
    await context.sync();
    return sheet.name;
  });
}

async function statuses(host: NodeHost): Promise<readonly unknown[]> {
  return host.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Mijlpalenplan").getRange("G2:G17");
    range.load("values");
    await context.sync();
    return range.values.map(([value]: unknown[]) => value);
  });
}

describe("ribbon commands, pane closed", () => {
  test("PR1 groen, oranje and rood set the selected rows and only those, and log it", async () => {
    const host = open(SAMPLE);
    const before = await statuses(host);
    await select(host, "C4:C5");
    const report = await COMMANDS.setRed(ENVIRONMENT);
    expect(report.command).toBe("status");
    expect(await statuses(host)).toEqual(before.map((value, at) => (at === 2 || at === 3 ? "Rood" : value)));
    expect(await sheetNames(host)).toContain("Logboek");
    expect(needsPane(report)).toBe(true);
  });

  test("PR2 the same click again changes nothing", async () => {
    const host = open(SAMPLE);
    await select(host, "A4");
    await COMMANDS.setGreen(ENVIRONMENT);
    const report = await COMMANDS.setGreen(ENVIRONMENT);
    expect(report).toMatchObject({ command: "status", outcome: { changes: [] } });
    expect(needsPane(report)).toBe(false);
  });

  test("PR3 a selection outside the plan is told, not guessed", async () => {
    const host = open(SAMPLE);
    await select(host, "Z99");
    const report = await COMMANDS.setOrange(ENVIRONMENT);
    expect(report).toMatchObject({ command: "failed", problems: [{ code: "NOTHING-SELECTED" }] });
    expect(needsPane(report)).toBe(true);
  });

  test("PR4 controleer writes the findings and goes there", async () => {
    const host = open(SAMPLE);
    const report = await COMMANDS.checkPlan(ENVIRONMENT);
    expect(report.command).toBe("check");
    expect(await activeSheet(host)).toBe("Controle");
    expect(needsPane(report)).toBe(false);
  });

  test("PR5 beslisdocument is made for the one selected milestone and shown", async () => {
    const host = open(SAMPLE);
    await select(host, "C9");
    const report = await COMMANDS.makeDecisionDocument(ENVIRONMENT);
    expect(report).toEqual({ command: "decision", sheet: "Beslisdocument 3.2" });
    expect(await activeSheet(host)).toBe("Beslisdocument 3.2");
  });

  test("PR6 with several milestones selected the pane asks which", async () => {
    const host = open(SAMPLE);
    await select(host, "C8:C9");
    const report = await COMMANDS.makeDecisionDocument(ENVIRONMENT);
    expect(report).toMatchObject({ command: "choose", document: "decision" });
    expect(await sheetNames(host)).not.toContain("Beslisdocument 3.2");
  });

  test("PR7 a workbook without a plan is a sentence for the pane, not a fault", async () => {
    open();
    for (const command of Object.values(COMMANDS)) {
      const report: RibbonReport = await command(ENVIRONMENT);
      expect(report.command).toBe("failed");
      expect(needsPane(report)).toBe(true);
    }
  });

  test("PR8 each command of the manifest is connected, tells the pane and lets the button go", async () => {
    const host = open(SAMPLE);
    const page = new EventTarget();
    const told: RibbonReport[] = [];
    page.addEventListener(RIBBON_EVENT, (event) => told.push((event as CustomEvent<RibbonReport>).detail));
    Object.assign(globalThis, { window: page });
    await import("#commands/index.ts");
    await new Promise((resolve) => setTimeout(resolve, 0));
    const manifest = readFileSync(path.resolve(__dirname, "../../manifest.xml"), "utf8");
    const named = [...manifest.matchAll(/<FunctionName>(\w+)</g)].map(([, name]) => name);
    expect([...host.associated.keys()].sort()).toEqual([...named].sort());
    await select(host, "A4");
    const completed = jest.fn();
    await host.associated.get("setOrange")?.({ completed });
    expect(completed).toHaveBeenCalledTimes(1);
    expect(told.map(({ command }) => command)).toEqual(["status"]);
    Reflect.deleteProperty(globalThis, "window");
  });
});
