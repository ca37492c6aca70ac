import { useCallback, useState } from "react";
import type { Drafts } from "./drafts.ts";

/** State that survives leaving the place; null when nothing is half typed. Give the component `key={key}`. */
export function useDraft<Draft>(drafts: Drafts, key: string): readonly [Draft | null, (draft: Draft | null) => void] {
  const [draft, setDraft] = useState<Draft | null>(() => drafts.get<Draft>(key) ?? null);
  const change = useCallback(
    (next: Draft | null) => {
      if (next === null) drafts.drop(key);
      else drafts.set(key, next);
      setDraft(next);
    },
    [drafts, key],
  );
  return [draft, change];
}
