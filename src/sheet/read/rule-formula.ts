import { isCellError } from "#core/recognise/snapshot.ts";
import type { CellValue } from "#core/recognise/snapshot.ts";

type Value = string | number | boolean;

/** An error, such as a text that is not found; whatever is done with it stays one, and a rule that gives one does not hold. */
const FAULT = Number.NaN;

/** What a formula needs of the sheet; undefined where the cell was not read. */
export type Look = (row: number, column: number) => CellValue | undefined;

/** Thrown inside for everything that is beyond this reader, and caught by `formulaValue`. */
class Beyond extends Error {}

const TOKEN =
  /\s*(?:("(?:[^"]|"")*")|(\d+(?:\.\d+)?(?:E[+-]?\d+)?)|(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![A-Z(0-9_.!])|([A-Z][A-Z0-9.]*)\(|(TRUE|FALSE)\b|(<=|>=|<>|[-+*/&=<>(),;]))/iy;

interface Token {
  readonly kind: "value" | "ref" | "call" | "sign";
  readonly value: Value;
  readonly row: number;
  readonly column: number;
}

/**
 * The value of a conditional format's formula for one cell, null when it uses anything but comparisons, sums, texts and
 * a few functions: those of traffic lights are of that kind.
 *
 * @param shift How far the cell lies from the first cell of the rule; references without $ move along.
 */
export function formulaValue(
  formula: string,
  shift: { readonly rows: number; readonly columns: number },
  look: Look,
): Value | null {
  try {
    const tokens = tokensOf(formula.replace(/^=/, ""), shift);
    const reader = new Reader(tokens, look);
    const value = reader.comparison();
    return reader.isDone() ? value : null;
  } catch (error) {
    if (error instanceof Beyond) return null;
    throw error;
  }
}

function tokensOf(text: string, shift: { readonly rows: number; readonly columns: number }): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const match = TOKEN.exec(text);
    if (match === null) throw new Beyond();
    const [, quoted, number, fixedColumn, letters, fixedRow, row, call, truth, sign] = match;
    const plain = { row: 0, column: 0 };
    if (quoted !== undefined)
      tokens.push({ kind: "value", value: quoted.slice(1, -1).replaceAll('""', '"'), ...plain });
    else if (number !== undefined) tokens.push({ kind: "value", value: Number(number), ...plain });
    else if (letters !== undefined) {
      const at = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      const place = {
        row: Number(row) - 1 + (fixedRow === "$" ? 0 : shift.rows),
        column: at + (fixedColumn === "$" ? 0 : shift.columns),
      };
      tokens.push({ kind: "ref", value: "", ...place });
    } else if (call !== undefined) tokens.push({ kind: "call", value: call.toUpperCase(), ...plain });
    else if (truth !== undefined) tokens.push({ kind: "value", value: truth.toUpperCase() === "TRUE", ...plain });
    else tokens.push({ kind: "sign", value: sign === ";" ? "," : (sign ?? ""), ...plain });
  }
  return tokens;
}

