export interface FieldHeader {
  /** What the sheet layer writes, and what our own table is known by. */
  readonly nl: string;
  readonly en: string;
  /** Words that mean this and hardly anything else. */
  readonly synonyms: readonly string[];
  /** Words that may mean this when the cells below agree or no other column has a better claim. */
  readonly weak: readonly string[];
}

/** Words between bars, in the order in which they are tried. */
export function words(text: string): readonly string[] {
  return text.split("|").map((word) => word.replace(/\s+/g, " ").trim());
}
