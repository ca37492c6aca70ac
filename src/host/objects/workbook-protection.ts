import { HostError } from "../protocol/host-error.ts";
import type { ClassOf } from "./host-context.ts";

export const workbookProtectionClass: ClassOf<"WorkbookProtection"> = {
  name: "WorkbookProtection",
  since: "1.7",
  properties: { protected: { since: "1.7", get: (workbook) => workbook.structureProtected } },
  methods: {
    protect: {
      since: "1.7",
      call(workbook, args) {
        if (workbook.structureProtected) throw new HostError("AccessDenied", "The workbook is already protected.");
        workbook.protectStructure(args.optionalText(0) ?? undefined);
      },
    },
    unprotect: {
      since: "1.7",
      call(workbook, args) {
        if (!workbook.structureProtected) return;
        if (!workbook.unprotectStructure(args.optionalText(0) ?? undefined)) {
          throw new HostError("AccessDenied", "The password of the workbook is not this one.");
        }
      },
    },
  },
};
