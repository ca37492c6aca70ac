import { toIsoDate } from "#core/calendar/plan-day.ts";
import { scheduleToJson } from "#core/schedule/schedule-json.ts";
import { schedulePlan } from "#core/schedule/schedule-plan.ts";
import type { Driver, ScheduledMilestone, ScheduleMode } from "#core/schedule/schedule.ts";
import type { PlanExtras } from "#tests/support/plan-text.ts";
import { day, planOf } from "#tests/support/plan-text.ts";

const MONDAY = day("2026-03-02");

function rowsOf(
  text: string,
  extras: PlanExtras = {},
  mode: ScheduleMode = "forward",
): Map<string, ScheduledMilestone> {
  return new Map(schedulePlan(planOf(text, extras), { today: MONDAY, mode }).rows.map((row) => [row.nr, row]));
}

function floats(rows: Map<string, ScheduledMilestone>): Record<string, readonly (number | null)[]> {
  return Object.fromEntries([...rows].map(([nr, row]) => [nr, [row.totalFloat, row.freeFloat, row.deadlineFloat]]));
}

function criticalOf(rows: Map<string, ScheduledMilestone>): string[] {
  return [...rows.values()].filter(({ critical }) => critical).map(({ nr }) => nr);
}

function driversOf(row: ScheduledMilestone | undefined): string[] {
  return row!.drivers.map((driver: Driver) =>
    driver.kind === "dependency"
      ? `${driver.nr}${driver.type}@${toIsoDate(driver.day)}`
      : `${driver.kind}@${toIsoDate(driver.day)}`,
  );
}

