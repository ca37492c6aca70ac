import type { CallArguments } from "../protocol/call-arguments.ts";
import type { HostObject, ObjectMethod, ValueMethod } from "../protocol/class-definition.ts";
import { HostError } from "../protocol/host-error.ts";
import { areaOfRange } from "./area-checks.ts";
import type { HostContext } from "./host-context.ts";
import type { LiveRange } from "./live-range.ts";
import { rangeObject } from "./range-derivations.ts";
import { requireUnlocked } from "./sheet-guard.ts";
import { findInArea, replaceInArea } from "./text-search.ts";

function find(range: LiveRange, args: CallArguments, context: HostContext): HostObject | null {
  const [first] = findInArea(context, range.sheet, areaOfRange(range), args.text(0), args.raw(1));
  return first ? rangeObject(context, range.sheet, first) : null;
}

export const rangeSearchObjects: Readonly<Record<string, ObjectMethod<LiveRange, HostContext>>> = {
  find: {
    since: "1.9",
    call(range, args, context) {
      const found = find(range, args, context);
      if (found === null) throw new HostError("ItemNotFound");
      return found;
    },
  },
  findOrNullObject: { since: "1.9", call: find },
};

export const rangeSearch: Readonly<Record<string, ValueMethod<LiveRange, HostContext>>> = {
  replaceAll: {
    since: "1.9",
    call(range, args, context) {
      const area = areaOfRange(range);
      requireUnlocked(context.workbook, range.sheet, area);
      return replaceInArea(context, range.sheet, area, args.text(0), args.text(1), args.raw(2));
    },
  },
};
