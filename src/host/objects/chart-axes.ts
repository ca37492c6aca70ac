import { HostError, invalidArgument } from "../protocol/host-error.ts";
import type { ChartAxis, ChartAxisName } from "../workbook/chart.ts";
import { chartOf } from "./chart.ts";
import { editedLooks, looksOf, partObject } from "./chart-parts.ts";
import { booleanValue, textValue } from "./common-style.ts";
import { isValidFormat } from "./format-codes.ts";
import type { ClassOf } from "./host-context.ts";
import { type ChartPartTarget, hostObject, type Targets } from "./targets.ts";

type AxisTarget = Targets["ChartAxis"];

const checkAxis = (target: ChartPartTarget): void => {
  if (!looksOf(target).has({ kind: "axis", axis: axisOf(target) }))
    throw new HostError("ItemNotFound", "This kind of chart has no such axis.");
};

function axisOf({ part }: ChartPartTarget): ChartAxisName {
  return "axis" in part ? part.axis : "value";
}

function read(target: AxisTarget): ChartAxis {
  return looksOf(target).axis(axisOf(target));
}

function change(target: AxisTarget, patch: Partial<ChartAxis>): void {
  editedLooks(target).setAxis(axisOf(target), patch);
}

function axis(target: Targets["ChartAxes"], name: ChartAxisName) {
  const { sheet, chartId } = target;
  return hostObject("ChartAxis", { sheet, chartId, part: { kind: "axis", axis: name } });
}

export const chartAxesClass: ClassOf<"ChartAxes"> = {
  name: "ChartAxes",
  since: "1.1",
  check: (target) => void chartOf(target),
  navigation: {
    categoryAxis: { since: "1.1", get: (target) => axis(target, "category") },
    valueAxis: { since: "1.1", get: (target) => axis(target, "value") },
  },
  objectMethods: {
    getItem: {
      since: "1.7",
      call(target, args) {
        const type = args.choice(0, ["Category", "Value", "Series"], "Value");
        const group = args.choice(1, ["Primary", "Secondary"], "Primary");
        if (type === "Series" || group === "Secondary") {
          throw new HostError("ItemNotFound", "Of a chart the primary category and value axis are answered.");
        }
        return axis(target, type === "Category" ? "category" : "value");
      },
    },
  },
  refused: { seriesAxis: "charts with a third axis are kept in the file but not answered." },
};

/** A bound of an axis: a number, or an empty text for what Excel chooses. */
function bound(key: "minimum" | "maximum" | "majorUnit" | "minorUnit") {
  return {
    since: "1.1",
    get: (target: AxisTarget) => read(target)[key],
    set(target: AxisTarget, value: unknown) {
      if (value !== "" && (typeof value !== "number" || !Number.isFinite(value))) {
        throw invalidArgument("A number is expected, or an empty text for automatic.");
      }
      if (key.endsWith("Unit") && typeof value === "number" && value <= 0) {
        throw invalidArgument("A unit of an axis is above 0.");
      }
      change(target, { [key]: value === "" ? null : value });
    },
  };
}

function gridlines(level: "major" | "minor") {
  return {
    since: "1.1",
    get: (target: AxisTarget) =>
      partObject("ChartGridlines", { ...target, part: { kind: "gridlines", axis: axisOf(target), level } }),
  };
}

const more = "of an axis title, bounds, units, direction, gridlines, number format and look are answered.";

export const chartAxisClass: ClassOf<"ChartAxis"> = {
  name: "ChartAxis",
  since: "1.1",
  check: checkAxis,
  properties: {
    minimum: bound("minimum"),
    maximum: bound("maximum"),
    majorUnit: bound("majorUnit"),
    minorUnit: bound("minorUnit"),
    type: { since: "1.7", get: (target) => (axisOf(target) === "category" ? "Category" : "Value") },
    axisGroup: { since: "1.7", get: () => "Primary" },
    visible: {
      since: "1.7",
      get: (target) => read(target).visible,
      set: (target, value) => change(target, { visible: booleanValue(value) }),
    },
    reversePlotOrder: {
      since: "1.7",
      get: (target) => read(target).reversed,
      set: (target, value) => change(target, { reversed: booleanValue(value) }),
    },
    numberFormat: {
      since: "1.8",
      get: (target) => read(target).numberFormat,
      set(target, value) {
        const numberFormat = textValue(value);
        if (!isValidFormat(numberFormat)) throw invalidArgument(`"${numberFormat}" is no number format.`);
        change(target, { numberFormat });
      },
    },
  },
  navigation: {
    title: {
      since: "1.1",
      get: (target) => hostObject("ChartAxisTitle", { ...target, part: { kind: "axisTitle", axis: axisOf(target) } }),
    },
    format: { since: "1.1", get: (target) => hostObject("ChartAxisFormat", target) },
    majorGridlines: gridlines("major"),
    minorGridlines: gridlines("minor"),
  },
  refused: {
    alignment: more, baseTimeUnit: more, categoryType: more, customDisplayUnit: more, displayUnit: more, height: more,
    isBetweenCategories: more, left: more, linkNumberFormat: more, logBase: more, majorTickMark: more,
    majorTimeUnitScale: more, minorTickMark: more, minorTimeUnitScale: more, multiLevel: more, offset: more,
    position: more, positionAt: more, scaleType: more, showDisplayUnitLabel: more, textOrientation: more,
    tickLabelPosition: more, tickLabelSpacing: more, tickMarkSpacing: more, top: more, width: more,
    setCategoryNames: more, setCustomDisplayUnit: more, setPositionAt: more,
  }, // prettier-ignore
};

export const chartAxisTitleClass: ClassOf<"ChartAxisTitle"> = {
  name: "ChartAxisTitle",
  since: "1.1",
  check: checkAxis,
  properties: {
    text: {
      since: "1.1",
      get: (target) => read(target).title ?? "",
      set: (target, value) => change(target, { title: textValue(value) }),
    },
    visible: {
      since: "1.1",
      get: (target) => read(target).title !== null,
      set: (target, value) => change(target, { title: booleanValue(value) ? (read(target).title ?? "Astitel") : null }),
    },
  },
  navigation: { format: { since: "1.1", get: (target) => hostObject("ChartAxisTitleFormat", target) } },
  refused: { setFormula: more, textOrientation: more },
};

export const chartGridlinesClass: ClassOf<"ChartGridlines"> = {
  name: "ChartGridlines",
  since: "1.1",
  check: checkAxis,
  properties: {
    visible: {
      since: "1.1",
      get: (target) => looksOf(target).has(target.part),
      set(target, value) {
        const level = target.part.kind === "gridlines" ? target.part.level : "major";
        change(target, { [`${level}Gridlines`]: booleanValue(value) });
      },
    },
  },
  navigation: { format: { since: "1.1", get: (target) => partObject("ChartGridlinesFormat", target) } },
};
