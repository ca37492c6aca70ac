import { type ErrorCode, HostError, UnsupportedByHostError } from "../protocol/host-error.ts";
import { InvalidEditError, UnsupportedEditError } from "../workbook/errors.ts";

const codes: Readonly<Record<InvalidEditError["reason"], ErrorCode>> = {
  "invalid-name": "InvalidArgument",
  "duplicate-name": "ItemAlreadyExists",
  "out-of-grid": "InvalidArgument",
  overlap: "InvalidOperation",
  "not-found": "ItemNotFound",
  "too-long": "InvalidArgument",
  "invalid-formula": "InvalidArgument",
  "last-sheet": "InvalidOperation",
  "invalid-value": "InvalidArgument",
};

/** Errors of the workbook model as the errors that a client of Excel would meet. */
export function translateWorkbookError(error: unknown): unknown {
  if (error instanceof InvalidEditError) return new HostError(codes[error.reason], error.message, { cause: error });
  if (error instanceof UnsupportedEditError) {
    return new UnsupportedByHostError(`an edit beside ${error.obstacle}`, error.english);
  }
  return error;
}
