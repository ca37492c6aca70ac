import { barOf, iconOf, scaleColor, thresholdReader } from "#host/calc/conditional/scales.ts";
import {
  cellIs,
  inPeriod,
  isAmongTop,
  isBesideAverage,
  occursOften,
  readFacts,
  textHolds,
} from "#host/calc/conditional/tests.ts";
import { NA, UnknownResult, type Scalar } from "#host/calc/value.ts";
import type { ConditionalTest, Threshold, TimePeriod } from "#host/workbook/conditional-format.ts";

const THURSDAY = 46_037; // 15 January 2026

describe("tests of rules", () => {
  test.each<[Parameters<typeof cellIs>[0], Scalar, readonly Scalar[], boolean]>([
    ["equal", "Rood", ["rood"], true],
    ["equal", null, [0], false],
    ["notEqual", 3, [4], true],
    ["lessThan", 3, [4], true],
    ["lessThan", null, [4], false],
    ["lessThanOrEqual", 4, [4], true],
    ["greaterThan", "a", [4], true],
    ["greaterThanOrEqual", 4, [5], false],
    ["between", 3, [5, 1], true],
    ["notBetween", 3, [1, 5], false],
    ["notBetween", 9, [1, 5], true],
    ["equal", NA, [1], false],
  ])("FX9 %s %p against %p", (operator, value, bounds, expected) => {
    expect(cellIs(operator, value, bounds)).toBe(expected);
  });

  const text = (operator: "containsText" | "notContains" | "beginsWith" | "endsWith", value: Scalar): boolean =>
    textHolds({ kind: "text", operator, text: "Laat" }, value, ",");

  test("FX9 texts are compared without case, numbers by their digits", () => {
    expect(text("containsText", "te laat!")).toBe(true);
    expect(text("notContains", "op tijd")).toBe(true);
    expect(text("beginsWith", "laatste")).toBe(true);
    expect(text("beginsWith", "te laat")).toBe(false);
    expect(text("endsWith", "te laat")).toBe(true);
    expect(textHolds({ kind: "text", operator: "containsText", text: "1,5" }, 31.52, ",")).toBe(true);
    expect(textHolds({ kind: "text", operator: "containsText", text: "t?e" }, "at me", ",")).toBe(false);
    expect(text("containsText", NA)).toBe(false);
    expect(text("containsText", null)).toBe(false);
  });

  test.each<[TimePeriod, readonly number[], readonly number[]]>([
    ["today", [0], [-1, 1]],
    ["yesterday", [-1], [0]],
    ["tomorrow", [1], [0]],
    ["last7Days", [0, -6], [-7, 1]],
    // Thursday 15 January: the week runs from Sunday the 11th to Saturday the 17th.
    ["thisWeek", [-4, 2], [-5, 3]],
    ["lastWeek", [-11, -5], [-12, -4]],
    ["nextWeek", [3, 9], [2, 10]],
    ["thisMonth", [-14, 16], [-15, 17]],
    ["lastMonth", [-15, -45], [-14, -46]],
    ["nextMonth", [17, 44], [16, 45]],
  ])("FX9 period %s", (period, inside, outside) => {
    for (const shift of inside) expect(inPeriod(period, THURSDAY + shift + 0.5, THURSDAY)).toBe(true);
    for (const shift of outside) expect(inPeriod(period, THURSDAY + shift, THURSDAY)).toBe(false);
  });

  const facts = readFacts([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, "a", "A", null, true]);
  const top = (change: Partial<Extract<ConditionalTest, { kind: "top" }>>, value: Scalar): boolean =>
    isAmongTop({ kind: "top", rank: 3, percent: false, bottom: false, ...change }, value, facts);

  test("FX9 tops by number and percentage, ties in", () => {
    expect([top({}, 8), top({}, 7), top({ bottom: true }, 3), top({ bottom: true }, 4)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect([top({ percent: true, rank: 20 }, 9), top({ percent: true, rank: 20 }, 8)]).toEqual([true, false]);
    expect(top({ percent: true, rank: 1 }, 10)).toBe(true);
    expect(top({}, "a")).toBe(false);
    expect(isAmongTop({ kind: "top", rank: 1, percent: false, bottom: false }, 5, readFacts([5, 5, 1]))).toBe(true);
  });

  test("FX9 averages, and no guess about standard deviations", () => {
    const test = { kind: "average", above: true, equal: false, standardDeviations: 0 } as const;
    expect(isBesideAverage(test, 6, facts)).toBe(true);
    expect(isBesideAverage({ ...test, above: false }, 5, facts)).toBe(true);
    expect(isBesideAverage({ ...test, equal: true }, 5.5, facts)).toBe(true);
    expect(isBesideAverage(test, 5.5, facts)).toBe(false);
    expect(() => isBesideAverage({ ...test, standardDeviations: 1 }, 6, facts)).toThrow(UnknownResult);
  });

  test("FX9 duplicates without case; empty cells are neither", () => {
    expect([occursOften("a", facts), occursOften(1, facts), occursOften(null, facts)]).toEqual([true, false, null]);
  });
});

const threshold = (type: Threshold["type"], value: string | null = null, gte = true): Threshold => ({
  type,
  value,
  gte,
});
const read = thresholdReader(readFacts([0, 25, 50, 100]), Number);

describe("scales, bars and icons", () => {
  test.each([
    [0, "#FF0000"],
    [25, "#FF8000"],
    [50, "#FFFF00"],
    [75, "#808000"],
    [200, "#000000"],
    [-5, "#FF0000"],
  ])("FX10 colour of %i on a scale of three", (value, color) => {
    const points = [
      { threshold: threshold("min"), color: "#FF0000" },
      { threshold: threshold("percent", "50"), color: "#FFFF00" },
      { threshold: threshold("max"), color: "#000000" },
    ];
    expect(scaleColor({ kind: "colorScale", points }, value, read)).toBe(color);
  });

  const bar = {
    kind: "dataBar",
    min: threshold("autoMin"),
    max: threshold("autoMax"),
    color: "#0000FF",
    showValue: true,
    gradient: false,
    border: false,
    negativeColor: "#FF0000",
    axis: "automatic",
    direction: "context",
  } as const;

  test("FX10 bars begin at nought, or at the axis when there are negative values", () => {
    expect(barOf(bar, 50, read)).toMatchObject({ start: 0, length: 0.5, axis: null, color: "#0000FF" });
    const both = thresholdReader(readFacts([-50, 150]), Number);
    expect(barOf(bar, -50, both)).toMatchObject({ start: 0, length: 0.25, axis: 0.25, color: "#FF0000" });
    expect(barOf(bar, 50, both)).toMatchObject({ start: 0.25, length: 0.25, color: "#0000FF" });
    expect(barOf({ ...bar, axis: "middle" }, 75, both)).toMatchObject({ start: 0.5, length: 0.25 });
  });

  test("FX10 icons by the last threshold that is reached, turned round and chosen", () => {
    const icons = {
      kind: "iconSet",
      iconSet: "3TrafficLights1",
      thresholds: [threshold("percent", "0"), threshold("percent", "33"), threshold("percent", "67", false)],
      showValue: true,
      reverse: false,
      customIcons: null,
    } as const;
    expect([0, 33, 67, 68].map((value) => iconOf(icons, value, read)?.index)).toEqual([0, 1, 1, 2]);
    expect(iconOf({ ...icons, reverse: true }, 100, read)).toEqual({ set: "3TrafficLights1", index: 0 });
    const custom = [
      { iconSet: "NoIcons", iconId: 0 },
      { iconSet: "3Flags", iconId: 1 },
      { iconSet: "3Flags", iconId: 2 },
    ];
    expect(iconOf({ ...icons, customIcons: custom }, 0, read)).toBeNull();
    expect(iconOf({ ...icons, customIcons: custom }, 40, read)).toEqual({ set: "3Flags", index: 1 });
  });

  test("FX10 a threshold by a formula that is no number draws nothing", () => {
    const broken = thresholdReader(readFacts([1]), () => null);
    const points = [{ threshold: threshold("formula", "A1"), color: "#FF0000" }];
    expect(scaleColor({ kind: "colorScale", points }, 1, broken)).toBeNull();
  });
});
