/**
 * Colours of our sheets. Ink and line are neutral; each stoplicht has a soft fill with a dark text of at least 7:1 for
 * cells with words, and a strong one for bars. The strong ones differ in lightness too, so that grey print tells them
 * apart: groen 64, oranje 76, rood 45, none 70, done 55 (CIE L*).
 */
export const PALETTE = {
  ink: "#1F2A44",
  inkSoft: "#5B6478",
  line: "#E3E6EC",
  lineStrong: "#9AA5B8",
  inputLine: "#AEB8C8",
  headerFill: "#EEF1F6",
  computedText: "#5B6478",
  computedFill: "#F7F8FA",
  today: "#E6ECF7",
  todayHead: "#2B4A73",
  groups: {
    what: "#1F2A44",
    planning: "#2B4A73",
    time: "#3D6690",
    roles: "#4A5A7A",
    status: "#2F5D62",
    money: "#5A4F7C",
  },
} as const;

export interface LightColours {
  /** Behind words. */
  readonly fill: string;
  readonly text: string;
  /** Bars of the time grid. */
  readonly bar: string;
  /** Shape before the word: tells the light apart without colour. */
  readonly symbol: string;
}

export const LIGHT_COLOURS: Readonly<Record<"groen" | "oranje" | "rood" | "gereed" | "grijs", LightColours>> = {
  groen: { fill: "#D5EEDC", text: "#0B4A22", bar: "#3FA764", symbol: "●" },
  oranje: { fill: "#FFE3BF", text: "#663300", bar: "#F5A93B", symbol: "▲" },
  rood: { fill: "#F9D0CE", text: "#7A0B10", bar: "#C9303A", symbol: "■" },
  gereed: { fill: "#DDE3EC", text: "#2B3A55", bar: "#76859F", symbol: "✓" },
  grijs: { fill: "#F1F2F4", text: "#4A5060", bar: "#A9BBD6", symbol: "○" },
};
