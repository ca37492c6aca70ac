import type { DocumentSettings } from "./document/preview-document.ts";

const KEY = "mijlpalenplan-preview";

/** Language and theme of the last time; the system's theme and Dutch the first time. */
export function readPreferences(): DocumentSettings {
  const system = window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  const stored = storedText();
  const [language, theme] = stored.split(" ");
  return {
    language: language === "en" ? "en" : "nl",
    theme: theme === "dark" || theme === "light" ? theme : system,
  };
}

function storedText(): string {
  try {
    return localStorage.getItem(KEY) ?? "";
  } catch {
    // A browser that keeps nothing for pages: the first-time settings count every time.
    return "";
  }
}

export function storePreferences({ language, theme }: DocumentSettings): void {
  try {
    localStorage.setItem(KEY, `${language} ${theme}`);
  } catch {
    // See above; nothing is lost but the choice.
  }
}
