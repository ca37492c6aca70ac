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

/** What a heading says that bare amounts below it count: "Begroot (k€)", "x € 1.000", "in mln". 1 where it says nothing. */
export function countedEuros(heading: string): number {
  const folded = foldText(heading);
  if (
    /\bk ?(?:€|eur\b|euro)|(?:€|eur|euro'?s?) ?k\b|x ?(?:€|eur)? ?1[.,]?000\b(?![.,]000)|(?:€|eur) ?1[.,]?000\b(?![.,]000)|\bduizend/.test(
      folded,
    )
  )
    return 1e3;
  return /\b(?:mln|miljoen(?:en)?|m€|million)\b|x ?(?:€|eur)? ?1[.,]?000[.,]?000/.test(folded) ? 1e6 : 1;
}

/**
 * Euros: numbers, `€ 75.000,=`, `1.234,50`, `1,234.50`, `75.000,-`, `75k`, `EUR 1,2 mln`; brackets or a minus are negative.
 *
 * @param counted Euros that a bare number stands for, as `countedEuros` tells of its heading.
 */
export function readMoney(value: string | number | boolean | null, counted = 1): NumberReading {
  if (typeof value === "number") return { state: "read", value: inEuros(value, counted), raw: String(value) };
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
  const unit = match?.[2] ?? "";
  const euros = Math.round(inEuros(amount, unit === "" ? counted : (FACTORS[unit] ?? 1)) * 100) / 100;
  return { state: "read", value: negative ? -euros : euros, raw };
}

function inEuros(amount: number, unit: number): number {
  return unit === 1 ? amount : Math.round(amount * unit * 100) / 100;
}
