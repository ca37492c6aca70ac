import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { closeHosts, testHost, valuesAt } from "#tests/support/host.ts";

afterEach(closeHosts);

const folder = mkdtempSync(join(tmpdir(), "host-run-"));

/** One call of the command line in a process of its own. */
function run(program: string, ...options: string[]) {
  const file = join(folder, "program.js");
  writeFileSync(file, program);
  const result = spawnSync(process.execPath, ["--import", "tsx", "src/host/run.ts", "run", file, ...options], {
    encoding: "utf8",
  });
  return { code: result.status, out: result.stdout, error: result.stderr };
}

const write = `Excel.run(async (context) => {
  context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["hallo"]];
  await context.sync();
  console.log("geschreven", Office.context.requirements.isSetSupported("ExcelApi", "1.9"));
});`;

describe("npm run host -- run", () => {
  it("[H150] runs a plain script, prints what it logs, writes the workbook", async () => {
    const output = join(folder, "uit.xlsx");
    const first = run(write, "-o", output, "--counters");
    expect(first).toMatchObject({ code: 0, error: "" });
    expect(first.out).toContain("geschreven true");
    expect(JSON.parse(first.out.trim().split("\n").at(-1) ?? "")).toMatchObject({ requests: 1 });
    expect(await valuesAt(testHost({}, readFileSync(output)), "A1")).toEqual([["hallo"]]);
  });

  it.each([
    [
      "an unknown sheet",
      `Excel.run(async (c) => { c.workbook.worksheets.getItem("nee").activate(); await c.sync(); });`,
      [],
      "ItemNotFound at WorksheetCollection.getItem",
    ],
    [
      "a member that is refused",
      `Excel.run(async (c) => { c.workbook.worksheets.getItem("Blad1").getRange("A1").flashFill(); await c.sync(); });`,
      [],
      "NotImplemented at Range.flashFill",
    ],
    [
      "a rejection nobody waits for",
      `void Excel.run(async (c) => { c.workbook.names.getItem("nee").delete(); await c.sync(); }); 1`,
      [],
      "ItemNotFound at NamedItemCollection.getItem",
    ],
    ["a read-only workbook", write, ["--read-only"], "AccessDenied at Range.values"],
    ["a cell that is being edited", write, ["--cell-edit"], "InvalidOperationInCellEditMode"],
    ["protected sheets", write, ["--protected"], "AccessDenied at Range.values"],
    [
      "a member above the admitted set",
      `Excel.run(async (c) => { c.workbook.worksheets.getItem("Blad1").tables.add("A1:B2", true).resize("A1:B3"); await c.sync(); });`,
      ["--strict", "--api", "1.9"],
      "ApiNotFound at Table.resize",
    ],
    ["an ordinary error", `throw new TypeError("kapot")`, [], "TypeError: kapot"],
  ])("[H150] %s ends with code 1 and says what and where", (_what, program, options, message) => {
    const { code, error } = run(program, ...options);
    expect(error).toContain(message);
    expect(code).toBe(1);
  });

  it("[H150] a call that makes no sense ends with code 2", () => {
    expect(run(write, "--frobnicate").code).toBe(2);
    expect(run(write, join(folder, "geen.xlsx")).code).toBe(2);
  });
});
