import { toNumber } from "../coerce.ts";
import { singleValue } from "../evaluate.ts";
import { isError, isScalar, NA, VALUE, type Scalar } from "../value.ts";
import { liftedScalars, operands, scalars, type Definition, type Definitions } from "./define.ts";

function test(decide: (value: Scalar) => boolean): Definition {
  return liftedScalars(1, 1, ([value]) => decide(value ?? null));
}

function parity(remainder: number): Definition {
  return scalars(1, 1, ([value]) => {
    if (typeof value === "boolean") return VALUE;
    const number = toNumber(value ?? null);
    return isError(number) ? number : Math.abs(Math.trunc(number)) % 2 === remainder;
  });
}

const errorNumbers: Readonly<Record<string, number>> = {
  "#NULL!": 1,
  "#DIV/0!": 2,
  "#VALUE!": 3,
  "#REF!": 4,
  "#NAME?": 5,
  "#NUM!": 6,
  "#N/A": 7,
  "#GETTING_DATA": 8,
};

export const informationFunctions: Definitions = {
  ISBLANK: test((value) => value === null),
  ISNUMBER: test((value) => typeof value === "number"),
  ISTEXT: test((value) => typeof value === "string"),
  ISNONTEXT: test((value) => typeof value !== "string"),
  ISLOGICAL: test((value) => typeof value === "boolean"),
  ISERROR: test(isError),
  ISERR: test((value) => isError(value) && value !== NA),
  ISNA: test((value) => value === NA),
  ISEVEN: parity(0),
  ISODD: parity(1),
  ISREF: operands(1, 1, ([value]) => value !== undefined && !isScalar(value) && value.kind !== "matrix"),
  ISFORMULA: operands(1, 1, ([value], context) => {
    if (value === undefined || isScalar(value) || value.kind !== "area") return VALUE;
    return (context.source.cell(value.sheet, value.top, value.left)?.formula ?? null) !== null;
  }),
  NA: operands(0, 0, () => NA),
  N: scalars(1, 1, ([value]) => {
    if (typeof value === "number") return value;
    return typeof value === "boolean" ? Number(value) : 0;
  }),
  "ERROR.TYPE": liftedScalars(1, 1, ([value]) => (isError(value) ? (errorNumbers[value.code] ?? NA) : NA)),
  TYPE: operands(1, 1, ([value], context) => {
    const single = value === undefined ? null : singleValue(value, context);
    if (single === undefined) return 64;
    if (typeof single === "string") return 2;
    if (typeof single === "boolean") return 4;
    return isError(single) ? 16 : 1;
  }),
};
