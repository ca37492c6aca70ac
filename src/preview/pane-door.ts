import type { EmbeddedHost } from "#host/embedded-host.ts";

/** What the script in a pane finds in this page: the host that its frame belongs to. */
export interface PaneDoor {
  /** Connects the window of a pane; called by the script that stands in for office.js. */
  connect(pane: Window): EmbeddedHost | null;
  /** Says that a pane has connected, so that a new loading of it closes the old connection. */
  opened(pane: Window, close: () => void): void;
}

declare global {
  interface Window {
    previewDoor?: PaneDoor;
  }
}

interface Attached {
  readonly frame: HTMLIFrameElement;
  readonly host: EmbeddedHost;
  close: (() => void) | null;
}

const attached = new Set<Attached>();

function find(pane: Window): Attached | undefined {
  return [...attached].find(({ frame }) => frame.contentWindow === pane);
}

/** Lets a frame reach a host. Returns how to end it. */
export function attachPane(frame: HTMLIFrameElement, host: EmbeddedHost): () => void {
  const entry: Attached = { frame, host, close: null };
  attached.add(entry);
  window.previewDoor = {
    connect: (pane) => find(pane)?.host ?? null,
    opened(pane, close) {
      const found = find(pane);
      if (!found) return;
      found.close?.();
      found.close = close;
    },
  };
  return () => {
    entry.close?.();
    attached.delete(entry);
  };
}
