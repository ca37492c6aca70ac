import type { Milestone } from "#core/plan/milestone.ts";
import { areaAddress, isCellError } from "#core/recognise/snapshot.ts";
import { cellIn, cellOf } from "../read/find-rows.ts";
import type { PlanInWorkbook } from "../read/plan-in-workbook.ts";
import type { WorkbookSession } from "../session.ts";
import { textInput, textInputAnyFormat } from "./cell-input.ts";
import { rowArea, sheetRow } from "./plan-table-rows.ts";
import type { PlanTable } from "./plan-table-rows.ts";

/** A row as it stood when it was deleted. */
export interface DeletedRow {
  readonly milestone: Milestone;
  /** From the left edge of the table; text as it was, formulas with `=`. */
  readonly formulas: readonly unknown[];
  readonly values: readonly unknown[];
  readonly formats: readonly unknown[];
  /** Colours that a person gave to cells; null is none. */
  readonly fills: readonly (string | null)[];
}

export interface DeletedRows {
  readonly deleted: readonly DeletedRow[];
  /** No longer the row that was meant: left alone, or put back. */
  readonly kept: readonly Milestone[];
}

interface Doomed {
  readonly milestone: Milestone;
  /** Where its number stands within the row, and what it was. */
  readonly key: { readonly offset: number; readonly seen: unknown };
  readonly row: Excel.Range;
}

/**
 * Deletes rows of the table after a look that each still holds its number. The ranges follow their cells when a
 * co-author inserts rows in between; where another row came into the place all the same, it is put back. Two round
 * trips, a third only after such a meeting.
 *
 * @param queueBefore What the same request is to do first; told which rows will go.
 */
export async function deleteRows(
  session: WorkbookSession,
  read: PlanInWorkbook,
  table: PlanTable,
  milestones: readonly Milestone[],
  queueBefore: (meant: readonly Milestone[]) => void = () => undefined,
): Promise<DeletedRows> {
  const sheet = session.workbook.worksheets.getItem(table.sheet);
  const bottomUp = [...milestones].sort((a, b) => sheetRow(b) - sheetRow(a));
  const doomed = bottomUp.map((milestone): Doomed => {
    const row = sheet.getRange(areaAddress(rowArea(table, sheetRow(milestone))));
    row.load("values");
    return { milestone, key: keyCell(read, table, milestone), row };
  });
  await session.sync();
  const meant = doomed.filter(holdsKey);
  const kept = doomed.filter((entry) => !meant.includes(entry)).map(({ milestone }) => milestone);
  queueBefore(meant.map(({ milestone }) => milestone));
  const looks = meant.map(({ row }) => {
    row.load("values,formulas,numberFormat,rowIndex");
    const look = row.getCellProperties({ format: { fill: { color: true } } });
    row.delete("Up");
    return look;
  });
  await session.sync();
  const wrong = meant.filter((entry) => !holdsKey(entry));
  if (wrong.length > 0) await putBack(session, table, meant, wrong);
  const deleted = meant
    .map(({ milestone, row }, index) => ({
      milestone,
      formulas: (row.formulas as unknown[][])[0] ?? [],
      values: (row.values as unknown[][])[0] ?? [],
      formats: (row.numberFormat as unknown[][])[0] ?? [],
      fills: (looks[index]?.value[0] ?? []).map((cell) => fillOf(cell.format?.fill?.color)),
    }))
    .filter((_, index) => !wrong.some((entry) => entry === meant[index]))
    .reverse();
  return { deleted, kept: [...kept, ...wrong.map(({ milestone }) => milestone)] };
}

/** Excel says "#FFFFFF" of a cell without a fill. */
function fillOf(colour: string | undefined): string | null {
  return colour === undefined || colour === "" || colour.toUpperCase() === "#FFFFFF" ? null : colour;
}

function keyCell(read: PlanInWorkbook, table: PlanTable, milestone: Milestone): Doomed["key"] {
  const position = cellOf(milestone, "nr") ?? cellOf(milestone, "name");
  if (position === null) return { offset: 0, seen: undefined };
  const value = cellIn(read.snapshot, position)?.value ?? "";
  return { offset: position.column - table.area.left, seen: isCellError(value) ? value.error : value };
}

function holdsKey({ key, row }: Doomed): boolean {
  return key.seen === undefined || (row.values as unknown[][])[0]?.[key.offset] === key.seen;
}

/** Top down, each at its old place less the rows above it that are rightly gone. */
async function putBack(
  session: WorkbookSession,
  table: PlanTable,
  deleted: readonly Doomed[],
  wrong: readonly Doomed[],
): Promise<void> {
  const sheet = session.workbook.worksheets.getItem(table.sheet);
  const gone = deleted.filter((entry) => !wrong.includes(entry)).map(({ row }) => row.rowIndex);
  for (const { row } of [...wrong].sort((a, b) => a.row.rowIndex - b.row.rowIndex)) {
    const index = row.rowIndex - gone.filter((other) => other < row.rowIndex).length;
    const place = areaAddress(rowArea(table, index));
    sheet.getRange(place).insert("Down");
    const range = sheet.getRange(place);
    range.numberFormat = row.numberFormat as string[][];
    const [formulas = [], values = [], formats = []] = [row.formulas, row.values, row.numberFormat].map(
      (matrix) => (matrix as unknown[][])[0],
    );
    range.formulas = [
      formulas.map((formula, column) => {
        if (typeof formula !== "string" || formula !== values[column]) return formula;
        return formats[column] === "@" ? textInput(formula) : textInputAnyFormat(formula);
      }),
    ];
  }
  await session.sync();
}
