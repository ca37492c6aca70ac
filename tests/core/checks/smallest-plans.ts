import type { FindingFacts } from "#core/plan/finding-facts.ts";
import type { FindingCode, Severity } from "#core/plan/finding.ts";
import type { PlanExtras } from "#tests/support/plan-text.ts";
import { day } from "#tests/support/plan-text.ts";

/** The smallest plan that gives one finding of this code and no other finding. */
export interface SmallestPlan<Code extends FindingCode = FindingCode> {
  readonly plan: string;
  readonly extras?: PlanExtras;
  /** Reference day; 2026-03-02, a Monday, when left out. */
  readonly today?: string;
  readonly severity: Severity;
  readonly nr: string | null;
  readonly cell: string | null;
  readonly facts: FindingFacts[Code];
}

const roles = (...letters: readonly string[]) => ({
  roles: letters.map((role, n) => ({ party: `Partij ${n + 1}`, role })),
});
const money = (budget: number | null, spent: number | null, forecast: number | null, cofinancing: number | null) => ({
  money: { budget, spent, forecast, cofinancing },
});

/** Codes that the checks give. */
export const SMALLEST_PLANS: { readonly [Code in FindingCode]?: SmallestPlan<Code> } = {
  "NR-MISSING": {
    plan: `1.1 ..2026-06-30\n- ..2026-06-30`,
    severity: "waarschuwing",
    nr: null,
    cell: "A3",
    facts: { rowNumber: 3, name: "Rapport - opgeleverd" },
  },
  "NR-DUPLICATE": {
    plan: `1.1 ..2026-06-30\n1.1 ..2026-07-30`,
    severity: "fout",
    nr: "1.1",
    cell: "A3",
    facts: { nr: "1.1", cells: ["A2", "A3"], rowNumbers: [2, 3] },
  },
  "NAME-MISSING": {
    plan: `1.1 ..2026-06-30`,
    extras: { rows: { "1.1": { name: null } } },
    severity: "waarschuwing",
    nr: "1.1",
    cell: "B2",
    facts: { rowNumber: 2 },
  },
  "DEP-UNKNOWN": {
    plan: `1.1 ..2026-06-30\n1.2 ..2026-07-30 after 1.3`,
    severity: "fout",
    nr: "1.2",
    cell: "G3",
    facts: { other: "1.3", nearest: "1.1" },
  },
  "DEP-SELF": {
    plan: `1.1 ..2026-06-30 after 1.1`,
    severity: "fout",
    nr: "1.1",
    cell: "G2",
    facts: { nr: "1.1" },
  },
  "DEP-DUPLICATE": {
    plan: `1.1 ..2026-06-30\n1.2 ..2026-07-30 after 1.1, 1.1`,
    severity: "tip",
    nr: "1.2",
    cell: "G3",
    facts: { other: "1.1", times: 2 },
  },
  "DEP-CYCLE": {
    plan: `1.1 5d after 1.2\n1.2 5d after 1.1`,
    severity: "fout",
    nr: "1.1",
    cell: "G2",
    facts: {
      cycle: ["1.1", "1.2"],
      cells: ["G2", "G3"],
      cutNr: "1.1",
      cutOther: "1.2",
      cutCell: "G2",
      cutReason: "order",
      cutDays: 0,
    },
  },
  "DEP-REDUNDANT": {
    plan: `1.1 5d\n1.2 5d after 1.1\n1.3 5d after 1.1, 1.2`,
    severity: "tip",
    nr: "1.3",
    cell: "G4",
    facts: { other: "1.1", via: ["1.1", "1.2"] },
  },
  "DATE-ORDER": {
    plan: `1.1 2026-05-11..2026-05-04`,
    severity: "fout",
    nr: "1.1",
    cell: "E2",
    facts: { start: "2026-05-11", due: "2026-05-04", days: 5 },
  },
  "DATE-MISSING": {
    plan: `1.1`,
    severity: "waarschuwing",
    nr: "1.1",
    cell: "E2",
    facts: { missing: "both" },
  },
  "DATE-OUTSIDE-PERIOD": {
    plan: `1.1 ..2029-03-30`,
    extras: { header: { periodStart: day("2025-01-01"), periodEnd: day("2028-12-31") } },
    severity: "waarschuwing",
    nr: "1.1",
    cell: "E2",
    facts: { day: "2029-03-30", periodStart: "2025-01-01", periodEnd: "2028-12-31", typedYear: null },
  },
  "DATE-NON-WORKING": {
    plan: `1.1 ..2026-05-16`,
    severity: "tip",
    nr: "1.1",
    cell: "E2",
    facts: { day: "2026-05-16", weekday: 6, holiday: null, next: "2026-05-18" },
  },
  "DATE-BEFORE-PREDECESSOR": {
    plan: `5.2 2026-03-02..2026-05-15\n7.1 2026-05-04..2026-05-29 after 5.2`,
    severity: "fout",
    nr: "7.1",
    cell: "D3",
    facts: {
      other: "5.2",
      others: ["5.2"],
      type: "FS",
      lag: "0d",
      otherDay: "2026-05-15",
      otherDayIs: "due",
      day: "2026-05-04",
      dayIs: "start",
      firstPossible: "2026-05-18",
      newDue: "2026-06-12",
      days: 10,
    },
  },
  "DUE-INFEASIBLE": {
    plan: `1.1 2026-03-02..2026-05-15\n1.2 ..2026-05-20 10d after 1.1`,
    severity: "fout",
    nr: "1.2",
    cell: "E3",
    facts: { due: "2026-05-20", expected: "2026-05-29", days: 7, cause: "predecessor", other: "1.1" },
  },
  "START-TOO-LATE": {
    plan: `1.1 ..2026-03-06 10d`,
    severity: "waarschuwing",
    nr: "1.1",
    cell: "D2",
    facts: { latestStart: "2026-02-23", days: 5, today: "2026-03-02", promisedNr: null, promised: "2026-03-06" },
  },
  "PERIOD-INFEASIBLE": {
    plan: `1.1 25d`,
    extras: { header: { periodEnd: day("2026-03-31") } },
    severity: "waarschuwing",
    nr: "1.1",
    cell: "E2",
    facts: { end: "2026-04-03", periodEnd: "2026-03-31", days: 3, other: "1.1" },
  },
  "STATUS-WITHOUT-EXPLANATION": {
    plan: `1.1 ..2026-06-30 oranje`,
    severity: "waarschuwing",
    nr: "1.1",
    cell: "H2",
    facts: { status: "oranje", missing: ["explanation", "bottleneck"] },
  },
  "STATUS-STALE": {
    plan: `1.1 ..2026-06-30 groen`,
    extras: { rows: { "1.1": { asOf: day("2025-10-01") } } },
    severity: "waarschuwing",
    nr: "1.1",
    cell: "L2",
    facts: { asOf: "2025-10-01", days: 152, period: null },
  },
  "STATUS-OVERDUE": {
    plan: `1.1 ..2026-02-13 groen`,
    severity: "waarschuwing",
    nr: "1.1",
    cell: "E2",
    facts: { due: "2026-02-13", days: 11, status: "groen" },
  },
  "STATUS-KNOCK-ON": {
    plan: `5.1 ..2026-06-30 rood !"Loopt vast."\n5.2 ..2026-09-30 groen after 5.1`,
    severity: "waarschuwing",
    nr: "5.2",
    cell: "H3",
    facts: { status: "groen", other: "5.1", otherStatus: "rood" },
  },
  "DONE-BEFORE-PREDECESSOR": {
    plan: `1.1 ..2026-06-30\n1.2 ..2026-02-27 done:2026-02-27 after 1.1`,
    severity: "waarschuwing",
    nr: "1.2",
    cell: "K3",
    facts: { other: "1.1", doneOn: "2026-02-27", otherDoneOn: null },
  },
  "DONE-IN-FUTURE": {
    plan: `1.1 ..2026-06-30 done:2026-03-03`,
    severity: "fout",
    nr: "1.1",
    cell: "K2",
    facts: { doneOn: "2026-03-03", today: "2026-03-02" },
  },
  "ROLE-NO-OWNER": {
    plan: `1.1 ..2026-06-30\n1.2 ..2026-06-30`,
    extras: { rows: { "1.1": roles("E", "U"), "1.2": roles("U", "I") } },
    severity: "waarschuwing",
    nr: "1.2",
    cell: "A3",
    facts: { parties: ["Partij 1", "Partij 2"] },
  },
  "ROLE-SEVERAL-OWNERS": {
    plan: `1.1 ..2026-06-30`,
    extras: { rows: { "1.1": roles("E", "U", "E") } },
    severity: "waarschuwing",
    nr: "1.1",
    cell: "A2",
    facts: { owners: ["Partij 1", "Partij 3"] },
  },
  "SMART-ACTIVITY": {
    plan: `3.4 ..2026-06-30 "Overleggen met bedrijven over keuzevakken"`,
    severity: "tip",
    nr: "3.4",
    cell: "B2",
    facts: { word: "overleggen" },
  },
  "SMART-VAGUE": {
    plan: `3.4 ..2026-06-30 "Voldoende stageplaatsen geregeld"`,
    severity: "tip",
    nr: "3.4",
    cell: "B2",
    facts: { word: "voldoende" },
  },
  "SMART-NO-MEASURE": {
    plan: `3.4 ..2026-06-30 "Instroom vmbo-techniek gestegen"`,
    severity: "tip",
    nr: "3.4",
    cell: "B2",
    facts: { word: "gestegen" },
  },
  "MONEY-OVERRUN": {
    plan: `1.1 ..2026-06-30`,
    extras: { rows: { "1.1": money(10000, 4000, 12500.5, null) } },
    severity: "waarschuwing",
    nr: "1.1",
    cell: "O2",
    facts: { budget: 10000, amount: 12500.5, over: 2500.5, basis: "forecast" },
  },
  "COFINANCING-SHORT": {
    plan: `1.1 ..2026-06-30`,
    extras: { rows: { "1.1": money(100000, null, null, 8000) } },
    severity: "waarschuwing",
    nr: null,
    cell: null,
    facts: { cofinancing: 8000, required: 10000, base: 100000, baseName: "begroting", fraction: 0.1 },
  },
  "DECISION-OPEN": {
    plan: `3.2 ..2026-02-13 beslismoment`,
    severity: "waarschuwing",
    nr: "3.2",
    cell: "E2",
    facts: { due: "2026-02-13", days: 11 },
  },
  "REPORT-GAP": {
    plan: `1.1 ..2026-06-30`,
    extras: {
      header: {
        project: "Sterk in techniek",
        region: "Rivierenmond",
        leadApplicant: "Vmbo Oeverlicht",
        periodStart: day("2025-01-01"),
        periodEnd: day("2028-12-31"),
      },
    },
    severity: "tip",
    nr: null,
    cell: null,
    facts: { gap: "registrationNumber" },
  },
};

