import { HostError, invalidArgument } from "../protocol/host-error.ts";
import { areaOf } from "../workbook/area.ts";
import type { SheetModel } from "../workbook/model.ts";
import { placeOfAddress } from "./addresses.ts";
import { areaOfRange } from "./area-checks.ts";
import type { ClassOf } from "./host-context.ts";
import { rangeObject } from "./range-derivations.ts";
import { requireUnprotected } from "./sheet-guard.ts";
import { hostObject, targetOf, type Targets } from "./targets.ts";

type Axis = Targets["PageBreak"]["axis"];

function breaksOf(sheet: SheetModel, axis: Axis): readonly number[] {
  return axis === "row" ? sheet.pageSetup.rowBreaks : sheet.pageSetup.columnBreaks;
}

function setBreaks(sheet: SheetModel, axis: Axis, breaks: readonly number[]): void {
  requireUnprotected(sheet);
  const sorted = [...new Set(breaks)].sort((a, b) => a - b);
  sheet.setPageSetup(axis === "row" ? { rowBreaks: sorted } : { columnBreaks: sorted });
}

export const pageBreakCollectionClass: ClassOf<"PageBreakCollection"> = {
  name: "PageBreakCollection",
  since: "1.9",
  collection: {
    items: ({ sheet, axis }) => breaksOf(sheet, axis).map((at) => hostObject("PageBreak", { sheet, axis, at })),
    item({ sheet, axis }, key) {
      // The id of a break is the row or column that starts the new page, so an index of the API is looked up first.
      const at = typeof key === "string" ? Number(key) : breaksOf(sheet, axis)[Number(key)];
      if (at === undefined || !breaksOf(sheet, axis).includes(at)) return null;
      return hostObject("PageBreak", { sheet, axis, at });
    },
  },
  objectMethods: {
    add: {
      since: "1.9",
      writes: true,
      call({ sheet, axis }, args, { workbook }) {
        const range = targetOf("Range", args.object(0));
        const area = range ? areaOfRange(range) : placeOfAddress(workbook, sheet, args.text(0)).area;
        const at = axis === "row" ? area.top : area.left;
        if (at === 0) throw invalidArgument("No page can start before the first row or column.");
        setBreaks(sheet, axis, [...breaksOf(sheet, axis), at]);
        return hostObject("PageBreak", { sheet, axis, at });
      },
    },
  },
  methods: {
    getCount: { since: "1.9", harmless: true, call: ({ sheet, axis }) => breaksOf(sheet, axis).length },
    removePageBreaks: { since: "1.9", call: ({ sheet, axis }) => setBreaks(sheet, axis, []) },
  },
};

export const pageBreakClass: ClassOf<"PageBreak"> = {
  name: "PageBreak",
  since: "1.9",
  identity: { field: "_Id", of: ({ at }) => String(at) },
  check({ sheet, axis, at }) {
    if (!breaksOf(sheet, axis).includes(at)) throw new HostError("ItemNotFound", "The page break was deleted.");
  },
  properties: {
    rowIndex: { since: "1.9", get: ({ axis, at }) => (axis === "row" ? at : 0) },
    columnIndex: { since: "1.9", get: ({ axis, at }) => (axis === "column" ? at : 0) },
  },
  objectMethods: {
    getCellAfterBreak: {
      since: "1.9",
      call: ({ sheet, axis, at }, _args, context) =>
        rangeObject(context, sheet, axis === "row" ? areaOf(at, 0) : areaOf(0, at)),
    },
  },
  methods: {
    delete: {
      since: "1.9",
      call: ({ sheet, axis, at }) => setBreaks(sheet, axis, breaksOf(sheet, axis).filter((other) => other !== at)), // prettier-ignore
    },
  },
};
