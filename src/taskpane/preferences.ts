import type { Language } from "#core/plan/plan.ts";

/** How this person likes the pane; nothing of any plan. */
export interface Preferences {
  /** null follows Office. */
  readonly language: Language | null;
  /** Name or party by which "mine" is told. */
  readonly me: string;
  /** Pixels per day of the timeline; null fits the pane. */
  readonly zoom: number | null;
}

export const NO_PREFERENCES: Preferences = { language: null, me: "", zoom: null };

const KEY = "mijlpalenplan.preferences";

/** Missing, foreign or forbidden storage reads as no preferences: the pane works the same without them. */
export function readPreferences(storage: Storage | null): Preferences {
  try {
    const found: unknown = JSON.parse(storage?.getItem(KEY) ?? "{}");
    return typeof found === "object" && found !== null ? parsePreferences(found) : NO_PREFERENCES;
  } catch {
    return NO_PREFERENCES;
  }
}

function parsePreferences(found: object): Preferences {
  const value = found as Record<string, unknown>;
  const language = value["language"];
  const zoom = value["zoom"];
  return {
    language: language === "nl" || language === "en" ? language : null,
    me: typeof value["me"] === "string" ? value["me"].slice(0, 100) : "",
    zoom: typeof zoom === "number" && zoom > 0 && zoom < 100 ? zoom : null,
  };
}

/** Whether they could be kept. */
export function writePreferences(storage: Storage | null, preferences: Preferences): boolean {
  try {
    storage?.setItem(KEY, JSON.stringify(preferences));
    return storage !== null;
  } catch {
    return false;
  }
}

/** Browsers that forbid storage in frames throw on the mere mention of it. */
export function availableStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
