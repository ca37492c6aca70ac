import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openHost } from "#host/node.ts";
import { runCli } from "#cli/run-cli.ts";
import { day } from "#tests/support/plan-host.ts";

const PLANS = join(__dirname, "../plans");
const SAMPLE = join(PLANS, "rivierenmond.xlsx");
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "plan-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

interface Run {
  readonly code: 0 | 1 | 2;
  readonly out: string;
  readonly error: string;
}

async function run(...argv: string[]): Promise<Run> {
  let out = "";
  let error = "";
  const code = await runCli([...argv, ...(argv.length > 0 ? ["--today", "2026-01-15"] : [])], day("2030-01-01"), {
    out: (text) => (out += text),
    error: (text) => (error += text),
  });
  return { code, out, error };
}

describe("command line", () => {
  it("[C1] check --json prints one object in the agreed shape; exit code 1 with a finding of severity fout", async () => {
    const { code, out } = await run("check", SAMPLE, "--json");
    const json = JSON.parse(out) as Record<string, Record<string, unknown>[]>;
    expect(code).toBe(1);
    expect(json["plan"]).toHaveLength(16);
    expect(json["plan"]?.[3]).toMatchObject({
      nr: "1.4",
      subproject: "Techlab",
      milestone: "75 % van de basisscholen doet jaarlijks mee",
      start: "2026-08-01",
      due: "2028-07-31",
      predecessors: [
        { nr: "1.3", type: "FS", lag: 0, unit: "d" },
        { nr: "2.2", type: "FS", lag: 0, unit: "d" },
      ],
      status: "groen",
      done: false,
    });
    expect(json["findings"]?.filter(({ severity }) => severity === "fout")).toMatchObject([
      { code: "DATE-BEFORE-PREDECESSOR", nr: "7.1", sheet: "Mijlpalenplan", cell: "D16" },
    ]);
    expect(json["schedule"]).toHaveLength(16);
  });

  it("[C2] every command of the main job writes a workbook that reads again", async () => {
    const at = (name: string): string => join(folder, name);
    expect((await run("new", "-o", at("new.xlsx"), "--from", "2025-01-01", "--to", "2028-12-31")).code).toBe(0);
    expect(
      (await run("status", SAMPLE, "--nr", "5.2", "--set", "oranje", "--why", "test", "-o", at("status.xlsx"))).out,
    ).toContain("5.2 status: Rood → Oranje");
    expect((await run("check", at("status.xlsx"), "-o", at("check.xlsx"))).code).toBe(1);
    expect(
      (await run("decide", at("check.xlsx"), "--nr", "3.2", "--kind", "faseovergang", "-o", at("decide.xlsx"))).code,
    ).toBe(0);
    expect(
      (await run("report", at("decide.xlsx"), "--from", "2025-08-01", "--to", "2026-03-31", "-o", at("report.xlsx")))
        .code,
    ).toBe(0);
    expect((await run("adopt", at("report.xlsx"), "-o", at("adopt.xlsx"))).code).toBe(1);
    const { out } = await run("check", at("adopt.xlsx"), "--json");
    const json = JSON.parse(out) as { plan: { nr: string; status: string }[] };
    expect(json.plan.find(({ nr }) => nr === "5.2")?.status).toBe("oranje");
  });

  it("[C3] the input is never written over unless told", async () => {
    const file = join(folder, "plan.xlsx");
    writeFileSync(file, readFileSync(SAMPLE));
    const refused = await run("status", file, "--nr", "1.1", "--set", "rood", "-o", file);
    expect([refused.code, refused.error]).toEqual([
      2,
      `${file} is de invoer zelf; kies een andere naam of geef --force.\n`,
    ]);
    expect(readFileSync(file).equals(readFileSync(SAMPLE))).toBe(true);
    expect((await run("status", file, "--nr", "1.1", "--set", "rood", "-o", file, "--force")).code).toBe(0);
    expect(readFileSync(file).equals(readFileSync(SAMPLE))).toBe(false);
  });

  const UNUSABLE: readonly (readonly [string, readonly string[]])[] = [
    ["a file that does not exist", ["check", "nergens.xlsx"]],
    ["a file that is no workbook", ["check", __filename]],
    ["an unknown command", ["teken", SAMPLE]],
    ["an unknown option", ["check", SAMPLE, "--hard"]],
    ["an option of another command", ["check", SAMPLE, "--nr", "1.1"]],
    ["a date that is none", ["new", "-o", "x.xlsx", "--from", "2025-02-30"]],
    ["a status that is none", ["status", SAMPLE, "--nr", "1.1", "--set", "geel", "-o", "x.xlsx"]],
    ["a number that is not in the plan", ["status", SAMPLE, "--nr", "99", "--set", "rood", "-o", "x.xlsx"]],
    ["no output", ["status", SAMPLE, "--nr", "1.1", "--set", "rood"]],
    ["a period backwards", ["report", SAMPLE, "--from", "2026-01-01", "--to", "2025-01-01", "-o", "x.xlsx"]],
    ["an option without its value", ["check", SAMPLE, "-o"]],
    ["a value where none belongs", ["check", SAMPLE, "--json=ja"]],
    ["no file", ["check"]],
    ["two files", ["check", SAMPLE, SAMPLE]],
    ["a kind that is none", ["decide", SAMPLE, "--nr", "1.1", "--kind", "oordeel", "-o", "x.xlsx"]],
  ];

  it.each(UNUSABLE)("[C4] %s: exit code 2 and one clear sentence", async (_, argv) => {
    const { code, out, error } = await run(...argv);
    expect([code, out]).toEqual([2, ""]);
    expect(error).toMatch(/^[^\n]{10,400}\n$/);
    expect(error).not.toMatch(/\bat .*:\d+|undefined|\[object/);
    expect(existsSync("x.xlsx")).toBe(false);
  });

  it.each(UNUSABLE)("[C8] %s is told in English where that is asked", async (_, argv) => {
    const dutch = await run(...argv);
    const english = await run(...argv, "--lang", "en");
    expect([english.code, english.out]).toEqual([2, ""]);
    expect(english.error).toMatch(/^[^\n]{10,400}\n$/);
    expect(english.error).not.toBe(dutch.error);
    expect(english.error).not.toMatch(/\b(het|niet|geen|bestand|opdracht|kies|noem|bij)\b/i);
    expect(dutch.error).not.toMatch(/\b(the|not|option|expected|argument|unknown)\b/i);
  });

  it("[C8] what is done is told in English where that is asked", async () => {
    const at = (name: string): string => join(folder, name);
    const en = ["--lang", "en"];
    const status = ["status", SAMPLE, "--nr", "5.2", "--set", "rood", "-o", at("s.xlsx"), ...en];
    const period = ["--from", "2025-08-01", "--to", "2026-03-31"];
    const lines = [
      await run("new", "-o", at("n.xlsx"), "--from", "2025-01-01", "--to", "2026-12-31", ...en),
      await run(...status),
      await run("status", at("s.xlsx"), "--nr", "5.2", "--set", "rood", "-o", at("t.xlsx"), ...en),
      await run("schedule", SAMPLE, ...en),
      await run("adopt", SAMPLE, ...en),
      await run("decide", SAMPLE, "--nr", "3.2", "--kind", "faseovergang", "-o", at("d.xlsx"), ...en),
      await run("report", SAMPLE, ...period, "-o", at("r.xlsx"), ...en),
      await run("check", SAMPLE, ...en),
      await run("help", ...en),
    ].map(({ out }) => out);
    for (const out of lines) {
      expect(out).not.toMatch(
        /\b(blad|gemaakt|gelezen|twijfels|speling|kritiek|Einde|veranderd|punten|opdracht|rijen)\b/,
      );
    }
  });

  it("[C5] schedule --json gives the schedule; a first day moves what has not started", async () => {
    const { out } = await run("schedule", SAMPLE, "--json");
    const json = JSON.parse(out) as { end: string; schedule: { nr: string; drivers: unknown[] }[] };
    expect(json.end).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(json.schedule.every(({ drivers }) => drivers.length > 0)).toBe(true);
    const later = JSON.parse((await run("schedule", SAMPLE, "--json", "--start", "2029-01-01")).out) as { end: string };
    expect(later.end > json.end).toBe(true);
  });

  it("[C6] adopt --json has the shape of check, with the doubts", async () => {
    const { out } = await run("adopt", join(PLANS, "vrije-lijst.xlsx"), "--json");
    const json = JSON.parse(out) as Record<string, unknown[]>;
    expect(Object.keys(json)).toEqual(expect.arrayContaining(["plan", "findings", "schedule", "doubts", "blocks"]));
    expect(json["doubts"]?.length).toBeGreaterThan(0);
  });

  it("[C6] adopt --sheet takes the list on that sheet alone; a sheet without one is refused by name", async () => {
    const host = openHost(readFileSync(SAMPLE));
    host.installGlobals();
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const other = worksheets.add("Tweede");
      other.getRange("A1:C3").values = [
        ["Nr.", "Mijlpaal", "Opleverdatum"],
        ["x1", "Andere lijst", 46387],
        ["x2", "Nog een", 46419],
      ];
      other.getRange("C2:C3").numberFormat = [["dd-mm-yyyy"], ["dd-mm-yyyy"]];
      worksheets.add("Leeg");
      await context.sync();
    });
    const two = join(folder, "two.xlsx");
    writeFileSync(two, host.save());
    host.dispose();
    const read = async (sheet: string): Promise<readonly string[]> => {
      const { out } = await run("adopt", two, "--sheet", sheet, "--json");
      return (JSON.parse(out) as { plan: { nr: string }[] }).plan.map(({ nr }) => nr);
    };
    expect(await read("tweede")).toEqual(["x1", "x2"]);
    const made = join(folder, "made.xlsx");
    await run("adopt", two, "--sheet", "Tweede", "-o", made);
    const { out } = await run("check", made, "--json");
    expect((JSON.parse(out) as { plan: { nr: string }[] }).plan.map(({ nr }) => nr)).toEqual(["x1", "x2"]);
    const { code, error } = await run("adopt", two, "--sheet", "Leeg");
    expect([code, error]).toEqual([
      2,
      expect.stringMatching(/^Op blad Leeg is geen mijlpalenplan herkend; wel op .*Tweede/),
    ]);
  });

  it("[C7] says how it is used", async () => {
    expect((await run()).out).toContain("npm run plan -- check");
  });
});
