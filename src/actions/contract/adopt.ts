import type { FactValue, Finding } from "#core/plan/finding.ts";
import type { FieldName } from "#core/plan/milestone.ts";
import type { Plan } from "#core/plan/plan.ts";
import type { Action } from "./action.ts";
import type { NewPlanInput } from "./settings.ts";

export interface AdoptColumn {
  /** A1 column letters on the source sheet. */
  readonly column: string;
  readonly header: string;
  /** null: not used; `party:` columns carry the party's name. */
  readonly field: FieldName | "party" | "time" | null;
  readonly party: string | null;
  /** Why, in words of the header or its values: "synoniem van Opleverdatum". */
  readonly reason: { readonly code: string; readonly facts: Readonly<Record<string, FactValue>> };
  /** The reason in words. */
  readonly says: string;
  readonly samples: readonly string[];
}

export interface AdoptDoubt {
  readonly code: string;
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly sheet: string;
  readonly cell: string | null;
  readonly raw: string | null;
  /** The one that was taken first. */
  readonly readings: readonly string[];
  /** What was taken, why, and what else it may be, in words. */
  readonly says: string;
  /** True when a person has to choose; false when it is only good to know. */
  readonly asks: boolean;
}

/** A cell that a person chose the reading of, in words. */
export interface ChosenReading {
  /** `Sheet!A1` */
  readonly place: string;
  readonly reading: string;
  readonly says: string;
}

export interface AdoptBlock {
  /** Stable within one recognition. */
  readonly id: string;
  readonly sheet: string;
  readonly address: string;
  readonly kind: "flat" | "table-a" | "table-b";
  readonly columns: readonly AdoptColumn[];
  readonly rowCount: number;
  readonly chosen: boolean;
}

export interface AdoptPreview {
  /** What the person chose, now or before: remembered in the workbook once the plan is made or the choices are kept. */
  readonly choices: AdoptChoices;
  /** Which way round dates such as 4/5/2026 were read, and whether anything in the lists proves it. */
  readonly dateOrder: { readonly taken: "dmy" | "mdy"; readonly isProven: boolean };
  readonly blocks: readonly AdoptBlock[];
  readonly plan: Plan;
  readonly findings: readonly Finding[];
  readonly doubts: readonly AdoptDoubt[];
  /** What was chosen cell by cell, so that it can be taken back. */
  readonly chosenReadings: readonly ChosenReading[];
}

/** What the person corrected; remembered in the workbook. */
export interface AdoptChoices {
  readonly blocks?: Readonly<Record<string, boolean>>;
  /** By block id and column letters (row numbers in a list on its side); null takes an earlier choice back. */
  readonly columns?: Readonly<Record<string, Readonly<Record<string, FieldName | "party" | "none" | null>>>>;
  readonly dateOrder?: "dmy" | "mdy";
  /** By block id: 1-based rows (columns in a list on its side) that are no milestones. */
  readonly leaveOut?: Readonly<Record<string, readonly number[]>>;
  /** By `Sheet!A1`: the reading that is meant, one of those of the doubt; "" is none, null takes an earlier choice back. */
  readonly readings?: Readonly<Record<string, string | null>>;
}

/** Keeps the choices without making a plan sheet: for a person who goes on in their own list. */
export type KeepChoices = Action<{ readonly choices: AdoptChoices }, AdoptPreview>;
export type PreviewAdopt = Action<{ readonly choices?: AdoptChoices }, AdoptPreview>;
export type Adopt = Action<
  { readonly choices?: AdoptChoices; readonly years?: NewPlanInput["years"]; readonly parts?: NewPlanInput["parts"] },
  { readonly sheet: string; readonly table: string; readonly preview: AdoptPreview }
>;
