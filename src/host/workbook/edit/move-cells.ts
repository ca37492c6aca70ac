import type { Area } from "../area.ts";
import { areaAddress, areaOf, containsArea, containsCell, intersect, MAX_COLUMNS, MAX_ROWS } from "../area.ts";
import { InvalidEditError, UnsupportedEditError } from "../errors.ts";
import {
  rewriteFormula,
  referenceArea,
  sameSheet,
  sheetPrefix,
  withArea,
  writeReference,
} from "../references/translate.ts";
import { moveNotes } from "../sheet/notes.ts";
import type { SheetModelPart } from "../sheet/sheet-model.ts";
import { moveThreads } from "../sheet/threaded-comments.ts";
import { takeCell } from "./copy-cells.ts";

/** Cut and paste: contents, styles, merges and notes go along; references to what moved follow, those to what is covered become #REF!. */
export function moveCells(from: SheetModelPart, source: Area, to: SheetModelPart, row: number, column: number): void {
  const target = areaOf(row, column, source.bottom - source.top + 1, source.right - source.left + 1);
  if (row < 0 || column < 0 || target.bottom >= MAX_ROWS || target.right >= MAX_COLUMNS) {
    throw new InvalidEditError("out-of-grid", "the cells do not fit there");
  }
  check(from, source);
  check(to, target);
  const { core } = from;
  const rows = row - source.top;
  const columns = column - source.left;
  core.together(null, "structure", null, () => {
    for (const sheet of core.sheets) if (sheet.hasCells) sheet.cells?.groups.unshare(null);
    followReferences(from, source, to, target);
    const used = from.usedArea(true);
    const part = used && intersect(used, source);
    const taken: { row: number; column: number; cell: ReturnType<typeof takeCell> }[] = [];
    for (let r = part?.top ?? 0; part && r <= part.bottom; r++) {
      for (let c = part.left; c <= part.right; c++) taken.push({ row: r, column: c, cell: takeCell(from, r, c) });
    }
    const merges = from.merges.filter((merge) => containsArea(source, merge));
    from.unmerge(source);
    from.clear(source, "all");
    to.clear(target, "all");
    for (const { row: r, column: c, cell } of taken) {
      const formula = cell.extra?.formula;
      // A reference without sheet name means the sheet it stands on; elsewhere it needs its old sheet's name.
      const extra =
        cell.extra && formula && from !== to
          ? { ...cell.extra, formula: { ...formula, text: qualify(formula.text, from, to) } }
          : cell.extra;
      to.cells?.put(r + rows, c + columns, cell.value, extra);
      if (to.style(r + rows, c + columns) !== cell.style) to.cells?.setStyle(r + rows, c + columns, cell.style);
    }
    const moves = merges.map((merge) => ({
      top: merge.top + rows,
      bottom: merge.bottom + rows,
      left: merge.left + columns,
      right: merge.right + columns,
    }));
    if (moves.length > 0) to.mergeSection.add(moves);
    if (from === to) {
      const moved = (r: number, c: number) =>
        containsCell(source, r, c)
          ? { row: r + rows, column: c + columns }
          : containsCell(target, r, c)
            ? null
            : { row: r, column: c };
      moveNotes(from, moved);
      moveThreads(from, moved);
    }
    from.part.touch();
    to.part.touch();
    core.staleness.edit(from.id, source);
    core.staleness.edit(to.id, target);
  });
}

function check(sheet: SheetModelPart, area: Area): void {
  for (const table of sheet.tables) {
    const common = intersect(table.area, area);
    if (!common) continue;
    if (containsArea(table.dataArea, area)) continue;
    throw new UnsupportedEditError(
      "table",
      `De cellen raken de tabel ${table.name}; een tabel kan hier niet worden verplaatst.`,
      `The cells touch the table ${table.name}; a table cannot be moved here.`,
      sheet.name,
      areaAddress(common),
    );
  }
  for (const merge of sheet.merges) {
    if (!intersect(merge, area) || containsArea(area, merge)) continue;
    throw new UnsupportedEditError(
      "merged-cells",
      "Een deel van een samengevoegde cel kan niet worden verplaatst.",
      "Part of a merged cell cannot be moved.",
      sheet.name,
      areaAddress(merge),
    );
  }
  for (const array of sheet.cells?.groups.arrayAreas() ?? []) {
    if (!intersect(array, area)) continue;
    throw new UnsupportedEditError(
      "array-formula",
      "Een matrixformule kan hier niet worden verplaatst.",
      "An array formula cannot be moved here.",
      sheet.name,
      areaAddress(array),
    );
  }
}

function followReferences(from: SheetModelPart, source: Area, to: SheetModelPart, target: Area): void {
  const { core } = from;
  const rows = target.top - source.top;
  const columns = target.left - source.left;
  core.rewriteFormulas((formula, sheetId) => {
    const home = sheetId === null ? null : core.sheetName(sheetId);
    return rewriteFormula(formula, (token) => {
      const { reference, prefix } = token;
      if (!reference || token.sheet?.external) return null;
      const name = token.sheet?.first ?? home;
      if (name === null) return null;
      const area = referenceArea(reference);
      if (sameSheet(name, from.name) && containsArea(source, area)) {
        const moved = {
          top: area.top + rows,
          bottom: area.bottom + rows,
          left: area.left + columns,
          right: area.right + columns,
        };
        const written = writeReference(withArea(reference, moved));
        if (from === to) return prefix + written;
        return (home !== null && sameSheet(home, to.name) ? "" : sheetPrefix(to.name)) + written;
      }
      if (sameSheet(name, to.name) && containsArea(target, area) && !(from === to && containsArea(source, area)))
        return `${prefix}#REF!`;
      return null;
    });
  });
}

function qualify(formula: string, from: SheetModelPart, to: SheetModelPart): string {
  return rewriteFormula(formula, ({ reference, sheet, text, prefix }) => {
    if (!reference) return null;
    if (sheet === null) return sheetPrefix(from.name) + text;
    return sameSheet(sheet.first, to.name) && sameSheet(sheet.last, to.name) && !sheet.external
      ? text.slice(prefix.length)
      : null;
  });
}
