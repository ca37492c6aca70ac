import type { PlanDay } from "../calendar/plan-day.ts";
import type { DecisionKind, Verdict } from "./decision-facts.ts";

/** One line of `Logboek`. */
export interface LogEntry {
  readonly day: PlanDay;
  readonly nr: string;
  /** As the logbook names the field. */
  readonly field: string;
  readonly old: string;
  readonly new: string;
  readonly why: string | null;
}

/** One line of `Besluiten`: what was asked, and what was decided once it is. */
export interface DecisionRecord {
  /** Number of the decision, `3.2-1`: milestone and version of its document. */
  readonly id: string;
  readonly nr: string;
  readonly kind: DecisionKind;
  readonly title: string;
  readonly requested: string;
  readonly askedOn: PlanDay | null;
  readonly verdict: Verdict | null;
  /** The option that was chosen; "" where none was named. */
  readonly option: string;
  readonly conditions: string;
  readonly heldUntil: PlanDay | null;
  readonly decidedBy: string;
  readonly decidedOn: PlanDay | null;
}

/** A condition of a "go, mits": something somebody has to do. */
export interface DecisionAction {
  /** The decision it belongs to. */
  readonly decisionId: string;
  readonly nr: string;
  readonly text: string;
  readonly owner: string;
  readonly due: PlanDay | null;
  readonly doneOn: PlanDay | null;
}

/** The version that a decision number ends with. */
export function decisionVersion(id: string): number | null {
  const match = /-(\d{1,6})$/.exec(id);
  return match === null ? null : Number(match[1]);
}

/** `3.2-1` */
export function decisionId(nr: string, version: number): string {
  return `${nr}-${version}`;
}
