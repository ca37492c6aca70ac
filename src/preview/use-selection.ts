import { useRef } from "react";
import type { Area } from "#host/workbook/area.ts";
import type { SheetModel } from "#host/workbook/model.ts";
import type { PreviewDocument } from "./document/preview-document.ts";
import { selectionOfArea, type GridSelection } from "./view-model/selection.ts";

/**
 * The marked cells. The workbook holds them, so that panes see and set them; only where marking began and ends is
 * remembered here, as long as the workbook still has the same marks.
 */
export function useSelection(document: PreviewDocument, sheet: SheetModel | null) {
  const own = useRef<{ readonly sheetId: number; readonly selection: GridSelection } | null>(null);

  /** The marks at this moment; between two drawings they may have moved on. */
  function current(): GridSelection {
    const area = sheet?.view.selection[0] ?? { top: 0, left: 0, bottom: 0, right: 0 };
    const held = own.current;
    const isOwn = held !== null && held.sheetId === sheet?.id && sameArea(held.selection.area, area);
    return isOwn ? held.selection : selectionOfArea(area);
  }

  function select(next: GridSelection): void {
    if (!sheet) return;
    own.current = { sheetId: sheet.id, selection: next };
    // The log is asked and not the host: a person may select while a trial state forbids programs to.
    document.host.shared.changes.noteSelection(sheet, [next.area]);
    const { row, column } = next.active;
    if (row !== next.area.top || column !== next.area.left) sheet.setView({ activeRow: row, activeColumn: column });
  }

  return { selection: current(), current, select };
}

function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}
