import { parseNumber } from "./number.ts";
import type { Dependency, DependencyType } from "../plan/dependency.ts";
import { compareNumbers, completeEnd, knownNumbers, numberAsNr } from "./dependency-numbers.ts";
import type { Known, KnownNumbers } from "./dependency-numbers.ts";
import { splitPieces } from "./dependency-pieces.ts";
import {
  LEADING_WORDS,
  LAG_BEFORE,
  LINK,
  LINK_AND_LAG,
  LONGEST_PIECE,
  NONE,
  NUMBER_AND_NAME,
  NUMBER_LIKE,
  RANGE,
  STRICT,
  TRAILING_WORDS,
  TYPE_IN_BRACKETS,
  TYPE_PHRASES,
  TYPE_WORDS,
  UNIT_WORDS,
} from "./dependency-words.ts";
import { cleanText, editDistance, foldText } from "./text.ts";

export interface DependencyContext {
  /** Every number of the plan, in the order of the rows: ranges run over these, and they tell "1,2" from "1; 2". */
  readonly numbers: readonly string[];
  /** Folded names of milestones with their numbers, for predecessors written in words. */
  readonly names?: ReadonlyMap<string, string>;
  /** `knownNumbers(numbers)`; worth giving when a whole column is read. */
  readonly known?: KnownNumbers;
}

export interface DependencyDoubt {
  readonly code: "lag-without-unit" | "number-could-be" | "range-empty" | "by-name" | "hours";
  /** What it was taken for. */
  readonly taken: string;
  readonly alternatives: readonly string[];
}

export interface DependencyReading {
  readonly state: "read" | "empty" | "unreadable";
  readonly dependencies: readonly Dependency[];
  readonly doubts: readonly DependencyDoubt[];
  /** The pieces that could not be read, as typed; the other pieces are in `dependencies`. */
  readonly unreadable: readonly string[];
  readonly raw: string;
}

/** Reads a cell of predecessors in any of the notations of people and of MS Project, Dutch or English. */
export function readDependencies(
  value: string | number | boolean | null,
  context: DependencyContext,
): DependencyReading {
  const raw = value === null ? "" : typeof value === "number" ? numberAsNr(value) : cleanText(String(value));
  const folded = foldText(raw);
  if (folded === "") return { state: "empty", dependencies: [], doubts: [], unreadable: [], raw };
  const index = context.known ?? knownNumbers(context.numbers);
  const known = index.written;
  if (NONE.test(folded) && !known.has(folded))
    return { state: "empty", dependencies: [], doubts: [], unreadable: [], raw };
  const strict = readStrict(raw, known);
  if (strict !== null && typeof value !== "number")
    return { state: "read", dependencies: strict, doubts: [], unreadable: [], raw };
  const dependencies: Dependency[] = [];
  const doubts: DependencyDoubt[] = [];
  const unreadable: string[] = [];
  if (typeof value === "number") doubts.push(...numericDoubts(raw, known));
  for (const piece of splitPieces(raw, known)) {
    const found = readPiece(piece, known, { ...context, known: index }, doubts);
    if (found === null) unreadable.push(piece);
    else dependencies.push(...found);
  }
  const state =
    dependencies.length > 0 && unreadable.length === 0 ? "read" : unreadable.length > 0 ? "unreadable" : "empty";
  return { state, dependencies, doubts, unreadable, raw };
}

/** Our own notation with numbers of the plan, whatever these look like; null when anything else is in it. */
function readStrict(raw: string, known: Known): Dependency[] | null {
  const found: Dependency[] = [];
  for (const piece of raw.split(";")) {
    const bare = known.get(foldText(piece));
    const match = bare === undefined ? STRICT.exec(piece.trim()) : null;
    const nr = bare ?? known.get(foldText(match?.[1] ?? ""));
    if (nr === undefined) return null;
    const type = TYPE_WORDS[match?.[2]?.toLowerCase() ?? "eb"] ?? "FS";
    const size = Number(match?.[4] ?? 0);
    found.push({
      nr,
      type,
      lag: match?.[3] === "-" && size !== 0 ? -size : size,
      unit: UNIT_WORDS[match?.[5]?.toLowerCase() ?? "d"] ?? "d",
    });
  }
  return found;
}

