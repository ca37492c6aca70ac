import { civilDate, toIsoDate } from "#core/calendar/plan-day.ts";
import { gridPlace, isGridHeader, timeGrid } from "#sheet/layout/time-grid.ts";
import type { GridParts, GridYears } from "#sheet/layout/time-grid.ts";
import { day } from "#tests/support/plan-host.ts";

function shown(from: string, to: string, years: GridYears, parts: GridParts): readonly string[] {
  return timeGrid(day(from), day(to), years, parts, "nl").map(
    ({ header, start, end, yearTitle }) => `${yearTitle ?? ""}|${header}|${toIsoDate(start)}|${toIsoDate(end)}`,
  );
}

describe("time grid", () => {
  it("[L1] calendar years in quarters", () => {
    expect(shown("2025-11-03", "2026-02-01", "calendar", "quarters")).toEqual([
      "2025|Q4 25|2025-10-01|2025-12-31",
      "2026|Q1 26|2026-01-01|2026-03-31",
    ]);
  });

  it("[L2] school years begin in August", () => {
    expect(shown("2025-07-31", "2025-08-01", "school", "none")).toEqual([
      "|2024-2025|2024-08-01|2025-07-31",
      "|2025-2026|2025-08-01|2026-07-31",
    ]);
    expect(shown("2025-12-01", "2026-02-01", "school", "quarters")).toEqual([
      "2025-2026|nov-jan 25|2025-11-01|2026-01-31",
      "|feb-apr 26|2026-02-01|2026-04-30",
    ]);
  });

  it.each(["calendar", "school"] as const)(
    "[L3] %s: columns join without gap, have headers of their own that are known again, and cover the period",
    (years) => {
      for (const parts of ["quarters", "months", "none"] as const) {
        for (const [from, to] of [
          ["2025-01-01", "2028-12-31"],
          ["2024-02-29", "2024-02-29"],
          ["1999-12-31", "2001-01-01"],
        ] as const) {
          const columns = timeGrid(day(from), day(to), years, parts, "nl");
          columns.forEach((column, index) => {
            const next = columns[index + 1];
            if (next !== undefined) expect(next.start).toBe(column.end + 1);
            expect(isGridHeader(column.header)).toBe(true);
            // Years of two digits begin anew with 2000.
            if (next !== undefined && (parts === "none" || civilDate(next.start).year % 100 > 0))
              expect(gridPlace(next.header) - gridPlace(column.header)).toBe(1);
          });
          expect(new Set(columns.map(({ header }) => header)).size).toBe(columns.length);
          expect(columns[0]!.start <= day(from) && columns.at(-1)!.end >= day(to)).toBe(true);
        }
      }
    },
  );

  it("[L4] a person's own header is not taken for one of the grid", () => {
    for (const header of ["Nr.", "Q1", "2025 budget", "mei", "Status", "Q5 25"])
      expect(isGridHeader(header)).toBe(false);
  });
});
