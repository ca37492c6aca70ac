import type { Area } from "../area.ts";
import { areaAddress, intersect, parseArea } from "../area.ts";
import type { SheetContext } from "./sheet-context.ts";
import { derived } from "./sheet-context.ts";

/** The `mergeCells` section. */
export class Merges {
  readonly list: () => readonly Area[];

  constructor(private readonly sheet: SheetContext) {
    this.list = derived(
      () => sheet.part,
      (part) =>
        (part.section("mergeCells")?.all("mergeCell") ?? [])
          .map((element) => parseArea(element.get("ref") ?? ""))
          .filter((area): area is Area => area !== null),
    );
  }

  add(area: Area): void {
    const section = this.sheet.part.edit("mergeCells");
    section.append(section.make("mergeCell", { ref: areaAddress(area) }));
    section.set("count", section.all("mergeCell").length);
  }

  /** Undoes all merges that touch the area; false when there was none. */
  removeIn(area: Area): boolean {
    const touched = this.list().filter((merge) => intersect(merge, area));
    if (touched.length > 0) this.replace(this.list().filter((merge) => !touched.includes(merge)));
    return touched.length > 0;
  }

  replace(merges: readonly Area[]): void {
    if (merges.length === 0) {
      this.sheet.part.remove("mergeCells");
      return;
    }
    const section = this.sheet.part.edit("mergeCells");
    section.children = merges.map((area) => section.make("mergeCell", { ref: areaAddress(area) }));
    section.set("count", merges.length);
  }
}
