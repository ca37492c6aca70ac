import { invalidArgument, UnsupportedByHostError } from "../protocol/host-error.ts";
import { type Area, areaOf, columnCountOf, containsCell, rowCountOf } from "../workbook/area.ts";
import type { CellValue } from "../workbook/cell.ts";
import type { SheetModel, WorkbookModel } from "../workbook/model.ts";
import type { CellStyle } from "../workbook/style.ts";
import { styleLookup } from "./style-lookup.ts";
import { plainValue } from "./cell-display.ts";
import { currentValue, readCells } from "./cell-values.ts";
import type { HostContext } from "./host-context.ts";
import { requireFormula, type TableReference } from "./formula-syntax.ts";
import { syncTableHeaders } from "./table-headers.ts";
import { type Entry, readEntry } from "./typed-entry.ts";

/** Longest text that a cell holds. Source: Excel specifications and limits. */
export const maxCellText = 32_767;

type Grid<V> = V[][];

export function readValues(context: HostContext, sheet: SheetModel, area: Area): Grid<string | number | boolean> {
  return readCells<string | number | boolean>(sheet, area, "", (cell, row, column) =>
    plainValue(currentValue(context, sheet, row, column, cell)),
  );
}

/**
 * A property with one value per cell, as a program gives it: a scalar counts for every cell.
 * @throws InvalidArgument when null is given, or an array whose size is not that of the area.
 */
