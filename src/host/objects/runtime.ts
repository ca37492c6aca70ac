import { booleanValue } from "./common-style.ts";
import type { ClassOf } from "./host-context.ts";

/** `context.runtime`. */
export const runtimeClass: ClassOf<"Runtime"> = {
  name: "Runtime",
  since: "1.5",
  properties: {
    enableEvents: {
      since: "1.8",
      harmless: true,
      get: (_workbook, context) => context.eventsEnabled,
      set: (_workbook, value, context) => {
        context.eventsEnabled = booleanValue(value);
      },
    },
  },
};
