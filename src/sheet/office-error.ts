import type { FactValue } from "#core/plan/finding.ts";
import { WorkbookProblem } from "./workbook-problem.ts";

/** What Excel itself can answer, as our closed family. */
export type OfficeTrouble =
  | "CELL-EDIT-MODE"
  | "SHEET-PROTECTED"
  | "WORKBOOK-READ-ONLY"
  | "OTHER-WORKBOOK"
  | "SESSION-LOST"
  | "PAYLOAD-TOO-LARGE"
  | "SHEET-TOO-LARGE"
  | "EXCEL-TOO-OLD"
  | "EXCEL-BUSY"
  | "NOT-FOUND-IN-WORKBOOK"
  | "NOT-SUPPORTED-HERE"
  | "FILTER-ACTIVE"
  | "NOTHING-SELECTED"
  | "UNDO-NOT-SUPPORTED"
  | "EXCEL-REFUSED";

/**
 * Codes, never message texts: those are localised. Source: Excel.ErrorCodes and the page "Error handling with the
 * application-specific JavaScript APIs".
 */
const CODES: Readonly<Record<string, OfficeTrouble>> = {
  InvalidOperationInCellEditMode: "CELL-EDIT-MODE",
  AccessDenied: "SHEET-PROTECTED",
  ReadOnly: "WORKBOOK-READ-ONLY",
  InactiveWorkbook: "OTHER-WORKBOOK",
  InvalidSelection: "NOTHING-SELECTED",
  ConnectionFailure: "SESSION-LOST",
  Unauthenticated: "SESSION-LOST",
  RequestAborted: "SESSION-LOST",
  InvalidRequestContext: "SESSION-LOST",
  Timeout: "EXCEL-BUSY",
  ActivityLimitReached: "EXCEL-BUSY",
  Conflict: "EXCEL-BUSY",
  ServiceNotAvailable: "SESSION-LOST",
  HostRestartNeeded: "SESSION-LOST",
  RequestPayloadSizeLimitExceeded: "PAYLOAD-TOO-LARGE",
  ResponsePayloadSizeLimitExceeded: "PAYLOAD-TOO-LARGE",
  OperationCellsExceedLimit: "SHEET-TOO-LARGE",
  RangeExceedsLimit: "SHEET-TOO-LARGE",
  ApiNotFound: "EXCEL-TOO-OLD",
  ApiNotAvailable: "EXCEL-TOO-OLD",
  NotImplemented: "NOT-SUPPORTED-HERE",
  UnsupportedFeature: "NOT-SUPPORTED-HERE",
  UnsupportedOperation: "NOT-SUPPORTED-HERE",
  UnsupportedSheet: "NOT-SUPPORTED-HERE",
  UnsupportedByHost: "NOT-SUPPORTED-HERE",
  ItemNotFound: "NOT-FOUND-IN-WORKBOOK",
  InvalidReference: "NOT-FOUND-IN-WORKBOOK",
  InvalidObjectPath: "NOT-FOUND-IN-WORKBOOK",
  FilteredRangeConflict: "FILTER-ACTIVE",
  UndoNotSupported: "UNDO-NOT-SUPPORTED",
};

interface OfficeErrorShape {
  readonly code: string;
  readonly location: string | null;
}

/** An error is known by its shape: the client may live in another realm, where `instanceof` says nothing. */
function officeErrorShape(error: unknown): OfficeErrorShape | null {
  if (typeof error !== "object" || error === null) return null;
  if (!("code" in error) || typeof error.code !== "string") return null;
  const debug = "debugInfo" in error ? error.debugInfo : null;
  const location =
    typeof debug === "object" && debug !== null && "errorLocation" in debug && typeof debug.errorLocation === "string"
      ? debug.errorLocation
      : null;
  return { code: error.code, location };
}

/** The one place where Office's errors become ours; what is no Office error goes on as it is (a bug of ours). */
export function translateOfficeError(error: unknown): unknown {
  if (error instanceof WorkbookProblem) return error;
  const shape = officeErrorShape(error);
  if (shape === null) return error;
  const code = CODES[shape.code] ?? "EXCEL-REFUSED";
  const facts = { officeCode: shape.code, location: shape.location };
  return new WorkbookProblem([{ code, facts, place: null }], error);
}

export function isTrouble(error: unknown, code: OfficeTrouble): error is WorkbookProblem {
  return error instanceof WorkbookProblem && error.troubles.some((trouble) => trouble.code === code);
}

/** The same refusal, known more exactly. */
export function retold(
  error: WorkbookProblem,
  code: OfficeTrouble,
  facts: Readonly<Record<string, FactValue>> = {},
): WorkbookProblem {
  return new WorkbookProblem(
    error.troubles.map((trouble) => ({ ...trouble, code, facts: { ...trouble.facts, ...facts } })),
    error,
  );
}
