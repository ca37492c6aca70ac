import { createRoot } from "react-dom/client";
import { isDark, loadTheme } from "./theme.ts";
import type { OfficeThemeFacts } from "./theme.ts";
import { planDayOfClock } from "./today.ts";
import { excelActions } from "./excel-actions.ts";
import { paneLanguage } from "./language.ts";
import { Pane } from "./Pane.tsx";
import { availableStorage, readPreferences } from "./preferences.ts";
import { loadFirstTexts } from "./texts/texts.ts";
import type { FirstWording } from "./texts/texts.ts";
import { startPage } from "./start-page.ts";
import { systemPrefersDark } from "./use-dark.ts";

/** Where the pane is put together: the only place that knows Office, the clock and the storage. */
async function start(): Promise<void> {
  const root = document.getElementById("pane");
  if (root === null) throw new Error("The page has no element for the pane");
  const storage = availableStorage();
  await Office.onReady();
  const { displayLanguage } = Office.context;
  const language = paneLanguage(displayLanguage, readPreferences(storage).language);
  const officeTheme = (): OfficeThemeFacts | undefined => Office.context.officeTheme;
  const dark = isDark(officeTheme(), systemPrefersDark().matches);
  const [t, initialTheme] = await Promise.all([loadFirstTexts(language), loadTheme(dark)]);
  let wording: FirstWording = { language, t };
  startPage(wording);
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.9")) {
    showInstead(root, [wording.t.tooOld]);
    return;
  }
  const today = planDayOfClock(new Date(), new URLSearchParams(window.location.search).get("today"));
  const actions = excelActions(() => ({ today, language: wording.language }));
  createRoot(root).render(
    <Pane
      actions={actions}
      today={today}
      displayLanguage={displayLanguage}
      officeTheme={officeTheme}
      initialTheme={initialTheme}
      storage={storage}
      initial={wording}
      onLanguage={(next) => {
        wording = next;
        startPage(next);
      }}
    />,
  );
}

/** Without Excel or without our own texts: in both languages, since neither could be asked for. */
function startFailed(error: unknown): void {
  reportError(error);
  const root = document.getElementById("pane");
  if (root === null) return;
  const again = document.createElement("button");
  again.type = "button";
  again.textContent = "Opnieuw proberen / Try again";
  again.addEventListener("click", () => window.location.reload());
  showInstead(root, ["Mijlpalenplan kon niet worden geladen.", "Milestone plan could not be loaded."], again);
}

function showInstead(root: HTMLElement, sentences: readonly string[], ...after: readonly HTMLElement[]): void {
  const alert = document.createElement("div");
  alert.setAttribute("role", "alert");
  alert.style.cssText = "padding: 16px; font: 14px/20px 'Segoe UI', sans-serif;";
  for (const sentence of sentences) {
    const line = document.createElement("p");
    line.textContent = sentence;
    alert.append(line);
  }
  alert.append(...after);
  root.replaceChildren(alert);
}

start().catch(startFailed);
