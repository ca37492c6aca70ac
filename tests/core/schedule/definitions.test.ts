import { toIsoDate } from "#core/calendar/plan-day.ts";
import { schedulePlan } from "#core/schedule/schedule-plan.ts";
import type { ScheduleMode } from "#core/schedule/schedule.ts";
import type { PlanExtras } from "#tests/support/plan-text.ts";
import { day, planOf } from "#tests/support/plan-text.ts";

const MONDAY = day("2026-03-02");

/** Earliest start and finish of the row with this number. */
function earliest(nr: string, text: string, extras: PlanExtras = {}, mode: ScheduleMode = "forward"): string {
  const row = schedulePlan(planOf(text, extras), { today: MONDAY, mode }).rows.find((each) => each.nr === nr)!;
  return row.earliestStart === null || row.earliestFinish === null
    ? "none"
    : `${toIsoDate(row.earliestStart)}..${toIsoDate(row.earliestFinish)}`;
}

const FRIDAY_OFF = { holidays: [{ day: day("2026-03-13"), name: "Vrije dag" }] };

describe("durations and dependencies", () => {
  test.each([
    ["5 days from Monday", "A", "A 5d", "2026-03-02..2026-03-06"],
    ["1 day", "A", "A 1d", "2026-03-02..2026-03-02"],
    ["6 days run over the weekend", "A", "A 6d", "2026-03-02..2026-03-09"],
  ])("[S1] a duration counts both days: %s", (_name, nr, text, expected) => {
    expect(earliest(nr, text)).toBe(expected);
  });

  test.each([
    ["midweek", "A 3d\nB 2d after A", "2026-03-05..2026-03-06"],
    ["over a weekend", "A 5d\nB 2d after A", "2026-03-09..2026-03-10"],
  ])("[S2] finish-start with lag 0 starts on the next working day: %s", (_name, text, expected) => {
    expect(earliest("B", text)).toBe(expected);
  });

  test.each([
    ["two days between", "A 3d\nB 2d after AFS+2d", "2026-03-09..2026-03-10"],
    ["overlap by one day", "A 3d\nB 2d after AFS-1d", "2026-03-04..2026-03-05"],
    ["overlap by the whole duration", "A 3d\nB 2d after AFS-3d", "2026-03-02..2026-03-03"],
    ["a holiday is not one of the days between", "A 8d\nB 1d after AFS+2d", "2026-03-17..2026-03-17"],
  ])("[S3] a lag in working days: %s", (_name, text, expected) => {
    expect(earliest("B", text, FRIDAY_OFF)).toBe(expected);
  });

  test.each([
    ["start-start", "A 3d\nB 5d after ASS", "2026-03-02..2026-03-06"],
    ["start-start with lag", "A 3d\nB 5d after ASS+2d", "2026-03-04..2026-03-10"],
    ["finish-finish holds the finish", "A 5d\nB 2d after AFF", "2026-03-05..2026-03-06"],
    ["finish-finish with lag", "A 5d\nB 2d after AFF+1d", "2026-03-06..2026-03-09"],
    ["start-finish ends the day before", "Z 5d\nA 3d after Z\nB 2d after ASF", "2026-03-05..2026-03-06"],
    ["start-finish with lag", "Z 5d\nA 3d after Z\nB 2d after ASF+2d", "2026-03-09..2026-03-10"],
  ])("[S4] %s", (_name, text, expected) => {
    expect(earliest("B", text)).toBe(expected);
  });
});

describe("lags in calendar time", () => {
  test.each([
    ["two weeks after a Wednesday", "A 3d\nB 2d after AFS+2w", "2026-03-19..2026-03-20"],
    ["two weeks after a Friday", "A 5d\nB 1d after AFS+2w", "2026-03-23..2026-03-23"],
    ["a month", "A 1d\nB 1d after AFS+1m", "2026-04-03..2026-04-03"],
    ["three calendar days before", "A 8d\nB 1d after AFS-3kd", "2026-03-09..2026-03-09"],
    ["a start moved by a week", "A 3d\nB 1d after ASS+1w", "2026-03-09..2026-03-09"],
  ])("[S5] %s", (_name, text, expected) => {
    expect(earliest("B", text)).toBe(expected);
  });

  test("[S5] a month after 30 January is the end of February", () => {
    expect(earliest("B", "A ..2026-01-30 done:2026-01-30\nB 1d after AFS+1m")).toBe("2026-03-02..2026-03-02");
  });

  test.each([
    ["a Saturday, finish-start", "A 5d\nB 1d after AFS+1kd", "2026-03-09..2026-03-09"],
    ["a Saturday, finish-finish does not end on Friday", "A 5d\nB 2d after AFF+1kd", "2026-03-06..2026-03-09"],
    ["a holiday, start-start", "A 3d\nB 1d after ASS+11kd", "2026-03-16..2026-03-16"],
    ["the day before a holiday", "A 3d\nB 1d after AFS+8kd", "2026-03-16..2026-03-16"],
    ["a Sunday, counted back", "A 6d\nB 1d after AFS-1kd", "2026-03-09..2026-03-09"],
  ])("[S6] a lag that lands on %s moves to the next working day", (_name, text, expected) => {
    expect(earliest("B", text, FRIDAY_OFF)).toBe(expected);
  });
});

