import type { PlanDay } from "../calendar/plan-day.ts";
import type { Milestone } from "./milestone.ts";

/** The last decision that the register knows about a milestone. */
export interface DecidedMoment {
  readonly nr: string;
  /** "go" with or without conditions. */
  readonly outcome: "go" | "no-go" | "hold";
  readonly on: PlanDay | null;
  /** When it will be asked again, of a "hold". */
  readonly until: PlanDay | null;
}

/**
 * A beslismoment with a go is done on the day of the decision where the list has no column to write that in. Where there is such a
 * column the person's cell is the fact, also when they emptied it again.
 */
export function closeDecided(
  milestones: readonly Milestone[],
  decided: readonly DecidedMoment[],
): readonly Milestone[] {
  const went = new Map(decided.filter(({ outcome }) => outcome === "go").map((moment) => [moment.nr, moment]));
  if (went.size === 0) return milestones;
  return milestones.map((milestone) => {
    const moment = went.get(milestone.nr);
    const open = milestone.kind === "beslismoment" && !milestone.done && milestone.place.cells.doneOn === undefined;
    return moment === undefined || !open ? milestone : { ...milestone, done: true, doneOn: moment.on };
  });
}
