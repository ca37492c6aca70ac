import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { firstEn } from "#taskpane/texts/first/en.ts";
import { firstNl } from "#taskpane/texts/first/nl.ts";
import { placesEn } from "#taskpane/texts/places/en.ts";
import { placesNl } from "#taskpane/texts/places/nl.ts";

const nl = { ...firstNl, ...placesNl };
const en = { ...firstEn, ...placesEn };

const PANE = path.resolve(__dirname, "../../src/taskpane");

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "texts" ? [] : sources(file);
    return /\.tsx?$/.test(entry.name) ? [readFileSync(file, "utf8")] : [];
  });
}

const code = sources(PANE).join("\n");
const keys = Object.keys(nl) as (keyof typeof nl)[];

/** `t.key`, a key in quotes, or one of a family that is looked up by its value: t[light], t[`unit_${unit}`]. */
function isUsed(key: string): boolean {
  const families = ["groen", "oranje", "rood", "grijs", "gereed", "unit_", "type"];
  return (
    new RegExp(`\\bt\\.${key}\\b`).test(code) ||
    code.includes(`"${key}"`) ||
    families.some((family) => key.startsWith(family))
  );
}

describe("texts", () => {
  test("PT1 both languages have the same keys", () => {
    expect(Object.keys(firstEn).sort()).toEqual(Object.keys(firstNl).sort());
    expect(Object.keys(placesEn).sort()).toEqual(Object.keys(placesNl).sort());
    // One of the two halves would hide the other's text.
    expect(Object.keys(nl)).toHaveLength(Object.keys(firstNl).length + Object.keys(placesNl).length);
  });

  test("PT2 no text stands unused", () => {
    expect(keys.filter((key) => !isUsed(key))).toEqual([]);
  });

  test("PT3 no text is empty and a function takes as many parts in both languages", () => {
    for (const key of keys) {
      const [dutch, english] = [nl[key], en[key]];
      expect({ key, kind: typeof english }).toEqual({ key, kind: typeof dutch });
      if (typeof dutch === "string") expect(dutch.trim()).not.toBe("");
      if (typeof dutch === "function") expect({ key, parts: english.length }).toEqual({ key, parts: dutch.length });
    }
  });

  test("PT4 one and more than one are told apart in both languages", () => {
    for (const t of [nl, en]) {
      for (const say of [t.homeAll, t.statusChosen, t.severityError, t.undoneCells, t.adoptRows, t.reportGaps]) {
        expect(say(1)).not.toBe(say(2).replace("2", "1"));
      }
    }
  });

  test("PT5 Dutch speaks to the reader with u", () => {
    const said = keys.map((key) => (typeof nl[key] === "string" ? nl[key] : "")).join("\n");
    expect(said).not.toMatch(/\b(je|jij|jouw)\b/i);
  });
});
