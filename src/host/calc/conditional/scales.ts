import { percentile } from "../functions/statistics.ts";
import type { ConditionalTest, Threshold } from "../../workbook/conditional-format.ts";
import type { RangeFacts } from "./tests.ts";
import type { Bar, Icon } from "./result.ts";

/** Number that a threshold stands for; null when it can't be told. */
export type ThresholdValue = (threshold: Threshold) => number | null;

/** @param formulaValue value of a threshold that is written as a number or a formula */
export function thresholdReader(facts: RangeFacts, formulaValue: (formula: string) => number | null): ThresholdValue {
  const { sorted } = facts;
  const low = sorted[0] ?? 0;
  const high = sorted[sorted.length - 1] ?? 0;
  return (threshold) => {
    switch (threshold.type) {
      case "min":
        return low;
      case "max":
        return high;
      case "autoMin":
        return Math.min(0, low);
      case "autoMax":
        return Math.max(0, high);
      default: {
        const given = threshold.value === null ? null : formulaValue(threshold.value);
        if (given === null) return null;
        if (threshold.type === "percent") return low + ((high - low) * given) / 100;
        if (threshold.type !== "percentile") return given;
        const found = percentile(sorted, given / 100);
        return typeof found === "number" ? found : null;
      }
    }
  };
}

type ScaleTest = Extract<ConditionalTest, { kind: "colorScale" }>;

export function scaleColor(test: ScaleTest, value: number, read: ThresholdValue): string | null {
  const stops: { readonly at: number; readonly color: string }[] = [];
  for (const point of test.points) {
    const at = read(point.threshold);
    if (at === null) return null;
    stops.push({ at, color: point.color });
  }
  const [first] = stops;
  const last = stops[stops.length - 1];
  if (!first || !last) return null;
  if (value <= first.at) return first.color;
  for (let index = 1; index < stops.length; index += 1) {
    const from = stops[index - 1];
    const to = stops[index];
    if (from && to && value <= to.at)
      return to.at === from.at ? to.color : mixColors(from.color, to.color, (value - from.at) / (to.at - from.at));
  }
  return last.color;
}

/** Colour between two `#RRGGBB` colours; `share` 0 is the first. */
export function mixColors(from: string, to: string, share: number): string {
  const mixed = [1, 3, 5].map((at) => {
    const a = Number.parseInt(from.slice(at, at + 2), 16);
    const b = Number.parseInt(to.slice(at, at + 2), 16);
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, "0");
  });
  return `#${mixed.join("").toUpperCase()}`;
}

type BarTest = Extract<ConditionalTest, { kind: "dataBar" }>;

export function barOf(test: BarTest, value: number, read: ThresholdValue): Bar | null {
  const low = read(test.min);
  const high = read(test.max);
  if (low === null || high === null || high <= low) return null;
  const within = (number: number): number => (Math.min(Math.max(number, low), high) - low) / (high - low);
  const hasAxis = test.axis !== "none" && low < 0 && high > 0;
  const zero = hasAxis ? (test.axis === "middle" ? 0.5 : within(0)) : 0;
  const negative = value < 0 && hasAxis;
  const at = within(value);
  const color = negative && test.negativeColor ? test.negativeColor : test.color;
  const common = { color, gradient: test.gradient, axis: hasAxis ? zero : null };
  if (!hasAxis) return { start: 0, length: at, ...common };
  if (test.axis === "middle") {
    const reach = Math.max(Math.abs(low), Math.abs(high));
    const length = Math.min(Math.abs(value) / reach, 1) / 2;
    return { start: negative ? 0.5 - length : 0.5, length, ...common };
  }
  return negative ? { start: at, length: zero - at, ...common } : { start: zero, length: at - zero, ...common };
}

type IconTest = Extract<ConditionalTest, { kind: "iconSet" }>;

/** The icon of a value: the last threshold that it reaches. */
export function iconOf(test: IconTest, value: number, read: ThresholdValue): Icon | null | undefined {
  let reached = 0;
  for (const [index, threshold] of test.thresholds.entries()) {
    if (index === 0) continue;
    const bound = read(threshold);
    if (bound === null) return undefined;
    if (threshold.gte ? value >= bound : value > bound) reached = index;
  }
  const custom = test.customIcons?.[reached];
  if (custom) return custom.iconSet === "NoIcons" ? null : { set: custom.iconSet, index: custom.iconId };
  const index = test.reverse ? test.thresholds.length - 1 - reached : reached;
  return { set: test.iconSet, index };
}
