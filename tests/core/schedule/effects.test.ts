import type { PlanDay } from "#core/calendar/plan-day.ts";
import { toIsoDate } from "#core/calendar/plan-day.ts";
import { delayEffect } from "#core/schedule/delay-effect.ts";
import type { DateChange } from "#core/schedule/propose-dates.ts";
import { proposeDates } from "#core/schedule/propose-dates.ts";
import { schedulePlan } from "#core/schedule/schedule-plan.ts";
import type { ScheduleMode } from "#core/schedule/schedule.ts";
import type { PlanExtras } from "#tests/support/plan-text.ts";
import { day, planOf } from "#tests/support/plan-text.ts";

const MONDAY = day("2026-03-02");

describe("effect of a delay", () => {
  /** "nr +days day", with "end" for an end result and "late n" for a promise that breaks by n days. */
  function effect(text: string, nr: string, days: number, start?: PlanDay): readonly string[] {
    const plan = planOf(text);
    const schedule = schedulePlan(plan, start === undefined ? { today: MONDAY } : { today: MONDAY, start });
    const index = plan.milestones.findIndex((each) => each.nr === nr);
    return delayEffect(plan, schedule, index, days).map((each) =>
      [
        `${each.nr} +${each.days} ${toIsoDate(each.delayedFinish)}`,
        ...(each.isEndResult ? ["end"] : []),
        ...(each.pastDue !== 0 ? [`late ${each.pastDue}`] : []),
      ].join(" "),
    );
  }

  const PLAN =
    "A 5d\nB 2d after A\nC 5d after ASS\nE ..2026-03-13 2d eindresultaat after B, C\nD 1d done:2026-02-27 after A";

  test("[S32] moves what waits, less its float, and says which promise breaks", () => {
    expect(effect(PLAN, "A", 3)).toEqual(["B +3 2026-03-13", "E +3 2026-03-17 end late 2"]);
    expect(effect(PLAN, "A", 1)).toEqual(["B +1 2026-03-11", "E +1 2026-03-13 end"]);
  });

  test("[S32] float swallows a delay; what is done is not delayed", () => {
    expect(effect(PLAN, "C", 2)).toEqual([]);
    expect(effect(PLAN, "C", 3)).toEqual(["E +1 2026-03-13 end"]);
    expect(effect(PLAN, "D", 3)).toEqual([]);
    expect(effect(PLAN, "A", 0)).toEqual([]);
    expect(effect(PLAN, "A", -4)).toEqual([]);
  });

  test("[S32] an end result with something after it, and a last row of another kind", () => {
    expect(effect("A 1d\nE 1d eindresultaat after A\nF 1d after E\nG 1d after F", "A", 1)).toEqual([
      "E +1 2026-03-04 end",
      "F +1 2026-03-05",
      "G +1 2026-03-06 end",
    ]);
  });

  test("[S32] a moment keeps the side of the day that holds it", () => {
    expect(effect("A 5d\nM 0d after A", "A", 5)).toEqual(["M +5 2026-03-13 end"]);
    expect(effect("A 5d\nM 0d after AFS+1kd", "A", 5)).toEqual(["M +5 2026-03-16 end"]);
  });

  test("[S32] what runs can be delayed too", () => {
    expect(effect("A 2026-02-23..2026-03-06 groen\nB 2d after A", "A", 4)).toEqual(["B +4 2026-03-16 end"]);
  });

  test("[S32] counts from the first day that the schedule began with", () => {
    expect(effect("A 2d\nB 1d after A", "A", 1, day("2025-09-08"))).toEqual(["B +1 2025-09-11 end"]);
  });

  test("[S32] a loop neither moves nor is in the way", () => {
    expect(effect("A 1d\nX 1d after Y, A\nY 1d after X\nB 1d after A, X", "A", 2)).toEqual(["B +2 2026-03-05 end"]);
    expect(effect("X 1d after Y\nY 1d after X\nB 1d after X", "X", 2)).toEqual([]);
  });
});

describe("proposals for dates", () => {
  const show = (change: DateChange | null): string =>
    change === null ? "." : `${change.from === null ? "-" : toIsoDate(change.from)}>${toIsoDate(change.to)}`;

  /** "nr start due days" of every proposal; "." for a date that may stay. */
  function proposals(text: string, extras: PlanExtras = {}, mode: ScheduleMode = "forward"): readonly string[] {
    const plan = planOf(text, extras);
    return proposeDates(plan, schedulePlan(plan, { today: MONDAY, mode })).map(
      ({ nr, start, due, days }) => `${nr} ${show(start)} ${show(due)} ${days}`,
    );
  }

  test.each([
    [
      "dates that come too early, with their length",
      "A 2026-03-02..2026-03-06\nB 2026-03-05..2026-03-10 after A",
      ["B 2026-03-05>2026-03-09 2026-03-10>2026-03-12 2"],
    ],
    [
      "only the start, where there is no due day",
      "A ..2026-03-06 5d\nB 2026-03-05.. after A",
      ["B 2026-03-05>2026-03-09 . 2"],
    ],
    [
      "only the due day, where there is no start",
      "A ..2026-03-06 5d\nB ..2026-03-10 3d after A",
      ["B . 2026-03-10>2026-03-11 1"],
    ],
    [
      "only the start, where the due day still holds",
      "A ..2026-03-06 5d\nB 2026-03-05..2026-03-12 2d after A",
      ["B 2026-03-05>2026-03-09 . 2"],
    ],
    ["empty dates, where the duration is known", "A 3d", ["A ->2026-03-02 ->2026-03-04 0"]],
    ["only the due day of what runs", "A 2026-02-16..2026-02-27 oranje", ["A . 2026-02-27>2026-03-02 1"]],
    ["nothing where nothing is known", "A\nB ..2026-03-31\nC 2026-03-09..", []],
    ["nothing for what is done", "A 2026-01-05..2026-01-09 done:2026-02-27\nB 5d done", []],
    ["nothing in a loop", "A 2026-01-05..2026-01-09 after B\nB 5d after A", []],
    ["nothing for a weekend's difference", "A 2026-03-02..2026-03-07\nB 2026-03-08..2026-03-14 after A", []],
    ["nothing where the own dates can hold", "A 2026-03-02..2026-03-06\nB 2026-03-12..2026-03-13 after A", []],
  ])("[S33] %s", (_name, text, expected) => {
    expect(proposals(text)).toEqual(expected);
  });

  test.each(["start", "due"] as const)("[S33] nothing beside an unreadable %s", (field) => {
    expect(proposals("A 3d", { rows: { A: { unreadable: [field] } } })).toEqual([]);
  });

  test("[S33] backward: the latest dates where the own ones are too late", () => {
    const text = "A 2026-04-20..2026-04-24\nB 5d after A\nE ..2026-04-24 after B\nC 2026-04-01..2026-04-02 after A";
    expect(proposals(text, {}, "backward")).toEqual([
      "A 2026-04-20>2026-03-25 2026-04-24>2026-03-31 -18",
      "B ->2026-04-20 ->2026-04-24 0",
    ]);
  });
});
