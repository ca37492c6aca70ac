import { z } from "zod";
import type { HostObject } from "../protocol/class-definition.ts";
import { HostError, invalidArgument } from "../protocol/host-error.ts";
import { type Area, isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS } from "../workbook/area.ts";
import type { SheetModel } from "../workbook/model.ts";
import type { PageSetup, PageSetupPatch } from "../workbook/sheet-parts.ts";
import { areasOfAddress, placeOfAddress } from "./addresses.ts";
import { areaOfRange } from "./area-checks.ts";
import { booleanValue, numberValue, tableName, tableValue } from "./common-style.ts";
import type { ClassOf, HostContext } from "./host-context.ts";
import { paperSizes } from "./paper-sizes.ts";
import type { CallArguments } from "../protocol/call-arguments.ts";
import { areasObject, rangeObject } from "./range-derivations.ts";
import { requireUnprotected } from "./sheet-guard.ts";
import { areasOf, hostObject, targetOf } from "./targets.ts";

const orientations = { Portrait: "portrait", Landscape: "landscape" } as const;
const orders = { DownThenOver: "downThenOver", OverThenDown: "overThenDown" } as const;
const comments = { NoComments: "none", EndSheet: "atEnd", InPlace: "asDisplayed" } as const;
const errors = { AsDisplayed: "displayed", Blank: "blank", Dash: "dash", NotAvailable: "NA" } as const;
const pointsPerInch = 72;

function set(sheet: SheetModel, change: PageSetupPatch): void {
  requireUnprotected(sheet);
  sheet.setPageSetup(change);
}

function choice<K extends keyof PageSetup & keyof PageSetupPatch>(
  since: string,
  key: K,
  table: Readonly<Record<string, PageSetup[K]>>,
) {
  return {
    since,
    get: (sheet: SheetModel) => tableName(table, sheet.pageSetup[key]),
    set: (sheet: SheetModel, value: unknown) => set(sheet, { [key]: tableValue(table, value) }),
  };
}

function flag(
  key: "blackAndWhite" | "draft" | "printGridlines" | "printHeadings" | "centerHorizontally" | "centerVertically",
) {
  return {
    since: "1.9",
    get: (sheet: SheetModel) => sheet.pageSetup[key],
    set: (sheet: SheetModel, value: unknown) => set(sheet, { [key]: booleanValue(value) }),
  };
}

/** Margins are points for programs and inches in the file. */
function margin(key: keyof PageSetup["margins"]) {
  return {
    since: "1.9",
    get: (sheet: SheetModel) => sheet.pageSetup.margins[key] * pointsPerInch,
    set: (sheet: SheetModel, value: unknown) =>
      set(sheet, { margins: { [key]: numberValue(value, 0, 49 * pointsPerInch) / pointsPerInch } }),
  };
}

const zoomSchema = z.object({
  scale: z.number().min(10).max(400).nullish(),
  horizontalFitToPages: z.number().int().min(0).max(32767).nullish(),
  verticalFitToPages: z.number().int().min(0).max(32767).nullish(),
});

function setZoom(sheet: SheetModel, value: unknown): void {
  const parsed = zoomSchema.safeParse(value);
  if (!parsed.success) throw invalidArgument("The zoom has scale (10 to 400) or a number of pages.");
  const { scale, horizontalFitToPages: wide, verticalFitToPages: high } = parsed.data;
  const fits = (wide ?? null) !== null || (high ?? null) !== null;
  if (fits) set(sheet, { fitToPage: true, fitToWidth: wide ?? 0, fitToHeight: high ?? 0 });
  else set(sheet, { fitToPage: false, scale: scale ?? 100 });
}

function zoomOf({ pageSetup }: SheetModel): Record<string, unknown> {
  if (!pageSetup.fitToPage) return { scale: pageSetup.scale };
  return {
    ...(pageSetup.fitToWidth > 0 ? { horizontalFitToPages: pageSetup.fitToWidth } : {}),
    ...(pageSetup.fitToHeight > 0 ? { verticalFitToPages: pageSetup.fitToHeight } : {}),
  };
}

function areasGiven(sheet: SheetModel, args: CallArguments, context: HostContext): Area[] {
  const object = args.object(0);
  const range = targetOf("Range", object);
  const areas = targetOf("RangeAreas", object);
  if (range && range.sheet.id !== sheet.id) throw invalidArgument("The range lies on another sheet.");
  if (range) return [areaOfRange(range)];
  return areas ? areasOf(areas) : areasOfAddress(context.workbook, sheet, args.text(0));
}

function titleArea(sheet: SheetModel, args: CallArguments, context: HostContext): Area {
  const range = targetOf("Range", args.object(0));
  if (range) return areaOfRange(range);
  return placeOfAddress(context.workbook, sheet, args.text(0)).area;
}

function printArea(sheet: SheetModel, context: HostContext): HostObject | null {
  const areas = sheet.pageSetup.printArea;
  return areas.length === 0 ? null : areasObject(context, sheet, areas);
}

