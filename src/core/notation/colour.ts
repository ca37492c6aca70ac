import type { Status } from "../plan/milestone.ts";

export interface Hsl {
  /** Degrees, 0–360; 0 is red, 60 yellow, 120 green. */
  readonly hue: number;
  /** 0–1 */
  readonly saturation: number;
  /** 0–1 */
  readonly lightness: number;
  /** Difference of the strongest and weakest channel, 0–1: how much colour there is to see. */
  readonly chroma: number;
}

/** `#RRGGBB` or `#AARRGGBB`, with or without the sign; null for anything else. */
export function hslOf(colour: string): Hsl | null {
  const match = /^#?(?:[0-9a-f]{2})?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (match === null) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => parseInt(part, 16) / 255);
  const strongest = Math.max(red, green, blue);
  const weakest = Math.min(red, green, blue);
  const chroma = strongest - weakest;
  const lightness = (strongest + weakest) / 2;
  const saturation = chroma === 0 ? 0 : chroma / (1 - Math.abs(2 * lightness - 1));
  return { hue: hueOf(red, green, blue, strongest, chroma), saturation, lightness, chroma };
}

function hueOf(red: number, green: number, blue: number, strongest: number, chroma: number): number {
  if (chroma === 0) return 0;
  if (strongest === red) return (((green - blue) / chroma + 6) % 6) * 60;
  if (strongest === green) return ((blue - red) / chroma + 2) * 60;
  return ((red - green) / chroma + 4) * 60;
}

export type FillClass = "none" | "grey" | "groen" | "geel" | "oranje" | "rood" | "other";

export interface FillReading {
  readonly class: FillClass;
  readonly status: Status | null;
  /** Pale shades are doubted: they may be decoration. */
  readonly pastel: boolean;
  /** Other verdicts that the shade may mean. */
  readonly alternatives: readonly (Status | null)[];
}

const NO_FILL: FillReading = { class: "none", status: null, pastel: false, alternatives: [] };

/**
 * The stoplicht that a fill stands for, by hue: red up to 14° and from 335°, orange to 52°, yellow to 68° (read as oranje, with
 * a doubt), green to 170°. No colour to speak of (white, black, grey) is none. See colour.rationale.md for the bounds.
 */
export function readFill(fill: string | null): FillReading {
  const hsl = fill === null ? null : hslOf(fill);
  if (hsl === null) return NO_FILL;
  if (hsl.chroma < 0.06 || hsl.lightness < 0.1)
    return hsl.lightness > 0.97 ? NO_FILL : { class: "grey", status: null, pastel: false, alternatives: [] };
  const pastel = hsl.lightness > 0.77;
  const reading = (status: Status, shade: FillClass, others: (Status | null)[]): FillReading => ({
    class: shade,
    status,
    pastel,
    alternatives: pastel ? [...others, null] : others,
  });
  if (hsl.hue < 14 || hsl.hue >= 335) return reading("rood", "rood", []);
  if (hsl.hue < 20)
    return hsl.lightness < 0.45 ? reading("rood", "rood", ["oranje"]) : reading("oranje", "oranje", ["rood"]);
  if (hsl.hue < 52) return reading("oranje", "oranje", []);
  if (hsl.hue < 69) return reading("oranje", "geel", pastel ? [] : [null]);
  if (hsl.hue < 170) return reading("groen", "groen", []);
  return { class: "other", status: null, pastel, alternatives: [] };
}
