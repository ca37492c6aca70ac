import { useState } from "react";
import type { PreviewDocument } from "./document/preview-document.ts";
import type { ModeSwitches } from "./shell/ViewMenu.tsx";

/** The states of Excel that the person switched on; they hold for every workbook that is opened. */
export function useModes(document: PreviewDocument, isEditing: boolean) {
  const [modes, setModes] = useState<ModeSwitches>({
    cellEdit: false,
    readOnly: false,
    sessionLost: false,
    otherWorkbookInFocus: false,
  });
  const target = document.host.modes;
  target.readOnly = modes.readOnly;
  target.sessionLost = modes.sessionLost;
  target.otherWorkbookInFocus = modes.otherWorkbookInFocus;
  if (modes.cellEdit) target.cellEdit = true;

  function setMode(mode: keyof ModeSwitches, on: boolean): void {
    setModes({ ...modes, [mode]: on });
    // Requests that wait for the end of an edit go on at once.
    if (mode === "cellEdit" && !on && !isEditing) document.host.endCellEdit();
  }

  return { modes, setMode };
}
