import { foreignHeaders, otherHeaders } from "#core/notation/headers-foreign.ts";
import { headerFields } from "#core/notation/headers.ts";
import type { Dice } from "./dice.ts";

/** A cell as a person leaves it. */
export interface FuzzCell {
  readonly value: string | number | boolean;
  readonly format: string;
  readonly fill?: string;
  readonly font?: string;
}

export interface FuzzSheet {
  readonly name: string;
  readonly cells: readonly (readonly (FuzzCell | null)[])[];
  readonly merges: readonly string[];
  readonly hiddenRows: readonly number[];
  readonly hidden: boolean;
  readonly table: string | null;
  readonly rules: readonly { readonly address: string; readonly word: string; readonly colour: string }[];
}

const NASTY = [
  "=1+1",
  '=A1&"x"',
  "+31 6 12345678",
  "-",
  "@jan",
  "'aangehaald",
  "#REF!",
  "1e5",
  "TRUE",
  "🟢🟠🔴",
  "regel 1\nregel 2",
  "شركة",
  "a\u200bb",
  "  spaties  ",
  "x".repeat(300),
  "<b>vet</b>",
  "C:\\pad\\naar",
  "1.10",
  "1-1",
  "2026",
  "46000",
  "0",
  "½",
];
const NAMES = [
  "Locatie gekozen",
  "Lab ingericht",
  "Docenten geschoold",
  "Bus rijdt",
  "Convenant getekend met 25 bedrijven",
  "Evaluatie besproken",
  "Go/no-go stuurgroep",
  "Website online",
  "Peiling onder 15 scholen",
  "Totaal",
  "Fase 2",
  "VOORBEREIDING",
];
const DATES = [
  "1-2-2026",
  "15/4/26",
  "2026-05-01",
  "3 mei 2026",
  "Q3 2026",
  "kw2 2027",
  "wk 12 2026",
  "eind 2026",
  "schooljaar 2026-2027",
  "t/m 31 juli 2026",
  "tot 1 augustus 2026",
  "n.t.b.",
  "31-2-2026",
  "4/5/2026",
  "mei",
  "?",
  "voorjaar",
  "1-1-1905",
];
const LINKS = ["1", "1.1", "1.1; 1.2EB+2w", "na 2", "1 t/m 3", "2BB-3d", "9.9", "overleg", "-", "1,2", "3EE", "A1"];
const STATUSES = ["groen", "Oranje", "ROOD", "g", "loopt", "afgerond", "🟢", "n.v.t.", "geel", "1", "?"];
const ROLES = ["E", "U", "B", "A", "I", "E/U", "uitvoerder", "x", ""];
const MONEY = ["€ 12.500,-", "12,5k", "1.000", "p.m.", "veel", "-5"];
const FILLS = ["#00B050", "#FFC000", "#FF0000", "#92D050", "#FFFF00", "#D9D9D9", "#5B9BD5", "#FFFFFF", "#F2F2F2"];
const TITLES = ["MIJLPALENPLAN 2025-2028", "Regio: West", "Deelproject: Techlab", "Stand per 1-3-2026", "Toelichting:"];
const SHEETS = ["Planning", "Blad1", "Risico's", "PO 't Veld", "Data", "Mijlpalenplan oud", "Logboek", "Controle"];
const GRIDS = [
  ["2025", "2026", "2027"],
  ["K1", "K2", "K3", "K4"],
  ["jan", "feb", "mrt", "apr"],
  ["2025-2026", "2026-2027"],
  ["wk 10", "wk 11", "wk 12"],
];

type Kind = keyof typeof headerFields | keyof typeof foreignHeaders | "other" | "grid" | "junk";
const FIELDS = Object.keys(headerFields) as (keyof typeof headerFields)[];
const FOREIGN = Object.keys(foreignHeaders) as (keyof typeof foreignHeaders)[];

function headerOf(roll: Dice, kind: Kind): string {
  if (kind === "other") return roll.pick(otherHeaders);
  if (kind === "junk" || kind === "grid") return roll.pick(["", "Kolom1", "x", ...NASTY]);
  const words =
    kind in headerFields
      ? headerFields[kind as (typeof FIELDS)[number]]
      : foreignHeaders[kind as (typeof FOREIGN)[number]];
  const word = roll.pick([words.nl, words.en, ...words.synonyms, ...words.weak]);
  return roll.chance(0.1) ? `${word.slice(0, 2)}${word.slice(3)}` : word;
}

function textCell(value: string, roll: Dice): FuzzCell {
  return { value, format: /^[=+@-]/.test(value) || roll.chance(0.6) ? "@" : "General" };
}

