/**
 * The pane's two theme tables, out of Fluent's own: `npx tsx tests/support/theme-tables.ts` writes them anew after a
 * style names a token that they lack (it does not compile) or Fluent is renewed (L9 fails).
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { webDarkTheme, webLightTheme } from "@fluentui/react-components";

const ROOT = path.resolve(__dirname, "../..");
const PANE = path.join(ROOT, "src/taskpane");

type ThemeTable = Readonly<Record<string, string | number>>;

/** Fluent's values for every token that the pane's styles or those of Fluent's controls in it name, in Fluent's order. */
export function themeTables(): { readonly light: ThemeTable; readonly dark: ThemeTable } {
  const sources = textsIn(PANE, /\.tsx?$/);
  const ours = sources.flatMap((text) => [...text.matchAll(/tokens\.(\w+)/g)].map(([, name]) => name));
  const controls = new Set(["provider", "label", ...sources.flatMap(controlsOf)]);
  const theirs = [...controls].flatMap((control) =>
    textsIn(path.join(ROOT, `node_modules/@fluentui/react-${control}/lib`), /\.styles\.js$/).flatMap((text) =>
      [...text.matchAll(/var\(--(\w+)/g)].map(([, name]) => name),
    ),
  );
  const used = new Set([...ours, ...theirs]);
  const only = (theme: object): ThemeTable =>
    Object.fromEntries(Object.entries(theme as ThemeTable).filter(([name]) => used.has(name)));
  return { light: only(webLightTheme), dark: only(webDarkTheme) };
}

/** Packages of the controls that a file takes from Fluent. */
function controlsOf(text: string): readonly string[] {
  const names = /import \{([^}]+)\} from "@fluentui\/react-components"/.exec(text)?.[1] ?? "";
  return names
    .split(",")
    .map((name) => name.trim())
    .filter((name) => /^[A-Z]/.test(name) && name !== "FluentProvider")
    .map((name) => name.toLowerCase());
}

function textsIn(folder: string, names: RegExp): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => names.test(name))
    .map((name) => readFileSync(path.join(folder, name), "utf8"));
}

if (require.main === module) {
  for (const [name, table] of Object.entries(themeTables())) {
    writeFileSync(path.join(PANE, `theme-${name}.json`), `${JSON.stringify(table, null, 2)}\n`);
  }
}
