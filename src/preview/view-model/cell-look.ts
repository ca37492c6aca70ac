import type { ConditionalResult } from "#host/calc/conditional/result.ts";
import type { Border, BorderSide, CellStyle, StyleSheet } from "#host/workbook/style.ts";
import { luminance, mix, patchColor, readableOn } from "./colors.ts";
import type { TableCellStyle } from "./table-style.ts";

/** Colours of the page that the sheet lies on. */
export interface Paper {
  readonly dark: boolean;
  /** `#rrggbb` of a cell without a fill, and of text without a colour. */
  readonly background: string;
  readonly text: string;
}

export const lightPaper: Paper = { dark: false, background: "#ffffff", text: "#000000" };
export const darkPaper: Paper = { dark: true, background: "#1b1d21", text: "#eceef1" };

/** How a cell is drawn; lengths in CSS units, null where the sheet says nothing. */
export interface CellLook {
  readonly fill: string | null;
  readonly color: string;
  readonly fontFamily: string;
  /** Points. */
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly raised: "baseline" | "superscript" | "subscript";
  readonly horizontal: CellStyle["alignment"]["horizontal"];
  readonly vertical: CellStyle["alignment"]["vertical"];
  readonly wrap: boolean;
  readonly indent: number;
  /** Degrees counter-clockwise, -90 to 90; `stacked` for letters below each other. */
  readonly rotation: number | "stacked";
  /** CSS borders by side, as far as there are any. */
  readonly borders: {
    readonly left?: string;
    readonly right?: string;
    readonly top?: string;
    readonly bottom?: string;
  };
}

/** The look of a cell: its own style over the table's, and the conditional formats over both. */
export function cellLook(
  style: CellStyle,
  table: TableCellStyle | null,
  conditional: ConditionalResult,
  styles: StyleSheet,
  paper: Paper,
): CellLook {
  const { font, alignment } = style;
  const first = <T>(pick: (rule: ConditionalResult["styles"][number]) => T | undefined): T | undefined => {
    for (const rule of conditional.styles) {
      const found = pick(rule);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const ruleFill = first((rule) =>
    rule.fill ? (patchColor(rule.fill.color ?? rule.fill.patternColor, styles) ?? undefined) : undefined,
  );
  const ruleColor = first((rule) =>
    rule.font?.color === undefined ? undefined : (patchColor(rule.font.color, styles) ?? undefined),
  );
  const ownFill = style.fill.pattern === "none" ? null : style.fill.color.rgb;
  const fill = paperFill(ruleFill ?? conditional.scaleColor ?? ownFill ?? table?.fill ?? null, paper);
  const ownColor = automatic(style) ? (table?.color ?? null) : font.color.rgb;
  return {
    fill: fill?.toLowerCase() ?? null,
    color: textColor(ruleColor ?? ownColor, fill, paper),
    fontFamily: font.name,
    fontSize: font.size,
    bold: first((rule) => rule.font?.bold) ?? (font.bold || table?.bold === true),
    italic: first((rule) => rule.font?.italic) ?? font.italic,
    underline: (first((rule) => rule.font?.underline) ?? font.underline) !== "none",
    strike: first((rule) => rule.font?.strike) ?? font.strike,
    raised: font.vertAlign,
    horizontal: alignment.horizontal,
    vertical: alignment.vertical,
    wrap: alignment.wrapText || alignment.vertical === "justify" || alignment.horizontal === "justify",
    indent: alignment.indent,
    rotation: rotationOf(alignment.textRotation),
    borders: borders(style.border, table, conditional, styles, paper),
  };
}

/** Light fills would glare on the dark page: they keep their hue and go down to its level, strong colours stay. */
function paperFill(fill: string | null, paper: Paper): string | null {
  if (fill === null || !paper.dark || luminance(fill) < 0.5) return fill;
  return mix(fill, paper.background, 0.84);
}

/** Black as the theme's text colour is what a cell has that nobody coloured; table styles and dark paper replace it. */
function automatic(style: CellStyle): boolean {
  const { color } = style.font;
  return color.rgb === null || color.auto === true || (color.theme === 1 && (color.tint ?? 0) === 0);
}

function textColor(color: string | null, fill: string | null, paper: Paper): string {
  if (color === null) return fill === null ? paper.text : readableOn(paper.dark ? paper.text : "#000000", fill);
  return paper.dark ? readableOn(color, fill ?? paper.background) : color.toLowerCase();
}

/** The file counts 0-90 upwards, 91-180 downwards and 255 for stacked letters. */
function rotationOf(textRotation: number): number | "stacked" {
  if (textRotation === 255) return "stacked";
  return textRotation > 90 ? 90 - textRotation : textRotation;
}

const lines: Readonly<Record<string, string>> = {
  thin: "1px solid",
  hair: "1px dotted",
  dotted: "1px dotted",
  dashed: "1px dashed",
  dashDot: "1px dashed",
  dashDotDot: "1px dashed",
  medium: "2px solid",
  mediumDashed: "2px dashed",
  mediumDashDot: "2px dashed",
  mediumDashDotDot: "2px dashed",
  slantDashDot: "2px dashed",
  thick: "3px solid",
  double: "3px double",
};

function lineOf(side: BorderSide, paper: Paper): string | null {
  const line = lines[side.line];
  if (!line) return null;
  const color = side.color.rgb ?? paper.text;
  return `${line} ${lineColor(color, paper)}`;
}

/** On the dark page light lines are toned down and dark ones brought up, so that both stay lines. */
function lineColor(color: string, paper: Paper): string {
  if (!paper.dark) return color.toLowerCase();
  const light = luminance(color);
  if (light > 0.4) return mix(color, paper.background, 0.78);
  return light < 0.12 ? mix(paper.text, paper.background, 0.5) : color.toLowerCase();
}

const sides = ["left", "right", "top", "bottom"] as const;

function borders(
  border: Border,
  table: TableCellStyle | null,
  conditional: ConditionalResult,
  styles: StyleSheet,
  paper: Paper,
): CellLook["borders"] {
  const result: { left?: string; right?: string; top?: string; bottom?: string } = {};
  for (const side of sides) {
    const rule = conditional.styles.find((item) => item.border?.[side] !== undefined)?.border?.[side];
    const ruled = rule?.line ? lines[rule.line] : undefined;
    const own = ruled
      ? `${ruled} ${lineColor(patchColor(rule?.color, styles) ?? paper.text, paper)}`
      : lineOf(border[side], paper);
    const across = side === "top" || side === "bottom" ? (table?.line ?? null) : null;
    const line = own ?? (across === null ? null : `1px solid ${lineColor(across, paper)}`);
    if (line !== null) result[side] = line;
  }
  return result;
}
