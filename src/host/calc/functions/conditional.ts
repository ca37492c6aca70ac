import { readCriterion, type Criterion } from "../criteria.ts";
import { lift, singleValue, type Context } from "../evaluate.ts";
import { DIV0, isError, isScalar, VALUE, type Area, type CellError, type Operand, type Scalar } from "../value.ts";
import { operands, type Definition, type Definitions } from "./define.ts";
import { average } from "./statistics.ts";
import { sum } from "./math.ts";

interface Condition {
  readonly area: Area;
  readonly matches: Criterion;
}

/** Calls `visit` for each place where all conditions hold; areas are read as far as their sheets are used. */
function eachMatch(
  conditions: readonly Condition[],
  context: Context,
  visit: (row: number, column: number) => void,
): void {
  const [first] = conditions;
  if (!first) return;
  const blocks = conditions.map((condition) => context.matrixOfArea(condition.area));
  const height = Math.max(...blocks.map((block) => block.cells.length));
  const width = Math.max(...blocks.map((block) => block.cells[0]?.length ?? 0));
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const all = conditions.every((condition, index) =>
        condition.matches(blocks[index]?.cells[row]?.[column] ?? null),
      );
      if (all) visit(row, column);
    }
  }
}

function size(area: Area): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1);
}

function sameShape(a: Area, b: Area): boolean {
  return a.bottom - a.top === b.bottom - b.top && a.right - a.left === b.right - b.left;
}

function isArea(operand: Operand | undefined): operand is Area {
  return operand !== undefined && !isScalar(operand) && operand.kind === "area";
}

/** Area and criterion pairs; the criteria are single values here. */
function readConditions(pairs: readonly Operand[], context: Context): Condition[] | CellError {
  const conditions: Condition[] = [];
  for (let index = 0; index + 1 < pairs.length; index += 2) {
    const area = pairs[index];
    const criterion = singleValue(pairs[index + 1] ?? null, context);
    if (!isArea(area) || criterion === undefined) return VALUE;
    const [first] = conditions;
    if (first && !sameShape(first.area, area)) return VALUE;
    conditions.push({ area, matches: readCriterion(criterion, context.settings.decimalSeparator) });
  }
  return conditions.length > 0 ? conditions : VALUE;
}

function count(conditions: readonly Condition[], context: Context): number {
  let found = 0;
  eachMatch(conditions, context, () => {
    found += 1;
  });
  const [first] = conditions;
  // Cells beyond the used part of the sheet are empty; they count when every criterion takes an empty cell.
  if (first && conditions.every((condition) => condition.matches(null))) {
    const blocks = conditions.map((condition) => context.matrixOfArea(condition.area));
    const height = Math.max(...blocks.map((block) => block.cells.length));
    const width = Math.max(...blocks.map((block) => block.cells[0]?.length ?? 0));
    found += size(first.area) - height * width;
  }
  return found;
}

function matching(values: Area, conditions: readonly Condition[], context: Context): number[] | CellError {
  const [first] = conditions;
  const shape = first?.area ?? values;
  const aligned: Area = {
    ...values,
    bottom: values.top + shape.bottom - shape.top,
    right: values.left + shape.right - shape.left,
  };
  const block = context.matrixOfArea(aligned);
  const found: number[] = [];
  let wrong: CellError | null = null;
  eachMatch(conditions, context, (row, column) => {
    const value = block.cells[row]?.[column] ?? null;
    if (isError(value)) wrong ??= value;
    else if (typeof value === "number") found.push(value);
  });
  return wrong ?? found;
}

/** Runs a function of single criteria once for each criterion of a block. */
function overCriteria(
  values: readonly Operand[],
  isCriterion: (index: number) => boolean,
  context: Context,
  apply: (values: readonly Operand[]) => Scalar,
): Operand {
  const many = values.filter((value, index) => isCriterion(index) && singleValue(value, context) === undefined);
  if (many.length === 0) return apply(values);
  const criteria = values.map((value, index) => (isCriterion(index) ? value : null));
  return lift(criteria, context, (items) =>
    apply(values.map((value, index) => (isCriterion(index) ? (items[index] ?? null) : value))),
  );
}

/** COUNTIF, SUMIF, AVERAGEIF: area, criterion, values (the area itself when absent). */
function single(combine: ((found: readonly number[]) => Scalar) | null): Definition {
  return operands(2, combine ? 3 : 2, (values, context) =>
    overCriteria(
      values,
      (index) => index === 1,
      context,
      ([area, criterion, from]) => {
        const conditions = readConditions([area ?? null, criterion ?? null], context);
        if (isError(conditions)) return conditions;
        if (!combine) return count(conditions, context);
        const source = from ?? area;
        if (!isArea(source)) return VALUE;
        const found = matching(source, conditions, context);
        return isError(found) ? found : combine(found);
      },
    ),
  );
}

/** SUMIFS and its family: values first, then pairs of area and criterion. */
function several(combine: (found: readonly number[]) => Scalar): Definition {
  return operands(3, 255, (values, context) =>
    overCriteria(
      values,
      (index) => index > 0 && index % 2 === 0,
      context,
      ([source, ...pairs]) => {
        const conditions = readConditions(pairs, context);
        if (isError(conditions)) return conditions;
        const [first] = conditions;
        if (!isArea(source) || !first || !sameShape(source, first.area)) return VALUE;
        const found = matching(source, conditions, context);
        return isError(found) ? found : combine(found);
      },
    ),
  );
}

export const conditionalFunctions: Definitions = {
  COUNTIF: single(null),
  SUMIF: single(sum),
  AVERAGEIF: single((found) => (found.length === 0 ? DIV0 : average(found))),
  COUNTIFS: operands(2, 254, (values, context) =>
    overCriteria(
      values,
      (index) => index % 2 === 1,
      context,
      (pairs) => {
        const conditions = readConditions(pairs, context);
        return isError(conditions) ? conditions : count(conditions, context);
      },
    ),
  ),
  SUMIFS: several(sum),
  AVERAGEIFS: several(average),
  MINIFS: several((found) => (found.length === 0 ? 0 : Math.min(...found))),
  MAXIFS: several((found) => (found.length === 0 ? 0 : Math.max(...found))),
};