class Reader {
  private at = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly look: Look,
  ) {}

  isDone(): boolean {
    return this.at === this.tokens.length;
  }

  comparison(): Value {
    const signs = ["=", "<>", "<", "<=", ">", ">="];
    let left = this.joined();
    for (let sign = this.take(signs); sign !== null; sign = this.take(signs)) {
      const right = this.joined();
      left = [left, right].some(isFault) ? FAULT : compare(left, sign, right);
    }
    return left;
  }

  private joined(): Value {
    let left = this.sum();
    while (this.take(["&"]) !== null) left = `${String(left)}${String(this.sum())}`;
    return left;
  }

  private sum(): Value {
    let left = this.product();
    for (let sign = this.take(["+", "-"]); sign !== null; sign = this.take(["+", "-"])) {
      const right = numberOf(this.product());
      left = numberOf(left) + (sign === "+" ? right : -right);
    }
    return left;
  }

  private product(): Value {
    let left = this.single();
    for (let sign = this.take(["*", "/"]); sign !== null; sign = this.take(["*", "/"])) {
      const right = numberOf(this.single());
      left = sign === "*" ? numberOf(left) * right : right === 0 ? FAULT : numberOf(left) / right;
    }
    return left;
  }

  private single(): Value {
    if (this.take(["-"]) !== null) return -numberOf(this.single());
    if (this.take(["+"]) !== null) return this.single();
    if (this.take(["("]) !== null) {
      const value = this.comparison();
      if (this.take([")"]) === null) throw new Beyond();
      return value;
    }
    const token = this.tokens[this.at];
    this.at += 1;
    if (token === undefined || token.kind === "sign") throw new Beyond();
    if (token.kind === "value") return token.value;
    if (token.kind === "ref") return this.cell(token);
    return this.call(String(token.value));
  }

  private cell({ row, column }: Token): Value {
    const value = this.look(row, column);
    if (value === undefined || isCellError(value)) throw new Beyond();
    return value ?? "";
  }

  private call(name: string): Value {
    const args: Value[] = [];
    if (this.take([")"]) === null) {
      do args.push(this.comparison());
      while (this.take([","]) !== null);
      if (this.take([")"]) === null) throw new Beyond();
    }
    const known = FUNCTIONS[name];
    if (known === undefined) throw new Beyond();
    return args.some(isFault) && !name.startsWith("IS") ? FAULT : known(args);
  }

  private take(signs: readonly string[]): string | null {
    const token = this.tokens[this.at];
    if (token?.kind !== "sign" || !signs.includes(String(token.value))) return null;
    this.at += 1;
    return String(token.value);
  }
}

const FUNCTIONS: Readonly<Record<string, (args: readonly Value[]) => Value>> = {
  AND: (args) => args.every(truthOf),
  OR: (args) => args.some(truthOf),
  NOT: ([value = false]) => !truthOf(value),
  IF: ([test = false, then = true, other = false]) => (truthOf(test) ? then : other),
  ISNUMBER: ([value = ""]) => typeof value === "number" && !isFault(value),
  ISERROR: ([value = ""]) => isFault(value),
  ISBLANK: ([value = ""]) => value === "",
  ISTEXT: ([value = ""]) => typeof value === "string" && value !== "",
  SEARCH: ([what = "", text = ""]) => placeIn(String(text).toLowerCase(), String(what).toLowerCase()),
  FIND: ([what = "", text = ""]) => placeIn(String(text), String(what)),
  LEFT: ([text = "", count = 1]) => String(text).slice(0, numberOf(count)),
  RIGHT: ([text = "", count = 1]) => String(text).slice(-numberOf(count) || String(text).length),
  LEN: ([text = ""]) => String(text).length,
  TRIM: ([text = ""]) => String(text).trim().replace(/ +/g, " "),
  LOWER: ([text = ""]) => String(text).toLowerCase(),
  UPPER: ([text = ""]) => String(text).toUpperCase(),
  EXACT: ([left = "", right = ""]) => left === right,
};

function isFault(value: Value): boolean {
  return typeof value === "number" && Number.isNaN(value);
}

function placeIn(text: string, what: string): Value {
  const at = text.indexOf(what);
  return at < 0 ? FAULT : at + 1;
}

function numberOf(value: Value): number {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value === "") return 0;
  const number = Number(value);
  if (Number.isNaN(number)) throw new Beyond();
  return number;
}

export function truthOf(value: Value): boolean {
  if (typeof value === "string") throw new Beyond();
  return typeof value === "boolean" ? value : value !== 0 && !isFault(value);
}

/** As Excel compares: numbers before texts before truths, texts without case. */
export function compare(left: Value, sign: string, right: Value): boolean {
  const order = orderOf(left, right);
  switch (sign) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    default:
      return order >= 0;
  }
}

function orderOf(left: Value, right: Value): number {
  const rank = (value: Value): number => ["number", "string", "boolean"].indexOf(typeof value);
  // An empty cell is 0 beside a number.
  if (left === "" && typeof right === "number") return 0 - right;
  if (right === "" && typeof left === "number") return left;
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  if (typeof left === "string") {
    const [a, b] = [left.toLowerCase(), String(right).toLowerCase()];
    return a === b ? 0 : a < b ? -1 : 1;
  }
  return Number(left) - Number(right);
}
