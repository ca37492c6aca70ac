import { contrast, mix } from "./colors.ts";
import type { StyleSheet } from "#host/workbook/style.ts";
import type { TableModel } from "#host/workbook/table.ts";

/** What the style of a table gives a cell that says nothing itself. */
export interface TableCellStyle {
  readonly fill: string | null;
  readonly color: string | null;
  readonly bold: boolean;
  readonly line: string | null;
}

const none: TableCellStyle = { fill: null, color: null, bold: false, line: null };

/** First accent colour of the theme. */
const ACCENT1 = 4;
const DARK1 = 1;

/**
 * Look of a table cell under Excel's built-in styles, by family and number: each run of seven has one design in black
 * and the six accents. Own table styles of a workbook are not drawn.
 */
export function tableCellStyle(table: TableModel, row: number, column: number, styles: StyleSheet): TableCellStyle {
  const look = builtInLook(table, row, column, styles);
  // Some accents are too light for Excel's white letters; a shade darker they can be read.
  if (look.fill === null || look.color === null || contrast(look.fill, look.color) >= 4.5) return look;
  let fill = look.fill;
  for (let share = 0.05; share < 1 && contrast(fill, look.color) < 4.5; share += 0.05)
    fill = mix(look.fill, "#000000", share);
  return { ...look, fill };
}

function builtInLook(table: TableModel, row: number, column: number, styles: StyleSheet): TableCellStyle {
  const match = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(table.styleName ?? "");
  if (!match) return none;
  const number = Number(match[2]) - 1;
  const design = Math.floor(number / 7);
  const hue = number % 7;
  const theme = hue === 0 ? DARK1 : ACCENT1 + hue - 1;
  const color = (tint: number): string => styles.themeColor(theme, tint);
  const white = styles.themeColor(0, 0);
  const isHeader = table.headerRow && row === table.area.top;
  const isTotals = table.totalsRow && row === table.area.bottom;
  const band = table.showRowStripes && !isHeader && !isTotals && (row - table.dataArea.top) % 2 === 0;
  const strong =
    isTotals ||
    (table.showFirstColumn && column === table.area.left) ||
    (table.showLastColumn && column === table.area.right);
  const bold = isHeader || strong;
  const tintOfBand = hue === 0 ? 0.85 : 0.8;
  if (match[1] === "Light") {
    if (design === 1 && isHeader) return { fill: color(0), color: white, bold, line: color(0) };
    const fill = band && design !== 1 ? color(tintOfBand) : null;
    return { fill, color: design === 0 ? color(-0.25) : null, bold, line: isHeader || design > 0 ? color(0) : null };
  }
  if (match[1] === "Medium") {
    if (isHeader)
      return {
        fill: design === 3 ? color(tintOfBand) : color(0),
        color: design === 3 ? null : white,
        bold,
        line: color(0.4),
      };
    if (design === 0) return { fill: band ? color(tintOfBand) : null, color: null, bold, line: color(0.4) };
    if (design === 2) return { fill: band ? styles.themeColor(0, -0.15) : null, color: null, bold, line: null };
    return { fill: color(band ? 0.6 : tintOfBand), color: null, bold, line: white };
  }
  if (isHeader) return { fill: styles.themeColor(DARK1, 0), color: white, bold, line: null };
  return { fill: color(band ? -0.25 : 0), color: white, bold, line: null };
}
