/** A colour as the file keeps it. `rgb` is always the resolved visible colour `#RRGGBB` (null: automatic). */
export interface Color {
  readonly rgb: string | null;
  readonly theme?: number;
  /** -1 to 1. */
  readonly tint?: number;
  readonly indexed?: number;
  readonly auto?: boolean;
}

export type Underline = "none" | "single" | "double" | "singleAccounting" | "doubleAccounting";

export interface Font {
  readonly name: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strike: boolean;
  readonly underline: Underline;
  readonly vertAlign: "baseline" | "superscript" | "subscript";
  readonly color: Color;
}

export interface Fill {
  /** patternType of the file (`none`, `solid`, `gray125`, …) or `gradient`. */
  readonly pattern: string;
  /** The colour seen behind the text: fgColor of a solid fill, bgColor of another pattern; rgb null when none. */
  readonly color: Color;
  /** The colour of the pattern's lines; rgb null for solid and none. */
  readonly patternColor: Color;
}

export type BorderLine =
  | "none"
  | "thin"
  | "medium"
  | "thick"
  | "dashed"
  | "dotted"
  | "double"
  | "hair"
  | "mediumDashed"
  | "dashDot"
  | "mediumDashDot"
  | "dashDotDot"
  | "mediumDashDotDot"
  | "slantDashDot";

export interface BorderSide {
  readonly line: BorderLine;
  readonly color: Color;
}

export interface Border {
  readonly left: BorderSide;
  readonly right: BorderSide;
  readonly top: BorderSide;
  readonly bottom: BorderSide;
  readonly diagonal: BorderSide;
  readonly diagonalUp: boolean;
  readonly diagonalDown: boolean;
}

export interface Alignment {
  readonly horizontal:
    "general" | "left" | "center" | "right" | "fill" | "justify" | "centerContinuous" | "distributed";
  readonly vertical: "top" | "center" | "bottom" | "justify" | "distributed";
  readonly wrapText: boolean;
  readonly shrinkToFit: boolean;
  readonly indent: number;
  /** As in the file: 0-90 up, 91-180 down (90 + degrees), 255 stacked. */
  readonly textRotation: number;
  readonly readingOrder: number;
  /** Distributed text fills its last line too ("Justify distributed"). */
  readonly justifyLastLine: boolean;
}

export type StyleAspect = "NumberFormat" | "Font" | "Fill" | "Border" | "Alignment" | "Protection";

export interface CellStyle {
  readonly font: Font;
  readonly fill: Fill;
  readonly border: Border;
  readonly alignment: Alignment;
  /** Format code in the file's English notation, `General` for none. */
  readonly numberFormat: string;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  /** The cell was typed with a leading apostrophe. */
  readonly quotePrefix: boolean;
  /** Name of the cell style (`Normal`, `Good`, …). */
  readonly styleName: string;
}

/** A colour to set: `#RRGGBB`, a theme colour, or `auto`. */
export type ColorPatch = string | { readonly theme: number; readonly tint?: number } | "auto";

export interface FontPatch {
  readonly name?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
  readonly underline?: Underline;
  readonly vertAlign?: "baseline" | "superscript" | "subscript";
  readonly color?: ColorPatch;
}

/** `null` clears the fill; `color` alone makes it solid. */
export interface FillPatch {
  readonly pattern?: string;
  readonly color?: ColorPatch;
  readonly patternColor?: ColorPatch;
}

export interface BorderSidePatch {
  readonly line?: BorderLine;
  readonly color?: ColorPatch;
}

export interface BorderPatch {
  readonly left?: BorderSidePatch;
  readonly right?: BorderSidePatch;
  readonly top?: BorderSidePatch;
  readonly bottom?: BorderSidePatch;
  readonly diagonal?: BorderSidePatch;
  readonly diagonalUp?: boolean;
  readonly diagonalDown?: boolean;
}

/** What changes; everything absent stays as in the base style. */
export interface StylePatch {
  readonly font?: FontPatch;
  readonly fill?: FillPatch | null;
  readonly border?: BorderPatch;
  readonly alignment?: Partial<Alignment>;
  readonly numberFormat?: string;
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
  readonly quotePrefix?: boolean;
}

/** A differential style (conditional formats, table elements). Only what it sets is present. */
export interface DifferentialStyle {
  readonly font?: FontPatch;
  readonly fill?: FillPatch;
  readonly border?: BorderPatch;
  readonly numberFormat?: string;
}

export interface StyleSheet {
  readonly cellStyleCount: number;
  resolve(xf: number): CellStyle;
  /** Index of the style `base` with the patch applied; appended when it does not exist yet. Never renumbers. */
  styleWith(base: number, patch: StylePatch): number;
  /**
   * Index of a format with the named cell style (`Normal`, `Good`, …), or null when there is none. Built-in styles are
   * there whether the file names them or not; the first use adds them.
   */
  styleOfName(name: string): number | null;
  readonly namedStyles: readonly string[];
  namedStyle(name: string): CellStyle | null;
  isBuiltinStyle(name: string): boolean;
  /** A style that looks like Normal. @throws InvalidEditError when there is one of this name. */
  addNamedStyle(name: string): void;
  /** Cells of the style follow, but for what they have of their own. */
  patchNamedStyle(name: string, patch: StylePatch): void;
  /** Its cells keep their look and belong to Normal. */
  removeNamedStyle(name: string): void;
  /** Whether cells that get the style take this aspect of it. */
  styleIncludes(name: string, aspect: StyleAspect): boolean;
  setStyleIncludes(name: string, aspect: StyleAspect, included: boolean): void;
  differential(dxf: number): DifferentialStyle | null;
  /** Appends (or finds) a differential style. */
  addDifferential(style: DifferentialStyle): number;
  /** `#RRGGBB` of theme colour 0-11 with a tint. */
  themeColor(theme: number, tint?: number): string;
  /** The font of Normal, that column widths and the default row height come from. */
  readonly defaultFont: Font;
}
