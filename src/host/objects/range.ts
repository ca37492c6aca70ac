import { HostError, invalidArgument } from "../protocol/host-error.ts";
import { isWholeColumns, isWholeRows } from "../workbook/area.ts";
import { addressOf } from "./range-address.ts";
import { areaOfRange, cellCountOf } from "./area-checks.ts";
import { valueTypeOf } from "./cell-display.ts";
import type { ClassOf } from "./host-context.ts";
import { isHiddenArea, mixedColumnsHidden, mixedRowsHidden, setHidden } from "./hidden-cells.ts";
import { readHyperlink, writeHyperlink } from "./hyperlinks.ts";
import { columnLeft, columnSpanWidth, rowSpanHeight, rowTop } from "./measures.ts";
import { readNumberFormats, writeNumberFormats } from "./number-formats.ts";
import { currentValue, readCells } from "./cell-values.ts";
import { readFormulas, readTexts, readValues, writeEntries } from "./range-values.ts";
import { rangeDerivations } from "./range-derivations.ts";
import { rangeEdits, rangeInsertions } from "./range-edits.ts";
import { rangeProperties } from "./cell-properties.ts";
import { rangeSearch, rangeSearchObjects } from "./range-search.ts";
import { requireUnlocked } from "./sheet-guard.ts";
import { cellsOf, hostObject } from "./targets.ts";
import { commonStyleName, applyStyleName } from "./named-styles.ts";

const r1c1 = "R1C1 notation is not translated; use formulas in A1 notation.";
const linked = "linked data types need a service outside the workbook.";

