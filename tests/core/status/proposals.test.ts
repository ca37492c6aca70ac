import type { Plan } from "#core/plan/plan.ts";
import { schedulePlan } from "#core/schedule/schedule-plan.ts";
import { proposeStatuses } from "#core/status/propose-statuses.ts";
import type { StatusProposal } from "#core/status/proposal.ts";
import { describeProposal } from "#core/wording/describe-reason.ts";
import type { PlanExtras } from "#tests/support/plan-text.ts";
import { day, planOf } from "#tests/support/plan-text.ts";

const TODAY = day("2026-03-02");

function proposals(text: string, extras: PlanExtras = {}): readonly StatusProposal[] {
  const plan = planOf(text, extras);
  return proposeStatuses(plan, schedulePlan(plan, { today: TODAY }), TODAY);
}

/** Colour and rules, the deciding one first, of the row with this number. */
function proposed(nr: string, text: string, extras: PlanExtras = {}): readonly (string | null)[] {
  const proposal = proposals(text, extras).find((each) => each.nr === nr)!;
  return [proposal.proposed, ...proposal.reasons.map(({ rule }) => rule)];
}

describe("rules", () => {
  test("[T2] overdue, up to and beyond the threshold", () => {
    expect(proposed("A", "A ..2026-02-27 groen")).toEqual(["oranje", "overdue"]);
    expect(proposed("A", "A ..2026-02-27 groen", { thresholds: { overdueRedDays: 0 } })).toEqual(["rood", "overdue"]);
    expect(proposed("A", "A ..2026-02-02 groen")).toEqual(["oranje", "overdue"]);
    expect(proposed("A", "A ..2026-01-30 groen")).toEqual(["rood", "overdue"]);
    expect(proposed("A", "A ..2026-03-02 groen")).toEqual(["groen", "on-schedule"]);
  });

  test("[T3] in words, as the example", () => {
    const text = `
      3.2 2026-01-12..2026-02-12 oranje !"Uitgesteld."
      3.3 2026-02-13..2026-06-30 after 3.2
    `;
    const plan = planOf(text, { rows: { "3.3": { start: day("2026-03-02") } } });
    const [, second] = proposeStatuses(plan, schedulePlan(plan, { today: TODAY }), TODAY);
    expect(describeProposal(second!, "nl")).toBe(
      "Rood: 3.3 wacht op 3.2, die 12 werkdagen te laat is; de speling is op",
    );
    expect(describeProposal(second!, "en")).toBe(
      "Red: 3.3 waits for 3.2, which is 12 working days late; there is no float left",
    );
  });

  test("[T3] late predecessor with float left, without hold, and done", () => {
    const late = 'A 2026-02-02..2026-02-27 oranje !"x"\n';
    expect(proposed("B", `${late}B ..2026-06-30 5d after A`)).toEqual(["oranje", "knock-on"]);
    expect(proposed("B", `${late}B 2026-05-04..2026-05-29 after A`)).toEqual([null, "not-started"]);
    expect(proposed("B", "A 2026-02-02..2026-02-27 done:2026-02-27\nB ..2026-06-30 5d after A")).toEqual([
      null,
      "not-started",
    ]);
    expect(proposed("B", `${late}B 2026-02-16..2026-05-29 groen after A`)).toEqual(["groen", "on-schedule"]);
  });

  test("[T3] rood by verdict, oranje not, and the worst predecessor named", () => {
    expect(proposed("B", `A ..2026-04-30 rood !"x"\nB 2026-05-04..2026-05-29 groen after A`)).toEqual([
      "oranje",
      "knock-on",
    ]);
    expect(proposed("B", `A ..2026-04-30 oranje !"x"\nB 2026-05-04..2026-05-29 groen after A`)).toEqual([
      "groen",
      "on-schedule",
    ]);
    const text = `A ..2026-04-30 rood !"x"\nC 2026-02-02..2026-02-13 oranje !"x"\nB ..2026-03-06 5d after A, C`;
    const [reason] = proposals(
      `C 2026-02-02..2026-02-13 oranje !"x"\nA ..2026-02-13 rood !"x"\nB ..2026-03-06 5d after A, C`,
    ).find(({ nr }) => nr === "B")!.reasons;
    expect([reason!.status, reason!.rule]).toEqual(["rood", "knock-on"]);
    const reasons = proposals(text).find(({ nr }) => nr === "B")!.reasons;
    expect(reasons.map(({ rule, facts }) => [rule, "other" in facts ? facts.other : null])).toEqual([
      ["float-used-up", null],
      ["knock-on", "A"],
    ]);
  });

  test("[T4] the own promise, a later one, and who is not to blame", () => {
    expect(proposed("A", "A 2026-03-09..2026-03-13 10d")).toEqual(["oranje", "float-used-up"]);
    expect(proposed("A", "A 2026-03-09..2026-03-13 50d")).toEqual(["rood", "float-used-up"]);
    expect(proposed("A", "A 10d\nB ..2026-03-13 5d after A")).toEqual(["oranje", "float-used-up"]);
    expect(proposed("A", "A ..2026-03-31 10d\nB ..2026-03-13 5d after A")).toEqual([null, "not-started"]);
  });

  test("[T5] start missed", () => {
    expect(proposed("A", "A 2026-02-27..2026-12-31 10d")).toEqual(["oranje", "start-missed"]);
    expect(proposed("A", "A 2026-02-27..2026-12-31 10d groen")).toEqual(["groen", "on-schedule"]);
    expect(proposed("A", "A 2026-03-02..2026-12-31 10d")).toEqual([null, "not-started"]);
  });

  test("[T6] no news and money", () => {
    expect(proposed("A", "A ..2026-12-31 groen", { rows: { A: { asOf: day("2025-11-29") } } })).toEqual([
      "oranje",
      "no-news",
    ]);
    const money = { budget: 100, spent: null, forecast: 101, cofinancing: null };
    expect(proposed("A", "A ..2026-12-31 groen", { rows: { A: { money } } })).toEqual(["oranje", "money"]);
  });

  test("[T1] all reasons, worst first, then in the order of the rules", () => {
    const money = { budget: 100, spent: 150, forecast: null, cofinancing: null };
    const rows = { A: { money, asOf: day("2025-10-01") } };
    expect(proposed("A", "A ..2026-01-16 groen", { rows })).toEqual(["rood", "overdue", "no-news", "money"]);
    expect(proposals("A done\nB 1d\nC 1d after C").map(({ nr }) => nr)).toEqual(["B", "C"]);
  });

  test("[T7] never milder than the person, who is told so", () => {
    expect(proposed("A", `A ..2026-12-31 rood !"x"`)).toEqual(["rood", "own-verdict"]);
    expect(proposed("A", `A ..2026-02-27 rood !"x"`)).toEqual(["rood", "own-verdict", "overdue"]);
    expect(proposed("A", `A ..2026-02-27 oranje !"x"`)).toEqual(["oranje", "overdue"]);
    expect(proposals(`A ..2026-12-31 rood !"x"`)[0]!.differs).toBe(false);
    expect(proposals(`A ..2026-02-27 groen`)[0]).toMatchObject({ current: "groen", proposed: "oranje", differs: true });
  });

  test("[T8] the plan stays as it was", () => {
    const plan: Plan = planOf(`A ..2026-01-16 groen\nB 5d after A`);
    const before = JSON.stringify(plan);
    proposeStatuses(plan, schedulePlan(plan, { today: TODAY }), TODAY);
    expect(JSON.stringify(plan)).toBe(before);
  });
});
