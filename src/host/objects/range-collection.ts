import { invalidArgument } from "../protocol/host-error.ts";
import type { ClassOf } from "./host-context.ts";
import { hostObject } from "./targets.ts";

export const rangeCollectionClass: ClassOf<"RangeCollection"> = {
  name: "RangeCollection",
  since: "1.9",
  collection: {
    items: (cells) => cells.ranges.filter((range) => range.area !== null).map((range) => hostObject("Range", range)),
  },
  objectMethods: {
    getItemAt: {
      since: "1.9",
      call(cells, args) {
        const range = cells.ranges.filter((candidate) => candidate.area !== null)[args.whole(0)];
        if (!range) throw invalidArgument("There is no range at this place.");
        return hostObject("Range", range);
      },
    },
  },
  methods: {
    getCount: {
      since: "1.9",
      harmless: true,
      call: (cells) => cells.ranges.filter((range) => range.area !== null).length,
    },
  },
};
