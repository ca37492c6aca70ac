import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const ROOT = path.resolve(__dirname, "../..");
const CHECKLIST = readFileSync(path.join(ROOT, "src/taskpane/marketplace.md"), "utf8");

describe("marketplace", () => {
  test("MK1 every rule and file that the checklist names as proof exists", () => {
    const folder = path.join(ROOT, "tests/spec");
    const specs = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), "utf8"));
    const known = new Set(specs.flatMap((text) => [...text.matchAll(/\*\*([A-Z]{1,3}\d+)\*\*/g)].map(([, id]) => id)));
    const named = [...CHECKLIST.matchAll(/\b([A-Z]{1,2}\d+)(?:–[A-Z]{0,2}(\d+))?\b/g)].map(([, id]) => id ?? "");
    const rules = named.filter((id) => !/^(?:A4|EN\d+)$/.test(id));
    const files = [...CHECKLIST.matchAll(/`((?:tests|src)\/[\w./-]+)`/g)].map(([, file]) => file ?? "");
    expect(rules.length).toBeGreaterThan(20);
    expect(rules.filter((id) => !known.has(id))).toEqual([]);
    expect(files.filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
  });

  test("MK2 nothing of Office or React that is on its way out is used", () => {
    const { config } = ts.readConfigFile(path.join(ROOT, "tsconfig.json"), ts.sys.readFile.bind(ts.sys)) as {
      readonly config: unknown;
    };
    const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
    const files = fileNames.filter((file) => /\/src\/(?:sheet|actions|taskpane|commands)\//.test(file));
    const service = ts.createLanguageService({
      ...ts.sys,
      useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
      getScriptFileNames: () => files,
      getScriptVersion: () => "1",
      getScriptSnapshot: (file) => {
        const text = ts.sys.readFile(file);
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
      },
      getCurrentDirectory: () => ROOT,
      getCompilationSettings: () => options,
      getDefaultLibFileName: (of) => ts.getDefaultLibFilePath(of),
    });
    const found = files.flatMap((file) =>
      service
        .getSuggestionDiagnostics(file)
        .filter(({ reportsDeprecated }) => reportsDeprecated !== undefined)
        .map(({ messageText }) => `${path.relative(ROOT, file)}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`),
    );
    expect(files.length).toBeGreaterThan(100);
    expect(found).toEqual([]);
  }, 120_000);

  test("MK3 neither the pane nor its help page sells, asks for an account or leads to a store", () => {
    const pages = ["src/taskpane/support.html", "src/taskpane/taskpane.html"];
    const texts = ["first/nl.ts", "first/en.ts", "places/nl.ts", "places/en.ts"].map(
      (name) => `src/taskpane/texts/${name}`,
    );
    const all = [...pages, ...texts].map((name) => readFileSync(path.join(ROOT, name), "utf8")).join("\n");
    const addresses = [...all.matchAll(/(?:href|src)="(https?:[^"]+)"/g)].map(([, address]) => address);
    expect(addresses).toEqual([]);
    expect(
      all.match(/\b(?:koop|kopen|abonnement|proefversie|inloggen|aanmelden|upgrade|buy|subscribe|trial|sign in)\b/gi),
    ).toBeNull();
  });
});
