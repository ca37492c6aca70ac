import { HostError, invalidArgument } from "../protocol/host-error.ts";
import { type Area, MAX_COLUMNS, MAX_ROWS } from "../workbook/area.ts";
import type { LiveRange } from "./live-range.ts";

/** Reading more cells than this in one property fails in Excel. Source: Resource limits and performance optimization. */
export const maxReadableCells = 5_000_000;

/** @throws InvalidReference when the cells of the range were deleted. */
export function areaOfRange(range: LiveRange): Area {
  if (range.area === null) throw new HostError("InvalidReference");
  return range.area;
}

/** The area itself. @throws InvalidArgument when any side lies beyond the grid or it is empty. */
export function insideGrid(area: Area): Area {
  const valid = area.top >= 0 && area.left >= 0 && area.bottom >= area.top && area.right >= area.left;
  if (!valid || area.bottom >= MAX_ROWS || area.right >= MAX_COLUMNS) {
    throw invalidArgument("The range would lie beyond the grid of 1,048,576 rows and 16,384 columns.");
  }
  return area;
}

export function cellCountOf(area: Area): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1);
}

/** @throws RangeExceedsLimit above 5,000,000 cells. */
export function requireReadable(area: Area): void {
  if (cellCountOf(area) > maxReadableCells) throw new HostError("RangeExceedsLimit");
}

/** The cell's part of a merge counts for the whole merge. */
export function boundingArea(areas: readonly Area[]): Area | null {
  const [first, ...rest] = areas;
  if (!first) return null;
  return rest.reduce(
    (box, area) => ({
      top: Math.min(box.top, area.top),
      left: Math.min(box.left, area.left),
      bottom: Math.max(box.bottom, area.bottom),
      right: Math.max(box.right, area.right),
    }),
    first,
  );
}
