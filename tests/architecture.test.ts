import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative } from "node:path";
import ts from "typescript";

const ROOT = join(__dirname, "..");
const SRC = join(ROOT, "src");

interface Rule {
  readonly folder: string;
  /** Folders below src that may be imported, besides the folder itself. */
  readonly mayImport: readonly string[];
  /** Packages that may be imported, by name or by a scope that ends in a slash. */
  readonly packages: readonly string[];
  readonly reason: string;
}

/** The most specific folder decides. */
const RULES: readonly Rule[] = [
  { folder: "core/calendar", mayImport: [], packages: [], reason: "Day arithmetic stands on nothing." },
  {
    folder: "core/plan",
    mayImport: ["core/calendar"],
    packages: ["zod"],
    reason: "The plan's types know only days.",
  },
  {
    folder: "core",
    mayImport: ["core"],
    packages: ["zod"],
    reason: "The rules are pure: no Excel, no screen, no machine.",
  },
  { folder: "sheet", mayImport: ["core"], packages: ["zod"], reason: "The sheets serve the core and know no actions." },
  {
    folder: "actions",
    mayImport: ["core", "sheet"],
    packages: ["zod"],
    reason: "An action reads, decides and writes; it knows no screen.",
  },
  {
    folder: "taskpane",
    mayImport: ["actions", "core"],
    packages: ["react", "react-dom", "@fluentui/", "@tanstack/", "zod"],
    reason: "The pane shows state and calls actions; it never speaks Excel itself.",
  },
  {
    folder: "commands",
    mayImport: ["actions", "core"],
    packages: ["zod"],
    reason: "Ribbon buttons call actions and nothing else.",
  },
  {
    folder: "cli",
    mayImport: ["actions", "core", "host"],
    packages: ["zod", "node:", "commander"],
    reason: "The command line runs the actions on the embedded host.",
  },
  {
    folder: "host/workbook",
    mayImport: ["host/workbook"],
    packages: ["fflate", "saxes"],
    reason: "The workbook knows xlsx and no Office.js.",
  },
  {
    folder: "host",
    mayImport: ["host"],
    packages: ["fflate", "saxes", "zod", "numfmt", "@borgar/", "node:"],
    reason: "The host could serve any add-in: it knows nothing of plans.",
  },
  {
    folder: "preview",
    mayImport: ["host"],
    packages: ["react", "react-dom", "node:", "webpack", "zod"],
    reason: "The preview shows a workbook and knows nothing of plans.",
  },
];

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

/** Every module that the file names: static, dynamic, required, re-exported and in types. */
function importedModules(path: string): string[] {
  const source = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier !== undefined) {
      if (ts.isStringLiteral(node.moduleSpecifier)) found.push(node.moduleSpecifier.text);
    } else if (
      ts.isImportTypeNode(node) &&
      ts.isLiteralTypeNode(node.argument) &&
      ts.isStringLiteral(node.argument.literal)
    ) {
      found.push(node.argument.literal.text);
    } else if (ts.isCallExpression(node)) {
      const isLoad =
        node.expression.kind === ts.SyntaxKind.ImportKeyword ||
        (ts.isIdentifier(node.expression) && node.expression.text === "require");
      const [argument] = node.arguments;
      if (isLoad && argument !== undefined && ts.isStringLiteral(argument)) found.push(argument.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** `core/plan/plan.ts` for our own modules, the specifier itself for packages. */
function resolveModule(from: string, specifier: string): { ours: boolean; name: string } {
  if (specifier.startsWith("#")) return { ours: true, name: specifier.slice(1) };
  if (specifier.startsWith(".")) {
    return { ours: true, name: posix.normalize(posix.join(dirname(relative(SRC, from)), specifier)) };
  }
  return { ours: false, name: specifier };
}

function within(name: string, folder: string): boolean {
  return name === folder || name.startsWith(`${folder}/`);
}

function packageAllowed(name: string, allowed: readonly string[]): boolean {
  return allowed.some((entry) => (/[/:]$/.test(entry) ? name.startsWith(entry) : within(name, entry)));
}

function ruleFor(file: string): Rule | undefined {
  const name = relative(SRC, file).split("\\").join("/");
  return RULES.filter((rule) => within(name, rule.folder)).sort((a, b) => b.folder.length - a.folder.length)[0];
}

function breachesOf(file: string): string[] {
  const rule = ruleFor(file);
  if (rule === undefined) return [`${relative(ROOT, file)} lies in a folder without a rule`];
  return importedModules(file).flatMap((specifier) => {
    const target = resolveModule(file, specifier);
    const allowed = target.ours
      ? [rule.folder, ...rule.mayImport].some((folder) => within(target.name, folder))
      : packageAllowed(target.name, rule.packages);
    return allowed ? [] : [`${relative(ROOT, file)} imports ${specifier}. ${rule.reason}`];
  });
}

describe("architecture: who may import whom", () => {
  const files = sourceFiles(SRC);

  test.each(RULES.map((rule) => [rule.folder, rule] as const))("%s keeps to its imports", (folder, rule) => {
    const own = files.filter((file) => ruleFor(file) === rule);
    expect({ folder, breaches: own.flatMap(breachesOf) }).toEqual({ folder, breaches: [] });
  });

  test("every source file lies in a folder with a rule", () => {
    expect(files.filter((file) => ruleFor(file) === undefined).map((file) => relative(ROOT, file))).toEqual([]);
  });

  test("a folder is left only by its alias, so that a crossing shows in the import line", () => {
    const crossings = files.flatMap((file) =>
      importedModules(file)
        .filter((specifier) => specifier.startsWith("."))
        .map((specifier) => [
          relative(SRC, file).split("/")[0],
          resolveModule(file, specifier).name.split("/")[0],
          specifier,
        ])
        .filter(([from, to]) => from !== to)
        .map(([, , specifier]) => `${relative(ROOT, file)}: ${specifier}`),
    );
    expect(crossings).toEqual([]);
  });

  test("office.js is nowhere bundled: no module imports it at run time", () => {
    const importers = files.filter((file) =>
      importedModules(file).some((name) => name.startsWith("@microsoft/office-js")),
    );
    expect(importers.map((file) => relative(ROOT, file))).toEqual([]);
  });
});
