import { invalidArgument, UnsupportedByHostError } from "../protocol/host-error.ts";
import { type Area, areaOf, columnCountOf, containsCell, intersect, rowCountOf } from "../workbook/area.ts";
import type { CellValue } from "../workbook/cell.ts";
import type { SheetModel, WorkbookModel } from "../workbook/model.ts";
import type { CellStyle } from "../workbook/style.ts";
import { displayText, plainValue } from "./cell-display.ts";
import { styleLookup } from "./style-lookup.ts";
import { formulaReader } from "./formula-notation.ts";
import { requireReadable } from "./area-checks.ts";
import { currentValue, currentValues } from "./cell-values.ts";
import type { HostContext } from "./host-context.ts";
import { requireFormula, type TableReference } from "./formula-syntax.ts";
import { syncTableHeaders } from "./table-headers.ts";
import { type Entry, isPlainWord, readEntry } from "./typed-entry.ts";

/** Longest text that a cell holds. Source: Excel specifications and limits. */
export const maxCellText = 32_767;

type Grid<V> = V[][];

export function readValues(context: HostContext, sheet: SheetModel, area: Area): Grid<string | number | boolean> {
  requireReadable(area);
  return sheet.block<string | number | boolean>(area, "", (cell, row, column) =>
    plainValue(currentValue(context, sheet, row, column, cell)),
  );
}

export function readFormulas(sheet: SheetModel, area: Area): Grid<string | number | boolean> {
  requireReadable(area);
  return sheet.block<string | number | boolean>(area, "", formulaReader(sheet));
}

/** What the cells show, by their number formats and the language of the workbook. */
export function readTexts(context: HostContext, sheet: SheetModel, area: Area): Grid<string> {
  const { workbook, locale } = context;
  const styleOf = styleLookup(workbook);
  return currentValues(context, sheet, area).map((line, offset) => {
    const styles = sheet.rowStyles(area.top + offset, area.left, area.right);
    return line.map((value, place) =>
      value === null
        ? ""
        : displayText(value, styleOf(styles[place] ?? 0).numberFormat, locale.name, workbook.date1904),
    );
  });
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
    else {
      const line = new Array<unknown>(columnCountOf(area)).fill(value);
      entries.write(area, () => line);
    }
  } else {
    entries.write(area, (row) => grid[row - area.top] ?? []);
  }
  syncTableHeaders(sheet, area);
}

interface LateWrite {
  readonly row: number;
  readonly column: number;
}

/** What a cell's format makes of an entry. */
interface EntryManner {
  /** The cell takes the format that an entry brings along. */
  readonly general: boolean;
  /** Format `@`: everything is text. */
  readonly text: boolean;
  readonly quoted: boolean;
}

function mannerOf({ numberFormat, quotePrefix }: CellStyle): EntryManner {
  return { general: numberFormat === "General", text: numberFormat === "@", quoted: quotePrefix };
}

function dropCovered(line: (CellValue | undefined)[], row: number, left: number, merge: Area): void {
  if (row < merge.top || row > merge.bottom) return;
  for (let column = Math.max(left, merge.left); column <= merge.right && column - left < line.length; column++) {
    if (row !== merge.top || column !== merge.left) line[column - left] = undefined;
  }
}

/** Enters values one block at a time; formulas and formats that entries bring along follow after the block. */
class EntryWriter {
  private readonly workbook: WorkbookModel;
  private readonly sheet: SheetModel;
  private readonly nowSerial: number;
  private readonly manners: EntryManner[] = [];
  private readonly formulas: (LateWrite & { readonly text: string; readonly isArray: boolean })[] = [];
  private readonly formats: (LateWrite & { readonly format: string })[] = [];
  private readonly quotes: (LateWrite & { readonly quotePrefix: boolean })[] = [];

  constructor(workbook: WorkbookModel, sheet: SheetModel, nowSerial: number) {
    this.workbook = workbook;
    this.sheet = sheet;
    this.nowSerial = nowSerial;
  }

  private mannerOf(xf: number): EntryManner {
    return (this.manners[xf] ??= mannerOf(this.workbook.styles.resolve(xf)));
  }

  /** @param lineOf what is given for the cells of a row, from the left of the area on. */
  write(area: Area, lineOf: (row: number) => readonly unknown[]): void {
    const { sheet } = this;
    const merges = sheet.merges.filter((merge) => intersect(merge, area) !== null);
    const block: (CellValue | undefined)[][] = [];
    for (let row = area.top; row <= area.bottom; row++) {
      const line = this.enteredLine(lineOf(row), row, area.left);
      // Only the top left cell of a merge holds anything; Excel drops what is written to the others.
      for (const merge of merges) dropCovered(line, row, area.left, merge);
      block.push(line);
    }
    sheet.setValues(area.top, area.left, block);
    this.writeFormulas();
    const { styles } = this.workbook;
    for (const { row, column, format } of this.formats) {
      sheet.setStyle(row, column, styles.styleWith(sheet.style(row, column), { numberFormat: format }));
    }
    for (const { row, column, quotePrefix } of this.quotes) {
      sheet.setStyle(row, column, styles.styleWith(sheet.style(row, column), { quotePrefix }));
    }
  }

  private writeFormulas(): void {
    const { sheet } = this;
    for (const { row, column, text, isArray } of this.formulas) {
      if (isArray) sheet.setArrayFormula(areaOf(row, column), text, true);
      else sheet.setFormula(row, column, text);
    }
  }

  private enteredLine(given: readonly unknown[], row: number, left: number): (CellValue | undefined)[] {
    const xfs = this.sheet.rowStyles(row, left, left + given.length - 1);
    const line: (CellValue | undefined)[] = [];
    for (let offset = 0; offset < given.length; offset++) {
      const value = given[offset];
      const manner = this.mannerOf(xfs[offset] ?? 0);
      // Most cells of a block are numbers and words in cells without a format of their own.
      const plain = !manner.text && !manner.quoted;
      if (typeof value === "number" && plain) line.push(value);
      else if (typeof value === "string" && plain && value.length <= maxCellText && isPlainWord(value))
        line.push(value);
      else line.push(this.entered(value, row, left + offset, manner));
    }
    return line;
  }

  private entered(value: unknown, row: number, column: number, manner: EntryManner): CellValue | undefined {
    if (value === null || value === undefined) return undefined;
    if (value === "") return null;
    if (manner.quoted) this.quotes.push({ row, column, quotePrefix: false });
    if (typeof value === "number") return manner.text ? String(value) : value;
    if (typeof value === "boolean") return value;
    if (typeof value !== "string") throw invalidArgument("A cell takes a text, a number, true, false or null.");
    if (value.length > maxCellText) {
      throw invalidArgument(`A cell holds at most ${maxCellText.toLocaleString("en-US")} characters.`);
    }
    if (manner.text) return value;
    if (value.startsWith("'")) {
      this.quotes.push({ row, column, quotePrefix: true });
      return value.slice(1);
    }
    if (value.startsWith("=") && value.length > 1) return this.enterFormula(value.slice(1), row, column);
    const entry = readEntry(value, this.nowSerial);
    // Source: documentation of Range.values: what starts with a plus or minus is read as a formula, unless it is a number.
    if (entry.value === value && /^[+-]\s*[^+\-\s]/u.test(value)) return this.enterFormula(value, row, column);
    if (entry.numberFormat !== null && manner.general) {
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
