import type { CellStyle, DocumentLayout } from "../layout/report-grid-model.ts";
import { fontSizeOf, isBold } from "../layout/report-grid-model.ts";
import { LIGHT_COLOURS, PALETTE } from "../layout/palette.ts";

/** Faint enough to print as paper, clear enough on a screen to say: write here. */
const INPUT_FILL = "#FFFBEB";
const REQUEST_LINE = PALETTE.ink;

/** How rectangles of one style look. The font is the documents' own for all cells: their heights are measured in it. */
export function styleAreas(ranges: Excel.RangeAreas, style: CellStyle, layout: DocumentLayout, middle: boolean): void {
  const { format } = ranges;
  format.font.size = fontSizeOf(style, layout);
  format.wrapText = true;
  format.verticalAlignment = middle ? "Center" : verticalAlignment(style);
  if (isBold(style)) format.font.bold = true;
  format.font.color = textColour(style);
  format.horizontalAlignment = alignment(style);
  // Stands as far from the next column as the numbers below it, which have the room in their format.
  if (style === "headNumber") format.indentLevel = 1;
  const fill = fillColour(style);
  if (fill !== null) format.fill.color = fill;
  setLines(format.borders, style);
}

function verticalAlignment(style: CellStyle): "Top" | "Center" | "Bottom" {
  if (style === "heading1" || style === "heading2") return "Bottom";
  return ["title", "aside", "label", "head", "headNumber", "choice", "paragraph", "note", "warning"].includes(style)
    ? "Center"
    : "Top";
}

function textColour(style: CellStyle): string {
  if (style.startsWith("light-")) return lightOf(style).text;
  switch (style) {
    case "aside":
    case "factLabel":
    case "note":
      return PALETTE.inkSoft;
    case "prompt":
      return "#7A6A3A";
    case "suggested":
    case "typed":
      return PALETTE.ink;
    case "gap":
    case "warning":
      return LIGHT_COLOURS.rood.text;
    case "head":
    case "headNumber":
      return "#FFFFFF";
    default:
      return PALETTE.ink;
  }
}

function fillColour(style: CellStyle): string | null {
  if (style.startsWith("light-")) return lightOf(style).fill;
  switch (style) {
    case "label":
      return PALETTE.headerFill;
    case "head":
    case "headNumber":
      return PALETTE.groups.planning;
    case "total":
    case "totalNumber":
      return PALETTE.headerFill;
    case "typed":
    case "suggested":
    case "prompt":
      return INPUT_FILL;
    case "gap":
      return LIGHT_COLOURS.rood.fill;
    default:
      return null;
  }
}

function alignment(style: CellStyle): "Left" | "Right" | "Center" {
  if (["bodyNumber", "totalNumber", "headNumber", "aside"].includes(style)) return "Right";
  return "Left";
}

type Side = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal";

function setBorder(
  borders: Excel.RangeBorderCollection,
  side: Side,
  colour: string,
  weight: "Thin" | "Medium" | "Hairline" = "Thin",
): void {
  const border = borders.getItem(side);
  border.style = "Continuous";
  border.weight = weight;
  border.color = colour;
}

function setLines(borders: Excel.RangeBorderCollection, style: CellStyle): void {
  switch (style) {
    case "title":
    case "aside":
      setBorder(borders, "EdgeBottom", REQUEST_LINE, "Medium");
      return;
    case "heading1":
      setBorder(borders, "EdgeBottom", PALETTE.lineStrong);
      return;
    case "typed":
    case "suggested":
    case "prompt":
      for (const side of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal"] as const) {
        setBorder(borders, side, PALETTE.inputLine, "Hairline");
      }
      return;
    case "choice":
      for (const side of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const)
        setBorder(borders, side, PALETTE.lineStrong);
      return;
    case "head":
    case "headNumber":
    case "body":
    case "bodyNumber":
    case "total":
    case "totalNumber":
    case "gap":
      setBorder(borders, "EdgeBottom", PALETTE.line);
      setBorder(borders, "InsideHorizontal", PALETTE.line);
      return;
    default:
      if (style.startsWith("light-")) {
        setBorder(borders, "EdgeBottom", PALETTE.line);
        setBorder(borders, "InsideHorizontal", PALETTE.line);
      }
  }
}

function lightOf(style: CellStyle): (typeof LIGHT_COLOURS)["groen"] {
  return LIGHT_COLOURS[style.slice("light-".length) as keyof typeof LIGHT_COLOURS];
}
