import type { ActionEnvironment } from "#actions/contract/action.ts";
import type { MakeProgressReportInput, ProgressReportOutcome } from "#actions/contract/periods.ts";
import { closePeriod } from "#actions/close-period.ts";
import { makeProgressReport } from "#actions/make-progress-report.ts";
import { cellsOf } from "#core/report/document-model.ts";
import type { DocumentTable } from "#core/report/document-model.ts";
import { cellText } from "#core/report/plain-text.ts";
import { day } from "#tests/support/report-plans.ts";
import { readSheet } from "#tests/support/report-workbook.ts";

export const NL: ActionEnvironment = { today: day("2026-03-02"), language: "nl" };
export const EN: ActionEnvironment = { ...NL, language: "en" };
export const FIRST: MakeProgressReportInput = { from: day("2025-01-01"), to: day("2025-12-31") };
export const SECOND: MakeProgressReportInput = { from: day("2026-01-01"), to: day("2026-07-31") };

/** @throws Error with the problems when it was refused. */
export async function makeReport(input = SECOND, environment = NL): Promise<ProgressReportOutcome> {
  const result = await makeProgressReport(environment, input);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

export async function closeFirst(input = FIRST) {
  const result = await closePeriod(NL, input);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

export function shownReport(outcome: ProgressReportOutcome): string[] {
  return outcome.blocks.flatMap(cellsOf).map((cell) => cellText(cell, "nl"));
}

export function tableOf(outcome: ProgressReportOutcome, id: string): DocumentTable | undefined {
  return outcome.blocks.find((block): block is DocumentTable => block.kind === "table" && block.id === id);
}

/** The sheet with its first column: where the input with this key stands. */
export async function inputCell(sheet: string, key: string): Promise<string> {
  const { values } = await readSheet(sheet);
  const row = values.findIndex((cells) => String(cells[0]).includes(`"${key}`));
  const [, column = "c0"] = new RegExp(`"${key}[^"]*","(c\\d+)"`).exec(String(values[row]?.[0])) ?? [];
  const index = values[0]?.indexOf(column) ?? -1;
  if (row < 0 || index < 0) throw new Error(`no input ${key}`);
  return `${String.fromCharCode(65 + index)}${row + 1}`;
}
