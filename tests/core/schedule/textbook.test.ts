import { createCalendar } from "#core/calendar/working-calendar.ts";
import { schedulePlan } from "#core/schedule/schedule-plan.ts";
import { day, planOf } from "#tests/support/plan-text.ts";

const START = day("2026-03-02");
const calendar = createCalendar([]);

/** Earliest start and finish, latest start and finish as textbooks count: day numbers from 0, a finish is exclusive. */
function dayNumbers(text: string): {
  readonly table: Record<string, number[]>;
  readonly critical: string[];
  readonly length: number;
} {
  const schedule = schedulePlan(planOf(text), { today: START });
  const from = calendar.ordinal(START);
  const table = Object.fromEntries(
    schedule.rows.map((row) => [
      row.nr,
      [
        calendar.ordinal(row.earliestStart!) - from,
        calendar.ordinal(row.earliestFinish! + 1) - from,
        calendar.ordinal(row.latestStart!) - from,
        calendar.ordinal(row.latestFinish! + 1) - from,
      ],
    ]),
  );
  return {
    table,
    critical: schedule.rows.filter(({ critical }) => critical).map(({ nr }) => nr),
    length: calendar.ordinal(schedule.end! + 1) - from,
  };
}

describe("published critical-path examples", () => {
  // J. Rajgopal, University of Pittsburgh, web notes on CPM/PERT: https://sites.pitt.edu/~jrclass/or/webnotes/cpm3.html
  // Activities on arrows; node times there: 0, 4, 12, 12, 21, 33, 53 (earliest), 0, 4, 12, 18, 21, 33, 53 (latest).
  test("[S31] Pittsburgh web notes: 53 days, critical 1-2, 2-3, 3-5, 5-6, 6-7", () => {
    const { table, critical, length } = dayNumbers(`
      1-2 4d
      2-3 8d after 1-2
      2-4 7d after 1-2
      2-5 6d after 1-2
      3-5 9d after 2-3
      4-6 15d after 2-4, 2-3
      5-6 12d after 3-5, 2-5
      6-7 20d after 4-6, 5-6
    `);
    expect(length).toBe(53);
    expect(critical).toEqual(["1-2", "2-3", "3-5", "5-6", "6-7"]);
    expect(table).toEqual({
      "1-2": [0, 4, 0, 4],
      "2-3": [4, 12, 4, 12],
      "2-4": [4, 11, 11, 18],
      "2-5": [4, 10, 15, 21],
      "3-5": [12, 21, 12, 21],
      "4-6": [12, 27, 18, 33],
      "5-6": [21, 33, 21, 33],
      "6-7": [33, 53, 33, 53],
    });
  });

  // Course slides on project scheduling, second example: https://slideplayer.com/slide/3283910/
  test("[S31] course slides, eight activities: 22 days, critical A C F G H", () => {
    const { table, critical, length } = dayNumbers(`
      A 4d
      B 3d after A
      C 5d after A
      D 2d after A
      E 5d after B, C
      F 6d after C, D
      G 4d after E, F
      H 3d after G
    `);
    expect(length).toBe(22);
    expect(critical).toEqual(["A", "C", "F", "G", "H"]);
    expect(table).toEqual({
      A: [0, 4, 0, 4],
      B: [4, 7, 7, 10],
      C: [4, 9, 4, 9],
      D: [4, 6, 7, 9],
      E: [9, 14, 10, 15],
      F: [9, 15, 9, 15],
      G: [15, 19, 15, 19],
      H: [19, 22, 19, 22],
    });
  });

  // The same slides, first example (building a house): ES, EF, LS, LF of ten activities as printed there.
  test("[S31] course slides, house: 41 days, critical A B D E G I J K", () => {
    const { table, critical, length } = dayNumbers(`
      A 4d
      B 6d after A
      C 3d after A
      D 6d after B
      E 14d after D
      F 5d after C
      G 2d after E, F
      H 2d after G
      I 3d after G
      J 4d after H, I
      K 2d after J
    `);
    expect(length).toBe(41);
    expect(critical).toEqual(["A", "B", "D", "E", "G", "I", "J", "K"]);
    expect(table).toMatchObject({
      A: [0, 4, 0, 4],
      B: [4, 10, 4, 10],
      C: [4, 7, 22, 25],
      D: [10, 16, 10, 16],
      E: [16, 30, 16, 30],
      F: [7, 12, 25, 30],
      H: [32, 34, 33, 35],
      I: [32, 35, 32, 35],
      J: [35, 39, 35, 39],
      K: [39, 41, 39, 41],
    });
  });
});
