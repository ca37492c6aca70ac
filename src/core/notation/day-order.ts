import type { DayOrder } from "./period-notation.ts";
import { foldText } from "./text.ts";

/** What the texts of one column prove about the order of day and month; day-first when nothing proves otherwise. */
export function dayOrderOf(texts: Iterable<string>): DayOrder {
  return dayOrderEvidence(texts).order;
}

export interface DayOrderEvidence {
  readonly order: DayOrder;
  /** Some text proves it, or none could be read otherwise. */
  readonly isProven: boolean;
  /** Nothing proves it, and slashes are written in Dutch and American order alike. */
  readonly hasOpenSlashes: boolean;
}

export function dayOrderEvidence(texts: Iterable<string>): DayOrderEvidence {
  let dayFirst = false;
  let monthFirst = false;
  let open = false;
  let slashes = false;
  for (const text of texts) {
    const match = /^(?:[a-z]+\.? )?(\d{1,2})([-/.])(\d{1,2})[-/.](?:\d{4}|\d{2})\b/.exec(foldText(text));
    if (match === null) continue;
    const [left, right] = [Number(match[1]), Number(match[3])];
    if (left > 12 && right <= 12) dayFirst = true;
    if (right > 12 && left <= 12) monthFirst = true;
    if (left <= 12 && right <= 12 && left !== right) {
      open = true;
      slashes ||= match[2] === "/";
    }
  }
  const isProven = dayFirst || monthFirst || !open;
  const order = !monthFirst ? "day-first" : dayFirst ? "mixed" : "month-first";
  return { order, isProven, hasOpenSlashes: !isProven && slashes };
}
