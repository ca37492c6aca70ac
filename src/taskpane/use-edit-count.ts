import { useEffect, useState } from "react";

/** Adds a listener for edits anywhere in the workbook; the answer takes it away again. */
export type OnEdited = (listener: () => void) => () => void;

/** Grows after edits anywhere in the workbook: for places that show what stands on other sheets than the plan's. */
export function useEditCount(onEdited: OnEdited): number {
  const [count, setCount] = useState(0);
  useEffect(() => onEdited(() => setCount((before) => before + 1)), [onEdited]);
  return count;
}
