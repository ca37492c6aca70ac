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
import { fitTable } from "./fit-table.ts";
import { findingCells, NONE, PLACE_COLUMN, placeLink } from "./finding-cells.ts";
import type { FindingRow } from "./finding-cells.ts";
import { writeAround } from "./findings-around.ts";
import { addRules } from "./format.ts";
import { ensureListSheet } from "./list-sheet.ts";

const SEVERITY_RULES: readonly (readonly [Severity, keyof typeof LIGHT_COLOURS])[] = [
  ["fout", "rood"],
  ["waarschuwing", "oranje"],
  ["tip", "gereed"],
];
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
  if (known !== null && known.rows !== null) {
    writeAround(session, made.sheet, made.tableName, { ...known, rows: known.rows }, rows, language);
    return { title: made.title };
  }
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
