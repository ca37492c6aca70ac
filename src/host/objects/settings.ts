import type { HostObject } from "../protocol/class-definition.ts";
import { HostError, invalidArgument } from "../protocol/host-error.ts";
import type { WorkbookModel } from "../workbook/model.ts";
import type { ClassOf } from "./host-context.ts";
import { hostObject } from "./targets.ts";

function keyOf(value: unknown): string {
  if (typeof value === "string" && value !== "") return value;
  throw invalidArgument("The key of a setting is a text.");
}

function found(workbook: WorkbookModel, key: unknown): HostObject | null {
  return typeof key === "string" && workbook.settings.entries().has(key) ? hostObject("Setting", { key }) : null;
}

/** Values that an add-in keeps in the workbook. */
export const settingCollectionClass: ClassOf<"SettingCollection"> = {
  name: "SettingCollection",
  since: "1.4",
  collection: {
    items: (workbook) => [...workbook.settings.entries().keys()].map((key) => hostObject("Setting", { key })),
    item: found,
  },
  objectMethods: {
    // Sets when the key is already there. Source: documentation of SettingCollection.add ("sets or adds").
    add: {
      since: "1.4",
      writes: true,
      call(workbook, args) {
        const key = keyOf(args.raw(0));
        workbook.settings.set(key, args.raw(1));
        return hostObject("Setting", { key });
      },
    },
    getItemOrNullObject: { since: "1.4", call: (workbook, args) => found(workbook, args.raw(0)) },
  },
  methods: {
    getCount: { since: "1.4", harmless: true, call: (workbook) => workbook.settings.entries().size },
  },
};

export const settingClass: ClassOf<"Setting"> = {
  name: "Setting",
  since: "1.4",
  identity: { field: "_Id", of: ({ key }) => key },
  check({ key }, { workbook }) {
    if (!workbook.settings.entries().has(key)) throw new HostError("ItemNotFound", `The setting "${key}" was deleted.`);
  },
  properties: {
    key: { since: "1.4", get: ({ key }) => key },
    value: {
      since: "1.4",
      get: ({ key }, { workbook }) => workbook.settings.entries().get(key) ?? null,
      set: ({ key }, value, { workbook }) => workbook.settings.set(key, value),
    },
  },
  methods: { delete: { since: "1.4", call: ({ key }, _args, { workbook }) => workbook.settings.remove(key) } },
};
