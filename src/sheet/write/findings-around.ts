import type { Language } from "#core/plan/plan.ts";
import { areaAddress } from "#core/recognise/snapshot.ts";
import { FINDINGS_LAYOUT } from "../layout/list-layouts.ts";
import type { FindingsRow, FindingsTable } from "../read/findings-table.ts";
import type { WorkbookSession } from "../session.ts";
import { findingCells, NONE, PLACE_COLUMN, placeLink } from "./finding-cells.ts";
import type { FindingRow } from "./finding-cells.ts";
import { fitTable, growTable } from "./fit-table.ts";
import { formulaInput } from "./guarded-write.ts";

const SOLVED: Readonly<Record<Language, string>> = { nl: "opgelost", en: "solved" };
const SEVERITY = FINDINGS_LAYOUT.columns.findIndex(({ key }) => key === "severity");
/** What tells a finding from the others: its number, its sentence and its code. */
const KEY = FINDINGS_LAYOUT.columns.flatMap(({ key }, index) => (["nr", "what", "code"].includes(key) ? [index] : []));

/**
 * Writes the findings into a table in which a person put columns: what stands in those stays beside its finding, also
 * when that is solved; then the row says so. All cells go in one operation, so that no remark comes beside another
 * finding when this is cut off (Excel's client writes more than 1,500 cells in pieces). Queues only.
 */
export function writeAround(
  session: WorkbookSession,
  sheet: Excel.Worksheet,
  tableName: string,
  table: FindingsTable & { readonly rows: readonly FindingsRow[] },
  findings: readonly FindingRow[],
  language: Language,
): void {
  const { area, columns, rows } = table;
  const ours = new Set(columns.filter((offset) => offset !== null));
  const left = new Map<string, FindingsRow[]>();
  for (const row of rows) {
    const key = JSON.stringify(KEY.map((index) => String(valueAt(row, columns[index] ?? null))));
    left.set(key, [...(left.get(key) ?? []), row]);
  }
  const body: unknown[][] = findings.map((finding) => {
    const cells = findingCells(finding);
    const before = left.get(JSON.stringify(KEY.map((index) => String(cells[index] ?? ""))))?.shift();
    return merged(
      table,
      cells.map((cell, index) => (index === PLACE_COLUMN ? placeLink(finding) : cell)),
      before,
    );
  });
  const blank = FINDINGS_LAYOUT.columns.map(() => "");
  const solved = [...left.values()].flat().filter((row) => hasOwnText(row, ours));
  if (findings.length === 0) {
    body.push(merged(table, put(blank, KEY[1] ?? 0, NONE[language]), takeNone(solved, columns, language)));
  }
  for (const row of solved) {
    const cells = columns.map((offset) => (offset === null ? "" : inputAt(row, offset)));
    body.push(merged(table, put(cells, SEVERITY, SOLVED[language]), row));
  }
  const has = rows.length;
  if (body.length > has) growTable(session, sheet, tableName, area, area.top + body.length, table.free);
  const whole = [...body];
  // Rows that go are emptied in the same operation: a remark would stand twice when this is cut off before they are gone.
  while (whole.length < has) whole.push(merged(table, blank, undefined));
  const place = { ...area, top: area.top + 1, bottom: area.top + whole.length };
  sheet.getRange(areaAddress(place)).formulas = whole;
  if (body.length < has) fitTable(session, sheet, tableName, area, body.length, table.free);
  sheet.getRange(areaAddress({ ...place, bottom: area.top + body.length })).format.autofitRows();
}

/** Our cells over those of the row before; a person's columns keep theirs. */
function merged(
  { area, columns }: FindingsTable,
  cells: readonly unknown[],
  before: FindingsRow | undefined,
): unknown[] {
  const width = area.right - area.left + 1;
  const row = Array.from({ length: width }, (_, offset) => (before === undefined ? "" : inputAt(before, offset)));
  columns.forEach((offset, index) => {
    if (offset !== null) row[offset] = cells[index] ?? "";
  });
  return row;
}

function put(cells: readonly unknown[], at: number, value: unknown): readonly unknown[] {
  return cells.map((cell, index) => (index === at ? value : cell));
}

/** The row that said that there is nothing keeps its remark. */
function takeNone(
  solved: FindingsRow[],
  columns: FindingsTable["columns"],
  language: Language,
): FindingsRow | undefined {
  const at = solved.findIndex((row) => valueAt(row, columns[KEY[1] ?? 0] ?? null) === NONE[language]);
  return at < 0 ? undefined : solved.splice(at, 1)[0];
}

function hasOwnText({ values }: FindingsRow, ours: ReadonlySet<number>): boolean {
  return values.some((value, offset) => !ours.has(offset) && value !== "");
}

function valueAt({ values }: FindingsRow, offset: number | null): unknown {
  return offset === null ? "" : (values[offset] ?? "");
}

function inputAt({ formulas, values, numberFormats }: FindingsRow, offset: number): unknown {
  return formulaInput(formulas[offset], values[offset], numberFormats[offset]);
}
