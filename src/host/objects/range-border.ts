import { changeSide, commonSide, lineOf, lineWithWeight, styleOfLine, weightOfLine } from "./border-lines.ts";
import { colorCode } from "./color-names.ts";
import type { ClassOf } from "./host-context.ts";

export const rangeBorderClass: ClassOf<"RangeBorder"> = {
  name: "RangeBorder",
  since: "1.1",
  properties: {
    sideIndex: { since: "1.1", get: (border) => border.side },
    style: {
      since: "1.1",
      get: (border, { workbook }) => commonSide(workbook, border, (side) => styleOfLine(side.line)),
      set: (border, value, { workbook }) =>
        changeSide(workbook, border, (now) => ({ line: lineOf(value, weightOfLine(now.line)) })),
    },
    weight: {
      since: "1.1",
      get: (border, { workbook }) => commonSide(workbook, border, (side) => weightOfLine(side.line)),
      set: (border, value, { workbook }) =>
        changeSide(workbook, border, (now) => ({ line: lineWithWeight(now.line, value) })),
    },
    color: {
      since: "1.1",
      get: (border, { workbook }) => commonSide(workbook, border, (side) => side.color.rgb ?? "#000000"),
      set(border, value, { workbook }) {
        const color = colorCode(value);
        // A colour alone draws a thin line, as in Excel.
        changeSide(workbook, border, (now) => ({ color, ...(now.line === "none" ? { line: "thin" as const } : {}) }));
      },
    },
  },
  refused: { tintAndShade: "colours are given as they are seen; a tint on top of a theme colour is not taken apart." },
};
