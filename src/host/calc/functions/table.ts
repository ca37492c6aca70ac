import type { Context } from "../evaluate.ts";
import type { Expression } from "../expression.ts";
import { NAME, UnknownResult, type Operand } from "../value.ts";
import { arrayFunctions } from "./arrays.ts";
import { conditionalFunctions } from "./conditional.ts";
import { dateFunctions } from "./date.ts";
import { applyFrom1904 } from "./date-1904.ts";
import type { Definition } from "./define.ts";
import { EXCEL_FUNCTIONS } from "./excel-names.ts";
import { informationFunctions } from "./information.ts";
import { logicFunctions } from "./logic.ts";
import { lookupFunctions } from "./lookup.ts";
import { mathFunctions } from "./math.ts";
import { referenceFunctions } from "./reference.ts";
import { statisticsFunctions } from "./statistics.ts";
import { subtotalFunctions } from "./subtotal.ts";
import { textFunctions } from "./text.ts";
import { workdayFunctions } from "./workday.ts";

const definitions: ReadonlyMap<string, Definition> = new Map(
  Object.entries({
    ...arrayFunctions,
    ...conditionalFunctions,
    ...dateFunctions,
    ...informationFunctions,
    ...logicFunctions,
    ...lookupFunctions,
    ...mathFunctions,
    ...referenceFunctions,
    ...statisticsFunctions,
    ...subtotalFunctions,
    ...textFunctions,
    ...workdayFunctions,
  }),
);

/** Names of the functions that this engine calculates, in alphabetical order. */
export function knownFunctions(): readonly string[] {
  return [...definitions.keys()].sort();
}

/** Whether only another program could know what this function gives: an add-in's, a macro's, a name's, or one of our own making. */
function isElsewhere(name: string, { source, place, locals }: Context): boolean {
  return (
    EXCEL_FUNCTIONS.has(name) ||
    /[._]/.test(name) ||
    locals.has(name) ||
    source.hasMacros ||
    source.nameFormula(name, place.sheet) !== null
  );
}

/** @throws UnknownResult for a function that this engine doesn't have, or a number of parameters it doesn't take */
export function callFunction(name: string, parameters: readonly Expression[], context: Context): Operand {
  const definition = definitions.get(name);
  if (!definition) {
    if (isElsewhere(name, context)) throw new UnknownResult(`function ${name}`);
    return NAME;
  }
  if (parameters.length < definition.least || parameters.length > definition.most)
    throw new UnknownResult(`${name} with ${parameters.length} parameters`);
  return context.source.date1904
    ? applyFrom1904(name, definition, parameters, context)
    : definition.apply(parameters, context);
}
