import { HostError, invalidArgument } from "../protocol/host-error.ts";
import type { ChartFont, ChartLine, ChartLooks, ChartPart } from "../workbook/chart.ts";
import { changeChart, chartOf } from "./chart.ts";
import { colorCode } from "./color-names.ts";
import { booleanValue, numberValue, textValue } from "./common-style.ts";
import type { ClassOf } from "./host-context.ts";
import { requireUnprotected } from "./sheet-guard.ts";
import { type ChartPartTarget, hostObject } from "./targets.ts";

/** The looks of the chart, to read. @throws ItemNotFound when the chart or this part of it is gone */
export function looksOf(target: ChartPartTarget): ChartLooks {
  chartOf(target);
  return target.sheet.charts.looks(target.chartId);
}

/** The looks of the chart, to change. */
export function editedLooks(target: ChartPartTarget): ChartLooks {
  requireUnprotected(target.sheet);
  return looksOf(target);
}

export function partObject<
  K extends "ChartFont" | "ChartFill" | "ChartLineFormat" | "ChartBorder" | "ChartGridlines" | "ChartGridlinesFormat",
>(className: K, { sheet, chartId, part }: ChartPartTarget) {
  return hostObject(className, { sheet, chartId, part });
}

const check = (target: ChartPartTarget): void => {
  const looks = looksOf(target);
  // Labels, titles and gridlines come into being with their first look; series and axes must be there.
  const mustExist: readonly ChartPart["kind"][] = ["series", "axis", "legend"];
  if (mustExist.includes(target.part.kind) && !looks.has(target.part))
    throw new HostError("ItemNotFound", `The chart has no such ${target.part.kind}.`);
};

function fontMember<K extends keyof ChartFont>(key: K, read: (value: unknown) => ChartFont[K]) {
  return {
    since: "1.1",
    get: (target: ChartPartTarget): unknown => {
      const looks = looksOf(target);
      return looks.has(target.part) ? looks.font(target.part)[key] : null;
    },
    set: (target: ChartPartTarget, value: unknown): void => {
      const change: Partial<ChartFont> = { [key]: read(value) };
      editedLooks(target).setFont(target.part, change);
    },
  };
}

export const chartFontClass: ClassOf<"ChartFont"> = {
  name: "ChartFont",
  since: "1.1",
  check,
  properties: {
    name: fontMember("name", textValue),
    size: fontMember("size", (value) => numberValue(value, 1, 409)),
    color: fontMember("color", colorCode),
    bold: fontMember("bold", booleanValue),
    italic: fontMember("italic", booleanValue),
    underline: {
      since: "1.1",
      get: (target) => {
        const looks = looksOf(target);
        const underline = looks.has(target.part) ? looks.font(target.part).underline : null;
        return underline === null ? null : underline ? "Single" : "None";
      },
      set(target, value) {
        if (value !== "Single" && value !== "None") throw invalidArgument("A font of a chart has None or Single.");
        editedLooks(target).setFont(target.part, { underline: value === "Single" });
      },
    },
  },
};

export const chartFillClass: ClassOf<"ChartFill"> = {
  name: "ChartFill",
  since: "1.1",
  check,
  methods: {
    setSolidColor: {
      since: "1.1",
      call: (target, args) => fillPart(target, colorCode(args.text(0))),
    },
    clear: { since: "1.1", call: (target) => fillPart(target, null) },
  },
  refused: {
    getSolidColor: "the colour of a fill is set, not read.",
    getSolidColorOrNullObject: "the colour of a fill is set, not read.",
  },
};

/** The colour of a series is that of its bars, or of its line and markers; without one the theme chooses. */
function fillPart(target: ChartPartTarget, color: string | null): void {
  const { part } = target;
  if (part.kind !== "series") editedLooks(target).setFill(part, color);
  else {
    const series = chartOf(target).series.map((one, index) => (index === part.index ? { ...one, color } : one));
    changeChart(target, { series });
  }
}

const lineStyles = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "RoundDot", "Automatic"];

function lineMember<V>(since: string, key: keyof ChartLine, read: (value: unknown) => V) {
  return {
    since,
    get: (target: ChartPartTarget): unknown => {
      const looks = looksOf(target);
      return looks.has(target.part) ? looks.line(target.part)[key] : null;
    },
    set: (target: ChartPartTarget, value: unknown): void =>
      editedLooks(target).setLine(target.part, { [key]: read(value) }),
  };
}

function lineStyle(value: unknown): string {
  if (typeof value === "string" && lineStyles.includes(value) && value !== "Automatic") return value;
  throw invalidArgument(`One of ${lineStyles.slice(0, -1).join(", ")} is expected.`);
}

const lineMembers = (since: string) => ({
  color: lineMember(since, "color", colorCode),
  lineStyle: lineMember("1.7", "style", lineStyle),
  weight: lineMember("1.7", "weight", (value) => numberValue(value, 0, 1584)),
});

export const chartLineFormatClass: ClassOf<"ChartLineFormat"> = {
  name: "ChartLineFormat",
  since: "1.1",
  check,
  properties: lineMembers("1.1"),
  methods: { clear: { since: "1.1", call: (target) => editedLooks(target).setLine(target.part, null) } },
};

export const chartBorderClass: ClassOf<"ChartBorder"> = {
  name: "ChartBorder",
  since: "1.7",
  check,
  properties: lineMembers("1.7"),
  methods: { clear: { since: "1.8", call: (target) => editedLooks(target).setLine(target.part, null) } },
};