describe("moments of 0 days", () => {
  test.each([
    ["after a Friday", "A 5d\nB 0d beslismoment after A", "2026-03-06..2026-03-06"],
    ["a lag of a day", "A 5d\nB 0d after AFS+1d", "2026-03-09..2026-03-09"],
    ["a week after", "A 5d\nB 0d after AFS+1w", "2026-03-13..2026-03-13"],
    ["at the end of another", "A 5d\nB 0d after AFF", "2026-03-06..2026-03-06"],
    ["two moments in a row", "A 5d\nM 0d after A\nB 0d after M", "2026-03-06..2026-03-06"],
    ["next to a holiday", "A 9d\nB 0d after A", "2026-03-12..2026-03-12"],
  ])("[S7] a moment %s", (_name, text, expected) => {
    expect(earliest("B", text, _name === "next to a holiday" ? FRIDAY_OFF : {})).toBe(expected);
  });

  test.each([
    ["the next working day", "A 5d\nM 0d after A\nB 2d after M", "2026-03-09..2026-03-10"],
    ["with a lag", "A 5d\nM 0d after A\nB 2d after MFS+1d", "2026-03-10..2026-03-11"],
    ["after a typed day", "M ..2026-03-13 beslismoment\nB 2d after M", "2026-03-16..2026-03-17"],
    ["over a holiday", "A 9d\nM 0d after A\nB 1d after M", "2026-03-16..2026-03-16"],
  ])("[S7] what waits for a moment starts %s", (_name, text, expected) => {
    expect(earliest("B", text, _name === "over a holiday" ? FRIDAY_OFF : {})).toBe(expected);
  });

  test.each([
    [
      "at the end of a Friday, counted in calendar days",
      "A 5d\nM 0d after A\nB 1d after MSS+4kd",
      "2026-03-11..2026-03-11",
    ],
    ["at the start of a Monday, counted in calendar days", "M 0d\nB 1d after M+2kd", "2026-03-04..2026-03-04"],
    ["of 0 days that lands on a Saturday", "A 5d\nB 0d after A+1kd", "2026-03-09..2026-03-09"],
    ["of 0 days, start-finish", "Z 5d\nA 3d after Z\nB 0d after ASF", "2026-03-06..2026-03-06"],
    ["of 0 days, start-start", "Z 5d\nA 3d after Z\nB 0d after ASS", "2026-03-09..2026-03-09"],
  ])("[S8] a moment has one event: %s", (_name, text, expected) => {
    expect(earliest("B", text)).toBe(expected);
  });

  test("[S8] a moment at the start of the plan takes no day from what follows", () => {
    const text = "S 0d\nA 3d after S\nB 2d after ASS\nM 0d after ASS";
    expect([earliest("S", text), earliest("A", text), earliest("B", text), earliest("M", text)]).toEqual([
      "2026-03-02..2026-03-02",
      "2026-03-02..2026-03-04",
      "2026-03-02..2026-03-03",
      "2026-03-02..2026-03-02",
    ]);
  });
});

describe("what a row may have", () => {
  test("[S9] a start on Sunday and a due day on Saturday", () => {
    expect(earliest("A", "A 2026-03-08..2026-03-14")).toBe("2026-03-09..2026-03-13");
  });

  test.each([
    ["S10", "start and due", "A 2026-03-09..2026-03-11", "2026-03-09..2026-03-11"],
    [
      "S10",
      "start and due, pushed with its length",
      "P 9d\nA 2026-03-09..2026-03-11 after P",
      "2026-03-13..2026-03-17",
    ],
    ["S11", "start and duration", "A 2026-03-09.. 3d", "2026-03-09..2026-03-11"],
    ["S11", "start, duration and due", "A 2026-03-09..2026-04-30 3d", "2026-03-09..2026-03-11"],
    ["S12", "due and duration", "A ..2026-04-30 3d", "2026-03-02..2026-03-04"],
    ["S13", "only a duration", "A 3d", "2026-03-02..2026-03-04"],
    ["S14", "only a due day", "A ..2026-04-30", "2026-04-30..2026-04-30"],
    ["S14", "a due day and duration 0", "A ..2026-04-30 0d", "2026-04-30..2026-04-30"],
    ["S14", "only a due day that has just passed", "A ..2026-02-27", "2026-03-02..2026-03-02"],
    ["S14", "one day as start and due with duration 0", "A 2026-03-04..2026-03-04 0d", "2026-03-04..2026-03-04"],
    ["S14", "only a due day that a predecessor passes", "P 9d\nA ..2026-03-04 after P", "2026-03-12..2026-03-12"],
    ["S15", "only a start", "A 2026-03-09..", "2026-03-09..2026-03-09"],
    ["S15", "only a start, pushed", "P 5d\nA 2026-03-05.. after P", "2026-03-09..2026-03-09"],
    ["S15", "only a start, its end pushed", "P 5d\nA 2026-03-05.. after PFF", "2026-03-06..2026-03-06"],
    ["S15", "nothing", "P 9d\nA after P", "2026-03-12..2026-03-12"],
    ["S16", "due before start", "A 2026-03-09..2026-03-03", "2026-03-09..2026-03-09"],
    ["S16", "a year typed as due day", "A 2026-03-09..1905-07-17", "2026-03-09..2026-03-09"],
    ["S16", "a due day in the year 2100", "A ..2100-01-01", "2026-03-02..2026-03-02"],
    ["S16", "the last due day that counts", "A ..2099-12-31", "2099-12-31..2099-12-31"],
    ["S16", "a year typed into a date cell", "A 1905-07-17..2026-03-31", "2026-03-31..2026-03-31"],
  ])("[%s] %s", (_rule, _name, text, expected) => {
    expect(earliest("A", text)).toBe(expected);
  });
});

