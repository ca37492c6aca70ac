import type { StylePatch } from "../style.ts";

interface BuiltinStyle {
  /** `builtinId` of `cellStyle` (ECMA-376 part 1, annex G.2). */
  readonly id: number;
  readonly patch: StylePatch;
}

const body = { theme: 1 } as const;
const onDark = { theme: 0 } as const;

function accent(id: number, theme: number, share: 20 | 40 | 60 | null): BuiltinStyle {
  // The name tells how much of the accent is left; the tint is the part that is lightened.
  const tint = share === null ? {} : { tint: 1 - share / 100 };
  const color = share === null || share === 60 ? onDark : body;
  return { id, patch: { fill: { pattern: "solid", color: { theme, ...tint } }, font: { color } } };
}

function accents(): Record<string, BuiltinStyle> {
  const styles: Record<string, BuiltinStyle> = {};
  for (let n = 1; n <= 6; n++) {
    const id = 29 + (n - 1) * 4;
    styles[`Accent${n}`] = accent(id, n + 3, null);
    styles[`20% - Accent${n}`] = accent(id + 1, n + 3, 20);
    styles[`40% - Accent${n}`] = accent(id + 2, n + 3, 40);
    styles[`60% - Accent${n}`] = accent(id + 3, n + 3, 60);
  }
  return styles;
}

function filled(id: number, fill: string, color: string, more: StylePatch = {}): BuiltinStyle {
  return { id, patch: { fill: { pattern: "solid", color: fill }, font: { color }, ...more } };
}

function box(line: "thin" | "double", color: string): StylePatch {
  const side = { line, color };
  return { border: { left: side, right: side, top: side, bottom: side } };
}

function heading(id: number, size: number, border: StylePatch["border"] | null): BuiltinStyle {
  return { id, patch: { font: { bold: true, size, color: { theme: 3 } }, ...(border ? { border } : {}) } };
}

const blue = { theme: 4 } as const;
const grayBox = box("thin", "#7F7F7F");

/**
 * The cell styles that every copy of Excel offers, whether the file names them or not. Source: presetCellStyles.xml of
 * ECMA-376 part 1 and the styles that Excel writes with the Office theme.
 */
export const BUILTIN_STYLES: Readonly<Record<string, BuiltinStyle>> = {
  Comma: { id: 3, patch: { numberFormat: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)' } },
  Currency: { id: 4, patch: { numberFormat: '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)' } },
  Percent: { id: 5, patch: { numberFormat: "0%" } },
  "Comma [0]": { id: 6, patch: { numberFormat: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)' } },
  "Currency [0]": { id: 7, patch: { numberFormat: '_("$"* #,##0_);_("$"* \\(#,##0\\);_("$"* "-"_);_(@_)' } },
  Hyperlink: { id: 8, patch: { font: { underline: "single", color: { theme: 10 } } } },
  "Followed Hyperlink": { id: 9, patch: { font: { underline: "single", color: { theme: 11 } } } },
  Note: filled(10, "#FFFFCC", "#000000", box("thin", "#B2B2B2")),
  "Warning Text": { id: 11, patch: { font: { color: "#FF0000" } } },
  Title: { id: 15, patch: { font: { size: 18, color: { theme: 3 } } } },
  "Heading 1": heading(16, 15, { bottom: { line: "thick", color: blue } }),
  "Heading 2": heading(17, 13, { bottom: { line: "thick", color: { ...blue, tint: 0.5 } } }),
  "Heading 3": heading(18, 11, { bottom: { line: "medium", color: { ...blue, tint: 0.4 } } }),
  "Heading 4": heading(19, 11, null),
  Input: filled(20, "#FFCC99", "#3F3F76", grayBox),
  Output: filled(21, "#F2F2F2", "#3F3F3F", { font: { bold: true, color: "#3F3F3F" }, ...box("thin", "#3F3F3F") }),
  Calculation: filled(22, "#F2F2F2", "#FA7D00", { font: { bold: true, color: "#FA7D00" }, ...grayBox }),
  "Check Cell": filled(23, "#A5A5A5", "#FFFFFF", { font: { bold: true, color: onDark }, ...box("double", "#3F3F3F") }),
  "Linked Cell": {
    id: 24,
    patch: { font: { color: "#FA7D00" }, border: { bottom: { line: "double", color: "#FF8001" } } },
  },
  Total: {
    id: 25,
    patch: {
      font: { bold: true, color: body },
      border: { top: { line: "thin", color: blue }, bottom: { line: "double", color: blue } },
    },
  },
  Good: filled(26, "#C6EFCE", "#006100"),
  Bad: filled(27, "#FFC7CE", "#9C0006"),
  Neutral: filled(28, "#FFEB9C", "#9C5700"),
  ...accents(),
  "Explanatory Text": { id: 53, patch: { font: { italic: true, color: "#7F7F7F" } } },
};

/** Names in `Excel.BuiltInStyle` of which the sheet shows another word. */
const API_NAMES: Readonly<Record<string, string>> = {
  WholeComma: "Comma [0]",
  WholeDollar: "Currency [0]",
  Hlink: "Hyperlink",
  HlinkTrav: "Followed Hyperlink",
  SheetTitle: "Title",
  WarningText: "Warning Text",
  Heading1: "Heading 1",
  Heading2: "Heading 2",
  Heading3: "Heading 3",
  Heading4: "Heading 4",
  CheckCell: "Check Cell",
  LinkedCell: "Linked Cell",
  ExplanatoryText: "Explanatory Text",
};

/** The name on the sheet of a built-in style that may be given as in `Excel.BuiltInStyle` (`Accent1_20`, `Heading1`). */
export function builtinStyleName(given: string): string | null {
  const shares = /^Accent([1-6])_(20|40|60)$/u.exec(given);
  const name = shares ? `${shares[2]}% - Accent${shares[1]}` : (API_NAMES[given] ?? given);
  return Object.keys(BUILTIN_STYLES).find((known) => known.toLowerCase() === name.toLowerCase()) ?? null;
}
