import { InvalidEditError, UnsupportedEditError } from "../errors.ts";
import { renameTableIn } from "../references/structured.ts";
import { renameSheetIn } from "../references/translate.ts";
import type { SheetModelPart } from "../sheet/sheet-model.ts";
import { copyRelations } from "./part-trees.ts";
import { checkSheetName, enlist, MAX_SHEET_NAME, place } from "./sheet-list.ts";
import type { WorkbookCore } from "./workbook-core.ts";

/** Copies a worksheet with its cells and rules; tables get new names, drawings and notes are copied part by part. */
export function copySheet(core: WorkbookCore, id: number, name?: string, position?: number): SheetModelPart {
  const source = core.sheetById(id);
  if (!source?.hasCells) throw new InvalidEditError("not-found", `no worksheet ${id}`);
  const { parts } = core;
  for (const { kind } of parts.relationships(source.path)) {
    if (["pivotTable", "tableSingleCells", "slicer", "timeline", "queryTable"].includes(kind)) {
      throw new UnsupportedEditError(
        kind,
        `Het blad ${source.name} kan niet worden gekopieerd (${kind}).`,
        `The sheet ${source.name} cannot be copied (${kind}).`,
        source.name,
      );
    }
  }
  const used = name ?? copyName(core, source.name);
  checkSheetName(core, used, null);
  return core.together(null, "sheets", null, () => {
    const options = {
      prefix: source.part.prefix,
      strings: null,
      isStale: (r: number, c: number) => core.staleness.isStale(id, r, c),
    };
    source.part.forgetSource();
    const bytes = source.part.write(options, new Set());
    const path = parts.freePath(`${core.directory}worksheets/sheet#.xml`);
    const at = place(core, position ?? source.position + 1);
    const ids = copyRelations(core, source.path, path);
    const sheet = enlist(core, used, path, bytes, at, null);
    sheet.part.renameRelationships(ids);
    const named = core.names.list({ builtIn: true }).filter((n) => n.sheetId === id);
    for (const item of named)
      core.names.set({ ...item, sheetId: sheet.id, formula: renameSheetIn(item.formula, source.name, used) });
    for (const table of sheet.tables) {
      const old = table.name;
      let n = 2;
      while (core.sheets.some((s) => s.tables.some((t) => t.name.toLowerCase() === `${old}${n}`.toLowerCase()))) n++;
      const tableId = Math.max(0, ...core.sheets.flatMap((s) => s.tables.map((t) => t.id))) + 1;
      table.edit().set("id", tableId).set("name", `${old}${n}`).set("displayName", `${old}${n}`);
      core.rewriteFormulas((formula, sheetId) =>
        sheetId === sheet.id ? renameTableIn(formula, old, `${old}${n}`) : formula,
      );
    }
    core.rewriteFormulas((formula, sheetId) =>
      sheetId === sheet.id ? renameSheetIn(formula, source.name, used) : formula,
    );
    if (sheet.view.tabSelected) sheet.setView({ tabSelected: false });
    return sheet;
  });
}

function copyName(core: WorkbookCore, name: string): string {
  for (let n = 2; ; n++) {
    const suffix = ` (${n})`;
    const candidate = name.slice(0, MAX_SHEET_NAME - suffix.length) + suffix;
    if (!core.sheetByName(candidate)) return candidate;
  }
}
