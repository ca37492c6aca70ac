import type { Problem, RowRef } from "./contract/action.ts";
import type { CheckPlan, StatusOutcome } from "./contract/status.ts";
import type { Status } from "#core/plan/milestone.ts";

/** What a ribbon button did, for a pane that runs in the same page: it tells it, asks on, or shows why not. */
export type RibbonReport =
  | { readonly command: "status"; readonly status: Status; readonly outcome: StatusOutcome }
  | { readonly command: "check"; readonly outcome: CheckOutcome }
  | { readonly command: "decision" | "report"; readonly sheet: string }
  /** The document needs a choice that a button can't ask for. */
  | { readonly command: "choose"; readonly document: "decision" | "report"; readonly rows: readonly RowRef[] }
  | { readonly command: "failed"; readonly problems: readonly Problem[] };

type CheckOutcome = Extract<Awaited<ReturnType<CheckPlan>>, { ok: true }>["value"];

export const RIBBON_EVENT = "mijlpalenplan:ribbon";

/** Whether the pane should come up by itself: only when the sheet does not show the result or more is needed. */
export function needsPane(report: RibbonReport): boolean {
  switch (report.command) {
    case "failed":
    case "choose":
      return true;
    case "status":
      return report.outcome.needExplanation.length > 0 || report.outcome.skipped.length > 0;
    case "check":
    case "decision":
    case "report":
      return false;
  }
}

let waiting: RibbonReport | null = null;

/** Keeps the report for a pane that has yet to be drawn: a button may be the first thing that is pressed. */
export function leaveReport(report: RibbonReport): void {
  waiting = report;
}

/** The report that nobody told yet; told once. */
export function takeReport(): RibbonReport | null {
  const report = waiting;
  waiting = null;
  return report;
}