/** 1.1 as a number may have been typed as 1.10: doubt only where such a number exists. */
function numericDoubts(nr: string, known: Known): DependencyDoubt[] {
  const padded = nr.includes(".") ? `${nr}0` : `${nr}.0`;
  return known.has(padded) ? [{ code: "number-could-be", taken: nr, alternatives: [padded] }] : [];
}

type Indexed = DependencyContext & { readonly known: KnownNumbers };

function readPiece(piece: string, known: Known, context: Indexed, doubts: DependencyDoubt[]): Dependency[] | null {
  if (piece.length > LONGEST_PIECE) return null;
  // "2 (+2 weken)": the brackets are not in the way of the lag.
  const full = foldText(piece).replace(/\s*\(\s*([+-]\s*\d[^()]*?)\s*\)$/, " $1");
  const named = context.names?.get(full);
  if (!known.has(full) && named !== undefined) {
    doubts.push({ code: "by-name", taken: named, alternatives: [] });
    return [{ nr: named, type: "FS", lag: 0, unit: "d" }];
  }
  // A day is no number, nor a range of them.
  if (/^\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d{2}$/.test(full) && !known.has(full)) return null;
  const lagged = LAG_BEFORE.exec(full);
  if (lagged !== null && !known.has(full)) return readPiece(lagFirst(lagged), known, context, doubts);
  const { text, type: phraseType } = stripWords(full, known);
  const exact = known.get(text);
  if (exact !== undefined) return [{ nr: exact, type: phraseType ?? "FS", lag: 0, unit: "d" }];
  const range = readRange(text, context, known, doubts);
  if (range !== null) return range.map((nr) => ({ nr, type: phraseType ?? "FS", lag: 0, unit: "d" }));
  const link = readLink(text, piece, phraseType, known, context, doubts);
  if (link !== null) return link;
  const numbered = known.get(NUMBER_AND_NAME.exec(text)?.[1] ?? "");
  if (numbered !== undefined) return [{ nr: numbered, type: phraseType ?? "FS", lag: 0, unit: "d" }];
  const near = nearestName(text, context);
  if (near === null) return null;
  doubts.push({ code: "by-name", taken: near, alternatives: [] });
  return [{ nr: near, type: phraseType ?? "FS", lag: 0, unit: "d" }];
}

/** "2 weken na 1.3" as "1.3+2weken"; what stands before the date of the other is overlap. */
function lagFirst([, amount = "", unit = "", word = "", rest = ""]: RegExpExecArray): string {
  return `${rest.trim()}${/^(?:voor|before)/.test(word) ? "-" : "+"}${amount}${unit}`;
}

/** Comparing every unreadable piece with more names than this would be slow. */
const MOST_NAMES = 2000;

/** The one milestone whose name differs by a slip of the pen; two that come near are no answer. */
function nearestName(text: string, { names }: DependencyContext): string | null {
  if (text.length < 6 || names === undefined || names.size > MOST_NAMES) return null;
  const limit = text.length >= 12 ? 2 : 1;
  const near: string[] = [];
  for (const [name, nr] of names) {
    if (Math.abs(name.length - text.length) <= limit && editDistance(name, text, limit) <= limit) near.push(nr);
  }
  return near.length === 1 ? (near[0] ?? null) : null;
}

