import { columnLetters } from "../area.ts";
import type { CellValue } from "../cell.ts";
import { escapeText } from "../package/xml-write.ts";
import { writePlain, writeRuns } from "./rich-text.ts";
import type { CellExtra, RowAttributes, RowData } from "./row-store.ts";
import type { SharedStringAdditions } from "./shared-strings.ts";
import { escapeCellText } from "./text-escapes.ts";

export interface RowWriterOptions {
  /** Prefix of the spreadsheet namespace in this sheet, with its colon. */
  readonly prefix: string;
  /** null: the workbook has no shared strings; text is written in the cell. */
  readonly strings: SharedStringAdditions | null;
  /** True for a formula cell whose stored value may no longer be saved. */
  readonly isStale: (row: number, column: number) => boolean;
}

const letters: string[] = [];

function lettersOf(column: number): string {
  return (letters[column] ??= columnLetters(column));
}

function rowTag(prefix: string, number: string, a: RowAttributes): string {
  let tag = `<${prefix}row r="${number}"${a.rest}`;
  if (a.style !== null) tag += ` s="${a.style}" customFormat="1"`;
  if (a.height !== null) tag += ` ht="${a.height}"`;
  if (a.customHeight) tag += ' customHeight="1"';
  if (a.hidden) tag += ' hidden="1"';
  if (a.outlineLevel > 0) tag += ` outlineLevel="${a.outlineLevel}"`;
  if (a.collapsed) tag += ' collapsed="1"';
  return tag;
}

/** XML of one row, written anew from the model. */
export function writeRow(index: number, row: RowData, options: RowWriterOptions): string {
  const { prefix } = options;
  const number = String(index + 1);
  const { columns, values, styles, extras } = row;
  let xml = rowTag(prefix, number, row.attributes);
  if (columns.length === 0 && row.tail === "") return `${xml}/>`;
  xml += ">";
  for (let i = 0; i < columns.length; i++) {
    const column = columns[i]!;
    const style = styles[i]!;
    const value = values[i]!;
    const head = `<${prefix}c r="${lettersOf(column)}${number}"${style === 0 ? "" : ` s="${style}"`}`;
    const extra = extras === null ? undefined : extras.get(column);
    if (extra !== undefined) xml += special(head, value, extra, index, column, options);
    else if (typeof value === "number") xml += `${head}><${prefix}v>${value}</${prefix}v></${prefix}c>`;
    else if (typeof value === "string") xml += textCell(head, value, options);
    else xml += value === null ? `${head}/>` : head + plainValue(prefix, value) + `</${prefix}c>`;
  }
  return `${xml}${row.tail}</${prefix}row>`;
}

function textCell(head: string, text: string, { prefix, strings }: RowWriterOptions): string {
  if (strings === null)
    return `${head} t="inlineStr"><${prefix}is>${writePlain(prefix, text)}</${prefix}is></${prefix}c>`;
  return `${head} t="s"><${prefix}v>${strings.plain(text)}</${prefix}v></${prefix}c>`;
}

/** Type attribute, end of the tag and `v` of a boolean, an error, a number or a formula's text. */
function plainValue(prefix: string, value: Exclude<CellValue, null>, formula = ""): string {
  const v = (text: string) => `${formula}<${prefix}v>${text}</${prefix}v>`;
  if (typeof value === "number") return `>${v(String(value))}`;
  if (typeof value === "boolean") return ` t="b">${v(value ? "1" : "0")}`;
  if (typeof value === "string") return ` t="str">${v(escapeText(escapeCellText(value)))}`;
  return ` t="e">${v(escapeText(value.error))}`;
}

function special(
  cell: string,
  value: CellValue,
  extra: CellExtra,
  row: number,
  column: number,
  options: RowWriterOptions,
): string {
  const { prefix, strings } = options;
  const head = cell + extra.attributes;
  const end = `${extra.tail}</${prefix}c>`;
  if (extra.formula) {
    const formula = formulaElement(prefix, extra.formula);
    const known = extra.state === "stored" && value !== null && !options.isStale(row, column);
    return (known ? head + plainValue(prefix, value, formula) : `${head}>${formula}`) + end;
  }
  if (extra.isoDate !== null) return `${head} t="d"><${prefix}v>${extra.isoDate}</${prefix}v>${end}`;
  if (extra.sharedRich >= 0) return `${head} t="s"><${prefix}v>${extra.sharedRich}</${prefix}v>${end}`;
  if (extra.inline !== null) return `${head} t="inlineStr"><${prefix}is>${extra.inline}</${prefix}is>${end}`;
  if (extra.runs !== null) {
    if (strings === null)
      return `${head} t="inlineStr"><${prefix}is>${writeRuns(prefix, extra.runs)}</${prefix}is>${end}`;
    return `${head} t="s"><${prefix}v>${strings.rich(writeRuns(strings.prefix, extra.runs))}</${prefix}v>${end}`;
  }
  if (value === null) return end === `</${prefix}c>` ? `${head}/>` : `${head}>${end}`;
  if (typeof value === "string") return textCell(head, value, options).slice(0, -`</${prefix}c>`.length) + end;
  return head + plainValue(prefix, value) + end;
}

function formulaElement(prefix: string, formula: NonNullable<CellExtra["formula"]>): string {
  let tag = `<${prefix}f`;
  const kind = formula.kind === "spill" ? "array" : formula.kind;
  if (kind !== "normal") tag += ` t="${kind}"`;
  if (formula.ref !== null) tag += ` ref="${formula.ref}"`;
  if (formula.shared >= 0) tag += ` si="${formula.shared}"`;
  tag += formula.attributes;
  return formula.text === "" ? `${tag}/>` : `${tag}>${escapeText(escapeCellText(formula.text))}</${prefix}f>`;
}
