import type { DecisionInput } from "./decision-facts.ts";
import type { DocumentBlock } from "./document-model.ts";
import { inputCell } from "./typed-texts.ts";

/** A full line to write on; `lines` is its least height. */
export function writingLine(
  input: DecisionInput,
  key: string,
  prompt: string,
  suggestion: string | null,
  lines: number,
): DocumentBlock {
  return { kind: "input", cell: inputCell(input.typed, key, prompt, suggestion), lines, label: null };
}
