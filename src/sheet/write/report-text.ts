import type { CellInput } from "./cell-input.ts";

export interface FormattedInput {
  readonly input: CellInput;
  readonly format: string;
}

/**
 * A text that stays as it is, whatever it looks like. In a cell of format Text nothing is read into it, but what a program gets when
 * it enters `=` or an apostrophe there differs; those two go into a General cell behind the apostrophe that means "text follows".
 */
export function literalText(text: string): FormattedInput {
  return text.startsWith("=") || text.startsWith("'")
    ? { input: `'${text}`, format: "General" }
    : { input: text, format: "@" };
}
