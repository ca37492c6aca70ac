import { useRef } from "react";
import type { SheetModel } from "#host/workbook/model.ts";
import type { PreviewDocument } from "./document/preview-document.ts";
import { selectionOfArea, type GridSelection } from "./view-model/selection.ts";

/**
 * The marked cells. The workbook holds them, so that panes see and set them; only where marking began and ends is
 * remembered here, as long as the workbook still has the same marks.
 */
export function useSelection(document: PreviewDocument, sheet: SheetModel | null) {
  const own = useRef<{ readonly sheetId: number; readonly selection: GridSelection } | null>(null);
  const { view } = sheet ?? {};
  const area = view?.selection[0] ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const held = own.current;
  const matches =
    held !== null &&
    sheet !== null &&
    held.sheetId === sheet.id &&
    held.selection.area.top === area.top &&
    held.selection.area.left === area.left &&
    held.selection.area.bottom === area.bottom &&
    held.selection.area.right === area.right;
  const selection = matches ? held.selection : selectionOfArea(area);

  function select(next: GridSelection): void {
    if (!sheet) return;
    own.current = { sheetId: sheet.id, selection: next };
    // The log is asked and not the host: a person may select while a trial state forbids programs to.
    document.host.shared.changes.noteSelection(sheet, [next.area]);
    const { row, column } = next.active;
    if (row !== next.area.top || column !== next.area.left) sheet.setView({ activeRow: row, activeColumn: column });
  }

  return { selection, select };
}
