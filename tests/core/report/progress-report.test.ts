import type { Baseline } from "#core/report/baseline.ts";
import { baselineFor, freezeRows } from "#core/report/baseline.ts";
import { buildProgressReport } from "#core/report/progress-report.ts";
import type { ProgressReport } from "#core/report/progress-report.ts";
import { isRegistrationNumber } from "#core/report/report-gaps.ts";
import type { ReportInput } from "#core/report/report-facts.ts";
import { documentAsText } from "#core/report/plain-text.ts";
import { schedulePlan } from "#core/schedule/schedule-plan.ts";
import { DEFAULT_THRESHOLDS } from "#core/plan/plan.ts";
import type { Plan } from "#core/plan/plan.ts";
import { day, planOf, rivierenmond, waterland } from "#tests/support/report-plans.ts";

const TODAY = day("2026-03-02");
const PERIOD = { name: "2026-1", start: day("2026-01-01"), end: day("2026-07-31"), due: null };

function build(plan: Plan, more: Partial<ReportInput> = {}): ProgressReport {
  return buildProgressReport({
    plan,
    schedule: schedulePlan(plan, { today: TODAY }),
    today: TODAY,
    language: "nl",
    period: PERIOD,
    baselines: [],
    logbook: [],
    decisions: [],
    typed: new Map(),
    ...more,
  });
}

const text = (report: ProgressReport): string => documentAsText(report.blocks, "nl");

function baseline(version: number, end: string, more: Partial<Baseline> = {}, plan = waterland()): Baseline {
  return {
    version,
    period: { name: `tot ${end}`, start: day("2025-01-01"), end: day(end), due: null },
    frozenOn: day(end),
    reopenedOn: null,
    rows: freezeRows(plan, (milestone) => milestone.due),
    ...more,
  };
}

describe("header and gaps", () => {
  test.each([
    ["STO25042", true],
    ["sto25042", true],
    ["STO 25042", true],
    ["STO2504", false],
    ["STO250421", false],
    ["RIF25042", false],
    ["25042", false],
    ["", false],
  ] as const)("R33 %j is a registration number: %s", (number, valid) => {
    expect(isRegistrationNumber(number)).toBe(valid);
  });

  test("R33 a wrong number is shown with what is wrong, and is a gap", () => {
    const plan = waterland();
    const report = build({ ...plan, header: { ...plan.header, registrationNumber: "STO123" } });
    expect(text(report)).toContain("“STO123” klopt niet");
    expect(report.gaps[0]).toMatchObject({ code: "registrationNumber", header: "registrationNumber" });
  });

  test("R32 each deviation without cause, measure or done date is a gap on its own row and field", () => {
    const plan = planOf([
      { nr: "1", name: "Te laat, niets bekend", due: "2026-02-02", status: "rood" },
      { nr: "2", name: "Misschien gereed", due: "2026-02-02", status: "groen" },
      { nr: "3", name: "Loopt zonder stoplicht", start: "2026-03-02", due: "2026-07-01" },
      { nr: "4", name: "Netjes", due: "2026-02-02", status: "oranje", bottleneck: "Ziekte", measure: "Inhuur" },
      { nr: "5", name: "Toekomst", start: "2026-09-01", due: "2026-12-01" },
    ]);
    const gaps = build(plan).gaps.filter(({ milestone }) => milestone !== null);
    expect(gaps.map(({ nr, code, field }) => [nr, code, field])).toEqual([
      ["1", "cause", "bottleneck"],
      ["1", "measure", "measure"],
      ["2", "doneOn", "doneOn"],
      ["3", "status", "status"],
    ]);
  });

  test("R35 a summary of 150 words is fine, one of 151 is one too many", () => {
    const summary = (count: number): ProgressReport =>
      build(waterland(), { typed: new Map([["samenvatting", "woord ".repeat(count)]]) });
    expect(summary(150).gaps.some(({ code }) => code.startsWith("summary"))).toBe(false);
    expect(text(summary(151))).toContain("151 woorden; 1 meer");
  });

  test("R37 without goals the report goes by subproject, by the name that the region gives it", () => {
    const plan = rivierenmond();
    expect(text(build(plan))).toContain("Stand per deelproject");
    const labels = { subproject: "Programmalijn", goal: "Ambitie" };
    expect(text(build({ ...plan, settings: { ...plan.settings, labels } }))).toContain("Stand per programmalijn");
    expect(text(build({ ...waterland(), settings: { ...waterland().settings, labels } }))).toContain(
      "Stand per ambitie",
    );
  });
});

describe("money", () => {
  const withBase = (cofinancingBase: "begroting" | "subsidie", cofinancingFraction: number): string => {
    const plan = waterland();
    const thresholds = { ...DEFAULT_THRESHOLDS, cofinancingBase, cofinancingFraction };
    return text(build({ ...plan, settings: { ...plan.settings, thresholds } }));
  };

  test("R34 the sum is shown with its base; percentage and base are settings", () => {
    expect(withBase("begroting", 0.1)).toContain(
      "Nodig: 10 % × € 500.000 (begroting) = € 50.000. Toegezegd: € 40.000 (8 %); € 10.000 te weinig",
    );
    expect(withBase("subsidie", 0.075)).toContain("Nodig: 7,5 % × € 460.000 (begroting min cofinanciering) = € 34.500");
    expect(withBase("begroting", 0.08)).toContain("precies genoeg");
  });

  test("R34 the amount realised is read as people write it", () => {
    for (const amount of ["€ 18.000,=", "18000", "18.000", "18k"]) {
      expect(text(build(waterland(), { typed: new Map([["cofinanciering.gerealiseerd", amount]]) }))).toContain(
        "Gerealiseerd: € 18.000 ÷ € 500.000 (begroting) = 3,6 %; nodig is 10 % = € 50.000, nog aan te tonen € 32.000.",
      );
    }
  });
});

