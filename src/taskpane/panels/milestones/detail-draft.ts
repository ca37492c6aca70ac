import type { RowRef } from "#actions/contract/action.ts";

/** Where a half-typed milestone is kept. */
export function detailDraft(row: RowRef): string {
  return row.nr === "" ? `milestone:row ${row.index ?? ""}` : `milestone:${row.nr}`;
}
