import { compareNumbers } from "#core/notation/dependency-numbers.ts";
import type { Milestone, Status } from "#core/plan/milestone.ts";
import type { TableRows } from "#sheet/write/table-rows.ts";
import type { SortAndGroup } from "./contract/editing.ts";
import { reorder } from "./reorder.ts";
import { runAction } from "./run-action.ts";

const STATUS_ORDER: readonly (Status | null)[] = ["rood", "oranje", "groen", null];

/**
 * Sorts the rows of the table; with `group` those of a deelproject stand together and fold under its first one.
 * Dependencies are by number and stay right. A heading that a person typed between the rows stays above its row.
 */
export const sortAndGroup: SortAndGroup = (environment, input) =>
  runAction("writes", async (session) =>
    reorder(session, environment, input, (read, rows) => {
      const grouped = input.group === true;
      const compare = comparison(input.by, grouped, read.plan.milestones);
      const pieces = piecesOf(rows);
      const sorted = [...pieces.rows].sort((a, b) => compare(a.milestone, b.milestone));
      return { keys: [...sorted.flatMap(({ keys }) => keys), ...pieces.rest], grouped };
    }),
  );

interface Piece {
  readonly milestone: Milestone;
  readonly keys: readonly string[];
}

/** Each milestone with the headings right above it; blank rows are left out and so come last. */
function piecesOf({ keys, milestones }: TableRows): {
  readonly rows: readonly Piece[];
  readonly rest: readonly string[];
} {
  const rows: Piece[] = [];
  let headings: string[] = [];
  keys.forEach((key, offset) => {
    if (key === null) return;
    const milestone = milestones[offset] ?? null;
    if (milestone === null) headings.push(key);
    else {
      rows.push({ milestone, keys: [...headings, key] });
      headings = [];
    }
  });
  return { rows, rest: headings };
}

function comparison(
  by: "nr" | "subproject" | "start" | "due" | "status",
  group: boolean,
  milestones: readonly Milestone[],
): (a: Milestone, b: Milestone) => number {
  const names = [...new Set(milestones.map(({ subproject }) => subproject))];
  const groups = new Map(names.map((subproject, place) => [subproject, place]));
  const groupOf = ({ subproject }: Milestone): number => groups.get(subproject) ?? 0;
  const inGroups = (a: Milestone, b: Milestone): number => groupOf(a) - groupOf(b);
  const numbers = (a: Milestone, b: Milestone): number => compareNumbers(a.nr, b.nr);
  const days = (a: number | null, b: number | null): number => (a ?? Infinity) - (b ?? Infinity) || 0;
  const rules: Readonly<Record<typeof by, (a: Milestone, b: Milestone) => number>> = {
    nr: numbers,
    subproject: (a, b) => inGroups(a, b) || numbers(a, b),
    start: (a, b) => days(a.start, b.start) || numbers(a, b),
    due: (a, b) => days(a.due, b.due) || numbers(a, b),
    status: (a, b) => STATUS_ORDER.indexOf(a.status) - STATUS_ORDER.indexOf(b.status) || numbers(a, b),
  };
  const rule = rules[by];
  return (a, b) => (group ? inGroups(a, b) : 0) || rule(a, b) || a.index - b.index;
}