function valueOf(roll: Dice, kind: Kind, row: number): FuzzCell | null {
  if (roll.chance(0.15)) return null;
  if (roll.chance(0.06)) return textCell(roll.pick(NASTY), roll);
  switch (kind) {
    case "nr":
      return roll.chance(0.3)
        ? { value: Number(`${1 + Math.floor(row / 5)}.${row % 12}`), format: "General" }
        : textCell(roll.pick([`${row + 1}`, `1.${row + 1}`, `A${row}`, "1.1", ""]), roll);
    case "start":
    case "due":
    case "doneOn":
    case "asOf":
    case "period":
      return roll.chance(0.5)
        ? {
            value: 45_700 + roll.below(1200) + (roll.chance(0.2) ? 0.5 : 0),
            format: roll.pick(["dd-mm-yyyy", "General", "mmm-yy"]),
          }
        : textCell(roll.pick(DATES), roll);
    case "predecessors":
      return textCell(roll.pick(LINKS), roll);
    case "status":
      return { ...textCell(roll.pick(STATUSES), roll), ...(roll.chance(0.4) ? { fill: roll.pick(FILLS) } : {}) };
    case "budget":
    case "spent":
    case "forecast":
    case "cofinancing":
      return roll.chance(0.5) ? { value: roll.below(100_000), format: "#,##0" } : textCell(roll.pick(MONEY), roll);
    case "grid":
      return roll.chance(0.5)
        ? { value: "", format: "General", fill: roll.pick(FILLS) }
        : textCell(roll.pick(["x", "1", "■"]), roll);
    case "duration":
    case "progress":
      return { value: roll.pick([5, 0.5, 100, 12]), format: roll.pick(["General", "0%"]) };
    case "owner":
    case "executor":
    case "kind":
    case "junk":
      return textCell(roll.pick([...ROLES, "Jan", "mijlpaal"]), roll);
    default:
      return { ...textCell(roll.pick(NAMES), roll), ...(roll.chance(0.1) ? { font: roll.pick(FILLS) } : {}) };
  }
}

/** Titles, one or more lists with headings of any kind, notes; now and then nothing that makes sense. */
export function randomSheet(roll: Dice, at: number): FuzzSheet {
  const cells: (FuzzCell | null)[][] = [];
  const merges: string[] = [];
  let table: string | null = null;
  for (let title = roll.below(4); title > 0; title -= 1)
    cells.push(roll.chance(0.3) ? [] : [textCell(roll.pick(TITLES), roll)]);
  for (let block = roll.pick([1, 1, 1, 2, 3]); block > 0; block -= 1) {
    const kinds: Kind[] = [
      ...(roll.chance(0.8) ? ["nr" as const] : []),
      ...(roll.chance(0.9) ? ["name" as const] : []),
      ...roll.some(
        FIELDS.filter((field) => field !== "nr" && field !== "name"),
        0.35,
      ),
      ...roll.some([...FOREIGN, "other", "junk"] as const, 0.12),
    ];
    const grid = roll.chance(0.3) ? roll.pick(GRIDS) : [];
    const header = [...kinds.map((kind) => headerOf(roll, kind)), ...grid];
    const top = cells.length;
    if (roll.chance(0.9)) cells.push(header.map((text) => (text === "" ? null : { value: text, format: "@" })));
    const columns: Kind[] = [...kinds, ...grid.map((): Kind => "grid")];
    const size = roll.below(14);
    for (let row = 0; row < size; row += 1) {
      if (roll.chance(0.07)) cells.push(roll.chance(0.5) ? [] : [textCell(roll.pick(NAMES), roll)]);
      else cells.push(columns.map((kind) => valueOf(roll, kind, row)));
    }
    const distinct = new Set(header.map((text) => text.toLowerCase())).size === header.length && !header.includes("");
    if (
      table === null &&
      size > 0 &&
      columns.length > 1 &&
      distinct &&
      roll.chance(0.25) &&
      cells.length - top === size + 1
    )
      table = `A${top + 1}:${letters(columns.length - 1)}${cells.length}`;
    else if (roll.chance(0.15) && size > 2) merges.push(`A${top + 2}:A${top + 3}`);
    for (let gap = roll.below(3); gap > 0; gap -= 1)
      cells.push(roll.chance(0.4) ? [textCell(roll.pick(NASTY), roll)] : []);
  }
  const width = cells.reduce((most, row) => Math.max(most, row.length), 1);
  return {
    name: `${roll.pick(SHEETS)}${at === 0 ? "" : ` ${at + 1}`}`,
    cells,
    merges,
    hiddenRows: roll.chance(0.2) && cells.length > 3 ? [3] : [],
    hidden: at > 0 && roll.chance(0.2),
    table,
    rules: roll.chance(0.2)
      ? [{ address: `A1:${letters(width - 1)}${Math.max(1, cells.length)}`, word: "groen", colour: roll.pick(FILLS) }]
      : [],
  };
}

export function letters(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : `${letters(Math.floor(column / 26) - 1)}${letters(column % 26)}`;
}
