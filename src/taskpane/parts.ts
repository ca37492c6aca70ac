import { createElement, use } from "react";
import type { ComponentType, ReactElement } from "react";

/** A part of the pane that the server or the connection did not give; a fault in a part that did come is no such thing. */
export function isPartMissing(error: unknown): boolean {
  // The loader's own error is known by its name only.
  return error instanceof Error && error.name === "ChunkLoadError";
}

const missing = new Set<() => void>();

/** What could not be fetched is fetched again when it is next asked for. */
export function fetchMissingAgain(): void {
  for (const forget of missing) forget();
  missing.clear();
}

/**
 * Fetches once. A failure stays, so that drawing once more does not fetch without end: until `fetchMissingAgain`, which
 * the person asks for.
 */
export function fetchedOnce<Part>(load: () => Promise<Part>): () => Promise<Part> {
  let kept: Promise<Part> | null = null;
  return () => {
    if (kept !== null) return kept;
    const fetching = load();
    kept = fetching;
    fetching.then(
      // Told in React's own words: what is there is drawn in the same drawing, and nothing on the screen goes away.
      (value) => void Object.assign(fetching, { status: "fulfilled", value }),
      () =>
        missing.add(() => {
          if (kept === fetching) kept = null;
        }),
    );
    return fetching;
  };
}

/** A component that is fetched when it is first drawn; waits as a lazy one does, and can be fetched again. */
export function part<Props extends object>(load: () => Promise<ComponentType<Props>>): (props: Props) => ReactElement {
  const fetch = fetchedOnce(load);
  return function Part(props: Props): ReactElement {
    return createElement(use(fetch()), props);
  };
}
