import type { ConditionalRule } from "../layout/conditional-rules.ts";
import type { CellInput } from "./cell-input.ts";

/** Points of a column that shows so many characters: 7 pixels each and 5 of padding, at 96 dots per inch. */
export function columnPoints(characters: number): number {
  return Math.round((characters * 7 + 5) * 0.75 * 100) / 100;
}

/** Adds the rules so that the first has the highest priority. */
export function addRules(sheet: Excel.Worksheet, rules: readonly ConditionalRule[]): void {
  const places = new Map<string, Excel.ConditionalFormatCollection>();
  // Each new rule goes to the top in Excel: add the last one first.
  for (const rule of [...rules].reverse()) {
    const place = places.get(rule.address) ?? sheet.getRange(rule.address).conditionalFormats;
    places.set(rule.address, place);
    const { custom } = place.add("Custom");
    custom.rule.formula = rule.formula;
    dressRule(custom, rule);
  }
}

/** The look of a rule that has its formula. */
export function dressRule(custom: Excel.CustomConditionalFormat, rule: ConditionalRule): void {
  if (rule.fill !== undefined) custom.format.fill.color = rule.fill;
  if (rule.text !== undefined) custom.format.font.color = rule.text;
  if (rule.bold === true) custom.format.font.bold = true;
  if (rule.numberFormat !== undefined) custom.format.numberFormat = rule.numberFormat;
  if (rule.border !== undefined) {
    for (const side of rule.border.sides) {
      const border = custom.format.borders[side];
      border.style = rule.border.style;
      border.color = rule.border.colour;
    }
  }
}

/** A drop-down that warns on other words but lets them through: people's own words are read too. */
export function addChoices(range: Excel.Range, choices: readonly string[], title: string, message: string): void {
  range.dataValidation.rule = { list: { inCellDropDown: true, source: choices.join(",") } };
  range.dataValidation.ignoreBlanks = true;
  range.dataValidation.errorAlert = { showAlert: true, style: "Warning", title, message };
}

export function setBorder(
  range: Excel.Range,
  side: "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical",
  colour: string,
  weight: "Thin" | "Medium" | "Hairline" = "Thin",
): void {
  const border = range.format.borders.getItem(side);
  border.style = "Continuous";
  border.weight = weight;
  border.color = colour;
}

/** One number format for every cell: Office.js takes a single value for the whole range, its typings only a matrix. */
export function setNumberFormat(range: Excel.Range, code: string): void {
  range.numberFormat = code as unknown as string[][];
}

/**
 * Values for cells that are still empty: columns without any are left out, and a column that says the same in every row
 * is written as that one value, so that neither costs bytes.
 *
 * @param range Where the values go; as many rows and columns as they have.
 */
export function fillEmptyCells(range: Excel.Range, rows: readonly (readonly CellInput[])[]): void {
  const width = rows[0]?.length ?? 0;
  const kinds = Array.from({ length: width }, (_, column) => columnKind(rows, column));
  for (let first = 0; first < width;) {
    let last = first;
    while (kinds[first] === "varied" && kinds[last + 1] === "varied") last += 1;
    if (kinds[first] !== "empty") {
      const block = range.getCell(0, first).getResizedRange(rows.length - 1, last - first);
      if (kinds[first] === "same") block.values = (rows[0]?.[first] ?? "") as unknown as CellInput[][];
      else block.values = rows.map((row) => row.slice(first, last + 1));
    }
    first = last + 1;
  }
}

function columnKind(rows: readonly (readonly CellInput[])[], column: number): "empty" | "same" | "varied" {
  const one = rows[0]?.[column] ?? "";
  const same = rows.every((row) => (row[column] ?? "") === one);
  if (!same) return "varied";
  return one === "" ? "empty" : "same";
}
