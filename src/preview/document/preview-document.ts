import { calculationOf, type Calculation } from "#host/calc/recalculate.ts";
import { EmbeddedHost } from "#host/embedded-host.ts";
import type { SheetModel, WorkbookChange, WorkbookModel } from "#host/workbook/model.ts";
import { newWorkbook, openWorkbook } from "#host/workbook/open.ts";
import type { GridLanguage } from "../view-model/formula-language.ts";
import { UndoHistory } from "./undo-history.ts";

export interface DocumentSettings {
  readonly language: GridLanguage;
  readonly theme: "light" | "dark";
}

/** A workbook on the page, with the host that answers the panes and the history of what was done to it. */
export interface PreviewDocument {
  readonly workbook: WorkbookModel;
  readonly name: string;
  readonly host: EmbeddedHost;
  readonly calculation: Calculation;
  readonly history: UndoHistory;
  readonly localeName: string;
  /** Grows when something that is drawn has changed. */
  readonly version: number;
  /** As `version`, but a moved selection doesn't count. */
  readonly contentVersion: number;
  /** True since the last download. */
  readonly isChanged: boolean;
  markSaved(): void;
  /** Called at most once per frame. Returns the way to stop. */
  subscribe(listener: () => void): () => void;
  close(): void;
}

const MS_PER_DAY = 86_400_000;

/** Serial number of the person's own day. */
export function serialOfDay(date: Date): number {
  const day = Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return Math.round((day - Date.UTC(1899, 11, 30)) / MS_PER_DAY);
}

export function localeOf(language: GridLanguage): string {
  return language === "nl" ? "nl-NL" : "en-GB";
}

/** @throws WorkbookFormatError for bytes that are no workbook */
export function openDocument(name: string, bytes: Uint8Array | null, settings: DocumentSettings): PreviewDocument {
  const workbook = bytes ? openWorkbook(bytes) : newWorkbook();
  return documentOf(workbook, name, settings, false);
}

/** The same workbook in another language or theme; its panes have to be loaded anew. */
export function withSettings(document: PreviewDocument, settings: DocumentSettings): PreviewDocument {
  const { workbook, name, isChanged } = document;
  document.close();
  return documentOf(workbook, name, settings, isChanged, document.history);
}

function documentOf(
  workbook: WorkbookModel,
  name: string,
  settings: DocumentSettings,
  changedBefore: boolean,
  earlier?: UndoHistory,
): PreviewDocument {
  const localeName = localeOf(settings.language);
  const host = new EmbeddedHost(
    workbook,
    {
      locale: localeName === "en-GB" ? "en-US" : localeName,
      workbookName: name,
      theme: settings.theme,
      userName: "Voorbeeld",
    },
    true,
  );
  const calculation = calculationOf(workbook, { today: serialOfDay(new Date()), localeName });
  const history = earlier ?? new UndoHistory(workbook);
  const listeners = new Set<() => void>();
  let version = 0;
  let contentVersion = 0;
  let contentChanged = false;
  let changed = changedBefore;
  let frame: number | null = null;

  function announce(): void {
    frame ??= requestAnimationFrame(() => {
      frame = null;
      version += 1;
      if (contentChanged) contentVersion += 1;
      contentChanged = false;
      for (const listener of listeners) listener();
    });
  }

  function onChange(change: WorkbookChange): void {
    if (change.kind !== "view") {
      changed = true;
      contentChanged = true;
    }
    announce();
  }

  const stopModel = workbook.onChange(onChange);
  const stopHistory = history.subscribe(announce);
  return {
    workbook,
    name,
    host,
    calculation,
    history,
    localeName,
    get version() {
      return version;
    },
    get contentVersion() {
      return contentVersion;
    },
    get isChanged() {
      return changed;
    },
    markSaved() {
      changed = false;
      announce();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      stopModel();
      stopHistory();
      calculation.stop();
      if (frame !== null) cancelAnimationFrame(frame);
    },
  };
}

/** The sheet that is shown: the active one, or the first that can be shown. */
export function shownSheet(workbook: WorkbookModel): SheetModel | null {
  const active = workbook.sheetById(workbook.activeSheetId);
  if (active && active.kind === "worksheet" && active.visibility === "visible") return active;
  return workbook.sheets.find((sheet) => sheet.kind === "worksheet" && sheet.visibility === "visible") ?? null;
}
