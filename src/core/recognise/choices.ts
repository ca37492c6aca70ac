import type { FieldName } from "../plan/milestone.ts";
import type { Candidate, ColumnRole, Corrections } from "./recognition.ts";

export type ColumnMeaning = FieldName | "party" | "none";

/** What a person chose about the lists of a workbook; keyed by candidate id, column letters and `Sheet!A1`. */
export interface Choices {
  readonly blocks?: Readonly<Record<string, boolean>>;
  /** null takes an earlier choice back: the column is what it reads as. */
  readonly columns?: Readonly<Record<string, Readonly<Record<string, ColumnMeaning | null>>>>;
  readonly dateOrder?: "dmy" | "mdy";
  /** 1-based rows that are no milestones. */
  readonly leaveOut?: Readonly<Record<string, readonly number[]>>;
  /**
   * Cell → the reading that is meant, one of those that the doubt names; "" is none, null takes an earlier choice back.
   */
  readonly readings?: Readonly<Record<string, string | null>>;
}

/** The choices as they bear on one candidate. */
export function correctionsFor(choices: Choices, { id, sheet }: Pick<Candidate, "id" | "sheet">): Corrections {
  const columns: Record<string, ColumnRole> = {};
  for (const [letters, meaning] of Object.entries(choices.columns?.[id] ?? {}))
    if (meaning !== null) columns[letters] = meaning === "none" ? "ignored" : meaning;
  const readings = Object.entries(choices.readings ?? {}).flatMap(([place, reading]) =>
    reading !== null && place.startsWith(`${sheet}!`) ? [[place.slice(sheet.length + 1), reading] as const] : [],
  );
  const { dateOrder } = choices;
  return {
    columns,
    leaveOut: choices.leaveOut?.[id] ?? [],
    readings: Object.fromEntries(readings),
    ...(dateOrder === undefined ? {} : { dateOrder: dateOrder === "mdy" ? "month-first" : "day-first" }),
  };
}

/** Later choices over earlier ones, cell by cell and column by column; what was taken back is in neither. */
export function mergeChoices(earlier: Choices, later: Choices): Choices {
  const dateOrder = later.dateOrder ?? earlier.dateOrder;
  const columns: Record<string, Readonly<Record<string, ColumnMeaning>>> = {};
  for (const id of new Set([...Object.keys(earlier.columns ?? {}), ...Object.keys(later.columns ?? {})]))
    columns[id] = standing({ ...earlier.columns?.[id], ...later.columns?.[id] });
  return {
    blocks: { ...earlier.blocks, ...later.blocks },
    columns: Object.fromEntries(Object.entries(columns).filter(([, own]) => Object.keys(own).length > 0)),
    leaveOut: { ...earlier.leaveOut, ...later.leaveOut },
    readings: standing({ ...earlier.readings, ...later.readings }),
    ...(dateOrder === undefined ? {} : { dateOrder }),
  };
}

function standing<Value>(record: Readonly<Record<string, Value | null>>): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).filter((entry): entry is [string, Value] => entry[1] !== null));
}

export function hasChoices({ blocks, columns, dateOrder, leaveOut, readings }: Choices): boolean {
  const some = [blocks, columns, leaveOut, readings].some((record) => Object.keys(record ?? {}).length > 0);
  return some || dateOrder !== undefined;
}
