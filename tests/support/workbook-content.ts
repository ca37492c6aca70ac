import { unzipSync } from "fflate";
import type { NodeHost } from "#host/node.ts";

/** Parts of an .xlsx by name. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  for (const [name, data] of Object.entries(unzipSync(bytes))) parts.set(name, Buffer.from(data).toString("latin1"));
  return parts;
}

/** Parts that Excel keeps for the workbook as a whole: any added sheet or style changes them. */
const SHARED = [
  "[Content_Types].xml",
  "xl/workbook.xml",
  "xl/_rels/workbook.xml.rels",
  "xl/styles.xml",
  "xl/sharedStrings.xml",
  "xl/calcChain.xml",
  "docProps/app.xml",
  "docProps/core.xml",
];

/**
 * Names of parts that were there before and are gone or different now. Left out are the shared ones, and the cells of
 * worksheets, which `contentOf` compares: which sheet is the active one, and results that are computed again on opening,
 * stand in them too.
 */
export function touchedParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const now = partsOf(after);
  return [...partsOf(before)]
    .filter(
      ([name, data]) =>
        !SHARED.includes(name) && (now.get(name) === undefined || (!WORKSHEET.test(name) && now.get(name) !== data)),
    )
    .map(([name]) => name);
}

const WORKSHEET = /^xl\/worksheets\/[^/]+\.xml$/;

export interface SheetContent {
  readonly name: string;
  readonly visibility: string;
  readonly address: string;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
  readonly look: unknown;
  readonly rows: unknown;
  readonly columns: unknown;
  readonly tables: readonly string[];
  readonly rules: readonly string[];
}

export interface WorkbookContent {
  readonly sheets: readonly SheetContent[];
  readonly names: readonly string[];
}

/** Everything that a person could see change, as plain data; order of styles and shared texts plays no part. */
export async function contentOf(host: NodeHost): Promise<WorkbookContent> {
  return host.Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load("items/name,items/visibility");
    names.load("items/name,items/formula");
    await context.sync();
    const read = worksheets.items.map((sheet) => {
      const used = sheet.getUsedRangeOrNullObject(false);
      used.load("address,values,formulas,numberFormat");
      const tables = sheet.tables;
      tables.load("items/name,items/style");
      const rules = sheet.getRange().conditionalFormats;
      rules.load("items/id,items/type,items/priority");
      return { sheet, used, tables, rules };
    });
    await context.sync();
    const details = read.map((entry) => {
      const there = !entry.used.isNullObject;
      const look = there
        ? entry.used.getCellProperties({
            format: {
              fill: { color: true },
              font: { bold: true, color: true, size: true, italic: true },
              horizontalAlignment: true,
              wrapText: true,
            },
          })
        : null;
      const rows = there ? entry.used.getRowProperties({ rowHidden: true }) : null;
      const columns = there
        ? entry.used.getColumnProperties({ columnHidden: true, format: { columnWidth: true } })
        : null;
      const areas = entry.tables.items.map((table) => {
        const range = table.getRange();
        range.load("address");
        return { table, range };
      });
      const custom = entry.rules.items
        .filter((rule) => rule.type === "Custom")
        .map((rule) => {
          const range = rule.getRanges();
          range.load("address");
          rule.custom.rule.load("formula");
          rule.custom.format.fill.load("color");
          return { rule, range };
        });
      return { ...entry, look, rows, columns, areas, custom };
    });
    await context.sync();
    return {
      names: names.items.map((item) => `${item.name} ${String(item.formula).replaceAll("'", "")}`).sort(),
      sheets: details.map((entry): SheetContent => {
        const there = !entry.used.isNullObject;
        return {
          name: entry.sheet.name,
          visibility: entry.sheet.visibility,
          address: there ? entry.used.address : "",
          values: there ? entry.used.values : [],
          formulas: there ? entry.used.formulas : [],
          numberFormat: there ? entry.used.numberFormat : [],
          look: entry.look?.value ?? null,
          rows: entry.rows?.value ?? null,
          columns: entry.columns?.value ?? null,
          tables: entry.areas.map(({ table, range }) => `${table.name} ${range.address} ${table.style}`),
          rules: entry.custom.map(
            ({ rule, range }) =>
              `${rule.priority} ${range.address} ${rule.custom.rule.formula} ${rule.custom.format.fill.color}`,
          ),
        };
      }),
    };
  });
}

/** Places where the two differ, as `sheets.1.values.4.2: "a" → "b"`; the first ten. */
export function contentDifferences(expected: unknown, found: unknown, path = ""): readonly string[] {
  if (Object.is(expected, found)) return [];
  const isTree = (value: unknown): value is Readonly<Record<string, unknown>> =>
    typeof value === "object" && value !== null;
  if (!isTree(expected) || !isTree(found)) return [`${path}: ${JSON.stringify(expected)} → ${JSON.stringify(found)}`];
  const all: string[] = [];
  for (const key of new Set([...Object.keys(expected), ...Object.keys(found)])) {
    all.push(...contentDifferences(expected[key], found[key], path === "" ? key : `${path}.${key}`));
    if (all.length >= 10) return all.slice(0, 10);
  }
  return all;
}
