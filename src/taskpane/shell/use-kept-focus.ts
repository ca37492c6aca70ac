import { useEffect, useRef } from "react";
import type { RefObject } from "react";

/** What had the focus in the pane last, also after it has gone. */
let last: HTMLElement | null = null;
/** It lost the focus because it was switched off while its work was done. */
let waiting = false;

function remember(event: FocusEvent): void {
  if (event.target instanceof HTMLElement) last = event.target;
  waiting = false;
}

/**
 * When the control that had the focus goes away (a saved form, another place), the focus goes to the title instead of
 * nowhere; when it was only switched off for a while, it gets the focus back. Never while the person works elsewhere:
 * then the pane has no focus to keep.
 */
export function useKeptFocus(): RefObject<HTMLHeadingElement | null> {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.addEventListener("focusin", remember);
    return () => document.removeEventListener("focusin", remember);
  }, []);
  useEffect(() => {
    if (last === null) return;
    const isOff = last.matches(":disabled");
    if (last.isConnected && isOff) waiting = true;
    if (!document.hasFocus() || (document.activeElement !== document.body && !isOff)) return;
    if (!last.isConnected) {
      last = null;
      title.current?.focus();
    } else if (waiting && !isOff) last.focus();
  });
  return title;
}
