/** Widths in ems of a sans such as Aptos, Calibri or Arial, rounded up: a line too many is better than a cut one. */
const NARROW = /[ijlI.,:;'’|!ft()[\]\-‹› ]/u;
const SLIM = /[crsvxyzkJ"“”/\\]/u;
const WIDE = /[mwMW@%—…€☐☒✓■▲●○]/u;
const UPPER = /\p{Lu}/u;
/** Scripts and pictures that fill the square. */
const SQUARE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u;
const INVISIBLE = /[\p{M}\p{Cf}]/u;

/** What other fonts than the one measured may add. */
const SAFETY = 1.04;

function charWidth(character: string): number {
  if (INVISIBLE.test(character)) return 0;
  if (SQUARE.test(character)) return 1.25;
  if (WIDE.test(character)) return 0.86;
  if (NARROW.test(character)) return 0.25;
  if (SLIM.test(character)) return 0.43;
  if (UPPER.test(character)) return 0.6;
  return 0.51;
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
  return Math.ceil(fontSize * 1.3 * 4) / 4;
}