/** Codes that come with another one in their smallest plan: the double number, next to what it may have been. */
export const COMPANIONS: { readonly [Code in FindingCode]?: SmallestPlan<Code> & { readonly with: FindingCode } } = {
  "NR-AMBIGUOUS": {
    plan: `1.1 1d\n1.9 1d\n1.1 1d`,
    severity: "waarschuwing",
    nr: "1.1",
    cell: "A4",
    facts: { nr: "1.1", other: "1.10" },
    with: "NR-DUPLICATE",
  },
  "DEP-AMBIGUOUS": {
    plan: `2.2 1d\n2.2 1d\n2.3 1d after 2.2`,
    severity: "waarschuwing",
    nr: "2.3",
    cell: "G4",
    facts: { other: "2.2", readings: ["A2", "A3"] },
    with: "NR-DUPLICATE",
  },
};

/** Codes that only the reading of a sheet can give, with facts as it gives them. */
export const READING_FACTS: { readonly [Code in FindingCode]?: FindingFacts[Code] } = {
  "CELL-ERROR": { value: "#REF!", formula: "=D28+60" },
  "DEP-UNREADABLE": { raw: "1.2; ??", part: "??" },
  "DATE-UNREADABLE": { raw: "31-06-2026", why: "juni heeft 30 dagen" },
  "DATE-AMBIGUOUS": { raw: "eind 2026", readings: ["2026-12-31", "2026-10-01"] },
  "DURATION-UNREADABLE": { raw: "lang" },
  "STATUS-UNKNOWN": { raw: "Geel" },
  "STATUS-AMBIGUOUS": { raw: "vertraagd", readings: ["oranje", "rood"] },
  "MONEY-UNREADABLE": { raw: "veel" },
};
