import type { Area } from "./area.ts";

export type ValidationType = "none" | "whole" | "decimal" | "list" | "date" | "time" | "textLength" | "custom";

export type ValidationOperator =
  | "between"
  | "notBetween"
  | "equal"
  | "notEqual"
  | "greaterThan"
  | "lessThan"
  | "greaterThanOrEqual"
  | "lessThanOrEqual";

export interface DataValidation {
  readonly areas: readonly Area[];
  readonly type: ValidationType;
  readonly operator: ValidationOperator;
  /** Without `=`. An inline list is one quoted string: `"Groen,Oranje"`. Relative to the first area's top left cell. */
  readonly formula1: string | null;
  readonly formula2: string | null;
  readonly allowBlank: boolean;
  /** The arrow in the cell (the file keeps the opposite, `showDropDown`). */
  readonly inCellDropDown: boolean;
  readonly showInput: boolean;
  readonly showError: boolean;
  readonly errorStyle: "stop" | "warning" | "information";
  readonly errorTitle: string;
  readonly error: string;
  readonly promptTitle: string;
  readonly prompt: string;
}

export type NewDataValidation = Pick<DataValidation, "areas" | "type"> & Partial<DataValidation>;

export interface DataValidations {
  list(): readonly DataValidation[];
  at(row: number, column: number): DataValidation | null;
  /** Replaces whatever rule these cells had. */
  set(rule: NewDataValidation): void;
  clear(area: Area): void;
}
