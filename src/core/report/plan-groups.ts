import type { Milestone } from "../plan/milestone.ts";
import type { Plan } from "../plan/plan.ts";

/** The level at which a plan is reported: goals where the plan has them, else subprojects. */
export type Grouping = "goal" | "subproject";

interface Grouped {
  readonly goal: string | null;
  readonly subproject: string | null;
}

export interface PlanGroup {
  /** As typed in the plan; "" for milestones without goal and subproject. */
  readonly name: string;
  readonly milestones: readonly Milestone[];
}

export function planGrouping(plan: Plan): Grouping {
  return plan.milestones.some((milestone) => milestone.goal !== null) ? "goal" : "subproject";
}

/** The row's group; a row without goal falls under its subproject. */
export function groupName(grouping: Grouping, row: Grouped): string {
  return (grouping === "goal" ? (row.goal ?? row.subproject) : (row.subproject ?? row.goal)) ?? "";
}

/** Groups in the order in which the plan first names them; those without a name last. */
export function planGroups(plan: Plan, grouping: Grouping = planGrouping(plan)): readonly PlanGroup[] {
  const byName = new Map<string, Milestone[]>();
  for (const milestone of plan.milestones) {
    const name = groupName(grouping, milestone);
    const list = byName.get(name);
    if (list === undefined) byName.set(name, [milestone]);
    else list.push(milestone);
  }
  const groups = [...byName].map(([name, milestones]) => ({ name, milestones }));
  return [...groups.filter((group) => group.name !== ""), ...groups.filter((group) => group.name === "")];
}
