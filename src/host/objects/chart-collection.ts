import type { CallArguments } from "../protocol/call-arguments.ts";
import type { HostObject } from "../protocol/class-definition.ts";
import { HostError, invalidArgument } from "../protocol/host-error.ts";
import type { SheetModel } from "../workbook/model.ts";
import { areaOfRange } from "./area-checks.ts";
import { chartKindOf, seriesOfRange } from "./chart-data.ts";
import type { ClassOf } from "./host-context.ts";
import { requireUnprotected } from "./sheet-guard.ts";
import { hostObject, targetOf } from "./targets.ts";

/** Size that Excel gives a new chart, in points. */
const newSize = { width: 360, height: 216 };

function found(sheet: SheetModel, key: unknown): HostObject | null {
  const lower = typeof key === "string" ? key.toLowerCase() : null;
  const chart = sheet.charts.list().find((candidate) => candidate.id === key || candidate.name.toLowerCase() === lower);
  return chart ? hostObject("Chart", { sheet, chartId: chart.id }) : null;
}

function present(object: HostObject | null): HostObject {
  if (object === null) throw new HostError("ItemNotFound");
  return object;
}

function add(sheet: SheetModel, args: CallArguments): HostObject {
  requireUnprotected(sheet);
  const kind = chartKindOf(args.raw(0));
  const source = targetOf("Range", args.object(1));
  if (!source) throw invalidArgument("The data of a chart is a Range.");
  const seriesBy = args.choice(2, ["Auto", "Columns", "Rows"], "Auto");
  const series = seriesOfRange(source.sheet, areaOfRange(source), seriesBy);
  const place = sheet.charts.list().length * 15;
  const chart = sheet.charts.add({ kind, series, box: { left: 100 + place, top: 50 + place, ...newSize } });
  return hostObject("Chart", { sheet, chartId: chart.id });
}

export const chartCollectionClass: ClassOf<"ChartCollection"> = {
  name: "ChartCollection",
  since: "1.1",
  properties: { count: { since: "1.1", get: (sheet) => sheet.charts.list().length } },
  collection: {
    items: (sheet) => sheet.charts.list().map((chart) => hostObject("Chart", { sheet, chartId: chart.id })),
    item: found,
  },
  objectMethods: {
    add: { since: "1.1", writes: true, call: add },
    getItem: { since: "1.1", call: (sheet, args) => present(found(sheet, args.raw(0))) },
    getItemAt: {
      since: "1.1",
      call(sheet, args) {
        const chart = sheet.charts.list()[args.whole(0)];
        if (!chart) throw invalidArgument("There is no chart at this place.");
        return hostObject("Chart", { sheet, chartId: chart.id });
      },
    },
    getItemOrNullObject: { since: "1.4", call: (sheet, args) => found(sheet, args.raw(0)) },
  },
  methods: { getCount: { since: "1.4", harmless: true, call: (sheet) => sheet.charts.list().length } },
  refused: {
    _RegisterActivatedEvent: "charts cannot be selected in the host.",
    _RegisterAddedEvent: "events of charts are not raised.",
    _RegisterDeactivatedEvent: "charts cannot be selected in the host.",
    _RegisterDeletedEvent: "events of charts are not raised.",
  },
};