function stripWords(folded: string, known: Known): { text: string; type: DependencyType | null } {
  let text = folded;
  let type: DependencyType | null = null;
  for (let changed = true; changed && !known.has(text);) {
    changed = false;
    for (const [pattern, phraseType] of TYPE_PHRASES) {
      if (!pattern.test(text)) continue;
      text = text.replace(pattern, "");
      type = phraseType;
      changed = true;
    }
    const shorter = text
      .replace(LEADING_WORDS, "")
      .replace(TRAILING_WORDS, "")
      .replace(/^[([#]\s*|\s*[)\].:]$/g, "")
      .replace(/(?<=\d)\s*\([^()]*\)?$/, (found) => (TYPE_IN_BRACKETS.test(found) ? found : ""));
    if (shorter !== text && shorter !== "") {
      text = shorter;
      changed = true;
    }
  }
  return { text, type };
}

function readRange(text: string, context: Indexed, known: Known, doubts: DependencyDoubt[]): string[] | null {
  const match = RANGE.exec(text);
  if (match === null || LINK_AND_LAG.test(text)) return null;
  const from = match[1] ?? "";
  const to = completeEnd(from, match[2] ?? "", known);
  const first = context.known.places.get(from) ?? -1;
  const last = context.known.places.get(to) ?? -1;
  if (first >= 0 && last >= first)
    return [...new Set(context.numbers.slice(first, last + 1).filter((nr) => nr !== ""))];
  // "1.2-3" with no 3 in the plan is overlap, not a range.
  if (/^[^\s-]+-\d+$/.test(text)) return null;
  if (!NUMBER_LIKE.test(from) || !NUMBER_LIKE.test(to) || /^[+-]/.test(to)) return null;
  if (/[a-z]/.test(to) && !/[a-z]/.test(from)) return null;
  const within = context.numbers.filter(
    (nr) => nr !== "" && compareNumbers(foldText(nr), from) >= 0 && compareNumbers(foldText(nr), to) <= 0,
  );
  const ends = [from, to].map((nr) => known.get(nr) ?? nr);
  const missing = ends.filter((nr) => !within.includes(nr));
  doubts.push({ code: "range-empty", taken: [...within, ...missing].join("; "), alternatives: [] });
  return [...new Set([...within, ...missing])].sort(compareNumbers);
}

function readLink(
  text: string,
  piece: string,
  phraseType: DependencyType | null,
  known: Known,
  context: Indexed,
  doubts: DependencyDoubt[],
): Dependency[] | null {
  const match = LINK.exec(text);
  if (match === null) return null;
  const [, base = "", typeWord, sign, amount, unitWord] = match;
  const nrs = numbersOfBase(base.trim(), piece, known, context, doubts);
  if (nrs === null)
    return NUMBER_LIKE.test(text) ? [{ nr: asTyped(text, piece), type: phraseType ?? "FS", lag: 0, unit: "d" }] : null;
  const type = typeWord === undefined ? (phraseType ?? "FS") : (TYPE_WORDS[typeWord] ?? "FS");
  if (amount === undefined) return nrs.map((nr) => ({ nr, type, lag: 0, unit: "d" }));
  const size = parseNumber(amount);
  const unit = unitWord === undefined ? "d" : UNIT_WORDS[unitWord];
  if (size === null || unit === undefined || !Number.isInteger(size)) return null;
  if (unitWord === undefined) doubts.push({ code: "lag-without-unit", taken: `${size}d`, alternatives: [`${size}w`] });
  const lag = sign === "-" && size !== 0 ? -size : size;
  return nrs.map((nr) => ({ nr, type, lag, unit }));
}

function numbersOfBase(
  base: string,
  piece: string,
  known: Known,
  context: Indexed,
  doubts: DependencyDoubt[],
): string[] | null {
  const exact =
    known.get(base) ?? known.get(base.replace(/^(\d+),(\d+)$/, "$1.$2")) ?? known.get(base.replace(/\.$/, ""));
  if (exact !== undefined) return [exact];
  const range = readRange(base, context, known, doubts);
  if (range !== null) return range;
  const named = context.names?.get(base);
  if (named !== undefined) {
    doubts.push({ code: "by-name", taken: named, alternatives: [] });
    return [named];
  }
  return NUMBER_LIKE.test(base) ? [asTyped(base, piece)] : null;
}

/** The unknown number in the letters that the person typed; comparing was done without case. */
function asTyped(base: string, piece: string): string {
  const at = piece.toLowerCase().indexOf(base);
  return at < 0 ? base : piece.slice(at, at + base.length);
}
