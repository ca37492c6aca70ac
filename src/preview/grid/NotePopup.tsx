import { useState, type PointerEvent } from "react";
import type { SheetView } from "../view-model/sheet-view.ts";
import { placeOf } from "./use-grid-pointer.ts";

export interface HoveredNote {
  readonly text: string;
  readonly left: number;
  readonly top: number;
}

/** The note of the cell under the mouse. */
export function useHoveredNote(view: SheetView) {
  const [hovered, setHovered] = useState<HoveredNote | null>(null);

  function onPointerOver(event: PointerEvent<HTMLElement>): void {
    const target = event.target as Element;
    const place = placeOf(target);
    const text = place ? view.noteAt(place.row, place.column) : null;
    if (text === null) {
      if (hovered) setHovered(null);
      return;
    }
    const box = target.closest("td")?.getBoundingClientRect();
    if (box) setHovered({ text, left: Math.min(box.right + 8, window.innerWidth - 260), top: box.top });
  }

  return { hovered, onPointerOver, onPointerLeave: () => setHovered(null) };
}

export function NotePopup({ note, label }: { readonly note: HoveredNote | null; readonly label: string }) {
  if (!note) return null;
  return (
    <div className="note-popup" role="tooltip" aria-label={label} style={{ left: note.left, top: note.top }}>
      {note.text}
    </div>
  );
}
