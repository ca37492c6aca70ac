import type { Area } from "../area.ts";
import { areaAddress, intersect, parseArea } from "../area.ts";
import type { SheetContext } from "./sheet-context.ts";
import type { SheetPart } from "./sheet-part.ts";

/** The `mergeCells` section. */
export class Merges {
  /** What was read from the section, kept in step with our own edits: thousands of merges are made one by one. */
  private known: { readonly part: SheetPart; readonly version: number; readonly areas: readonly Area[] } | null = null;

  constructor(private readonly sheet: SheetContext) {}

  list(): readonly Area[] {
    const { part } = this.sheet;
    if (this.known?.part !== part || this.known.version !== part.version) {
      const elements = part.section("mergeCells")?.all("mergeCell") ?? [];
      const areas = elements.map((element) => parseArea(element.get("ref") ?? ""));
      this.keep(areas.filter((area): area is Area => area !== null));
    }
    return this.known?.areas ?? [];
  }

  private keep(areas: readonly Area[]): void {
    const { part } = this.sheet;
    this.known = { part, version: part.version, areas };
  }

  add(areas: readonly Area[]): void {
    const all = this.list().concat(areas);
    const section = this.sheet.part.edit("mergeCells");
    for (const area of areas) section.append(section.make("mergeCell", { ref: areaAddress(area) }));
    section.set("count", section.all("mergeCell").length);
    this.keep(all);
  }

  /** Undoes all merges that touch the area; false when there was none. */
  removeIn(area: Area): boolean {
    const before = this.list();
    const left = before.filter((merge) => intersect(merge, area) === null);
    if (left.length === before.length) return false;
    this.replace(left);
    return true;
  }

  replace(merges: readonly Area[]): void {
    if (merges.length === 0) {
      this.sheet.part.remove("mergeCells");
      return;
    }
    const section = this.sheet.part.edit("mergeCells");
    section.children = merges.map((area) => section.make("mergeCell", { ref: areaAddress(area) }));
    section.set("count", merges.length);
    this.keep(merges);
  }
}
