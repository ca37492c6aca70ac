import { readFileSync } from "node:fs";
import path from "node:path";
import type { RibbonReport } from "#actions/ribbon-report.ts";
import { leaveReport, needsPane, RIBBON_EVENT, takeReport } from "#actions/ribbon-report.ts";
import type { ActionEnvironment } from "#actions/contract/action.ts";
import { describeProblem } from "#actions/problem-text.ts";
import { COMMANDS } from "#commands/commands.ts";
import type { CommandName } from "#commands/commands.ts";
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

/** A sheet beside the plan, with the cursor in it. */
async function otherSheet(host: NodeHost): Promise<void> {
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Aantekeningen");
    sheet.getRange("A1:B5").values = Array.from({ length: 5 }, (_, at) => [`regel ${at}`, at]);
    sheet.activate();
    sheet.getRange("A4").select();
    await context.sync();
  });
}

async function protectPlan(host: NodeHost): Promise<void> {
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Mijlpalenplan").protection.protect();
    await context.sync();
  });
}

/** What each button tells, in short, and the sentence of a refusal. */
const SITUATIONS: readonly {
  readonly name: string;
  readonly arrange: (host: NodeHost) => Promise<void>;
  readonly told: Readonly<Record<CommandName, string>>;
}[] = [
  {
    name: "one row",
    arrange: (host) => select(host, "C9"),
    told: {
      setGreen: "status ",
      setOrange: "status ",
      setRed: "status 1",
      checkPlan: "check Controle",
      makeDecisionDocument: "decision Beslisdocument 3.2",
      makeProgressReport: "choose",
    },
  },
  {
    name: "several rows",
    arrange: (host) => select(host, "A4:H6"),
    told: {
      setGreen: "status ",
      setOrange: "status ",
      setRed: "status 3",
      checkPlan: "check Controle",
      makeDecisionDocument: "choose",
      makeProgressReport: "choose",
    },
  },
  {
    name: "a selection outside the plan",
    arrange: (host) => select(host, "Z99"),
    told: {
      setGreen: "Er is geen mijlpaal geselecteerd. Zet de cursor op een rij van het plan.",
      setOrange: "Er is geen mijlpaal geselecteerd. Zet de cursor op een rij van het plan.",
      setRed: "Er is geen mijlpaal geselecteerd. Zet de cursor op een rij van het plan.",
      checkPlan: "check Controle",
      makeDecisionDocument: "choose",
      makeProgressReport: "choose",
    },
  },
  {
    name: "another sheet",
    arrange: otherSheet,
    told: {
      setGreen: "Er is geen mijlpaal geselecteerd. Zet de cursor op een rij van het plan.",
      setOrange: "Er is geen mijlpaal geselecteerd. Zet de cursor op een rij van het plan.",
      setRed: "Er is geen mijlpaal geselecteerd. Zet de cursor op een rij van het plan.",
      checkPlan: "check Controle",
      makeDecisionDocument: "choose",
      makeProgressReport: "choose",
    },
  },
  {
    name: "a protected plan sheet",
    arrange: async (host) => {
      await select(host, "C9");
      await protectPlan(host);
    },
    told: {
      setGreen: "blad Mijlpalenplan is beveiligd",
      setOrange: "blad Mijlpalenplan is beveiligd",
      setRed: "blad Mijlpalenplan is beveiligd",
      checkPlan: "check Controle",
      makeDecisionDocument: "decision Beslisdocument 3.2",
      makeProgressReport: "choose",
    },
  },
];

function inShort(report: RibbonReport): string {
  switch (report.command) {
    case "status":
      return `status ${new Set(report.outcome.changes.map(({ nr }) => nr)).size}`;
    case "check":
      return `check ${report.outcome.sheet ?? ""}`;
    case "decision":
    case "report":
      return `${report.command} ${report.sheet}`;
    case "choose":
      return "choose";
    case "failed":
      return report.problems
        .map((problem) => describeProblem(problem, "nl"))
        .map(({ what, remedy }) => `${what} ${remedy}`)
        .join(" ");
  }
}

describe("ribbon commands, pane closed", () => {
  test.each(SITUATIONS)("PR9 $name: every button says what it did or why not", async ({ arrange, told }) => {
    for (const [name, expected] of Object.entries(told)) {
      const host = open(SAMPLE);
      await arrange(host);
      const report = await COMMANDS[name as CommandName](ENVIRONMENT);
      expect([name, inShort(report)]).toEqual([name, expect.stringContaining(expected)]);
      if (report.command === "failed" || report.command === "choose") expect(needsPane(report)).toBe(true);
      removeGlobals();
      closeHosts();
    }
  });

  test("PR10 a report waits for a pane that is not there yet, and is told once", () => {
    const report: RibbonReport = { command: "decision", sheet: "Beslisdocument 3.2" };
    leaveReport(report);
    expect(takeReport()).toBe(report);
    expect(takeReport()).toBeNull();
  });

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
