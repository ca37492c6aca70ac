import { parseNumber } from "./number.ts";
import { cleanText, foldText } from "./text.ts";

export interface NumberReading {
  readonly state: "read" | "empty" | "unreadable";
  readonly value: number | null;
  readonly raw: string;
}

const NONE = /^(?:|-+|\.|n\.?v\.?t\.?|nvt|n\.?t\.?b\.?|ntb|p\.?m\.?|geen|none|n\/a|tbd|onbekend|\?+)$/;
const FACTORS: Readonly<Record<string, number>> = {
  k: 1e3,
  dzd: 1e3,
  duizend: 1e3,
  mln: 1e6,
  m: 1e6,
  miljoen: 1e6,
  million: 1e6,
  "": 1,
};

/** Euros: numbers, `€ 75.000,=`, `1.234,50`, `1,234.50`, `75.000,-`, `75k`, `EUR 1,2 mln`; brackets or a minus are negative. */
export function readMoney(value: string | number | boolean | null): NumberReading {
  if (typeof value === "number") return { state: "read", value, raw: String(value) };
  const raw = value === null ? "" : cleanText(String(value));
  const folded = foldText(raw);
  if (NONE.test(folded)) return { state: "empty", value: null, raw };
  const negative = /^\(.*\)$/.test(folded);
  const bare = folded
    .replace(/^\(|\)$/g, "")
    .replace(/€|\beuro'?s?\b|\beur\b/g, "")
    .replace(/\bca\.?|\bcirca\b|±|~/g, "")
    .replace(/,?[=-]+$|,--$/, "")
    .trim();
  const match = /^([+-]?[\d.,' ]+?) ?(k|dzd|duizend|mln|m|miljoen|million|)\.?$/.exec(bare);
  const amount = match === null ? null : parseNumber(match[1] ?? "");
  if (amount === null) return { state: "unreadable", value: null, raw };
  const euros = Math.round(amount * (FACTORS[match?.[2] ?? ""] ?? 1) * 100) / 100;
  return { state: "read", value: negative ? -euros : euros, raw };
}
