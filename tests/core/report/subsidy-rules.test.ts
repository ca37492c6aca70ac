import type { Baseline } from "#core/report/baseline.ts";
import { freezeRows } from "#core/report/baseline.ts";
import { comparePlan } from "#core/report/plan-changes.ts";
import { judgeChange } from "#core/report/subsidy-rules.ts";
import { day, planOf } from "#tests/support/report-plans.ts";
import type { MilestoneRow } from "#tests/support/report-plans.ts";

const GRANT_END = day("2028-12-31");

const BEFORE: readonly MilestoneRow[] = [
  { nr: "1", goal: "Werving", name: "Plan vastgesteld", due: "2026-03-02", money: { budget: 100, cofinancing: 10 } },
  { nr: "2", goal: "Werving", name: "Dagen gehouden", due: "2026-09-01", money: { budget: 200 } },
  { nr: "3", goal: "Scholing", name: "Aanbod klaar", due: "2027-01-15" },
  { nr: "9", goal: "Projectleiding", name: "Projectbureau", due: "2028-12-01", money: { budget: 50 } },
];

/** Number, kind of change, tier and rule of everything that differs. */
function changes(after: readonly MilestoneRow[], expected: Record<string, string> = {}): unknown[] {
  const then = planOf(BEFORE);
  const baseline: Baseline = {
    version: 1,
    period: { name: "2025", start: day("2025-01-01"), end: day("2025-12-31"), due: null },
    frozenOn: day("2026-01-10"),
    reopenedOn: null,
    rows: freezeRows(then, (row) => row.due),
  };
  const comparison = comparePlan(planOf(after), baseline, (row) => {
    const iso = expected[row.nr];
    return iso === undefined ? row.due : day(iso);
  });
  return comparison.changes.map((change) => {
    const { tier, rule } = judgeChange(change, { ...comparison.context, grantEnd: GRANT_END });
    return [change.nr, change.kind, tier, rule];
  });
}

const edited = (nr: string, change: Partial<MilestoneRow>): MilestoneRow[] =>
  BEFORE.map((row) => (row.nr === nr ? { ...row, ...change } : row));
const without = (...nrs: string[]): MilestoneRow[] => BEFORE.filter((row) => !nrs.includes(row.nr));

describe("what is notified at once", () => {
  test("R20 a goal that lost all its milestones", () => {
    expect(changes(without("3"))).toEqual([["3", "dropped", "direct", "GOAL-DROPPED"]]);
  });

  test("R20 a goal that was not there", () => {
    expect(changes([...BEFORE, { nr: "4", goal: "Bedrijven", name: "Convenanten", due: "2026-11-02" }])).toEqual([
      ["4", "new", "direct", "GOAL-NEW"],
    ]);
  });

  test("R20 a milestone that moves or slips past the end of the grant; its last day is still in time", () => {
    expect(changes(edited("3", { due: "2029-01-01" }))).toEqual([["3", "moved", "direct", "AFTER-GRANT"]]);
    expect(changes(BEFORE, { "3": "2029-01-01" })).toEqual([["3", "slipping", "direct", "AFTER-GRANT"]]);
    expect(changes(edited("3", { due: "2028-12-31" }))).toEqual([["3", "moved", "rapportage", "TIME-SHIFT"]]);
  });

  test("R20 an activity that is not carried out while nothing takes its place", () => {
    expect(changes(without("2"))).toEqual([["2", "dropped", "direct", "NOT-CARRIED-OUT"]]);
  });

  test("R20 budget that goes to overhead", () => {
    const after = edited("2", { money: { budget: 150 } }).map((row) =>
      row.nr === "9" ? { ...row, money: { budget: 100 } } : row,
    );
    expect(changes(after)).toEqual([
      ["2", "budget", "rapportage", "BUDGET-MOVED"],
      ["9", "budget", "direct", "BUDGET-TO-OVERHEAD"],
    ]);
  });
});

describe("what goes into the report", () => {
  test("R21 a shift in time, either way", () => {
    expect(changes(edited("1", { due: "2026-05-01" }))).toEqual([["1", "moved", "rapportage", "TIME-SHIFT"]]);
    expect(changes(edited("1", { due: "2026-02-02" }))).toEqual([["1", "moved", "rapportage", "TIME-SHIFT"]]);
    expect(changes(BEFORE, { "1": "2026-04-01" })).toEqual([["1", "slipping", "rapportage", "TIME-SHIFT"]]);
  });

  test("R21 the same goal by another activity: both halves", () => {
    const after = [...without("2"), { nr: "5", goal: "Werving", name: "Mobiel techlab rijdt", due: "2026-10-01" }];
    expect(changes(after)).toEqual([
      ["5", "new", "rapportage", "OTHER-ACTIVITY"],
      ["2", "dropped", "rapportage", "OTHER-ACTIVITY"],
    ]);
  });

  test("R21 a new activity within a goal, and changed cofinancing", () => {
    expect(changes([...BEFORE, { nr: "5", goal: "Werving", name: "Extra dag", due: "2026-10-01" }])).toEqual([
      ["5", "new", "rapportage", "ACTIVITY-NEW"],
    ]);
    expect(changes(edited("1", { money: { budget: 100, cofinancing: 25 } }))).toEqual([
      ["1", "cofinancing", "rapportage", "COFINANCING-CHANGED"],
    ]);
  });
});

describe("what is no change", () => {
  test("R22 a renamed goal, a renumbered and a renamed milestone", () => {
    expect(changes(edited("3", { goal: "Docenten geschoold" }))).toEqual([]);
    expect(changes(edited("2", { nr: "1.2" }))).toEqual([]);
    expect(changes(edited("2", { name: "Techniekdagen gehouden" }))).toEqual([]);
    expect(changes([...BEFORE].reverse())).toEqual([]);
  });

  test("R23 each verdict other than none names the rule that decided", () => {
    const after = [...without("2", "3"), { nr: "7", goal: "Nieuw", name: "Iets anders", due: "2030-01-01" }];
    for (const [, , tier, rule] of changes(after) as [string, string, string, string | null][]) {
      expect(tier === "geen").toBe(rule === null);
    }
  });
});
