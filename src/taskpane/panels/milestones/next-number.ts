import type { Milestone } from "#core/plan/milestone.ts";

/** The first free number after `after` (the last row without it): its last part counted up. `2.9` gives `2.10`. */
export function nextNumber(milestones: readonly Milestone[], after?: string): string {
  const from = after ?? milestones.at(-1)?.nr ?? "";
  const taken = new Set(milestones.map((milestone) => milestone.nr));
  const match = /^(.*?)(\d+)$/.exec(from);
  const [head, first] = match === null ? ["", 0] : [match[1] ?? "", Number(match[2])];
  let next = first + 1;
  while (taken.has(`${head}${next}`)) next += 1;
  return `${head}${next}`;
}
