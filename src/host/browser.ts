import type { EmbeddedHost } from "./embedded-host.ts";
import { makeOffice } from "./office-object.ts";

interface Bridge {
  sendMessageToHost(messageText: string): void;
  /** Set by the client. */
  onMessageFromHost?(messageText: string): void;
}

/** A window in which the unmodified client (`excel-web-16.00.js`) has been loaded. */
export interface ClientWindow {
  Office: object;
  readonly OfficeExtension: { readonly HostBridge: { init(bridge: Bridge): void } };
}

export interface ConnectedClient {
  /** Functions that the add-in gave to `Office.actions.associate`, by id. */
  readonly associated: ReadonlyMap<string, (...args: unknown[]) => unknown>;
  /** Ends the connection: later messages of this window are not answered. */
  close(): void;
}

/**
 * Connects the client in a window (a pane's frame, or this page itself) to a host, before the add-in's own scripts run.
 * Several windows on one host are co-authors: what one changes, the others hear of.
 */
export function connectClient(host: EmbeddedHost, pane: ClientWindow): ConnectedClient {
  const { office, associated } = makeOffice(pane.Office, host.shared.options, host.workbook.settings);
  pane.Office = office;
  const bridge: Bridge = { sendMessageToHost: (text) => link.receive(text) };
  const link = host.connect((text) => bridge.onMessageFromHost?.(text));
  pane.OfficeExtension.HostBridge.init(bridge);
  return { associated, close: () => link.close() };
}
