import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";

/** Part of the sheet that is on the screen, in CSS pixels; the scroll places are rounded to steps. */
export interface Viewport {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** Rows and columns are drawn anew after this many pixels; the spare room around is larger. */
const STEP = 120;
export const SPARE = 260;

function stepped(place: number): number {
  return Math.floor(Math.max(0, place) / STEP) * STEP;
}

export function useViewport(container: RefObject<HTMLDivElement | null>): {
  readonly viewport: Viewport;
  readonly onScroll: () => void;
} {
  const [viewport, setViewport] = useState<Viewport>({ top: 0, left: 0, width: 1200, height: 800 });
  const frame = useRef(0);

  const measure = useCallback(() => {
    const element = container.current;
    if (!element) return;
    const next = {
      top: stepped(element.scrollTop),
      left: stepped(element.scrollLeft),
      width: element.clientWidth,
      height: element.clientHeight,
    };
    setViewport((now) =>
      now.top === next.top && now.left === next.left && now.width === next.width && now.height === next.height
        ? now
        : next,
    );
  }, [container]);

  useLayoutEffect(() => {
    const element = container.current;
    if (!element) return undefined;
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [container, measure]);

  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  const onScroll = useCallback(() => {
    // Straight to the page: drawing anew for this would cost more than it is worth.
    container.current?.classList.toggle("scrolled-sideways", container.current.scrollLeft > 0);
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(measure);
  }, [container, measure]);

  return { viewport, onScroll };
}
