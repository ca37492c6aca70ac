/** Hidden name that holds what a person chose when their own lists were read; a text as a formula. */
export const CHOICES_NAME = "MP_Keuzes";
/** Excel takes texts of at most 255 characters in a formula, and formulas of at most 8,192. */
const PIECE = 250;
const LONGEST = 8000;

/** The text as a formula for a name; null when it is too long to keep. */
export function choicesFormula(text: string): string | null {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += PIECE) pieces.push(text.slice(at, at + PIECE));
  const formula = `=${pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join("&")}`;
  return formula.length > LONGEST ? null : formula;
}

/** The text of such a formula; "" for anything else. */
export function choicesText(formula: string): string {
  if (!/^="(?:[^"]|"")*"(?:&"(?:[^"]|"")*")*$/.test(formula)) return "";
  return [...formula.matchAll(/"((?:[^"]|"")*)"/g)].map((match) => (match[1] ?? "").replaceAll('""', '"')).join("");
}
