import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const SPEC = join(__dirname, "spec");

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return /\.test\.tsx?$|-checks\.ts$/.test(entry.name) ? [path] : [];
  });
}

/** A rule is written down as `- **S12** …` or as the first cell of a table row, `| S12 | …`. */
function rulesIn(text: string): string[] {
  return [...text.matchAll(/^(?:- \*\*|\| (?:\*\*)?)([A-Z]{1,3}\d+)\b/gm)].map((match) => match[1] ?? "");
}

/** Rules that test titles name: at the start of a title, one or several. */
function rulesTested(text: string): string[] {
  return [...text.matchAll(/["'`]\[?((?:[A-Z]{1,3}\d+)(?:(?:, | )[A-Z]{1,3}\d+)*)\]?[ :"'`]/g)].flatMap((match) =>
    (match[1] ?? "").split(/, | /),
  );
}

describe("specification: rules and tests name each other", () => {
  const specs = readdirSync(SPEC).filter((name) => name.endsWith(".md"));
  const rules = new Map(specs.map((name) => [name, rulesIn(readFileSync(join(SPEC, name), "utf8"))]));
  const tested = new Set(filesBelow(__dirname).flatMap((path) => rulesTested(readFileSync(path, "utf8"))));

  test.each(specs)("every rule of %s is proved by a test", (name) => {
    const unproved = (rules.get(name) ?? []).filter((rule) => !tested.has(rule));
    expect({ name, unproved }).toEqual({ name, unproved: [] });
  });

  test("no rule is written down twice", () => {
    const all = [...rules.values()].flat();
    expect(all.filter((rule, index) => all.indexOf(rule) !== index)).toEqual([]);
  });
});
