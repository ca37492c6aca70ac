import type { HostObject } from "../protocol/class-definition.ts";
import type { Area } from "../workbook/area.ts";
import type { ChartPart } from "../workbook/chart.ts";
import type { SheetModel, WorkbookModel } from "../workbook/model.ts";
import type { AutoFilterModel, TableModel } from "../workbook/table.ts";
import type { LiveRange } from "./live-range.ts";

/** Where something applies: the cells of a Range (one block) or of a RangeAreas. */
export interface CellsTarget {
  readonly sheet: SheetModel;
  readonly ranges: readonly LiveRange[];
}

/** The whole workbook (null), or one sheet of it, as the scope of a collection. */
export interface ScopeTarget {
  readonly sheet: SheetModel | null;
}

/** A named cell style. */
export interface StyleTarget {
  readonly name: string;
}

/** What has a font, a fill and borders: cells, or a named style. */
export type LookTarget = CellsTarget | StyleTarget;

export interface BorderTarget {
  readonly cells: LookTarget;
  readonly side: string;
}

export interface RuleTarget {
  readonly sheet: SheetModel;
  readonly ruleId: string;
}

export interface NameTarget {
  readonly name: string;
  readonly sheetId: number | null;
}

export interface FilterTarget {
  readonly filter: AutoFilterModel;
  readonly sheet: SheetModel;
  /** The table it belongs to, or null for the filter of a sheet. */
  readonly table: TableModel | null;
}

export interface ChartPartTarget {
  readonly sheet: SheetModel;
  readonly chartId: string;
  readonly part: ChartPart;
}

