import { useEffect, useRef, type KeyboardEvent } from "react";
import type { Direction } from "../view-model/selection.ts";

/** Where to go when the editor closes; null stays. */
export type Leave = Direction | "next" | "previous" | null;

export interface CellEditorProps {
  readonly label: string;
  readonly text: string;
  /** Arrows leave the cell when editing began by typing, and move in the text when it began with F2. */
  readonly arrowsLeave: boolean;
  readonly width: number;
  readonly height: number;
  readonly onChange: (text: string) => void;
  readonly onCommit: (leave: Leave) => void;
  readonly onCancel: () => void;
}

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/** Reads the keys that end an edit; shared by the cell and the formula bar. Returns whether the key was used. */
export function editorKey(
  event: KeyboardEvent<HTMLTextAreaElement | HTMLInputElement>,
  arrowsLeave: boolean,
  commit: (leave: Leave) => void,
  cancel: () => void,
): boolean {
  const direction = arrows[event.key];
  if (event.nativeEvent.isComposing) return false;
  if (event.key === "Enter" && !event.altKey) commit(event.shiftKey ? "up" : "down");
  else if (event.key === "Tab") commit(event.shiftKey ? "previous" : "next");
  else if (event.key === "Escape") cancel();
  else if (arrowsLeave && direction) commit(direction);
  else return false;
  event.preventDefault();
  event.stopPropagation();
  return true;
}

/** The text box in the cell. */
export function CellEditor(props: CellEditorProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const closing = useRef(false);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    element.focus({ preventScroll: true });
    element.setSelectionRange(element.value.length, element.value.length);
  }, []);

  const commit = (leave: Leave): void => {
    closing.current = true;
    props.onCommit(leave);
  };

  return (
    <textarea
      ref={box}
      className="cell-editor"
      aria-label={props.label}
      rows={1}
      spellCheck={false}
      value={props.text}
      style={{ minWidth: props.width, minHeight: props.height }}
      onChange={(event) => props.onChange(event.target.value)}
      onKeyDown={(event) => {
        const used = editorKey(event, props.arrowsLeave, commit, () => {
          closing.current = true;
          props.onCancel();
        });
        if (used) return;
        event.stopPropagation();
        if (event.key === "Enter" && event.altKey) {
          event.preventDefault();
          const { selectionStart, selectionEnd, value } = event.currentTarget;
          props.onChange(`${value.slice(0, selectionStart)}\n${value.slice(selectionEnd)}`);
        }
      }}
      onPointerDown={(event) => event.stopPropagation()}
      onBlur={() => {
        if (!closing.current) commit(null);
      }}
    />
  );
}
