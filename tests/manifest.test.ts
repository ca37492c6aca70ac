import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { AddressError, DEVELOPMENT_ADDRESS, productionManifest } from "#preview/manifest-for-address.ts";
import { descendants, parseXml } from "#tests/support/xml-tree.ts";
import type { XmlNode } from "#tests/support/xml-tree.ts";

const ROOT = path.resolve(__dirname, "..");
const FILE = path.join(ROOT, "manifest.xml");
const source = readFileSync(FILE, "utf8");
const nodes = descendants(parseXml(source));
const packageVersion = (JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")) as { version: string })
  .version;

function named(name: string): readonly XmlNode[] {
  return nodes.filter((node) => node.name === name);
}

function only(name: string): XmlNode {
  const [first, ...rest] = named(name);
  if (first === undefined || rest.length > 0) throw new Error(`${named(name).length} elements ${name}`);
  return first;
}

/** Width and height as the PNG header says them. */
function pngSize(file: string): { width: number; height: number } {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

function assetOf(address: string): string {
  expect(address.startsWith(`${DEVELOPMENT_ADDRESS}/assets/`)).toBe(true);
  return path.join(ROOT, address.slice(DEVELOPMENT_ADDRESS.length));
}

function valueOf(node: XmlNode | undefined): string {
  return node?.attributes["DefaultValue"] ?? "";
}

/** In a process of its own: the reader loads ES modules, which jest's CommonJS cannot. */
function readByOffice(file: string): Record<string, unknown> {
  const script =
    'require("office-addin-manifest").OfficeAddinManifest.readManifestFile(process.argv[1])' +
    ".then((info) => process.stdout.write(JSON.stringify(info)))";
  return JSON.parse(
    execFileSync(process.execPath, ["--import", "tsx", "-e", script, file], { cwd: ROOT, encoding: "utf8" }),
  ) as Record<string, unknown>;
}

describe("manifest", () => {
  test("M1 Microsoft's own reader reads it as a task pane for workbooks with least permission", () => {
    const info = readByOffice(FILE);
    expect(info["id"]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(info["officeAppType"]).toBe("TaskPaneApp");
    expect(info["hosts"]).toEqual(["Workbook"]);
    expect(info["defaultLocale"]).toBe("nl-NL");
    expect(info["permissions"]).toBe("ReadWriteDocument");
    expect(info["displayName"]).toBe("Mijlpalenplan");
  });

  test("M2 its version is the one of package.json with a fourth part", () => {
    expect(only("Version").text).toBe(`${packageVersion}.0`);
  });

  test("M3 it asks for ExcelApi 1.9 and nothing more", () => {
    expect(named("Set").map((node) => node.attributes)).toEqual([{ Name: "ExcelApi", MinVersion: "1.9" }]);
    expect(named("bt:Set")).toEqual([]);
  });

  test("M4 every resid is defined, each once, and each definition is used", () => {
    const resources = only("Resources").children.flatMap((group) => group.children);
    const defined = resources.map((node) => node.attributes["id"] ?? "");
    const used = new Set(nodes.flatMap((node) => node.attributes["resid"] ?? []));
    expect(new Set(defined).size).toBe(defined.length);
    expect([...used].sort()).toEqual([...defined].sort());
    expect(defined.filter((id) => id.length > 32)).toEqual([]);
  });

  test("M5 icons exist in the size they are declared for", () => {
    for (const image of named("bt:Image").filter((node) => node.attributes["size"] !== undefined)) {
      const definition = nodes.find(
        (node) => node.name === "bt:Image" && node.attributes["id"] === image.attributes["resid"],
      );
      const size = Number(image.attributes["size"]);
      expect(pngSize(assetOf(valueOf(definition)))).toEqual({ width: size, height: size });
    }
    expect(pngSize(assetOf(valueOf(only("IconUrl"))))).toEqual({ width: 32, height: 32 });
    expect(pngSize(assetOf(valueOf(only("HighResolutionIconUrl"))))).toEqual({ width: 64, height: 64 });
  });

  test("M6 every control has 16, 32 and 80 pixel icons, a label and a tip", () => {
    const controls = named("Control");
    expect(controls).toHaveLength(7);
    for (const control of controls) {
      const parts = descendants(control);
      expect(parts.flatMap((node) => node.attributes["size"] ?? [])).toEqual(["16", "32", "80"]);
      expect(parts.map((node) => node.name)).toEqual(expect.arrayContaining(["Label", "Supertip", "Action"]));
    }
    const ids = controls.map((control) => control.attributes["id"]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("M7 the ribbon group stands on the Home tab with the pane and six commands, each one that the add-in has", () => {
    expect(only("OfficeTab").attributes["id"]).toBe("TabHome");
    const code = readFileSync(path.join(ROOT, "src/commands/index.ts"), "utf8");
    const functions = named("FunctionName").map((node) => node.text);
    expect(functions).toEqual([
      "setGreen",
      "setOrange",
      "setRed",
      "checkPlan",
      "makeDecisionDocument",
      "makeProgressReport",
    ]);
    for (const name of functions) expect(code).toContain(name);
  });

  test("M8 each text is there in Dutch and in English and fits its place", () => {
    const texts = [...named("bt:String"), only("DisplayName"), ...named("Description").slice(0, 1)];
    for (const text of texts) {
      const english = text.children.find((child) => child.attributes["Locale"] === "en-US")?.attributes["Value"] ?? "";
      const limit = only("bt:ShortStrings").children.includes(text) ? 125 : 250;
      for (const value of [valueOf(text), english]) {
        expect(value).not.toBe("");
        expect(value.length).toBeLessThanOrEqual(limit);
      }
    }
  });

  test("M9 every address is https and becomes the given one in production", () => {
    const made = productionManifest(source, { address: "https://plan.example.nl/sto/" });
    expect(made).not.toContain("localhost");
    const addresses = descendants(parseXml(made)).flatMap((node) =>
      Object.entries(node.attributes).flatMap(([name, value]) =>
        name === "DefaultValue" && /:\/\//.test(value) ? [value] : [],
      ),
    );
    expect(addresses.length).toBeGreaterThan(20);
    for (const address of addresses) expect(address).toMatch(/^https:\/\/plan\.example\.nl\/sto\/[a-z]/);
  });

  test("M10 the support address can be another than the pane's", () => {
    const made = productionManifest(source, { address: "https://a.example", supportUrl: "https://hulp.example/plan" });
    const support = descendants(parseXml(made)).find((node) => node.name === "SupportUrl");
    expect(valueOf(support)).toBe("https://hulp.example/plan");
  });

  test("M12 the pane's help link goes to the support address given to the build, else to our own page", () => {
    interface Page {
      readonly userOptions?: { readonly filename: string; readonly templateParameters: { readonly helpUrl: string } };
    }
    type Configure = (env: object) => readonly { readonly plugins: readonly Page[] }[];
    const configure = jest.requireActual<Configure>("../webpack.config.js");
    const helpOf = (env: object): string | undefined =>
      configure(env)[0]?.plugins.find(({ userOptions }) => userOptions?.filename === "taskpane.html")?.userOptions
        ?.templateParameters.helpUrl;
    expect(helpOf({ supportUrl: "https://hulp.example/plan" })).toBe("https://hulp.example/plan");
    expect(helpOf({})).toBe("support.html");
  });

  test("M11 an address that Excel would not load is refused by name", () => {
    for (const address of ["http://plan.example.nl", "plan.example.nl", 'https://a.example/"', ""]) {
      expect(() => productionManifest(source, { address })).toThrow(AddressError);
    }
  });
});
