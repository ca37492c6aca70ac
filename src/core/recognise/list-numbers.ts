import type { Dependency } from "../plan/dependency.ts";
import { knownNumbers } from "../notation/dependency-numbers.ts";
import type { DependencyContext } from "../notation/dependencies.ts";
import { foldText } from "../notation/text.ts";
import type { Milestone } from "../plan/milestone.ts";
import type { DraftMilestone } from "./block-rows.ts";
import { finish, uniqueNames } from "./link-predecessors.ts";
import { addDoubt } from "./reader.ts";
import type { Reader } from "./reader.ts";
import { cellAddress } from "./snapshot.ts";

/** The rows of one list: a block on a sheet. */
export interface ReadList {
  readonly reader: Reader;
  readonly drafts: readonly DraftMilestone[];
}

/**
 * The milestones of all lists, with their predecessors. Where every list counts from the same number again, 1 of the
 * second list becomes 2.1: in one plan a number names one row. A predecessor is looked for in its own list first.
 */
export function linkLists(lists: readonly ReadList[]): readonly { milestone: Milestone; reader: Reader }[] {
  const prefixes = restarts(lists.map(numbersOf)) ? lists.map((_, at) => `${at + 1}.`) : lists.map(() => "");
  const numbers = lists.flatMap((list, at) => numbersOf(list).map((nr) => withPrefix(prefixes[at] ?? "", nr)));
  const whole: DependencyContext = {
    numbers,
    known: knownNumbers(numbers),
    names: uniqueNames(lists.flatMap(({ drafts }, at) => drafts.map((draft) => renumbered(draft, prefixes[at] ?? "")))),
  };
  let index = -1;
  return lists.flatMap((list, at) => {
    const prefix = prefixes[at] ?? "";
    const own = prefix === "" ? whole : ownContext(list, whole);
    if (prefix !== "") tellNumbers(list, prefix);
    return list.drafts.map((draft) => {
      index += 1;
      const milestone = finish(renumbered(draft, prefix), index, list.reader, own);
      const predecessors = prefix === "" ? milestone.predecessors : prefixed(milestone.predecessors, list, prefix);
      return { milestone: { ...milestone, predecessors }, reader: list.reader };
    });
  });
}

function numbersOf({ drafts }: ReadList): readonly string[] {
  return drafts.map(({ fields }) => fields.nr);
}

function withPrefix(prefix: string, nr: string): string {
  return nr === "" ? "" : `${prefix}${nr}`;
}

function renumbered(draft: DraftMilestone, prefix: string): DraftMilestone {
  if (prefix === "") return draft;
  return { ...draft, fields: { ...draft.fields, nr: withPrefix(prefix, draft.fields.nr) } };
}

/** Two lists begin with the same number and have most of the others in common: one double number is a slip of the pen. */
function restarts(lists: readonly (readonly string[])[]): boolean {
  return lists.some((list, at) =>
    lists.slice(0, at).some((earlier) => {
      const [first, other] = [list, earlier].map((numbers) => numbers.filter((nr) => nr !== ""));
      if (first === undefined || other === undefined || first.length === 0 || first[0] !== other[0]) return false;
      const known = new Set(other);
      const shared = first.filter((nr) => known.has(nr)).length;
      return shared >= Math.min(first.length, other.length) / 2;
    }),
  );
}

/** Numbers and names as the list itself has them, before those of the whole plan. */
function ownContext(list: ReadList, whole: DependencyContext): DependencyContext {
  const own = numbersOf(list);
  const bare = uniqueNames(list.drafts);
  return {
    numbers: own,
    known: knownNumbers(own),
    names: new Map([...(whole.names ?? []), ...bare]),
  };
}

/** Numbers of the own list get its prefix; others are left as they stand. */
function prefixed(predecessors: readonly Dependency[], list: ReadList, prefix: string): readonly Dependency[] {
  const own = new Set(numbersOf(list).map(foldText));
  return predecessors.map((one) => (own.has(foldText(one.nr)) ? { ...one, nr: `${prefix}${one.nr}` } : one));
}

function tellNumbers({ reader, drafts }: ReadList, prefix: string): void {
  const first = drafts.find(({ fields }) => fields.nr !== "");
  if (first === undefined || prefix === "1.") return;
  const { nr, place } = first.fields;
  const cell = place.cells.nr ?? place.cells.name ?? cellAddress(place.rowNumber - 1, reader.grid.left);
  addDoubt(reader, "numbers-per-list", cell, "nr", { raw: nr, taken: `${prefix}${nr}` });
}
