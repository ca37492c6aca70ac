import type { PlanDay } from "#core/calendar/plan-day.ts";
import { toIsoDate } from "#core/calendar/plan-day.ts";
import { dayOfSerial, isDateFormat } from "#core/notation/excel-serial.ts";
import { readStatus } from "#core/notation/status.ts";
import type { FieldName, Milestone, Status } from "#core/plan/milestone.ts";
import type { Language } from "#core/plan/plan.ts";
import type { CellValue, SheetSnapshot, SnapshotCell } from "#core/recognise/snapshot.ts";
import { cellAddress, isCellError } from "#core/recognise/snapshot.ts";
import { headerText, NUMBER_FORMATS } from "../layout/columns.ts";
import { cellIn, cellOf } from "../read/find-rows.ts";
import type { CellPosition } from "../read/find-rows.ts";
import type { WorkbookTrouble } from "../workbook-problem.ts";
import { dayInput, MAX_CELL_TEXT, textInput, textInputAnyFormat } from "./cell-input.ts";
import type { CellInput } from "./cell-input.ts";
import type { CellGuard, CellWrite } from "./guarded-write.ts";

/** What a field of a row is to become; null empties the cell. */
export type FieldValue =
  | { readonly kind: "text"; readonly text: string | null }
  | { readonly kind: "day"; readonly day: PlanDay | null }
  | { readonly kind: "number"; readonly number: number | null }
  | { readonly kind: "status"; readonly status: Status | null };

/** A field of a row, or what a party does for it. */
export type EditField = FieldName | "roles";

/** The column of a party, whose cells are no field of the milestone; null when the plan has none. */
export interface PartyCell {
  readonly party: string;
  readonly column: number | null;
}

export interface FieldEdit {
  readonly milestone: Milestone;
  readonly field: EditField;
  /** With `roles`: whose. */
  readonly party?: PartyCell;
  readonly value: FieldValue;
  readonly why: string | null;
  /** Written without a line in the logbook. */
  readonly silent?: boolean;
}

/** Where the edit is to be written; null when the plan has no such column. */
export function editPosition({ milestone, field, party }: FieldEdit): CellPosition | null {
  if (field !== "roles") return milestone.place.borrowed?.includes(field) === true ? null : cellOf(milestone, field);
  const column = party?.column ?? null;
  return column === null ? null : { row: milestone.place.rowNumber - 1, column };
}

/** As the column is headed. */
export function editLabel({ field, party }: FieldEdit, language: Language): string {
  return field === "roles" ? (party?.party ?? "") : headerText(field, language);
}

/** As the cell shows it: days `yyyy-mm-dd`. */
export type ShownValue = string | number | null;

export interface PlannedEdit {
  readonly edit: FieldEdit;
  readonly old: ShownValue;
  readonly new: ShownValue;
  readonly write: CellWrite;
}

export interface PlannedEdits {
  readonly planned: readonly PlannedEdit[];
  readonly guards: readonly CellGuard[];
  readonly troubles: readonly WorkbookTrouble[];
}

export interface EditContext {
  readonly snapshotOf: (sheet: string) => SheetSnapshot;
  readonly language: Language;
  /** The word for a stoplicht on this sheet. */
  readonly statusWord: (status: Status) => string;
}

/** Turns edits into cell writes; what already stands there is left out, what cannot be written is told. */
export function planEdits(edits: readonly FieldEdit[], context: EditContext): PlannedEdits {
  const planned: PlannedEdit[] = [];
  const troubles: WorkbookTrouble[] = [];
  for (const edit of edits) {
    const result = planEdit(edit, context);
    if (result === null) continue;
    if ("code" in result) troubles.push(result);
    else planned.push(result);
  }
  const rows = new Map(planned.map(({ edit }) => [edit.milestone.index, edit.milestone]));
  const guards = [...rows.values()].flatMap((milestone) =>
    guardsOf(milestone, context.snapshotOf(milestone.place.sheet), rowKey(milestone)),
  );
  return { planned, guards, troubles };
}

/** Number and name must still stand in this row when the row is written. */
export function guardsOf(milestone: Milestone, snapshot: SheetSnapshot, key: string): readonly CellGuard[] {
  return (["nr", "name"] as const).flatMap((field) => {
    const position = cellOf(milestone, field);
    if (position === null) return [];
    const seen = cellIn(snapshot, position)?.value ?? null;
    return [{ sheet: snapshot.name, ...position, seen, key }];
  });
}

export function rowKey(milestone: Milestone): string {
  return `row ${milestone.index}`;
}

