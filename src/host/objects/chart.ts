import { HostError, invalidArgument } from "../protocol/host-error.ts";
import type { ChartBox, ChartModel, NewChart } from "../workbook/chart.ts";
import { placeOfAddress } from "./addresses.ts";
import { areaOfRange } from "./area-checks.ts";
import { chartKindOf, chartTypeOf, seriesOfRange } from "./chart-data.ts";
import { booleanValue, numberValue, textValue } from "./common-style.ts";
import type { ClassOf, HostContext } from "./host-context.ts";
import { columnLeft, columnSpanWidth, rowSpanHeight, rowTop } from "./measures.ts";
import { requireUnprotected } from "./sheet-guard.ts";
import { hostObject, targetOf, type Targets } from "./targets.ts";
import type { CallArguments } from "../protocol/call-arguments.ts";

type Target = Targets["Chart"];

export function chartOf({ sheet, chartId }: Pick<Target, "sheet" | "chartId">): ChartModel {
  const chart = sheet.charts.list().find((candidate) => candidate.id === chartId);
  if (!chart) throw new HostError("ItemNotFound", "The chart was deleted.");
  return chart;
}

export function changeChart(target: Target, change: Partial<NewChart>): void {
  requireUnprotected(target.sheet);
  target.sheet.charts.update(target.chartId, change);
}

function side(key: keyof ChartBox) {
  return {
    since: "1.1",
    get: (target: Target) => chartOf(target).box[key],
    set: (target: Target, value: unknown) =>
      changeChart(target, { box: { ...chartOf(target).box, [key]: numberValue(value, 0, 1_000_000) } }),
  };
}

function areaGiven(target: Target, args: CallArguments, index: number, { workbook }: HostContext) {
  const range = targetOf("Range", args.object(index));
  return range ? areaOfRange(range) : placeOfAddress(workbook, target.sheet, args.text(index)).area;
}

const notModelled = "of charts type, place, title, legend, axes, labels and series are answered.";

export const chartClass: ClassOf<"Chart"> = {
  name: "Chart",
  since: "1.1",
  identity: { field: "Id", of: ({ chartId }) => chartId },
  check: (target) => void chartOf(target),
  properties: {
    id: { since: "1.7", get: ({ chartId }) => chartId },
    name: {
      since: "1.1",
      get: (target) => chartOf(target).name,
      set: (target, value) => changeChart(target, { name: textValue(value) }),
    },
    chartType: {
      since: "1.7",
      get: (target) => chartTypeOf(chartOf(target).kind),
      set: (target, value) => changeChart(target, { kind: chartKindOf(value) }),
    },
    left: side("left"),
    top: side("top"),
    width: side("width"),
    height: side("height"),
  },
  navigation: {
    title: { since: "1.1", get: (target) => hostObject("ChartTitle", target) },
    legend: { since: "1.1", get: (target) => hostObject("ChartLegend", target) },
    series: { since: "1.1", get: (target) => hostObject("ChartSeriesCollection", target) },
    axes: { since: "1.1", get: (target) => hostObject("ChartAxes", target) },
    dataLabels: {
      since: "1.1",
      get: (target) => hostObject("ChartDataLabels", { ...target, part: { kind: "labels", index: null } }),
    },
    format: {
      since: "1.1",
      get: (target) => hostObject("ChartAreaFormat", { ...target, part: { kind: "chart" } }),
    },
    worksheet: { since: "1.2", get: ({ sheet }) => hostObject("Worksheet", sheet) },
  },
  methods: {
    setData: {
      since: "1.1",
      call(target, args) {
        const source = targetOf("Range", args.object(0));
        if (!source) throw invalidArgument("The data of a chart is a Range.");
        const seriesBy = args.choice(1, ["Auto", "Columns", "Rows"], "Auto");
        changeChart(target, { series: seriesOfRange(source.sheet, areaOfRange(source), seriesBy) });
      },
    },
    setPosition: {
      since: "1.1",
      call(target, args, context) {
        const { sheet } = target;
        const start = areaGiven(target, args, 0, context);
        const end = args.isOmitted(1) ? null : areaGiven(target, args, 1, context);
        const { box } = chartOf(target);
        const covered = end && { top: start.top, left: start.left, bottom: end.bottom, right: end.right };
        changeChart(target, {
          box: {
            left: columnLeft(context.workbook, sheet, start.left),
            top: rowTop(sheet, start.top),
            width: covered ? columnSpanWidth(context.workbook, sheet, covered) : box.width,
            height: covered ? rowSpanHeight(sheet, covered) : box.height,
          },
        });
      },
    },
    delete: {
      since: "1.1",
      call({ sheet, chartId }) {
        requireUnprotected(sheet);
        sheet.charts.remove(chartId);
      },
    },
  },
  refused: {
    pivotOptions: notModelled, plotArea: notModelled,
    categoryLabelLevel: notModelled, displayBlanksAs: notModelled, plotBy: notModelled, plotVisibleOnly: notModelled,
    seriesNameLevel: notModelled, showAllFieldButtons: notModelled, showDataLabelsOverMaximum: notModelled,
    style: notModelled, activate: notModelled, getImage: "charts are not drawn by the host.",
  }, // prettier-ignore
};

export const chartTitleClass: ClassOf<"ChartTitle"> = {
  name: "ChartTitle",
  since: "1.1",
  check: (target) => void chartOf(target),
  properties: {
    text: {
      since: "1.1",
      get: (target) => chartOf(target).title ?? "",
      set: (target, value) => changeChart(target, { title: textValue(value) }),
    },
    visible: {
      since: "1.1",
      get: (target) => chartOf(target).title !== null,
      set: (target, value) =>
        changeChart(target, { title: booleanValue(value) ? (chartOf(target).title ?? "Grafiektitel") : null }),
    },
  },
  navigation: {
    format: { since: "1.1", get: (target) => hostObject("ChartTitleFormat", { ...target, part: { kind: "title" } }) },
  },
  refused: {
    overlay: notModelled, horizontalAlignment: notModelled, left: notModelled, top: notModelled,
    position: notModelled, showShadow: notModelled, textOrientation: notModelled, verticalAlignment: notModelled,
    height: notModelled, width: notModelled, getSubstring: notModelled, setFormula: notModelled,
  }, // prettier-ignore
};

const legendPlaces = { Right: "right", Left: "left", Top: "top", Bottom: "bottom" } as const;

export const chartLegendClass: ClassOf<"ChartLegend"> = {
  name: "ChartLegend",
  since: "1.1",
  check: (target) => void chartOf(target),
  properties: {
    visible: {
      since: "1.1",
      get: (target) => chartOf(target).legend !== "none",
      set(target, value) {
        const now = chartOf(target).legend;
        changeChart(target, { legend: booleanValue(value) ? (now === "none" ? "right" : now) : "none" });
      },
    },
    position: {
      since: "1.1",
      get(target) {
        const now = chartOf(target).legend;
        return Object.entries(legendPlaces).find(([, place]) => place === now)?.[0] ?? "Invalid";
      },
      set(target, value) {
        const place = Object.entries(legendPlaces).find(([name]) => name === value)?.[1];
        if (!place) throw invalidArgument("The legend stands Right, Left, Top or Bottom.");
        changeChart(target, { legend: place });
      },
    },
  },
  navigation: {
    format: { since: "1.1", get: (target) => hostObject("ChartLegendFormat", { ...target, part: { kind: "legend" } }) },
  },
  refused: {
    legendEntries: notModelled, overlay: notModelled, height: notModelled, left: notModelled,
    showShadow: notModelled, top: notModelled, width: notModelled,
  }, // prettier-ignore
};
