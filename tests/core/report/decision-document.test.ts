import { checkPlan } from "#core/checks/check-plan.ts";
import { openDecisions } from "#core/report/decision-agenda.ts";
import { buildDecisionDocument } from "#core/report/decision-document.ts";
import type { DecisionDocument } from "#core/report/decision-document.ts";
import { takenTexts } from "#core/report/decision-taken.ts";
import type { DecisionInput } from "#core/report/decision-facts.ts";
import type { DocumentTable } from "#core/report/document-model.ts";
import { cellText, documentAsText } from "#core/report/plain-text.ts";
import { delayEffect } from "#core/schedule/delay-effect.ts";
import { schedulePlan } from "#core/schedule/schedule-plan.ts";
import type { Plan } from "#core/plan/plan.ts";
import { day, planOf, rivierenmond, waterland } from "#tests/support/report-plans.ts";

const TODAY = day("2026-01-15");

function build(plan: Plan, nr: string, more: Partial<DecisionInput> = {}): DecisionDocument {
  const schedule = schedulePlan(plan, { today: TODAY });
  return buildDecisionDocument({
    plan,
    schedule,
    findings: checkPlan(plan, schedule, TODAY, []),
    today: TODAY,
    language: "nl",
    index: plan.milestones.findIndex((milestone) => milestone.nr === nr),
    kind: "kwestie",
    version: 1,
    typed: new Map(),
    ...more,
  });
}

function table(document: DecisionDocument, id: string): readonly (readonly string[])[] {
  const found = document.blocks.find((block): block is DocumentTable => block.kind === "table" && block.id === id);
  return (found?.rows ?? []).map((row) => row.map((cell) => cellText(cell, "nl")));
}

function headings(document: DecisionDocument): string[] {
  return document.blocks.flatMap((block) => (block.kind === "heading" && block.level === 1 ? [block.text] : []));
}

describe("order and parts", () => {
  test("R10 eight sections, the requested decision first", () => {
    for (const kind of ["faseovergang", "kwestie"] as const) {
      const numbers = headings(build(rivierenmond(), "3.2", { kind })).map((text) => text.slice(0, 1));
      expect(numbers).toEqual(["1", "2", "3", "4", "5", "6", "7", "8"]);
    }
    expect(headings(build(rivierenmond(), "3.2"))[0]).toContain("Gevraagd besluit");
  });

  test("R11 beheersing: six aspects, six columns, no empty cell", () => {
    const rows = table(build(waterland(), "B1"), "beheersing");
    expect(rows.map(([aspect]) => aspect)).toEqual([
      "Tijd",
      "Geld",
      "Kwaliteit",
      "Informatie",
      "Organisatie",
      "Risico",
    ]);
    for (const row of rows) expect(row.filter((text) => text !== "")).toHaveLength(6);
  });

  test("R12 doing nothing is an option of every issue; a phase transition has go, hold and no-go", () => {
    expect(table(build(waterland(), "B1"), "opties").map(([name]) => name)).toEqual([
      "‹ optie A ›",
      "‹ optie B ›",
      "Niets doen",
    ]);
    const phase = table(build(waterland(), "A3", { kind: "faseovergang" }), "opties");
    expect(phase.map(([name]) => name)).toEqual([
      "Doorgaan (go)",
      "Aanhouden, 20 werkdagen later",
      "Niet doorgaan (no-go)",
    ]);
  });
});

