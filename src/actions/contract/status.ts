import type { Status } from "#core/plan/milestone.ts";
import type { Action, PlanTarget, RowChoice, RowRef } from "./action.ts";
import type { MilestoneFields } from "./editing.ts";
import type { CellChange, WriteOutcome } from "./outcome.ts";
import type { PlanView } from "./reading.ts";

export interface SetStatusInput extends PlanTarget {
  readonly rows: RowChoice;
  /** null empties the status (grijs, niet gestart). */
  readonly status: Status | null;
  readonly why?: string;
  readonly explanation?: string;
  readonly bottleneck?: string;
  readonly measure?: string;
  /** What the person saw of the rows; a cell that differs by now is not overwritten (CELL-CHANGED). */
  readonly seen?: readonly { readonly row: RowRef; readonly fields: MilestoneFields }[];
}

export interface StatusOutcome extends WriteOutcome {
  /** Rows that are now oranje or rood and still lack explanation or measure: the pane asks for them at once. */
  readonly needExplanation: readonly RowRef[];
}

export type SetStatus = Action<SetStatusInput, StatusOutcome>;

/** Only proposals that still hold (same status as when proposed) are taken over. */
export type AcceptProposals = Action<
  PlanTarget & {
    readonly proposals: readonly {
      readonly row: RowRef;
      readonly from: Status | null;
      readonly to: Status;
      readonly why: string;
    }[];
  },
  StatusOutcome
>;

/** Writes `Controle`; with `write: false` it only computes. */
export type CheckPlan = Action<
  PlanTarget & { readonly write?: boolean },
  { readonly view: PlanView; readonly sheet: string | null }
>;

/** Compares with the last known state and logs edits made by hand; the first call only remembers. */
export type LogChanges = Action<PlanTarget, { readonly logged: readonly CellChange[]; readonly firstTime: boolean }>;
