import { createCalendar } from "#core/calendar/working-calendar.ts";
import { checkPlan } from "#core/checks/check-plan.ts";
import type { Finding, FindingCode } from "#core/plan/finding.ts";
import { makeFinding } from "#core/plan/make-finding.ts";
import type { Language } from "#core/plan/plan.ts";
import { delayEffect } from "#core/schedule/delay-effect.ts";
import { proposeDates } from "#core/schedule/propose-dates.ts";
import { schedulePlan } from "#core/schedule/schedule-plan.ts";
import type { Driver } from "#core/schedule/schedule.ts";
import type { StatusReason } from "#core/status/proposal.ts";
import { STATUS_RULES } from "#core/status/proposal.ts";
import { describeFinding, FINDING_CODES } from "#core/wording/describe-finding.ts";
import { describeReason } from "#core/wording/describe-reason.ts";
import {
  describeDateProposal,
  describeDelay,
  describeDriver,
  describeLatestStart,
  explainEarliest,
} from "#core/wording/describe-schedule.ts";
import {
  formatDay,
  formatDays,
  formatIsoDay,
  formatList,
  formatMoney,
  formatMonth,
  formatNumber,
  formatPercent,
  formatWeekday,
  formatWorkingDays,
} from "#core/wording/format.ts";
import { COMPANIONS, READING_FACTS, SMALLEST_PLANS } from "#tests/core/checks/smallest-plans.ts";
import { day, planOf } from "#tests/support/plan-text.ts";

const TODAY = day("2026-03-02");
const LANGUAGES: readonly Language[] = ["nl", "en"];

/** One finding of every code, from the smallest plans and the reading's facts. */
function sampleOf(code: FindingCode): Finding {
  const fixture = SMALLEST_PLANS[code] ?? COMPANIONS[code];
  if (fixture === undefined) {
    const place = { nr: "1.1", sheet: "Mijlpalenplan", cell: "D2", field: "due" as const };
    return makeFinding(code, "fout", place, READING_FACTS[code] as never);
  }
  const plan = planOf(fixture.plan, fixture.extras);
  return checkPlan(plan, schedulePlan(plan, { today: TODAY }), TODAY, []).find((finding) => finding.code === code)!;
}

function expectPlainText(text: string): void {
  expect(text).toMatch(/^\S.*[.)]$/);
  expect(text).not.toMatch(/undefined|null|NaN|\[object|\d{4}-\d\d-\d\d|[A-Z]{3,}-[A-Z]/);
  expect(text).not.toMatch(/\s{2}|\s[.,;:]|\.\./);
}

