import type { DocumentBlock, DocumentCell } from "./document-model.ts";

/** Words as a person counts them: runs between white space that hold a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
}

export interface SectionWords {
  readonly heading: string;
  readonly words: number;
}

export interface WordCount {
  readonly total: number;
  readonly limit: number;
  /** 0 when within the limit. */
  readonly over: number;
  /** Sections by number of words, longest first; ties in reading order. */
  readonly sections: readonly SectionWords[];
}

/**
 * Counts the running text a reader has to read: paragraphs, inputs and text in tables, under their heading. Prompts, headings
 * and table headers do not count: they are the form.
 */
export function countDocumentWords(blocks: readonly DocumentBlock[], limit: number, opening: string): WordCount {
  const sections: { heading: string; words: number }[] = [{ heading: opening, words: 0 }];
  for (const block of blocks) {
    if (block.kind === "heading" && block.level === 1) sections.push({ heading: block.text, words: 0 });
    const current = sections[sections.length - 1];
    if (current !== undefined) current.words += wordsOfBlock(block);
  }
  const total = sections.reduce((sum, section) => sum + section.words, 0);
  return {
    total,
    limit,
    over: Math.max(0, total - limit),
    sections: sections.filter((section) => section.words > 0).sort((a, b) => b.words - a.words),
  };
}

function wordsOfBlock(block: DocumentBlock): number {
  switch (block.kind) {
    case "paragraph":
      return countWords(block.text);
    case "input":
      return wordsOfCell(block.cell);
    case "table":
      return block.rows.flat().reduce((sum, cell) => sum + wordsOfCell(cell), 0);
    default:
      return 0;
  }
}

function wordsOfCell(cell: DocumentCell): number {
  switch (cell.kind) {
    case "text":
      return countWords(cell.text);
    case "input":
      return cell.state === "prompt" ? 0 : countWords(cell.text);
    case "number":
    case "money":
    case "percent":
    case "day":
    case "light":
      return 1;
    case "gap":
    case "link":
    case "empty":
      return 0;
  }
}
