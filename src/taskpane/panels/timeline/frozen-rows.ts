import type { Plan } from "#core/plan/plan.ts";
import type { Baseline, BaselineRow } from "#core/report/baseline.ts";
import { pairWithBaseline, standingBaselines } from "#core/report/baseline.ts";

/** By index in the plan: the row as the last period in force froze it; empty without a closed period. */
export type FrozenRows = ReadonlyMap<number, BaselineRow>;

export function frozenRows(plan: Plan, baselines: readonly Baseline[]): FrozenRows {
  const last = standingBaselines(baselines).at(-1);
  if (last === undefined) return new Map();
  return new Map(
    pairWithBaseline(plan, last).flatMap(({ before, now }) =>
      before === null || now === null ? [] : [[now.index, before] as const],
    ),
  );
}
