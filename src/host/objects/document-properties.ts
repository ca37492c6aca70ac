import type { HostObject } from "../protocol/class-definition.ts";
import { HostError, invalidArgument } from "../protocol/host-error.ts";
import type { CoreProperties, CustomPropertyValue } from "../workbook/document-properties.ts";
import type { WorkbookModel } from "../workbook/model.ts";
import { textValue, wholeValue } from "./common-style.ts";
import type { ClassOf } from "./host-context.ts";
import { hostObject } from "./targets.ts";

function text(key: Exclude<keyof CoreProperties, "revision" | "created" | "modified">) {
  return {
    since: "1.7",
    get: (workbook: WorkbookModel) => workbook.properties.core()[key],
    set: (workbook: WorkbookModel, value: unknown) => workbook.properties.setCore({ [key]: textValue(value) }),
  };
}

export const documentPropertiesClass: ClassOf<"DocumentProperties"> = {
  name: "DocumentProperties",
  since: "1.7",
  properties: {
    title: text("title"),
    subject: text("subject"),
    author: text("author"),
    keywords: text("keywords"),
    comments: text("comments"),
    category: text("category"),
    manager: text("manager"),
    company: text("company"),
    lastAuthor: { since: "1.7", get: (workbook) => workbook.properties.core().lastAuthor },
    revisionNumber: {
      since: "1.7",
      get: (workbook) => Number(workbook.properties.core().revision) || 0,
      set: (workbook, value) => workbook.properties.setCore({ revision: String(wholeValue(value, 0, 2 ** 31 - 1)) }),
    },
    creationDate: { since: "1.7", get: (workbook) => workbook.properties.core().created || null },
  },
  navigation: { custom: { since: "1.7", get: (workbook) => hostObject("CustomPropertyCollection", workbook) } },
};

/** Names of custom properties are compared without regard to case. */
function nameIn(workbook: WorkbookModel, key: unknown): string | null {
  if (typeof key !== "string") return null;
  const lower = key.toLowerCase();
  return [...workbook.properties.custom().keys()].find((name) => name.toLowerCase() === lower) ?? null;
}

function found(workbook: WorkbookModel, key: unknown): HostObject | null {
  const name = nameIn(workbook, key);
  return name === null ? null : hostObject("CustomProperty", { key: name });
}

/** Source: documentation of CustomPropertyCollection.add: keys and texts are cut at 255 characters. */
function valueOf(value: unknown): CustomPropertyValue {
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "string") throw invalidArgument("A property is a text, a number, a date or true or false.");
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/u.test(value)) return new Date(value);
  return value.slice(0, 255);
}

export const customPropertyCollectionClass: ClassOf<"CustomPropertyCollection"> = {
  name: "CustomPropertyCollection",
  since: "1.7",
  collection: {
    items: (workbook) => [...workbook.properties.custom().keys()].map((key) => hostObject("CustomProperty", { key })),
    item: found,
  },
  objectMethods: {
    add: {
      since: "1.7",
      writes: true,
      call(workbook, args) {
        const asked = args.text(0).slice(0, 255);
        if (asked === "") throw invalidArgument("The key of a property is a text.");
        const key = nameIn(workbook, asked) ?? asked;
        workbook.properties.setCustom(key, valueOf(args.raw(1)));
        return hostObject("CustomProperty", { key });
      },
    },
    getItemOrNullObject: { since: "1.7", call: (workbook, args) => found(workbook, args.raw(0)) },
  },
  methods: {
    getCount: { since: "1.7", harmless: true, call: (workbook) => workbook.properties.custom().size },
    deleteAll: {
      since: "1.7",
      call(workbook) {
        for (const key of [...workbook.properties.custom().keys()]) workbook.properties.removeCustom(key);
      },
    },
  },
};

export const customPropertyClass: ClassOf<"CustomProperty"> = {
  name: "CustomProperty",
  since: "1.7",
  identity: { field: "Id", of: ({ key }) => key },
  check({ key }, { workbook }) {
    if (!workbook.properties.custom().has(key))
      throw new HostError("ItemNotFound", `The property "${key}" was deleted.`);
  },
  properties: {
    key: { since: "1.7", get: ({ key }) => key },
    value: {
      since: "1.7",
      get({ key }, { workbook }) {
        const value = workbook.properties.custom().get(key) ?? null;
        return value instanceof Date ? value.toISOString() : value;
      },
      set: ({ key }, value, { workbook }) => workbook.properties.setCustom(key, valueOf(value)),
    },
    type: {
      since: "1.7",
      get({ key }, { workbook }) {
        const value = workbook.properties.custom().get(key);
        if (value instanceof Date) return "Date";
        if (typeof value === "boolean") return "Boolean";
        return typeof value === "number" ? (Number.isInteger(value) ? "Number" : "Float") : "String";
      },
    },
  },
  methods: {
    delete: { since: "1.7", call: ({ key }, _args, { workbook }) => workbook.properties.removeCustom(key) },
  },
};
