import type { Texts } from "./texts.ts";
import type { KeepState } from "./use-autosave.ts";

/** What is known of the work: saved in a file, kept in the browser, or neither. */
export function stateText(state: KeepState, text: Texts): string {
  switch (state) {
    case "saved":
      return text.saved;
    case "kept":
      return text.autosaved;
    case "unsaved":
      return text.unsaved;
    case "failed":
      return text.autosaveFailed;
  }
}

/** What the status bar says of the active cell; null when there is nothing to say. */
export function hintFor(
  cell: { readonly notRecalculated: boolean; readonly unknownFormat: boolean },
  text: Texts,
): string | null {
  if (cell.notRecalculated) return text.staleHint;
  return cell.unknownFormat ? text.unknownFormats : null;
}
