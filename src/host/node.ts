import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createContext, Script } from "node:vm";
import { EmbeddedHost } from "./embedded-host.ts";
import type { HostOptions } from "./host-options.ts";
import { makeOffice } from "./office-object.ts";
import { newWorkbook, openWorkbook } from "./workbook/open.ts";

/** The globals that an add-in finds in Excel. */
export interface OfficeGlobals {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
}

/** A host in this process, with its own copy of the client. */
export interface NodeHost extends OfficeGlobals {
  readonly host: EmbeddedHost;
  readonly workbook: EmbeddedHost["workbook"];
  readonly counters: EmbeddedHost["counters"];
  readonly modes: EmbeddedHost["modes"];
  readonly faults: EmbeddedHost["faults"];
  /** Functions given to `Office.actions.associate`. */
  readonly associated: ReadonlyMap<string, (...args: unknown[]) => unknown>;
  measure: EmbeddedHost["measure"];
  onBeforeRequest: EmbeddedHost["onBeforeRequest"];
  save(): Uint8Array;
  /** Puts Excel, Office and OfficeExtension into globalThis. Returns the way back. */
  installGlobals(): () => void;
  /** Another client on the same workbook: a co-author, or a second pane. */
  connectClient(): OfficeGlobals & { readonly associated: NodeHost["associated"]; close(): void };
  dispose(): void;
}

const clientFile = "@microsoft/office-js/dist/excel-web-16.00.js";
let clientScript: Script | null = null;

function loadedScript(): Script {
  if (!clientScript) {
    const path = createRequire(import.meta.url).resolve(clientFile);
    clientScript = new Script(readFileSync(path, "utf8"), { filename: path });
  }
  return clientScript;
}

/** Opens a workbook (a new one without bytes) behind a fresh client. @throws WorkbookFormatError for unusable bytes. */
export function openHost(bytes?: Uint8Array, options: HostOptions & { readonly strict?: boolean } = {}): NodeHost {
  const workbook = bytes ? openWorkbook(bytes) : newWorkbook();
  const host = new EmbeddedHost(workbook, options, bytes !== undefined);
  const clients = new Set<{ close(): void }>();

  function connectClient() {
    const client = startClient(host, options.strict === true);
    clients.add(client);
    return client;
  }

  const first = connectClient();
  return {
    ...first,
    host,
    workbook,
    get counters() {
      return host.counters;
    },
    modes: host.modes,
    faults: host.faults,
    measure: (run) => host.measure(run),
    onBeforeRequest: (listener) => host.onBeforeRequest(listener),
    save: () => host.save(),
    installGlobals: () => installGlobals(first),
    connectClient,
    dispose() {
      for (const client of clients) client.close();
    },
  };
}

function startClient(host: EmbeddedHost, strict: boolean) {
  // Code in another context has its own Error, Date and so on; sharing ours keeps instanceof and strict equality true.
  const sandbox: Record<string, unknown> = {
    JSON, Date, Error, Promise, Object, Array, setTimeout, clearTimeout, console,
    navigator: { userAgent: "EmbeddedHost" },
  }; // prettier-ignore
  sandbox["window"] = sandbox;
  sandbox["self"] = sandbox;
  const context = createContext(sandbox);
  loadedScript().runInContext(context);
  const extension = sandbox["OfficeExtension"] as ClientExtension & typeof OfficeExtension;
  const { office, associated } = makeOffice(sandbox["Office"] as object, host.shared.options, host.workbook.settings);
  sandbox["Office"] = office;
  const bridge: Bridge = { sendMessageToHost: (text) => link.receive(text) };
  const link = host.connect((text) => bridge.onMessageFromHost?.(text));
  extension.HostBridge.init(bridge);
  if (strict) extension.CommonUtility._doApiNotSupportedCheck = true;
  return {
    Excel: sandbox["Excel"] as typeof Excel,
    Office: office as unknown as typeof Office,
    OfficeExtension: extension as typeof OfficeExtension,
    associated,
    close: () => link.close(),
  };
}

interface Bridge {
  sendMessageToHost(messageText: string): void;
  /** Set by the client. */
  onMessageFromHost?(messageText: string): void;
}

/** The two doors of the client that its typings do not show. */
interface ClientExtension {
  readonly HostBridge: { init(bridge: Bridge): void };
  readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
}

function installGlobals(globals: OfficeGlobals): () => void {
  const names = ["Excel", "Office", "OfficeExtension"] as const;
  const place = globalThis as Record<string, unknown>;
  const before = names.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  // Looked up, not assigned: what watches over assignments to globals would keep every client that was ever installed.
  for (const name of names) Object.defineProperty(place, name, lookedUp(globals, name));
  return () => {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else delete place[name];
    }
  };
}

/** Made out of sight of the way back, whose descriptors would hold one client after another. */
function lookedUp(globals: OfficeGlobals, name: keyof OfficeGlobals): PropertyDescriptor {
  return { get: () => globals[name], configurable: true, enumerable: true };
}
