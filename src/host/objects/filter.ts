import type { TableModel } from "../workbook/table.ts";
import { criteriaObject, criterionOf } from "./filter-criteria.ts";
import { applyFilter, showAllRows } from "./filter-rows.ts";
import type { ClassOf, HostContext } from "./host-context.ts";
import { requirePermission } from "./sheet-guard.ts";
import { columnOfTable } from "./table-cells.ts";
import { requireTable, sheetOfTable } from "./table-identity.ts";

interface Target {
  readonly table: TableModel;
  readonly columnId: number;
}

function setCriterion({ table, columnId }: Target, given: unknown, context: HostContext): void {
  const sheet = sheetOfTable(context.workbook, table);
  requirePermission(sheet, "allowAutoFilter");
  table.filter.setCriterion(columnOfTable(table, columnId).index, criterionOf(given, context.workbook));
  applyFilter(context, sheet, table.filter, table);
}

/** The filter of one column of a table. */
export const filterClass: ClassOf<"Filter"> = {
  name: "Filter",
  since: "1.2",
  check({ table, columnId }, { workbook }) {
    requireTable(workbook, table);
    columnOfTable(table, columnId);
  },
  properties: {
    criteria: {
      since: "1.2",
      get({ table, columnId }, { workbook }) {
        const { index } = columnOfTable(table, columnId);
        const found = table.filter.criteria.find(({ columnIndex }) => columnIndex === index);
        return criteriaObject(found?.criterion, workbook);
      },
    },
  },
  methods: {
    apply: { since: "1.2", call: (filter, args, context) => setCriterion(filter, args.raw(0), context) },
    applyValuesFilter: {
      since: "1.2",
      call: (filter, args, context) => setCriterion(filter, { filterOn: "Values", values: args.raw(0) }, context),
    },
    applyCustomFilter: {
      since: "1.2",
      call: (filter, args, context) =>
        setCriterion(
          filter,
          { filterOn: "Custom", criterion1: args.raw(0), criterion2: args.raw(1), operator: args.raw(2) },
          context,
        ),
    },
    applyDynamicFilter: {
      since: "1.2",
      call: (filter, args, context) =>
        setCriterion(filter, { filterOn: "Dynamic", dynamicCriteria: args.raw(0) }, context),
    },
    applyTopItemsFilter: {
      since: "1.2",
      call: (filter, args, context) =>
        setCriterion(filter, { filterOn: "TopItems", criterion1: String(args.whole(0)) }, context),
    },
    applyTopPercentFilter: {
      since: "1.2",
      call: (filter, args, context) =>
        setCriterion(filter, { filterOn: "TopPercent", criterion1: String(args.whole(0)) }, context),
    },
    applyBottomItemsFilter: {
      since: "1.2",
      call: (filter, args, context) =>
        setCriterion(filter, { filterOn: "BottomItems", criterion1: String(args.whole(0)) }, context),
    },
    applyBottomPercentFilter: {
      since: "1.2",
      call: (filter, args, context) =>
        setCriterion(filter, { filterOn: "BottomPercent", criterion1: String(args.whole(0)) }, context),
    },
    applyCellColorFilter: {
      since: "1.2",
      call: (filter, args, context) => setCriterion(filter, { filterOn: "CellColor", color: args.text(0) }, context),
    },
    applyFontColorFilter: {
      since: "1.2",
      call: (filter, args, context) => setCriterion(filter, { filterOn: "FontColor", color: args.text(0) }, context),
    },
    clear: {
      since: "1.2",
      call({ table, columnId }, _args, context) {
        const sheet = sheetOfTable(context.workbook, table);
        requirePermission(sheet, "allowAutoFilter");
        table.filter.setCriterion(columnOfTable(table, columnId).index, null);
        if (table.filter.criteria.length > 0) applyFilter(context, sheet, table.filter, table);
        else showAllRows(sheet, table.filter, table);
      },
    },
  },
  refused: { applyIconFilter: "rows are not filtered by icon." },
};
