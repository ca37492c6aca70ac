import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const SPEC = join(__dirname, "spec");

function filesBelow(folder: string): string[] {
  if (folder.endsWith(".ts")) return [folder];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return /\.test\.tsx?$|-checks\.ts$/.test(entry.name) ? [path] : [];
  });
}

/** A rule is written down as `- S12 …` or `- **S12** …` or as the first cell of a table row, `| S12 | …`. */
function rulesIn(text: string): string[] {
  return [...text.matchAll(/^(?:- (?:\*\*)?|\| (?:\*\*)?)([A-Z]{1,3}\d+)\b/gm)].map((match) => match[1] ?? "");
}

/** Rules that test titles name: at the start of a title, one or several. */
function rulesTested(text: string): string[] {
  return [...text.matchAll(/["'`]\[?((?:[A-Z]{1,3}\d+)(?:(?:, | )[A-Z]{1,3}\d+)*)\]?[ :"'`]/g)].flatMap((match) =>
    (match[1] ?? "").split(/, | /),
  );
}

/** Folders or files of the tests of each specification; rules of two of them may bear the same number. */
const PROVED_IN: Readonly<Record<string, readonly string[]>> = {
  "actions.md": ["actions", "cli", "commands"],
  "calendar.md": ["core/calendar"],
  "checks.md": ["core/checks"],
  "host-workbook.md": ["host"],
  "host.md": ["host"],
  "notation.md": ["core/notation"],
  "pane.md": ["taskpane", "commands", "manifest.test.ts"],
  "preview.md": ["preview", "host/calc"],
  "recognise.md": ["core/recognise", "actions"],
  "report.md": ["core/report", "actions"],
  "schedule.md": ["core/schedule"],
  "sheet.md": ["sheet", "fuzz", "actions"],
  "status.md": ["core/status", "core/wording"],
};

describe("specification: rules and tests name each other", () => {
  const specs = readdirSync(SPEC).filter((name) => name.endsWith(".md"));
  const rules = new Map(specs.map((name) => [name, rulesIn(readFileSync(join(SPEC, name), "utf8"))]));

  test.each(specs)("every rule of %s is proved by a test of its own", (name) => {
    const files = PROVED_IN[name]?.flatMap((folder) => filesBelow(join(__dirname, folder))) ?? [];
    const tested = new Set(files.flatMap((path) => rulesTested(readFileSync(path, "utf8"))));
    const unproved = (rules.get(name) ?? []).filter((rule) => !tested.has(rule));
    expect({ name, unproved }).toEqual({ name, unproved: [] });
  });

  test.each(specs)("no rule of %s is written down twice", (name) => {
    const all = rules.get(name) ?? [];
    expect(all).not.toEqual([]);
    expect(all.filter((rule, index) => all.indexOf(rule) !== index)).toEqual([]);
  });
});
