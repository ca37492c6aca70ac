import { createRoot } from "react-dom/client";
import { planDayOfClock } from "./today.ts";
import { excelActions } from "./excel-actions.ts";
import { paneLanguage } from "./language.ts";
import { Pane } from "./Pane.tsx";
import { availableStorage, readPreferences } from "./preferences.ts";
import { loadTexts } from "./texts/texts.ts";
import type { Wording } from "./texts/texts.ts";
import { startPage } from "./start-page.ts";

/** Where the pane is put together: the only place that knows Office, the clock and the storage. */
async function start(): Promise<void> {
  const root = document.getElementById("pane");
  if (root === null) throw new Error("The page has no element for the pane");
  const storage = availableStorage();
  await Office.onReady();
  const { displayLanguage } = Office.context;
  const language = paneLanguage(displayLanguage, readPreferences(storage).language);
  let wording: Wording = { language, t: await loadTexts(language) };
  startPage(wording);
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.9")) {
    root.textContent = wording.t.tooOld;
    return;
  }
  const today = planDayOfClock(new Date(), new URLSearchParams(window.location.search).get("today"));
  const actions = excelActions(() => ({ today, language: wording.language }));
  createRoot(root).render(
    <Pane
      actions={actions}
      today={today}
      displayLanguage={displayLanguage}
      officeTheme={() => Office.context.officeTheme as ReturnType<Parameters<typeof Pane>[0]["officeTheme"]>}
      storage={storage}
      initial={wording}
      onLanguage={(next) => {
        wording = next;
        startPage(next);
      }}
    />,
  );
}

void start();
