import type { Language, PlanHeader } from "#core/plan/plan.ts";
import { cellAddress } from "#core/recognise/snapshot.ts";
import { NUMBER_FORMATS } from "../layout/columns.ts";
import { HEADER_CELLS } from "../layout/names.ts";
import { LIGHT_COLOURS, PALETTE } from "../layout/palette.ts";
import { PLAN_ROWS } from "../layout/plan-layout.ts";
import type { PlanLayout } from "../layout/plan-layout.ts";
import type { WorkbookIndex } from "../read/workbook-index.ts";
import type { WorkbookSession } from "../session.ts";
import { dayInput, textInput } from "./cell-input.ts";
import type { CellInput } from "./cell-input.ts";
import { setBorder, setNumberFormat } from "./format.ts";
import { setName } from "./own-sheet.ts";

/** Label and value cells of the header block: three fields below each other, three times. Columns by field group. */
const BLOCK: readonly (readonly (keyof PlanHeader)[])[] = [
  ["project", "region", "registrationNumber"],
  ["leadApplicant", "client", "projectLeader"],
  ["periodStart", "periodEnd", "referenceDay"],
];
/** 0-based label and value column of each third. */
const BLOCK_COLUMNS: readonly { readonly label: number; readonly value: number; readonly last: number }[] = [
  { label: 0, value: 2, last: 3 },
  { label: 4, value: 5, last: 8 },
  { label: 9, value: 10, last: 11 },
];
const DAY_FIELDS: readonly (keyof PlanHeader)[] = ["periodStart", "periodEnd", "referenceDay"];

const TITLE: Readonly<Record<Language, string>> = { nl: "Mijlpalenplan", en: "Milestone plan" };
type LegendLight = readonly [light: keyof typeof LIGHT_COLOURS, words: string];
const LEGEND: Readonly<Record<Language, readonly (readonly LegendLight[])[]>> = {
  nl: [
    [
      ["groen", "Groen: verloopt volgens schema"],
      ["oranje", "Oranje: (kleine) obstakels"],
      ["rood", "Rood: uitvoering loopt vast"],
    ],
    [
      ["gereed", "Gereed"],
      ["grijs", "Nog geen stoplicht"],
    ],
  ],
  en: [
    [
      ["groen", "Groen: on schedule"],
      ["oranje", "Oranje: (small) obstacles"],
      ["rood", "Rood: execution is stuck"],
    ],
    [
      ["gereed", "Done"],
      ["grijs", "No status yet"],
    ],
  ],
};
export interface HeaderBlockInput {
  readonly layout: PlanLayout;
  readonly header: PlanHeader;
  readonly language: Language;
}

function headerValue(header: PlanHeader, field: keyof PlanHeader): CellInput {
  const value = header[field];
  if (typeof value === "number") return dayInput(value);
  return value === null ? "" : textInput(value);
}

/** Of the block's texts; smaller ones are hard to read in print. */
const [FULL_SIZE, LEAST_SIZE] = [10, 7];

/** A smaller size for a text that would run into the next label; null where it fits. */
function fittingSize(
  { layout, header }: HeaderBlockInput,
  field: keyof PlanHeader,
  from: number,
  to: number,
): number | null {
  const value = header[field];
  const room = layout.columns.slice(from, to + 1).reduce((sum, { width }) => sum + width, 0);
  // Bold letters of this size are somewhat wider than the figures that column widths count in.
  const needed = typeof value === "string" ? value.length * 1.1 : 0;
  return needed <= room ? null : Math.max(LEAST_SIZE, Math.floor((FULL_SIZE * room) / needed));
}

/** Title and the fields of the plan, each with its defined name. */
export function writeHeaderBlock(
  session: WorkbookSession,
  index: WorkbookIndex,
  sheet: Excel.Worksheet,
  title: string,
  input: HeaderBlockInput,
): void {
  const lastColumn = input.layout.columns.length - 1;
  const top = sheet.getRange(`A1:${cellAddress(PLAN_ROWS.gridEnd, lastColumn)}`);
  setNumberFormat(top, "General");
  top.format.wrapText = false;
  top.format.horizontalAlignment = "Left";
  top.format.verticalAlignment = "Center";
  top.format.font.italic = false;
  top.format.font.color = PALETTE.ink;
  const titleCell = sheet.getRange("A1");
  titleCell.values = [[TITLE[input.language]]];
  titleCell.format.font.size = 20;
  titleCell.format.font.bold = true;
  titleCell.format.rowHeight = 32;
  BLOCK.forEach((fields, third) => {
    const place = BLOCK_COLUMNS[third];
    if (place === undefined) return;
    fields.forEach((field, offset) => {
      const row = PLAN_ROWS.headerBlock + offset;
      const label = sheet.getRange(cellAddress(row, place.label));
      label.values = [[HEADER_CELLS[field].label[input.language]]];
      label.format.font.color = PALETTE.inkSoft;
      const cell = cellAddress(row, place.value);
      const value = sheet.getRange(cell);
      setNumberFormat(value, DAY_FIELDS.includes(field) ? NUMBER_FORMATS.day : NUMBER_FORMATS.text);
      value.values = [[headerValue(input.header, field)]];
      value.format.font.bold = true;
      const size = fittingSize(input, field, place.value, place.last);
      if (size !== null) value.format.font.size = size;
      setBorder(sheet.getRange(`${cell}:${cellAddress(row, place.last)}`), "EdgeBottom", PALETTE.inputLine, "Hairline");
      setName(session, index, HEADER_CELLS[field].name, title, cell);
    });
  });
  sheet.getRange(`${PLAN_ROWS.headerBlock + 1}:${PLAN_ROWS.headerBlock + PLAN_ROWS.headerBlockRows}`).format.rowHeight =
    17;
  sheet.getRange(`${PLAN_ROWS.spacer + 1}:${PLAN_ROWS.spacer + 1}`).format.rowHeight = 8;
}

/** What the colours mean, beside the header block: a coloured shape and the official words, in two columns. */
export function writeLegend(sheet: Excel.Worksheet, layout: PlanLayout, language: Language): void {
  const time = layout.groups.find((group) => group.group === "time");
  let chipColumn = time?.first ?? BLOCK_COLUMNS.at(-1)!.last + 2;
  LEGEND[language].forEach((lights) => {
    lights.forEach(([light, words], offset) => {
      const row = PLAN_ROWS.headerBlock + offset;
      const chip = sheet.getRange(cellAddress(row, chipColumn));
      chip.values = [[LIGHT_COLOURS[light].symbol]];
      chip.format.fill.color = LIGHT_COLOURS[light].bar;
      chip.format.font.color = light === "oranje" || light === "grijs" ? PALETTE.ink : "#FFFFFF";
      chip.format.horizontalAlignment = "Center";
      const text = sheet.getRange(cellAddress(row, chipColumn + 1));
      text.values = [[words]];
      text.format.font.color = PALETTE.inkSoft;
      text.format.font.size = 9;
    });
    const longest = Math.max(...lights.map(([, words]) => words.length));
    chipColumn = columnAfter(layout, chipColumn + 1, longest + 2);
  });
}

/** First column that starts so many characters further on. */
function columnAfter(layout: PlanLayout, from: number, characters: number): number {
  let column = from;
  for (let width = 0; width < characters; column += 1) width += layout.columns[column]?.width ?? 10;
  return column;
}
