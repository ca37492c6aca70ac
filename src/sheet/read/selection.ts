import type { Milestone } from "#core/plan/milestone.ts";
import type { WorkbookSession } from "../session.ts";

export interface SelectedRows {
  readonly sheet: string;
  /** 0-based, both inclusive. */
  readonly spans: readonly { readonly first: number; readonly last: number }[];
}

/** What the person has selected, also in several pieces. One round trip. */
export async function readSelection(session: WorkbookSession): Promise<SelectedRows> {
  const selected = session.workbook.getSelectedRanges();
  selected.load("areas/items/rowIndex,areas/items/rowCount,worksheet/name");
  await session.sync();
  return {
    sheet: selected.worksheet.name,
    spans: selected.areas.items.map(({ rowIndex, rowCount }) => ({ first: rowIndex, last: rowIndex + rowCount - 1 })),
  };
}

/** In sheet order. */
export function milestonesIn(selection: SelectedRows, milestones: readonly Milestone[]): readonly Milestone[] {
  return milestones.filter(({ place }) => {
    const row = place.rowNumber - 1;
    return place.sheet === selection.sheet && selection.spans.some(({ first, last }) => row >= first && row <= last);
  });
}
