import type { RowRef } from "#actions/contract/action.ts";
import type { Milestone } from "#core/plan/milestone.ts";
import type { Light } from "./shell/StatusMark.tsx";

/** What the pane shows as the stoplicht of a row: done before the verdict, no verdict is grijs. */
export function lightOf(milestone: Milestone): Light {
  return milestone.done ? "gereed" : (milestone.status ?? "grijs");
}

export function refOf(milestone: Milestone): RowRef {
  return { nr: milestone.nr, index: milestone.index };
}

export function sameRow(a: RowRef, b: RowRef): boolean {
  return a.nr === b.nr && (a.index === undefined || b.index === undefined || a.index === b.index);
}

/** The row that the reference means in this reading; a moved row is found by its number. */
export function findRow(milestones: readonly Milestone[], ref: RowRef): Milestone | null {
  const at = ref.index === undefined ? undefined : milestones[ref.index];
  if (at !== undefined && at.nr === ref.nr) return at;
  return (ref.nr === "" ? undefined : milestones.find((milestone) => milestone.nr === ref.nr)) ?? null;
}

/** Names that rows keep when others come before them or leave: the words, and which of several with the same. */
export function stableKeys(words: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return words.map((word) => {
    const before = seen.get(word) ?? 0;
    seen.set(word, before + 1);
    return `${word} ${before}`;
  });
}