function titleRows(sheet: SheetModel, context: HostContext): HostObject | null {
  const rows = sheet.pageSetup.printTitleRows;
  return rows && rangeObject(context, sheet, { top: rows.first, bottom: rows.last, left: 0, right: MAX_COLUMNS - 1 });
}

function titleColumns(sheet: SheetModel, context: HostContext): HostObject | null {
  const columns = sheet.pageSetup.printTitleColumns;
  return (
    columns && rangeObject(context, sheet, { left: columns.first, right: columns.last, top: 0, bottom: MAX_ROWS - 1 })
  );
}

function present(found: HostObject | null): HostObject {
  if (found === null) throw new HostError("ItemNotFound");
  return found;
}

function setMargins(sheet: SheetModel, args: CallArguments): void {
  const perInch = { Points: pointsPerInch, Inches: 1, Centimeters: 2.54 }[
    args.choice(0, ["Points", "Inches", "Centimeters"], "Points")
  ];
  const schema = z.object({
    top: z.number().min(0).nullish(),
    bottom: z.number().min(0).nullish(),
    left: z.number().min(0).nullish(),
    right: z.number().min(0).nullish(),
    header: z.number().min(0).nullish(),
    footer: z.number().min(0).nullish(),
  });
  const parsed = schema.safeParse(args.raw(1));
  if (!parsed.success) throw invalidArgument("The margins are not understood.");
  const margins = Object.entries(parsed.data).flatMap(([side, size]) =>
    typeof size === "number" ? [[side, size / perInch] as const] : [],
  );
  set(sheet, { margins: Object.fromEntries(margins) });
}

export const pageLayoutClass: ClassOf<"PageLayout"> = {
  name: "PageLayout",
  since: "1.9",
  properties: {
    orientation: {
      since: "1.9",
      get: (sheet) => (sheet.pageSetup.orientation === "landscape" ? "Landscape" : "Portrait"),
      set: (sheet, value) => set(sheet, { orientation: tableValue(orientations, value) }),
    },
    paperSize: {
      since: "1.9",
      get: (sheet) => tableName<number>(paperSizes, sheet.pageSetup.paperSize),
      set: (sheet, value) => set(sheet, { paperSize: tableValue<number>(paperSizes, value) }),
    },
    zoom: { since: "1.9", get: zoomOf, set: setZoom },
    firstPageNumber: {
      since: "1.9",
      get: (sheet) => sheet.pageSetup.firstPageNumber ?? "",
      set: (sheet, value) => set(sheet, { firstPageNumber: value === "" ? null : numberValue(value, -32765, 32767) }),
    },
    printOrder: choice("1.9", "pageOrder", orders),
    printComments: choice("1.9", "cellComments", comments),
    printErrors: choice("1.9", "printErrors", errors),
    blackAndWhite: flag("blackAndWhite"),
    draftMode: flag("draft"),
    printGridlines: flag("printGridlines"),
    printHeadings: flag("printHeadings"),
    centerHorizontally: flag("centerHorizontally"),
    centerVertically: flag("centerVertically"),
    leftMargin: margin("left"),
    rightMargin: margin("right"),
    topMargin: margin("top"),
    bottomMargin: margin("bottom"),
    headerMargin: margin("header"),
    footerMargin: margin("footer"),
  },
  navigation: { headersFooters: { since: "1.9", get: (sheet) => hostObject("HeaderFooterGroup", sheet) } },
  objectMethods: {
    getPrintArea: { since: "1.9", call: (sheet, _args, context) => present(printArea(sheet, context)) },
    getPrintAreaOrNullObject: { since: "1.9", call: (sheet, _args, context) => printArea(sheet, context) },
    getPrintTitleRows: { since: "1.9", call: (sheet, _args, context) => present(titleRows(sheet, context)) },
    getPrintTitleRowsOrNullObject: { since: "1.9", call: (sheet, _args, context) => titleRows(sheet, context) },
    getPrintTitleColumns: { since: "1.9", call: (sheet, _args, context) => present(titleColumns(sheet, context)) },
    getPrintTitleColumnsOrNullObject: { since: "1.9", call: (sheet, _args, context) => titleColumns(sheet, context) },
  },
  methods: {
    setPrintArea: {
      since: "1.9",
      call: (sheet, args, context) => set(sheet, { printArea: areasGiven(sheet, args, context) }),
    },
    setPrintMargins: { since: "1.9", call: setMargins },
    setPrintTitleRows: {
      since: "1.9",
      call(sheet, args, context) {
        const area = titleArea(sheet, args, context);
        if (!isWholeRows(area)) throw invalidArgument("Print titles are whole rows, such as $1:$2.");
        set(sheet, { printTitleRows: { first: area.top, last: area.bottom } });
      },
    },
    setPrintTitleColumns: {
      since: "1.9",
      call(sheet, args, context) {
        const area = titleArea(sheet, args, context);
        if (!isWholeColumns(area)) throw invalidArgument("Print titles are whole columns, such as $A:$B.");
        set(sheet, { printTitleColumns: { first: area.left, last: area.right } });
      },
    },
  },
};
