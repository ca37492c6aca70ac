import type { CellView } from "./sheet-view.ts";
import { textWidth } from "./text-width.ts";

/** Widths are estimates; a number is only hidden when it surely doesn't fit. */
const TOLERANCE = 0.92;

/**
 * The text of a cell as Excel shows it in a width: a number under General loses decimals, any other number or date that
 * does not fit becomes `###`, so that nobody reads half a number.
 */
export function fittingText(view: CellView, width: number): string {
  if (!view.isNumber || view.look.rotation !== 0) return view.text;
  const fits = (text: string): boolean =>
    (textWidth(text, view.look.fontSize, view.look.bold) + 4) * TOLERANCE <= width;
  if (fits(view.text)) return view.text;
  if (view.isGeneral) {
    for (const text of shorterNumbers(view.text)) if (fits(text)) return text;
  }
  return "#".repeat(Math.max(1, Math.floor((width - 4) / 8)));
}

/** The number with fewer and fewer decimals, then in powers of ten. */
function* shorterNumbers(text: string): Generator<string> {
  const match = /^(-?)(\d+)(?:([.,])(\d+))?$/.exec(text);
  if (!match) return;
  const [, sign = "", whole = "", point = ",", decimals = ""] = match;
  const value = Number(`${sign}${whole}.${decimals || "0"}`);
  for (let digits = decimals.length - 1; digits >= 0; digits -= 1) yield value.toFixed(digits).replace(".", point);
  for (let digits = 5; digits >= 0; digits -= 1) {
    const [mantissa = "0", exponent = "+0"] = value.toExponential(digits).split("e");
    yield `${mantissa.replace(".", point)}E${exponent.replace(/^([+-])(\d)$/, "$10$2")}`;
  }
}
