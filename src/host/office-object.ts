import type { ResolvedOptions } from "./host-options.ts";
import { isSetSupported } from "./requirement-sets.ts";
import type { Settings } from "./workbook/document-properties.ts";

type Callback = (result: { readonly status: string; readonly value?: unknown; readonly error?: unknown }) => void;

/** What the preview may watch or steer of an add-in's `Office`. */
export interface OfficeObject {
  readonly office: Record<string, unknown>;
  /** Functions that the add-in gave to `Office.actions.associate`, by id. */
  readonly associated: ReadonlyMap<string, (...args: unknown[]) => unknown>;
}

const themes = {
  light: {
    bodyBackgroundColor: "#FFFFFF",
    bodyForegroundColor: "#262626",
    controlBackgroundColor: "#FFFFFF",
    controlForegroundColor: "#262626",
    isDarkTheme: false,
  },
  dark: {
    bodyBackgroundColor: "#262626",
    bodyForegroundColor: "#FFFFFF",
    controlBackgroundColor: "#363636",
    controlForegroundColor: "#FFFFFF",
    isDarkTheme: true,
  },
} as const;

/**
 * The add-in's `Office`: the enumerations that the client's file brings along, and the members that only exist inside
 * Excel. `context` of the client's own object is a getter that cannot be redefined, so a new object is made.
 */
export function makeOffice(clientOffice: object, options: ResolvedOptions, settings: Settings): OfficeObject {
  const associated = new Map<string, (...args: unknown[]) => unknown>();
  const info = { host: "Excel", platform: "PC" };
  const office: Record<string, unknown> = {};
  for (const key of Object.getOwnPropertyNames(clientOffice)) {
    if (key !== "context") office[key] = (clientOffice as Record<string, unknown>)[key];
  }
  Object.assign(office, {
    HostType: { Word: "Word", Excel: "Excel", PowerPoint: "PowerPoint", Outlook: "Outlook", OneNote: "OneNote", Project: "Project", Access: "Access" }, // prettier-ignore
    PlatformType: { PC: "PC", OfficeOnline: "OfficeOnline", Mac: "Mac", iOS: "iOS", Android: "Android", Universal: "Universal" }, // prettier-ignore
    StartupBehavior: { none: "None", load: "Load" },
    VisibilityMode: { hidden: "Hidden", taskpane: "Taskpane" },
    onReady: (callback?: (info: unknown) => unknown) => Promise.resolve(info).then((ready) => {
      callback?.(ready);
      return ready;
    }), // prettier-ignore
    actions: {
      associate: (id: string, action: (...args: unknown[]) => unknown) => void associated.set(id, action),
    },
    addin: {
      showAsTaskpane: () => Promise.resolve(),
      hide: () => Promise.resolve(),
      setStartupBehavior: () => Promise.resolve(),
      getStartupBehavior: () => Promise.resolve("None"),
      onVisibilityModeChanged: () => Promise.resolve(() => Promise.resolve()),
    },
    context: {
      host: info.host,
      platform: info.platform,
      displayLanguage: options.locale,
      contentLanguage: options.locale,
      touchEnabled: false,
      officeTheme: themes[options.theme],
      requirements: {
        isSetSupported: (name: string, version?: string | number) => isSetSupported(options.excelApi, name, version),
      },
      document: { url: options.workbookName, mode: "readWrite", settings: documentSettings(settings) },
    },
  });
  defineInitialize(office);
  return { office, associated };
}

/** Older add-ins assign a function to `Office.initialize` and expect it to be called once Excel is ready. */
function defineInitialize(office: Record<string, unknown>): void {
  let initialize: unknown = null;
  Object.defineProperty(office, "initialize", {
    configurable: true,
    get: () => initialize,
    set(given: unknown) {
      initialize = given;
      if (typeof given === "function") void Promise.resolve("documentOpened").then((reason) => void given(reason));
    },
  });
}

/**
 * `Office.context.document.settings`: changes stay in memory until saveAsync, as in Excel. Only keys that were set or
 * removed here are written, because `workbook.settings` of the other API keeps its values in the same place.
 */
function documentSettings(settings: Settings): Record<string, unknown> {
  let copy = new Map(settings.entries());
  const touched = new Set<string>();
  const answer = (callback: unknown, value?: unknown) => {
    const done = callback as Callback | undefined;
    void Promise.resolve().then(() => done?.({ status: "succeeded", value }));
  };
  const callbackOf = (args: readonly unknown[]) => args.find((arg) => typeof arg === "function");
  return {
    get: (name: string) => copy.get(name) ?? null,
    set: (name: string, value: unknown) => {
      copy.set(name, value);
      touched.add(name);
    },
    remove: (name: string) => {
      copy.delete(name);
      touched.add(name);
    },
    saveAsync: (...args: unknown[]) => {
      for (const key of touched) {
        if (copy.has(key)) settings.set(key, copy.get(key));
        else settings.remove(key);
      }
      touched.clear();
      answer(callbackOf(args));
    },
    refreshAsync: (...args: unknown[]) => {
      copy = new Map(settings.entries());
      touched.clear();
      answer(callbackOf(args));
    },
    addHandlerAsync: (...args: unknown[]) => answer(callbackOf(args.slice(2))),
    removeHandlerAsync: (...args: unknown[]) => answer(callbackOf(args.slice(1))),
  };
}
