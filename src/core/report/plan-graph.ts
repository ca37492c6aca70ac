import type { Milestone } from "../plan/milestone.ts";
import type { Plan } from "../plan/plan.ts";

/** Who waits for whom, by milestone index. References that name no milestone or the row itself are left out. */
export interface PlanGraph {
  readonly successors: readonly (readonly number[])[];
  readonly predecessors: readonly (readonly number[])[];
}

export function planGraph(plan: Plan): PlanGraph {
  const indexByNr = new Map<string, number>();
  plan.milestones.forEach((milestone, position) => {
    if (milestone.nr !== "" && !indexByNr.has(milestone.nr)) indexByNr.set(milestone.nr, position);
  });
  const successors = plan.milestones.map(() => [] as number[]);
  const predecessors = plan.milestones.map((milestone, position) => {
    const found = milestone.predecessors.flatMap((dependency) => indexByNr.get(dependency.nr) ?? []);
    return [...new Set(found)].filter((other) => other !== position);
  });
  predecessors.forEach((list, position) => {
    for (const other of list) successors[other]?.push(position);
  });
  return { successors, predecessors };
}

/** Everything that waits for this milestone, directly or not, in plan order; itself not, loops notwithstanding. */
export function allSuccessors(graph: PlanGraph, index: number): readonly number[] {
  const seen = new Set<number>();
  const open = [...(graph.successors[index] ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next) || next === index) continue;
    seen.add(next);
    open.push(...(graph.successors[next] ?? []));
  }
  return [...seen].sort((a, b) => a - b);
}

/**
 * The results the whole plan is for: rows of kind eindresultaat; where a plan names none, the rows nobody waits for that
 * themselves wait for something, and where there are no dependencies at all, the row or rows with the last date.
 */
export function endResults(plan: Plan, graph: PlanGraph): readonly number[] {
  const all = plan.milestones.map((_, position) => position);
  const named = all.filter((position) => plan.milestones[position]?.kind === "eindresultaat");
  if (named.length > 0) return named;
  const last = all.filter(
    (position) => graph.successors[position]?.length === 0 && (graph.predecessors[position]?.length ?? 0) > 0,
  );
  if (last.length > 0) return last;
  const latest = Math.max(...plan.milestones.map((milestone) => milestone.due ?? -Infinity));
  return all.filter((position) => plan.milestones[position]?.due === latest);
}

/** First milestone with this number, as typed or with other white space around it. */
export function milestoneByNr(plan: Plan, nr: string): Milestone | null {
  const wanted = nr.trim();
  return plan.milestones.find((milestone) => milestone.nr === wanted) ?? null;
}

/** `3.2 Go/no-go leerlijn`; a missing number or name is simply not there. */
export function milestoneTitle(milestone: Milestone): string {
  return [milestone.nr, milestone.name ?? milestone.description ?? ""].filter((part) => part !== "").join(" ");
}
