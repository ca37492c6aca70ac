import type { Finding } from "../plan/finding.ts";
import { makeFinding } from "../plan/make-finding.ts";
import type { PlanHeader } from "../plan/plan.ts";
import type { CheckContext } from "./check-context.ts";

/** What a progress report cannot do without, as the plan's header block names it. */
const REQUIRED: readonly (keyof PlanHeader)[] = [
  "project",
  "region",
  "registrationNumber",
  "leadApplicant",
  "periodStart",
  "periodEnd",
];

/**
 * REPORT-GAP as far as the plan itself can tell: empty fields of a header block that somebody began to fill in. A list
 * without header block is told nothing; the report checks its own texts.
 */
export function findReportGaps({ plan, milestones }: CheckContext): readonly Finding[] {
  const { header } = plan;
  const begun = [header.project, header.region, header.registrationNumber, header.leadApplicant, header.client];
  const [first] = milestones;
  if (first === undefined || begun.every((text) => text === null)) return [];
  const place = { nr: null, sheet: first.place.sheet, cell: null, field: null };
  return REQUIRED.filter((field) => header[field] === null).map((gap) =>
    makeFinding("REPORT-GAP", "tip", place, { gap }),
  );
}
