import type { PlanHeader } from "#core/plan/plan.ts";
import type { DocumentTable } from "#core/report/document-model.ts";
import { cellText, documentAsText } from "#core/report/plain-text.ts";
import { buildProgressReport } from "#core/report/progress-report.ts";
import { schedulePlan } from "#core/schedule/schedule-plan.ts";
import type { Plan } from "#core/plan/plan.ts";
import { day, moeilijk, planOf, waterland } from "#tests/support/report-plans.ts";

const TODAY = day("2026-03-02");
const PERIOD = { name: "2026-1", start: day("2026-01-01"), end: day("2026-07-31"), due: null };

function report(plan: Plan, typed: Readonly<Record<string, string>> = {}) {
  return buildProgressReport({
    plan,
    schedule: schedulePlan(plan, { today: TODAY }),
    today: TODAY,
    language: "nl",
    period: PERIOD,
    baselines: [],
    logbook: [],
    decisions: [],
    typed: new Map(Object.entries(typed)),
  });
}

function gapCodes(header: Partial<PlanHeader>, typed: Readonly<Record<string, string>> = {}): readonly string[] {
  return report(planOf([{ nr: "1", name: "Resultaat" }], header), typed).gaps.map(({ code }) => code);
}

function rollUp(plan: Plan): readonly (readonly string[])[] {
  const table = report(plan).blocks.find(
    (block): block is DocumentTable => block.kind === "table" && block.id === "eindbeeld",
  );
  return (table?.rows ?? []).map((row) => row.map((cell) => cellText(cell, "nl")));
}

describe("header fields", () => {
  test.each(["n.v.t.", "N.N.B.", "ntb", "onbekend", "x", "12345", "  ", "?"])(
    "R38 “%s” is no penvoerder: a gap, shown with what stands there",
    (leadApplicant) => {
      expect(gapCodes({ leadApplicant })).toContain("leadApplicant");
    },
  );

  test.each(["Scholengroep X", "ROC", "J. de Wit", "Stichting 't Anker", "مدرسة"])(
    "R38 “%s” is a penvoerder",
    (leadApplicant) => {
      expect(gapCodes({ leadApplicant })).not.toContain("leadApplicant");
    },
  );

  test.each([
    ["J. Vermeer", ["contactReach"]],
    ["J. Vermeer, 06", ["contactReach"]],
    ["J. Vermeer, j.vermeer@school.nl", []],
    ["J. Vermeer, 06 - 12 34 56 78", []],
    ["J. Vermeer +31 (0)6 12345678", []],
    ["  ", ["contact"]],
  ])("R39 contact “%s”: gaps %j", (contactpersoon, expected) => {
    expect(gapCodes({}, { contactpersoon }).filter((code) => code.startsWith("contact"))).toEqual(expected);
  });

  test("R38 a wrong value is shown in the report, not hidden behind “missing”", () => {
    const text = documentAsText(report(moeilijk()).blocks, "nl");
    expect(text).toContain("STO-2504");
    expect(text).toContain("n.n.b.");
  });
});

describe("goal roll-up", () => {
  test("R44 per goal: gravest light, done of all, reached and missed in the period, end result promised and expected", () => {
    expect(rollUp(waterland()).map((row) => row.slice(0, 5))).toEqual([
      ["Meer leerlingen kiezen techniek", "oranje", "2 van 4", "1", "2"],
      ["Docenten zijn bij de tijd", "rood", "0 van 2", "0", "1"],
    ]);
    expect(rollUp(waterland()).map((row) => row[7])).toEqual([
      "A4 30 % van de vmbo-leerlingen kiest techniek",
      "B2 40 docenten hebben een bedrijfsstage gedaan",
    ]);
  });

  test("R44 of several end results the one that slips most; a goal without one says so; all done is done", () => {
    const rows = rollUp(
      planOf([
        { nr: "1", goal: "Eén", name: "Op tijd", kind: "eindresultaat", start: "2026-03-02", due: "2026-07-31" },
        { nr: "2", goal: "Eén", name: "Te laat", kind: "eindresultaat", due: "2026-02-02" },
        { nr: "3", goal: "Twee", name: "Klaar", due: "2026-01-30", doneOn: "2026-01-30", status: "rood" },
      ]),
    );
    expect(rows[0]?.[7]).toBe("2 Te laat");
    expect(Number(rows[0]?.[8])).toBeGreaterThan(0);
    expect(rows[1]).toEqual(["Twee", "gereed", "1 van 1", "1", "0", "", "", "geen eindresultaat aangewezen", ""]);
  });

  test("R44 done, of the goals together, is what the counts say", () => {
    const done = rollUp(waterland()).map((row) => Number(/^\d+/.exec(row[2] ?? "")?.[0]));
    expect(done.reduce((sum, one) => sum + one, 0)).toBe(waterland().milestones.filter((row) => row.done).length);
  });
});
