import { invalidArgument } from "../protocol/host-error.ts";
import { type Area, areaOf, containsCell } from "../workbook/area.ts";
import type { SheetModel, WorkbookModel } from "../workbook/model.ts";
import { plainValue } from "./cell-display.ts";
import { requirePermission } from "./sheet-guard.ts";

interface LinkObject {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

/** The link of the area's first cell, as `Range.hyperlink` gives it; null when it has none. */
export function readHyperlink(sheet: SheetModel, area: Area): LinkObject | null {
  const link = sheet.hyperlinks.find((candidate) => containsCell(candidate.area, area.top, area.left));
  if (!link) return null;
  return {
    ...(link.target === null ? {} : { address: link.target }),
    ...(link.location === null ? {} : { documentReference: link.location }),
    ...(link.tooltip === null ? {} : { screenTip: link.tooltip }),
    textToDisplay: String(plainValue(sheet.value(area.top, area.left))),
  };
}

/** Sets a link, its text when one is given (or when the cell is empty), and the look that Excel gives links. */
export function writeHyperlink(workbook: WorkbookModel, sheet: SheetModel, area: Area, given: unknown): void {
  requirePermission(sheet, "allowInsertHyperlinks");
  const link = linkOf(given);
  const target = link.address ?? null;
  const location = link.documentReference ?? null;
  if (target === null && location === null) throw invalidArgument("A link needs an address or a documentReference.");
  sheet.removeHyperlinks(area);
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      sheet.setHyperlink({
        area: areaOf(row, column),
        target,
        location,
        tooltip: link.screenTip ?? null,
        display: link.textToDisplay ?? null,
      });
      const empty = sheet.value(row, column) === null && sheet.formula(row, column) === null;
      const text = link.textToDisplay ?? (empty ? (target ?? location) : null);
      if (text !== null) sheet.setValue(row, column, text);
    }
  }
  sheet.restyle(area, (xf) => workbook.styles.styleWith(xf, { font: { color: { theme: 10 }, underline: "single" } }));
}

function linkOf(given: unknown): LinkObject {
  if (typeof given !== "object" || given === null) throw invalidArgument("A link is an object.");
  const text = (key: string): string | undefined => {
    const value: unknown = (given as Record<string, unknown>)[key];
    if (value === undefined || value === null || value === "") return undefined;
    if (typeof value === "string") return value;
    throw invalidArgument(`${key} must be a text.`);
  };
  const [address, documentReference, screenTip, textToDisplay] = [
    text("address"),
    text("documentReference"),
    text("screenTip"),
    text("textToDisplay"),
  ];
  return {
    ...(address === undefined ? {} : { address }),
    ...(documentReference === undefined ? {} : { documentReference }),
    ...(screenTip === undefined ? {} : { screenTip }),
    ...(textToDisplay === undefined ? {} : { textToDisplay }),
  };
}
