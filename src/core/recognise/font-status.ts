import { readFill } from "../notation/colour.ts";
import type { Status } from "../plan/milestone.ts";
import type { SnapshotCell } from "./snapshot.ts";

/** Signs that are a traffic light only by the colour of their letters; n and l are a block and a dot in Wingdings. */
const MARK = /^[●•■▪◆◼⬤○◉★▲▼▬█nl¡]$/u;

/** The verdict that the colour of a cell's letters gives; null for black, grey and other hues. */
export function fontStatus(cell: SnapshotCell | null): Status | null {
  return cell?.font === undefined ? null : readFill(cell.font).status;
}

/** A sign in a colour of its own, which is the verdict; a grey one says that there is none. */
export function isLightMark(cell: SnapshotCell | null): boolean {
  return cell?.font !== undefined && typeof cell.value === "string" && MARK.test(cell.value.trim());
}
