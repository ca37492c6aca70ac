import { z } from "zod";
import { invalidArgument } from "../protocol/host-error.ts";
import { type Area, areaOf, intersect, MAX_COLUMNS, MAX_ROWS } from "../workbook/area.ts";
import type { Cell } from "../workbook/cell.ts";
import type { SheetModel } from "../workbook/model.ts";
import { displayText } from "./cell-display.ts";
import { currentValue } from "./cell-values.ts";
import type { HostContext } from "./host-context.ts";
import { formulaReader } from "./formula-notation.ts";
import { writeEntries } from "./range-values.ts";

export const wholeSheet: Area = areaOf(0, 0, MAX_ROWS, MAX_COLUMNS);

const criteriaSchema = z
  .object({
    completeMatch: z.boolean().nullish(),
    matchCase: z.boolean().nullish(),
    searchDirection: z.enum(["Forward", "Backwards"]).nullish(),
  })
  .nullish();

export interface SearchCriteria {
  readonly completeMatch: boolean;
  readonly matchCase: boolean;
  readonly backwards: boolean;
}

export function searchCriteria(given: unknown): SearchCriteria {
  const parsed = criteriaSchema.safeParse(given);
  if (!parsed.success) throw invalidArgument("The search criteria are not understood.");
  return {
    completeMatch: parsed.data?.completeMatch ?? false,
    matchCase: parsed.data?.matchCase ?? false,
    backwards: parsed.data?.searchDirection === "Backwards",
  };
}

/** `?` and `*` stand for one and any characters, `~` takes their meaning away. */
function patternOf(text: string, criteria: SearchCriteria, flags: string): RegExp {
  if (text === "") throw invalidArgument("There is nothing to look for.");
  const source = text.replace(/~[?*~]|[?*]|[.+^${}()|[\]\\]/gu, (piece) => {
    if (piece === "?") return ".";
    if (piece === "*") return "[^]*?";
    return `\\${piece.at(-1) ?? ""}`;
  });
  const whole = criteria.completeMatch ? `^(?:${source.replaceAll("[^]*?", "[^]*")})$` : source;
  return new RegExp(whole, criteria.matchCase ? flags : `${flags}i`);
}

/** Single cells, in row order, whose shown text or formula contains (or is) the text. */
export function findInArea(context: HostContext, sheet: SheetModel, area: Area, text: string, given: unknown): Area[] {
  const criteria = searchCriteria(given);
  const pattern = patternOf(text, criteria, "su");
  const found: Area[] = [];
  visitUsed(sheet, area, (row, column, cell) => {
    if (pattern.test(searchedText(context, sheet, row, column, cell))) found.push(areaOf(row, column));
  });
  return criteria.backwards ? found.reverse() : found;
}

/** Replaces in constants and formulas, entering the result as if typed. Gives the number of replacements. */
export function replaceInArea(
  context: HostContext,
  sheet: SheetModel,
  area: Area,
  text: string,
  replacement: string,
  given: unknown,
): number {
  const pattern = patternOf(text, searchCriteria(given), "gsu");
  const edits: { row: number; column: number; entry: string }[] = [];
  let count = 0;
  visitUsed(sheet, area, (row, column, cell) => {
    if (cell.value === null && !cell.formula) return;
    const now = String(formulaReader(sheet)(cell, row, column));
    let hits = 0;
    const entry = now.replace(pattern, () => {
      hits++;
      return replacement;
    });
    count += hits;
    if (hits > 0) edits.push({ row, column, entry });
  });
  for (const { row, column, entry } of edits) {
    writeEntries(context.workbook, areaOf(row, column), sheet, entry, context.nowSerial());
  }
  return count;
}

function searchedText(context: HostContext, sheet: SheetModel, row: number, column: number, cell: Cell): string {
  if (cell.formula) return String(formulaReader(sheet)(cell, row, column));
  const value = currentValue(context, sheet, row, column, cell);
  return displayText(
    value,
    context.workbook.styles.resolve(cell.style).numberFormat,
    context.locale.name,
    context.workbook.date1904,
  );
}

function visitUsed(sheet: SheetModel, area: Area, visit: (row: number, column: number, cell: Cell) => void): void {
  const used = sheet.usedArea();
  const searched = used && intersect(used, area);
  if (!searched) return;
  sheet.forEachCell(searched, (row, column, cell) => {
    if (cell.value !== null || cell.formula) visit(row, column, cell);
  });
}
