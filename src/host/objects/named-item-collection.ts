import type { CallArguments } from "../protocol/call-arguments.ts";
import type { HostObject } from "../protocol/class-definition.ts";
import { HostError, invalidArgument } from "../protocol/host-error.ts";
import type { DefinedName } from "../workbook/names.ts";
import { areaOfRange } from "./area-checks.ts";
import { absoluteAddress } from "./absolute-address.ts";
import type { ClassOf, HostContext } from "./host-context.ts";
import { fileFormula } from "./formula-notation.ts";
import { requireFormula } from "./formula-syntax.ts";
import { isDefinableName } from "./table-names.ts";
import { hostObject, type ScopeTarget, targetOf } from "./targets.ts";

function scopeId(scope: ScopeTarget): number | null {
  return scope.sheet?.id ?? null;
}

function namesIn(scope: ScopeTarget, { workbook }: HostContext): DefinedName[] {
  return workbook.names.list().filter((name) => name.sheetId === scopeId(scope));
}

function objectOf(name: DefinedName): HostObject {
  return hostObject("NamedItem", { name: name.name, sheetId: name.sheetId });
}

function found(scope: ScopeTarget, key: unknown, { workbook }: HostContext): HostObject | null {
  if (typeof key !== "string") return null;
  // The id of a name on a sheet is `Sheet!name`, see NamedItem.
  const plain = key.includes("!") ? key.slice(key.lastIndexOf("!") + 1) : key;
  const name = workbook.names.get(plain, scopeId(scope));
  return name && objectOf(name);
}

/** The formula (without `=`) that a name is to stand for: a Range object, an address or a formula. */
function formulaFor(args: CallArguments): string {
  const range = targetOf("Range", args.object(1));
  if (range) return absoluteAddress(range.sheet, areaOfRange(range));
  const given = args.raw(1);
  if (typeof given === "number" || typeof given === "boolean") return String(given).toUpperCase();
  const text = args.text(1);
  // A text without "=" is a constant text. Source: documentation of NamedItemCollection.add ("formula or range").
  if (!text.startsWith("=")) return `"${text.replaceAll('"', '""')}"`;
  requireFormula(text.slice(1));
  return fileFormula(text.slice(1));
}

function add(scope: ScopeTarget, args: CallArguments, context: HostContext): HostObject {
  const name = args.text(0);
  if (!isDefinableName(name)) throw invalidArgument(`"${name}" cannot be a defined name.`);
  const { workbook } = context;
  const taken = workbook.names.get(name, scopeId(scope)) !== null || workbook.tableByName(name) !== null;
  if (taken) throw new HostError("ItemAlreadyExists", `The name "${name}" is already in use.`);
  workbook.names.set({
    name,
    sheetId: scopeId(scope),
    formula: formulaFor(args),
    comment: args.optionalText(2) ?? "",
    hidden: false,
  });
  const made = workbook.names.get(name, scopeId(scope));
  if (!made) throw new HostError("GeneralException");
  return objectOf(made);
}

export const namedItemCollectionClass: ClassOf<"NamedItemCollection"> = {
  name: "NamedItemCollection",
  since: "1.1",
  collection: { items: (scope, context) => namesIn(scope, context).map(objectOf), item: found },
  objectMethods: {
    add: { since: "1.4", writes: true, call: add },
    getItemOrNullObject: { since: "1.4", call: (scope, args, context) => found(scope, args.raw(0), context) },
  },
  methods: {
    getCount: { since: "1.4", harmless: true, call: (scope, _args, context) => namesIn(scope, context).length },
  },
  refused: {
    addFormulaLocal: "formulas are kept in English notation; there is no table of translated function names.",
  },
};
