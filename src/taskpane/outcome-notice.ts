import type { WriteOutcome } from "#actions/contract/outcome.ts";
import type { Notice } from "./panel-props.ts";
import type { FirstTexts } from "./texts/texts.ts";

/** What is told of a write; null when all of it was left out, which is told where it was asked. */
export function outcomeNotice({ changes, skipped, undo }: WriteOutcome, said: string, t: FirstTexts): Notice | null {
  if (changes.length > 0) return { text: said, undo };
  return skipped.length > 0 ? null : { text: t.nothingChanged };
}