function planEdit(edit: FieldEdit, context: EditContext): PlannedEdit | WorkbookTrouble | null {
  const { milestone, value } = edit;
  const snapshot = context.snapshotOf(milestone.place.sheet);
  const column = editLabel(edit, context.language);
  const position = editPosition(edit);
  if (position === null) {
    return isEmpty(value)
      ? null
      : { code: "COLUMN-MISSING", facts: { sheet: snapshot.name, column, nr: milestone.nr }, place: null };
  }
  const cell = cellIn(snapshot, position);
  const old = shownValue(cell, snapshot.date1904);
  const input = inputFor(value, cell, snapshot.date1904, context);
  if (typeof input === "object" && input !== null) {
    return {
      code: "TEXT-TOO-LONG",
      facts: { field: column, nr: milestone.nr, length: input.tooLong, most: MAX_CELL_TEXT },
      place: null,
    };
  }
  if (holdsAlready(value, cell, input, snapshot.date1904)) return null;
  if (cell?.formula === true) {
    const place = {
      sheet: snapshot.name,
      cell: cellAddress(position.row, position.column),
      rowNumber: position.row + 1,
      column,
    };
    return { code: "FORMULA-IN-CELL", facts: { cell: place.cell, nr: milestone.nr }, place };
  }
  return { edit, old, new: newShown(value, context), write: writeFor(edit, position, cell, input) };
}

function isEmpty(value: FieldValue): boolean {
  switch (value.kind) {
    case "text":
      return value.text === null || value.text === "";
    case "day":
      return value.day === null;
    case "number":
      return value.number === null;
    case "status":
      return value.status === null;
  }
}

function inputFor(
  value: FieldValue,
  cell: SnapshotCell | null,
  date1904: boolean,
  context: EditContext,
): CellInput | { readonly tooLong: number } {
  switch (value.kind) {
    case "day":
      return dayInput(value.day, date1904);
    case "number":
      return value.number ?? "";
    case "status":
      return value.status === null ? "" : context.statusWord(value.status);
    case "text": {
      const text = value.text ?? "";
      if (text.length > MAX_CELL_TEXT) return { tooLong: text.length };
      return isTextCell(cell, text) ? textInput(text) : textInputAnyFormat(text);
    }
  }
}

/** A text as long as a cell can hold leaves no room for the apostrophe: its cell gets the text format. */
function isTextCell(cell: SnapshotCell | null, text: string): boolean {
  return cell?.numberFormat === "@" || text.length === MAX_CELL_TEXT;
}

function holdsAlready(value: FieldValue, cell: SnapshotCell | null, input: CellInput, date1904: boolean): boolean {
  const now = cell?.value ?? null;
  if (isCellError(now)) return false;
  if (value.kind === "status" && now !== null) {
    const reading = readStatus(now);
    return value.status !== null && reading.state === "read" && reading.status === value.status && !reading.done;
  }
  if (value.kind === "text") return (value.text ?? "") === (now === null ? "" : String(now));
  if (value.kind === "day" && typeof now === "number" && value.day !== null) {
    return dayOfSerial(now, date1904) === value.day;
  }
  return (now ?? "") === (input ?? "");
}

function writeFor(edit: FieldEdit, position: CellPosition, cell: SnapshotCell | null, input: CellInput): CellWrite {
  const write: CellWrite = {
    sheet: edit.milestone.place.sheet,
    ...position,
    seen: cell?.value ?? null,
    input,
    ...(edit.value.kind === "text" ? { text: edit.value.text ?? "" } : {}),
    key: rowKey(edit.milestone),
  };
  if (typeof input === "string" && input.length === MAX_CELL_TEXT && cell?.numberFormat !== "@") {
    return { ...write, numberFormat: NUMBER_FORMATS.text };
  }
  // A number in a cell of texts would become a text, and "12.345" reads as twelve thousand.
  if (edit.value.kind === "number" && typeof input === "number" && cell?.numberFormat === "@")
    return { ...write, numberFormat: "General" };
  const needsFormat =
    edit.value.kind === "day" && input !== "" && !isDateFormat(cell?.numberFormat ?? NUMBER_FORMATS.day);
  return needsFormat ? { ...write, numberFormat: NUMBER_FORMATS.day } : write;
}

function newShown(value: FieldValue, context: EditContext): ShownValue {
  switch (value.kind) {
    case "text":
      return value.text === "" ? null : value.text;
    case "day":
      return value.day === null ? null : toIsoDate(value.day);
    case "number":
      return value.number;
    case "status":
      return value.status === null ? null : context.statusWord(value.status);
  }
}

/** What a person sees in the cell, days as `yyyy-mm-dd`. */
export function shownValue(cell: SnapshotCell | null, date1904: boolean): ShownValue {
  const value: CellValue = cell?.value ?? null;
  if (value === null) return null;
  if (isCellError(value)) return value.error;
  if (typeof value === "number" && cell !== null && isDateFormat(cell.numberFormat)) {
    const day = dayOfSerial(value, date1904);
    return day === null ? value : toIsoDate(day);
  }
  return typeof value === "boolean" ? String(value) : value;
}