describe("durations", () => {
  test.each([
    ["below zero", -3, "2026-03-02..2026-03-02"],
    ["of half days, upward", 2.5, "2026-03-02..2026-03-04"],
    ["that no plan has", 10_001, "2026-03-02..2026-03-02"],
    ["as long as a plan may have", 10_000, "2026-03-02..2064-06-27"],
  ])("[S13] %s", (_name, duration, expected) => {
    expect(earliest("A", "A", { rows: { A: { duration } } })).toBe(expected);
  });
});

describe("progress", () => {
  test.each([
    ["on its day", "A 2026-02-02..2026-02-27 done:2026-02-20", "2026-02-02..2026-02-20"],
    ["without a day, due day past", "A 2026-02-02..2026-02-27 done", "2026-02-02..2026-02-27"],
    ["without a day, due day ahead", "A 2026-02-02..2026-04-30 done", "2026-02-02..2026-03-02"],
    ["without a day, due today", "A 2026-02-02..2026-03-02 done", "2026-02-02..2026-03-02"],
    ["without a day, before it was to start", "A 2026-03-09.. done", "2026-03-09..2026-03-09"],
    ["before it was to start", "A 2026-03-09..2026-03-13 done:2026-02-20", "2026-02-16..2026-02-20"],
    ["a day alone will do", "A 3d done:2026-02-20", "2026-02-18..2026-02-20"],
  ])("[S17] done %s", (_name, text, expected) => {
    expect(earliest("A", text)).toBe(expected);
  });

  test("[S17] a day of finishing says that it is done, whatever the status", () => {
    const rows = { A: { done: false, doneOn: day("2026-02-20") } };
    expect(earliest("A", "A 2026-02-16..2026-03-20 rood", { rows })).toBe("2026-02-16..2026-02-20");
  });

  test("[S17] a done predecessor counts from its own day, not from the promised one", () => {
    expect(earliest("B", "A ..2026-04-30 done:2026-02-27\nB 2d after AFS+1w")).toBe("2026-03-09..2026-03-10");
  });

  test.each([
    ["its start stays", "P 9d\nA 2026-02-16..2026-03-20 groen after P", "2026-02-16..2026-03-20"],
    [
      "what it waited for to start no longer pushes its finish",
      "P 30d\nA 2026-02-16..2026-03-06 groen after P, PSS+20d",
      "2026-02-16..2026-03-06",
    ],
    [
      "of several that push its finish the last counts",
      "P 9d\nQ 3d\nA 2026-02-16..2026-03-06 groen after PFF, QFF",
      "2026-02-16..2026-03-12",
    ],
    ["it may have started today", "P 9d\nA 2026-03-02..2026-03-06 groen after P", "2026-03-02..2026-03-06"],
    ["it is not finished before today", "A 2026-02-02..2026-02-13 oranje", "2026-02-02..2026-03-02"],
    ["finish-finish still pushes it", "P 9d\nA 2026-02-16..2026-03-06 groen after PFF", "2026-02-16..2026-03-12"],
    [
      "a colour before its start does not make it run",
      "P 9d\nA 2026-03-09..2026-03-10 groen after P",
      "2026-03-13..2026-03-16",
    ],
  ])("[S18] running: %s", (_name, text, expected) => {
    expect(earliest("A", text)).toBe(expected);
  });

  test("[S19] what has not started cannot start before today, and what waits for it neither", () => {
    const text = "A 2026-02-02..2026-02-06\nB 2d after A";
    expect([earliest("A", text), earliest("B", text)]).toEqual(["2026-03-02..2026-03-06", "2026-03-09..2026-03-10"]);
  });

  test("[S19] a given first day takes the place of today", () => {
    const [row] = schedulePlan(planOf("A 3d"), { today: MONDAY, start: day("2025-09-06") }).rows;
    expect([toIsoDate(row!.earliestStart!), toIsoDate(row!.earliestFinish!)]).toEqual(["2025-09-08", "2025-09-10"]);
  });

  test("[S20] rows without a start wait for the period, rows with one do not", () => {
    const extras = { header: { periodStart: day("2026-09-01") } };
    expect(earliest("A", "A 2d", extras)).toBe("2026-09-01..2026-09-02");
    expect(earliest("A", "A 2026-03-09.. 2d", extras)).toBe("2026-03-09..2026-03-10");
  });
});
