import type { XmlElement } from "../package/xml-tree.ts";
import type {
  Alignment,
  Border,
  BorderLine,
  BorderPatch,
  BorderSide,
  Fill,
  FillPatch,
  Font,
  FontPatch,
  Underline,
} from "../style.ts";
import type { Colors } from "./colors.ts";
import { writeColor } from "./colors.ts";

/** Order of the children of `font` as Excel writes it; CT_Font is a choice, but older readers count on this order. */
const FONT_ORDER = "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme".split(
  " ",
);
const SIDES = ["left", "right", "top", "bottom", "diagonal"] as const;
const BORDER_ORDER = ["start", "end", ...SIDES, "vertical", "horizontal"];
export const FILL_ORDER = ["fgColor", "bgColor"];

export const DEFAULT_ALIGNMENT: Alignment = {
  horizontal: "general",
  vertical: "bottom",
  wrapText: false,
  shrinkToFit: false,
  indent: 0,
  textRotation: 0,
  readingOrder: 0,
  justifyLastLine: false,
};

export function readFont(element: XmlElement | undefined, colors: Colors): Font {
  const toggled = (name: string) => element?.child(name)?.flag("val", true) ?? false;
  return {
    name: (element?.child("name") ?? element?.child("rFont"))?.get("val") ?? "Calibri",
    size: element?.child("sz")?.number("val", 11) ?? 11,
    bold: toggled("b"),
    italic: toggled("i"),
    strike: toggled("strike"),
    underline: element?.child("u") ? ((element.child("u")!.get("val") ?? "single") as Underline) : "none",
    vertAlign: (element?.child("vertAlign")?.get("val") ?? "baseline") as Font["vertAlign"],
    color: colors.read(element?.child("color")),
  };
}

function toggle(font: XmlElement, name: string, on: boolean | undefined, differential: boolean): void {
  if (on === undefined) return;
  const present = font.child(name);
  if (!on && !differential) {
    if (present) font.remove(present);
    return;
  }
  font.ensure(name, FONT_ORDER).set("val", on ? null : 0);
}

export function patchFont(font: XmlElement, patch: FontPatch, differential = false): void {
  toggle(font, "b", patch.bold, differential);
  toggle(font, "i", patch.italic, differential);
  toggle(font, "strike", patch.strike, differential);
  if (patch.underline !== undefined) {
    const present = font.child("u");
    if (patch.underline === "none" && !differential) {
      if (present) font.remove(present);
    } else font.ensure("u", FONT_ORDER).set("val", patch.underline === "single" ? null : patch.underline);
  }
  if (patch.vertAlign !== undefined) {
    const present = font.child("vertAlign");
    if (patch.vertAlign === "baseline") {
      if (present) font.remove(present);
    } else font.ensure("vertAlign", FONT_ORDER).set("val", patch.vertAlign);
  }
  if (patch.size !== undefined) font.ensure("sz", FONT_ORDER).set("val", patch.size);
  if (patch.color !== undefined) writeColor(font.ensure("color", FONT_ORDER), patch.color);
  if (patch.name !== undefined) {
    font.ensure("name", FONT_ORDER).set("val", patch.name);
    // Otherwise Excel shows the theme's font in place of the name.
    for (const name of ["scheme", "family", "charset"]) {
      const element = font.child(name);
      if (element) font.remove(element);
    }
  }
  // A font that another program made may have its children in another order.
  const rank = (child: XmlElement): number => (FONT_ORDER.includes(child.local) ? FONT_ORDER.indexOf(child.local) : 99);
  font.children = [...font.elements].sort((a, b) => rank(a) - rank(b));
}

export function readFill(element: XmlElement | undefined, colors: Colors): Fill {
  const none = { rgb: null };
  const gradient = element?.child("gradientFill");
  if (gradient)
    return { pattern: "gradient", color: colors.read(gradient.child("stop")?.child("color")), patternColor: none };
  const pattern = element?.child("patternFill");
  const type = pattern?.get("patternType") ?? "none";
  if (!pattern || type === "none") return { pattern: "none", color: none, patternColor: none };
  const foreground = colors.read(pattern.child("fgColor"));
  if (type === "solid") return { pattern: "solid", color: foreground, patternColor: none };
  return { pattern: type, color: colors.read(pattern.child("bgColor")), patternColor: foreground };
}

