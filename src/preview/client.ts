import { makeOffice } from "#host/office-object.ts";

import type {} from "./pane-door.ts";

interface Bridge {
  sendMessageToHost(messageText: string): void;
  /** Set by the client. */
  onMessageFromHost?(messageText: string): void;
}

/** The doors of Excel's client that its typings do not show. */
interface ClientWindow extends Window {
  Office: object;
  OfficeExtension: { readonly HostBridge: { init(bridge: Bridge): void } };
}

/**
 * Stands in for office.js inside a pane of the preview: Excel's own client was loaded before; here it gets its way to
 * the host in the page around it. Loaded outside the preview it does nothing, and the pane says that Excel is missing.
 */
function start(pane: ClientWindow): void {
  const door = pane.parent === pane ? undefined : pane.parent.previewDoor;
  const host = door?.connect(pane);
  if (!door || !host) return;
  const { office } = makeOffice(pane.Office, host.shared.options, host.workbook.settings);
  pane.Office = office;
  const bridge: Bridge = { sendMessageToHost: (text) => link.receive(text) };
  const link = host.connect((text) => bridge.onMessageFromHost?.(text));
  pane.OfficeExtension.HostBridge.init(bridge);
  door.opened(pane, () => link.close());
}

start(window as unknown as ClientWindow);
