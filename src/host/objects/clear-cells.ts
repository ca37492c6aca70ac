import type { CallArguments } from "../protocol/call-arguments.ts";
import type { Area } from "../workbook/area.ts";
import type { SheetModel } from "../workbook/model.ts";
import type { HostContext } from "./host-context.ts";
import { syncTableHeaders } from "./table-headers.ts";
import { requirePermission, requireUnlocked } from "./sheet-guard.ts";

const kinds = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"] as const;

/** `Range.clear`. Clearing all takes conditional formats, validation and links along. */
export function clearCells(context: HostContext, sheet: SheetModel, area: Area, args: CallArguments): void {
  clearKind(context, sheet, area, args);
  syncTableHeaders(sheet, area);
}

function clearKind(context: HostContext, sheet: SheetModel, area: Area, args: CallArguments): void {
  const kind = args.choice(0, kinds, "All");
  if (kind === "Formats") requirePermission(sheet, "allowFormatCells");
  else requireUnlocked(context.workbook, sheet, area);
  switch (kind) {
    case "Contents":
    case "ResetContents":
      sheet.clear(area, "contents");
      return;
    case "Hyperlinks":
      sheet.removeHyperlinks(area);
      return;
    case "RemoveHyperlinks":
      sheet.removeHyperlinks(area);
      sheet.clear(area, "formats");
      return;
    case "Formats":
      sheet.clear(area, "formats");
      sheet.conditionalFormats.clear(area);
      return;
    case "All":
      sheet.clear(area, "all");
      sheet.unmerge(area);
      sheet.conditionalFormats.clear(area);
      sheet.validations.clear(area);
      sheet.removeHyperlinks(area);
  }
}
