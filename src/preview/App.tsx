import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { WorkbookFormatError } from "#host/workbook/errors.ts";
import { forgetWorkbook, keptWorkbook, type KeptWorkbook } from "./document/autosave.ts";
import {
  openDocument,
  withSettings,
  type DocumentSettings,
  type PreviewDocument,
} from "./document/preview-document.ts";
import { readPreferences, storePreferences } from "./preferences.ts";
import { RestoreBanner } from "./shell/RestoreBanner.tsx";
import { texts } from "./texts.ts";
import { Workspace } from "./Workspace.tsx";

export interface AppProps {
  readonly sampleName: string;
  loadSample(): Promise<Uint8Array>;
}

const XLSX = ".xlsx";

/** The page: which workbook is open, in which language and theme. */
export function App({ sampleName, loadSample }: AppProps) {
  const [settings, setSettings] = useState<DocumentSettings>(readPreferences);
  const [document, setDocument] = useState<PreviewDocument | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  const [kept, setKept] = useState<KeptWorkbook | null>(null);
  const current = useRef(settings);
  current.current = settings;
  const text = texts[settings.language];

  const show = useCallback((name: string, bytes: Uint8Array | null): boolean => {
    try {
      const opened = openDocument(name, bytes, current.current);
      setDocument((before) => {
        before?.close();
        return opened;
      });
      setMessage(null);
      return true;
    } catch (error) {
      if (!(error instanceof WorkbookFormatError)) throw error;
      setMessage(current.current.language === "nl" ? error.message : error.english);
      return false;
    }
  }, []);

  const showSample = useCallback(async () => {
    show(sampleName, await loadSample());
  }, [show, sampleName, loadSample]);

  useEffect(() => {
    showSample().catch((error: unknown) => {
      setMessage(`${texts[current.current.language].failed} ${error instanceof Error ? error.message : String(error)}`);
    });
    // A browser without storage has nothing to restore.
    keptWorkbook().then(setKept, () => setKept(null));
  }, [showSample]);

  useEffect(() => {
    const root = window.document.documentElement;
    root.lang = settings.language;
    root.dataset["theme"] = settings.theme;
    window.document.title = texts[settings.language].title;
    storePreferences(settings);
  }, [settings]);

  const changeSettings = useCallback((next: DocumentSettings) => {
    setSettings(next);
    setDocument((now) => (now ? withSettings(now, next) : now));
  }, []);

  const mayLeave = useCallback(
    () => document === null || !document.isChanged || window.confirm(texts[current.current.language].askDiscard),
    [document],
  );

  const openFile = useCallback(
    async (file: File) => {
      if (!file.name.toLowerCase().endsWith(XLSX)) {
        setMessage(texts[current.current.language].notXlsx);
        return;
      }
      if (mayLeave()) show(file.name, new Uint8Array(await file.arrayBuffer()));
    },
    [mayLeave, show],
  );

  const isDropping = useDroppedFile(openFile);
  const banner = useMemo(
    () =>
      kept ? (
        <RestoreBanner
          kept={kept}
          texts={text}
          language={settings.language}
          onRestore={() => {
            if (show(kept.name, kept.bytes)) setKept(null);
          }}
          onDiscard={() => {
            // The offer goes when the work is really gone: who reloads at once is not asked again.
            forgetWorkbook()
              .catch(() => setMessage(text.autosaveFailed))
              .finally(() => setKept(null));
          }}
        />
      ) : null,
    [kept, text, settings.language, show],
  );

  return (
    <div className="page" data-theme={settings.theme}>
      {document ? (
        <Workspace
          document={document}
          settings={settings}
          banner={banner}
          message={message}
          onMessage={setMessage}
          onSettings={changeSettings}
          onOpenFile={(file) => void openFile(file)}
          onSample={() => {
            if (mayLeave()) void showSample();
          }}
          onNew={() => {
            if (mayLeave()) show(settings.language === "nl" ? "Map1.xlsx" : "Book1.xlsx", null);
          }}
        />
      ) : (
        <p className="loading" role="status">
          {message ?? text.loading}
        </p>
      )}
      {isDropping ? <div className="drop-hint">{text.dropHere}</div> : null}
    </div>
  );
}

/** Opens a file that is dragged into the page. */
function useDroppedFile(open: (file: File) => Promise<void>): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const onDragOver = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setIsOver(true);
    };
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      event.preventDefault();
      setIsOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) void open(file);
    };
    window.addEventListener("dragover", onDragOver);
    window.addEventListener("dragleave", onLeave);
    window.addEventListener("drop", onDrop);
    return () => {
      window.removeEventListener("dragover", onDragOver);
      window.removeEventListener("dragleave", onLeave);
      window.removeEventListener("drop", onDrop);
    };
  }, [open]);
  return isOver;
}
