import type { Finding, FindingCode } from "#core/plan/finding.ts";
import { currentPeriod } from "#core/report/current-period.ts";
import { day, planOf } from "#tests/support/plan-text.ts";
import { attention } from "#taskpane/panels/home/attention.ts";
import { nextMilestones } from "#taskpane/panels/home/next-milestones.ts";

function finding(code: FindingCode, nr: string | null, cell: string | null = null): Finding {
  return { code, severity: "waarschuwing", nr, sheet: "Plan", cell, field: null, facts: {} };
}

describe("attention", () => {
  test("PH1 the most pressing first, one line per milestone, each with its remedy", () => {
    const items = attention([
      finding("STATUS-WITHOUT-EXPLANATION", "1"),
      finding("SMART-VAGUE", "2"),
      finding("DECISION-OPEN", "3"),
      finding("STATUS-OVERDUE", "1"),
      finding("START-TOO-LATE", "4"),
    ]);
    expect(items.map(({ finding: { code, nr }, action, place }) => [code, nr, action, place])).toEqual([
      ["STATUS-OVERDUE", "1", "status", "stoplicht"],
      ["START-TOO-LATE", "4", "open", "milestones"],
      ["DECISION-OPEN", "3", "decide", "beslisdocument"],
    ]);
  });

  test("PH2 rows without a number are told apart by their cell", () => {
    expect(attention([finding("STATUS-OVERDUE", null, "E2"), finding("STATUS-OVERDUE", null, "E3")])).toHaveLength(2);
  });
});

describe("next milestones", () => {
  const plan = planOf(`
    1 2026-01-05..2026-03-01
    2 2026-01-05..2026-03-02
    3 2026-01-05..2026-06-30
    4 2026-01-05..2026-03-02 done
    5 2026-01-05..2026-03-10
    6
  `);

  test("PH3 not done and due today or later, soonest first", () => {
    const nrs = (limit: number): readonly string[] =>
      nextMilestones(plan.milestones, day("2026-03-02"), limit).map(({ nr }) => nr);
    expect(nrs(9)).toEqual(["2", "5", "3"]);
    expect(nrs(2)).toEqual(["2", "5"]);
  });
});

describe("period to report on", () => {
  const period = (name: string, start: string, end: string) => ({ name, start: day(start), end: day(end), due: null });
  const periods = [period("2", "2026-01-01", "2026-12-31"), period("1", "2025-01-01", "2025-12-31")];

  test("PH4 the one that holds the day, else the last before it, else the first to come", () => {
    expect(currentPeriod(periods, day("2025-12-31"))?.name).toBe("1");
    expect(currentPeriod(periods, day("2027-02-01"))?.name).toBe("2");
    expect(currentPeriod(periods, day("2020-02-01"))?.name).toBe("1");
    expect(currentPeriod([], day("2026-02-01"))).toBeNull();
  });
});