/** A block of cells on one sheet. */
export const rangeClass: ClassOf<"Range"> = {
  name: "Range",
  since: "1.1",
  trackable: true,
  check(range, { workbook }) {
    areaOfRange(range);
    if (workbook.sheetById(range.sheet.id) === null) throw new HostError("InvalidReference");
  },
  properties: {
    address: { since: "1.1", get: (range) => addressOf(range) },
    addressLocal: { since: "1.1", get: (range) => addressOf(range) },
    cellCount: { since: "1.1", get: (range) => cappedCount(cellCountOf(areaOfRange(range))) },
    rowIndex: { since: "1.1", get: (range) => areaOfRange(range).top },
    columnIndex: { since: "1.1", get: (range) => areaOfRange(range).left },
    rowCount: { since: "1.1", get: (range) => areaOfRange(range).bottom - areaOfRange(range).top + 1 },
    columnCount: { since: "1.1", get: (range) => areaOfRange(range).right - areaOfRange(range).left + 1 },
    isEntireColumn: { since: "1.7", get: (range) => isWholeColumns(areaOfRange(range)) },
    isEntireRow: { since: "1.7", get: (range) => isWholeRows(areaOfRange(range)) },
    values: {
      since: "1.1",
      get: (range, context) => readValues(context, range.sheet, areaOfRange(range)),
      set(range, value, context) {
        requireUnlocked(context.workbook, range.sheet, areaOfRange(range));
        context.noteBefore(range.sheet, areaOfRange(range));
        writeEntries(context.workbook, areaOfRange(range), range.sheet, value, context.nowSerial());
      },
    },
    formulas: {
      since: "1.1",
      get: (range) => readFormulas(range.sheet, areaOfRange(range)),
      set(range, value, context) {
        requireUnlocked(context.workbook, range.sheet, areaOfRange(range));
        context.noteBefore(range.sheet, areaOfRange(range));
        writeEntries(context.workbook, areaOfRange(range), range.sheet, value, context.nowSerial());
      },
    },
    text: {
      since: "1.1",
      get: (range, context) => readTexts(context, range.sheet, areaOfRange(range)),
    },
    valueTypes: {
      since: "1.1",
      get: (range, context) =>
        readCells<string>(range.sheet, areaOfRange(range), "Empty", (cell, row, column) =>
          valueTypeOf(currentValue(context, range.sheet, row, column, cell)),
        ),
    },
    numberFormat: {
      since: "1.1",
      get: (range, { workbook }) => readNumberFormats(workbook, range.sheet, areaOfRange(range)),
      set: (range, value, { workbook }) => writeNumberFormats(workbook, range.sheet, areaOfRange(range), value),
    },
    hidden: { since: "1.2", get: (range) => isHiddenArea(range.sheet, areaOfRange(range)) },
    rowHidden: {
      since: "1.2",
      get: (range) => mixedRowsHidden(range.sheet, areaOfRange(range)),
      set: (range, value) => setHidden(range.sheet, areaOfRange(range), "rows", value),
    },
    columnHidden: {
      since: "1.2",
      get: (range) => mixedColumnsHidden(range.sheet, areaOfRange(range)),
      set: (range, value) => setHidden(range.sheet, areaOfRange(range), "columns", value),
    },
    hyperlink: {
      since: "1.7",
      get: (range) => readHyperlink(range.sheet, areaOfRange(range)),
      set: (range, value, { workbook }) => writeHyperlink(workbook, range.sheet, areaOfRange(range), value),
    },
    style: {
      since: "1.7",
      get: (range, { workbook }) => commonStyleName(workbook, cellsOf(range)),
      set: (range, value, { workbook }) => applyStyleName(workbook, cellsOf(range), value),
    },
    top: { since: "1.10", get: (range) => rowTop(range.sheet, areaOfRange(range).top) },
    left: { since: "1.10", get: (range, { workbook }) => columnLeft(workbook, range.sheet, areaOfRange(range).left) },
    height: { since: "1.10", get: (range) => rowSpanHeight(range.sheet, areaOfRange(range)) },
    width: { since: "1.10", get: (range, { workbook }) => columnSpanWidth(workbook, range.sheet, areaOfRange(range)) },
  },
  navigation: {
    worksheet: { since: "1.1", get: (range) => hostObject("Worksheet", range.sheet) },
    format: { since: "1.1", get: (range) => hostObject("RangeFormat", cellsOf(range)) },
    sort: { since: "1.2", get: (range) => hostObject("RangeSort", range) },
    conditionalFormats: { since: "1.6", get: (range) => hostObject("ConditionalFormatCollection", cellsOf(range)) },
    dataValidation: { since: "1.8", get: (range) => hostObject("DataValidation", cellsOf(range)) },
  },
  objectMethods: { ...rangeDerivations, ...rangeInsertions, ...rangeSearchObjects },
  methods: {
    ...rangeEdits,
    ...rangeProperties,
    ...rangeSearch,
    select: {
      since: "1.1",
      harmless: true,
      call: (range, _args, context) => context.select(range.sheet, [areaOfRange(range)]),
    },
    calculate: { since: "1.6", call: (_range, _args, context) => context.recalculate() },
    setDirty: { since: "1.9", call: (_range, _args, context) => context.recalculate() },
    _ValidateArraySize: {
      since: "1.3",
      harmless: true,
      call(range, args) {
        const area = areaOfRange(range);
        const fits = args.whole(0) === area.bottom - area.top + 1 && args.whole(1) === area.right - area.left + 1;
        if (!fits) throw invalidArgument("The size of the array does not match that of the range.");
      },
    },
  },
  refused: {
    formulasR1C1: r1c1,
    formulasLocal: "formulas are kept in English notation; there is no table of translated function names.",
    numberFormatLocal: "format codes are kept in English notation; there is no table of translated codes.",
    linkedDataTypeState: linked,
    convertDataTypeToText: linked,
    convertToLinkedDataType: linked,
    showCard: linked,
    hasSpill: "dynamic arrays do not spill here: no formula is calculated while a batch runs.",
    savedAsArray: "whether a formula is kept as an array formula is not modelled for programs.",
    numberFormatCategories: "the categories of format codes are not documented well enough to imitate.",
    getSpillParent: "dynamic arrays do not spill here.",
    getSpillParentOrNullObject: "dynamic arrays do not spill here.",
    getSpillingToRange: "dynamic arrays do not spill here.",
    getSpillingToRangeOrNullObject: "dynamic arrays do not spill here.",
    getDependents: "there is no dependency graph of formulas.",
    getDirectDependents: "there is no dependency graph of formulas.",
    getDirectPrecedents: "there is no dependency graph of formulas.",
    getPrecedents: "there is no dependency graph of formulas.",
    getImage: "cells are not drawn by the host.",
    getPivotTables: "pivot tables are kept in the file but not answered.",
    flashFill: "the guess that flash fill makes is not documented.",
  },
};

/** `cellCount` is -1 when it does not fit into 31 bits. Source: documentation of Range.cellCount. */
function cappedCount(count: number): number {
  return count > 2 ** 31 - 1 ? -1 : count;
}
