import { columnOfLetters, MAX_COLUMNS, MAX_ROWS } from "../area.ts";

/** One end of a reference. -1 for the part that a whole row or column does not name. */
export interface ReferenceEnd {
  readonly row: number;
  readonly column: number;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

export interface FormulaReference {
  readonly form: "cell" | "area" | "columns" | "rows";
  readonly first: ReferenceEnd;
  /** Equal to `first` for a cell. */
  readonly last: ReferenceEnd;
}

export type TokenType = "reference" | "name" | "function" | "structured" | "text" | "error" | "number" | "other";

export interface FormulaToken {
  readonly type: TokenType;
  /** The whole token as written, sheet prefix included. */
  readonly text: string;
  /** Sheet prefix as written, with `!`; empty when there is none. */
  readonly prefix: string;
  /** Sheet names of the prefix, unquoted; null when there is none. `last` differs for a reference through sheets. */
  readonly sheet: { readonly first: string; readonly last: string; readonly external: boolean } | null;
  readonly reference: FormulaReference | null;
}

const TEXT = /"(?:[^"]|"")*"?/y;
const QUOTED_PREFIX = /'((?:[^']|'')*)'!/y;
const PLAIN_PREFIX =
  /((?:\[[^\]]*\])?[\p{L}_\\][\p{L}\p{N}\p{M}_.\\?]*(?::[\p{L}_\\][\p{L}\p{N}\p{M}_.\\?]*)?|\[[^\]]*\])!/uy;
const NUMBERED_PREFIX = /((?:\[[^\]]*\])?[\p{L}\p{N}_.]+)!/uy;
const ERROR =
  /#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|PYTHON!|EXTERNAL!)/iy;
