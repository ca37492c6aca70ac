import type { Milestone } from "#core/plan/milestone.ts";

/** 1.1, 1.2, … per deelproject in order of appearance; 1, 2, 3 where the plan has none. */
export function numbersInOrder(milestones: readonly Milestone[]): readonly string[] {
  const groups = [...new Set(milestones.map(groupOf))];
  if (groups.length === 1 && milestones.every(({ nr }) => !nr.includes(".")))
    return milestones.map((_, index) => String(index + 1));
  const counts = new Map<string, number>();
  return milestones.map((milestone) => {
    const group = groupOf(milestone);
    const count = (counts.get(group) ?? 0) + 1;
    counts.set(group, count);
    return `${groups.indexOf(group) + 1}.${count}`;
  });
}

function groupOf({ subproject, nr }: Milestone): string {
  // "3" names no group, "2.4" stands in group 2.
  return subproject ?? (nr.includes(".") ? `# ${nr.split(".")[0] ?? ""}` : "#");
}
