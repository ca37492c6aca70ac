import { areaOf } from "../area.ts";
import type { XmlElement } from "../package/xml-tree.ts";
import type { SheetModelPart } from "../sheet/sheet-model.ts";
import type { WorkbookCore } from "../workbook/workbook-core.ts";

export interface FormulaPlace {
  readonly row: number;
  readonly column: number;
}

/** New text of a formula. `sheetId` is where it stands (null: a workbook name); `cell` only for formulas of cells. */
export type FormulaChange = (formula: string, sheetId: number | null, cell: FormulaPlace | null) => string;

/** Applies a change to every formula of the workbook: cells, names, rules, validations, tables, charts. */
export function rewriteFormulas(core: WorkbookCore, change: FormulaChange): void {
  for (const sheet of core.sheets) {
    rewriteCells(core, sheet, change);
    rewriteSections(sheet, change);
    for (const table of sheet.tables) {
      const parts = (root: XmlElement): XmlElement[] =>
        (root.child("tableColumns")?.all("tableColumn") ?? []).flatMap((column) =>
          column.elements.filter((e) => e.local === "calculatedColumnFormula" || e.local === "totalsRowFormula"),
        );
      const at = { row: table.dataArea.top, column: table.area.left };
      const differs = (e: XmlElement): boolean => change(e.text, sheet.id, at) !== e.text;
      if (!parts(core.parts.xml(table.path)).some(differs)) continue;
      for (const element of parts(core.parts.edit(table.path))) element.setText(change(element.text, sheet.id, at));
    }
    rewriteShapes(core, sheet, (formula) => change(formula, sheet.id, null));
    for (const path of sheet.chartPaths()) rewriteChart(core, path, (formula) => change(formula, sheet.id, null));
  }
  core.names.rewrite((formula, sheetId) => change(formula, sheetId, null));
}

function rewriteCells(core: WorkbookCore, sheet: SheetModelPart, change: FormulaChange): void {
  if (!sheet.hasCells) return;
  const { part } = sheet;
  for (const row of part.rows.indexes()) {
    const extras = part.rows.get(row)?.extras;
    if (!extras) continue;
    for (const [column, extra] of [...extras]) {
      const { formula } = extra;
      if (!formula || formula.text === "") continue;
      const text = change(formula.text, sheet.id, { row, column });
      if (text === formula.text) continue;
      part.touch();
      // A reference that is lost gives another result; one that only moved does not.
      const lost = text.includes("#REF!") && !formula.text.includes("#REF!");
      const state = lost && extra.state === "stored" ? "unknown" : extra.state;
      if (lost) core.staleness.edit(sheet.id, areaOf(row, column));
      part.rows.write(row).setExtra(column, { ...extra, state, formula: { ...formula, text } });
      sheet.cells?.forget();
    }
  }
}

const FORMULA_ELEMENTS = new Set(["formula", "formula1", "formula2", "f"]);

function hasFormula(element: XmlElement, differs: (text: string) => boolean): boolean {
  return element.elements.some((e) =>
    FORMULA_ELEMENTS.has(e.local) && e.elements.length === 0 ? differs(e.text) : hasFormula(e, differs),
  );
}

function rewriteTree(element: XmlElement, change: (text: string) => string): void {
  for (const child of element.elements) {
    if (FORMULA_ELEMENTS.has(child.local) && child.elements.length === 0) {
      const text = change(child.text);
      if (text !== child.text) child.setText(text);
    } else rewriteTree(child, change);
  }
}

/** Rules, validations and their extensions (sparklines too: they keep their ranges in `xm:f`), link places. */
function rewriteSections(sheet: SheetModelPart, change: FormulaChange): void {
  if (!sheet.hasCells) return;
  const { part } = sheet;
  const changed = (text: string): string => change(text, sheet.id, null);
  const differs = (text: string): boolean => changed(text) !== text;
  part.sectionsOf("conditionalFormatting").forEach((section, n) => {
    if (hasFormula(section, differs)) rewriteTree(part.editNth("conditionalFormatting", n), changed);
  });
  for (const local of ["dataValidations", "extLst"]) {
    const section = part.section(local);
    if (section && hasFormula(section, differs)) rewriteTree(part.edit(local), changed);
  }
  const links = part.section("hyperlinks")?.all("hyperlink") ?? [];
  const moved = (link: XmlElement): boolean => differs(link.get("location") ?? "");
  if (links.some(moved)) {
    for (const link of part.edit("hyperlinks").all("hyperlink"))
      if (moved(link)) link.set("location", changed(link.get("location") ?? ""));
  }
}

/** Shapes that show the text of a cell (`textlink="Sheet1!$A$1"`). */
function rewriteShapes(core: WorkbookCore, sheet: SheetModelPart, change: (formula: string) => string): void {
  const drawing = core.parts.relationshipOfKind(sheet.path, "drawing");
  if (!drawing || !core.parts.has(drawing.target)) return;
  const linked = (element: XmlElement): XmlElement[] =>
    element.elements.flatMap((e) => [...((e.get("textlink") ?? "") === "" ? [] : [e]), ...linked(e)]);
  const next = (shape: XmlElement): string => change(shape.get("textlink") ?? "");
  if (linked(core.parts.xml(drawing.target)).every((shape) => next(shape) === shape.get("textlink"))) return;
  for (const shape of linked(core.parts.edit(drawing.target))) shape.set("textlink", next(shape));
}

/** The ranges of a chart (`c:f`); cached values beside them stay. */
export function rewriteChart(core: WorkbookCore, path: string, change: (formula: string) => string): void {
  if (!core.parts.has(path)) return;
  if (!hasFormula(core.parts.xml(path), (text) => change(text) !== text)) return;
  rewriteTree(core.parts.edit(path), change);
}
