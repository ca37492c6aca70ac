import { day } from "#tests/support/plan-text.ts";
import { themeTables } from "#tests/support/theme-tables.ts";
import { paneLanguage } from "#taskpane/language.ts";
import { NO_PREFERENCES, readPreferences, writePreferences } from "#taskpane/preferences.ts";
import { isDark, loadTheme, relativeLuminance } from "#taskpane/theme.ts";
import { planDayOfClock } from "#taskpane/today.ts";

function storage(text: string | null, fails = false): Storage {
  const kept = new Map<string, string>(text === null ? [] : [["mijlpalenplan.preferences", text]]);
  const item = (name: string): string | null => {
    if (fails) throw new Error("storage is forbidden");
    return kept.get(name) ?? null;
  };
  return {
    length: kept.size,
    clear: () => kept.clear(),
    key: () => null,
    getItem: item,
    removeItem: (name) => void kept.delete(name),
    setItem: (name, value) => {
      item(name);
      kept.set(name, value);
    },
  };
}

describe("theme", () => {
  test("L1 Office's own word comes first, then the lightness of its colour, then the system", () => {
    expect(isDark({ isDarkTheme: false, bodyBackgroundColor: "#000000" }, true)).toBe(false);
    expect(isDark({ bodyBackgroundColor: "#262626" }, false)).toBe(true);
    expect(isDark({ bodyBackgroundColor: "#f3f2f1" }, true)).toBe(false);
    expect(isDark({ bodyBackgroundColor: "window" }, true)).toBe(true);
    expect(isDark(undefined, true)).toBe(true);
    expect(isDark({}, false)).toBe(false);
  });

  test("L2 luminance as WCAG defines it", () => {
    expect(relativeLuminance("#ffffff")).toBeCloseTo(1, 5);
    expect(relativeLuminance("000000")).toBe(0);
    expect(relativeLuminance("#808080")).toBeCloseTo(0.2159, 3);
    expect(relativeLuminance("#fff")).toBeNull();
  });
});

describe("theme tables", () => {
  test("L9 they are Fluent's own web themes, value by value, as far as any style in the pane names them", async () => {
    const { light, dark } = themeTables();
    expect(Object.keys(light).length).toBeGreaterThan(80);
    expect(await loadTheme(false)).toEqual(light);
    expect(await loadTheme(true)).toEqual(dark);
  });
});

describe("language", () => {
  test.each([
    ["nl-NL", null, "nl"],
    ["nl-BE", null, "nl"],
    ["NL", null, "nl"],
    [undefined, null, "nl"],
    ["en-US", null, "en"],
    ["de-DE", null, "en"],
    ["nds", null, "en"],
    ["en-US", "nl", "nl"],
  ] as const)("L3 Office in %s with preference %s speaks %s", (display, preferred, expected) => {
    expect(paneLanguage(display, preferred)).toBe(expected);
  });
});

describe("preferences", () => {
  test("L4 they come back as they were kept", () => {
    const place = storage(null);
    expect(writePreferences(place, { language: "en", me: "A. Visser", zoom: 2 })).toBe(true);
    expect(readPreferences(place)).toEqual({ language: "en", me: "A. Visser", zoom: 2 });
  });

  test.each(["", "{", "null", "[]", '{"language":"fr","me":7,"zoom":-1}'])(
    "L5 foreign contents %j read as none",
    (text) => {
      expect(readPreferences(storage(text))).toEqual(NO_PREFERENCES);
    },
  );

  test("L6 forbidden storage is no fault", () => {
    expect(readPreferences(storage(null, true))).toEqual(NO_PREFERENCES);
    expect(writePreferences(storage(null, true), NO_PREFERENCES)).toBe(false);
    expect(readPreferences(null)).toEqual(NO_PREFERENCES);
    expect(writePreferences(null, NO_PREFERENCES)).toBe(false);
  });
});

describe("today", () => {
  test("L7 the person's calendar day counts, whatever the hour", () => {
    expect(planDayOfClock(new Date(2026, 2, 29, 0, 5), null)).toBe(day("2026-03-29"));
    expect(planDayOfClock(new Date(2026, 9, 25, 23, 59), null)).toBe(day("2026-10-25"));
  });

  test("L8 a day in the address takes its place, anything else does not", () => {
    expect(planDayOfClock(new Date(2026, 0, 1), "2025-07-01")).toBe(day("2025-07-01"));
    expect(planDayOfClock(new Date(2026, 0, 1), "2025-13-01")).toBe(day("2026-01-01"));
  });
});
