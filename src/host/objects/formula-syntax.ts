import { type AstExpression, parse, parseStructRef, tokenize } from "@borgar/fx";
import { HostError, invalidArgument } from "../protocol/host-error.ts";

/** Longest formula in characters. Source: Excel specifications and limits. */
const longestFormula = 8192;

/** A structured reference such as `Plan[Status]`; the table name is empty inside its own table. */
export interface TableReference {
  readonly table: string;
  readonly columns: readonly string[];
}

export interface FormulaFacts {
  readonly tables: readonly TableReference[];
  /** The result is more than one cell, so Excel would spill it. */
  readonly spills: boolean;
  /** Something in it is an array, so Excel keeps the formula as a dynamic array. */
  readonly isArray: boolean;
  /** It has the operator `@`, which files write in another way. */
  readonly picksOne: boolean;
  /** It has a union, an intersection or an array constant. */
  readonly isBeyondCriteria: boolean;
}

/** Functions whose result is an array. Source: Microsoft support, "Dynamic array functions" and their successors. */
const arrayFunctions = new Set(
  `FILTER SORT SORTBY UNIQUE SEQUENCE RANDARRAY TRANSPOSE FREQUENCY TEXTSPLIT VSTACK HSTACK TOCOL TOROW WRAPROWS WRAPCOLS
TAKE DROP CHOOSEROWS CHOOSECOLS EXPAND MAP SCAN BYROW BYCOL MAKEARRAY MUNIT MMULT MINVERSE LINEST LOGEST TREND GROWTH`.split(
    /\s+/u,
  ),
);

const known = new Map<string, FormulaFacts>();

/**
 * @param formula without `=`, in English notation with `,` between arguments.
 * @throws InvalidArgument when Excel's grammar does not know it, FormulaLengthExceedsLimit when it is too long.
 */
export function requireFormula(formula: string): FormulaFacts {
  const remembered = known.get(formula);
  if (remembered) return remembered;
  if (formula.length > longestFormula) throw new HostError("FormulaLengthExceedsLimit");
  let facts: FormulaFacts;
  try {
    facts = factsOf(parse(tokenize(formula)));
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : "";
    throw invalidArgument(`"=${formula.slice(0, 80)}" is not a formula that Excel can read (${detail}).`);
  }
  // Formulas come in columns of the same text far more often than not.
  if (known.size > 10_000) known.clear();
  known.set(formula, facts);
  return facts;
}

/**
 * A formula of a conditional format or a validation rule.
 * @throws InvalidArgument also for structured references, unions, intersections and array constants. Source: Excel's own
 * messages "You may not use unions, intersections, or array constants" and "You may not use references to tables".
 */
export function requireCriterion(formula: string): void {
  const { tables, isBeyondCriteria } = requireFormula(formula);
  if (tables.length > 0) throw invalidArgument("A rule cannot use structured references to tables.");
  if (isBeyondCriteria) throw invalidArgument("A rule cannot use unions, intersections or array constants.");
}

function factsOf(root: AstExpression): FormulaFacts {
  const tables: TableReference[] = [];
  let isArray = false;
  let isBeyondCriteria = false;
  let picksOne = false;
  const visit = (node: AstExpression): void => {
    if (node.type === "ReferenceIdentifier" && node.kind === "table") tables.push(tableReference(node.value));
    if (node.type === "ArrayExpression") isBeyondCriteria = true;
    if (node.type === "BinaryExpression" && (node.operator === " " || node.operator === ",")) isBeyondCriteria = true;
    if (node.type === "UnaryExpression" && node.operator === "@") picksOne = true;
    if (node.type === "CallExpression" && isArrayFunction(node)) isArray = true;
    for (const child of childrenOf(node)) visit(child);
  };
  visit(root);
  return { tables, spills: spills(root), isArray: isArray || spills(root), picksOne, isBeyondCriteria };
}

function childrenOf(node: AstExpression): readonly AstExpression[] {
  switch (node.type) {
    case "UnaryExpression":
    case "BinaryExpression":
    case "CallExpression":
      return present(node.arguments);
    case "LetExpression":
      return present([...node.declarations.map(({ init }) => init), node.body]);
    case "LambdaExpression":
      return present([node.body]);
    default:
      return [];
  }
}

/** Omitted arguments are null. */
function present(nodes: readonly (AstExpression | null)[]): AstExpression[] {
  return nodes.filter((node): node is AstExpression => node !== null);
}

function tableReference(text: string): TableReference {
  const parsed = parseStructRef(text);
  return { table: parsed?.table ?? "", columns: parsed?.columns ?? [] };
}

function isArrayFunction(node: AstExpression): boolean {
  if (node.type !== "CallExpression" || node.callee.type !== "Identifier") return false;
  return arrayFunctions.has(node.callee.name.toUpperCase().replace(/^_XLFN\.(?:_XLWS\.)?/u, ""));
}

const noNames: ReadonlySet<string> = new Set();

/** @param names those that LET has bound to something that spills, in lower case */
function spills(node: AstExpression, names: ReadonlySet<string> = noNames): boolean {
  const anyChild = () => childrenOf(node).some((child) => spills(child, names));
  switch (node.type) {
    case "ArrayExpression":
      return node.elements.length > 1 || (node.elements[0]?.length ?? 0) > 1;
    case "ReferenceIdentifier":
      return names.has(node.value.toLowerCase()) || isSeveralCells(node.value, node.kind);
    case "CallExpression":
      return isArrayFunction(node);
    case "UnaryExpression":
      return node.operator !== "@" && anyChild();
    case "BinaryExpression":
      return ![" ", ",", ":"].includes(node.operator) && anyChild();
    case "LetExpression": {
      const bound = new Set(names);
      for (const { id, init } of node.declarations) {
        if (init !== null && spills(init, bound)) bound.add(id.name.toLowerCase());
      }
      return node.body !== null && spills(node.body, bound);
    }
    default:
      return false;
  }
}

function isSeveralCells(reference: string, kind: string | undefined): boolean {
  if (kind === "table") return !/\[@|#This Row/iu.test(reference);
  return kind === "beam" || (kind === "range" && reference.slice(reference.lastIndexOf("!") + 1).includes(":"));
}
