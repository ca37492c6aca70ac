/** Codes that Excel documents for failed requests, plus any other text that a host may pass on. */
export type ErrorCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "ConditionalFormatNotFound"
  | "ConnectionFailure"
  | "FilteredRangeConflict"
  | "FormulaLengthExceedsLimit"
  | "GeneralException"
  | "InactiveWorkbook"
  | "InsertDeleteConflict"
  | "InvalidArgument"
  | "InvalidOperation"
  | "InvalidOperationInCellEditMode"
  | "InvalidReference"
  | "InvalidRequest"
  | "InvalidSelection"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "MergedRangeConflict"
  | "NonBlankCellOffSheet"
  | "NotImplemented"
  | "PayloadSizeLimitExceeded"
  | "RangeExceedsLimit"
  | "RequestAborted"
  | "ResponsePayloadSizeLimitExceeded"
  | "ServiceNotAvailable"
  | "UnsupportedOperation";

const messages: Readonly<Record<ErrorCode, string>> = {
  AccessDenied: "You cannot perform the requested operation.",
  ApiNotFound: "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
  ConditionalFormatNotFound: "The conditional format could not be found.",
  ConnectionFailure: "The connection to the workbook was lost.",
  FilteredRangeConflict: "The attempted operation causes a conflict with a filtered range.",
  FormulaLengthExceedsLimit: "The bytecode of the applied formula exceeds the maximum length limit.",
  GeneralException: "There was an internal error while processing the request.",
  InactiveWorkbook: "The workbook is not the one in focus.",
  InsertDeleteConflict: "The insert or delete operation attempted resulted in a conflict.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidOperationInCellEditMode:
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or by selecting another cell, and then try again.",
  InvalidReference: "This reference is not valid for the current operation.",
  InvalidRequest: "Cannot process the request.",
  InvalidSelection: "The current selection is invalid for this operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  MergedRangeConflict:
    "Cannot complete the operation. A table can't overlap with another table, a PivotTable report, query results, merged cells, or an XML Map.",
  NonBlankCellOffSheet:
    "Excel can't insert new cells because it would push non-empty cells off the end of the worksheet.",
  NotImplemented: "The requested feature isn't implemented.",
  PayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  RangeExceedsLimit: "The cell count in the range has exceeded the maximum supported number.",
  RequestAborted: "The request was aborted during run time.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
  ServiceNotAvailable: "The service is unavailable.",
  UnsupportedOperation: "The operation being attempted is not supported.",
};

/** A failure that the client sees as `OfficeExtension.Error` with this code. */
export class HostError extends Error {
  readonly code: ErrorCode;
  /** `<Class>.<member>`, filled in by the batch when the member did not say. */
  location: string | undefined;

  constructor(code: ErrorCode, message: string = messages[code], options?: { location?: string; cause?: unknown }) {
    super(message, options?.cause === undefined ? undefined : { cause: options.cause });
    this.name = "HostError";
    this.code = code;
    this.location = options?.location;
  }
}

/** The program asked for a member of Office.js that this host refuses to imitate. */
export class UnsupportedByHostError extends HostError {
  readonly member: string;

  constructor(member: string, reason: string) {
    super("NotImplemented", `The embedded host does not answer ${member}: ${reason}`, { location: member });
    this.name = "UnsupportedByHostError";
    this.member = member;
  }
}

/** Shorthand for the error that a wrong argument gives. `detail` says what was wrong. */
export function invalidArgument(detail?: string): HostError {
  return new HostError("InvalidArgument", detail ? `${messages.InvalidArgument} ${detail}` : messages.InvalidArgument);
}
