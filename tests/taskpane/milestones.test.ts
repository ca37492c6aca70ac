import fc from "fast-check";
import type { Milestone } from "#core/plan/milestone.ts";
import { schedulePlan } from "#core/schedule/schedule-plan.ts";
import { day, planOf } from "#tests/support/plan-text.ts";
import {
  filterMilestones,
  groupEntries,
  isMine,
  NO_FILTER,
  periodOf,
} from "#taskpane/panels/milestones/filter-milestones.ts";
import { formOf, readForm } from "#taskpane/panels/milestones/milestone-form.ts";
import { nextNumber } from "#taskpane/panels/milestones/next-number.ts";
import { findRow } from "#taskpane/plan-facts.ts";

const TODAY = day("2026-03-02");
const plan = planOf(
  `
  1.1 "Locatie gekozen" 2026-01-05..2026-02-27 groen done
  1.2 "Lokalen ingericht" 2026-03-02..2026-05-29 oranje after 1.1
  2.1 "Één keuze" 2026-09-01..2026-12-18
  `,
  {
    rows: {
      "1.1": { subproject: "Techlab", actionOwner: "A. Visser" },
      "1.2": { subproject: "Techlab", roles: [{ party: "Mbo", role: "E" }] },
      "2.1": { subproject: "Leerlijn" },
    },
  },
);
const surroundings = { schedule: schedulePlan(plan, { today: TODAY }), period: null, me: "" };

function shown(filter: Partial<typeof NO_FILTER>, more: Partial<typeof surroundings> = {}): readonly string[] {
  return filterMilestones(plan.milestones, { ...NO_FILTER, ...filter }, { ...surroundings, ...more }).map(
    ({ nr }) => nr,
  );
}

function row(nr: string): Milestone {
  const found = plan.milestones.find((milestone) => milestone.nr === nr);
  if (found === undefined) throw new Error(nr);
  return found;
}

describe("filter", () => {
  test("F1 without a filter everything shows, in plan order", () => {
    expect(shown({})).toEqual(["1.1", "1.2", "2.1"]);
  });

  test("F2 every word of the search must be in number, name, description or owner; accents and case do not count", () => {
    expect(shown({ search: "LOKALEN ingericht" })).toEqual(["1.2"]);
    expect(shown({ search: "een" })).toEqual(["2.1"]);
    expect(shown({ search: "visser" })).toEqual(["1.1"]);
    expect(shown({ search: "1." })).toEqual(["1.1", "1.2"]);
    expect(shown({ search: "lokalen gekozen" })).toEqual([]);
  });

  test("F3 done is a light of its own, before the verdict", () => {
    expect(shown({ light: "gereed" })).toEqual(["1.1"]);
    expect(shown({ light: "groen" })).toEqual([]);
    expect(shown({ light: "grijs" })).toEqual(["2.1"]);
  });

  test("F4 this period: the span touches it", () => {
    const period = { name: "H1", start: day("2026-02-27"), end: day("2026-03-02"), due: null };
    expect(shown({ thisPeriod: true }, { period: period as never })).toEqual(["1.1", "1.2"]);
    expect(shown({ thisPeriod: true })).toEqual([]);
  });

  test("F5 mine: part of the owner's name, or the whole name of a party; nobody is nobody", () => {
    expect(isMine(row("1.1"), "visser")).toBe(true);
    expect(isMine(row("1.2"), "mbo")).toBe(true);
    expect(isMine(row("1.2"), "mb")).toBe(false);
    expect(isMine(row("1.1"), " ")).toBe(false);
  });

  test("F6 groups stand in the order in which the plan first names them, with their counts", () => {
    expect(
      groupEntries(plan.milestones).map((entry) => (entry.kind === "group" ? entry.name : entry.milestone.nr)),
    ).toEqual(["Techlab", "1.1", "1.2", "Leerlijn", "2.1"]);
    const without = plan.milestones.map((milestone) => ({ ...milestone, subproject: null }));
    expect(groupEntries(without).every((entry) => entry.kind === "row")).toBe(true);
  });

  test("F7 the current period is the one that holds the day", () => {
    const periods = [
      { name: "a", start: day("2026-01-01"), end: day("2026-06-30"), due: null },
      { name: "b", start: day("2026-07-01"), end: day("2026-12-31"), due: null },
    ];
    expect(periodOf(periods, day("2026-06-30"))?.name).toBe("a");
    expect(periodOf(periods, day("2026-07-01"))?.name).toBe("b");
    expect(periodOf(periods, day("2027-01-01"))).toBeNull();
  });
});

describe("form of a milestone", () => {
  const before = formOf(row("1.2"), ["Mbo"]);

  test("E1 untouched it asks for no change", () => {
    expect(readForm(before, before)).toEqual({ fields: {}, seen: {}, badNumbers: [] });
    expect(formOf(row("1.2"), ["Mbo"])).toEqual(before);
  });

  test("E2 only what changed is written, with what the person saw there", () => {
    const after = {
      ...before,
      texts: { ...before.texts, explanation: "Loopt", name: "" },
      days: { ...before.days, due: "2026-06-30" },
      predecessors: [],
      roles: { Mbo: "" },
    };
    expect(readForm(before, after)).toEqual({
      fields: { explanation: "Loopt", name: null, due: day("2026-06-30"), predecessors: null, roles: { Mbo: null } },
      seen: {
        explanation: null,
        name: "Lokalen ingericht",
        due: day("2026-05-29"),
        predecessors: "1.1",
        roles: { Mbo: "E" },
      },
      badNumbers: [],
    });
  });

  test("E3 numbers are read as the person writes them, and named when they are none", () => {
    const numbers = { ...before.numbers, budget: "1.250,50", spent: "veel" };
    const reading = readForm(before, { ...before, numbers });
    expect(reading.fields.budget).toBe(1250.5);
    expect(reading.badNumbers).toEqual(["spent"]);
  });

  test("E4 whatever is typed in one text box, only that field is written (seed 20260302)", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        const reading = readForm(before, { ...before, texts: { ...before.texts, measure: text } });
        expect(reading.fields).toEqual(text.trim() === "" ? {} : { measure: text });
      }),
      { seed: 20260302, numRuns: 200 },
    );
  });
});

describe("numbers and rows", () => {
  test("E5 the next free number counts the last part up", () => {
    expect(nextNumber(plan.milestones, "1.1")).toBe("1.3");
    expect(nextNumber(plan.milestones)).toBe("2.2");
    expect(nextNumber([])).toBe("1");
    const nine = plan.milestones.map((milestone) => ({ ...milestone, nr: `2.${milestone.index + 7}` }));
    expect(nextNumber(nine, "2.9")).toBe("2.10");
  });

  test("E6 a row that moved is found by its number; a row without number only in its place", () => {
    expect(findRow(plan.milestones, { nr: "2.1", index: 0 })?.index).toBe(2);
    expect(findRow(plan.milestones, { nr: "9.9", index: 0 })).toBeNull();
    expect(findRow(plan.milestones, { nr: "", index: 0 })).toBeNull();
  });
});
