import type { RowWriterOptions } from "../cells/row-writer.ts";
import { InvalidEditError } from "../errors.ts";
import type { Checkpoint, WorkbookChange, WorkbookModel } from "../model.ts";
import type { Packing } from "../package/archive-writer.ts";
import type { PackageParts, PackageState } from "../package/package-parts.ts";
import type { SheetModelPart } from "../sheet/sheet-model.ts";
import type { SheetPartState } from "../sheet/sheet-part.ts";
import { legacyPasswordHash, passwordFits } from "../sheet/protection.ts";
import type { TablePart } from "../tables/table-part.ts";
import { CustomXmlPartList } from "./custom-xml-part.ts";
import { DocumentPropertiesPart } from "./document-properties-part.ts";
import { SettingsPart } from "./settings-part.ts";
import { copySheet } from "./copy-sheet.ts";
import { addSheet, deleteSheet, moveSheet, openSheets, renameSheet } from "./sheet-list.ts";
import { WORKBOOK_ORDER, WorkbookCore } from "./workbook-core.ts";

interface CheckpointState extends Checkpoint {
  readonly owner: WorkbookPart;
  readonly parts: PackageState;
  readonly sheets: readonly SheetModelPart[];
  readonly cells: ReadonlyMap<SheetModelPart, SheetPartState>;
  readonly staleness: ReturnType<WorkbookCore["staleness"]["checkpoint"]>;
}

/** Relations of the workbook that edits of rows and columns cannot follow. */
const UNMODELLED: Readonly<Record<string, string>> = {
  revisionHeaders: "gedeelde werkmap",
  pivotTable: "draaitabel",
  tableSingleCells: "XML-gekoppelde cellen",
  namedSheetView: "benoemde bladweergave",
  ctrlProp: "formulierbesturingselement",
  control: "ActiveX-besturingselement",
  oleObject: "ingesloten object",
};

export class WorkbookPart implements WorkbookModel {
  readonly core: WorkbookCore;
  readonly properties: DocumentPropertiesPart;
  readonly customXml: CustomXmlPartList;
  readonly settings: SettingsPart;

  constructor(private readonly parts: PackageParts) {
    this.core = new WorkbookCore(parts);
    this.core.sheets = openSheets(this.core);
    this.properties = new DocumentPropertiesPart(this.core);
    this.customXml = new CustomXmlPartList(this.core);
    this.settings = new SettingsPart(this.core, this.customXml);
  }

  get date1904(): boolean {
    return this.core.date1904;
  }

  get hasMacros(): boolean {
    return this.core.hasMacros;
  }

  get revision(): number {
    return this.core.revision;
  }

  onChange(listener: (change: WorkbookChange) => void): () => void {
    return this.core.onChange(listener);
  }

  save(packing: Packing = "deflate"): Uint8Array {
    const { core } = this;
    if (core.staleness.anyEdit) this.markRecalculation();
    const additions = core.strings?.additions() ?? null;
    const replacements = new Map<string, Uint8Array>();
    for (const sheet of core.sheets) {
      if (!sheet.hasCells) continue;
      const stale = core.staleness.staleRows(sheet.id);
      if (!sheet.part.isChanged && stale.size === 0) continue;
      const options: RowWriterOptions = {
        prefix: sheet.part.prefix,
        strings: additions,
        isStale: (row, column) => core.staleness.isStale(sheet.id, row, column),
      };
      replacements.set(sheet.path, sheet.part.write(options, stale));
    }
    if (additions && additions.items.length > 0 && core.stringsPath !== null && core.strings) {
      replacements.set(core.stringsPath, core.strings.write(additions.items));
    }
    return this.parts.save(replacements, packing);
  }

  /** Makes the reader of the file calculate, and drops the order of calculation, which may name cells that are no formula now. */
  private markRecalculation(): void {
    const { core, parts } = this;
    const hasFormulas = core.staleness.hasFormulas();
    for (const kind of ["calcChain", "volatileDependencies"]) {
      const relationship = parts.relationshipOfKind(core.workbookPath, kind);
      if (!relationship) continue;
      parts.removeRelationship(core.workbookPath, relationship.id);
      parts.remove(relationship.target);
    }
    if (!hasFormulas || core.workbook.child("calcPr")?.flag("fullCalcOnLoad") === true) return;
    core.editWorkbook().ensure("calcPr", WORKBOOK_ORDER).set("fullCalcOnLoad", 1);
  }

