/** Half-typed texts by place; they outlive a change of place and every new reading of the plan. */
export interface Drafts {
  readonly get: <Draft>(key: string) => Draft | undefined;
  readonly set: <Draft>(key: string, draft: Draft) => void;
  readonly drop: (key: string) => void;
}

export function createDrafts(): Drafts {
  const kept = new Map<string, unknown>();
  return {
    get: <Draft>(key: string) => kept.get(key) as Draft | undefined,
    set: (key, draft) => {
      kept.set(key, draft);
    },
    drop: (key) => {
      kept.delete(key);
    },
  };
}
