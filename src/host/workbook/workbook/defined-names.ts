import { InvalidEditError } from "../errors.ts";
import type { DefinedName, DefinedNames } from "../names.ts";
import { parseArea } from "../area.ts";
import type { XmlElement } from "../package/xml-tree.ts";
import type { WorkbookCore } from "./workbook-core.ts";
import { WORKBOOK_ORDER } from "./workbook-core.ts";

/** True for a text that Excel accepts as a defined name (or table name). */
export function isValidName(name: string): boolean {
  if (name.length === 0 || name.length > 255) return false;
  if (!/^[\p{L}_\\][\p{L}\p{N}\p{M}_.\\?]*$/u.test(name)) return false;
  if (parseArea(name) !== null) return false;
  return !/^(?:[rc]|r[0-9]*c[0-9]*|r[0-9]+|c[0-9]+|true|false)$/i.test(name);
}

/** The `definedNames` of the workbook part. Scopes are sheet ids here, tab positions in the file. */
export class DefinedNamesPart implements DefinedNames {
  constructor(private readonly core: WorkbookCore) {}

  private elements(): XmlElement[] {
    return this.core.workbook.child("definedNames")?.all("definedName") ?? [];
  }

  private scopeOf(element: XmlElement): number | null {
    const position = element.get("localSheetId");
    return position === undefined ? null : (this.core.sheets[Number(position)]?.id ?? -1);
  }

  private read(element: XmlElement): DefinedName {
    return {
      name: element.get("name") ?? "",
      sheetId: this.scopeOf(element),
      formula: element.text,
      comment: element.get("comment") ?? "",
      hidden: element.flag("hidden"),
    };
  }

  list(options: { readonly builtIn?: boolean } = {}): readonly DefinedName[] {
    const names = this.elements().map((element) => this.read(element));
    return options.builtIn === true ? names : names.filter((name) => !/^_xl(nm|fn|pm|udf)\./i.test(name.name));
  }

  get(name: string, sheetId: number | null): DefinedName | null {
    const element = this.elements().find((e) => this.matches(e, name, sheetId));
    return element ? this.read(element) : null;
  }

  private matches(element: XmlElement, name: string, sheetId: number | null): boolean {
    return element.get("name")?.toLowerCase() === name.toLowerCase() && this.scopeOf(element) === sheetId;
  }

  set(name: DefinedName): void {
    const builtIn = name.name.startsWith("_xlnm.");
    if (!builtIn && !isValidName(name.name))
      throw new InvalidEditError("invalid-name", `${name.name} is no valid name`);
    if (name.formula === "") throw new InvalidEditError("invalid-formula", `the name ${name.name} refers to nothing`);
    if (
      name.sheetId === null &&
      this.core.sheets.some((s) => s.tables.some((t) => t.name.toLowerCase() === name.name.toLowerCase()))
    ) {
      throw new InvalidEditError("duplicate-name", `${name.name} is a table`);
    }
    const parent = this.core.editWorkbook().ensure("definedNames", WORKBOOK_ORDER);
    let element = parent.all("definedName").find((e) => this.matches(e, name.name, name.sheetId));
    if (!element) {
      element = parent.make("definedName", { name: name.name });
      const position = this.core.sheets.findIndex((sheet) => sheet.id === name.sheetId);
      if (name.sheetId !== null) element.set("localSheetId", position);
      this.insertSorted(parent, element);
    }
    element.set("comment", name.comment === "" ? null : name.comment).setFlag("hidden", name.hidden);
    element.setText(name.formula);
    this.core.staleness.editName(name.name);
    this.core.notify(name.sheetId, "names", null);
  }

  /** Excel keeps the list sorted by name; a file out of order still opens, so only new names look for their place. */
  private insertSorted(parent: XmlElement, element: XmlElement): void {
    const key = (e: XmlElement): string => (e.get("name") ?? "").toLowerCase();
    const after = parent.elements.find((e) => key(e) > key(element));
    const index = after ? parent.children.indexOf(after) : parent.children.length;
    parent.children.splice(index, 0, element);
  }

  remove(name: string, sheetId: number | null): void {
    if (this.get(name, sheetId) === null) return;
    const workbook = this.core.editWorkbook();
    const parent = workbook.child("definedNames") as XmlElement;
    parent.remove(parent.all("definedName").find((e) => this.matches(e, name, sheetId)) as XmlElement);
    if (parent.elements.length === 0) workbook.remove(parent);
    this.core.staleness.editName(name);
    this.core.notify(sheetId, "names", null);
  }

  /** Rewrites the formulas of all names. */
  rewrite(change: (formula: string, sheetId: number | null) => string): void {
    const changed = this.elements().some((e) => change(e.text, this.scopeOf(e)) !== e.text);
    if (!changed) return;
    for (const element of this.core.editWorkbook().child("definedNames")?.all("definedName") ?? []) {
      element.setText(change(element.text, this.scopeOf(element)));
    }
  }

  /** Follows a change of tab order: `position` gives the new place of each old one, -1 when the sheet goes. */
  renumber(position: (old: number) => number): void {
    if (!this.elements().some((e) => e.get("localSheetId") !== undefined)) return;
    const workbook = this.core.editWorkbook();
    const parent = workbook.child("definedNames") as XmlElement;
    for (const element of parent.all("definedName")) {
      const old = element.get("localSheetId");
      if (old === undefined) continue;
      const place = position(Number(old));
      if (place < 0) parent.remove(element);
      else element.set("localSheetId", place);
    }
    if (parent.elements.length === 0) workbook.remove(parent);
  }
}