/** What each class of Office.js stands for on the side of the host. */
export interface Targets {
  readonly Application: WorkbookModel;
  readonly AutoFilter: FilterTarget;
  readonly CellValueConditionalFormat: RuleTarget;
  readonly ColorScaleConditionalFormat: RuleTarget;
  readonly Chart: { readonly sheet: SheetModel; readonly chartId: string };
  readonly ChartCollection: SheetModel;
  readonly ChartAreaFormat: ChartPartTarget;
  readonly ChartAxes: { readonly sheet: SheetModel; readonly chartId: string };
  readonly ChartAxis: ChartPartTarget;
  readonly ChartAxisFormat: ChartPartTarget;
  readonly ChartAxisTitle: ChartPartTarget;
  readonly ChartAxisTitleFormat: ChartPartTarget;
  readonly ChartBorder: ChartPartTarget;
  readonly ChartDataLabelFormat: ChartPartTarget;
  readonly ChartDataLabels: ChartPartTarget;
  readonly ChartFill: ChartPartTarget;
  readonly ChartFont: ChartPartTarget;
  readonly ChartGridlines: ChartPartTarget;
  readonly ChartGridlinesFormat: ChartPartTarget;
  readonly ChartLegendFormat: ChartPartTarget;
  readonly ChartLineFormat: ChartPartTarget;
  readonly ChartTitleFormat: ChartPartTarget;
  readonly ChartLegend: { readonly sheet: SheetModel; readonly chartId: string };
  readonly ChartSeries: { readonly sheet: SheetModel; readonly chartId: string; readonly index: number };
  readonly ChartSeriesCollection: { readonly sheet: SheetModel; readonly chartId: string };
  readonly ChartSeriesFormat: ChartPartTarget;
  readonly ChartTitle: { readonly sheet: SheetModel; readonly chartId: string };
  readonly Comment: { readonly sheet: SheetModel; readonly commentId: string };
  readonly CommentCollection: ScopeTarget;
  readonly CommentReply: { readonly sheet: SheetModel; readonly commentId: string; readonly replyId: string };
  readonly CommentReplyCollection: { readonly sheet: SheetModel; readonly commentId: string };
  readonly ConditionalDataBarNegativeFormat: RuleTarget;
  readonly ConditionalDataBarPositiveFormat: RuleTarget;
  readonly ConditionalFormat: RuleTarget;
  readonly ConditionalFormatCollection: CellsTarget;
  readonly ConditionalFormatRule: RuleTarget;
  readonly ConditionalRangeBorder: RuleTarget & { readonly side: "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" };
  readonly ConditionalRangeBorderCollection: RuleTarget;
  readonly ConditionalRangeFill: RuleTarget;
  readonly ConditionalRangeFont: RuleTarget;
  readonly ConditionalRangeFormat: RuleTarget;
  readonly CultureInfo: WorkbookModel;
  readonly CustomConditionalFormat: RuleTarget;
  readonly CustomProperty: { readonly key: string };
  readonly CustomPropertyCollection: WorkbookModel;
  readonly CustomXmlPart: { readonly id: string };
  readonly CustomXmlPartCollection: WorkbookModel;
  readonly CustomXmlPartScopedCollection: { readonly namespaceUri: string };
  readonly DataBarConditionalFormat: RuleTarget;
  readonly DataValidation: CellsTarget;
  readonly DatetimeFormatInfo: WorkbookModel;
  readonly DocumentProperties: WorkbookModel;
  readonly Filter: { readonly table: TableModel; readonly columnId: number };
  readonly FormatProtection: CellsTarget;
  readonly HeaderFooter: { readonly sheet: SheetModel; readonly pages: "odd" | "even" | "first" };
  readonly HeaderFooterGroup: SheetModel;
  readonly IconSetConditionalFormat: RuleTarget;
  readonly NamedItem: NameTarget;
  readonly NamedItemArrayValues: NameTarget;
  readonly NamedItemCollection: ScopeTarget;
  readonly NumberFormatInfo: WorkbookModel;
  readonly PageBreak: { readonly sheet: SheetModel; readonly axis: "row" | "column"; readonly at: number };
  readonly PageBreakCollection: { readonly sheet: SheetModel; readonly axis: "row" | "column" };
  readonly PageLayout: SheetModel;
  readonly PresetCriteriaConditionalFormat: RuleTarget;
  readonly Range: LiveRange;
  readonly RangeAreas: CellsTarget;
  readonly RangeBorder: BorderTarget;
  readonly RangeBorderCollection: LookTarget;
  readonly RangeCollection: CellsTarget;
  readonly RangeFill: LookTarget;
  readonly RangeFont: LookTarget;
  readonly RangeFormat: CellsTarget;
  readonly RangeSort: LiveRange;
  readonly RangeView: { readonly range: LiveRange; readonly rows: readonly number[]; readonly index: number };
  readonly RangeViewCollection: { readonly range: LiveRange; readonly rows: readonly number[] };
  readonly RemoveDuplicatesResult: { readonly removed: number; readonly uniqueRemaining: number };
  readonly Runtime: WorkbookModel;
  readonly Setting: { readonly key: string };
  readonly SettingCollection: WorkbookModel;
  readonly Style: StyleTarget;
  readonly StyleCollection: WorkbookModel;
  readonly Table: TableModel;
  readonly TableCollection: ScopeTarget;
  readonly TableColumn: { readonly table: TableModel; readonly columnId: number };
  readonly TableColumnCollection: TableModel;
  readonly TableRow: { readonly table: TableModel; readonly index: number };
  readonly TableRowCollection: TableModel;
  readonly TableScopedCollection: { readonly tables: readonly TableModel[] };
  readonly TableSort: TableModel;
  readonly TextConditionalFormat: RuleTarget;
  readonly TopBottomConditionalFormat: RuleTarget;
  readonly Workbook: WorkbookModel;
  readonly WorkbookProtection: WorkbookModel;
  readonly Worksheet: SheetModel;
  readonly WorksheetCollection: WorkbookModel;
  readonly WorksheetCustomProperty: { readonly sheet: SheetModel; readonly key: string };
  readonly WorksheetCustomPropertyCollection: SheetModel;
  readonly WorksheetFreezePanes: SheetModel;
  readonly WorksheetProtection: SheetModel;
}

export type ClassName = keyof Targets;

/** A target with its class, as the answer of a member. */
export function hostObject<K extends ClassName>(className: K, target: Targets[K]): HostObject {
  return { className, target };
}

/** The target of an argument, or null when the argument is no object of this class. */
export function targetOf<K extends ClassName>(className: K, object: HostObject | null): Targets[K] | null {
  return object?.className === className ? (object.target as Targets[K]) : null;
}

/** The one block of a Range as the cells that a format applies to. */
export function cellsOf(range: LiveRange): CellsTarget {
  return { sheet: range.sheet, ranges: [range] };
}

/** The areas of the blocks that still exist. */
export function areasOf(cells: CellsTarget): Area[] {
  return cells.ranges.map((range) => range.area).filter((area): area is Area => area !== null);
}
