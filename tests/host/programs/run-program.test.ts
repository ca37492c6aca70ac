import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { closeHosts, testHost, valuesAt } from "#tests/support/host.ts";

afterEach(closeHosts);

const folder = mkdtempSync(join(tmpdir(), "host-run-"));
const output = join(folder, "uit.xlsx");

interface Call {
  readonly program: string;
  readonly options?: readonly string[];
  readonly code: number;
  /** What must stand among the messages, or in what the program logs when it succeeds. */
  readonly says: string;
}

const batch = (work: string) => `Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getItem("Blad1");
  ${work}
  await context.sync();
  console.log("geschreven", Office.context.requirements.isSetSupported("ExcelApi", "1.9"));
});`;
const write = batch(`sheet.getRange("A1").values = [["hallo"]];`);

const calls: Readonly<Record<string, Call>> = {
  "a plain script": { program: write, options: ["-o", output, "--counters"], code: 0, says: "geschreven true" },
  "an unknown sheet": {
    program: batch(`context.workbook.worksheets.getItem("nee").activate();`),
    code: 1,
    says: "ItemNotFound at WorksheetCollection.getItem",
  },
  "a rejection that nobody waits for": {
    program: `void ${batch(`context.workbook.names.getItem("nee").delete();`)} 1`,
    code: 1,
    says: "ItemNotFound at NamedItemCollection.getItem",
  },
  "a member that is refused": {
    program: batch(`sheet.getRange("A1").flashFill();`),
    code: 1,
    says: "NotImplemented at Range.flashFill",
  },
  "an ordinary error": { program: `throw new TypeError("kapot")`, code: 1, says: "TypeError: kapot" },
  "a read-only workbook": { program: write, options: ["--read-only"], code: 1, says: "AccessDenied at Range.values" },
  "a cell that is being edited": {
    program: write,
    options: ["--cell-edit"],
    code: 1,
    says: "InvalidOperationInCellEditMode",
  },
  "protected sheets": { program: write, options: ["--protected"], code: 1, says: "AccessDenied at Range.values" },
  "a member above the admitted set": {
    program: batch(`sheet.tables.add("A1:B2", true).resize("A1:B3");`),
    options: ["--strict", "--api", "1.9"],
    code: 1,
    says: "ApiNotFound at Table.resize",
  },
  "an unknown option": { program: write, options: ["--frobnicate"], code: 2, says: "frobnicate" },
  "a workbook that does not exist": {
    program: write,
    options: [join(folder, "geen.xlsx")],
    code: 2,
    says: "geen.xlsx",
  },
};

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** One call of the command line in a process of its own. */
function run(name: string, { program, options = [] }: Call): Promise<Outcome> {
  const file = join(folder, `${name.replaceAll(" ", "-")}.js`);
  writeFileSync(file, program);
  const child = spawn(process.execPath, ["--import", "tsx", "src/host/run.ts", "run", file, ...options]);
  let out = "";
  let error = "";
  child.stdout.on("data", (piece: Buffer) => (out += piece.toString()));
  child.stderr.on("data", (piece: Buffer) => (error += piece.toString()));
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, out, error })));
}

describe("npm run host -- run", () => {
  const outcomes = new Map<string, Outcome>();

  beforeAll(async () => {
    // Most of the time is the start of a process, so a few start side by side.
    const waiting = Object.entries(calls);
    const worker = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) outcomes.set(next[0], await run(...next));
    };
    await Promise.all([worker(), worker(), worker()]);
  }, 120_000);

  it.each(Object.entries(calls))("[H150] %s: exit code, and what is said of it", (name, { code, says }) => {
    const outcome = outcomes.get(name);
    expect(code === 0 ? outcome?.out : outcome?.error).toContain(says);
    expect(outcome?.code).toBe(code);
  });

  it("[H150] the workbook is written, and the counters are one line of JSON", async () => {
    const lines = outcomes.get("a plain script")?.out.trim().split("\n") ?? [];
    expect(JSON.parse(lines.at(-1) ?? "")).toMatchObject({ requests: 1 });
    expect(await valuesAt(testHost({}, readFileSync(output)), "A1")).toEqual([["hallo"]]);
  });
});
