/**
 * Choices as they are kept in the workbook: with the words that stood there, so that a choice goes along with its
 * column, and lapses when the cell says something else by now.
 */
export interface Remembered {
  readonly v: 1;
  readonly order?: "dmy" | "mdy";
  readonly lists: readonly {
    readonly sheet: string;
    readonly row: number;
    /** Absent for the whole sheet. */
    readonly view?: string;
    readonly on?: boolean;
    /** Letters, header, meaning. */
    readonly columns: readonly (readonly [string, string, string])[];
    /** Row and its first words. */
    readonly out: readonly (readonly [number, string])[];
  }[];
  /** Sheet, cell, its text, the reading, the first words of its row; older ones have no words. */
  readonly cells: readonly (readonly [string, string, string, string, string?])[];
  /** Names of those sheets, with the id that stays when they are renamed or moved. */
  readonly ids?: readonly (readonly [string, string])[];
}

/** Checked by hand: this is read before the pane is first seen, and a schema library weighs 25 kB there. */
export function isRemembered(value: unknown): value is Remembered {
  return (
    isRecord(value) &&
    value["v"] === 1 &&
    [undefined, "dmy", "mdy"].includes(value["order"] as string | undefined) &&
    isListOf(
      value["cells"],
      (cell) =>
        isTuple(cell, "string", "string", "string", "string") ||
        isTuple(cell, "string", "string", "string", "string", "string"),
    ) &&
    (value["ids"] === undefined || isListOf(value["ids"], (pair) => isTuple(pair, "string", "string"))) &&
    isListOf(
      value["lists"],
      (list) =>
        isRecord(list) &&
        typeof list["sheet"] === "string" &&
        typeof list["row"] === "number" &&
        ["undefined", "boolean"].includes(typeof list["on"]) &&
        ["undefined", "string"].includes(typeof list["view"]) &&
        isListOf(list["columns"], (column) => isTuple(column, "string", "string", "string")) &&
        isListOf(list["out"], (row) => isTuple(row, "number", "string")),
    )
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isListOf(value: unknown, holds: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(holds);
}

function isTuple(value: unknown, ...types: readonly ("string" | "number")[]): boolean {
  return (
    Array.isArray(value) && value.length === types.length && types.every((type, index) => typeof value[index] === type)
  );
}
