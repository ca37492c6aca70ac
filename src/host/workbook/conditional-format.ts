import type { Area } from "./area.ts";
import type { DifferentialStyle } from "./style.ts";

export type Threshold = {
  readonly type: "min" | "max" | "num" | "percent" | "percentile" | "formula" | "autoMin" | "autoMax";
  readonly value: string | null;
  /** Icon sets: `>=` when true (the default), else `>`. */
  readonly gte: boolean;
};

export type CellIsOperator =
  | "lessThan"
  | "lessThanOrEqual"
  | "equal"
  | "notEqual"
  | "greaterThanOrEqual"
  | "greaterThan"
  | "between"
  | "notBetween";

export type TimePeriod =
  | "today"
  | "yesterday"
  | "tomorrow"
  | "last7Days"
  | "thisMonth"
  | "lastMonth"
  | "nextMonth"
  | "thisWeek"
  | "lastWeek"
  | "nextWeek";

/** What a rule tests. Formulas are without `=` and relative to the top left cell of the first area. */
export type ConditionalTest =
  | { readonly kind: "expression"; readonly formula: string }
  | { readonly kind: "cellIs"; readonly operator: CellIsOperator; readonly formulas: readonly string[] }
  | {
      readonly kind: "text";
      readonly operator: "containsText" | "notContains" | "beginsWith" | "endsWith";
      readonly text: string;
    }
  | { readonly kind: "blanks" | "noBlanks" | "errors" | "noErrors" | "duplicate" | "unique" }
  | { readonly kind: "timePeriod"; readonly period: TimePeriod }
  | { readonly kind: "top"; readonly rank: number; readonly percent: boolean; readonly bottom: boolean }
  | { readonly kind: "average"; readonly above: boolean; readonly equal: boolean; readonly standardDeviations: number }
  | {
      readonly kind: "colorScale";
      readonly points: readonly { readonly threshold: Threshold; readonly color: string }[];
    }
  | {
      readonly kind: "dataBar";
      readonly min: Threshold;
      readonly max: Threshold;
      readonly color: string;
      readonly showValue: boolean;
      /** From the x14 extension when there is one. */
      readonly gradient: boolean;
      readonly border: boolean;
      readonly negativeColor: string | null;
      readonly axis: "automatic" | "middle" | "none";
      readonly direction: "context" | "leftToRight" | "rightToLeft";
    }
  | {
      readonly kind: "iconSet";
      readonly iconSet: string;
      readonly thresholds: readonly Threshold[];
      readonly showValue: boolean;
      readonly reverse: boolean;
      /** Icons of choice (x14): one per threshold; null when the set's own icons count. */
      readonly customIcons: readonly { readonly iconSet: string; readonly iconId: number }[] | null;
    }
  | { readonly kind: "unknown"; readonly type: string };

export interface ConditionalRule {
  /** Stable while the rule exists and this workbook is open. */
  readonly id: string;
  readonly areas: readonly Area[];
  /** 1 is the highest; unique in a sheet. */
  readonly priority: number;
  readonly stopIfTrue: boolean;
  readonly test: ConditionalTest;
  /** null for scales, bars and icons. */
  readonly style: DifferentialStyle | null;
  /** Kept in the x14 extension (refers to another sheet, icons of choice, …). */
  readonly extended: boolean;
}

export interface NewConditionalRule {
  readonly areas: readonly Area[];
  readonly test: Exclude<ConditionalTest, { kind: "unknown" }>;
  readonly style?: DifferentialStyle;
  readonly stopIfTrue?: boolean;
  /** Absent: on top (priority 1, the others move down), as Excel does. */
  readonly priority?: number;
}

export interface ConditionalFormats {
  /** By priority, the highest first. */
  list(): readonly ConditionalRule[];
  add(rule: NewConditionalRule): ConditionalRule;
  remove(id: string): void;
  /** Takes the area out of every rule; rules left without an area go. */
  clear(area: Area): void;
  update(id: string, change: Partial<NewConditionalRule>): ConditionalRule;
  /** Gives the rule this priority (1-based); the others make room. */
  setPriority(id: string, priority: number): void;
}
