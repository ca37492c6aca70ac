import { HostError, invalidArgument } from "../protocol/host-error.ts";
import { labelPlaces } from "../workbook/charts/chart-axes.ts";
import type { ChartLabels } from "../workbook/chart.ts";
import { chartOf } from "./chart.ts";
import { editedLooks, looksOf } from "./chart-parts.ts";
import { booleanValue, textValue } from "./common-style.ts";
import { isValidFormat } from "./format-codes.ts";
import type { ClassOf } from "./host-context.ts";
import { hostObject, type Targets } from "./targets.ts";

type Target = Targets["ChartDataLabels"];

function indexOf({ part }: Target): number | null {
  return part.kind === "labels" ? part.index : null;
}

function read(target: Target): ChartLabels | null {
  return looksOf(target).labels(indexOf(target));
}

function change(target: Target, patch: Partial<ChartLabels>): void {
  editedLooks(target).setLabels(indexOf(target), patch);
}

function shown(
  key: "showValue" | "showCategoryName" | "showSeriesName" | "showPercentage" | "showLegendKey" | "showBubbleSize",
) {
  return {
    since: "1.1",
    get: (target: Target) => read(target)?.[key] ?? false,
    set: (target: Target, value: unknown) => change(target, { [key]: booleanValue(value) }),
  };
}

const more = "of data labels what they show, their place, number format and look are answered.";

/** The labels of one series, or of all series of a chart. */
export const chartDataLabelsClass: ClassOf<"ChartDataLabels"> = {
  name: "ChartDataLabels",
  since: "1.1",
  check(target) {
    const { series } = chartOf(target);
    const index = indexOf(target);
    if (index !== null && !series[index]) throw new HostError("ItemNotFound", "The series was deleted.");
  },
  properties: {
    showValue: shown("showValue"),
    showCategoryName: shown("showCategoryName"),
    showSeriesName: shown("showSeriesName"),
    showPercentage: shown("showPercentage"),
    showLegendKey: shown("showLegendKey"),
    showBubbleSize: shown("showBubbleSize"),
    position: {
      since: "1.1",
      get: (target) => read(target)?.position ?? "None",
      set(target, value) {
        if (typeof value !== "string" || !labelPlaces.includes(value)) {
          throw invalidArgument(`One of ${labelPlaces.join(", ")} is expected.`);
        }
        change(target, { position: value });
      },
    },
    separator: {
      since: "1.1",
      get: (target) => read(target)?.separator ?? ", ",
      set: (target, value) => change(target, { separator: textValue(value) }),
    },
    numberFormat: {
      since: "1.8",
      get: (target) => read(target)?.numberFormat ?? "General",
      set(target, value) {
        const numberFormat = textValue(value);
        if (!isValidFormat(numberFormat)) throw invalidArgument(`"${numberFormat}" is no number format.`);
        change(target, { numberFormat });
      },
    },
  },
  navigation: { format: { since: "1.1", get: (target) => hostObject("ChartDataLabelFormat", target) } },
  refused: {
    autoText: more,
    horizontalAlignment: more,
    linkNumberFormat: more,
    textOrientation: more,
    verticalAlignment: more,
  },
};
