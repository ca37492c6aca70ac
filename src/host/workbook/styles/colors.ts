import type { XmlElement } from "../package/xml-tree.ts";
import type { Color, ColorPatch } from "../style.ts";

/** The palette that `indexed` means when the file brings none (ECMA-376 part 1, 18.8.27). */
const PALETTE =
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333".split(
    " ",
  );

/** Office 2013 theme; counts when the workbook has no theme part. */
const DEFAULT_THEME = "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(" ");

/** Theme colours by index as cells use it: light 1, dark 1, light 2, dark 2, accents, links. */
export function readThemeColors(theme: XmlElement | null): readonly string[] {
  const scheme = theme?.child("themeElements")?.child("clrScheme");
  if (!scheme) return DEFAULT_THEME;
  const names = [
    "lt1",
    "dk1",
    "lt2",
    "dk2",
    "accent1",
    "accent2",
    "accent3",
    "accent4",
    "accent5",
    "accent6",
    "hlink",
    "folHlink",
  ];
  return names.map((name, i) => {
    const color = scheme.child(name)?.elements[0];
    const value =
      color?.local === "sysClr" ? (color.get("lastClr") ?? (name === "lt1" ? "FFFFFF" : "000000")) : color?.get("val");
    return /^[0-9A-Fa-f]{6}$/.test(value ?? "") ? value!.toUpperCase() : DEFAULT_THEME[i]!;
  });
}

/** Applies a tint (-1 to 1) to `RRGGBB`, by luminance as ECMA-376 part 1, 18.8.19 says. */
export function applyTint(rgb: string, tint: number): string {
  if (tint === 0) return rgb;
  const [r, g, b] = [0, 2, 4].map((i) => parseInt(rgb.slice(i, i + 2), 16) / 255) as [number, number, number];
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const range = max - min;
  let light = (max + min) / 2;
  const saturation = range === 0 ? 0 : light > 0.5 ? range / (2 - max - min) : range / (max + min);
  let hue = 0;
  if (range > 0) {
    if (max === r) hue = (g - b) / range + (g < b ? 6 : 0);
    else if (max === g) hue = (b - r) / range + 2;
    else hue = (r - g) / range + 4;
  }
  light = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const q = light < 0.5 ? light * (1 + saturation) : light + saturation - light * saturation;
  const p = 2 * light - q;
  const channel = (turn: number): string => {
    const t = ((turn % 6) + 6) % 6;
    const value = t < 1 ? p + (q - p) * t : t < 3 ? q : t < 4 ? p + (q - p) * (4 - t) : p;
    return Math.round(Math.min(1, Math.max(0, value)) * 255)
      .toString(16)
      .padStart(2, "0");
  };
  return (channel(hue + 2) + channel(hue) + channel(hue - 2)).toUpperCase();
}

export class Colors {
  private readonly palette: readonly string[];

  constructor(
    private readonly theme: readonly string[],
    styles: XmlElement,
  ) {
    const own = styles.child("colors")?.child("indexedColors")?.all("rgbColor") ?? [];
    this.palette = PALETTE.map((rgb, i) => own[i]?.get("rgb")?.slice(-6).toUpperCase() ?? rgb);
  }

  /** `#RRGGBB` of a theme colour. */
  themed(index: number, tint = 0): string {
    return `#${applyTint(this.theme[index] ?? "000000", tint)}`;
  }

  /** Resolves a `color`, `fgColor` or `bgColor` element. `auto`, when given, is what system colours 64 and 65 show. */
  read(element: XmlElement | undefined): Color {
    if (!element) return { rgb: null };
    const tint = element.number("tint", 0);
    const tinted = tint === 0 ? {} : { tint };
    const theme = element.get("theme");
    if (theme !== undefined) return { rgb: this.themed(Number(theme), tint), theme: Number(theme), ...tinted };
    const rgb = element.get("rgb");
    if (rgb !== undefined && /^(?:[0-9A-Fa-f]{2})?[0-9A-Fa-f]{6}$/.test(rgb)) {
      return { rgb: `#${applyTint(rgb.slice(-6).toUpperCase(), tint)}`, ...tinted };
    }
    const indexed = element.get("indexed");
    if (indexed !== undefined) {
      const known = this.palette[Number(indexed)];
      return { rgb: known === undefined ? null : `#${applyTint(known, tint)}`, indexed: Number(indexed), ...tinted };
    }
    return element.flag("auto") ? { rgb: null, auto: true } : { rgb: null };
  }
}

/** Writes a colour into an element, in place of the one it has. */
export function writeColor(element: XmlElement, color: ColorPatch): XmlElement {
  for (const name of ["rgb", "theme", "tint", "indexed", "auto"]) element.set(name, null);
  if (color === "auto") return element.set("auto", 1);
  if (typeof color === "string") return element.set("rgb", `FF${color.replace("#", "").toUpperCase()}`);
  element.set("theme", color.theme);
  return color.tint ? element.set("tint", color.tint) : element;
}
