import { colorCode } from "./color-names.ts";
import { commonAspect, restyleCells, tableName, tableValue } from "./common-style.ts";
import type { ClassOf } from "./host-context.ts";

const patterns = {
  None: "none", Solid: "solid", Gray50: "mediumGray", Gray75: "darkGray", Gray25: "lightGray", Horizontal: "darkHorizontal",
  Vertical: "darkVertical", Down: "darkDown", Up: "darkUp", Checker: "darkGrid", SemiGray75: "darkTrellis",
  LightHorizontal: "lightHorizontal", LightVertical: "lightVertical", LightDown: "lightDown", LightUp: "lightUp",
  Grid: "lightGrid", CrissCross: "lightTrellis", Gray16: "gray125", Gray8: "gray0625", LinearGradient: "gradient",
} as const; // prettier-ignore

export const rangeFillClass: ClassOf<"RangeFill"> = {
  name: "RangeFill",
  since: "1.1",
  properties: {
    color: {
      since: "1.1",
      // Cells without fill read as white. Source: behaviour of Range.format.fill.color in Excel's samples.
      get(cells, { workbook }) {
        const color = commonAspect(workbook, cells, (style) => style.fill.color.rgb ?? "none");
        return color === "none" ? "#FFFFFF" : (color ?? "");
      },
      set: (cells, value, { workbook }) =>
        restyleCells(workbook, cells, value === "" ? { fill: null } : { fill: { color: colorCode(value) } }),
    },
    pattern: {
      since: "1.9",
      get: (cells, { workbook }) =>
        tableName<string | null>(
          patterns,
          commonAspect(workbook, cells, (style) => style.fill.pattern),
        ),
      set: (cells, value, { workbook }) => {
        const pattern = tableValue<string>(patterns, value);
        restyleCells(workbook, cells, pattern === "none" ? { fill: null } : { fill: { pattern } });
      },
    },
    patternColor: {
      since: "1.9",
      get: (cells, { workbook }) => commonAspect(workbook, cells, (style) => style.fill.patternColor.rgb ?? "#000000"),
      set: (cells, value, { workbook }) => restyleCells(workbook, cells, { fill: { patternColor: colorCode(value) } }),
    },
  },
  methods: {
    clear: { since: "1.1", call: (cells, _args, { workbook }) => restyleCells(workbook, cells, { fill: null }) },
  },
  refused: {
    tintAndShade: "colours are given as they are seen; a tint on top of a theme colour is not taken apart.",
    patternTintAndShade: "colours are given as they are seen; a tint on top of a theme colour is not taken apart.",
  },
};