  checkpoint(): Checkpoint {
    const cells = new Map<SheetModelPart, SheetPartState>();
    for (const sheet of this.core.sheets) if (sheet.hasCells) cells.set(sheet, sheet.part.checkpoint());
    const state: CheckpointState = {
      revision: this.core.revision,
      owner: this,
      parts: this.parts.checkpoint(),
      sheets: this.core.sheets.slice(),
      cells,
      staleness: this.core.staleness.checkpoint(),
    };
    return state;
  }

  restore(checkpoint: Checkpoint): void {
    const state = checkpoint as CheckpointState;
    if (state.owner !== this) throw new InvalidEditError("not-found", "a checkpoint of another workbook");
    this.parts.restore(state.parts);
    this.core.sheets = state.sheets.slice();
    for (const [sheet, part] of state.cells) {
      sheet.part.restore(part);
      sheet.cells?.forget();
    }
    this.core.staleness.restore(state.staleness);
    this.core.notify(null, "structure", null);
  }

  get sheets(): readonly SheetModelPart[] {
    return this.core.sheets;
  }

  sheetById(id: number): SheetModelPart | null {
    return this.core.sheetById(id);
  }

  sheetByName(name: string): SheetModelPart | null {
    return this.core.sheetByName(name);
  }

  addSheet(name?: string, position?: number): SheetModelPart {
    return addSheet(this.core, name, position);
  }

  deleteSheet(id: number): void {
    deleteSheet(this.core, id);
  }

  renameSheet(id: number, name: string): void {
    renameSheet(this.core, id, name);
  }

  moveSheet(id: number, position: number): void {
    moveSheet(this.core, id, position);
  }

  copySheet(id: number, name?: string, position?: number): SheetModelPart {
    return copySheet(this.core, id, name, position);
  }

  get activeSheetId(): number {
    const position = this.core.workbook.child("bookViews")?.child("workbookView")?.number("activeTab", 0) ?? 0;
    return (this.core.sheets[position] ?? this.core.sheets[0])?.id ?? 0;
  }

  set activeSheetId(id: number) {
    const position = this.core.sheets.findIndex((sheet) => sheet.id === id);
    if (position < 0) throw new InvalidEditError("not-found", `no sheet ${id}`);
    const views = this.core.editWorkbook().ensure("bookViews", WORKBOOK_ORDER);
    if (!views.child("workbookView")) views.append(views.make("workbookView"));
    views.child("workbookView")?.set("activeTab", position || null);
    // Two selected tabs would be a group: every entry would go to both.
    for (const sheet of this.core.sheets) {
      if (sheet.hasCells && sheet.view.tabSelected !== (sheet.id === id))
        sheet.setView({ tabSelected: sheet.id === id });
    }
    this.core.notify(null, "view", null);
  }

  get styles(): WorkbookModel["styles"] {
    return this.core.styles;
  }

  get names(): WorkbookModel["names"] {
    return this.core.names;
  }

  get tables(): readonly TablePart[] {
    return this.core.sheets.flatMap((sheet) => sheet.tables);
  }

  tableById(id: number): TablePart | null {
    return this.tables.find((table) => table.id === id) ?? null;
  }

  tableByName(name: string): TablePart | null {
    return this.tables.find((table) => table.name.toLowerCase() === name.toLowerCase()) ?? null;
  }

  get structureProtected(): boolean {
    return this.core.workbook.child("workbookProtection")?.flag("lockStructure") ?? false;
  }

  protectStructure(password?: string): void {
    const protection = this.core.editWorkbook().ensure("workbookProtection", WORKBOOK_ORDER);
    protection.set("lockStructure", 1);
    if (password) protection.set("workbookPassword", legacyPasswordHash(password));
    this.core.notify(null, "other", null);
  }

  unprotectStructure(password = ""): boolean {
    const element = this.core.workbook.child("workbookProtection");
    if (!element) return true;
    if (passwordFits(element, "workbookPassword", password) !== true) return false;
    const workbook = this.core.editWorkbook();
    const protection = workbook.child("workbookProtection");
    if (protection) workbook.remove(protection);
    this.core.notify(null, "other", null);
    return true;
  }

  get calculationMode(): string {
    return this.core.workbook.child("calcPr")?.get("calcMode") ?? "auto";
  }

  set calculationMode(mode: string) {
    this.core
      .editWorkbook()
      .ensure("calcPr", WORKBOOK_ORDER)
      .set("calcMode", mode === "auto" ? null : mode);
    this.core.notify(null, "other", null);
  }

  get unmodelledParts(): readonly string[] {
    const owners = [this.core.workbookPath, ...this.core.sheets.map((sheet) => sheet.path)];
    const kinds = owners.flatMap((owner) => this.parts.relationships(owner).map(({ kind }) => kind));
    return [...new Set(kinds.flatMap((kind) => UNMODELLED[kind] ?? []))];
  }
}
