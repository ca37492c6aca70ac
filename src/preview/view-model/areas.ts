import type { Area } from "#host/workbook/area.ts";
import type { Span } from "./axis.ts";

/** The merge that covers each cell of the parts that are drawn. */
export interface MergeMap {
  at(row: number, column: number): Area | null;
}

export function mergeMap(merges: readonly Area[]): MergeMap {
  // Most sheets have few merges in a row; a list per row keeps large merges cheap.
  const byRow = new Map<number, Area[]>();
  const tall: Area[] = [];
  for (const merge of merges) {
    if (merge.bottom - merge.top > 500) {
      tall.push(merge);
      continue;
    }
    for (let row = merge.top; row <= merge.bottom; row += 1) {
      const list = byRow.get(row);
      if (list) list.push(merge);
      else byRow.set(row, [merge]);
    }
  }
  const covers = (merge: Area, row: number, column: number): boolean =>
    row >= merge.top && row <= merge.bottom && column >= merge.left && column <= merge.right;
  return {
    at(row, column) {
      const near = byRow.get(row)?.find((merge) => covers(merge, row, column));
      return near ?? tall.find((merge) => covers(merge, row, column)) ?? null;
    },
  };
}

/** Farthest that a drawn part is widened for the sake of a merge; what is larger is drawn from its visible corner. */
const WIDEST = 60;

/** A span that begins where the merges that it cuts begin, as far as that is near. */
export function spanWithMerges(span: Span, frozen: number, ranges: Iterable<Span>): Span {
  let { first, last } = span;
  for (const range of ranges) {
    if (range.last < span.first || range.first > span.last) continue;
    if (range.first < first && first - range.first <= WIDEST) first = Math.max(frozen, range.first);
    if (range.last > last && range.last - last <= WIDEST) last = range.last;
  }
  return { first, last };
}
