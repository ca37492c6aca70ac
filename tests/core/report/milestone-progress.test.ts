import type { MilestoneRow } from "#tests/support/report-plans.ts";
import { day, milestone } from "#tests/support/report-plans.ts";
import { isInOutlook, progressOf } from "#core/report/milestone-progress.ts";

const SPAN = { start: day("2026-01-01"), end: day("2026-06-30") };

function progress(row: Omit<MilestoneRow, "nr">, today = "2026-07-15"): string {
  return progressOf(milestone({ nr: "1", ...row }, 0), SPAN, day(today));
}

describe("where a milestone stands", () => {
  test.each([
    ["reached", { due: "2026-03-02", doneOn: "2026-03-02" }],
    ["reached", { due: "2026-09-01", doneOn: "2026-03-02" }],
    ["reached-late", { due: "2026-03-02", doneOn: "2026-03-03" }],
    ["reached-late", { due: "2025-11-03", doneOn: "2026-01-01" }],
    ["reached-before", { due: "2026-03-02", doneOn: "2025-12-31" }],
    ["reached-before", { due: "2025-12-01", done: true }],
    ["reached", { due: "2026-03-02", done: true }],
    ["reached", { due: "2026-12-01", done: true }],
    ["reached", { done: true }],
    ["not-reached", { due: "2026-06-30" }],
    ["not-reached", { due: "2025-06-30" }],
    ["not-reached", { due: "2026-06-01", doneOn: "2026-07-01" }],
    ["running", { start: "2026-06-30", due: "2026-07-01" }],
    ["running", { start: "2026-02-02" }],
    ["running", { due: "2026-07-01" }],
    ["upcoming", { start: "2026-07-01", due: "2026-09-01" }],
    ["undated", {}],
  ] as const)("R30 %s: %j", (expected, row) => {
    expect(progress(row)).toBe(expected);
  });

  test("R30 in a period that still runs, what is due today is not late yet, what was due yesterday is", () => {
    expect(progress({ start: "2026-02-02", due: "2026-03-02" }, "2026-03-02")).toBe("running");
    expect(progress({ start: "2026-02-02", due: "2026-03-02" }, "2026-03-03")).toBe("not-reached");
  });

  test("R30 the outlook holds what runs or is due in the next period and is not done", () => {
    const next = { start: day("2026-07-01"), end: day("2026-12-31") };
    const shown = (row: Omit<MilestoneRow, "nr">): boolean => isInOutlook(milestone({ nr: "1", ...row }, 0), next);
    expect(shown({ start: "2026-01-05", due: "2026-07-01" })).toBe(true);
    expect(shown({ start: "2026-12-31", due: "2027-05-03" })).toBe(true);
    expect(shown({ due: "2026-06-30" })).toBe(false);
    expect(shown({ start: "2027-01-01", due: "2027-02-01" })).toBe(false);
    expect(shown({ due: "2026-09-01", done: true })).toBe(false);
    expect(shown({})).toBe(false);
  });
});
