import { stop } from "./workbook-problem.ts";

/** One write runs at a time in one pane, so one wish to stop is enough. */
let asked = false;

/** The write that is running ends before its next request; without one this does nothing. */
export function askToStop(): void {
  asked = true;
}

/** A wish from before this write is not about it. */
export function forgetStopRequest(): void {
  asked = false;
}

/** @throws WorkbookProblem STOPPED when the person asked for it. */
export function stopIfAsked(): void {
  if (!asked) return;
  asked = false;
  stop("STOPPED");
}
