import { samplePlan } from "#actions/sample-plan.ts";
import { checkPlan } from "#core/checks/check-plan.ts";
import { schedulePlan } from "#core/schedule/schedule-plan.ts";
import { day } from "#tests/support/plan-text.ts";

describe("sample plan", () => {
  test.each(["2026-01-01", "2026-02-28", "2026-07-15", "2027-12-31", "2028-02-29"])(
    "J9 it has no errors on %s, and something to look at",
    (iso) => {
      const today = day(iso);
      const plan = samplePlan(today);
      const findings = checkPlan(plan, schedulePlan(plan, { today }), today, []);
      expect(findings.filter(({ severity }) => severity === "fout")).toEqual([]);
      expect(findings.length).toBeGreaterThan(0);
      expect(new Set(plan.milestones.map(({ status }) => status))).toEqual(new Set(["groen", "oranje", "rood", null]));
    },
  );
});
