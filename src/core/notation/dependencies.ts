import type { Dependency, DependencyType, LagUnit } from "../plan/dependency.ts";
import { parseNumber } from "./number.ts";
import { cleanText, foldText } from "./text.ts";

export interface DependencyContext {
  /** Every number of the plan, in the order of the rows: ranges run over these, and they tell "1,2" from "1; 2". */
  readonly numbers: readonly string[];
  /** Folded names of milestones with their numbers, for predecessors written in words. */
  readonly names?: ReadonlyMap<string, string>;
  /** `knownNumbers(numbers)`; worth giving when a whole column is read. */
  readonly known?: KnownNumbers;
}

/** Folded number → the number as the plan writes it and its first place in `numbers`. */
export interface KnownNumbers {
  readonly written: ReadonlyMap<string, string>;
  readonly places: ReadonlyMap<string, number>;
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

const TYPE_WORDS: Readonly<Record<string, DependencyType>> = {
  eb: "FS",
  fs: "FS",
  ea: "FS",
  bb: "SS",
  ss: "SS",
  ee: "FF",
  ff: "FF",
  be: "SF",
  sf: "SF",
  aa: "SS",
  es: "FS",
};
const UNIT_WORDS: Readonly<Record<string, LagUnit>> = {
  d: "d",
  dg: "d",
  dgn: "d",
  dag: "d",
  dagen: "d",
  day: "d",
  days: "d",
  wd: "d",
  werkdag: "d",
  werkdagen: "d",
  "working days": "d",
  "working day": "d",
  dy: "d",
  w: "w",
  wk: "w",
  wkn: "w",
  week: "w",
  weken: "w",
  weeks: "w",
  wks: "w",
  vw: "w",
  ew: "w",
  ewk: "w",
  m: "m",
  mnd: "m",
  mnden: "m",
  maand: "m",
  maanden: "m",
  month: "m",
  months: "m",
  mo: "m",
  mon: "m",
  mons: "m",
  vm: "m",
  kd: "kd",
  kalenderdag: "kd",
  kalenderdagen: "kd",
  "calendar days": "kd",
  "calendar day": "kd",
  ed: "kd",
  vd: "kd",
  edag: "kd",
  edagen: "kd",
  eday: "kd",
  edays: "kd",
  cd: "kd",
  vdg: "kd",
};
const NONE =
  /^(?:|-+|\.|\/|x|geen|geen voorgangers?|n\.?v\.?t\.?|nvt|niet van toepassing|none|n\/a|nihil|niets|start|begin|0)$/;
const LEADING_WORDS =
  /^(?:(?:pas |kan pas |start |begint |direct )?na(?: de)?(?: afronding| oplevering| gereedkomen| gereedmelding| afloop)?(?: van)?|(?:de )?(?:afronding|oplevering|gereedkomen|start)(?: van)?|volgt(?: direct)? (?:na|op)|afhankelijk van|afh\.? van|after(?: completion of)?|follows|depends on|wacht op|zie(?: ook)?|see|eerst|mijlpalen|mijlpaal|milestones?|taak|taken|task|activiteit|nrs?\.?|nummers?|mp|en|and|ook|#|vereist|voorganger)[: ]+/;
const TYPE_PHRASES: readonly (readonly [RegExp, DependencyType])[] = [
  [
    /^(?:start(?:en)? |begint )?(?:gelijk met|gelijktijdig met|tegelijk met|samen met|with|same time as|together with)(?: de)?(?: start)?(?: van| of)?[: ]+/,
    "SS",
  ],
  [/^(?:start(?:en)? (?:met|bij)|starts with)[: ]+/, "SS"],
  [/^(?:klaar met|gereed met|eindigt met|tegelijk klaar met|finishes with)[: ]+/, "FF"],
];
const TRAILING_WORDS = /\s*(?:gereed|klaar|afgerond|is klaar|is gereed|opgeleverd|done|finished|ready)$/;
const TYPE_IN_BRACKETS = /\((?:eb|fs|bb|ss|ee|ff|be|sf)\)?/;
const RANGE = /^(\S+?)\s*(?:t\/m|tm|t\.m\.|tot en met|tot\/met|through|thru|tot|to|-|\.\.+)\s*(\S+?)$/;
const LINK =
  /^(.+?)\s*(?:\(?\s*(eb|fs|ea|es|bb|ss|aa|ee|ff|be|sf)\s*\)?)?\s*(?:([+-])\s*(\d+(?:[.,]\d+)?)\s*([a-z]+(?: days?)?)?\.?)?$/;
const NUMBER_LIKE = /^[a-z]{0,4}[ .-]?\d+[a-z0-9]*(?:[.-][a-z0-9]+)*$/;
const STRICT = /^(.*?)\s*(EB|BB|EE|BE|FS|SS|FF|SF)(?:([+-])(\d+)(d|w|m|kd))?$/i;
/** A number followed by the milestone's name: "1.2 Techlab geopend". */
const NUMBER_AND_NAME = /^(\S+?)[:,]?\s+(?:- )?[a-z][^\d+]*$/;
/** A piece longer than this is prose. */
const LONGEST_PIECE = 200;

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

/** A number typed as a number: 1.1 whatever decimal sign the language shows. */
export function numberAsNr(value: number): string {
  return String(Math.round(value * 1e9) / 1e9);
}

type Known = ReadonlyMap<string, string>;

/** The numbers of a plan, ready to look up. */
export function knownNumbers(numbers: readonly string[]): KnownNumbers {
  const written = new Map<string, string>();
  const places = new Map<string, number>();
  numbers.forEach((nr, place) => {
    const folded = foldText(nr);
    if (folded === "" || written.has(folded)) return;
    written.set(folded, nr);
    places.set(folded, place);
  });
  return { written, places };
}

/** 1.1 as a number may have been typed as 1.10: doubt only where such a number exists. */
function numericDoubts(nr: string, known: Known): DependencyDoubt[] {
  const padded = nr.includes(".") ? `${nr}0` : `${nr}.0`;
  return known.has(padded) ? [{ code: "number-could-be", taken: nr, alternatives: [padded] }] : [];
}

function splitPieces(raw: string, known: Known): string[] {
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
  const sum = /^(\S+?)\+(\S+)$/.exec(folded);
  if (sum !== null && known.has(sum[1] ?? "") && known.has(sum[2] ?? "") && (sum[2] ?? "").includes("."))
    return [sum[1] ?? "", sum[2] ?? ""];
  return [piece];
}

/** "1,1,1,2" typed with decimal commas is 1.1 and 1.2, when the plan has those and not 1 and 2. */
function commaPairs(parts: readonly string[], known: Known): string[] | null {
  if (parts.length < 2 || parts.length % 2 === 1 || parts.some((part) => known.has(part))) return null;
  const pairs = parts.flatMap((part, index) => (index % 2 === 0 ? [`${part}.${parts[index + 1] ?? ""}`] : []));
  return pairs.every((pair) => known.has(pair)) ? pairs : null;
}

type Indexed = DependencyContext & { readonly known: KnownNumbers };

function readPiece(piece: string, known: Known, context: Indexed, doubts: DependencyDoubt[]): Dependency[] | null {
  if (piece.length > LONGEST_PIECE) return null;
  const full = foldText(piece);
  const named = context.names?.get(full);
  if (!known.has(full) && named !== undefined) {
    doubts.push({ code: "by-name", taken: named, alternatives: [] });
    return [{ nr: named, type: "FS", lag: 0, unit: "d" }];
  }
  const { text, type: phraseType } = stripWords(full, known);
  const exact = known.get(text);
  if (exact !== undefined) return [{ nr: exact, type: phraseType ?? "FS", lag: 0, unit: "d" }];
  const range = readRange(text, context, known, doubts);
  if (range !== null) return range.map((nr) => ({ nr, type: phraseType ?? "FS", lag: 0, unit: "d" }));
  const link = readLink(text, piece, phraseType, known, context, doubts);
  if (link !== null) return link;
  const numbered = known.get(NUMBER_AND_NAME.exec(text)?.[1] ?? "");
  return numbered === undefined ? null : [{ nr: numbered, type: phraseType ?? "FS", lag: 0, unit: "d" }];
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
  if (match === null) return null;
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

/** "1.1 t/m 3" means 1.3 when the plan has no 3 but has a 1.3. */
function completeEnd(from: string, to: string, known: Known): string {
  if (known.has(to) || !/^\d+$/.test(to)) return to;
  const sibling = from.replace(/\d+$/, to);
  return known.has(sibling) ? sibling : to;
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

/** 1.2 before 1.10, "1" before "1.1". */
export function compareNumbers(left: string, right: string): number {
  const leftParts = left.split(/[.\s-]+/);
  const rightParts = right.split(/[.\s-]+/);
  for (let index = 0; index < Math.max(leftParts.length, rightParts.length); index += 1) {
    const [a, b] = [leftParts[index], rightParts[index]];
    if (a === undefined) return -1;
    if (b === undefined) return 1;
    if (a === b) continue;
    const difference = Number(a) - Number(b);
    if (Number.isNaN(difference)) return a < b ? -1 : 1;
    if (difference !== 0) return difference;
  }
  return 0;
}
