import type { XmlElement } from "../package/xml-tree.ts";
import type { BorderPatch, DifferentialStyle } from "../style.ts";
import type { Colors } from "./colors.ts";
import { writeColor } from "./colors.ts";
import { FILL_ORDER, patchBorder, patchFont, readBorder, readFont } from "./style-elements.ts";

/** Reads a `dxf`. In its fill the visible colour is `bgColor` and a missing patternType means solid. */
export function readDifferential(dxf: XmlElement, colors: Colors): DifferentialStyle {
  const result: { -readonly [K in keyof DifferentialStyle]: DifferentialStyle[K] } = {};
  const font = dxf.child("font");
  if (font) {
    const all = readFont(font, colors);
    result.font = {
      ...(font.child("b") && { bold: all.bold }),
      ...(font.child("i") && { italic: all.italic }),
      ...(font.child("strike") && { strike: all.strike }),
      ...(font.child("u") && { underline: all.underline }),
      ...(all.color.rgb !== null && { color: all.color.rgb }),
      ...(font.child("name") && { name: all.name }),
      ...(font.child("sz") && { size: all.size }),
    };
  }
  const pattern = dxf.child("fill")?.child("patternFill");
  if (pattern) {
    const type = pattern.get("patternType") ?? "solid";
    const back = colors.read(pattern.child("bgColor")).rgb;
    const front = colors.read(pattern.child("fgColor")).rgb;
    // LibreOffice and others state solid; then either colour may carry the fill.
    const seen = type === "solid" ? (back ?? front) : back;
    if (type !== "none") {
      result.fill = {
        pattern: type,
        ...(seen !== null && { color: seen }),
        ...(type !== "solid" && front !== null && { patternColor: front }),
      };
    }
  }
  const border = dxf.child("border");
  if (border) {
    const sides: { -readonly [K in keyof BorderPatch]: BorderPatch[K] } = {};
    const all = readBorder(border, colors);
    for (const name of ["left", "right", "top", "bottom"] as const) {
      const { line, color } = all[name];
      if (line !== "none") sides[name] = { line, ...(color.rgb !== null && { color: color.rgb }) };
    }
    if (Object.keys(sides).length > 0) result.border = sides;
  }
  const format = dxf.child("numFmt")?.get("formatCode");
  if (format !== undefined) result.numberFormat = format;
  return result;
}

/** Makes a `dxf` as Excel does: no patternType for a solid fill, the colour in `bgColor`. */
export function makeDifferential(
  parent: XmlElement,
  style: DifferentialStyle,
  numberFormatId: (code: string) => number,
): XmlElement {
  const dxf = parent.make("dxf");
  if (style.font) {
    const font = dxf.make("font");
    patchFont(font, style.font, true);
    dxf.append(font);
  }
  if (style.numberFormat !== undefined) {
    dxf.append(dxf.make("numFmt", { numFmtId: numberFormatId(style.numberFormat), formatCode: style.numberFormat }));
  }
  if (style.fill) {
    const pattern = dxf.make("patternFill");
    const type = style.fill.pattern ?? "solid";
    if (type !== "solid") pattern.set("patternType", type);
    if (style.fill.patternColor !== undefined)
      writeColor(pattern.ensure("fgColor", FILL_ORDER), style.fill.patternColor);
    if (style.fill.color !== undefined) writeColor(pattern.ensure("bgColor", FILL_ORDER), style.fill.color);
    const fill = dxf.make("fill");
    fill.append(pattern);
    dxf.append(fill);
  }
  if (style.border) {
    const border = dxf.make("border");
    patchBorder(border, style.border);
    dxf.append(border);
  }
  return dxf;
}
