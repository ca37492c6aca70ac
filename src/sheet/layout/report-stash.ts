/**
 * Sentences of a person, kept in the document's hidden first row while its rows are written again: a run that is cut off in
 * between has lost none of them. Pairs of cells, right of everything else in that row.
 */
const KEY_MARK = "bewaard:";
/** Before each sentence, so that none of them reads as a formula, a number or a day. */
const TEXT_MARK = "|";

/** Excel's limit; a sentence that fills a cell goes without its mark. */
const MAX_CELL_TEXT = 32_767;

export function stashCells(typed: ReadonlyMap<string, string>): readonly string[] {
  return [...typed].flatMap(([key, text]) => [
    `${KEY_MARK}${key}`,
    text.length < MAX_CELL_TEXT ? `${TEXT_MARK}${text}` : text,
  ]);
}

/** Position of the first cell of a stash in the first row; -1 when there is none. */
export function stashStart(firstRow: readonly string[]): number {
  return firstRow.findIndex((text) => text.startsWith(KEY_MARK));
}

/** What an interrupted run left behind, by input key. */
export function stashedTexts(firstRow: readonly string[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  firstRow.forEach((cell, position) => {
    const text = firstRow[position + 1] ?? "";
    if (!cell.startsWith(KEY_MARK) || text === "") return;
    texts.set(cell.slice(KEY_MARK.length), text.startsWith(TEXT_MARK) ? text.slice(TEXT_MARK.length) : text);
  });
  return texts;
}
