import type { Milestone } from "#core/plan/milestone.ts";
import type { CellArea } from "#core/recognise/snapshot.ts";
import type { WorkbookSession } from "../session.ts";
import { areaOf } from "./snapshot-cells.ts";

export interface SelectedRows {
  readonly sheet: string;
  /** 0-based, inclusive. */
  readonly areas: readonly CellArea[];
}

/** What the person has selected, also in several pieces. One round trip. */
export async function readSelection(session: WorkbookSession): Promise<SelectedRows> {
  const selected = session.workbook.getSelectedRanges();
  selected.load(
    "areas/items/rowIndex,areas/items/rowCount,areas/items/columnIndex,areas/items/columnCount,worksheet/name",
  );
  await session.sync();
  return {
    sheet: selected.worksheet.name,
    areas: selected.areas.items.map(areaOf),
  };
}

/** In sheet order: by row, and by its own cells where other milestones stand in the same rows. */
export function milestonesIn(selection: SelectedRows, milestones: readonly Milestone[]): readonly Milestone[] {
  return milestones.filter(({ place }) => {
    const row = place.rowNumber - 1;
    const own = place.area ?? { top: row, bottom: row, left: 0, right: Infinity };
    return place.sheet === selection.sheet && selection.areas.some((area) => meets(area, own));
  });
}

function meets(one: CellArea, other: CellArea): boolean {
  return one.top <= other.bottom && one.bottom >= other.top && one.left <= other.right && one.right >= other.left;
}
