import { HostError, invalidArgument, UnsupportedByHostError } from "../protocol/host-error.ts";
import type { HostObject } from "../protocol/class-definition.ts";
import type { CellValue } from "../workbook/cell.ts";
import type { WorkbookModel } from "../workbook/model.ts";
import type { DefinedName } from "../workbook/names.ts";
import { fullAddress, type Place, placeOfFormula } from "./addresses.ts";
import { plainValue, valueTypeOf } from "./cell-display.ts";
import { booleanValue, textValue } from "./common-style.ts";
import { fileFormula, programFormula } from "./formula-notation.ts";
import { requireFormula } from "./formula-syntax.ts";
import type { ClassOf, HostContext } from "./host-context.ts";
import { rangeObject } from "./range-derivations.ts";
import { hostObject, type NameTarget } from "./targets.ts";

export function nameOf(workbook: WorkbookModel, target: NameTarget): DefinedName {
  const name = workbook.names.get(target.name, target.sheetId);
  if (!name) throw new HostError("ItemNotFound", `The name "${target.name}" was deleted.`);
  return name;
}

function placeOfItem(workbook: WorkbookModel, target: NameTarget): Place | null {
  const home = target.sheetId === null ? null : workbook.sheetById(target.sheetId);
  return placeOfFormula(workbook, nameOf(workbook, target).formula, home);
}

type ItemType = "Range" | "String" | "Double" | "Boolean" | "Error" | "Array";

function typeOfItem(context: HostContext, target: NameTarget): ItemType {
  const { workbook } = context;
  if (placeOfItem(workbook, target)) return "Range";
  if (nameOf(workbook, target).formula.startsWith("{")) return "Array";
  const type = valueTypeOf(resultOfItem(context, target));
  return type === "Empty" ? "Double" : type;
}

/** What the formula of a name gives, as seen from the first cell of its sheet. */
function resultOfItem(context: HostContext, target: NameTarget): CellValue {
  const { formula } = nameOf(context.workbook, target);
  const sheet = target.sheetId === null ? context.workbook.sheets[0] : context.workbook.sheetById(target.sheetId);
  const result = sheet ? context.calculatedFormula(sheet, formula) : undefined;
  if (result !== undefined) return result;
  throw new UnsupportedByHostError(`NamedItem.value (=${formula})`, "this formula is not calculated by the host.");
}

function valueOfItem(context: HostContext, target: NameTarget): unknown {
  const { workbook } = context;
  const { formula } = nameOf(workbook, target);
  const place = placeOfItem(workbook, target);
  if (place) return fullAddress(place.sheet, place.area);
  if (formula.startsWith("{")) return `=${formula}`;
  const value = resultOfItem(context, target);
  return value === null ? 0 : plainValue(value);
}

function range(target: NameTarget, context: HostContext): HostObject | null {
  const place = placeOfItem(context.workbook, target);
  return place && rangeObject(context, place.sheet, place.area);
}

export const namedItemClass: ClassOf<"NamedItem"> = {
  name: "NamedItem",
  since: "1.1",
  identity: {
    field: "_Id",
    of: (target, { workbook }) => nameOf(workbook, target).name,
  },
  check: (target, { workbook }) => void nameOf(workbook, target),
  properties: {
    name: { since: "1.1", get: (target, { workbook }) => nameOf(workbook, target).name },
    type: { since: "1.1", get: (target, context) => typeOfItem(context, target) },
    value: { since: "1.1", get: (target, context) => valueOfItem(context, target) },
    scope: { since: "1.4", get: (target) => (target.sheetId === null ? "Workbook" : "Worksheet") },
    visible: {
      since: "1.1",
      get: (target, { workbook }) => !nameOf(workbook, target).hidden,
      set: (target, value, { workbook }) =>
        workbook.names.set({ ...nameOf(workbook, target), hidden: !booleanValue(value) }),
    },
    comment: {
      since: "1.4",
      get: (target, { workbook }) => nameOf(workbook, target).comment,
      set(target, value, { workbook }) {
        const comment = textValue(value);
        if (comment.length > 255) throw invalidArgument("A comment has at most 255 characters.");
        workbook.names.set({ ...nameOf(workbook, target), comment });
      },
    },
    formula: {
      since: "1.7",
      get: (target, { workbook }) => `=${programFormula(nameOf(workbook, target).formula)}`,
      set(target, value, { workbook }) {
        const text = textValue(value);
        if (!text.startsWith("=")) throw invalidArgument('A formula starts with "=".');
        requireFormula(text.slice(1));
        workbook.names.set({ ...nameOf(workbook, target), formula: fileFormula(text.slice(1)) });
      },
    },
  },
  navigation: {
    worksheet: {
      since: "1.4",
      get(target, { workbook }) {
        const sheet = target.sheetId === null ? null : workbook.sheetById(target.sheetId);
        if (!sheet) throw new HostError("ItemNotFound", "The name belongs to the workbook as a whole.");
        return hostObject("Worksheet", sheet);
      },
    },
    worksheetOrNullObject: {
      since: "1.4",
      get(target, { workbook }) {
        const sheet = target.sheetId === null ? null : workbook.sheetById(target.sheetId);
        return sheet && hostObject("Worksheet", sheet);
      },
    },
  },
  objectMethods: {
    getRange: {
      since: "1.1",
      call(target, _args, context) {
        const found = range(target, context);
        if (found === null) throw new HostError("InvalidReference", "The name stands for no range.");
        return found;
      },
    },
    getRangeOrNullObject: { since: "1.4", call: (target, _args, context) => range(target, context) },
  },
  methods: {
    delete: { since: "1.4", call: (target, _args, { workbook }) => workbook.names.remove(target.name, target.sheetId) },
  },
  refused: { arrayValues: "arrays in names are not taken apart." },
};
