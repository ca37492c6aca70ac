import type { TypedTexts } from "./typed-texts.ts";

/** As many options as an issue may show; the fixed ones come on top. */
export const MAX_OPEN_OPTIONS = 4;

export function optionLetter(position: number): string {
  return String.fromCharCode(65 + position);
}

/** Two, or as many as a person filled in. */
export function openOptionCount(typed: TypedTexts): number {
  let count = 2;
  for (let position = count; position < MAX_OPEN_OPTIONS; position += 1) {
    const prefix = `optie.${optionLetter(position)}.`;
    const filled = [...typed].some(([key, text]) => key.startsWith(prefix) && text.trim() !== "");
    if (filled) count = position + 1;
  }
  return count;
}

/** `20`, `+20`, `-5`, `+20 werkdagen: gereed 1 mei 2027`: the working days at the start of the cell; null for other words. */
export function optionDays(typed: TypedTexts, letter: string): number | null {
  const text = typed.get(`optie.${letter}.tijd`)?.trim() ?? "";
  const match = /^([+\-−–]?)\s*(\d{1,4})(?:\s*(?:d|wd|werkdag|werkdagen|working days?)\b.*)?$/isu.exec(text);
  if (match === null) return null;
  const size = Number(match[2]);
  return match[1] === "" || match[1] === "+" || size === 0 ? size : -size;
}
