import { rewriteFormula } from "./translate.ts";

function nameOf(token: string): string {
  return token.slice(0, token.indexOf("["));
}

/** Structured references (and bare mentions) follow a renamed table. */
export function renameTableIn(formula: string, from: string, to: string): string {
  const wanted = from.toLowerCase();
  return rewriteFormula(formula, ({ type, text }) => {
    if (type === "structured" && nameOf(text).toLowerCase() === wanted) return to + text.slice(from.length);
    return type === "name" && text.toLowerCase() === wanted ? to : null;
  });
}

/** References to a table that is deleted become `#REF!`. */
export function forgetTableIn(formula: string, table: string): string {
  const wanted = table.toLowerCase();
  return rewriteFormula(formula, ({ type, text }) => {
    if (type === "structured" && nameOf(text).toLowerCase() === wanted) return "#REF!";
    return type === "name" && text.toLowerCase() === wanted ? "#REF!" : null;
  });
}

function unescape(column: string): string {
  return column.replace(/'(.)/g, "$1");
}

function escape(column: string): string {
  return column.replace(/['#[\]@]/g, (c) => `'${c}`);
}

/**
 * Structured references follow a renamed column; `to` null means that the column goes, which makes them `#REF!`.
 * `inside`: the formula stands in the table, where `[@Naam]` and `[Naam]` need no table name.
 */
export function renameColumnIn(
  formula: string,
  table: string,
  from: string,
  to: string | null,
  inside: boolean,
): string {
  return rewriteFormula(formula, ({ type, text }) => {
    if (type !== "structured") return null;
    const name = nameOf(text);
    if (name === "" ? !inside : name.toLowerCase() !== table.toLowerCase()) return null;
    let hit = false;
    const body = replaceColumns(text.slice(name.length), (column) => {
      if (unescape(column).toLowerCase() !== from.toLowerCase()) return column;
      hit = true;
      return to === null ? "" : escape(to);
    });
    if (!hit) return null;
    return to === null ? `${name}[#REF!]` : name + body;
  });
}

/** Applies `change` to each column name in a bracket group: `[a]`, `[@a]`, `[[#This Row],[a]:[b]]`. */
function replaceColumns(group: string, change: (column: string) => string): string {
  const inner = group.slice(1, -1);
  if (!hasBracket(inner)) {
    const at = inner.startsWith("@") ? "@" : "";
    const column = inner.slice(at.length);
    if (column === "" || column.startsWith("#")) return group;
    return `[${at}${change(column)}]`;
  }
  let result = "";
  let at = 0;
  while (at < inner.length) {
    if (inner[at] !== "[") {
      result += inner[at++];
      continue;
    }
    let end = at + 1;
    while (end < inner.length && inner[end] !== "]") end += inner[end] === "'" ? 2 : 1;
    const column = inner.slice(at + 1, end);
    result += column.startsWith("#") ? `[${column}]` : `[${change(column)}]`;
    at = end + 1;
  }
  return `[${result}]`;
}

function hasBracket(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "'") i++;
    else if (text[i] === "[") return true;
  }
  return false;
}

export interface StructuredReference {
  /** Empty when the reference stands in its own table. */
  readonly table: string;
  readonly items: readonly ("all" | "data" | "headers" | "totals" | "this row")[];
  /** First and last column name, or null for all. */
  readonly columns: readonly [string, string] | null;
}

/** Reads the text of a `structured` token. */
export function parseStructured(text: string): StructuredReference {
  const bracket = text.indexOf("[");
  const table = bracket < 0 ? text : text.slice(0, bracket);
  const items: StructuredReference["items"][number][] = [];
  const names: string[] = [];
  const read = (piece: string): void => {
    const item = piece.toLowerCase();
    if (item === "#all" || item === "#data" || item === "#headers" || item === "#totals" || item === "#this row") {
      items.push(item.slice(1) as StructuredReference["items"][number]);
    } else if (piece !== "") names.push(unescape(piece));
  };
  let inner = bracket < 0 ? "" : text.slice(bracket + 1, -1);
  if (inner.startsWith("@")) {
    items.push("this row");
    inner = inner.slice(1);
  }
  if (hasBracket(inner)) {
    replaceColumns(`[${inner}]`, (column) => {
      names.push(unescape(column));
      return column;
    });
    for (const match of inner.matchAll(/\[(#[A-Za-z ]+)\]/g)) read(match[1] ?? "");
  } else read(inner.trim());
  const first = names[0];
  return { table, items, columns: first === undefined ? null : [first, names[names.length - 1] as string] };
}
