import { MAX_CELL_TEXT } from "./cell-input.ts";
import type { CellInput } from "./cell-input.ts";

export interface FormattedInput {
  readonly input: CellInput;
  readonly format: string;
}

/**
 * A text that stays as it is, whatever it looks like. In a cell of format Text nothing is read into it, but what a program gets when
 * it enters `=` or an apostrophe there differs; those two go into a General cell behind the apostrophe that means "text follows".
 * Only a text as long as a cell can hold has no room for that apostrophe.
 */
export function literalText(text: string): FormattedInput {
  return (text.startsWith("=") || text.startsWith("'")) && text.length < MAX_CELL_TEXT
    ? { input: `'${text}`, format: "General" }
    : { input: text, format: "@" };
}
