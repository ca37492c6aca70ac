import { checkPlan } from "#core/checks/check-plan.ts";
import type { Finding, FindingCode } from "#core/plan/finding.ts";
import { schedulePlan } from "#core/schedule/schedule-plan.ts";
import { FINDING_CODES } from "#core/wording/describe-finding.ts";
import { day, planOf } from "#tests/support/plan-text.ts";
import type { SmallestPlan } from "./smallest-plans.ts";
import { COMPANIONS, READING_FACTS, SMALLEST_PLANS } from "./smallest-plans.ts";

function findingsOf(fixture: SmallestPlan): readonly Finding[] {
  const plan = planOf(fixture.plan, fixture.extras);
  const today = day(fixture.today ?? "2026-03-02");
  return checkPlan(plan, schedulePlan(plan, { today }), today, []);
}

const ALONE = Object.entries(SMALLEST_PLANS) as unknown as readonly [FindingCode, SmallestPlan][];
const ACCOMPANIED = Object.entries(COMPANIONS) as unknown as readonly [
  FindingCode,
  SmallestPlan & { with: FindingCode },
][];

describe("the smallest plan of every code", () => {
  test.each(ALONE)("[C1] %s, and nothing else", (code, fixture) => {
    const findings = findingsOf(fixture);
    expect(findings.map((finding) => finding.code)).toEqual([code]);
    const { severity, nr, cell, facts } = fixture;
    expect(findings[0]).toMatchObject({ severity, nr, cell, facts, sheet: "Mijlpalenplan" });
    const { field } = findings[0]!;
    // Roles have a column per party and no field of their own; they point at the number.
    if (cell !== null)
      expect(planOf(fixture.plan, fixture.extras).milestones.map(({ place }) => place.cells[field!])).toContain(cell);
    expect(Object.keys(findings[0]!.facts).sort()).toEqual(Object.keys(facts).sort());
  });

  test.each(ACCOMPANIED)("[C1] %s next to what goes with it", (code, fixture) => {
    const findings = findingsOf(fixture);
    expect(findings.map((finding) => finding.code).sort()).toEqual([code, fixture.with].sort());
    const { severity, nr, cell, facts } = fixture;
    expect(findings.find((finding) => finding.code === code)).toMatchObject({ severity, nr, cell, facts });
  });

  test("[C2] every code has its plan, or belongs to the reading of a sheet", () => {
    const known = [...ALONE, ...ACCOMPANIED, ...Object.entries(READING_FACTS)].map(([code]) => code);
    expect(known.sort()).toEqual([...FINDING_CODES].sort());
  });
});