describe("computed consequences", () => {
  test("R13 days of an option become the end of the plan, and are read back as the same days", () => {
    const plan = waterland();
    const first = build(plan, "B2", { typed: new Map([["optie.A.tijd", "600"]]) });
    const shown = table(first, "opties")[0]?.[3] ?? "";
    expect(shown).toMatch(/^\+600 werkdagen: gereed \d+ \w+ 20\d\d; geen eindresultaat verschuift$/);
    const again = build(plan, "B2", { typed: new Map([["optie.A.tijd", shown]]) });
    expect(table(again, "opties")[0]?.[3]).toBe(shown);
    const words = build(plan, "B2", { typed: new Map([["optie.A.tijd", "een half jaar"]]) });
    expect(table(words, "opties")[0]?.[3]).toBe("een half jaar");
  });

  test("R14 later: exactly the milestones that the schedule moves, end results first", () => {
    const plan = rivierenmond();
    const document = build(plan, "1.2", { delayDays: 120 });
    const schedule = schedulePlan(plan, { today: TODAY });
    const moved = delayEffect(plan, schedule, 1, 120).filter((other) => other.index !== 1);
    expect(moved.length).toBeGreaterThan(1);
    expect(document.facts.later.others.map(({ nr }) => nr).sort()).toEqual(moved.map(({ nr }) => nr).sort());
    const flags = document.facts.later.others.map(({ isEndResult }) => isEndResult);
    expect(flags).toEqual([...flags].sort((a, b) => Number(b) - Number(a)));
    expect(table(document, "geraakt").length).toBe(Math.min(5, moved.length));
  });

  test("R20 R21 consequence for the subsidy: within the grant in the report, after it at once, no-go at once", () => {
    const tiers = (days: number): (string | null)[] =>
      Object.values(build(rivierenmond(), "7.2", { delayDays: days }).facts.subsidy).map(({ tier }) => tier);
    expect(tiers(20)).toEqual(["geen", "rapportage", "direct"]);
    expect(tiers(80)).toEqual(["geen", "direct", "direct"]);
  });

  test("R16 money of the milestone, else of the whole plan, else a person's", () => {
    const money = (plan: Plan, nr: string): readonly string[] => table(build(plan, nr), "beheersing")[1] ?? [];
    expect(money(waterland(), "B1").slice(1, 5)).toEqual([
      "begroot € 45.000 (geen marge)",
      "besteed € 12.000",
      "€ 52.500",
      "rood",
    ]);
    const half = planOf([
      { nr: "1", name: "Zonder geld", due: "2026-05-01" },
      { nr: "2", name: "Met geld", due: "2026-05-01", money: { budget: 10 } },
    ]);
    expect(money(half, "1")[1]).toContain("hele plan: begroot");
    expect(money(rivierenmond(), "5.2").slice(1)).toEqual([
      "‹ begroot, marge ›",
      "‹ stand ›",
      "‹ prognose ›",
      "‹ groen, oranje, rood ›",
      "‹ wat vraagt u? ›",
    ]);
  });

  test.each([
    ["done", planOf([{ nr: "1", name: "Gereed", due: "2025-05-01", doneOn: "2025-05-01" }]), "al gereed"],
    [
      "in a loop",
      planOf([
        { nr: "1", name: "A", due: "2026-05-01", after: ["2"] },
        { nr: "2", name: "B", due: "2026-06-01", after: ["1"] },
      ]),
      "niet te berekenen",
    ],
    ["alone and bare", planOf([{ nr: "1" }]), "niet te berekenen"],
    ["alone", planOf([{ nr: "1", due: "2026-05-01" }]), "verschuift geen andere mijlpaal"],
  ] as const)("R17 a milestone that is %s", (_, plan, sentence) => {
    for (const kind of ["faseovergang", "kwestie"] as const) {
      expect(documentAsText(build(plan, "1", { kind }).blocks, "nl")).toContain(sentence);
    }
  });
});

describe("length and state", () => {
  test("R15 350 words fit; one more is told with the section it is in", () => {
    const empty = build(waterland(), "B1").words.total;
    const words = (count: number): string => "woord ".repeat(count).trim();
    const fits = build(waterland(), "B1", { typed: new Map([["advies", words(350 - empty)]]) });
    expect([fits.words.total, fits.tooLong]).toEqual([350, null]);
    const over = build(waterland(), "B1", { typed: new Map([["advies", words(351 - empty)]]) });
    expect(over.tooLong).toContain("351 woorden, 1 meer dan de 350");
    expect(over.tooLong).toContain("Advies projectleider");
  });

  test("R82 the box filled in says what was decided, how long it is held and which option was chosen", () => {
    const taken = {
      verdict: "aanhouden",
      conditions: "",
      heldUntil: day("2026-05-01"),
      decidedBy: "M. de Wit",
      decidedOn: TODAY,
      option: "Optie B",
    } as const;
    const texts = [...takenTexts(taken, "kwestie", "nl")];
    expect(texts).toEqual(
      expect.arrayContaining([
        ["besluit.aanhouden", "☒ aanhouden tot 1 mei 2026"],
        ["besluit.go", "☐ go"],
        ["besluit.naam", "M. de Wit"],
        ["besluit.optie", "Optie B"],
      ]),
    );
  });
});

describe("agenda", () => {
  test("R50 what moves end results most comes first, then what is longest overdue; decided ones are gone", () => {
    const plan = planOf([
      { nr: "1", name: "Go/no-go klein", kind: "beslismoment", due: "2026-01-05" },
      { nr: "2", name: "Go/no-go groot", kind: "beslismoment", due: "2026-03-02" },
      { nr: "3", name: "Resultaat", kind: "eindresultaat", start: "2026-03-03", due: "2026-06-01", after: ["2"] },
      { nr: "4", name: "Go/no-go oud", kind: "beslismoment", due: "2025-12-01" },
      { nr: "5", name: "Besloten", kind: "beslismoment", due: "2025-12-01", doneOn: "2025-12-01" },
      { nr: "6", name: "Geweigerd", kind: "beslismoment", due: "2025-12-01" },
    ]);
    const record = {
      id: "6-1",
      nr: "6",
      kind: "faseovergang",
      title: "",
      requested: "",
      askedOn: null,
      verdict: "no-go",
      option: "",
      conditions: "",
      heldUntil: null,
      decidedBy: "",
      decidedOn: null,
    } as const;
    const open = openDecisions({
      plan,
      schedule: schedulePlan(plan, { today: TODAY }),
      today: TODAY,
      register: [record],
      concepts: ["3"],
    });
    expect(open.map(({ milestone, kind }) => [milestone.nr, kind])).toEqual([
      ["2", "beslismoment"],
      ["4", "beslismoment"],
      ["1", "beslismoment"],
      ["3", "document"],
    ]);
    expect(open[1]?.overdueDays).toBeGreaterThan(open[2]?.overdueDays ?? 0);
  });
});
