import { invalidArgument } from "../protocol/host-error.ts";
import { borderSides } from "./border-lines.ts";
import type { ClassOf } from "./host-context.ts";
import { hostObject } from "./targets.ts";

export const rangeBorderCollectionClass: ClassOf<"RangeBorderCollection"> = {
  name: "RangeBorderCollection",
  since: "1.1",
  properties: { count: { since: "1.1", get: () => borderSides.length } },
  collection: {
    items: (cells) => borderSides.map((side) => hostObject("RangeBorder", { cells, side })),
    item(cells, key) {
      const side = borderSides.find((known) => known === key);
      if (!side) throw invalidArgument(`${String(key)} is no side of a range.`);
      return hostObject("RangeBorder", { cells, side });
    },
  },
  objectMethods: {
    getItemAt: {
      since: "1.1",
      call(cells, args) {
        const side = borderSides[args.whole(0)];
        if (!side) throw invalidArgument("A range has eight sides.");
        return hostObject("RangeBorder", { cells, side });
      },
    },
  },
  refused: { tintAndShade: "colours are given as they are seen; a tint on top of a theme colour is not taken apart." },
};
