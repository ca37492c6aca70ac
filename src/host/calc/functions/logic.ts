import { compareScalars, toBoolean, toNumber } from "../coerce.ts";
import { evaluate, lift, singleValue, type Context } from "../evaluate.ts";
import type { Expression } from "../expression.ts";
import { isError, NA, VALUE, type CellError, type Operand, type Scalar } from "../value.ts";
import { eachValue, operands, scalars, type Definitions } from "./define.ts";

function ifFunction(parameters: readonly Expression[], context: Context): Operand {
  const [test, then, otherwise] = parameters;
  const condition = evaluate(test ?? emptyValue, context);
  const single = singleValue(condition, context);
  if (single === undefined) {
    const branches = [condition, evaluate(then ?? trueValue, context), evaluate(otherwise ?? falseValue, context)];
    return lift(branches, context, ([value, yes, no]) => {
      const truth = toBoolean(value ?? null);
      if (isError(truth)) return truth;
      return (truth ? yes : no) ?? 0;
    });
  }
  const truth = toBoolean(single);
  if (isError(truth)) return truth;
  if (truth) return then ? evaluate(then, context) : true;
  return otherwise ? evaluate(otherwise, context) : false;
}

const emptyValue: Expression = { type: "value", value: null };
const trueValue: Expression = { type: "value", value: true };
const falseValue: Expression = { type: "value", value: false };

/** IFERROR and IFNA: the second parameter stands in for the errors that `replaces` names. */
function orElse(replaces: (error: CellError) => boolean) {
  return ([value, otherwise]: readonly Expression[], context: Context): Operand => {
    const tried = evaluate(value ?? emptyValue, context);
    const single = singleValue(tried, context);
    if (single !== undefined)
      return isError(single) && replaces(single) ? evaluate(otherwise ?? emptyValue, context) : tried;
    return lift([tried, evaluate(otherwise ?? emptyValue, context)], context, ([item, other]) =>
      isError(item) && replaces(item) ? (other ?? null) : (item ?? null),
    );
  };
}

function ifs(parameters: readonly Expression[], context: Context): Operand {
  for (let index = 0; index + 1 < parameters.length; index += 2) {
    const single = singleValue(evaluate(parameters[index] ?? emptyValue, context), context);
    const truth = single === undefined ? VALUE : toBoolean(single);
    if (isError(truth)) return truth;
    if (truth) return evaluate(parameters[index + 1] ?? emptyValue, context);
  }
  return NA;
}

function switchFunction(parameters: readonly Expression[], context: Context): Operand {
  const subject = singleValue(evaluate(parameters[0] ?? emptyValue, context), context);
  if (subject === undefined) return VALUE;
  if (isError(subject)) return subject;
  for (let index = 1; index + 1 < parameters.length; index += 2) {
    const option = singleValue(evaluate(parameters[index] ?? emptyValue, context), context) ?? null;
    if (isError(option)) return option;
    if (compareScalars(subject, option) === 0) return evaluate(parameters[index + 1] ?? emptyValue, context);
  }
  const rest = parameters.length % 2 === 0 ? parameters.at(-1) : undefined;
  return rest ? evaluate(rest, context) : NA;
}

function choose(parameters: readonly Expression[], context: Context): Operand {
  const index = toNumber(singleValue(evaluate(parameters[0] ?? emptyValue, context), context) ?? VALUE);
  if (isError(index)) return index;
  const chosen = parameters[Math.trunc(index)];
  return index >= 1 && chosen ? evaluate(chosen, context) : VALUE;
}

/** The truth values that AND, OR and XOR see: texts in cells don't count, texts in the formula are read. */
function truths(values: readonly Operand[], context: Context): boolean[] | CellError {
  const found: boolean[] = [];
  for (const { value, direct } of eachValue(values, context)) {
    if (isError(value)) return value;
    if (value === null || (typeof value === "string" && !direct)) continue;
    const truth = toBoolean(value);
    if (isError(truth)) return truth;
    found.push(truth);
  }
  return found.length > 0 ? found : VALUE;
}

function overTruths(decide: (found: readonly boolean[]) => boolean) {
  return (values: readonly Operand[], context: Context): Scalar => {
    const found = truths(values, context);
    return isError(found) ? found : decide(found);
  };
}

export const logicFunctions: Definitions = {
  IF: { least: 1, most: 3, apply: ifFunction },
  IFERROR: { least: 2, most: 2, apply: orElse(() => true) },
  IFNA: { least: 2, most: 2, apply: orElse((error) => error.code === "#N/A") },
  IFS: { least: 2, most: 254, apply: ifs },
  SWITCH: { least: 3, most: 254, apply: switchFunction },
  CHOOSE: { least: 2, most: 255, apply: choose },
  AND: operands(
    1,
    255,
    overTruths((found) => found.every(Boolean)),
  ),
  OR: operands(
    1,
    255,
    overTruths((found) => found.some(Boolean)),
  ),
  XOR: operands(
    1,
    255,
    overTruths((found) => found.filter(Boolean).length % 2 === 1),
  ),
  NOT: scalars(1, 1, ([value]) => {
    const truth = toBoolean(value ?? null);
    return isError(truth) ? truth : !truth;
  }),
  TRUE: operands(0, 0, () => true),
  FALSE: operands(0, 0, () => false),
};
