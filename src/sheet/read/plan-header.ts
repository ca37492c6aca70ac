import type { PlanDay } from "#core/calendar/plan-day.ts";
import { readDate } from "#core/notation/date.ts";
import { EMPTY_HEADER } from "#core/plan/plan.ts";
import type { PlanHeader } from "#core/plan/plan.ts";
import type { WorkbookIndex } from "./workbook-index.ts";

/** The header block of our own plan sheet, by its defined names. */
export function readPlanHeader(index: WorkbookIndex, date1904: boolean): PlanHeader {
  const text = (field: keyof PlanHeader): string | null => {
    const value = index.header[field]?.value;
    const shown = value === undefined || value === null ? "" : String(value).trim();
    return shown === "" || shown.startsWith("#REF") ? null : shown;
  };
  const day = (field: keyof PlanHeader, edge: "start" | "end"): PlanDay | null => {
    const entry = index.header[field];
    const value = entry?.value;
    if (typeof value !== "number" && typeof value !== "string") return null;
    return readDate(value === "" ? null : value, { edge, date1904, numberFormat: entry?.numberFormat ?? "General" })
      .day;
  };
  return {
    ...EMPTY_HEADER,
    project: text("project"),
    region: text("region"),
    registrationNumber: text("registrationNumber"),
    leadApplicant: text("leadApplicant"),
    client: text("client"),
    projectLeader: text("projectLeader"),
    periodStart: day("periodStart", "start"),
    periodEnd: day("periodEnd", "end"),
    referenceDay: day("referenceDay", "end"),
  };
}
