import type { Severity } from "#core/plan/finding.ts";
import type { Language } from "#core/plan/plan.ts";
import { FINDINGS_LAYOUT } from "../layout/list-layouts.ts";
import { textInput } from "./cell-input.ts";
import type { CellInput } from "./cell-input.ts";

export interface FindingRow {
  readonly severity: Severity;
  readonly nr: string | null;
  readonly what: string;
  readonly remedy: string;
  readonly sheet: string;
  readonly cell: string | null;
  readonly code: string;
}

export const NONE: Readonly<Record<Language, string>> = { nl: "Geen bevindingen.", en: "No findings." };
export const PLACE_COLUMN = FINDINGS_LAYOUT.columns.findIndex((column) => column.key === "place");

export function findingCells(row: FindingRow): CellInput[] {
  return [row.severity, textInput(row.nr ?? ""), textInput(row.what), textInput(row.remedy), "", row.code];
}

/** A click goes to the cell. The sheet's name is text inside a formula: quotes are doubled, nothing else can break out. */
export function placeLink({ sheet, cell }: FindingRow): string {
  const shown = cell === null ? sheet : `${sheet}!${cell}`;
  const target = `#'${sheet.replaceAll("'", "''")}'!${cell ?? "A1"}`;
  const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  return `=HYPERLINK(${quote(target)},${quote(shown)})`;
}
