import type { FieldName } from "#core/plan/milestone.ts";
import type { Action, PlanTarget, Problem } from "./action.ts";

export interface CellChange {
  /** Before the action. */
  readonly nr: string;
  /** Of the row before the action, where it has one. */
  readonly name?: string | null;
  readonly field: FieldName | "roles";
  /** With `roles`: whose. */
  readonly party?: string;
  /** As the cell shows it: days `yyyy-mm-dd`, texts as they are; null is an empty cell. */
  readonly old: string | number | null;
  readonly new: string | number | null;
}

/** Enough to put back what one action changed, cell by cell, where nobody changed it since. Opaque to the pane. */
export interface UndoRecord {
  readonly kind: "cells" | "rows";
  readonly target: PlanTarget;
  readonly changes: readonly CellChange[];
  /** Rows to insert again (deleted) or to remove (inserted), as raw table rows by header text. */
  readonly rows?: readonly {
    readonly action: "insert" | "remove";
    readonly position: number;
    readonly nr: string;
    readonly cells: Readonly<Record<string, string | number | boolean>>;
    /** Cells that hold a formula, number formats, and colours of the person, by header text. */
    readonly formulas?: Readonly<Record<string, string>>;
    readonly formats?: Readonly<Record<string, string>>;
    readonly fills?: Readonly<Record<string, string>>;
  }[];
  /** The rows as they stood: what tells each of them, null for a blank one; and whether they were grouped. */
  readonly order?: { readonly keys: readonly (string | null)[]; readonly grouped: boolean };
}

export interface WriteOutcome {
  readonly changes: readonly CellChange[];
  /** Rows that were left alone, and why; the rest was written. */
  readonly skipped: readonly Problem[];
  readonly undo: UndoRecord | null;
}

/** Puts back what one action changed; cells that someone changed since stay and are listed. */
export type UndoLast = Action<{ readonly undo: UndoRecord }, WriteOutcome>;
