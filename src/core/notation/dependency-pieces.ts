import type { Known } from "./dependency-numbers.ts";
import { foldText } from "./text.ts";

export function splitPieces(raw: string, known: Known): string[] {
  const coarse = raw.split(/\s*(?:[;|\n\r&]|\ben\b|\band\b|\bplus\b|,(?=\s)|\s\/\s)\s*/i);
  return coarse.flatMap((piece) => splitFine(piece.trim(), known)).filter((piece) => piece !== "");
}

/** Commas and slashes without a space, and spaces alone: "1,2" may be the number 1.2 in Dutch, "1.2 1.3" is two. */
function splitFine(piece: string, known: Known): string[] {
  const folded = foldText(piece);
  if (known.has(folded)) return [piece];
  if (/^\d+,\d+$/.test(folded) && known.has(folded.replace(",", "."))) return [folded.replace(",", ".")];
  if (/,/.test(piece) && !/[+-]\s*\d+,\d/.test(piece)) {
    const parts = piece.split(",");
    return commaPairs(parts, known) ?? parts.flatMap((part) => splitFine(part.trim(), known));
  }
  if (/^[^\s/]+(?:\/[^\s/]+)+$/.test(piece) && !/t\/m/i.test(piece)) return piece.split("/");
  const words = piece.split(/\s+/);
  if (words.length > 1 && words.every((word) => known.has(foldText(word)))) return words;
  // "A1 + A2" is two; "1+2" is a lag of 2 days.
  const sum = /^(\S+?)\s?\+\s?(\S+)$/.exec(folded);
  if (sum !== null && known.has(sum[1] ?? "") && known.has(sum[2] ?? "") && !/^\d+$/.test(sum[2] ?? ""))
    return [sum[1] ?? "", sum[2] ?? ""];
  return [piece];
}

/** "1,1,1,2" typed with decimal commas is 1.1 and 1.2, when the plan has those and not 1 and 2. */
function commaPairs(parts: readonly string[], known: Known): string[] | null {
  if (parts.length < 2 || parts.length % 2 === 1 || parts.some((part) => known.has(part))) return null;
  const pairs = parts.flatMap((part, index) => (index % 2 === 0 ? [`${part}.${parts[index + 1] ?? ""}`] : []));
  return pairs.every((pair) => known.has(pair)) ? pairs : null;
}
