export type FormatErrorCode =
  | "not-a-workbook"
  | "encrypted-or-xls"
  | "corrupt-archive"
  | "corrupt-xml"
  | "missing-part"
  | "doctype"
  | "too-large"
  | "unsafe-path"
  | "unsupported-format";

/** The file cannot be read as an Excel workbook. `message` is a whole sentence for people, in Dutch. */
export class WorkbookFormatError extends Error {
  override readonly name = "WorkbookFormatError";
  constructor(
    readonly code: FormatErrorCode,
    message: string,
    /** The same sentence in English. */
    readonly english: string,
    /** The part inside the file, when one is to blame. */
    readonly part: string | null = null,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** An edit would damage something that this layer does not model; nothing has been changed yet. */
export class UnsupportedEditError extends Error {
  override readonly name = "UnsupportedEditError";
  constructor(
    /** What stands in the way: `pivot-table`, `array-formula`, `data-table`, `sparkline`, `merged-cells`, `table`, … */
    readonly obstacle: string,
    message: string,
    readonly english: string,
    readonly sheetName: string | null = null,
    readonly address: string | null = null,
  ) {
    super(message);
  }
}

/** The caller asked for something that the format forbids (bad or duplicate name, outside the grid, overlap). */
export class InvalidEditError extends Error {
  override readonly name = "InvalidEditError";
  constructor(
    readonly reason:
      | "invalid-name"
      | "duplicate-name"
      | "out-of-grid"
      | "overlap"
      | "not-found"
      | "too-long"
      | "invalid-formula"
      | "last-sheet"
      | "invalid-value",
    message: string,
  ) {
    super(message);
  }
}
