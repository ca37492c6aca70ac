import { HostError } from "../protocol/host-error.ts";
import { changeChart, chartOf } from "./chart.ts";
import { colorCode } from "./color-names.ts";
import type { ClassOf } from "./host-context.ts";
import { hostObject, type Targets } from "./targets.ts";

type Target = Targets["ChartSeries"];

/** The one colour of a series; null takes the theme's own again. */
function recolour(target: Target, color: string | null): void {
  const { series } = chartOf(target);
  if (!series[target.index]) throw new HostError("ItemNotFound", "The series was deleted.");
  changeChart(target, { series: series.map((one, index) => (index === target.index ? { ...one, color } : one)) });
}

export const chartSeriesFormatClass: ClassOf<"ChartSeriesFormat"> = {
  name: "ChartSeriesFormat",
  since: "1.1",
  check: (target) => void chartOf(target),
  navigation: { fill: { since: "1.1", get: (target) => hostObject("ChartFill", target) } },
  refused: { line: "of a series only the colour is answered." },
};

export const chartFillClass: ClassOf<"ChartFill"> = {
  name: "ChartFill",
  since: "1.1",
  check: (target) => void chartOf(target),
  methods: {
    setSolidColor: { since: "1.1", call: (target, args) => recolour(target, colorCode(args.text(0))) },
    clear: { since: "1.1", call: (target) => recolour(target, null) },
  },
  refused: {
    getSolidColor: "of a series only the colour is set.",
    getSolidColorOrNullObject: "of a series only the colour is set.",
  },
};
