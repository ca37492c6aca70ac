import { useEffect, useRef, useState } from "react";
import { keepWorkbook } from "./document/autosave.ts";
import type { PreviewDocument } from "./document/preview-document.ts";

const QUIET_MS = 1200;
/** A large workbook takes long to write; the page waits for a longer pause then. */
const PAUSES_PER_SAVE = 8;

export type KeepState = "saved" | "unsaved" | "kept" | "failed";

/** Keeps unsaved work in this browser after each pause, and has the browser ask before the page is left. */
export function useAutosave(document: PreviewDocument, version: number): KeepState {
  const [kept, setKept] = useState<{ readonly version: number; readonly failed: boolean }>({
    version: -1,
    failed: false,
  });
  const lastSaveMs = useRef(0);
  const { isChanged, contentVersion } = document;

  useEffect(() => {
    if (!document.isChanged) return undefined;
    const keep = (): void => {
      const start = performance.now();
      const bytes = document.workbook.save("store");
      lastSaveMs.current = performance.now() - start;
      keepWorkbook({ name: document.name, bytes, savedAt: Date.now() }).then(
        () => setKept({ version: contentVersion, failed: false }),
        () => setKept({ version: contentVersion, failed: true }),
      );
    };
    const timer = setTimeout(keep, Math.max(QUIET_MS, lastSaveMs.current * PAUSES_PER_SAVE));
    return () => clearTimeout(timer);
  }, [document, contentVersion]);

  useEffect(() => {
    const onBeforeUnload = (event: BeforeUnloadEvent): void => {
      if (document.isChanged) event.preventDefault();
    };
    window.addEventListener("beforeunload", onBeforeUnload);
    return () => window.removeEventListener("beforeunload", onBeforeUnload);
  }, [document]);

  if (!isChanged || version < 0) return "saved";
  if (kept.version !== contentVersion) return "unsaved";
  return kept.failed ? "failed" : "kept";
}
