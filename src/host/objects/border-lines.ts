import { HostError, invalidArgument } from "../protocol/host-error.ts";
import type { Area } from "../workbook/area.ts";
import type { WorkbookModel } from "../workbook/model.ts";
import type { Border, BorderLine, BorderPatch, BorderSide, BorderSidePatch } from "../workbook/style.ts";
import { isStyleTarget, requireStyle } from "./common-style.ts";
import { requirePermission } from "./sheet-guard.ts";
import { areasOf, type BorderTarget } from "./targets.ts";

export const borderSides = [
  "EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal", "DiagonalDown", "DiagonalUp",
] as const; // prettier-ignore
type FileSide = "left" | "right" | "top" | "bottom" | "diagonal";

/** office.js keeps line style and weight apart, the file has one word for both. */
const looks: Readonly<Record<BorderLine, readonly [style: string, weight: string]>> = {
  none: ["None", "Thin"],
  hair: ["Continuous", "Hairline"],
  thin: ["Continuous", "Thin"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  dashed: ["Dash", "Thin"],
  mediumDashed: ["Dash", "Medium"],
  dotted: ["Dot", "Thin"],
  double: ["Double", "Thick"],
  dashDot: ["DashDot", "Thin"],
  mediumDashDot: ["DashDot", "Medium"],
  dashDotDot: ["DashDotDot", "Thin"],
  mediumDashDotDot: ["DashDotDot", "Medium"],
  slantDashDot: ["SlantDashDot", "Medium"],
};
const styles = new Set(Object.values(looks).map(([style]) => style));
const weights = new Set(Object.values(looks).map(([, weight]) => weight));

export function styleOfLine(line: BorderLine): string {
  return looks[line][0];
}

export function weightOfLine(line: BorderLine): string {
  return looks[line][1];
}

/** The line with this style and, where that exists, this weight. */
export function lineOf(style: unknown, weight: string): BorderLine {
  if (typeof style !== "string" || !styles.has(style)) throw invalidArgument("That is no line style.");
  const candidates = Object.entries(looks).filter(([, look]) => look[0] === style);
  const found = candidates.find(([, look]) => look[1] === weight) ?? candidates.find(([, look]) => look[1] === "Thin");
  return (found ?? candidates[0])?.[0] as BorderLine;
}

export function lineWithWeight(line: BorderLine, weight: unknown): BorderLine {
  if (typeof weight !== "string" || !weights.has(weight)) throw invalidArgument("That is no line weight.");
  // A weight alone makes a line that was not there.
  return lineOf(line === "none" ? "Continuous" : styleOfLine(line), weight);
}

/** The cells along one side of an area, with the side of each cell that carries the line. */
function strips(area: Area, side: string): { readonly area: Area; readonly side: FileSide }[] {
  switch (side) {
    case "EdgeTop":
      return [{ area: { ...area, bottom: area.top }, side: "top" }];
    case "EdgeBottom":
      return [{ area: { ...area, top: area.bottom }, side: "bottom" }];
    case "EdgeLeft":
      return [{ area: { ...area, right: area.left }, side: "left" }];
    case "EdgeRight":
      return [{ area: { ...area, left: area.right }, side: "right" }];
    case "InsideHorizontal":
      if (area.top === area.bottom) return [];
      return [
        { area: { ...area, bottom: area.bottom - 1 }, side: "bottom" },
        { area: { ...area, top: area.top + 1 }, side: "top" },
      ];
    case "InsideVertical":
      if (area.left === area.right) return [];
      return [
        { area: { ...area, right: area.right - 1 }, side: "right" },
        { area: { ...area, left: area.left + 1 }, side: "left" },
      ];
    case "DiagonalDown":
    case "DiagonalUp":
      return [{ area, side: "diagonal" }];
    default:
      throw new HostError("InvalidArgument", `"${side}" is no side of a range.`);
  }
}

function sideOf(border: Border, side: FileSide, name: string): BorderSide {
  const drawn = name === "DiagonalDown" ? border.diagonalDown : name === "DiagonalUp" ? border.diagonalUp : true;
  return drawn ? border[side] : { line: "none", color: { rgb: null } };
}

/** What the cells of this side have in common; null when they differ, undefined when the side has no cells. */
export function commonSide<V>(
  workbook: WorkbookModel,
  target: BorderTarget,
  aspect: (side: BorderSide) => V,
): V | null {
  let common: V | undefined;
  const { cells } = target;
  if (isStyleTarget(cells)) {
    return aspect(sideOf(requireStyle(workbook, cells).border, sideOfStyle(target.side), target.side));
  }
  const { sheet } = cells;
  for (const area of areasOf(cells)) {
    for (const strip of strips(area, target.side).slice(0, 1)) {
      for (let row = strip.area.top; row <= strip.area.bottom; row++) {
        for (let column = strip.area.left; column <= strip.area.right; column++) {
          const { border } = workbook.styles.resolve(sheet.style(row, column));
          const value = aspect(sideOf(border, strip.side, target.side));
          if (common === undefined) common = value;
          else if (common !== value) return null;
        }
      }
    }
  }
  return common ?? null;
}

/** Changes the line of this side in every cell that carries it. */
export function changeSide(
  workbook: WorkbookModel,
  target: BorderTarget,
  change: (now: BorderSide) => BorderSidePatch,
): void {
  const { cells, side: name } = target;
  if (isStyleTarget(cells)) {
    const border = changedBorder(requireStyle(workbook, cells).border, sideOfStyle(name), name, change);
    workbook.styles.patchNamedStyle(cells.name, { border });
    return;
  }
  const { sheet } = cells;
  requirePermission(sheet, "allowFormatCells");
  for (const area of areasOf(cells)) {
    for (const strip of strips(area, name)) {
      sheet.restyle(strip.area, (xf) => {
        const { border } = workbook.styles.resolve(xf);
        return workbook.styles.styleWith(xf, { border: changedBorder(border, strip.side, name, change) });
      });
    }
  }
}

function changedBorder(
  border: Border,
  side: FileSide,
  name: string,
  change: (now: BorderSide) => BorderSidePatch,
): BorderPatch {
  const patch = change(sideOf(border, side, name));
  const drawn = patch.line === undefined ? undefined : patch.line !== "none";
  return {
    [side]: patch,
    ...(name === "DiagonalDown" && drawn !== undefined ? { diagonalDown: drawn } : {}),
    ...(name === "DiagonalUp" && drawn !== undefined ? { diagonalUp: drawn } : {}),
  };
}

/** A style is that of one cell: it has no inside. */
function sideOfStyle(name: string): FileSide {
  const [strip] = strips({ top: 0, bottom: 0, left: 0, right: 0 }, name);
  if (!strip) throw invalidArgument(`A cell style has no side "${name}".`);
  return strip.side;
}
