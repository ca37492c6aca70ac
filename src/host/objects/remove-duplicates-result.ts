import type { ClassOf } from "./host-context.ts";

export const removeDuplicatesResultClass: ClassOf<"RemoveDuplicatesResult"> = {
  name: "RemoveDuplicatesResult",
  since: "1.9",
  properties: {
    removed: { since: "1.9", get: (result) => result.removed },
    uniqueRemaining: { since: "1.9", get: (result) => result.uniqueRemaining },
  },
};