export function gridOf(value: unknown, area: Area): readonly (readonly unknown[])[] | { readonly everyCell: unknown } {
  if (value === null || value === undefined) throw invalidArgument("null is no value for a whole range.");
  if (!Array.isArray(value)) return { everyCell: value };
  const rows: readonly unknown[] = value;
  const lines = rows.map((line): readonly unknown[] => {
    if (!Array.isArray(line)) throw invalidArgument("A two-dimensional array is expected.");
    return line;
  });
  const fits = lines.length === rowCountOf(area) && lines.every((line) => line.length === columnCountOf(area));
  if (!fits) {
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return lines;
}

/** Writes `values`, `formulas` or `formulasLocal`: null leaves a cell, "" empties it, the rest is entered as typed. */
export function writeEntries(
  workbook: WorkbookModel,
  area: Area,
  sheet: SheetModel,
  given: unknown,
  nowSerial: number,
): void {
  const grid = gridOf(given, area);
  const entries = new EntryWriter(workbook, sheet, nowSerial);
  if ("everyCell" in grid) {
    const value = grid.everyCell;
    if (value === "") sheet.clear(area, "contents");
    else entries.write(area, (): unknown => value);
  } else {
    entries.write(area, (row, column): unknown => grid[row - area.top]?.[column - area.left]);
  }
  syncTableHeaders(sheet, area);
}

interface LateWrite {
  readonly row: number;
  readonly column: number;
}

/** Enters values one block at a time; formulas and formats that entries bring along follow after the block. */
class EntryWriter {
  private readonly workbook: WorkbookModel;
  private readonly sheet: SheetModel;
  private readonly nowSerial: number;
  private readonly styleOf: (xf: number) => CellStyle;
  private readonly formulas: (LateWrite & { readonly text: string; readonly isArray: boolean })[] = [];
  private readonly formats: (LateWrite & { readonly format: string })[] = [];
  private readonly quoted: LateWrite[] = [];
  private readonly unquoted: LateWrite[] = [];

  constructor(workbook: WorkbookModel, sheet: SheetModel, nowSerial: number) {
    this.workbook = workbook;
    this.sheet = sheet;
    this.nowSerial = nowSerial;
    this.styleOf = styleLookup(workbook);
  }

  write(area: Area, at: (row: number, column: number) => unknown): void {
    const { sheet } = this;
    const merges = sheet.merges.filter((merge) => merge.top <= area.bottom && merge.bottom >= area.top);
    const block: (CellValue | undefined)[][] = [];
    for (let row = area.top; row <= area.bottom; row++) {
      const line: (CellValue | undefined)[] = [];
      for (let column = area.left; column <= area.right; column++) {
        // Only the top left cell of a merge holds anything; Excel drops what is written to the others.
        const covered = merges.some(
          (merge) => containsCell(merge, row, column) && (merge.top !== row || merge.left !== column),
        );
        line.push(covered ? undefined : this.entered(at(row, column), row, column));
      }
      block.push(line);
    }
    sheet.setValues(area.top, area.left, block);
    const { styles } = this.workbook;
    for (const { row, column, text, isArray } of this.formulas) {
      if (isArray) sheet.setArrayFormula(areaOf(row, column), text, true);
      else sheet.setFormula(row, column, text);
    }
    for (const { row, column, format } of this.formats) {
      sheet.setStyle(row, column, styles.styleWith(sheet.style(row, column), { numberFormat: format }));
    }
    for (const { row, column } of this.quoted) {
      sheet.setStyle(row, column, styles.styleWith(sheet.style(row, column), { quotePrefix: true }));
    }
    for (const { row, column } of this.unquoted) {
      sheet.setStyle(row, column, styles.styleWith(sheet.style(row, column), { quotePrefix: false }));
    }
  }

  private entered(value: unknown, row: number, column: number): CellValue | undefined {
    if (value === null || value === undefined) return undefined;
    if (value === "") return null;
    const xf = this.sheet.style(row, column);
    const style = this.styleOf(xf);
    const isText = style.numberFormat === "@";
    if (style.quotePrefix) this.unquoted.push({ row, column });
    if (typeof value === "number") return isText ? String(value) : value;
    if (typeof value === "boolean") return value;
    if (typeof value !== "string") throw invalidArgument("A cell takes a text, a number, true, false or null.");
    if (value.length > maxCellText) {
      throw invalidArgument(`A cell holds at most ${maxCellText.toLocaleString("en-US")} characters.`);
    }
    if (isText) return value;
    if (value.startsWith("'")) {
      this.quoted.push({ row, column });
      return value.slice(1);
    }
    if (value.startsWith("=") && value.length > 1) return this.enterFormula(value.slice(1), row, column);
    const entry = readEntry(value, this.nowSerial);
    // Source: documentation of Range.values: what starts with a plus or minus is read as a formula, unless it is a number.
    if (entry.value === value && /^[+-]\s*[^+\-\s]/u.test(value)) return this.enterFormula(value, row, column);
    if (entry.numberFormat !== null && style.numberFormat === "General") {
      this.formats.push({ row, column, format: entry.numberFormat });
    }
    return this.workbook.date1904 ? in1904(entry) : entry.value;
  }

  private enterFormula(text: string, row: number, column: number): undefined {
    const facts = requireFormula(text);
    requireTables(this.workbook, this.sheet, facts.tables, row, column);
    if (facts.picksOne) {
      throw new UnsupportedByHostError(
        "a formula with the operator @",
        "implicit intersection is not written to files.",
      );
    }
    if (facts.spills) {
      throw new UnsupportedByHostError("a formula with several results", "dynamic arrays do not spill in this host.");
    }
    this.formulas.push({ row, column, text, isArray: facts.isArray });
    return undefined;
  }
}

/**
 * Excel refuses references to tables and columns that do not exist, and `[@Column]` outside a table.
 * @throws InvalidArgument
 */
function requireTables(
  workbook: WorkbookModel,
  sheet: SheetModel,
  references: readonly TableReference[],
  row: number,
  column: number,
): void {
  for (const { table: name, columns } of references) {
    const table =
      name === "" ? sheet.tables.find(({ area }) => containsCell(area, row, column)) : workbook.tableByName(name);
    if (!table) throw invalidArgument(name === "" ? "The cell lies in no table." : `There is no table "${name}".`);
    const known = new Set(table.columns.map((one) => one.name.toLowerCase()));
    const missing = columns.find((one) => !known.has(one.toLowerCase()));
    if (missing !== undefined) throw invalidArgument(`The table "${table.name}" has no column "${missing}".`);
  }
}

/** Serial numbers of the 1904 system are 1462 days lower; times of day are the same. */
function in1904({ value, numberFormat }: Entry): CellValue {
  const isDay = numberFormat !== null && /^[dm]/u.test(numberFormat);
  return isDay && typeof value === "number" ? value - 1462 : value;
}