describe("findings", () => {
  test.each(FINDING_CODES.flatMap((code) => LANGUAGES.map((language) => [code, language] as const)))(
    "[W1] %s in %s says what is wrong and what to do",
    (code, language) => {
      const { what, remedy } = describeFinding(sampleOf(code), language);
      expectPlainText(what);
      expectPlainText(remedy);
      // The 31-06-2026 that somebody typed is quoted, not written as a day of ours.
      expect(what.length).toBeLessThan(260);
      expect(remedy.length).toBeLessThan(260);
    },
  );

  test.each(FINDING_CODES)("[W1] %s differs between the languages", (code) => {
    const finding = sampleOf(code);
    expect(describeFinding(finding, "nl")).not.toEqual(describeFinding(finding, "en"));
  });

  test.each(FINDING_CODES)("[W1] every fact that the text of %s uses exists", (code) => {
    const finding = sampleOf(code);
    for (const language of LANGUAGES) {
      const asked: string[] = [];
      const facts = new Proxy(finding.facts, {
        get: (target, name) => {
          asked.push(String(name));
          return target[name as string];
        },
      });
      describeFinding({ ...finding, facts }, language);
      for (const name of asked) expect(Object.keys(finding.facts)).toContain(name);
    }
  });

  test("[W2] the sample's conflict names both rows, the days and both remedies", () => {
    const plan = planOf(`5.2 2025-04-16..2026-12-31 rood !"x"\n7.1 2026-05-01..2026-10-01 oranje !"x" after 5.2`);
    const [finding] = checkPlan(plan, schedulePlan(plan, { today: TODAY }), TODAY, []);
    expect(describeFinding(finding!, "nl")).toEqual({
      what: "7.1 begint op 1 mei 2026, maar 5.2 is pas op 31 december 2026 gereed: 175 werkdagen te vroeg.",
      remedy:
        "Schuif 7.1 naar 1 januari 2027 of later (gereed 3 juni 2027), of stel de doelstelling of de afhankelijkheid van 5.2 bij.",
    });
  });

  test("[W2] lags and starts in a conflict", () => {
    const text = (plan: string): string => {
      const built = planOf(plan);
      const { what, remedy } = describeFinding(
        checkPlan(built, schedulePlan(built, { today: TODAY }), TODAY, [])[0]!,
        "nl",
      );
      return `${what} ${remedy}`;
    };
    expect(text(`A ..2026-03-06\nB 2026-03-09.. 5d after A+2w`)).toBe(
      "B begint op 9 maart 2026, maar A is pas op 6 maart 2026 gereed (wachttijd 2 weken): 10 werkdagen te vroeg. Schuif B naar 23 maart 2026 of later, of stel de doelstelling of de afhankelijkheid van A bij, of verkort de wachttijd van 2 weken.",
    );
    expect(text(`A 2026-03-16..2026-03-20\nB ..2026-03-10 after ASS-1d`)).toContain(
      "B is gepland op 10 maart 2026, maar A begint pas op 16 maart 2026 (overlap 1 werkdag)",
    );
  });

  test("[W2] a loop reads in the order of waiting", () => {
    const { what } = describeFinding(sampleOf("DEP-CYCLE"), "nl");
    expect(what).toBe("Deze mijlpalen wachten in een kring op elkaar: 1.1 wacht op 1.2, 1.2 wacht op 1.1.");
  });

  test("[W2] a row without number is named by its row, the plan by itself", () => {
    const place = { sheet: "Blad1", nr: null, cell: "D12", field: "due" as const };
    const overdue = { due: "2026-02-27", days: 1, status: null };
    expect(describeFinding(makeFinding("STATUS-OVERDUE", "waarschuwing", place, overdue), "nl").what).toBe(
      "Rij 12 moest op 27 februari 2026 klaar zijn (1 werkdag geleden) en is niet gereed gemeld.",
    );
    const whole = { ...place, cell: null, field: null };
    expect(describeFinding(makeFinding("STATUS-OVERDUE", "waarschuwing", whole, overdue), "en").what).toMatch(
      /^The plan was due on 27 February 2026 \(1 working day ago\)/,
    );
  });

  test.each([
    [{ periodStart: "2025-01-01", periodEnd: null, typedYear: null }, "buiten de periode vanaf 1 januari 2025"],
    [{ periodStart: null, periodEnd: "2028-12-31", typedYear: null }, "buiten de periode t/m 31 december 2028"],
    [{ periodStart: null, periodEnd: null, typedYear: 2025 }, "en dat kan niet kloppen"],
  ])("[W2] outside the period %#", (facts, expected) => {
    const place = { sheet: "Blad1", nr: "1", cell: "D2", field: "start" as const };
    expect(
      describeFinding(makeFinding("DATE-OUTSIDE-PERIOD", "waarschuwing", place, { day: "1905-07-17", ...facts }), "nl")
        .what,
    ).toContain(expected);
  });
});