describe("latest dates and floats", () => {
  test("[S21] latest dates count back from the promised day of the end result", () => {
    const rows = rowsOf("A 5d\nB ..2026-03-31 5d after A");
    expect(toIsoDate(rows.get("B")!.latestStart!)).toBe("2026-03-25");
    expect(toIsoDate(rows.get("A")!.latestFinish!)).toBe("2026-03-24");
    expect(floats(rows)).toEqual({ A: [12, 0, null], B: [12, 12, 12] });
  });

  test("[S21] a promise halfway is kept by end results and decision moments only", () => {
    const halfway = (kind: string): string => `A 2026-03-02..2026-03-06 ${kind}\nB 2d after A\nC 10d`;
    expect(floats(rowsOf(halfway("mijlpaal"))).A).toEqual([3, 0, 0]);
    expect(floats(rowsOf(halfway("beslismoment"))).A).toEqual([0, 0, 0]);
    expect(floats(rowsOf(halfway("eindresultaat"))).A).toEqual([0, 0, 0]);
  });

  test("[S21] without a promise the end of the plan counts", () => {
    expect(floats(rowsOf("A 5d\nB 2d"))).toEqual({ A: [0, 0, null], B: [3, 3, null] });
  });

  test.each([
    ["a month", "A 1d\nE ..2026-04-30 1d after A+1m", "2026-03-27"],
    ["a month, start-start, to the last day of a shorter month", "A 1d\nE ..2027-02-26 1d after ASS+1m", "2027-01-26"],
    ["a month of overlap", "A 1d\nE ..2026-04-30 1d after A-1m", "2026-04-30"],
    ["two weeks", "A 1d\nE ..2026-04-30 1d after A+2w", "2026-04-15"],
    ["calendar days, finish-finish", "A 1d\nE ..2026-04-30 1d after AFF+3kd", "2026-04-27"],
    ["calendar days, finish-finish, over a weekend", "A 1d\nE ..2026-05-04 1d after AFF+3kd", "2026-05-01"],
    ["calendar days, start-start", "A 1d\nE ..2026-04-30 1d after ASS+3kd", "2026-04-27"],
  ])("[S21] latest finish before a lag of %s", (_name, text, expected) => {
    expect(toIsoDate(rowsOf(text).get("A")!.latestFinish!)).toBe(expected);
  });

  test("[S21] every day that a month can end on the same day counts", () => {
    const plan = planOf("A 1d\nE ..2025-02-28 1d after ASS+1m");
    const [row] = schedulePlan(plan, { today: day("2025-01-06") }).rows;
    expect(toIsoDate(row!.latestStart!)).toBe("2025-01-31");
  });

  test.each([
    ["done long before its promised day", "X 1d ..2026-12-31 done:2026-02-27"],
    ["in a loop, with a day far away", "X ..2026-12-31 1d after Y\nY 1d after X"],
  ])("[S21] the plan does not end later for a row %s", (_name, line) => {
    const rows = rowsOf(`B 10d\nC 1d after BSS\n${line}`);
    expect(floats(rows)).toMatchObject({ B: [0, 0, null], C: [9, 9, null] });
  });

  test("[S22] a promise that cannot be kept gives negative float all along the chain", () => {
    expect(floats(rowsOf("A 5d\nB ..2026-03-10 5d after A"))).toEqual({ A: [-3, 0, null], B: [-3, 0, -3] });
  });

  test("[S23] free float: what has started no longer waits", () => {
    const rows = rowsOf("A 2026-02-16..2026-03-06 groen\nB 2026-02-23..2026-03-20 groen after A\nC 30d");
    expect(floats(rows).A).toEqual([25, 25, 0]);
  });

  test("[S23] what is done no longer waits, nor holds back what came before it", () => {
    const rows = rowsOf("A 5d\nB 1d done:2026-02-27 after A\nC 30d");
    expect(floats(rows).A).toEqual([25, 25, null]);
  });

  test.each([
    ["finish-finish still holds it", "FF", 10],
    ["finish-start asks for a start that has come", "FS", 25],
    ["start-start asks for a start that has come", "SS", 25],
    ["start-finish still holds it, by the start of what waits for it", "SF", 15],
  ])("[S23] a successor that runs: %s", (_name, type, float) => {
    const rows = rowsOf(`A 5d\nB 2026-02-23..2026-03-20 groen after A${type}\nC 30d`);
    expect(rows.get("A")!.totalFloat).toBe(float);
  });

  test("[S23] free float is what is left before the next row moves", () => {
    const rows = rowsOf("A 2d\nB 5d\nC 1d after A, B\nD 20d");
    expect(floats(rows)).toEqual({ A: [17, 3, null], B: [14, 0, null], C: [14, 14, null], D: [0, 0, null] });
  });

  test("[S24] float to the own promise, not to the end of the plan", () => {
    expect(floats(rowsOf("A ..2026-03-10 2d\nB 30d after A"))).toEqual({ A: [0, 0, 5], B: [0, 0, null] });
  });

  test("[S25] all paths with the least float, ties included", () => {
    const text = "A 3d\nB 2d after A\nC 2d after A\nD 1d after A\nE 1d after B, C, D";
    expect(criticalOf(rowsOf(text))).toEqual(["A", "B", "C", "E"]);
    expect([...rowsOf(text).values()].filter(({ nearCritical }) => nearCritical).map(({ nr }) => nr)).toEqual(["D"]);
  });

  test("[S25] the least float need not be 0, and what is done is not critical", () => {
    expect(criticalOf(rowsOf("A 3d done:2026-02-27\nB ..2026-03-31 5d after A\nC ..2026-04-30 5d"))).toEqual(["B"]);
  });

  test("[S25] near-critical stops at the setting", () => {
    const near = (nearCriticalDays: number): boolean =>
      rowsOf("A 10d\nB 5d", { thresholds: { nearCriticalDays } }).get("B")!.nearCritical;
    expect([near(4), near(5)]).toEqual([false, true]);
  });

  test("done rows and rows in a loop have no latest dates or floats", () => {
    const rows = rowsOf("A 3d done:2026-02-27\nB 2d after C\nC 2d after B");
    for (const nr of ["A", "B"]) {
      const { latestStart, latestFinish, totalFloat, freeFloat, deadlineFloat, critical } = rows.get(nr)!;
      expect([latestStart, latestFinish, totalFloat, freeFloat, deadlineFloat, critical]).toEqual([
        null,
        null,
        null,
        null,
        null,
        false,
      ]);
    }
  });
});

describe("backward planning", () => {
  test("[S26] latest starts from the end result and durations", () => {
    const rows = rowsOf("A 10d\nB 5d after A\nE ..2026-05-29 eindresultaat after B", {}, "backward");
    expect([...rows.values()].map(({ latestStart }) => toIsoDate(latestStart!))).toEqual([
      "2026-05-11",
      "2026-05-25",
      "2026-05-29",
    ]);
  });

  test("[S26] every promise is a limit and typed starts do not hold", () => {
    const rows = rowsOf("A 2026-04-01..2026-04-10\nB 5d after A\nE ..2026-05-29 after B", {}, "backward");
    expect(toIsoDate(rows.get("A")!.earliestStart!)).toBe("2026-03-02");
    expect(toIsoDate(rows.get("A")!.latestFinish!)).toBe("2026-04-10");
    expect(toIsoDate(rows.get("B")!.latestFinish!)).toBe("2026-05-29");
  });

  test("[S26] infeasible: the float is negative by as many working days", () => {
    const rows = rowsOf("A 10d\nB 5d after A\nE ..2026-03-13 after B", {}, "backward");
    expect(toIsoDate(rows.get("A")!.latestStart!)).toBe("2026-02-23");
    expect(rows.get("A")!.totalFloat).toBe(-5);
  });

  test("[S26] without a promise the end of the period is the limit", () => {
    const rows = rowsOf("A 10d", { header: { periodEnd: day("2026-12-31") } }, "backward");
    expect(toIsoDate(rows.get("A")!.latestFinish!)).toBe("2026-12-31");
  });
});

