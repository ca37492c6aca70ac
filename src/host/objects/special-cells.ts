import type { CallArguments } from "../protocol/call-arguments.ts";
import { UnsupportedByHostError } from "../protocol/host-error.ts";
import { type Area, areaOf, intersect } from "../workbook/area.ts";
import type { Cell, CellValue } from "../workbook/cell.ts";
import type { SheetModel } from "../workbook/model.ts";
import { valueTypeOf } from "./cell-display.ts";
import { currentValue } from "./cell-values.ts";
import type { HostContext } from "./host-context.ts";
import { visibleColumnsOf, visibleRowsOf } from "./visible-rows.ts";

const cellTypes = [
  "ConditionalFormats",
  "DataValidations",
  "Blanks",
  "Constants",
  "Formulas",
  "SameConditionalFormat",
  "SameDataValidation",
  "Visible",
] as const;

const valueTypes = [
  "All", "Errors", "ErrorsLogical", "ErrorsNumbers", "ErrorsText", "ErrorsLogicalNumber", "ErrorsLogicalText",
  "ErrorsNumberText", "Logical", "LogicalNumbers", "LogicalText", "LogicalNumbersText", "Numbers", "NumbersText", "Text",
] as const; // prettier-ignore

/** Areas of the cells of one kind, as "Go to special" finds them; empty when there are none. */
export function specialCells(context: HostContext, sheet: SheetModel, area: Area, args: CallArguments): Area[] {
  const cellType = args.choice(0, cellTypes, "Visible");
  const valueType = args.choice(1, valueTypes, "All");
  const used = sheet.usedArea(true);
  const searched = used && intersect(used, area);
  switch (cellType) {
    case "Visible":
      return product(runsOf(visibleRowsOf(sheet, area)), runsOf(visibleColumnsOf(sheet, area)));
    case "Constants":
    case "Formulas":
      return searched
        ? joined(
            matching(sheet, searched, (cell, row, column) => {
              if (!isKind(cell, cellType)) return false;
              return valueType === "All" || isWanted(currentValue(context, sheet, row, column, cell), valueType);
            }),
          )
        : [];
    case "Blanks":
      return searched ? joined(blanks(sheet, searched)) : [];
    case "ConditionalFormats":
      return cut(
        area,
        sheet.conditionalFormats.list().flatMap((rule) => rule.areas),
      );
    case "DataValidations":
      return cut(
        area,
        sheet.validations.list().flatMap((rule) => rule.areas),
      );
    default:
      throw new UnsupportedByHostError(
        `Range.getSpecialCells("${cellType}")`,
        "which rules count as the same is not documented.",
      );
  }
}

function isKind(cell: Cell, kind: "Constants" | "Formulas"): boolean {
  return kind === "Formulas" ? cell.formula !== null : cell.formula === null && cell.value !== null;
}

function isWanted(value: CellValue, wanted: (typeof valueTypes)[number]): boolean {
  switch (valueTypeOf(value)) {
    case "Error":
      return wanted.includes("Errors");
    case "Boolean":
      return wanted.includes("Logical");
    case "Double":
      return wanted.includes("Number");
    case "String":
      return wanted.includes("Text");
    default:
      return false;
  }
}

type Spot = readonly [row: number, column: number];

function matching(sheet: SheetModel, area: Area, wanted: (cell: Cell, row: number, column: number) => boolean): Spot[] {
  const found: Spot[] = [];
  sheet.forEachCell(area, (row, column, cell) => {
    if (wanted(cell, row, column)) found.push([row, column]);
  });
  return found;
}

function blanks(sheet: SheetModel, area: Area): Spot[] {
  const found: Spot[] = [];
  for (const [rowOffset, line] of sheet.values(area).entries()) {
    for (const [columnOffset, value] of line.entries()) {
      const row = area.top + rowOffset;
      const column = area.left + columnOffset;
      if (value === null && sheet.formula(row, column) === null) found.push([row, column]);
    }
  }
  return found;
}

/** Cells in row order to rectangles: runs in a row, equal runs in following rows put together. */
function joined(spots: readonly Spot[]): Area[] {
  const areas: Area[] = [];
  const open = new Map<string, number>();
  for (let index = 0; index < spots.length;) {
    const [row, left] = spots[index] ?? [0, 0];
    let right = left;
    while (spots[index + 1]?.[0] === row && spots[index + 1]?.[1] === right + 1) {
      right++;
      index++;
    }
    index++;
    const key = `${left}:${right}`;
    const place = open.get(key);
    const above = place === undefined ? undefined : areas[place];
    if (place !== undefined && above?.bottom === row - 1) areas[place] = { ...above, bottom: row };
    else {
      open.set(key, areas.length);
      areas.push({ top: row, bottom: row, left, right });
    }
  }
  return areas;
}

function runsOf(indexes: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const index of indexes) {
    const last = runs.at(-1);
    if (last && last[1] === index - 1) last[1] = index;
    else runs.push([index, index]);
  }
  return runs;
}

function product(rows: readonly [number, number][], columns: readonly [number, number][]): Area[] {
  return rows.flatMap(([top, bottom]) =>
    columns.map(([left, right]) => areaOf(top, left, bottom - top + 1, right - left + 1)),
  );
}

/** The parts of `areas` inside `within`. */
function cut(within: Area, areas: readonly Area[]): Area[] {
  return areas.map((area) => intersect(area, within)).filter((area): area is Area => area !== null);
}
