import { useEffect, useRef } from "react";
import type { RefObject } from "react";

/** What had the focus in the pane last, also after it has gone, and what it stood in, from near to far. */
let last: { readonly element: HTMLElement; readonly around: readonly HTMLElement[] } | null = null;

const FOCUSABLE = "button, a[href], input, select, textarea, summary, [tabindex='0']";

function remember(event: FocusEvent): void {
  if (event.target instanceof HTMLElement) last = { element: event.target, around: ancestorsOf(event.target) };
}

/**
 * When the control that had the focus goes away (a saved form, another place), the focus goes to what stands where it
 * stood, and else to the title, instead of nowhere. Never while the person works elsewhere: then the pane has no focus
 * to keep.
 */
export function useKeptFocus(): RefObject<HTMLHeadingElement | null> {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const keep = (): void => {
      if (last === null || last.element.isConnected) return;
      if (!document.hasFocus() || document.activeElement !== document.body || title.current === null) return;
      const next = standingThere(last.around, title.current);
      last = null;
      next.focus();
    };
    // A part of the place changes without the place as a whole being drawn again.
    const observer = new MutationObserver(keep);
    observer.observe(document.body, { childList: true, subtree: true });
    document.addEventListener("focusin", remember);
    keep();
    return () => {
      observer.disconnect();
      document.removeEventListener("focusin", remember);
    };
  }, []);
  return title;
}

function ancestorsOf(element: HTMLElement): readonly HTMLElement[] {
  const { parentElement } = element;
  return parentElement === null ? [] : [parentElement, ...ancestorsOf(parentElement)];
}

/** The first control of the nearest part that is still there; of the place as a whole the title stands for it. */
function standingThere(around: readonly HTMLElement[], title: HTMLElement): HTMLElement {
  const near = around.find(({ isConnected }) => isConnected);
  const isWhole = near === undefined || near.parentElement?.contains(title) !== false;
  return isWhole ? title : (near.querySelector<HTMLElement>(FOCUSABLE) ?? title);
}
