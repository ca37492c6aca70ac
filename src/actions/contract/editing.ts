import type { PlanDay } from "#core/calendar/plan-day.ts";
import type { MilestoneKind, Status } from "#core/plan/milestone.ts";
import type { Action, PlanTarget, RowRef } from "./action.ts";
import type { WriteOutcome } from "./outcome.ts";

/** Fields a person may set; null empties the cell. Texts stay texts, whatever they look like. */
export interface MilestoneFields {
  readonly nr?: string;
  readonly subproject?: string | null;
  readonly goal?: string | null;
  readonly name?: string | null;
  readonly description?: string | null;
  readonly kind?: MilestoneKind | null;
  readonly start?: PlanDay | null;
  readonly due?: PlanDay | null;
  readonly duration?: number | null;
  readonly predecessors?: string | null;
  readonly status?: Status | null;
  readonly explanation?: string | null;
  readonly bottleneck?: string | null;
  readonly measure?: string | null;
  readonly actionOwner?: string | null;
  readonly doneOn?: PlanDay | null;
  readonly asOf?: PlanDay | null;
  readonly budget?: number | null;
  readonly spent?: number | null;
  readonly forecast?: number | null;
  readonly cofinancing?: number | null;
  /** By party; null empties the cell. */
  readonly roles?: Readonly<Record<string, string | null>>;
}

export type EditMilestone = Action<
  PlanTarget & {
    readonly row: RowRef;
    readonly fields: MilestoneFields;
    readonly why?: string;
    /**
     * What the person saw when the edit began, predecessors as `formatDependencies` writes them; a cell that differs by
     * now is not overwritten (CELL-CHANGED).
     */
    readonly seen?: MilestoneFields;
  },
  WriteOutcome
>;

export type InsertMilestone = Action<
  PlanTarget & {
    readonly fields: MilestoneFields & { readonly nr: string };
    /** After this row; left out: at the end. */
    readonly after?: RowRef;
  },
  WriteOutcome
>;

export type DeleteMilestone = Action<
  PlanTarget & {
    readonly rows: readonly RowRef[];
    /**
     * What happens to dependencies on the deleted row: "bridge" gives its successors its predecessors, "remove" only
     * takes the reference away, "refuse" (default) does nothing and names the successors.
     */
    readonly repair?: "bridge" | "remove" | "refuse";
    readonly why?: string;
  },
  WriteOutcome
>;

export type MoveMilestone = Action<PlanTarget & { readonly row: RowRef; readonly after: RowRef | null }, WriteOutcome>;

/** Numbers anew in sheet order (1.1, 1.2, … per deelproject) or as mapped; every reference follows. */
export type Renumber = Action<
  PlanTarget & { readonly mapping?: Readonly<Record<string, string>> },
  WriteOutcome & { readonly mapping: Readonly<Record<string, string>> }
>;

export type SortAndGroup = Action<
  PlanTarget & { readonly by: "nr" | "subproject" | "start" | "due" | "status"; readonly group?: boolean },
  WriteOutcome
>;
