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
 * Everything that is alive on the plan sheet without the add-in, in order of priority: overdue dates, done rows,
 * lines between rows, stoplicht words, and the time grid with its bars, due marks and today line.
 */
export function planRules(layout: PlanLayout): readonly ConditionalRule[] {
  const row = PLAN_ROWS.firstData;
  const cell = (field: FieldName): string => `$${cellAddress(row, fieldIndex(layout, field))}`;
  const reach = (first: number, last: number): string => `${cellAddress(row, first)}:${columnLetters(last)}${LAST_ROW}`;
  const one = (field: FieldName): string => reach(fieldIndex(layout, field), fieldIndex(layout, field));
  const lastColumn = layout.columns.length - 1;
  const start = cell("start");
  const due = cell("due");
  const status = cell("status");
  const day = `IF(ISNUMBER(${HEADER_CELLS.referenceDay.name}),${HEADER_CELLS.referenceDay.name},TODAY())`;
  const done = `OR(ISNUMBER(${cell("doneOn")}),LOWER(TRIM(${status}))="gereed")`;
  const statusFirst = cellAddress(row, fieldIndex(layout, "status"));

  const rules: ConditionalRule[] = [
    {
      address: one("due"),
      formula: `=AND(ISNUMBER(${due}),${due}<${day},NOT(${done}))`,
      text: LIGHT_COLOURS.rood.text,
      bold: true,
    },
    ...statusRules(one("status"), statusFirst),
  ];
  const planning = layout.groups.find((group) => group.group === "planning");
  if (planning !== undefined) {
    rules.push({ address: reach(0, planning.last), formula: `=${done}`, text: PALETTE.inkSoft });
  }
  const grid = layout.groups.find((group) => group.group === "time");
  if (grid !== undefined) {
    const letters = columnLetters(grid.first);
    const from = `${letters}$${PLAN_ROWS.gridStart + 1}`;
    const to = `${letters}$${PLAN_ROWS.gridEnd + 1}`;
    const span = `ISNUMBER(${due}),${due}>=${from},IF(ISNUMBER(${start}),${start},${due})<=${to}`;
    const address = reach(grid.first, grid.last);
    const bar = (condition: string, colour: string): ConditionalRule => ({
      address,
      formula: `=AND(${span}${condition === "" ? "" : `,${condition}`})`,
      fill: colour,
    });
    rules.push(
      {
        address,
        formula: `=AND(ISNUMBER(${due}),${due}>=${from},${due}<=${to})`,
        border: { sides: ["right"], style: "Continuous", colour: PALETTE.ink },
      },
      {
        address,
        formula: `=AND(${day}>=${from},${day}<=${to})`,
        border: { sides: ["left"], style: "Dash", colour: PALETTE.today },
      },
      bar(done, LIGHT_COLOURS.gereed.bar),
      ...LIGHTS.map((light) =>
        bar(
          `OR(LOWER(TRIM(${status}))="${light}",LOWER(TRIM(${status}))="${ENGLISH_WORDS[light]}")`,
          LIGHT_COLOURS[light].bar,
        ),
      ),
      bar("", LIGHT_COLOURS.grijs.bar),
    );
  }
  const nr = cell("nr");
  const name = cell("name");
  rules.push({
    address: reach(0, lastColumn),
    formula: `=LEN(${nr}&${name})>0`,
    border: { sides: ["bottom"], style: "Continuous", colour: PALETTE.line },
  });
  return rules;
}
