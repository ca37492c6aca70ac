import { invalidArgument } from "../protocol/host-error.ts";
import { intersect } from "../workbook/area.ts";
import type { ConditionalRule, NewConditionalRule } from "../workbook/conditional-format.ts";
import { newTest } from "./conditional-tests.ts";
import type { ClassOf } from "./host-context.ts";
import { requirePermission } from "./sheet-guard.ts";
import { areasOf, type CellsTarget, hostObject } from "./targets.ts";

function rulesOn(cells: CellsTarget): ConditionalRule[] {
  const areas = areasOf(cells);
  return cells.sheet.conditionalFormats
    .list()
    .filter((rule) => rule.areas.some((area) => areas.some((own) => intersect(area, own) !== null)));
}

function objectOf(cells: CellsTarget, rule: ConditionalRule) {
  return hostObject("ConditionalFormat", { sheet: cells.sheet, ruleId: rule.id });
}

export const conditionalFormatCollectionClass: ClassOf<"ConditionalFormatCollection"> = {
  name: "ConditionalFormatCollection",
  since: "1.6",
  collection: {
    items: (cells) => rulesOn(cells).map((rule) => objectOf(cells, rule)),
    item(cells, key) {
      const rule = rulesOn(cells).find((candidate) => candidate.id === key);
      return rule ? objectOf(cells, rule) : null;
    },
  },
  objectMethods: {
    add: {
      since: "1.6",
      writes: true,
      call(cells, args) {
        requirePermission(cells.sheet, "allowFormatCells");
        const rule: NewConditionalRule = { areas: areasOf(cells), ...newTest(args.text(0)) };
        return objectOf(cells, cells.sheet.conditionalFormats.add(rule));
      },
    },
    getItemAt: {
      since: "1.6",
      call(cells, args) {
        const rule = rulesOn(cells)[args.whole(0)];
        if (!rule) throw invalidArgument("There is no conditional format at this place.");
        return objectOf(cells, rule);
      },
    },
    getItemOrNullObject: {
      since: "1.14",
      call(cells, args) {
        const rule = rulesOn(cells).find((candidate) => candidate.id === args.raw(0));
        return rule ? objectOf(cells, rule) : null;
      },
    },
  },
  methods: {
    getCount: { since: "1.6", harmless: true, call: (cells) => rulesOn(cells).length },
    clearAll: {
      since: "1.6",
      call(cells) {
        requirePermission(cells.sheet, "allowFormatCells");
        for (const area of areasOf(cells)) cells.sheet.conditionalFormats.clear(area);
      },
    },
  },
};
