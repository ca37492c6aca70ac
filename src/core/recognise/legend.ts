import { readStatus } from "../notation/status.ts";
import { foldText } from "../notation/text.ts";
import type { Status } from "../plan/milestone.ts";
import type { Grid } from "./grid.ts";
import { rowCells } from "./grid.ts";

const ENTRY = /^(\S{1,3}) ?(?:=|:|→|-) ?(\S.{2,40})$/;
const known = new WeakMap<Grid, ReadonlyMap<string, Status>>();

/** What the sheet itself says that a code means: "1 = groen", "X: loopt vast". */
export function legendStatus(grid: Grid, text: string): Status | null {
  const legend = known.get(grid) ?? readLegend(grid);
  known.set(grid, legend);
  return legend.get(foldText(text)) ?? null;
}

function readLegend(grid: Grid): ReadonlyMap<string, Status> {
  const found = new Map<string, Status>();
  for (let row = grid.top; row <= grid.bottom; row += 1) {
    for (const { text } of rowCells(grid, row)) {
      const entry = text.length > 46 ? null : ENTRY.exec(text);
      const status = entry === null ? null : readStatus(entry[2] ?? "").status;
      if (status !== null) found.set(foldText(entry?.[1] ?? ""), status);
    }
  }
  return found;
}
