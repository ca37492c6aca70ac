import { booleanValue, commonAspect, restyleCells } from "./common-style.ts";
import type { ClassOf } from "./host-context.ts";
import { requireUnprotected } from "./sheet-guard.ts";

export const formatProtectionClass: ClassOf<"FormatProtection"> = {
  name: "FormatProtection",
  since: "1.2",
  properties: {
    locked: {
      since: "1.2",
      get: (cells, { workbook }) => commonAspect(workbook, cells, (style) => style.locked),
      set(cells, value, { workbook }) {
        requireUnprotected(cells.sheet);
        restyleCells(workbook, cells, { locked: booleanValue(value) });
      },
    },
    formulaHidden: {
      since: "1.2",
      get: (cells, { workbook }) => commonAspect(workbook, cells, (style) => style.formulaHidden),
      set(cells, value, { workbook }) {
        requireUnprotected(cells.sheet);
        restyleCells(workbook, cells, { formulaHidden: booleanValue(value) });
      },
    },
  },
};
