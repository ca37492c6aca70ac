import type { HostObject } from "../protocol/class-definition.ts";
import { HostError, invalidArgument } from "../protocol/host-error.ts";
import type { SheetModel } from "../workbook/model.ts";
import { textValue } from "./common-style.ts";
import type { ClassOf } from "./host-context.ts";
import { hostObject } from "./targets.ts";

function keyIn(sheet: SheetModel, key: unknown): string | null {
  if (typeof key !== "string") return null;
  const lower = key.toLowerCase();
  return [...sheet.customProperties.keys()].find((name) => name.toLowerCase() === lower) ?? null;
}

function found(sheet: SheetModel, asked: unknown): HostObject | null {
  const key = keyIn(sheet, asked);
  return key === null ? null : hostObject("WorksheetCustomProperty", { sheet, key });
}

export const worksheetCustomPropertyCollectionClass: ClassOf<"WorksheetCustomPropertyCollection"> = {
  name: "WorksheetCustomPropertyCollection",
  since: "1.12",
  collection: {
    items: (sheet) =>
      [...sheet.customProperties.keys()].map((key) => hostObject("WorksheetCustomProperty", { sheet, key })),
    item: found,
  },
  objectMethods: {
    add: {
      since: "1.12",
      writes: true,
      call(sheet, args) {
        const asked = args.text(0).slice(0, 255);
        if (asked === "") throw invalidArgument("The key of a property is a text.");
        const key = keyIn(sheet, asked) ?? asked;
        sheet.setCustomProperty(key, args.text(1).slice(0, 255));
        return hostObject("WorksheetCustomProperty", { sheet, key });
      },
    },
    getItemOrNullObject: { since: "1.12", call: (sheet, args) => found(sheet, args.raw(0)) },
  },
  methods: { getCount: { since: "1.12", harmless: true, call: (sheet) => sheet.customProperties.size } },
};

export const worksheetCustomPropertyClass: ClassOf<"WorksheetCustomProperty"> = {
  name: "WorksheetCustomProperty",
  since: "1.12",
  identity: { field: "_Id", of: ({ key }) => key },
  check({ sheet, key }) {
    if (!sheet.customProperties.has(key)) throw new HostError("ItemNotFound", `The property "${key}" was deleted.`);
  },
  properties: {
    key: { since: "1.12", get: ({ key }) => key },
    value: {
      since: "1.12",
      get: ({ sheet, key }) => sheet.customProperties.get(key) ?? "",
      set: ({ sheet, key }, value) => sheet.setCustomProperty(key, textValue(value).slice(0, 255)),
    },
  },
  methods: { delete: { since: "1.12", call: ({ sheet, key }) => sheet.setCustomProperty(key, null) } },
};
