import { z } from "zod";
import { HostError, invalidArgument } from "../protocol/host-error.ts";
import type { ProtectionOptions, SheetProtection } from "../workbook/sheet-parts.ts";
import type { ClassOf } from "./host-context.ts";
import { without } from "./without.ts";

const flag = z.boolean().nullish();
const optionsSchema = z
  .object({
    allowAutoFilter: flag,
    allowDeleteColumns: flag,
    allowDeleteRows: flag,
    allowEditObjects: flag,
    allowEditScenarios: flag,
    allowFormatCells: flag,
    allowFormatColumns: flag,
    allowFormatRows: flag,
    allowInsertColumns: flag,
    allowInsertHyperlinks: flag,
    allowInsertRows: flag,
    allowPivotTables: flag,
    allowSort: flag,
    selectionMode: z.enum(["Normal", "Unlocked", "None"]).nullish(),
  })
  .nullish();

type Allowed = Omit<ProtectionOptions, "selectLockedCells" | "selectUnlockedCells">;

function selectionMode(protection: SheetProtection): string {
  if (protection.selectLockedCells) return "Normal";
  return protection.selectUnlockedCells ? "Unlocked" : "None";
}

function optionsOf(given: unknown): Partial<ProtectionOptions> {
  const parsed = optionsSchema.safeParse(given);
  if (!parsed.success) throw invalidArgument("The protection options are not understood.");
  const { selectionMode: mode, ...allowed } = parsed.data ?? {};
  const set = Object.entries(allowed).filter(([, value]) => typeof value === "boolean");
  const selection =
    mode === null || mode === undefined
      ? {}
      : { selectLockedCells: mode === "Normal", selectUnlockedCells: mode !== "None" };
  return { ...(Object.fromEntries(set) as Partial<Allowed>), ...selection };
}

export const worksheetProtectionClass: ClassOf<"WorksheetProtection"> = {
  name: "WorksheetProtection",
  since: "1.2",
  properties: {
    protected: { since: "1.2", get: (sheet) => sheet.protection !== null },
    options: {
      since: "1.2",
      get(sheet) {
        if (!sheet.protection) return null;
        const allowed = without(sheet.protection, ["hasPassword", "selectLockedCells", "selectUnlockedCells"]);
        return { ...allowed, selectionMode: selectionMode(sheet.protection) };
      },
    },
  },
  methods: {
    protect: {
      since: "1.2",
      call(sheet, args) {
        // Source: documentation of WorksheetProtection.protect: fails if the worksheet is already protected.
        if (sheet.protection) throw new HostError("AccessDenied", "The worksheet is already protected.");
        sheet.protect(optionsOf(args.raw(0)), args.optionalText(1) ?? undefined);
      },
    },
    unprotect: {
      since: "1.7",
      call(sheet, args) {
        if (!sheet.protection) return;
        if (!sheet.unprotect(args.optionalText(0) ?? undefined)) {
          throw new HostError("AccessDenied", "The password of the worksheet is not this one.");
        }
      },
    },
  },
};
