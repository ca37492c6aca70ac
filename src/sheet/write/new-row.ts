import { headerFields } from "#core/notation/headers.ts";
import { wordsOf } from "#core/notation/text.ts";
import type { FieldName } from "#core/plan/milestone.ts";
import { isCellError } from "#core/recognise/snapshot.ts";
import { cellIn } from "../read/find-rows.ts";
import type { PlanInWorkbook } from "../read/plan-in-workbook.ts";
import type { CellInput } from "./cell-input.ts";
import { dayInput, textInput } from "./cell-input.ts";
import type { FieldValue } from "./field-edits.ts";
import type { CellWrite } from "./guarded-write.ts";
import type { PlanTable } from "./plan-table-rows.ts";

const FIELDS = Object.keys(headerFields) as readonly FieldName[];

/** 0-based column per field of our own table; by its own header where the plan has no rows to recognise. */
export function fieldColumns(read: PlanInWorkbook, table: PlanTable): ReadonlyMap<FieldName, number> {
  const columns = new Map<FieldName, number>();
  for (const { role, column } of read.recognised.columns) {
    const field = FIELDS.find((candidate) => candidate === role);
    if (field !== undefined && !columns.has(field)) columns.set(field, column);
  }
  for (let column = table.area.left; column <= table.area.right; column += 1) {
    const header = cellIn(read.snapshot, { row: table.area.top, column })?.value ?? null;
    if (header === null || isCellError(header)) continue;
    const words = wordsOf(String(header));
    const field = FIELDS.find(
      (name) => wordsOf(headerFields[name].nl) === words || wordsOf(headerFields[name].en) === words,
    );
    if (field !== undefined && !columns.has(field)) columns.set(field, column);
  }
  return columns;
}

/** Values for an empty row of our table, whose cells must still be empty when they are written. */
export function rowWrites(
  table: PlanTable,
  columns: ReadonlyMap<FieldName, number>,
  row: number,
  values: readonly { readonly field: FieldName; readonly value: FieldValue }[],
  key: string,
): readonly CellWrite[] {
  return values.flatMap(({ field, value }): CellWrite[] => {
    const column = columns.get(field);
    const input = inputOf(value);
    return column === undefined || input === "" ? [] : [{ sheet: table.sheet, row, column, seen: null, input, key }];
  });
}

function inputOf(value: FieldValue): CellInput {
  switch (value.kind) {
    case "day":
      return dayInput(value.day);
    case "number":
      return value.number ?? "";
    case "text":
      return textInput(value.text ?? "");
    case "status":
      return value.status === null ? "" : `${value.status.slice(0, 1).toUpperCase()}${value.status.slice(1)}`;
  }
}
