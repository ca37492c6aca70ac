import type { CallArguments } from "../protocol/call-arguments.ts";
import type { HostObject } from "../protocol/class-definition.ts";
import { HostError, invalidArgument } from "../protocol/host-error.ts";
import type { SheetModel, WorkbookModel } from "../workbook/model.ts";
import type { HostContext } from "./host-context.ts";
import { requireOpenStructure } from "./sheet-guard.ts";
import { hostObject, targetOf } from "./targets.ts";

/** @throws InvalidOperation when no visible sheet would be left. */
export function requireOtherVisibleSheet(workbook: WorkbookModel, sheet: SheetModel): void {
  const others = workbook.sheets.some((other) => other.id !== sheet.id && other.visibility === "visible");
  if (!others) throw new HostError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
}

/** `Worksheet.copy`: without a place the copy goes to the end, as documented for positionType None. */
export function copySheet(sheet: SheetModel, args: CallArguments, { workbook }: HostContext): HostObject {
  requireOpenStructure(workbook);
  const where = args.choice(0, ["None", "Before", "After", "Beginning", "End"], "None");
  const relative = targetOf("Worksheet", args.object(1));
  if ((where === "Before" || where === "After") && !relative) {
    throw invalidArgument("Before and After need the worksheet that they refer to.");
  }
  const end = workbook.sheets.length;
  const position =
    where === "Beginning"
      ? 0
      : where === "Before"
        ? (relative?.position ?? end)
        : where === "After"
          ? (relative?.position ?? end) + 1
          : end;
  return hostObject("Worksheet", workbook.copySheet(sheet.id, undefined, position));
}
