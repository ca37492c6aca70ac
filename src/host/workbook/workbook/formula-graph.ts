import type { Area } from "../area.ts";
import { areaOf, intersect, parseArea } from "../area.ts";
import type { CellExtra } from "../cells/row-store.ts";
import type { FormulaReads } from "../references/dependencies.ts";
import { formulaReads } from "../references/dependencies.ts";
import type { SheetModelPart } from "../sheet/sheet-model.ts";
import type { WorkbookCore } from "./workbook-core.ts";

export interface SheetArea {
  readonly sheetId: number;
  readonly area: Area;
}

/** One formula cell and what it reads. */
export interface FormulaNode {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  /** The cells it fills: one, or those of an array formula. */
  readonly fills: Area;
  readonly reads: readonly SheetArea[];
  readonly anywhere: boolean;
  readonly place: boolean;
  readonly visibility: boolean;
  /** Every name that it uses, itself or through other names, in lower case; also those that do not exist. */
  readonly names: ReadonlySet<string>;
}

/** A reference of at most this many cells is looked up cell by cell. */
const SMALL = 24;
const NAME_DEPTH = 20;

/** Reads of formulas by the cell that holds them: cell extras are never changed in place. */
const known = new WeakMap<CellExtra, FormulaReads>();

/** All formulas of the workbook with the cells they read. */
export function formulaNodes(core: WorkbookCore): FormulaNode[] {
  const nodes: FormulaNode[] = [];
  const resolve = resolver(core);
  for (const sheet of core.sheets) {
    if (!sheet.hasCells) continue;
    for (const row of sheet.part.rows.indexes()) {
      const extras = sheet.part.rows.get(row)?.extras;
      if (!extras) continue;
      for (const [column, extra] of extras) {
        if (!extra.formula) continue;
        let reads = known.get(extra);
        if (!reads) known.set(extra, (reads = formulaReads(sheet.formula(row, column)?.text ?? "")));
        const ref = extra.formula.ref === null || extra.formula.kind === "shared" ? null : parseArea(extra.formula.ref);
        nodes.push({
          sheetId: sheet.id,
          row,
          column,
          fills: ref ?? areaOf(row, column),
          ...resolve(reads, sheet, row, column),
        });
      }
    }
  }
  return nodes;
}

type Resolved = Pick<FormulaNode, "reads" | "anywhere" | "place" | "visibility" | "names">;

function resolver(
  core: WorkbookCore,
): (reads: FormulaReads, sheet: SheetModelPart, row: number, column: number) => Resolved {
  const names = new Map<string, FormulaReads>();
  for (const name of core.names.list({ builtIn: true }))
    names.set(`${name.sheetId ?? ""}!${name.name.toLowerCase()}`, formulaReads(name.formula));
  const tables = new Map(
    core.sheets.flatMap((s) => s.tables.map((t) => [t.name.toLowerCase(), { sheetId: s.id, area: t.area }] as const)),
  );
  const ids = new Map(core.sheets.map((s) => [s.name.toLowerCase(), s.id] as const));
  const between = (first: string, last: string): number[] => {
    const from = core.sheets.findIndex((s) => s.name.toLowerCase() === first.toLowerCase());
    const to = core.sheets.findIndex((s) => s.name.toLowerCase() === last.toLowerCase());
    return from < 0 || to < 0 ? [] : core.sheets.slice(Math.min(from, to), Math.max(from, to) + 1).map((s) => s.id);
  };
  return (start, sheet, row, column) => {
    const reads: SheetArea[] = [];
    const used = new Set<string>();
    let { anywhere, place, visibility } = start;
    const take = (found: FormulaReads, home: SheetModelPart, depth: number): void => {
      for (const { first, last, area } of found.areas) {
        if (first === null) reads.push({ sheetId: home.id, area });
        else if (first === last) reads.push({ sheetId: ids.get(first.toLowerCase()) ?? -1, area });
        else for (const sheetId of between(first, last ?? first)) reads.push({ sheetId, area });
      }
      for (const { table } of found.structured) {
        const own = table === "" ? home.tableAt(row, column) : null;
        const target = table === "" ? own && { sheetId: home.id, area: own.area } : tables.get(table.toLowerCase());
        if (target) reads.push(target);
      }
      for (const name of found.names) {
        const scope = name.sheet === null ? home.id : (ids.get(name.sheet.toLowerCase()) ?? home.id);
        const lower = name.name.toLowerCase();
        used.add(lower);
        const inner = names.get(`${scope}!${lower}`) ?? names.get(`!${lower}`);
        const table = inner ? undefined : tables.get(lower);
        if (table) reads.push(table);
        if (!inner) continue;
        anywhere ||= inner.anywhere || depth > NAME_DEPTH;
        place ||= inner.place;
        visibility ||= inner.visibility;
        if (depth <= NAME_DEPTH) take(inner, core.sheetById(scope) ?? home, depth + 1);
      }
    };
    take(start, sheet, 0);
    return { reads, anywhere, place, visibility, names: used };
  };
}

function cellKey(sheetId: number, row: number, column: number): number {
  return (sheetId * 1_048_576 + row) * 16_384 + column;
}

function isSmall({ top, left, bottom, right }: Area): boolean {
  return (bottom - top + 1) * (right - left + 1) <= SMALL;
}

/** Nodes that read the changed areas, directly or through other formulas. `hit` names further nodes to start from. */
export function dependents(
  nodes: readonly FormulaNode[],
  changed: readonly SheetArea[],
  hit: (node: FormulaNode) => boolean,
): Set<FormulaNode> {
  const stale = new Set<FormulaNode>();
  const queue: SheetArea[] = [];
  const mark = (node: FormulaNode): void => {
    if (stale.has(node)) return;
    stale.add(node);
    queue.push({ sheetId: node.sheetId, area: node.fills });
  };
  for (const node of nodes) {
    if (
      hit(node) ||
      node.reads.some(({ sheetId, area }) => changed.some((c) => c.sheetId === sheetId && intersect(c.area, area)))
    )
      mark(node);
  }
  if (queue.length === 0) return stale;
  const cells = new Map<number, FormulaNode[]>();
  const areas = new Map<number, Map<string, { area: Area; nodes: FormulaNode[] }>>();
  for (const node of nodes) {
    for (const { sheetId, area } of node.reads) {
      if (isSmall(area)) {
        for (let row = area.top; row <= area.bottom; row++) {
          for (let column = area.left; column <= area.right; column++) {
            const key = cellKey(sheetId, row, column);
            const list = cells.get(key);
            if (list) list.push(node);
            else cells.set(key, [node]);
          }
        }
      } else {
        let ofSheet = areas.get(sheetId);
        if (!ofSheet) areas.set(sheetId, (ofSheet = new Map()));
        const key = `${area.top},${area.left},${area.bottom},${area.right}`;
        const group = ofSheet.get(key);
        if (group) group.nodes.push(node);
        else ofSheet.set(key, { area, nodes: [node] });
      }
    }
  }
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { sheetId, area } = next;
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++)
        cells.get(cellKey(sheetId, row, column))?.forEach(mark);
    }
    const groups = areas.get(sheetId);
    for (const [key, group] of groups ?? []) {
      if (!intersect(group.area, area)) continue;
      groups?.delete(key);
      group.nodes.forEach(mark);
    }
  }
  return stale;
}
