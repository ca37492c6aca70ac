import type { QueryInfo } from "./messages.ts";

/** What a load asks of one object: all its scalars, or some members, each with what is asked below it. */
export interface Selection {
  all: boolean;
  readonly members: Map<string, Selection>;
}

function emptySelection(): Selection {
  return { all: false, members: new Map() };
}

/**
 * QueryInfo to a tree. The client cleans `items/` out of texts but not out of arrays, and both `/` and `.` occur as
 * separators, so both are undone here. A path that ends at an object means all its scalars; whether a name is an
 * object is not known here, so the end of every path is marked as `all`.
 */
export function selectionOf(query: QueryInfo | null | undefined): Selection {
  const root = emptySelection();
  const select = query?.Select ?? [];
  const expand = query?.Expand ?? [];
  for (const path of [...select, ...expand]) addPath(root, path);
  if (select.length === 0 || select.every((path) => segmentsOf(path).length === 0)) root.all = true;
  return root;
}

function segmentsOf(path: string): string[] {
  return path
    .split(/[/.]/u)
    .map((segment) => segment.trim())
    .filter((segment) => segment !== "" && segment.toLowerCase() !== "items");
}

function addPath(root: Selection, path: string): void {
  let at = root;
  for (const segment of segmentsOf(path)) {
    if (segment === "*") {
      at.all = true;
      return;
    }
    const below = at.members.get(segment) ?? emptySelection();
    at.members.set(segment, below);
    at = below;
  }
  at.all = true;
}
