import { isArrayNode, mergeRefTokens, parse, parseA1Ref, parseStructRef, tokenize } from "@borgar/fx/xlsx";
import type { AstExpression } from "@borgar/fx/xlsx";
import { errorFromCode, matrixOf, UnknownResult, VALUE, type CellError, type Matrix, type Scalar } from "./value.ts";

export type BinaryOperator = "=" | "<" | ">" | "<=" | ">=" | "<>" | "-" | "+" | "*" | "/" | "^" | "&" | ":" | " " | ",";

/** One end of a reference; `null` rows or columns stand for all of them. */
export interface RangeReference {
  readonly sheet: string | null;
  readonly top: number | null;
  readonly left: number | null;
  readonly bottom: number | null;
  readonly right: number | null;
  readonly topFixed: boolean;
  readonly leftFixed: boolean;
  readonly bottomFixed: boolean;
  readonly rightFixed: boolean;
}

/** A formula as this engine reads it. */
export type Expression =
  | { readonly type: "value"; readonly value: Scalar }
  | { readonly type: "matrix"; readonly matrix: Matrix }
  | { readonly type: "range"; readonly reference: RangeReference }
  | { readonly type: "name"; readonly name: string; readonly sheet: string | null }
  | {
      readonly type: "table";
      readonly table: string;
      readonly columns: readonly string[];
      readonly sections: readonly string[];
    }
  | { readonly type: "unary"; readonly operator: "+" | "-" | "%" | "@"; readonly operand: Expression }
  | {
      readonly type: "binary";
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly type: "call"; readonly name: string; readonly arguments: readonly Expression[] }
  | {
      readonly type: "let";
      readonly declarations: readonly { readonly name: string; readonly value: Expression }[];
      readonly body: Expression;
    };

const parsed = new Map<string, Expression | UnknownResult>();
const LARGEST_CACHE = 20_000;

/**
 * The expression of a formula text, remembered by its text.
 * @throws UnknownResult when the text doesn't parse or uses what this engine doesn't know
 */
export function parseFormula(formula: string): Expression {
  let expression = parsed.get(formula);
  if (expression === undefined) {
    expression = readFormula(formula);
    if (parsed.size >= LARGEST_CACHE) parsed.clear();
    parsed.set(formula, expression);
  }
  if (expression instanceof UnknownResult) throw expression;
  return expression;
}

/** Whether a formula can be read at all, calculated or not. */
export function isReadableFormula(formula: string): boolean {
  try {
    parse(mergeRefTokens(tokenize(formula.startsWith("=") ? formula : `=${formula}`)), { looseRefCalls: true });
    return true;
  } catch {
    // The parser tells a syntax error only by throwing.
    return false;
  }
}

function readFormula(formula: string): Expression | UnknownResult {
  let tree: AstExpression;
  try {
    const plain = withoutPrefixes(formula);
    tree = parse(mergeRefTokens(tokenize(plain.startsWith("=") ? plain : `=${plain}`)), { looseRefCalls: true });
  } catch (error) {
    return new UnknownResult(`formula does not parse: ${error instanceof Error ? error.message : String(error)}`);
  }
  try {
    return convert(tree);
  } catch (error) {
    if (error instanceof UnknownResult) return error;
    throw error;
  }
}

/** The parser knows LET and LAMBDA only without the marks that files put before younger functions and their names. */
function withoutPrefixes(formula: string): string {
  if (!formula.includes("_xl")) return formula;
  return formula.replace(/"[^"]*"|_xl(?:fn|ws|pm)\./giu, (piece) => (piece.startsWith('"') ? piece : ""));
}

function convert(node: AstExpression | null | undefined): Expression {
  // An argument that is left out (`IF(a,,b)`) has no node.
  if (!node) return { type: "value", value: null };
  switch (node.type) {
    case "Literal":
      return { type: "value", value: node.value };
    case "ErrorLiteral":
      return { type: "value", value: literalError(node.value) };
    case "ReferenceIdentifier":
      return convertReference(node.value, node.kind);
    case "UnaryExpression":
      if (node.operator === "#") throw new UnknownResult("spilled range");
      return { type: "unary", operator: node.operator, operand: convert(node.arguments[0]) };
    case "BinaryExpression":
      return {
        type: "binary",
        operator: node.operator,
        left: convert(node.arguments[0]),
        right: convert(node.arguments[1]),
      };
    case "CallExpression":
      if (node.callee.type !== "Identifier") throw new UnknownResult("call of a lambda");
      return { type: "call", name: functionName(node.callee.name), arguments: node.arguments.map(convert) };
    case "LetExpression":
      return {
        type: "let",
        declarations: node.declarations.map((item) => ({
          name: item.id.name.toUpperCase(),
          value: convert(item.init),
        })),
        body: convert(node.body),
      };
    case "LambdaExpression":
      throw new UnknownResult("LAMBDA");
    default:
      if (isArrayNode(node)) return { type: "matrix", matrix: matrixOf(node.elements.map((row) => row.map(constant))) };
      throw new UnknownResult("unknown kind of expression");
  }
}

function constant(node: AstExpression): Scalar {
  if (node.type === "Literal") return node.value;
  if (node.type === "ErrorLiteral") return literalError(node.value);
  throw new UnknownResult("array with something else than constants");
}

function literalError(code: string): CellError {
  return errorFromCode(code) ?? VALUE;
}

/** Functions younger than the file format carry a prefix in the file. */
function functionName(name: string): string {
  return name.toUpperCase().replace(/^(_XLFN\.|_XLWS\.)+/, "");
}

function convertReference(text: string, kind: "name" | "range" | "beam" | "table"): Expression {
  if (kind === "table") {
    const reference = parseStructRef(text);
    if (!reference || reference.workbookName) throw new UnknownResult(`reference ${text}`);
    return {
      type: "table",
      table: reference.table ?? "",
      columns: reference.columns ?? [],
      sections: (reference.sections ?? []).map((section) => section.toLowerCase()),
    };
  }
  const reference = parseA1Ref(text);
  if (!reference || reference.workbookName) throw new UnknownResult(`reference ${text}`);
  const sheet = reference.sheetName ? reference.sheetName : null;
  if ("name" in reference) return { type: "name", name: reference.name, sheet };
  if (sheet?.includes(":")) throw new UnknownResult("reference over several sheets");
  const range = reference.range;
  return {
    type: "range",
    reference: {
      sheet,
      top: range.top ?? null,
      left: range.left ?? null,
      bottom: range.bottom ?? null,
      right: range.right ?? null,
      topFixed: range.$top ?? false,
      leftFixed: range.$left ?? false,
      bottomFixed: range.$bottom ?? false,
      rightFixed: range.$right ?? false,
    },
  };
}
