import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useMemo } from "react";
import type { ReactElement, ReactNode } from "react";
import type { ThemeTable } from "../theme.ts";
import { tokens } from "../tokens.ts";

const useStyles = makeStyles({
  root: {
    height: "100%",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightRegular,
    textAlign: "left",
  },
  // For what the browser draws itself: date boxes, scroll bars. A contrast theme brings its own colours.
  dark: { colorScheme: "dark", "@media (forced-colors: active)": { colorScheme: "normal" } },
});

/**
 * The theme's values under their names, for everything inside. Fluent's own provider, which does the same and follows
 * the keyboard for Fluent's controls, comes with the first place that has any (`with-fluent.tsx`).
 */
export function Themed({ theme, dark, children }: ThemedProps): ReactElement {
  const styles = useStyles();
  const values = useMemo(
    () =>
      Object.entries(theme)
        .map(([name, value]) => `--${name}:${String(value)};`)
        .join(""),
    [theme],
  );
  return (
    <div className={mergeClasses("pane-theme", styles.root, dark && styles.dark)} data-theme={dark ? "dark" : "light"}>
      <style>{`.pane-theme{${values}}`}</style>
      {children}
    </div>
  );
}

interface ThemedProps {
  readonly theme: ThemeTable;
  readonly dark: boolean;
  readonly children: ReactNode;
}
