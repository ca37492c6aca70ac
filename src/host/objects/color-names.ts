import { invalidArgument } from "../protocol/host-error.ts";

const NAMED: Readonly<Record<string, string>> = {
  aqua: "00FFFF", black: "000000", blue: "0000FF", brown: "A52A2A", cyan: "00FFFF", darkblue: "00008B",
  darkgray: "A9A9A9", darkgreen: "006400", darkorange: "FF8C00", darkred: "8B0000", fuchsia: "FF00FF", gold: "FFD700",
  gray: "808080", green: "008000", grey: "808080", indigo: "4B0082", khaki: "F0E68C", lavender: "E6E6FA",
  lightblue: "ADD8E6", lightcoral: "F08080", lightgray: "D3D3D3", lightgreen: "90EE90", lightpink: "FFB6C1",
  lightyellow: "FFFFE0", lime: "00FF00", magenta: "FF00FF", maroon: "800000", navy: "000080", olive: "808000",
  orange: "FFA500", pink: "FFC0CB", purple: "800080", red: "FF0000", silver: "C0C0C0", skyblue: "87CEEB",
  teal: "008080", tomato: "FF6347", turquoise: "40E0D0", violet: "EE82EE", white: "FFFFFF", yellow: "FFFF00",
}; // prettier-ignore

/**
 * An HTML colour, `#FFA500`, `FFA500` or `orange`, as `#RRGGBB`.
 * @throws InvalidArgument for anything else.
 */
export function colorCode(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument("A colour is a text.");
  const hex = /^#?([0-9a-f]{6})$/iu.exec(value)?.[1] ?? NAMED[value.toLowerCase()];
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/iu.exec(value);
  if (hex !== undefined) return `#${hex.toUpperCase()}`;
  if (short) return `#${short.slice(1).map((digit) => digit + digit).join("").toUpperCase()}`; // prettier-ignore
  throw invalidArgument(`"${value}" is no colour.`);
}
