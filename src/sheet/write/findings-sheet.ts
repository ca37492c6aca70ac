import type { Severity } from "#core/plan/finding.ts";
import type { Language } from "#core/plan/plan.ts";
import { areaAddress, cellAddress, columnLetters } from "#core/recognise/snapshot.ts";
import type { CellArea } from "#core/recognise/snapshot.ts";
import { LAST_ROW } from "../layout/conditional-rules.ts";
import type { ConditionalRule } from "../layout/conditional-rules.ts";
import { FINDINGS_LAYOUT } from "../layout/list-layouts.ts";
import { LIGHT_COLOURS } from "../layout/palette.ts";
import type { FindingsTable } from "../read/findings-table.ts";
import type { WorkbookIndex } from "../read/workbook-index.ts";
import type { WorkbookSession } from "../session.ts";
import { textInput } from "./cell-input.ts";
import type { CellInput } from "./cell-input.ts";
import { fitTable } from "./fit-table.ts";
import { addRules } from "./format.ts";
import { ensureListSheet } from "./list-sheet.ts";

export interface FindingRow {
  readonly severity: Severity;
  readonly nr: string | null;
  readonly what: string;
  readonly remedy: string;
  readonly sheet: string;
  readonly cell: string | null;
  readonly code: string;
}

const SEVERITY_RULES: readonly (readonly [Severity, keyof typeof LIGHT_COLOURS])[] = [
  ["fout", "rood"],
  ["waarschuwing", "oranje"],
  ["tip", "gereed"],
];
const NONE: Readonly<Record<Language, string>> = { nl: "Geen bevindingen.", en: "No findings." };
const PLACE_COLUMN = FINDINGS_LAYOUT.columns.findIndex((column) => column.key === "place");

/** Words and colours of the severities. */
function severityRules(): readonly ConditionalRule[] {
  const first = cellAddress(FINDINGS_LAYOUT.headerRow + 1, 0);
  return SEVERITY_RULES.map(([severity, light]) => ({
    address: `${first}:${columnLetters(0)}${LAST_ROW}`,
    formula: `=$${first}="${severity}"`,
    fill: LIGHT_COLOURS[light].fill,
    text: LIGHT_COLOURS[light].text,
    bold: true,
  }));
}

/** About 400 bytes a row, twice counted: a request of 5 MB at most. */
const ROWS_PER_TRIP = 4000;

/**
 * Writes the whole table of findings: longer or shorter than the last one, without touching what the person has beside
 * or below it. Queues only, but for more rows than one request may carry.
 */
export async function writeFindings(
  session: WorkbookSession,
  index: WorkbookIndex,
  there: FindingsTable | null,
  rows: readonly FindingRow[],
  language: Language,
): Promise<{ readonly title: string }> {
  const made = ensureListSheet(session, index, "findings", FINDINGS_LAYOUT, language, (sheet) =>
    addRules(sheet, severityRules()),
  );
  const known = made.created ? null : there;
  const width = FINDINGS_LAYOUT.columns.length;
  const area: CellArea = known?.area ?? {
    top: FINDINGS_LAYOUT.headerRow,
    left: 0,
    bottom: FINDINGS_LAYOUT.headerRow + 1,
    right: width - 1,
  };
  const cells = rows.length === 0 ? [["", "", NONE[language], "", "", ""]] : rows.map((row) => findingCells(row));
  fitTable(session, made.sheet, made.tableName, area, cells.length, known?.free ?? Infinity);
  for (let first = 0; first < cells.length; first += ROWS_PER_TRIP) {
    if (first > 0) await session.sync();
    const part = cells.slice(first, first + ROWS_PER_TRIP);
    const body = { ...area, top: area.top + 1 + first, bottom: area.top + first + part.length };
    // Links are formulas: the text columns around them are written apart.
    const link = area.left + PLACE_COLUMN;
    made.sheet.getRange(areaAddress({ ...body, right: link - 1 })).values = part.map((line) =>
      line.slice(0, PLACE_COLUMN),
    );
    made.sheet.getRange(areaAddress({ ...body, left: link, right: link })).formulas =
      rows.length === 0 ? [[""]] : rows.slice(first, first + ROWS_PER_TRIP).map((row) => [placeLink(row)]);
    made.sheet.getRange(areaAddress({ ...body, left: link + 1 })).values = part.map((line) =>
      line.slice(PLACE_COLUMN + 1),
    );
  }
  made.sheet
    .getRange(areaAddress({ ...area, top: area.top + 1, bottom: area.top + cells.length }))
    .format.autofitRows();
  return { title: made.title };
}

function findingCells(row: FindingRow): CellInput[] {
  return [row.severity, textInput(row.nr ?? ""), textInput(row.what), textInput(row.remedy), "", row.code];
}

/** A click goes to the cell. The sheet's name is text inside a formula: quotes are doubled, nothing else can break out. */
function placeLink({ sheet, cell }: FindingRow): string {
  const shown = cell === null ? sheet : `${sheet}!${cell}`;
  const target = `#'${sheet.replaceAll("'", "''")}'!${cell ?? "A1"}`;
  const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  return `=HYPERLINK(${quote(target)},${quote(shown)})`;
}
