/** The font of the generated documents: every Excel has it, and LibreOffice has Carlito, which is as wide. */
export const DOCUMENT_FONT = "Calibri";

/**
 * Advance widths in ems of Calibri, read from Carlito 1.104 (made to the same measures) and rounded up to a fiftieth. What is not
 * listed is as wide as the widest letter but for the squares below.
 */
const WIDTHS: ReadonlyMap<string, number> = new Map(
  (
    [
      [0.24, " 'ijlìíîï"],
      [0.26, ",.I‘’Ï"],
      [0.28, ":;"],
      [0.32, "()-J[]f{}`"],
      [0.34, "!t‹›°"],
      [0.36, "r"],
      [0.4, "/\\sz"],
      [0.44, 'Lcxç“”"'],
      [0.46, "FSkvy"],
      [0.48, "?Zag|àáâä"],
      [0.5, "#*+<=>ETY^_e~–−èéêëÉÈË×÷"],
      [0.52, "$0123456789KPX€"],
      [0.54, "Cbdhnopquòóôöùúûüñ"],
      [0.58, "BRAVÀÁ"],
      [0.64, "DGH"],
      [0.68, "NUÜOQÖ"],
      [0.72, "&…%w"],
      [0.8, "m"],
    ] as const
  ).flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)),
);
const WIDE = 0.92;

/** Scripts and pictures that fill the square. */
const SQUARE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u;
const INVISIBLE = /[\p{M}\p{Cf}]/u;
/** Other alphabets: about as wide as ours. */
const LETTER = /[\p{Ll}\p{Lo}]/u;

/** Excel rounds letters to whole pixels on a screen, and printers differ. */
const SAFETY = 1.05;

function charWidth(character: string): number {
  const known = WIDTHS.get(character);
  if (known !== undefined) return known;
  if (INVISIBLE.test(character)) return 0;
  if (SQUARE.test(character)) return 1.25;
  return LETTER.test(character) ? 0.6 : WIDE;
}

/** Width in points of a text on one line. */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0;
  for (const character of text) ems += charWidth(character);
  return ems * fontSize * SAFETY;
}

/** Lines a text takes in a cell of this width in points, with Excel's wrapping: at spaces, and inside words that don't fit. */
export function countLines(text: string, width: number, fontSize: number): number {
  return text.split(/\r\n|\r|\n/).reduce((lines, paragraph) => lines + paragraphLines(paragraph, width, fontSize), 0);
}

function paragraphLines(paragraph: string, width: number, fontSize: number): number {
  const space = textWidth(" ", fontSize);
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(/(?<=-)|\s+/u)) {
    const size = textWidth(word, fontSize);
    if (used > 0 && used + space + size > width) {
      lines += 1;
      used = 0;
    }
    if (size > width) {
      const more = Math.ceil(size / width);
      lines += more - 1;
      used = size - (more - 1) * width;
    } else {
      used += (used > 0 ? space : 0) + size;
    }
  }
  return lines;
}

/** Points of one line of text. */
export function lineHeight(fontSize: number): number {
  return Math.ceil(fontSize * 1.32 * 4) / 4;
}
