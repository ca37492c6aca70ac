import fc from "fast-check";
import type { PlanDay } from "#core/calendar/plan-day.ts";
import { addDays, planDay } from "#core/calendar/plan-day.ts";
import type { Dependency, DependencyType, LagUnit } from "#core/plan/dependency.ts";
import type { Milestone, MilestoneKind, Status } from "#core/plan/milestone.ts";
import type { Plan } from "#core/plan/plan.ts";
import { planOf } from "./plan-text.ts";

/** A Monday; random plans lie around it, holidays too. */
export const FIRST_MONDAY: PlanDay = planDay(2026, 1, 5);

export interface PlanShape {
  readonly size?: number;
  readonly units?: readonly LagUnit[];
  readonly types?: readonly DependencyType[];
  readonly holidays?: boolean;
  readonly progress?: boolean;
  readonly dates?: boolean;
  readonly loops?: boolean;
}

const lagOf: Readonly<Record<LagUnit, readonly [number, number]>> = {
  d: [-6, 8],
  w: [-2, 3],
  m: [-1, 2],
  kd: [-9, 14],
};

/** Plans of a few rows with every kind of date, duration and dependency, in which links mostly point up the list. */
export function randomPlan(shape: PlanShape = {}): fc.Arbitrary<Plan> {
  const { size = 7, units = ["d", "w", "m", "kd"], types = ["FS", "SS", "FF", "SF"] } = shape;
  const nearDay = fc.integer({ min: 0, max: 70 }).map((offset) => addDays(FIRST_MONDAY, offset));
  const maybe = <T>(value: fc.Arbitrary<T>, often = 2): fc.Arbitrary<T | null> =>
    fc.oneof({ weight: often, arbitrary: value }, { weight: 2, arbitrary: fc.constant(null) });
  const dates = shape.dates ?? true;
  const row = fc.record({
    duration: maybe(fc.integer({ min: 0, max: 9 }), 5),
    start: dates ? maybe(nearDay, 1) : fc.constant(null),
    length: dates ? maybe(fc.integer({ min: 0, max: 20 }), 1) : fc.constant(null),
    kind: fc.constantFrom<MilestoneKind>("mijlpaal", "mijlpaal", "activiteit", "beslismoment", "eindresultaat"),
    status: shape.progress ? maybe(fc.constantFrom<Status>("groen", "oranje", "rood"), 1) : fc.constant(null),
    done: shape.progress ? fc.integer({ min: 0, max: 9 }).map((dice) => dice === 0) : fc.constant(false),
    doneOn: maybe(nearDay, 2),
    links: fc.array(
      fc.record({
        to: fc.nat({ max: 1000 }),
        type: fc.constantFrom(...types),
        unit: fc.constantFrom(...units),
        lag: fc.integer({ min: 0, max: 1000 }),
        isPlain: fc.boolean(),
      }),
      { maxLength: 3 },
    ),
  });
  const holidays =
    shape.holidays === false ? fc.constant([]) : fc.uniqueArray(fc.integer({ min: -20, max: 150 }), { maxLength: 12 });
  return fc.tuple(fc.array(row, { minLength: 1, maxLength: size }), holidays).map(([rows, offsets]) => {
    const base = planOf("1 1d");
    const template = base.milestones[0]!;
    const milestones = rows.map((each, index): Milestone => {
      const due = each.length === null ? null : addDays(each.start ?? addDays(FIRST_MONDAY, 30), each.length);
      const reach = shape.loops ? rows.length : index;
      const predecessors = each.links.flatMap((link): Dependency[] => {
        if (reach === 0 || (shape.loops && link.to % reach === index)) return [];
        const [least, most] = lagOf[link.unit];
        const lag = link.isPlain ? 0 : least + (link.lag % (most - least + 1));
        return [{ nr: String((link.to % reach) + 1), type: link.type, lag, unit: link.isPlain ? "d" : link.unit }];
      });
      const { duration, start, kind, status } = each;
      const doneOn = each.done ? each.doneOn : null;
      return {
        ...template,
        index,
        nr: String(index + 1),
        kind,
        status,
        start,
        due,
        duration,
        done: each.done,
        doneOn,
        predecessors,
      };
    });
    const days = offsets.map((offset, n) => ({ day: addDays(FIRST_MONDAY, offset), name: `Vrije dag ${n + 1}` }));
    return { ...base, milestones, settings: { ...base.settings, holidays: days } };
  });
}

/** The plan in a few words, for a counterexample. */
export function showPlan(plan: Plan): string {
  return plan.milestones
    .map(({ nr, kind, start, due, duration, status, done, doneOn, predecessors }) =>
      JSON.stringify({
        nr,
        kind,
        start,
        due,
        duration,
        status,
        done,
        doneOn,
        after: predecessors.map((each) => `${each.nr}${each.type}${each.lag}${each.unit}`),
      }),
    )
    .join("\n");
}
