import { useEffect, useState } from "react";
import { isDark } from "./theme.ts";
import type { OfficeThemeFacts } from "./theme.ts";

/** Follows Office and the system. Office tells of no change in every version, so coming back to the pane asks again. */
export function useDark(officeTheme: () => OfficeThemeFacts | undefined): boolean {
  const [dark, setDark] = useState(() => isDark(officeTheme(), systemPrefersDark().matches));
  useEffect(() => {
    const system = systemPrefersDark();
    const look = (): void => setDark(isDark(officeTheme(), system.matches));
    system.addEventListener("change", look);
    window.addEventListener("focus", look);
    document.addEventListener("visibilitychange", look);
    return () => {
      system.removeEventListener("change", look);
      window.removeEventListener("focus", look);
      document.removeEventListener("visibilitychange", look);
    };
  }, [officeTheme]);
  return dark;
}

export function systemPrefersDark(): MediaQueryList {
  return window.matchMedia("(prefers-color-scheme: dark)");
}
