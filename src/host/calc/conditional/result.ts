import type { DifferentialStyle } from "../../workbook/style.ts";

/** Part of a cell that a data bar fills; `start` and `length` are shares (0-1) of the width. */
export interface Bar {
  readonly start: number;
  readonly length: number;
  /** `#RRGGBB`. */
  readonly color: string;
  readonly gradient: boolean;
  /** Share of the width where zero lies, when the rule draws an axis. */
  readonly axis: number | null;
}

/** One icon of a set; `index` counts from the icon of the lowest values. */
export interface Icon {
  readonly set: string;
  readonly index: number;
}

/** What the conditional formats of a cell come to. */
export interface ConditionalResult {
  /** Styles of the rules that hold, the highest priority first. */
  readonly styles: readonly DifferentialStyle[];
  /** Fill of a colour scale, `#RRGGBB`. */
  readonly scaleColor: string | null;
  readonly bar: Bar | null;
  readonly icon: Icon | null;
  /** False when a bar or icon stands alone. */
  readonly showValue: boolean;
  /** Ids of the rules that could not be judged. */
  readonly unknownRules: readonly string[];
}

export const noResult: ConditionalResult = {
  styles: [],
  scaleColor: null,
  bar: null,
  icon: null,
  showValue: true,
  unknownRules: [],
};
