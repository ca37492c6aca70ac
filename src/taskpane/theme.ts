/** The values of a theme by the names of their tokens. */
export type ThemeTable = Readonly<Record<string, string | number>>;

/** What Office says of its theme; every part may be missing or stale. */
export interface OfficeThemeFacts {
  readonly isDarkTheme?: boolean;
  readonly bodyBackgroundColor?: string;
}

/** `isDarkTheme`, else the lightness of the body colour, else what the system prefers. */
export function isDark(theme: OfficeThemeFacts | undefined, systemPrefersDark: boolean): boolean {
  if (theme?.isDarkTheme !== undefined) return theme.isDarkTheme;
  const lightness = theme?.bodyBackgroundColor === undefined ? null : relativeLuminance(theme.bodyBackgroundColor);
  return lightness === null ? systemPrefersDark : lightness < 0.18;
}

/** WCAG 2.2 relative luminance of `#rrggbb`; null for anything else. */
export function relativeLuminance(colour: string): number | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour.trim());
  if (match === null) return null;
  const [red, green, blue] = [1, 2, 3].map((part) => {
    const share = parseInt(match[part] ?? "0", 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/**
 * Fluent's own web themes as the tables they compute to, without the values that no style in the pane names; only the
 * one in use is loaded. A test compares them with Fluent's; tests/support/theme-tables.ts writes them.
 */
export async function loadTheme(dark: boolean): Promise<ThemeTable> {
  return dark ? (await import("./theme-dark.json")).default : (await import("./theme-light.json")).default;
}