const CELL =
  /(\$?)([A-Za-z]{1,3})(\$?)([1-9][0-9]{0,6})(?::(\$?)([A-Za-z]{1,3})(\$?)([1-9][0-9]{0,6}))?(?![\p{L}\p{N}_.(!\\?:[$])/uy;
const COLUMNS = /(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.(!\\?:[$])/uy;
const ROWS = /(\$?)([1-9][0-9]{0,6}):(\$?)([1-9][0-9]{0,6})(?![\p{L}\p{N}_.(!\\?:[$])/uy;
const ONE_CELL = /(\$?)([A-Za-z]{1,3})(\$?)([1-9][0-9]{0,6})(?![\p{L}\p{N}_.(!\\?[$])/uy;
const NAME = /[\p{L}_\\][\p{L}\p{N}\p{M}_.\\?]*/uy;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/y;

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function end(
  rowText: string | undefined,
  columnText: string | undefined,
  rowFixed: boolean,
  columnFixed: boolean,
): ReferenceEnd | null {
  const row = rowText === undefined ? -1 : Number(rowText) - 1;
  const column = columnText === undefined ? -1 : columnOfLetters(columnText);
  if (row >= MAX_ROWS || column >= MAX_COLUMNS || (columnText !== undefined && column < 0)) return null;
  return { row, column, rowFixed, columnFixed };
}

function reference(text: string, at: number): { length: number; reference: FormulaReference } | null {
  const cell = match(CELL, text, at) ?? match(ONE_CELL, text, at);
  if (cell) {
    const first = end(cell[4], cell[2], cell[3] === "$", cell[1] === "$");
    const last = cell[6] === undefined ? first : end(cell[8], cell[6], cell[7] === "$", cell[5] === "$");
    if (first && last)
      return { length: cell[0].length, reference: { form: cell[6] === undefined ? "cell" : "area", first, last } };
  }
  const columns = match(COLUMNS, text, at);
  if (columns) {
    const first = end(undefined, columns[2], false, columns[1] === "$");
    const last = end(undefined, columns[4], false, columns[3] === "$");
    if (first && last) return { length: columns[0].length, reference: { form: "columns", first, last } };
  }
  const rows = match(ROWS, text, at);
  if (rows) {
    const first = end(rows[2], undefined, rows[1] === "$", false);
    const last = end(rows[4], undefined, rows[3] === "$", false);
    if (first && last) return { length: rows[0].length, reference: { form: "rows", first, last } };
  }
  return null;
}

/** Length of a bracket group at `at`, nested brackets and `'` escapes included. */
function bracketLength(text: string, at: number): number {
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    const c = text[i];
    if (c === "'") i++;
    else if (c === "[") depth++;
    else if (c === "]" && --depth === 0) return i - at + 1;
  }
  return text.length - at;
}

function sheetOf(name: string): FormulaToken["sheet"] {
  const external = name.includes("[");
  const plain = name.replace(/^.*\]/, "");
  const colon = plain.indexOf(":");
  return colon < 0
    ? { first: plain, last: plain, external }
    : { first: plain.slice(0, colon), last: plain.slice(colon + 1), external };
}

/**
 * Cuts a formula (without `=`, English, A1) into tokens; joined they give the formula again. Never fails: what it does
 * not know is `other`.
 */
export function formulaTokens(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let at = 0;
  let start = 0;
  const token = (type: TokenType, length: number, rest: Partial<FormulaToken> = {}): void => {
    at += length;
    tokens.push({ type, text: formula.slice(start, at), prefix: "", sheet: null, reference: null, ...rest });
    start = at;
  };
  while (at < formula.length) {
    start = at;
    const c = formula[at] as string;
    if (c === '"') {
      token("text", match(TEXT, formula, at)?.[0].length ?? 1);
      continue;
    }
    // Most operands are plain references: those need no look for a sheet name.
    const plain = /[A-Za-z$0-9]/.test(c) ? reference(formula, at) : null;
    if (plain) {
      token("reference", plain.length, { reference: plain.reference });
      continue;
    }
    if (c === "[" && match(PLAIN_PREFIX, formula, at) === null && match(NUMBERED_PREFIX, formula, at) === null) {
      token("structured", bracketLength(formula, at));
      continue;
    }
    const prefix = sheetPrefix(formula, at, c);
    at += prefix.prefix.length;
    operand(formula, at, prefix, token);
  }
  return tokens;
}

function sheetPrefix(formula: string, at: number, c: string): Pick<FormulaToken, "prefix" | "sheet"> {
  if (c === "'") {
    const quoted = match(QUOTED_PREFIX, formula, at);
    if (quoted) return { prefix: quoted[0], sheet: sheetOf((quoted[1] ?? "").replaceAll("''", "'")) };
  } else if (/[\p{L}\p{N}_\\[]/u.test(c)) {
    const plain = match(PLAIN_PREFIX, formula, at) ?? match(NUMBERED_PREFIX, formula, at);
    if (plain) return { prefix: plain[0], sheet: sheetOf(plain[1] ?? "") };
  } else if (c === "#" && /^#REF!(?=[$A-Za-z])/i.test(formula.slice(at, at + 6))) {
    return { prefix: formula.slice(at, at + 5), sheet: { first: "#REF", last: "#REF", external: true } };
  }
  return { prefix: "", sheet: null };
}

function operand(
  formula: string,
  at: number,
  prefix: Pick<FormulaToken, "prefix" | "sheet">,
  token: (type: TokenType, length: number, rest?: Partial<FormulaToken>) => void,
): void {
  const found = reference(formula, at);
  if (found) return token("reference", found.length, { ...prefix, reference: found.reference });
  const error = match(ERROR, formula, at);
  if (error) return token("error", error[0].length, prefix);
  const name = match(NAME, formula, at);
  if (name) {
    const length = name[0].length;
    const next = formula[at + length];
    if (next === "(") return token("function", length, prefix);
    if (next === "[") return token("structured", length + bracketLength(formula, at + length), prefix);
    return token("name", length, prefix);
  }
  const number = match(NUMBER, formula, at);
  if (number) return token("number", number[0].length, prefix);
  const point = formula.codePointAt(at) ?? 0;
  token("other", point > 0xffff ? 2 : 1, prefix);
}
