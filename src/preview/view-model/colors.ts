import type { Color, ColorPatch, StyleSheet } from "#host/workbook/style.ts";

/** `#RRGGBB` of a colour that a rule or style sets; null for automatic. */
export function patchColor(patch: ColorPatch | undefined, styles: StyleSheet): string | null {
  if (patch === undefined || patch === "auto") return null;
  if (typeof patch === "string") return patch;
  return styles.themeColor(patch.theme, patch.tint ?? 0);
}

export function plainColor(color: Color): string | null {
  return color.rgb;
}

/** Relative luminance, 0 (black) to 1 (white). Source: WCAG 2.2. */
export function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Colour between two; share 0 is the first. */
export function mix(from: string, to: string, share: number): string {
  const channels = [1, 3, 5].map((at) => {
    const a = Number.parseInt(from.slice(at, at + 2), 16);
    const b = Number.parseInt(to.slice(at, at + 2), 16);
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, "0");
  });
  return `#${channels.join("")}`;
}

/**
 * The colour of text on a background: the sheet's own colour where it can be read, else the same hue made lighter or
 * darker. Only for the dark page, whose paper the maker of the workbook did not choose.
 */
export function readableOn(color: string, background: string): string {
  const towards = luminance(background) < 0.3 ? "#ffffff" : "#000000";
  for (let share = 0; share < 1; share += 0.15) {
    const candidate = share === 0 ? color : mix(color, towards, share);
    // Once changed, a colour goes on until it can be read well: its first hue is lost anyway.
    if (contrast(candidate, background) >= (share === 0 ? 4.5 : 6.5)) return candidate;
  }
  return towards;
}
