import type { Dependency } from "#core/plan/dependency.ts";
import { formatDependencies } from "#core/notation/dependencies-format.ts";
import type { Milestone } from "#core/plan/milestone.ts";
import type { WorkbookTrouble } from "../workbook-problem.ts";
import type { FieldEdit } from "./field-edits.ts";

/**
 * Edits that give every milestone the predecessors that `change` makes of its own; rows it leaves alone keep their own
 * notation. What could not be read is not rewritten but told.
 */
export function referenceEdits(
  milestones: readonly Milestone[],
  change: (dependency: Dependency, owner: Milestone) => readonly Dependency[],
  why: string | null,
): { readonly edits: readonly FieldEdit[]; readonly troubles: readonly WorkbookTrouble[] } {
  const edits: FieldEdit[] = [];
  const troubles: WorkbookTrouble[] = [];
  for (const milestone of milestones) {
    const next = withoutDoubles(milestone.predecessors.flatMap((dependency) => change(dependency, milestone)));
    const text = formatDependencies(next);
    if (text === formatDependencies(milestone.predecessors)) continue;
    if (milestone.unreadable.includes("predecessors")) {
      troubles.push({ code: "REFERENCE-UNREADABLE", facts: { nr: milestone.nr }, place: null });
      continue;
    }
    edits.push({ milestone, field: "predecessors", value: { kind: "text", text }, why });
  }
  return { edits, troubles };
}

function withoutDoubles(dependencies: readonly Dependency[]): readonly Dependency[] {
  const seen = new Set<string>();
  return dependencies.filter((dependency) => {
    const key = formatDependencies([dependency]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
