import type { CSSProperties } from "react";
import type { CellView } from "../view-model/sheet-view.ts";

export interface CellBox {
  readonly width: number;
  readonly height: number;
}

const fallbackFonts: Readonly<Record<string, string>> = {
  calibri: "Calibri, Carlito, 'Segoe UI', sans-serif",
  "aptos narrow": "'Aptos Narrow', Aptos, Calibri, Carlito, sans-serif",
  cambria: "Cambria, Caladea, Georgia, serif",
  arial: "Arial, Helvetica, 'Liberation Sans', sans-serif",
  "times new roman": "'Times New Roman', 'Liberation Serif', serif",
  "courier new": "'Courier New', 'Liberation Mono', monospace",
};

function fontStack(name: string): string {
  return fallbackFonts[name.toLowerCase()] ?? `"${name.replace(/["\\;{}]/g, "")}", Calibri, Carlito, sans-serif`;
}

/** Style of the table cell: paper and lines. `right` and `bottom` are the lines that the neighbours may have set. */
export function boxStyle(
  view: CellView,
  right: string | null,
  bottom: string | null,
  gridlines: boolean,
): CSSProperties {
  const { fill } = view.look;
  const line =
    fill === null ? (gridlines ? "1px solid var(--grid-line)" : "1px solid transparent") : `1px solid ${fill}`;
  return {
    ...(fill === null ? {} : { backgroundColor: fill }),
    borderRight: right ?? line,
    borderBottom: bottom ?? line,
  };
}

const justify = { left: "flex-start", center: "center", right: "flex-end" } as const;
const alignItems = {
  top: "flex-start",
  center: "center",
  bottom: "flex-end",
  justify: "flex-start",
  distributed: "center",
} as const;

export function horizontalOf(view: CellView): "left" | "center" | "right" {
  const { horizontal } = view.look;
  if (horizontal === "general")
    return typeof view.look.rotation === "number" && view.look.rotation !== 0 ? "center" : view.align;
  if (horizontal === "left" || horizontal === "right" || horizontal === "center") return horizontal;
  return horizontal === "centerContinuous" || horizontal === "distributed" ? "center" : "left";
}

/** Style of the text's box inside the cell. `width` may reach over empty neighbours. */
export function contentStyle(view: CellView, box: CellBox): CSSProperties {
  const { look } = view;
  const side = horizontalOf(view);
  const decoration = [look.underline ? "underline" : "", look.strike ? "line-through" : ""].filter(Boolean).join(" ");
  const inset = look.indent * 9;
  return {
    width: box.width,
    height: box.height,
    justifyContent: justify[side],
    alignItems: alignItems[look.vertical],
    textAlign: look.horizontal === "justify" ? "justify" : side,
    color: look.color,
    fontFamily: fontStack(look.fontFamily),
    fontSize: `${look.fontSize}pt`,
    fontWeight: look.bold ? 700 : 400,
    fontStyle: look.italic ? "italic" : "normal",
    ...(decoration === "" ? {} : { textDecoration: decoration }),
    whiteSpace: look.wrap ? "pre-wrap" : "pre",
    ...(inset > 0 && side === "left" ? { paddingLeft: 3 + inset } : {}),
    ...(inset > 0 && side === "right" ? { paddingRight: 3 + inset } : {}),
  };
}

/** Style of the text itself; turned text is drawn with the page's own writing modes where they can. */
export function textStyle(view: CellView): CSSProperties | undefined {
  const { rotation, raised } = view.look;
  if (rotation === "stacked") return { writingMode: "vertical-rl", textOrientation: "upright", whiteSpace: "nowrap" };
  if (rotation === 90)
    return { writingMode: "vertical-rl", transform: "rotate(180deg)", maxHeight: "100%", textAlign: "left" };
  if (rotation === -90) return { writingMode: "vertical-rl", maxHeight: "100%" };
  if (rotation !== 0) return { transform: `rotate(${-rotation}deg)`, whiteSpace: "nowrap" };
  if (raised !== "baseline")
    return { fontSize: "70%", alignSelf: raised === "superscript" ? "flex-start" : "flex-end" };
  return undefined;
}
