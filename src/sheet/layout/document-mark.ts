/** Whether the first cell of a sheet says that it is a generated document, whatever version made it. */
export function isDocumentMark(value: unknown): boolean {
  return typeof value === "string" && value.startsWith('{"document":');
}