describe("drivers", () => {
  test.each([
    ["first day", "A 3d", ["today@2026-03-02"]],
    ["own start", "A 2026-03-09.. 3d", ["own-start@2026-03-09"]],
    ["own start on a Sunday", "A 2026-03-08.. 3d", ["own-start@2026-03-08", "non-working@2026-03-08"]],
    ["own due day", "A ..2026-03-31", ["own-due@2026-03-31"]],
    ["start that has passed", "A 2026-02-09.. 3d", ["today@2026-03-02"]],
    ["done", "A 3d done:2026-02-27", ["done@2026-02-27"]],
    ["running", "A 2026-02-16..2026-03-20 groen", ["running@2026-02-16"]],
    ["running, with a day that it can keep", "A 2026-02-16..2026-03-02 groen", ["running@2026-02-16"]],
    [
      "running, pushed past today by finish-finish",
      "P 5d\nA 2026-02-16..2026-02-20 groen after PFF",
      ["running@2026-02-16", "PFF@2026-03-06"],
    ],
    ["running: what it waited for to start", "P 1d\nA 2026-03-02..2026-03-06 groen after PSS", ["running@2026-03-02"]],
    [
      "running late: no tie with a start-start at the same place",
      "A 2026-03-02.. 1d groen after P\nP 1d done:2026-02-27",
      ["running@2026-03-02"],
    ],
    ["a due day that has just passed", "A ..2026-02-27", ["today@2026-03-02"]],
    ["a due day that a predecessor passes", "P 9d\nA ..2026-03-04 after P", ["PFS@2026-03-12"]],
    ["a predecessor that ends before the own start", "P 1d\nA 2026-03-09.. 1d after P", ["own-start@2026-03-09"]],
    [
      "two lags that land on one Saturday",
      "P 5d\nQ 5d\nA 1d after PFS+1kd, QFS+1kd",
      ["PFS@2026-03-06", "non-working@2026-03-07", "QFS@2026-03-06"],
    ],
    [
      "lags that land on Saturday and on Sunday",
      "P 5d\nQ 5d\nA 1d after PFS+1kd, QFS+2kd",
      ["PFS@2026-03-06", "non-working@2026-03-07", "QFS@2026-03-06", "non-working@2026-03-08"],
    ],
    ["running late", "A 2026-02-16..2026-02-20 groen", ["running@2026-02-16", "today@2026-03-02"]],
    ["two predecessors that tie", "P 3d\nQ 3d\nR 1d\nA 1d after P, Q, R", ["PFS@2026-03-04", "QFS@2026-03-04"]],
    ["a dependency and the own start", "P 3d\nA 2026-03-05.. 1d after P", ["PFS@2026-03-04", "own-start@2026-03-05"]],
    ["the finish, by finish-finish", "P 5d\nA 1d after PFF", ["PFF@2026-03-06"]],
    ["a start, by start-start", "P 5d\nA 1d after PSS+2d", ["PSS@2026-03-02"]],
    ["a lag that lands on a Saturday", "P 5d\nA 1d after PFS+1kd", ["PFS@2026-03-06", "non-working@2026-03-07"]],
    ["a loop", "P 1d after A\nA 1d after P", []],
  ])("[S27] %s", (_name, text, expected) => {
    expect(driversOf(rowsOf(text).get("A"))).toEqual(expected);
  });

  test("[S27] a holiday between is named", () => {
    const rows = rowsOf("P 4d\nA 1d after P", { holidays: [{ day: day("2026-03-06"), name: "Studiedag" }] });
    expect(rows.get("A")!.drivers[1]).toEqual({ kind: "non-working", day: day("2026-03-06"), holiday: "Studiedag" });
    expect(toIsoDate(rows.get("A")!.earliestStart!)).toBe("2026-03-09");
  });

  test("[S27] a holiday elsewhere is not, nor one that only the finish meets", () => {
    const holidays = [
      { day: day("2026-03-04"), name: "Studiedag" },
      { day: day("2026-03-09"), name: "Nog een" },
    ];
    expect(driversOf(rowsOf("P 1d\nA 1d after P", { holidays }).get("A"))).toEqual(["PFS@2026-03-02"]);
    expect(driversOf(rowsOf("P 5d\nA 1d after PFF", { holidays }).get("A"))).toEqual(["PFF@2026-03-10"]);
    const [studyDay] = holidays;
    const lagged = rowsOf("P 1d\nA 1d after PFS+3d", { holidays: [studyDay!] });
    expect(driversOf(lagged.get("A"))).toEqual(["PFS@2026-03-02"]);
  });

  test("[S27] a typed start that has passed gives way to the first day, also where the period begins later", () => {
    const plan = planOf("A 2026-02-09.. 3d\nB ..2026-02-27", { header: { periodStart: day("2026-09-01") } });
    expect(schedulePlan(plan, { today: MONDAY }).rows.map(driversOf)).toEqual([
      ["today@2026-03-02"],
      ["today@2026-03-02"],
    ]);
  });

  test("[S27] the plan's own first day", () => {
    const plan = planOf("A 3d", { header: { periodStart: day("2026-09-01") } });
    expect(driversOf(schedulePlan(plan, { today: MONDAY }).rows[0])).toEqual(["plan-start@2026-09-01"]);
    expect(driversOf(schedulePlan(plan, { today: MONDAY, start: day("2026-04-01") }).rows[0])).toEqual([
      "plan-start@2026-04-01",
    ]);
  });
});

