import { connectClient, type ClientWindow } from "#host/browser.ts";
import type {} from "./pane-door.ts";

/**
 * Stands in for office.js inside a pane of the preview: Excel's own client was loaded before; here it gets its way to
 * the host in the page around it. Loaded outside the preview it does nothing, and the pane says that Excel is missing.
 */
function start(pane: Window & ClientWindow): void {
  const door = pane.parent === pane ? undefined : pane.parent.previewDoor;
  const host = door?.connect(pane);
  if (!door || !host) return;
  const client = connectClient(host, pane);
  door.opened(pane, () => client.close());
}

start(window as unknown as Window & ClientWindow);
