import type { Area } from "../area.ts";
import { areaAddress, containsCell, intersect } from "../area.ts";
import { escapeAttribute } from "../package/xml-write.ts";
import { dissolveTableIn } from "../references/dissolve-table.ts";
import { relationshipPrefix } from "../sheet/hyperlinks.ts";
import type { SheetModelPart } from "../sheet/sheet-model.ts";
import type { TableOptions } from "../table.ts";
import { encodeName, uniqueHeader } from "./headers.ts";
import { checkTableArea, checkTableName } from "./table-checks.ts";
import { TablePart } from "./table-part.ts";

const known = new WeakMap<SheetModelPart, Map<string, TablePart>>();

/** The tables of a sheet, in the order of its `tableParts`. */
export function sheetTables(sheet: SheetModelPart): readonly TablePart[] {
  const { part, core } = sheet;
  const paths = (part.section("tableParts")?.all("tablePart") ?? []).flatMap((element) => {
    const target = core.parts.relationship(sheet.path, element.getNs("id", "/relationships"))?.target;
    return target !== undefined && core.parts.has(target) ? [target] : [];
  });
  let objects = known.get(sheet);
  if (!objects) known.set(sheet, (objects = new Map()));
  return paths.map((path) => {
    let table = objects.get(path);
    if (!table) objects.set(path, (table = new TablePart(sheet, path)));
    return table;
  });
}

/** First free name `Tabel1`, `Tabel2`, … */
function freeName(sheet: SheetModelPart): string {
  const taken = new Set(sheet.core.sheets.flatMap((s) => s.tables.map((t) => t.name.toLowerCase())));
  for (const name of sheet.core.names.list()) taken.add(name.name.toLowerCase());
  for (let n = 1; ; n++) if (!taken.has(`tabel${n}`)) return `Tabel${n}`;
}

export function addTable(sheet: SheetModelPart, asked: Area, options: TableOptions): TablePart {
  const { core, part } = sheet;
  const headerRow = options.headerRow ?? true;
  // A table keeps at least one data row.
  const area = headerRow && asked.top === asked.bottom ? { ...asked, bottom: asked.bottom + 1 } : asked;
  const name = options.name ?? freeName(sheet);
  checkTableName(sheet, name, null);
  checkTableArea(sheet, area, null);
  const filtered = sheet.autoFilter.area;
  const names: string[] = [];
  for (let column = area.left; column <= area.right; column++) {
    names.push(uniqueHeader(headerRow ? (sheet.headerText(area.top, column) ?? "") : "", names, column - area.left));
  }
  const path = core.parts.freePath(`${core.directory}tables/table#.xml`);
  return core.together(sheet.id, "tables", area, () => {
    if (filtered && intersect(filtered, area)) sheet.autoFilter.setArea(null);
    const id = Math.max(0, ...core.sheets.flatMap((s) => s.tables.map((t) => t.id))) + 1;
    const ref = areaAddress(area);
    const columns = names
      .map((column, i) => `<tableColumn id="${i + 1}" name="${escapeAttribute(encodeName(column))}"/>`)
      .join("");
    const style = options.styleName === undefined ? "TableStyleMedium2" : options.styleName;
    const info = `<tableStyleInfo${style === null ? "" : ` name="${escapeAttribute(style)}"`} showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>`;
    core.parts.addXml(
      path,
      `<table xmlns="${core.mainNamespace}" id="${id}" name="${escapeAttribute(name)}" displayName="${escapeAttribute(name)}" ref="${ref}"${headerRow ? "" : ' headerRowCount="0"'} totalsRowShown="0">${headerRow ? `<autoFilter ref="${ref}"/>` : ""}<tableColumns count="${names.length}">${columns}</tableColumns>${info}</table>`,
      "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml",
    );
    const relationship = core.parts.addRelationship(sheet.path, core.relationshipType("table"), path);
    const prefix = relationshipPrefix(sheet);
    const section = part.edit("tableParts");
    section.append(section.make("tablePart").setNs(`${prefix}id`, core.relationshipNamespace, relationship));
    section.set("count", section.all("tablePart").length);
    if (headerRow) names.forEach((text, i) => sheet.writeHeaderCell(area.top, area.left + i, text));
    return sheet.tables.find((table) => table.path === path) as TablePart;
  });
}

/** Takes the frame away; structured references become addresses, as when Excel converts a table to a range. */
export function dropTable(sheet: SheetModelPart, id: number): void {
  const table = sheet.tables.find((t) => t.id === id);
  if (!table) return;
  const { core } = sheet;
  core.together(sheet.id, "tables", table.area, () => {
    core.rewriteFormulas((formula, sheetId, cell) => {
      const inside = cell !== null && sheetId === sheet.id && containsCell(table.area, cell.row, cell.column);
      return dissolveTableIn(formula, table, sheetId === sheet.id, inside, cell?.row ?? null);
    });
    detachTable(sheet, table.path);
  });
}

/** Removes the part and all that points at it. */
export function detachTable(sheet: SheetModelPart, path: string): void {
  const { core, part } = sheet;
  const relationship = core.parts.relationships(sheet.path).find((r) => r.target === path && r.kind === "table");
  if (!relationship) return;
  const section = part.edit("tableParts");
  for (const element of section.all("tablePart")) {
    if (element.getNs("id", "/relationships") === relationship.id) section.remove(element);
  }
  section.set("count", section.all("tablePart").length);
  if (section.all("tablePart").length === 0) part.remove("tableParts");
  core.parts.removeRelationship(sheet.path, relationship.id);
  core.parts.remove(path);
}
