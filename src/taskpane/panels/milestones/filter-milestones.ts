import type { PlanDay } from "#core/calendar/plan-day.ts";
import { foldText } from "#core/notation/text.ts";
import type { Milestone } from "#core/plan/milestone.ts";
import type { ReportingPeriod } from "#core/plan/plan.ts";
import type { Schedule } from "#core/schedule/schedule.ts";
import { lightOf } from "../../plan-facts.ts";
import type { Light } from "../../shell/StatusMark.tsx";

export interface MilestoneFilter {
  readonly search: string;
  readonly light: Light | null;
  /** null is every deelproject; "" the rows without one. */
  readonly group: string | null;
  readonly critical: boolean;
  readonly mine: boolean;
  readonly thisPeriod: boolean;
}

export const NO_FILTER: MilestoneFilter = {
  search: "",
  light: null,
  group: null,
  critical: false,
  mine: false,
  thisPeriod: false,
};

export interface FilterSurroundings {
  readonly schedule: Schedule;
  readonly period: ReportingPeriod | null;
  /** Name or party, as the person gave it. */
  readonly me: string;
}

/** In plan order; every condition of the filter holds for each. */
export function filterMilestones(
  milestones: readonly Milestone[],
  filter: MilestoneFilter,
  { schedule, period, me }: FilterSurroundings,
): readonly Milestone[] {
  const words = foldText(filter.search)
    .split(/\s+/)
    .filter((word) => word !== "");
  return milestones.filter(
    (milestone) =>
      (filter.light === null || lightOf(milestone) === filter.light) &&
      (filter.group === null || (milestone.subproject ?? "") === filter.group) &&
      (!filter.critical || schedule.rows[milestone.index]?.critical === true) &&
      (!filter.mine || isMine(milestone, me)) &&
      (!filter.thisPeriod || overlaps(milestone, period)) &&
      words.every((word) => matches(milestone, word)),
  );
}

function matches(milestone: Milestone, foldedWord: string): boolean {
  return [milestone.nr, milestone.name, milestone.description, milestone.actionOwner].some(
    (text) => text !== null && foldText(text).includes(foldedWord),
  );
}

/** Action owner by part of the name; party by its whole name, in any role. */
export function isMine(milestone: Milestone, me: string): boolean {
  const name = foldText(me);
  if (name === "") return false;
  const owner = milestone.actionOwner === null ? "" : foldText(milestone.actionOwner);
  return (
    owner.includes(name) ||
    milestone.roles.some((role) => foldText(role.party) === name || foldText(role.role) === name)
  );
}

function overlaps(milestone: Milestone, period: ReportingPeriod | null): boolean {
  const first = milestone.start ?? milestone.due;
  const last = milestone.due ?? milestone.start;
  return period !== null && first !== null && last !== null && first <= period.end && last >= period.start;
}

/** The reporting period that holds the day; the later one where two overlap. */
export function periodOf(periods: readonly ReportingPeriod[], day: PlanDay): ReportingPeriod | null {
  return periods.filter((period) => period.start <= day && day <= period.end).at(-1) ?? null;
}

export type ListEntry =
  | { readonly kind: "group"; readonly name: string; readonly count: number }
  | { readonly kind: "row"; readonly milestone: Milestone };

/** Rows under their deelproject, groups in the order in which the plan first names them; no heads when there is one. */
export function groupEntries(milestones: readonly Milestone[]): readonly ListEntry[] {
  const groups = new Map<string, Milestone[]>();
  for (const milestone of milestones) {
    const name = milestone.subproject ?? "";
    const known = groups.get(name);
    if (known === undefined) groups.set(name, [milestone]);
    else known.push(milestone);
  }
  const only = groups.size === 1 && groups.has("");
  return [...groups].flatMap(([name, rows]): ListEntry[] => [
    ...(only ? [] : [{ kind: "group" as const, name, count: rows.length }]),
    ...rows.map((milestone) => ({ kind: "row" as const, milestone })),
  ]);
}