describe("parts that cannot be scheduled", () => {
  test("[S28] a loop leaves the rest scheduled; what waits for it uses typed dates", () => {
    const rows = rowsOf("A 2d after B\nB 2026-03-02..2026-03-13 after A\nC 2d after B\nD 3d\nE 1d after A, D");
    expect(rows.get("A")!.earliestStart).toBeNull();
    expect(rows.get("B")!.state).toBe("loop");
    expect(toIsoDate(rows.get("C")!.earliestStart!)).toBe("2026-03-16");
    expect(toIsoDate(rows.get("E")!.earliestStart!)).toBe("2026-03-05");
  });

  test("[S28] unknown, own and double numbers do not count", () => {
    const rows = rowsOf("A 5d\nA 9d\nB 2d after X, B, A\nC 3d after B");
    expect(toIsoDate(rows.get("B")!.earliestStart!)).toBe("2026-03-02");
    expect(toIsoDate(rows.get("C")!.earliestStart!)).toBe("2026-03-04");
  });

  test("an empty plan has no end", () => {
    expect(schedulePlan(planOf(""), { today: MONDAY })).toMatchObject({ end: null, leastFloat: null, rows: [] });
  });
});

describe("JSON", () => {
  test("[S34] JSON form", () => {
    const small = planOf("1.1 2d\n1.2 1d after 1.1FS+1w");
    expect(scheduleToJson(schedulePlan(small, { today: MONDAY }), small)).toEqual({
      end: "2026-03-11",
      schedule: [
        {
          nr: "1.1",
          earliestStart: "2026-03-02",
          earliestFinish: "2026-03-03",
          latestStart: "2026-03-02",
          latestFinish: "2026-03-03",
          totalFloat: 0,
          freeFloat: 0,
          deadlineFloat: null,
          critical: true,
          drivers: [{ kind: "today", day: "2026-03-02" }],
        },
        {
          nr: "1.2",
          earliestStart: "2026-03-11",
          earliestFinish: "2026-03-11",
          latestStart: "2026-03-11",
          latestFinish: "2026-03-11",
          totalFloat: 0,
          freeFloat: 0,
          deadlineFloat: null,
          critical: true,
          drivers: [{ kind: "dependency", nr: "1.1", type: "FS", lag: "1w", day: "2026-03-03" }],
        },
      ],
    });
  });

  test("[S34] JSON form of a day off and of a loop", () => {
    const holidays = [{ day: day("2026-03-06"), name: "Studiedag" }];
    const small = planOf("P 4d\nA 1d after P\nX 1d after Y\nY 1d after X\nZ 1d done:2026-02-27", { holidays });
    const { schedule } = scheduleToJson(schedulePlan(small, { today: MONDAY }), small);
    expect(schedule.map(({ nr, drivers }) => [nr, drivers])).toEqual([
      ["P", [{ kind: "today", day: "2026-03-02" }]],
      [
        "A",
        [
          { kind: "dependency", nr: "P", type: "FS", lag: "0d", day: "2026-03-05" },
          { kind: "non-working", day: "2026-03-06", holiday: "Studiedag" },
        ],
      ],
      ["X", []],
      ["Y", []],
      ["Z", [{ kind: "done", day: "2026-02-27" }]],
    ]);
    expect(schedule[2]).toMatchObject({ earliestStart: null, latestFinish: null, totalFloat: null, critical: false });
    expect(schedule[4]).toMatchObject({ earliestFinish: "2026-02-27", latestFinish: null, freeFloat: null });
  });
});
