import { endEvents, inWorkbook } from "../session.ts";

export interface WorkbookListener {
  /** Cells, rows, tables or sheets changed; by this person, a co-author or ourselves. */
  readonly onPlanChanged: () => void;
  /** Another cell or sheet was selected. */
  readonly onSelectionChanged: () => void;
}

/**
 * Calls back until the returned function is called. The callbacks are told only that something changed: what, is read
 * anew, because a co-author's change is told the same way as one's own.
 */
export async function watchWorkbook({ onPlanChanged, onSelectionChanged }: WorkbookListener): Promise<() => void> {
  const changed = async (): Promise<void> => onPlanChanged();
  const selected = async (): Promise<void> => onSelectionChanged();
  return inWorkbook(async ({ workbook: { worksheets }, sync }) => {
    const handlers = [
      worksheets.onChanged.add(changed),
      worksheets.onAdded.add(changed),
      worksheets.onDeleted.add(changed),
      worksheets.onSelectionChanged.add(selected),
      worksheets.onActivated.add(selected),
    ];
    await sync();
    return () => void endEvents(handlers);
  });
}
