import { makeFinding, placeOf } from "../plan/make-finding.ts";
import type { Finding } from "../plan/finding.ts";
import type { FieldName } from "../plan/milestone.ts";
import type { PlanHeader } from "../plan/plan.ts";
import { readMoney } from "../notation/money.ts";
import { countWords } from "./word-count.ts";
import type { MilestoneReport, ReportFacts, ReportInput } from "./report-facts.ts";

export type GapCode =
  | "registrationNumber"
  | "leadApplicant"
  | "region"
  | "contact"
  | "contactReach"
  | "summary"
  | "summaryLong"
  | "due"
  | "doneOn"
  | "cause"
  | "measure"
  | "status"
  | "cofinancing"
  | "realised"
  | "appendix";

/** A part that the report must have and does not. */
export interface ReportGap {
  readonly code: GapCode;
  readonly nr: string | null;
  /** The row to mend, when it is about a milestone. */
  readonly milestone: MilestoneReport | null;
  readonly field: FieldName | null;
  /** The header field to mend. */
  readonly header: keyof PlanHeader | null;
  /** The input of the report itself to fill in. */
  readonly input: string | null;
}

export const SUMMARY_WORD_LIMIT = 150;
export const SUMMARY_KEY = "samenvatting";
export const CONTACT_KEY = "contactpersoon";
export const REALISED_KEY = "cofinanciering.gerealiseerd";
export const APPENDIX_KEYS = ["bijlage.activiteitenplan", "bijlage.begroting", "bijlage.mijlpalenplan"] as const;

/** `STO` and five digits; spaces and case are forgiven. Source: numbers such as STO18006 and STO19026. */
export function isRegistrationNumber(text: string): boolean {
  return /^STO\s?\d{5}$/i.test(text.trim());
}

/** A name of an organisation or person: letters, and not one of the words that stand for "not known yet". */
export function isOrganisation(text: string): boolean {
  const plain = text.trim().toLowerCase().replace(/[.\s]/gu, "");
  return (
    (plain.match(/\p{L}/gu)?.length ?? 0) >= 2 &&
    !["nvt", "ntb", "nnb", "onbekend", "tbd", "na", "unknown", "xx", "xxx"].includes(plain)
  );
}

/** Holds an e-mail address, or at least eight digits of a telephone number. */
export function hasReach(text: string): boolean {
  return /\S@\S/u.test(text) || (text.match(/\d/g)?.length ?? 0) >= 8;
}

/** In the order of the report. */
export function findReportGaps(input: ReportInput, facts: ReportFacts): readonly ReportGap[] {
  const { header } = input.plan;
  const gaps: ReportGap[] = [];
  const add = (code: GapCode, more: Partial<ReportGap>): void => {
    gaps.push({ code, nr: null, milestone: null, field: null, header: null, input: null, ...more });
  };
  const typed = (key: string): string => input.typed.get(key)?.trim() ?? "";
  if (header.region === null) add("region", { header: "region" });
  if (header.registrationNumber === null || !isRegistrationNumber(header.registrationNumber)) {
    add("registrationNumber", { header: "registrationNumber" });
  }
  if (header.leadApplicant === null || !isOrganisation(header.leadApplicant))
    add("leadApplicant", { header: "leadApplicant" });
  if (typed(CONTACT_KEY) === "") add("contact", { input: CONTACT_KEY });
  else if (!hasReach(typed(CONTACT_KEY))) add("contactReach", { input: CONTACT_KEY });
  if (typed(SUMMARY_KEY) === "") add("summary", { input: SUMMARY_KEY });
  if (countWords(typed(SUMMARY_KEY)) > SUMMARY_WORD_LIMIT) add("summaryLong", { input: SUMMARY_KEY });
  for (const report of facts.goals.flatMap((goal) => goal.milestones)) {
    for (const [code, field] of milestoneGaps(report)) {
      add(code, { nr: report.milestone.nr, milestone: report, field });
    }
  }
  if (facts.money !== null && facts.money.total.budget !== null && facts.money.total.cofinancing === null) {
    const [first] = facts.goals.flatMap((goal) => goal.milestones);
    add("cofinancing", { milestone: first ?? null, field: "cofinancing" });
  }
  if ((facts.money?.cofinancing ?? null) !== null && readMoney(typed(REALISED_KEY)).value === null)
    add("realised", { input: REALISED_KEY });
  const openAppendix = APPENDIX_KEYS.find((key) => typed(key) === "");
  if (openAppendix !== undefined) add("appendix", { input: openAppendix });
  return gaps;
}

/** A deviation is told with its cause and what is done about it; what is on schedule needs no words. */
export function milestoneGaps(report: MilestoneReport): readonly (readonly [GapCode, FieldName])[] {
  const { milestone, progress, deviates } = report;
  const gaps: (readonly [GapCode, FieldName])[] = [];
  if (needsDoneOn(report)) gaps.push(["doneOn", "doneOn"]);
  else if (deviates) {
    if (milestone.bottleneck === null && milestone.explanation === null) gaps.push(["cause", "bottleneck"]);
    if (milestone.measure === null && !milestone.done) gaps.push(["measure", "measure"]);
  }
  if (progress === "undated") gaps.push(["due", "due"]);
  if (progress === "running" && milestone.status === null) gaps.push(["status", "status"]);
  return gaps;
}

/** Due, not done, and yet groen or without a verdict: probably done and not reported. */
export function needsDoneOn({ milestone, progress }: MilestoneReport): boolean {
  return progress === "not-reached" && (milestone.status === "groen" || milestone.status === null);
}

export interface GapPlaces {
  /** The report's own sheet. */
  readonly reportSheet: string;
  /** A1 address by input key. */
  readonly inputs: ReadonlyMap<string, string>;
  readonly planSheet: string;
  /** A1 address by header field. */
  readonly header: Readonly<Partial<Record<keyof PlanHeader, string>>>;
}

/** The gaps as findings with their cells. A missing header or cause is a warning; the rest of the report's own parts too. */
export function gapFindings(gaps: readonly ReportGap[], places: GapPlaces): readonly Finding[] {
  return gaps.map((gap) => {
    const place =
      gap.milestone !== null && gap.field !== null
        ? placeOf(gap.milestone.milestone, gap.field)
        : gap.header !== null
          ? { nr: null, sheet: places.planSheet, cell: places.header[gap.header] ?? null, field: null }
          : { nr: null, sheet: places.reportSheet, cell: places.inputs.get(gap.input ?? "") ?? null, field: null };
    return makeFinding("REPORT-GAP", "waarschuwing", place, { gap: gap.code });
  });
}
