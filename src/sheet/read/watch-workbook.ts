import { endEvents, inWorkbook, supports } from "../session.ts";
import { areasOf } from "./sheet-change.ts";
import type { SheetChange } from "./sheet-change.ts";

export interface WorkbookListener {
  /** Cells, rows, tables or sheets changed; by this person, a co-author or ourselves. */
  readonly onPlanChanged: (change: SheetChange) => void;
  /** Another cell or sheet was selected. */
  readonly onSelectionChanged: () => void;
}

/**
 * Calls back until the returned function is called. The callbacks are told where something changed, never what: that is
 * read anew, because a co-author's change is told the same way as one's own.
 */
export async function watchWorkbook({ onPlanChanged, onSelectionChanged }: WorkbookListener): Promise<() => void> {
  const changed = async (event: { readonly worksheetId: string }): Promise<void> =>
    onPlanChanged({ sheetId: event.worksheetId, kind: "other", areas: [] });
  const edited = async (event: Excel.WorksheetChangedEventArgs): Promise<void> => onPlanChanged(changeOf(event));
  const selected = async (): Promise<void> => onSelectionChanged();
  return inWorkbook(async ({ workbook: { worksheets, tables }, sync }) => {
    const handlers = [
      worksheets.onChanged.add(edited),
      worksheets.onAdded.add(changed),
      worksheets.onDeleted.add(changed),
      // A plan whose table is turned into plain cells is a plan no more.
      tables.onDeleted.add(changed),
      worksheets.onSelectionChanged.add(selected),
      worksheets.onActivated.add(selected),
      // Younger than what we ask for: where they exist, sorting and renaming are seen at once.
      ...(supports("1.10") ? [worksheets.onRowSorted.add(changed)] : []),
      ...(supports("1.17") ? [worksheets.onNameChanged.add(changed)] : []),
    ];
    await sync();
    return () => void endEvents(handlers);
  });
}

function changeOf({ worksheetId, address, changeType }: Excel.WorksheetChangedEventArgs): SheetChange {
  const areas = changeType === "RangeEdited" ? areasOf(address) : null;
  return areas === null
    ? { sheetId: worksheetId, kind: "other", areas: [] }
    : { sheetId: worksheetId, kind: "cells", areas };
}
