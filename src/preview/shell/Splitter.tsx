import { useRef, type KeyboardEvent, type PointerEvent } from "react";

interface SplitterProps {
  readonly label: string;
  readonly width: number;
  readonly onWidth: (width: number) => void;
}

const NARROWEST = 280;
const WIDEST = 760;
const STEP = 24;

/** The line between the sheet and the pane, to be dragged or moved with the arrow keys. */
export function Splitter({ label, width, onWidth }: SplitterProps) {
  const start = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const set = (next: number): void => onWidth(Math.min(WIDEST, Math.max(NARROWEST, Math.round(next))));

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const step = event.key === "ArrowLeft" ? STEP : event.key === "ArrowRight" ? -STEP : 0;
    if (step === 0) return;
    event.preventDefault();
    set(width + step);
  }

  return (
    <div
      className="splitter"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      onKeyDown={onKeyDown}
      onPointerDown={(event: PointerEvent<HTMLElement>) => {
        start.current = { x: event.clientX, width };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event: PointerEvent<HTMLElement>) => {
        if (start.current) set(start.current.width + start.current.x - event.clientX);
      }}
      onPointerUp={() => {
        start.current = null;
      }}
    />
  );
}