describe("baselines", () => {
  test("R40 R41 the last standing one of an earlier period", () => {
    const all = [
      baseline(1, "2025-07-31"),
      baseline(2, "2025-12-31"),
      baseline(3, "2025-12-31", { reopenedOn: TODAY }),
      baseline(4, "2026-07-31"),
    ];
    expect(baselineFor(all, PERIOD)?.version).toBe(2);
    expect(baselineFor([...all].reverse(), PERIOD)?.version).toBe(2);
    expect(baselineFor([all[3]!], PERIOD)).toBeNull();
  });

  test("R42 without a baseline what slips past its promise shows, and nothing is new or dropped", () => {
    const report = build(waterland());
    expect(text(report)).toContain("er is nog geen nulmeting");
    expect(new Set(report.facts.changes.map(({ change }) => change.kind))).toEqual(
      new Set(["slipping", "finishedLate"]),
    );
  });

  test("R43 the trend shows each earlier look and now, of what moved", () => {
    const before = waterland();
    const later = planOf(
      before.milestones
        .map((row) => ({
          ...row,
          start: "2025-01-06",
          due: row.nr === "B2" ? "2027-12-31" : "2026-03-31",
          after: [],
          roles: [],
          done: false,
        }))
        .map(({ doneOn: _doneOn, asOf: _asOf, ...row }) => row),
    );
    const report = build(later, { baselines: [baseline(1, "2025-07-31"), baseline(2, "2025-12-31")] });
    const trend = report.blocks.find((block) => block.kind === "table" && block.id === "trend");
    if (trend?.kind !== "table") throw new Error("no trend");
    expect(trend.columns.map(({ header }) => header)).toEqual([
      "Nr.",
      "Mijlpaal",
      "tot 2025-07-31",
      "tot 2025-12-31",
      "nu",
    ]);
    const row = trend.rows.find(([nr]) => nr?.kind === "text" && nr.text === "B2");
    expect(row?.slice(2)).toEqual([
      { kind: "day", day: day("2027-06-30") },
      { kind: "day", day: day("2027-06-30") },
      { kind: "day", day: day("2027-12-31") },
    ]);
  });

  test("R40 the reason of a change is the latest one of the logbook in this period", () => {
    const plan = waterland();
    const entry = (on: string, why: string) => ({
      day: day(on),
      nr: "B1",
      field: "Opleverdatum",
      old: "",
      new: "",
      why,
    });
    const report = build(plan, {
      logbook: [entry("2025-11-03", "te vroeg"), entry("2026-01-20", "eerst dit"), entry("2026-02-20", "toen dat")],
    });
    expect(report.facts.changes.find(({ change }) => change.nr === "B1")?.reason).toBe("toen dat");
  });
});

describe("long names", () => {
  const long = (name: string): string =>
    `${name} ${"met alle deelnemende scholen in de regio ".repeat(8)}${name.length}`;
  const plan: Plan = {
    ...waterland(),
    milestones: waterland().milestones.map((row) => ({
      ...row,
      name: row.name === null ? null : long(row.name),
      goal: row.goal === null ? null : long(row.goal),
      subproject: row.subproject === null ? null : long(row.subproject),
    })),
  };
  const before = { ...plan, milestones: plan.milestones.map((row) => ({ ...row, due: day("2026-06-30") })) };
  const first = {
    ...baseline(1, "2025-12-31", {}, before),
    period: { ...PERIOD, name: long("Eerste halfjaar"), end: day("2025-12-31") },
  };

  test.each(["nl", "en"] as const)("R90 every long name stands whole in the report (%s)", (language) => {
    const report = build(plan, { language, baselines: [first] });
    const shown = documentAsText(report.blocks, language);
    const names = plan.milestones.flatMap(({ name, goal, subproject }) => [name, goal, subproject]);
    for (const name of [...names, first.period.name]) expect(shown).toContain(name?.trim());
    const ends = report.blocks.find((block) => block.kind === "table" && block.id === "eindbeeld");
    const cells = ends?.kind === "table" ? ends.rows.flat() : [];
    expect(cells).toContainEqual({ kind: "text", text: `A4 ${plan.milestones[3]?.name ?? ""}` });
    const prompts = /‹[^›]*›|“[^”]*”/gu;
    expect(shown.replace(prompts, "")).not.toContain("…");
  });

  test("R91 the bars of long names go by the numbers in the table; those of short names by the names", () => {
    const charted = (of: Plan) => {
      const { blocks } = build(of);
      const table = blocks.find((block) => block.kind === "table" && block.id === "tellingen");
      const chart = blocks.find((block) => block.kind === "chart" && block.id === "tellingen");
      if (table?.kind !== "table" || chart?.kind !== "chart") throw new Error("no counts");
      return { first: table.columns[0]?.key, rows: table.rows.map(([cell]) => cell), bars: chart.categories };
    };
    expect(charted(plan)).toEqual({
      first: "nr",
      rows: [{ kind: "text", text: "1" }, { kind: "text", text: "2" }, { kind: "empty" }],
      bars: ["1", "2"],
    });
    const goals = ["Meer leerlingen kiezen techniek", "Docenten zijn bij de tijd"];
    expect(charted(waterland())).toMatchObject({ first: "groep", bars: goals });
  });
});
