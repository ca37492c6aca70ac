import type { ClassDefinition } from "../protocol/class-definition.ts";
import { wireClass } from "../protocol/class-definition.ts";
import { applicationClass } from "./application.ts";
import { autoFilterClass } from "./auto-filter.ts";
import { chartCollectionClass } from "./chart-collection.ts";
import { chartAxesClass, chartAxisClass, chartAxisTitleClass, chartGridlinesClass } from "./chart-axes.ts";
import { chartDataLabelsClass } from "./chart-data-labels.ts";
import {
  chartAreaFormatClass,
  chartAxisFormatClass,
  chartAxisTitleFormatClass,
  chartDataLabelFormatClass,
  chartGridlinesFormatClass,
  chartLegendFormatClass,
  chartSeriesFormatClass,
  chartTitleFormatClass,
} from "./chart-formats.ts";
import { chartBorderClass, chartFillClass, chartFontClass, chartLineFormatClass } from "./chart-parts.ts";
import { chartSeriesClass, chartSeriesCollectionClass } from "./chart-series.ts";
import { chartClass, chartLegendClass, chartTitleClass } from "./chart.ts";
import { commentCollectionClass } from "./comment-collection.ts";
import { commentReplyClass, commentReplyCollectionClass } from "./comment-replies.ts";
import { commentClass } from "./comment.ts";
import { conditionalFormatCollectionClass } from "./conditional-format-collection.ts";
import { conditionalFormatClass } from "./conditional-format.ts";
import {
  conditionalRangeBorderClass,
  conditionalRangeBorderCollectionClass,
  conditionalRangeFillClass,
  conditionalRangeFontClass,
  conditionalRangeFormatClass,
} from "./conditional-range-format.ts";
import {
  cellValueConditionalFormatClass,
  conditionalFormatRuleClass,
  customConditionalFormatClass,
  presetCriteriaConditionalFormatClass,
  textConditionalFormatClass,
  topBottomConditionalFormatClass,
} from "./conditional-rules.ts";
import { iconSetConditionalFormatClass } from "./conditional-icon-set.ts";
import {
  colorScaleConditionalFormatClass,
  conditionalDataBarNegativeFormatClass,
  conditionalDataBarPositiveFormatClass,
  dataBarConditionalFormatClass,
} from "./conditional-scales.ts";
import { cultureInfoClass } from "./culture-info.ts";
import {
  customXmlPartClass,
  customXmlPartCollectionClass,
  customXmlPartScopedCollectionClass,
} from "./custom-xml-parts.ts";
import { dataValidationClass } from "./data-validation.ts";
import { datetimeFormatInfoClass } from "./datetime-format-info.ts";
import { customPropertyClass, customPropertyCollectionClass, documentPropertiesClass } from "./document-properties.ts";
import { filterClass } from "./filter.ts";
import { formatProtectionClass } from "./format-protection.ts";
import { headerFooterClass, headerFooterGroupClass } from "./headers-footers.ts";
import { namedItemCollectionClass } from "./named-item-collection.ts";
import { namedItemClass } from "./named-item.ts";
import { numberFormatInfoClass } from "./number-format-info.ts";
import { pageBreakClass, pageBreakCollectionClass } from "./page-breaks.ts";
import { pageLayoutClass } from "./page-layout.ts";
import { rangeAreasClass } from "./range-areas.ts";
import { rangeBorderCollectionClass } from "./range-border-collection.ts";
import { rangeBorderClass } from "./range-border.ts";
import { rangeCollectionClass } from "./range-collection.ts";
import { rangeFillClass } from "./range-fill.ts";
import { rangeFontClass } from "./range-font.ts";
import { rangeFormatClass } from "./range-format.ts";
import { rangeSortClass } from "./range-sort.ts";
import { rangeViewClass, rangeViewCollectionClass } from "./range-view.ts";
import { rangeClass } from "./range.ts";
import { removeDuplicatesResultClass } from "./remove-duplicates-result.ts";
import { runtimeClass } from "./runtime.ts";
import { settingClass, settingCollectionClass } from "./settings.ts";
import { styleClass, styleCollectionClass } from "./styles.ts";
import { tableCollectionClass } from "./table-collection.ts";
import { tableColumnCollectionClass } from "./table-column-collection.ts";
import { tableColumnClass } from "./table-column.ts";
import { tableRowCollectionClass } from "./table-row-collection.ts";
import { tableRowClass } from "./table-row.ts";
import { tableScopedCollectionClass } from "./table-scoped-collection.ts";
import { tableSortClass } from "./table-sort.ts";
import { tableClass } from "./table.ts";
import { workbookProtectionClass } from "./workbook-protection.ts";
import { workbookClass } from "./workbook.ts";
import { worksheetCollectionClass } from "./worksheet-collection.ts";
import { worksheetCustomPropertyClass, worksheetCustomPropertyCollectionClass } from "./worksheet-custom-properties.ts";
import { worksheetFreezePanesClass } from "./worksheet-freeze-panes.ts";
import { worksheetProtectionClass } from "./worksheet-protection.ts";
import { worksheetClass } from "./worksheet.ts";
import { registerClasses } from "./class-lookup.ts";
import type { HostContext } from "./host-context.ts";

