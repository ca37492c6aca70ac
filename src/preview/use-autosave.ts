import { useEffect, useState } from "react";
import { keepWorkbook } from "./document/autosave.ts";
import type { PreviewDocument } from "./document/preview-document.ts";

const QUIET_MS = 1200;

export type KeepState = "saved" | "unsaved" | "kept" | "failed";

/** Keeps unsaved work in this browser after each pause, and has the browser ask before the page is left. */
export function useAutosave(document: PreviewDocument, version: number): KeepState {
  const [kept, setKept] = useState<{ readonly version: number; readonly failed: boolean }>({
    version: -1,
    failed: false,
  });
  const { isChanged, contentVersion } = document;

  useEffect(() => {
    if (!document.isChanged) return undefined;
    const timer = setTimeout(() => {
      keepWorkbook({ name: document.name, bytes: document.workbook.save(), savedAt: Date.now() }).then(
        () => setKept({ version: contentVersion, failed: false }),
        () => setKept({ version: contentVersion, failed: true }),
      );
    }, QUIET_MS);
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