const REASONS: readonly StatusReason[] = [
  { rule: "overdue", status: "rood", facts: { due: "2026-01-30", days: 21 } },
  { rule: "knock-on", status: "rood", facts: { other: "3.2", otherStatus: "oranje", days: 12, float: 0 } },
  { rule: "knock-on", status: "oranje", facts: { other: "3.2", otherStatus: "rood", days: 0, float: 4 } },
  { rule: "knock-on", status: "oranje", facts: { other: "3.2", otherStatus: "rood", days: 0, float: null } },
  { rule: "float-used-up", status: "oranje", facts: { expected: "2026-05-01", due: "2026-04-24", days: 5 } },
  { rule: "float-used-up", status: "oranje", facts: { expected: "2026-05-01", due: null, days: 5 } },
  { rule: "start-missed", status: "oranje", facts: { start: "2026-02-02", days: 20 } },
  { rule: "no-news", status: "oranje", facts: { asOf: "2025-10-01", days: 152, period: "Najaar 2025" } },
  { rule: "no-news", status: "oranje", facts: { asOf: "2025-10-01", days: 152, period: null } },
  { rule: "money", status: "oranje", facts: { budget: 1000, amount: 1500.5, over: 500.5, basis: "spent" } },
  { rule: "money", status: "oranje", facts: { budget: 1000, amount: 1500.5, over: 500.5, basis: "forecast" } },
  { rule: "own-verdict", status: "rood", facts: { status: "rood" } },
  { rule: "on-schedule", status: "groen", facts: { float: 1 } },
  { rule: "on-schedule", status: "groen", facts: { float: 0 } },
  { rule: "not-started", status: null, facts: { start: "2026-09-01" } },
  { rule: "not-started", status: null, facts: { start: null } },
];

describe("reasons of proposals", () => {
  test("[W1] every rule has its example here", () => {
    expect([...new Set(REASONS.map(({ rule }) => rule))]).toEqual([...STATUS_RULES]);
  });

  test.each(REASONS.map((reason) => [reason.rule, reason] as const))("[W1] %s in both languages", (_rule, reason) => {
    const [nl, en] = LANGUAGES.map((language) => describeReason(reason, "3.3", language));
    for (const text of [nl!, en!]) expectPlainText(`${text}.`);
    expect(nl).not.toBe(en);
  });

  test("[W2] float that is left, and a row without number", () => {
    expect(describeReason(REASONS[2]!, "3.3", "nl")).toBe(
      "3.3 wacht op 3.2, die op rood staat; speling: nog 4 werkdagen",
    );
    expect(describeReason(REASONS[0]!, "", "nl")).toBe(
      "deze mijlpaal moest op 30 januari 2026 klaar zijn, 21 werkdagen geleden",
    );
  });
});

