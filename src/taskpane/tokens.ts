import type themeTable from "./theme-light.json";

/**
 * Fluent's tokens by name. Fluent's own table of 450 names weighs 30 kB, 7 kB of it in gzip, before first use; every
 * entry is the CSS variable of its own name, so the name alone will do. A name that the theme tables lack does not
 * compile.
 */
export const tokens = new Proxy({} as Readonly<Record<keyof typeof themeTable, string>>, {
  get: (_, name) => `var(--${String(name)})`,
});