/** Applies a fill to a `fill` element of the cell fills (where a solid fill's colour is `fgColor`). */
export function patchFill(fill: XmlElement, patch: FillPatch | null): void {
  const old = fill.child("patternFill");
  if (patch === null) {
    fill.children = [fill.make("patternFill", { patternType: "none" })];
    return;
  }
  const before = old?.get("patternType") ?? "none";
  const type = patch.pattern ?? (before === "none" || before === "gray125" || !old ? "solid" : before);
  const pattern = old ?? fill.make("patternFill");
  fill.children = [pattern];
  if (before === "none") pattern.children = [];
  pattern.set("patternType", type);
  const solid = type === "solid";
  if (patch.color !== undefined) writeColor(pattern.ensure(solid ? "fgColor" : "bgColor", FILL_ORDER), patch.color);
  if (solid && patch.color !== undefined && !pattern.child("bgColor"))
    pattern.ensure("bgColor", FILL_ORDER).set("indexed", 64);
  if (patch.patternColor !== undefined && !solid) writeColor(pattern.ensure("fgColor", FILL_ORDER), patch.patternColor);
}

export function readBorder(element: XmlElement | undefined, colors: Colors): Border {
  const side = (name: string, other?: string): BorderSide => {
    const found = element?.child(name) ?? (other === undefined ? undefined : element?.child(other));
    return { line: (found?.get("style") ?? "none") as BorderLine, color: colors.read(found?.child("color")) };
  };
  return {
    left: side("left", "start"),
    right: side("right", "end"),
    top: side("top"),
    bottom: side("bottom"),
    diagonal: side("diagonal"),
    diagonalUp: element?.flag("diagonalUp") ?? false,
    diagonalDown: element?.flag("diagonalDown") ?? false,
  };
}

export function patchBorder(border: XmlElement, patch: BorderPatch): void {
  for (const name of SIDES) {
    const change = patch[name];
    if (!change) continue;
    const present =
      border.child(name) ??
      (name === "left" ? border.child("start") : name === "right" ? border.child("end") : undefined);
    const side = present ?? border.ensure(name, BORDER_ORDER);
    if (change.line === "none") {
      side.set("style", null).children = [];
      continue;
    }
    if (change.line !== undefined) side.set("style", change.line);
    if (side.get("style") === undefined && change.color !== undefined) side.set("style", "thin");
    if (change.color !== undefined) writeColor(side.ensure("color", ["color"]), change.color);
    else if (!side.child("color")) side.ensure("color", ["color"]).set("auto", 1);
  }
  if (patch.diagonalUp !== undefined) border.setFlag("diagonalUp", patch.diagonalUp);
  if (patch.diagonalDown !== undefined) border.setFlag("diagonalDown", patch.diagonalDown);
}

export function readAlignment(element: XmlElement | undefined): Alignment {
  if (!element) return DEFAULT_ALIGNMENT;
  return {
    horizontal: (element.get("horizontal") ?? "general") as Alignment["horizontal"],
    vertical: (element.get("vertical") ?? "bottom") as Alignment["vertical"],
    wrapText: element.flag("wrapText"),
    shrinkToFit: element.flag("shrinkToFit"),
    indent: element.number("indent", 0),
    textRotation: element.number("textRotation", 0),
    readingOrder: element.number("readingOrder", 0),
    justifyLastLine: element.flag("justifyLastLine"),
  };
}

export function patchAlignment(element: XmlElement, patch: Partial<Alignment>): void {
  if (patch.horizontal !== undefined)
    element.set("horizontal", patch.horizontal === "general" ? null : patch.horizontal);
  if (patch.vertical !== undefined) element.set("vertical", patch.vertical === "bottom" ? null : patch.vertical);
  if (patch.textRotation !== undefined) element.set("textRotation", patch.textRotation || null);
  if (patch.wrapText !== undefined) element.setFlag("wrapText", patch.wrapText);
  if (patch.indent !== undefined) element.set("indent", patch.indent || null);
  if (patch.shrinkToFit !== undefined) element.setFlag("shrinkToFit", patch.shrinkToFit);
  if (patch.justifyLastLine !== undefined) element.setFlag("justifyLastLine", patch.justifyLastLine);
  if (patch.readingOrder !== undefined) element.set("readingOrder", patch.readingOrder || null);
}
