import type { Area } from "../area.ts";
import { areaAddress, intersect, parseArea } from "../area.ts";
import { InvalidEditError } from "../errors.ts";
import { sheetPrefix } from "../references/translate.ts";
import { absoluteAddress } from "../sheet/page-setup.ts";
import type { SheetModelPart } from "../sheet/sheet-model.ts";
import type { AutoFilterModel, FilterCriterion } from "../table.ts";
import { readCriteria, writeCriterion } from "./auto-filter.ts";

const NAME = "_xlnm._FilterDatabase";

/** The filter of a sheet outside tables. Excel expects a hidden name beside it. */
export class SheetAutoFilter implements AutoFilterModel {
  constructor(private readonly sheet: SheetModelPart) {}

  get area(): Area | null {
    if (!this.sheet.hasCells) return null;
    return parseArea(this.sheet.part.section("autoFilter")?.get("ref") ?? "");
  }

  get criteria(): AutoFilterModel["criteria"] {
    return readCriteria(this.sheet.part.section("autoFilter") ?? undefined);
  }

  setArea(area: Area | null): void {
    const { sheet } = this;
    const { core, part } = sheet;
    core.together(sheet.id, "rules", area, () => {
      if (area === null) {
        part.remove("autoFilter");
        core.names.remove(NAME, sheet.id);
        return;
      }
      if (sheet.tables.some((table) => intersect(table.area, area))) {
        throw new InvalidEditError("overlap", "a sheet filter cannot overlap a table");
      }
      part.edit("autoFilter").set("ref", areaAddress(area));
      core.names.set({
        name: NAME,
        sheetId: sheet.id,
        formula: sheetPrefix(sheet.name) + absoluteAddress(area),
        comment: "",
        hidden: true,
      });
    });
  }

  setCriterion(columnIndex: number, criterion: Exclude<FilterCriterion, { kind: "unknown" }> | null): void {
    if (this.area === null) throw new InvalidEditError("not-found", "the sheet has no filter");
    writeCriterion(this.sheet.part.edit("autoFilter"), columnIndex, criterion);
    this.sheet.notify("rules", this.area);
  }

  clearCriteria(): void {
    for (const { columnIndex } of this.criteria) this.setCriterion(columnIndex, null);
  }
}
