import { HostError, invalidArgument } from "../protocol/host-error.ts";
import type { ChartSeries } from "../workbook/chart.ts";
import { absoluteAddress } from "./absolute-address.ts";
import { areaOfRange } from "./area-checks.ts";
import { changeChart, chartOf } from "./chart.ts";
import { booleanValue, textValue } from "./common-style.ts";
import type { ClassOf } from "./host-context.ts";
import type { CallArguments } from "../protocol/call-arguments.ts";
import { requireUnprotected } from "./sheet-guard.ts";
import { hostObject, targetOf, type Targets } from "./targets.ts";

type Target = Targets["ChartSeries"];

export const chartSeriesCollectionClass: ClassOf<"ChartSeriesCollection"> = {
  name: "ChartSeriesCollection",
  since: "1.1",
  check: (target) => void chartOf(target),
  properties: { count: { since: "1.1", get: (target) => chartOf(target).series.length } },
  collection: {
    items: (target) => chartOf(target).series.map((_, index) => hostObject("ChartSeries", { ...target, index })),
  },
  objectMethods: {
    add: {
      since: "1.7",
      writes: true,
      call(target, args) {
        const { series } = chartOf(target);
        const at = args.optionalWhole(1, series.length);
        if (at < 0 || at > series.length) throw invalidArgument("There is no such place for a series.");
        const fresh: ChartSeries = {
          name: args.optionalText(0),
          nameFormula: null,
          categoriesFormula: series[0]?.categoriesFormula ?? null,
          valuesFormula: null,
          color: null,
        };
        changeChart(target, { series: [...series.slice(0, at), fresh, ...series.slice(at)] });
        return hostObject("ChartSeries", { ...target, index: at });
      },
    },
    getItemAt: {
      since: "1.1",
      call(target, args) {
        const index = args.whole(0);
        if (!chartOf(target).series[index]) throw invalidArgument("There is no series at this place.");
        return hostObject("ChartSeries", { ...target, index });
      },
    },
  },
  methods: { getCount: { since: "1.4", harmless: true, call: (target) => chartOf(target).series.length } },
};

function seriesOf(target: Target): ChartSeries {
  const series = chartOf(target).series[target.index];
  if (!series) throw new HostError("ItemNotFound", "The series was deleted.");
  return series;
}

function change(target: Target, patch: Partial<ChartSeries>): void {
  const series = chartOf(target).series.map((one, index) => (index === target.index ? { ...one, ...patch } : one));
  changeChart(target, { series });
}

function addressGiven(args: CallArguments): string {
  const range = targetOf("Range", args.object(0));
  if (!range) throw invalidArgument("The data of a series is a Range.");
  return absoluteAddress(range.sheet, areaOfRange(range));
}

const notModelled = "of a series name, data, colour, line and labels are answered.";
const unanswered = [
  "points", "trendlines", "axisGroup", "binOptions", "boxwhiskerOptions", "bubbleScale",
  "chartType", "doughnutHoleSize", "explosion", "filtered", "firstSliceAngle", "gapWidth", "gradientMaximumColor",
  "gradientMaximumType", "gradientMaximumValue", "gradientMidpointColor", "gradientMidpointType",
  "gradientMidpointValue", "gradientMinimumColor", "gradientMinimumType", "gradientMinimumValue", "gradientStyle",
  "invertColor", "invertIfNegative", "mapOptions", "markerBackgroundColor", "markerForegroundColor",
  "markerSize", "markerStyle", "overlap", "parentLabelStrategy", "plotOrder", "secondPlotSize", "showConnectorLines",
  "showLeaderLines", "showShadow", "smooth", "splitType", "splitValue", "varyByCategories", "xErrorBars", "yErrorBars",
  "getDimensionValues", "setBubbleSizes",
]; // prettier-ignore

export const chartSeriesClass: ClassOf<"ChartSeries"> = {
  name: "ChartSeries",
  since: "1.1",
  check: (target) => void seriesOf(target),
  properties: {
    name: {
      since: "1.1",
      get: (target) => seriesOf(target).name ?? "",
      set: (target, value) => change(target, { name: textValue(value), nameFormula: null }),
    },
    hasDataLabels: {
      since: "1.7",
      get: ({ sheet, chartId, index }) => sheet.charts.looks(chartId).labels(index) !== null,
      set({ sheet, chartId, index }, value) {
        requireUnprotected(sheet);
        sheet.charts.looks(chartId).setLabels(index, booleanValue(value) ? { showValue: true } : null);
      },
    },
  },
  navigation: {
    format: {
      since: "1.1",
      get: ({ sheet, chartId, index }) =>
        hostObject("ChartSeriesFormat", { sheet, chartId, part: { kind: "series", index } }),
    },
    dataLabels: {
      since: "1.8",
      get: ({ sheet, chartId, index }) =>
        hostObject("ChartDataLabels", { sheet, chartId, part: { kind: "labels", index } }),
    },
  },
  methods: {
    setValues: { since: "1.7", call: (target, args) => change(target, { valuesFormula: addressGiven(args) }) },
    setXAxisValues: { since: "1.7", call: (target, args) => change(target, { categoriesFormula: addressGiven(args) }) },
    delete: {
      since: "1.7",
      call: (target) => changeChart(target, { series: chartOf(target).series.filter((_, at) => at !== target.index) }),
    },
  },
  refused: Object.fromEntries(unanswered.map((name) => [name, notModelled])),
};
