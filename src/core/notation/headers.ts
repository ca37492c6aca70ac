import type { FieldName } from "../plan/milestone.ts";
import type { FieldHeader } from "./header-words.ts";
import { PROGRESS_HEADERS } from "./headers-progress.ts";
import { WHAT_HEADERS } from "./headers-what.ts";
import { WHEN_HEADERS } from "./headers-when.ts";

/**
 * Header words per field, Dutch and English: one list for recognising people's own headers and for writing ours.
 * The canonical Dutch words are those of the STO example format (and its superset).
 */
export const headerFields: Readonly<Record<FieldName, FieldHeader>> = {
  ...WHAT_HEADERS,
  ...WHEN_HEADERS,
  ...PROGRESS_HEADERS,
};
