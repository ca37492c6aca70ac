import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dutchPublicHolidaysBetween } from "#core/calendar/dutch-holidays.ts";
import type { PlanDay } from "#core/calendar/plan-day.ts";
import { checkPlan } from "#core/checks/check-plan.ts";
import type { DependencyType, LagUnit } from "#core/plan/dependency.ts";
import type { Finding } from "#core/plan/finding.ts";
import type { FieldName, Milestone, Status } from "#core/plan/milestone.ts";
import type { Plan } from "#core/plan/plan.ts";
import { schedulePlan } from "#core/schedule/schedule-plan.ts";
import { day, planOf } from "#tests/support/plan-text.ts";

interface ExpectedRow {
  readonly nr: string | null;
  readonly mijlpaal: string | null;
  readonly start: string | null;
  readonly oplevering: string | null;
  readonly predecessors: readonly { readonly nr: string; readonly type: DependencyType; readonly lag: string }[];
  readonly status: Status | null;
  readonly done?: boolean;
  readonly toelichting?: string;
  readonly knelpunten?: string;
  readonly partijen?: readonly { readonly partij: string; readonly rol: string }[];
  readonly raw?: Readonly<Record<string, unknown>>;
  readonly sheet: string;
  readonly row: number;
}

interface Expected {
  readonly period: { readonly start: string; readonly end: string };
  readonly peildatum: string | null;
  readonly plan: readonly ExpectedRow[] | { readonly milestones: readonly ExpectedRow[] };
  readonly findings: readonly {
    readonly code_hint: string;
    readonly nr: string;
    readonly level: string;
    readonly must: boolean;
    readonly row?: number;
    readonly cell: string;
  }[];
}

/** Codes that the reading of the sheet gives, not the checks of a plan that has been read. */
const BY_READING = new Set(["DATE-UNREADABLE", "CELL-ERROR", "STATUS-UNKNOWN", "STATUS-AMBIGUOUS", "DATE-AMBIGUOUS"]);
/** The hints are no fixed names. */
const NAMES: Readonly<Record<string, string>> = {
  "KNOCK-ON": "STATUS-KNOCK-ON",
  "MILESTONE-NOT-SMART": "SMART-ACTIVITY",
  "MILESTONE-MISSING": "NAME-MISSING",
};

function readExpected(name: string): Expected {
  return JSON.parse(readFileSync(join(__dirname, "../../plans", `${name}.expected.json`), "utf8")) as Expected;
}

/** The plan as a careful person reads it. */
function planFrom({ plan, period }: Expected): Plan {
  const base = planOf("x 1d");
  const rows = "milestones" in plan ? plan.milestones : plan;
  const milestones = rows.map((row, index): Milestone => {
    const at = (column: string): string => `${column}${row.row}`;
    const unreadable: FieldName[] = [];
    if (row.raw?.["start"] !== undefined && row.start === null) unreadable.push("start");
    if (row.raw?.["oplevering"] !== undefined && row.oplevering === null) unreadable.push("due");
    return {
      ...base.milestones[0]!,
      index,
      nr: row.nr ?? "",
      name: row.mijlpaal,
      start: dayOrNull(row.start),
      due: dayOrNull(row.oplevering),
      duration: null,
      predecessors: row.predecessors.map(({ nr, type, lag }) => {
        const [, size, unit] = /^(-?\d+)(d|w|m|kd)$/.exec(lag)!;
        return { nr, type, lag: Number(size), unit: unit as LagUnit };
      }),
      status: row.status,
      done: row.done === true,
      explanation: row.toelichting ?? null,
      bottleneck: row.knelpunten ?? null,
      roles: (row.partijen ?? []).map(({ partij, rol }) => ({ party: partij, role: rol })),
      place: {
        sheet: row.sheet,
        rowNumber: row.row,
        cells: {
          nr: at("A"),
          name: at("C"),
          start: at("D"),
          due: at("E"),
          predecessors: at("F"),
          status: at("G"),
          explanation: at("H"),
          bottleneck: at("I"),
        },
      },
      unreadable,
    };
  });
  const header = { ...base.header, periodStart: day(period.start), periodEnd: day(period.end) };
  return { header, milestones, settings: { ...base.settings, holidays: dutchPublicHolidaysBetween(2024, 2030) } };
}

function dayOrNull(iso: string | null): PlanDay | null {
  return iso === null ? null : day(iso);
}

function rowOf({ cell }: { readonly cell: string | null }): number {
  return Number(/\d+$/.exec(cell ?? "")?.[0] ?? 0);
}

describe("the sample plans", () => {
  test.each(["rivierenmond", "fouten", "vrije-lijst", "tabel-a-tijdsduur", "tabel-b-monitor"])(
    "[C23] %s: every expected finding, and no other fout",
    (name) => {
      const expected = readExpected(name);
      const plan = planFrom(expected);
      const today = day(expected.peildatum ?? "2026-01-15");
      const findings = checkPlan(plan, schedulePlan(plan, { today }), today, []);
      const answers = (hint: Expected["findings"][number], finding: Finding): boolean =>
        finding.code === (NAMES[hint.code_hint] ?? hint.code_hint) && rowOf(finding) === (hint.row ?? rowOf(hint));
      const missing = expected.findings
        .filter(({ must, code_hint }) => must && !BY_READING.has(code_hint))
        .filter((hint) => !findings.some((finding) => answers(hint, finding) || isDoubleNumber(hint, finding)));
      expect(missing).toEqual([]);
      const falseAlarms = findings.filter(
        (finding) => finding.severity === "fout" && !expected.findings.some((hint) => answers(hint, finding)),
      );
      expect(falseAlarms).toEqual([]);
    },
  );
});

/** A double number may be told at either of its cells. */
function isDoubleNumber(hint: Expected["findings"][number], finding: Finding): boolean {
  return finding.code === "NR-DUPLICATE" && hint.code_hint === finding.code && hint.nr === finding.nr;
}