/** Every class of Office.js that this host answers. */
export const classDefinitions: readonly ClassDefinition<never, HostContext>[] = [
  applicationClass,
  autoFilterClass,
  cellValueConditionalFormatClass,
  chartAreaFormatClass,
  chartAxesClass,
  chartAxisClass,
  chartAxisFormatClass,
  chartAxisTitleClass,
  chartAxisTitleFormatClass,
  chartBorderClass,
  chartClass,
  chartCollectionClass,
  chartDataLabelFormatClass,
  chartDataLabelsClass,
  chartFillClass,
  chartFontClass,
  chartGridlinesClass,
  chartGridlinesFormatClass,
  chartLegendClass,
  chartLegendFormatClass,
  chartLineFormatClass,
  chartSeriesClass,
  chartSeriesCollectionClass,
  chartSeriesFormatClass,
  chartTitleClass,
  chartTitleFormatClass,
  colorScaleConditionalFormatClass,
  commentClass,
  commentCollectionClass,
  commentReplyClass,
  commentReplyCollectionClass,
  conditionalDataBarNegativeFormatClass,
  conditionalDataBarPositiveFormatClass,
  conditionalFormatClass,
  conditionalFormatCollectionClass,
  conditionalFormatRuleClass,
  conditionalRangeBorderClass,
  conditionalRangeBorderCollectionClass,
  conditionalRangeFillClass,
  conditionalRangeFontClass,
  conditionalRangeFormatClass,
  cultureInfoClass,
  customConditionalFormatClass,
  customPropertyClass,
  customPropertyCollectionClass,
  customXmlPartClass,
  customXmlPartCollectionClass,
  customXmlPartScopedCollectionClass,
  dataBarConditionalFormatClass,
  dataValidationClass,
  datetimeFormatInfoClass,
  documentPropertiesClass,
  filterClass,
  formatProtectionClass,
  headerFooterClass,
  headerFooterGroupClass,
  iconSetConditionalFormatClass,
  namedItemClass,
  namedItemCollectionClass,
  numberFormatInfoClass,
  pageBreakClass,
  pageBreakCollectionClass,
  pageLayoutClass,
  presetCriteriaConditionalFormatClass,
  rangeAreasClass,
  rangeBorderClass,
  rangeBorderCollectionClass,
  rangeClass,
  rangeCollectionClass,
  rangeFillClass,
  rangeFontClass,
  rangeFormatClass,
  rangeSortClass,
  rangeViewClass,
  rangeViewCollectionClass,
  removeDuplicatesResultClass,
  runtimeClass,
  settingClass,
  settingCollectionClass,
  styleClass,
  styleCollectionClass,
  tableClass,
  tableCollectionClass,
  tableColumnClass,
  tableColumnCollectionClass,
  tableRowClass,
  tableRowCollectionClass,
  tableScopedCollectionClass,
  tableSortClass,
  textConditionalFormatClass,
  topBottomConditionalFormatClass,
  workbookClass,
  workbookProtectionClass,
  worksheetClass,
  worksheetCollectionClass,
  worksheetCustomPropertyClass,
  worksheetCustomPropertyCollectionClass,
  worksheetFreezePanesClass,
  worksheetProtectionClass,
];

registerClasses(classDefinitions.map((definition) => wireClass(definition as ClassDefinition<unknown, HostContext>)));
