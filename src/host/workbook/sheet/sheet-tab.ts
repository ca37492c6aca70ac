import type { Area } from "../area.ts";
import { InvalidEditError, UnsupportedEditError } from "../errors.ts";
import type { ChangeKind, SheetModel, Visibility } from "../model.ts";
import type { XmlElement } from "../package/xml-tree.ts";
import type { Color, ColorPatch } from "../style.ts";
import { writeColor } from "../styles/colors.ts";
import type { WorkbookCore } from "../workbook/workbook-core.ts";
import type { SheetContext } from "./sheet-context.ts";
import type { SheetPart } from "./sheet-part.ts";

const SHEET_PROPERTIES_ORDER = ["tabColor", "outlinePr", "pageSetUpPr"];

/** A sheet as the workbook lists it: name, place, visibility and tab colour. */
export abstract class SheetTab implements SheetContext {
  constructor(
    readonly core: WorkbookCore,
    readonly id: number,
    readonly path: string,
    readonly kind: SheetModel["kind"],
    protected readonly worksheet: SheetPart | null,
  ) {}

  /** The worksheet; chart sheets have none and refuse by name. */
  get part(): SheetPart {
    if (this.worksheet) return this.worksheet;
    throw new UnsupportedEditError(
      "chart-sheet",
      `Het blad ${this.name} is een grafiekblad en heeft geen cellen.`,
      `The sheet ${this.name} is a chart sheet and has no cells.`,
      this.name,
    );
  }

  get hasCells(): boolean {
    return this.worksheet !== null;
  }

  notify(kind: ChangeKind, area: Area | null = null): void {
    this.core.notify(this.id, kind, area);
  }

  private get element(): XmlElement {
    const element = this.core.workbook
      .child("sheets")
      ?.all("sheet")
      .find((e) => e.number("sheetId", 0) === this.id);
    if (!element) throw new InvalidEditError("not-found", "the sheet has been deleted");
    return element;
  }

  get name(): string {
    return this.element.get("name") ?? "";
  }

  get position(): number {
    return this.core.sheets.findIndex((sheet: SheetTab) => sheet === this);
  }

  get visibility(): Visibility {
    return (this.element.get("state") ?? "visible") as Visibility;
  }

  set visibility(visibility: Visibility) {
    if (visibility !== "visible" && this.core.sheets.every((s: SheetTab) => s === this || s.visibility !== "visible")) {
      throw new InvalidEditError("last-sheet", "a workbook keeps at least one visible sheet");
    }
    const sheets = this.core.editWorkbook().child("sheets");
    sheets
      ?.all("sheet")
      .find((e) => e.number("sheetId", 0) === this.id)
      ?.set("state", visibility === "visible" ? null : visibility);
    this.notify("sheets");
  }

  get tabColor(): Color | null {
    const element = this.worksheet?.section("sheetPr")?.child("tabColor");
    return element ? this.core.styles.colors.read(element) : null;
  }

  setTabColor(color: ColorPatch | null): void {
    const properties = this.part.edit("sheetPr");
    const present = properties.child("tabColor");
    if (color !== null) writeColor(properties.ensure("tabColor", SHEET_PROPERTIES_ORDER), color);
    else if (present) properties.remove(present);
    this.notify("sheets");
  }
}
