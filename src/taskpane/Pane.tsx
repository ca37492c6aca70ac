import { useCallback, useEffect, useState } from "react";
import type { ReactElement } from "react";
import type { PlanDay } from "#core/calendar/plan-day.ts";
import { App } from "./App.tsx";
import { paneLanguage } from "./language.ts";
import type { PaneActions } from "./pane-actions.ts";
import { readPreferences, writePreferences } from "./preferences.ts";
import type { Preferences } from "./preferences.ts";
import { Themed } from "./shell/Themed.tsx";
import { loadTexts, WordingContext } from "./texts/texts.ts";
import type { FirstWording } from "./texts/texts.ts";
import { loadTheme } from "./theme.ts";
import { useDark } from "./use-dark.ts";
import type { OfficeThemeFacts, ThemeTable } from "./theme.ts";

interface PaneProps {
  readonly actions: PaneActions;
  readonly today: PlanDay;
  readonly displayLanguage: string | undefined;
  /** Read anew when asked: Office changes it under a running pane. */
  readonly officeTheme: () => OfficeThemeFacts | undefined;
  readonly storage: Storage | null;
  /** So that actions speak the same language as the pane. */
  readonly onLanguage: (wording: FirstWording) => void;
  readonly initial: FirstWording;
  readonly initialTheme: ThemeTable;
}

/** Theme, language and preferences around the pane. */
export function Pane(props: PaneProps): ReactElement {
  const { actions, today, displayLanguage, officeTheme, storage, onLanguage, initial, initialTheme } = props;
  const [preferences, setPreferences] = useState(() => readPreferences(storage));
  const wording = useWordingFor(paneLanguage(displayLanguage, preferences.language), initial, onLanguage);
  const dark = useDark(officeTheme);
  const theme = useTheme(dark, initialTheme);
  const keep = useCallback(
    (next: Preferences) => {
      writePreferences(storage, next);
      setPreferences(next);
    },
    [storage],
  );
  return (
    <Themed theme={theme} dark={dark}>
      <WordingContext value={wording}>
        <App actions={actions} today={today} preferences={preferences} setPreferences={keep} />
      </WordingContext>
    </Themed>
  );
}

function useTheme(dark: boolean, initial: ThemeTable): ThemeTable {
  const [theme, setTheme] = useState(initial);
  useEffect(() => {
    let wanted = true;
    void loadTheme(dark).then((loaded) => {
      if (wanted) setTheme(loaded);
    }, reportError);
    return () => {
      wanted = false;
    };
  }, [dark]);
  return theme;
}

function useWordingFor(
  language: FirstWording["language"],
  initial: FirstWording,
  onLanguage: (wording: FirstWording) => void,
): FirstWording {
  const [wording, setWording] = useState(initial);
  useEffect(() => {
    if (wording.language === language) return;
    let wanted = true;
    // All of them: the place in sight is changed at once.
    void loadTexts(language).then((t) => {
      if (!wanted) return;
      setWording({ t, language });
      onLanguage({ t, language });
    }, reportError);
    return () => {
      wanted = false;
    };
  }, [language, wording.language, onLanguage]);
  return wording;
}
