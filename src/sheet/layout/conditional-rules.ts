import { cellAddress, columnLetters } from "#core/recognise/snapshot.ts";
import type { FieldName } from "#core/plan/milestone.ts";
import { LIGHT_COLOURS, PALETTE } from "./palette.ts";
import { HEADER_CELLS } from "./names.ts";
import { PLAN_ROWS } from "./plan-layout.ts";
import type { PlanLayout } from "./plan-layout.ts";
import { fieldIndex } from "./plan-layout.ts";

export interface ConditionalRule {
  /** A1 address the rule holds for; the formula is written for its first cell. */
  readonly address: string;
  readonly formula: string;
  readonly fill?: string;
  readonly text?: string;
  readonly bold?: boolean;
  /** Puts the light's shape before the word. */
  readonly numberFormat?: string;
  readonly border?: {
    readonly sides: readonly ("left" | "right" | "bottom")[];
    readonly style: "Continuous" | "Dash" | "Dot";
    readonly colour: string;
  };
}

/** Excel's last row, 1-based. Rules and drop-downs reach it, so that rows added below the table have them too. */
export const LAST_ROW = 1_048_576;

const LIGHTS = ["groen", "oranje", "rood"] as const;
/** English words that people type for the three lights. */
const ENGLISH_WORDS: Readonly<Record<(typeof LIGHTS)[number], string>> = {
  groen: "green",
  oranje: "amber",
  rood: "red",
};

/** Words and shapes for one column of stoplicht words, by the word alone. */
export function statusRules(address: string, firstCell: string): readonly ConditionalRule[] {
  return LIGHTS.map((light) => ({
    address,
    formula: `=OR(LOWER(TRIM(${firstCell}))="${light}",LOWER(TRIM(${firstCell}))="${ENGLISH_WORDS[light]}")`,
    fill: LIGHT_COLOURS[light].fill,
    text: LIGHT_COLOURS[light].text,
    bold: true,
    numberFormat: `"${LIGHT_COLOURS[light].symbol} "@`,
  }));
}

/** How our own stoplicht rule is known again whatever rows and columns were inserted since. */
export function statusRuleLight(formula: string): (typeof LIGHTS)[number] | null {
  const match =
    /^=?OR\(LOWER\(TRIM\([^()]+\)\)="(groen|oranje|rood)",LOWER\(TRIM\([^()]+\)\)="(?:green|amber|red)"\)$/i.exec(
      formula.replaceAll(" ", ""),
    );
  return LIGHTS.find((light) => light === match?.[1]?.toLowerCase()) ?? null;
}

/**
 * Everything that is alive on the plan sheet without the add-in: overdue dates, done rows, stoplicht words, and the time
 * grid with its bars and the column of today. In order of priority; where two rules hold for a cell of the grid the
 * first one gives its whole look, because LibreOffice shows only one.
 */
export function planRules(layout: PlanLayout): readonly ConditionalRule[] {
  const row = PLAN_ROWS.firstData;
  const cell = (field: FieldName): string => `$${cellAddress(row, fieldIndex(layout, field))}`;
  const reach = (first: number, last: number): string => `${cellAddress(row, first)}:${columnLetters(last)}${LAST_ROW}`;
  const one = (field: FieldName): string => reach(fieldIndex(layout, field), fieldIndex(layout, field));
  const start = cell("start");
  const due = cell("due");
  const status = cell("status");
  const { name: peildatum } = HEADER_CELLS.referenceDay;
  const day = `IF(ISNUMBER(${peildatum}),${peildatum},TODAY())`;
  const done = `OR(ISNUMBER(${cell("doneOn")}),LOWER(TRIM(${status}))="gereed")`;

  const rules: ConditionalRule[] = [
    {
      address: one("due"),
      formula: `=AND(ISNUMBER(${due}),${due}<${day},NOT(${done}))`,
      text: LIGHT_COLOURS.rood.text,
      bold: true,
    },
    ...statusRules(one("status"), cellAddress(row, fieldIndex(layout, "status"))),
    { address: reach(0, fieldIndex(layout, "start")), formula: `=${done}`, text: PALETTE.inkSoft },
  ];
  const grid = layout.groups.find((group) => group.group === "time");
  if (grid === undefined) return rules;
  const letters = columnLetters(grid.first);
  const from = `${letters}$${PLAN_ROWS.gridStart + 1}`;
  const to = `${letters}$${PLAN_ROWS.gridEnd + 1}`;
  const span = `ISNUMBER(${due}),${due}>=${from},IF(ISNUMBER(${start}),${start},${due})<=${to}`;
  const address = reach(grid.first, grid.last);
  const bar = (condition: string | null, colour: string): ConditionalRule => ({
    address,
    formula: `=AND(${span}${condition === null ? "" : `,${condition}`})`,
    fill: colour,
  });
  const light = (word: (typeof LIGHTS)[number]): string =>
    `OR(LOWER(TRIM(${status}))="${word}",LOWER(TRIM(${status}))="${ENGLISH_WORDS[word]}")`;
  return [
    ...rules,
    bar(done, LIGHT_COLOURS.gereed.bar),
    ...LIGHTS.map((word) => bar(light(word), LIGHT_COLOURS[word].bar)),
    bar(null, LIGHT_COLOURS.grijs.bar),
    { address, formula: `=AND(${day}>=${from},${day}<=${to})`, fill: PALETTE.today },
    {
      address: `${cellAddress(PLAN_ROWS.header, grid.first)}:${cellAddress(PLAN_ROWS.header, grid.last)}`,
      formula: `=AND(${day}>=${from},${day}<=${to})`,
      fill: PALETTE.todayHead,
      text: "#FFFFFF",
      bold: true,
    },
  ];
}