describe("dates in words", () => {
  const drivers: readonly Driver[] = [
    { kind: "dependency", index: 0, nr: "5.2", type: "FS", lag: 2, unit: "w", day: TODAY },
    { kind: "dependency", index: 0, nr: "5.2", type: "SS", lag: -1, unit: "d", day: TODAY },
    { kind: "own-start", day: TODAY },
    { kind: "own-due", day: TODAY },
    { kind: "today", day: TODAY },
    { kind: "plan-start", day: TODAY },
    { kind: "done", day: TODAY },
    { kind: "running", day: TODAY },
    { kind: "non-working", day: day("2026-03-07"), holiday: null },
    { kind: "non-working", day: day("2026-04-27"), holiday: "Koningsdag" },
  ];

  test.each(drivers.map((driver, n) => [`${driver.kind} ${n}`, driver] as const))("[W1] %s", (_name, driver) => {
    const [nl, en] = LANGUAGES.map((language) => describeDriver(driver, language));
    for (const text of [nl!, en!]) expectPlainText(`${text}.`);
    expect(nl).not.toBe(en);
  });

  test("[W2] what determines a date", () => {
    const plan = planOf(
      "5.2 10d\n7.1 5d after 5.2+1w\nD 1d done:2026-02-27\nR 2026-02-16..2026-03-20 groen\nL 1d after L2\nL2 1d after L",
    );
    const { rows } = schedulePlan(plan, { today: TODAY });
    expect(explainEarliest(rows[1]!, "nl")).toBe(
      "7.1 kan op zijn vroegst op 23 maart 2026 beginnen en op 27 maart 2026 gereed zijn, want 5.2 is op 13 maart 2026 gereed, met 1 week wachttijd.",
    );
    expect(explainEarliest(rows[1]!, "en")).toBe(
      "7.1 can start on 23 March 2026 at the earliest and be ready on 27 March 2026, because 5.2 is ready on 13 March 2026, with 1 week of lag.",
    );
    expect(explainEarliest(rows[2]!, "nl")).toBe("D is op 27 februari 2026 gereed.");
    expect(explainEarliest(rows[3]!, "nl")).toBe(
      "R is op zijn vroegst 20 maart 2026 gereed, want het loopt sinds 16 februari 2026.",
    );
    expect(explainEarliest(rows[4]!, "nl")).toBe("");
  });

  test.each([
    [
      "A ..2026-03-27 10d",
      "Start A uiterlijk 16 maart 2026, over 10 werkdagen.",
      "Start A by 16 March 2026 at the latest, in 10 working days.",
    ],
    ["A ..2026-03-13 10d", "Start A uiterlijk 2 maart 2026, vandaag.", "Start A by 2 March 2026 at the latest, today."],
    [
      "A ..2026-03-12 10d",
      "A had uiterlijk 27 februari 2026 moeten beginnen, 1 werkdag geleden.",
      "A should have started by 27 February 2026, 1 working day ago.",
    ],
    ["A ..2026-03-12 10d done", "", ""],
  ])("[W2] latest start of %s", (text, nl, en) => {
    const [row] = schedulePlan(planOf(text), { today: TODAY }).rows;
    expect(LANGUAGES.map((language) => describeLatestStart(row!, createCalendar([]), TODAY, language))).toEqual([
      nl,
      en,
    ]);
  });

  test("[W2] the effect of a delay and a proposal for dates", () => {
    const plan = planOf("A 5d\nE 2026-03-09..2026-03-10 after A");
    const schedule = schedulePlan(plan, { today: TODAY });
    const [effect] = delayEffect(plan, schedule, 0, 3);
    expect(describeDelay(effect!, "A", 3, "nl")).toBe(
      "Als A 3 werkdagen later klaar is, schuift eindresultaat E 3 werkdagen op naar 13 maart 2026, 3 werkdagen na de opleverdatum.",
    );
    expect(describeDelay({ ...effect!, pastDue: 0, isEndResult: false }, "A", 1, "en")).toBe(
      "If A is ready 1 working day later, E moves 3 working days to 13 March 2026.",
    );
    const late = planOf("A 5d\nB 2026-03-05..2026-03-06 after A");
    const [, proposal] = proposeDates(late, schedulePlan(late, { today: TODAY }));
    expect(describeDateProposal(proposal!, "nl")).toBe(
      "B: start 5 maart 2026 → 9 maart 2026, opleverdatum 6 maart 2026 → 10 maart 2026, want A is op 6 maart 2026 gereed. Of stel de doelstelling bij.",
    );
    const [fill] = proposeDates(late, schedulePlan(late, { today: TODAY }));
    expect(describeDateProposal(fill!, "en")).toBe(
      "A: start empty → 2 March 2026, due date empty → 6 March 2026, because it cannot be before the reference day 2 March 2026. Or adjust the goal.",
    );
  });
});

describe("formats", () => {
  test.each([
    [formatDay(TODAY, "nl"), "2 maart 2026"],
    [formatDay(TODAY, "en"), "2 March 2026"],
    [formatIsoDay("2026-08-01", "nl"), "1 augustus 2026"],
    [formatIsoDay("Q3", "nl"), "Q3"],
    [formatMonth(2026, 12, "nl"), "december 2026"],
    [formatWeekday(7, "nl"), "zondag"],
    [formatWorkingDays(1, "nl"), "1 werkdag"],
    [formatWorkingDays(-12, "nl"), "12 werkdagen"],
    [formatWorkingDays(1000, "en"), "1,000 working days"],
    [formatDays(1, "nl"), "1 dag"],
    [formatDays(0, "en"), "0 days"],
    [formatList([], "nl"), ""],
    [formatList(["a"], "nl"), "a"],
    [formatList(["a", "b"], "nl"), "a en b"],
    [formatList(["a", "b", "c"], "en"), "a, b and c"],
    [formatNumber(1234567.891, "nl"), "1.234.567,89"],
    [formatNumber(-1234.5, "en"), "-1,234.5"],
    [formatNumber(999, "nl"), "999"],
    [formatMoney(75000, "nl"), "€ 75.000"],
    [formatMoney(1234.5, "nl"), "€ 1.234,50"],
    [formatMoney(-0.05, "en"), "€ -0.05"],
    [formatPercent(0.1, "nl"), "10 %"],
    [formatPercent(0.125, "en"), "12.5%"],
  ])("[W3] %s", (shown, expected) => {
    expect(shown).toBe(expected);
  });
});
