import { type Area, MAX_COLUMNS, MAX_ROWS } from "../workbook/area.ts";
import type { SheetModel } from "../workbook/model.ts";

export type ShiftDirection = "down" | "right" | "up" | "left";

/** A block of cells was put in (down, right) or taken out (up, left) at `area` of one sheet. */
export interface Shift {
  readonly sheetId: number;
  readonly area: Area;
  readonly direction: ShiftDirection;
}

/** The cells a Range object stands for. It follows inserted and deleted cells, as a Range does in Excel. */
export class LiveRange {
  readonly sheet: SheetModel;
  private current: Area | null;

  constructor(sheet: SheetModel, area: Area) {
    this.sheet = sheet;
    this.current = area;
  }

  /** null once all its cells, or its sheet, were deleted. */
  get area(): Area | null {
    return this.current;
  }

  forget(): void {
    this.current = null;
  }

  follow(shift: Shift): void {
    if (this.current === null || shift.sheetId !== this.sheet.id) return;
    this.current = shifted(this.current, shift.area, shift.direction);
  }
}

/** Where an area stands after a shift; null when nothing of it is left. Only areas fully beside the shift move. */
export function shifted(area: Area, at: Area, direction: ShiftDirection): Area | null {
  const vertical = direction === "down" || direction === "up";
  const inside = vertical
    ? area.left >= at.left && area.right <= at.right
    : area.top >= at.top && area.bottom <= at.bottom;
  if (!inside) return area;
  const first = vertical ? area.top : area.left;
  const last = vertical ? area.bottom : area.right;
  const from = vertical ? at.top : at.left;
  const to = vertical ? at.bottom : at.right;
  const limit = vertical ? MAX_ROWS : MAX_COLUMNS;
  const span =
    direction === "down" || direction === "right"
      ? inserted(first, last, from, to - from + 1, limit)
      : removed(first, last, from, to);
  if (span === null) return null;
  return vertical ? { ...area, top: span[0], bottom: span[1] } : { ...area, left: span[0], right: span[1] };
}

function inserted(first: number, last: number, at: number, count: number, limit: number): [number, number] | null {
  if (first === 0 && last === limit - 1) return [first, last];
  if (at > last) return [first, last];
  const start = at <= first ? first + count : first;
  return start >= limit ? null : [start, Math.min(last + count, limit - 1)];
}

function removed(first: number, last: number, from: number, to: number): [number, number] | null {
  if (from > last) return [first, last];
  if (from <= first && to >= last) return null;
  const cutBefore = Math.max(0, Math.min(to, first - 1) - from + 1);
  const cutInside = Math.max(0, Math.min(to, last) - Math.max(from, first) + 1);
  const start = first - cutBefore;
  return [start, start + (last - first) - cutInside];
}
