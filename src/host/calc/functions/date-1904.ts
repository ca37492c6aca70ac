import { DAYS_1900_TO_1904, toNumber } from "../coerce.ts";
import { evaluate, mapOperand, type Context } from "../evaluate.ts";
import type { Expression } from "../expression.ts";
import { isError, NUM, UnknownResult, type Operand, type Scalar } from "../value.ts";
import type { Definition } from "./define.ts";

/** Which parameters are days (0-based), and whether the result is one. */
interface Days {
  readonly parameters: readonly number[];
  readonly result: boolean;
}

const FUNCTIONS: Readonly<Record<string, Days>> = {
  TODAY: { parameters: [], result: true },
  DATE: { parameters: [], result: true },
  DATEVALUE: { parameters: [], result: true },
  YEAR: { parameters: [0], result: false },
  MONTH: { parameters: [0], result: false },
  DAY: { parameters: [0], result: false },
  WEEKDAY: { parameters: [0], result: false },
  WEEKNUM: { parameters: [0], result: false },
  ISOWEEKNUM: { parameters: [0], result: false },
  EDATE: { parameters: [0], result: true },
  EOMONTH: { parameters: [0], result: true },
  DATEDIF: { parameters: [0, 1], result: false },
  DAYS: { parameters: [0, 1], result: false },
  DAYS360: { parameters: [0, 1], result: false },
  YEARFRAC: { parameters: [0, 1], result: false },
  NETWORKDAYS: { parameters: [0, 1, 2], result: false },
  "NETWORKDAYS.INTL": { parameters: [0, 1, 3], result: false },
  WORKDAY: { parameters: [0, 2], result: true },
  "WORKDAY.INTL": { parameters: [0, 3], result: true },
};

/** The functions of days count from 1900; in a workbook that counts from 1904 their days are moved on the way in and out. */
export function applyFrom1904(
  name: string,
  definition: Definition,
  parameters: readonly Expression[],
  context: Context,
): Operand {
  const days = FUNCTIONS[name];
  if (days === undefined) {
    if (name === "VALUE") throw new UnknownResult("VALUE in a workbook that counts from 1904");
    return definition.apply(parameters, context);
  }
  const moved = parameters.map((parameter, position): Expression =>
    days.parameters.includes(position) ? { type: "call", name: FROM_1904, arguments: [parameter] } : parameter,
  );
  const inside: Context = {
    ...context,
    call: (called, given, at) => (called === FROM_1904 ? shifted(given, context) : context.call(called, given, at)),
  };
  const result = definition.apply(moved, inside);
  return days.result ? mapOperand(result, context, backTo1904) : result;
}

/** A call that stands for "this parameter, in days from 1900"; no name that a formula can have. */
const FROM_1904 = "from 1904";

function shifted([parameter]: readonly Expression[], context: Context): Operand {
  if (parameter === undefined) return null;
  return mapOperand(evaluate(parameter, context), context, (value) => {
    // A text is read as a day by the function itself, which counts from 1900; a blank is the first day.
    if (isError(value) || (typeof value === "string" && Number.isNaN(Number(value)))) return value;
    const serial = toNumber(value);
    return isError(serial) ? serial : serial + DAYS_1900_TO_1904;
  });
}

function backTo1904(value: Scalar): Scalar {
  if (typeof value !== "number") return value;
  return value < DAYS_1900_TO_1904 ? NUM : value - DAYS_1900_TO_1904;
}
