import type { CellValue } from "#core/recognise/snapshot.ts";
import { formulaValue } from "./rule-formula.ts";
import type { Look } from "./rule-formula.ts";

const [GREEN, ORANGE, RED] = ["#00B050", "#FFC000", "#FF0000"] as const;

/** Colours of a set's icons from the lowest value to the highest; null is an icon without a colour of the stoplicht. */
const SETS: Readonly<Record<string, readonly (string | null)[]>> = {
  ThreeTrafficLights1: [RED, ORANGE, GREEN],
  ThreeTrafficLights2: [RED, ORANGE, GREEN],
  ThreeSigns: [RED, ORANGE, GREEN],
  ThreeSymbols: [RED, ORANGE, GREEN],
  ThreeSymbols2: [RED, ORANGE, GREEN],
  ThreeFlags: [RED, ORANGE, GREEN],
  ThreeArrows: [RED, ORANGE, GREEN],
  ThreeTriangles: [RED, ORANGE, GREEN],
  FourTrafficLights: [null, RED, ORANGE, GREEN],
  FourArrows: [RED, ORANGE, ORANGE, GREEN],
  FiveArrows: [RED, ORANGE, ORANGE, ORANGE, GREEN],
};

/**
 * The colour of the icon that a cell shows: null where it shows none or one without a colour, undefined where that can't
 * be worked out.
 */
export type IconColour = (value: CellValue, numbers: readonly number[], look: Look) => string | null | undefined;

/** Whether a set of icons is a stoplicht; stars and quarters are none. */
export function isLightSet(style: string): boolean {
  return style in SETS;
}

/** @param icons With its criteria, style and order loaded. */
export function iconColour({ criteria, style, reverseIconOrder }: Excel.IconSetConditionalFormat): IconColour {
  const colours = colourOfIcons(criteria, style, reverseIconOrder);
  return (value, numbers, look) => {
    if (typeof value !== "number") return null;
    for (let at = criteria.length - 1; at >= 1; at -= 1) {
      const criterion = criteria[at];
      const limit = criterion === undefined ? null : limitOf(criterion, numbers, look);
      if (limit === null) return undefined;
      if (criterion?.operator === "GreaterThan" ? value > limit : value >= limit) return colours[at];
    }
    return colours[0];
  };
}

/** Colours in the order of the criteria; a person may have put another icon in a place. */
function colourOfIcons(
  criteria: readonly Excel.ConditionalIconCriterion[],
  style: string,
  reverse: boolean,
): readonly (string | null | undefined)[] {
  const own = SETS[style] ?? [];
  const ordered = reverse ? [...own].reverse() : own;
  return criteria.map(({ customIcon }, at) => {
    if (customIcon === undefined || customIcon === null) return ordered[at];
    return SETS[customIcon.set]?.[customIcon.index];
  });
}

function limitOf(
  { type, formula }: Excel.ConditionalIconCriterion,
  numbers: readonly number[],
  look: Look,
): number | null {
  const given = formulaValue(`=${String(formula).replace(/^=/, "")}`, { rows: 0, columns: 0 }, look);
  if (typeof given !== "number" || !Number.isFinite(given)) return null;
  if (type === "Percent") {
    const [least, most] = numbers.reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [
      Infinity,
      -Infinity,
    ] as readonly [number, number]);
    return least + ((most - least) * given) / 100;
  }
  return type === "Percentile" ? percentile(numbers, given / 100) : type === "Invalid" ? null : given;
}

/** Between the two nearest values, as Excel's PERCENTILE does. */
function percentile(numbers: readonly number[], part: number): number | null {
  const sorted = [...numbers].sort((left, right) => left - right);
  const place = part * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return low === undefined || high === undefined ? null : low + (high - low) * (place - Math.floor(place));
}
