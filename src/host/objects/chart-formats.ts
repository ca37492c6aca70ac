import type { ClassOf } from "./host-context.ts";
import { partObject } from "./chart-parts.ts";
import { chartOf } from "./chart.ts";
import type { ChartPartTarget } from "./targets.ts";

const check = (target: ChartPartTarget): void => void chartOf(target);
const font = { since: "1.1", get: (target: ChartPartTarget) => partObject("ChartFont", target) };
const line = { since: "1.1", get: (target: ChartPartTarget) => partObject("ChartLineFormat", target) };

function fill(since: string) {
  return { since, get: (target: ChartPartTarget) => partObject("ChartFill", target) };
}

function border(since: string) {
  return { since, get: (target: ChartPartTarget) => partObject("ChartBorder", target) };
}

const wholeLook = "of a chart as a whole fill, font and border are answered.";

export const chartAreaFormatClass: ClassOf<"ChartAreaFormat"> = {
  name: "ChartAreaFormat",
  since: "1.1",
  check,
  navigation: { fill: fill("1.1"), font, border: border("1.7") },
  refused: { colorScheme: wholeLook, roundedCorners: wholeLook },
};

export const chartTitleFormatClass: ClassOf<"ChartTitleFormat"> = {
  name: "ChartTitleFormat",
  since: "1.1",
  check,
  navigation: { fill: fill("1.1"), font, border: border("1.7") },
};

export const chartLegendFormatClass: ClassOf<"ChartLegendFormat"> = {
  name: "ChartLegendFormat",
  since: "1.1",
  check,
  navigation: { fill: fill("1.1"), font, border: border("1.8") },
};

export const chartDataLabelFormatClass: ClassOf<"ChartDataLabelFormat"> = {
  name: "ChartDataLabelFormat",
  since: "1.1",
  check,
  navigation: { fill: fill("1.1"), font, border: border("1.8") },
};

export const chartAxisFormatClass: ClassOf<"ChartAxisFormat"> = {
  name: "ChartAxisFormat",
  since: "1.1",
  check,
  navigation: { fill: fill("1.8"), font, line },
};

export const chartAxisTitleFormatClass: ClassOf<"ChartAxisTitleFormat"> = {
  name: "ChartAxisTitleFormat",
  since: "1.1",
  check,
  navigation: { fill: fill("1.8"), font, border: border("1.8") },
};

export const chartGridlinesFormatClass: ClassOf<"ChartGridlinesFormat"> = {
  name: "ChartGridlinesFormat",
  since: "1.1",
  check,
  navigation: { line },
};

export const chartSeriesFormatClass: ClassOf<"ChartSeriesFormat"> = {
  name: "ChartSeriesFormat",
  since: "1.1",
  check,
  navigation: { fill: fill("1.1"), line },
};
