import { useState } from "react";
import { cellAddress } from "#host/workbook/area.ts";
import { editingText } from "./document/editing-text.ts";
import { enterTexts, RefusedEdit, type InputContext } from "./document/cell-input.ts";
import type { PreviewDocument } from "./document/preview-document.ts";
import { leaveTo } from "./grid/use-grid-keys.ts";
import type { Leave } from "./grid/CellEditor.tsx";
import type { GridSelection } from "./view-model/selection.ts";
import type { GridLanguage } from "./view-model/formula-language.ts";
import type { ShownSheet } from "./use-sheet.ts";

/** A cell that is being edited, in the cell itself or in the formula bar. */
export interface Editing {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly arrowsLeave: boolean;
  readonly inBar: boolean;
}

interface Surroundings {
  readonly document: PreviewDocument;
  readonly shown: ShownSheet | null;
  current(): GridSelection;
  readonly language: GridLanguage;
  inputContext(): InputContext | null;
  select(selection: GridSelection): void;
  report(message: string): void;
}

/** Text of a cell as it is edited. */
export function cellEditingText(
  document: PreviewDocument,
  shown: ShownSheet,
  row: number,
  column: number,
  language: GridLanguage,
): string {
  const cell = shown.sheet.get(row, column);
  const style = document.workbook.styles.resolve(cell.style);
  return editingText(cell, style.numberFormat, style.quotePrefix, language);
}

export function useEditing(around: Surroundings) {
  const [editing, setEditing] = useState<Editing | null>(null);
  const { document, shown, language } = around;

  /** @param text what the cell starts with; null: what it holds */
  function start(text: string | null, inBar: boolean): void {
    if (!shown) return;
    const { row, column } = around.current().active;
    const merge = shown.merges.at(row, column);
    const at = { row: merge?.top ?? row, column: merge?.left ?? column };
    const held = cellEditingText(document, shown, at.row, at.column, language);
    // An array formula is shown in braces that nobody types.
    if (held.startsWith("{=") && text === null) return;
    setEditing({ sheetId: shown.sheet.id, ...at, text: text ?? held, arrowsLeave: text !== null && !inBar, inBar });
    document.host.modes.cellEdit = true;
  }

  function end(): void {
    setEditing(null);
    document.host.endCellEdit();
  }

  function commit(leave: Leave): void {
    const context = around.inputContext();
    if (!editing || !shown || !context || shown.sheet.id !== editing.sheetId) {
      end();
      return;
    }
    const unchanged = cellEditingText(document, shown, editing.row, editing.column, language) === editing.text;
    try {
      if (!unchanged) document.history.step(() => enterTexts(context, editing.row, editing.column, [[editing.text]]));
    } catch (error) {
      if (!(error instanceof RefusedEdit)) throw error;
      around.report(error.message);
    }
    end();
    if (leave !== null) around.select(leaveTo(leave, around.current(), shown.space));
  }

  return {
    editing,
    start,
    change: (text: string) => setEditing((now) => (now ? { ...now, text } : now)),
    commit,
    cancel: end,
    label: editing ? cellAddress(editing.row, editing.column) : "",
  };
}
