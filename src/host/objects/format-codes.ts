import { isValidFormat as numfmtAccepts } from "numfmt";

const known = new Map<string, boolean>([["", true]]);

/** Whether Excel would take this text as a number format code (judged by the grammar that numfmt implements). */
export function isValidFormat(code: string): boolean {
  const remembered = known.get(code);
  if (remembered !== undefined) return remembered;
  const valid = code.length <= 255 && numfmtAccepts(code);
  known.set(code, valid);
  return valid;
}
