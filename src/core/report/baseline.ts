import type { PlanDay } from "../calendar/plan-day.ts";
import type { Milestone, MilestoneKind, Money, Status } from "../plan/milestone.ts";
import type { Plan, ReportingPeriod } from "../plan/plan.ts";

/** One milestone as it stood when the period was closed. */
export interface BaselineRow {
  readonly nr: string;
  readonly subproject: string | null;
  readonly goal: string | null;
  readonly name: string | null;
  readonly kind: MilestoneKind;
  readonly start: PlanDay | null;
  readonly due: PlanDay | null;
  readonly expectedFinish: PlanDay | null;
  readonly status: Status | null;
  readonly done: boolean;
  readonly doneOn: PlanDay | null;
  readonly money: Money;
}

/** Nulmeting: the plan as frozen at the end of a reporting period. */
export interface Baseline {
  /** 1, 2, … in order of freezing; never used twice, also after reopening. */
  readonly version: number;
  readonly period: ReportingPeriod;
  readonly frozenOn: PlanDay;
  /** A reopened baseline stays readable but is no longer compared with. */
  readonly reopenedOn: PlanDay | null;
  readonly rows: readonly BaselineRow[];
}

export function freezeRows(plan: Plan, expectedFinish: (milestone: Milestone) => PlanDay | null): BaselineRow[] {
  return plan.milestones.map((milestone) => ({
    nr: milestone.nr,
    subproject: milestone.subproject,
    goal: milestone.goal,
    name: milestone.name ?? milestone.description,
    kind: milestone.kind,
    start: milestone.start,
    due: milestone.due,
    expectedFinish: expectedFinish(milestone),
    status: milestone.status,
    done: milestone.done,
    doneOn: milestone.doneOn,
    money: milestone.money,
  }));
}

/** In force, oldest first. */
export function standingBaselines(baselines: readonly Baseline[]): readonly Baseline[] {
  return baselines
    .filter((baseline) => baseline.reopenedOn === null)
    .sort((a, b) => a.period.end - b.period.end || a.version - b.version);
}

/**
 * What a report over `period` compares with: the last baseline in force of a period that ended before this one ends. The
 * period's own baseline is not its yardstick, so a report made again after closing says the same.
 */
export function baselineFor(baselines: readonly Baseline[], period: { readonly end: PlanDay }): Baseline | null {
  return standingBaselines(baselines.filter((baseline) => baseline.period.end < period.end)).at(-1) ?? null;
}

/** A milestone then and now; one of both may be missing. */
export interface MilestonePair {
  readonly before: BaselineRow | null;
  readonly now: Milestone | null;
}

/**
 * Pairs rows by number; what is left by the same name, so that renumbering is not taken for dropping. Rows of now in plan
 * order, then the dropped ones in baseline order.
 */
export function pairWithBaseline(plan: Plan, baseline: Baseline): readonly MilestonePair[] {
  const free = new Set(baseline.rows);
  const pairs = new Map<Milestone, BaselineRow>();
  const pairBy = (keyOfNow: (milestone: Milestone) => string, keyOfThen: (row: BaselineRow) => string): void => {
    const waiting = new Map<string, BaselineRow[]>();
    // Last first, so that the first of equal ones is taken off the end.
    for (const row of [...free].reverse()) {
      const key = keyOfThen(row);
      const same = waiting.get(key);
      if (same === undefined) waiting.set(key, [row]);
      else same.push(row);
    }
    for (const milestone of plan.milestones) {
      const key = keyOfNow(milestone);
      const match = pairs.has(milestone) || key === "" ? undefined : waiting.get(key)?.pop();
      if (match === undefined) continue;
      pairs.set(milestone, match);
      free.delete(match);
    }
  };
  const nameKey = (text: string | null): string => (text ?? "").trim().toLowerCase();
  const both = (nr: string, name: string | null): string =>
    nr === "" || nameKey(name) === "" ? "" : `${nr}\n${nameKey(name)}`;
  const nowName = (milestone: Milestone): string | null => milestone.name ?? milestone.description;
  pairBy(
    (milestone) => both(milestone.nr, nowName(milestone)),
    (row) => both(row.nr, row.name),
  );
  pairBy(
    (milestone) => nameKey(nowName(milestone)),
    (row) => nameKey(row.name),
  );
  pairBy(
    (milestone) => milestone.nr,
    (row) => row.nr,
  );
  return [
    ...plan.milestones.map((now) => ({ now, before: pairs.get(now) ?? null })),
    ...baseline.rows.filter((row) => free.has(row)).map((before) => ({ before, now: null })),
  ];
}
