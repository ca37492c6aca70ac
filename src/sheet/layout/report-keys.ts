import { z } from "zod";

/** Version of the hidden keys below; a newer one is refused. */
export const DOCUMENT_LAYOUT_VERSION = 1;

/**
 * Workbook-wide names that mark the generated documents: each points at the hidden key column of one of them. Titles are the
 * user's; names follow the sheet wherever it goes and whatever it is called.
 */
export const DOCUMENT_NAME = /^MP_Document_(\d+)$/i;

export function documentName(number: number): string {
  return `MP_Document_${number}`;
}

const headSchema = z.object({
  document: z.enum(["beslisdocument", "voortgangsrapportage"]),
  layout: z.number().int().positive(),
  /** Milestone of a decision, name of a period. */
  about: z.string(),
  /** Name of that milestone, by which it is known again when it gets another number. */
  title: z.string().optional(),
  /** A decision's version; 1 for a report. */
  version: z.number().int().positive(),
  state: z.enum(["concept", "definitief"]),
  /** faseovergang or kwestie; "" for a report. */
  kind: z.string(),
  /** First and last day of a report's period as `yyyy-mm-dd`, "" for a decision. */
  from: z.string(),
  to: z.string(),
});

/** What a document says of itself, in the first cell of its key column. */
export type DocumentHead = z.infer<typeof headSchema>;

export function headKey(head: DocumentHead): string {
  return JSON.stringify(head);
}

export function readHeadKey(value: unknown): DocumentHead | null {
  const parsed = headSchema.safeParse(parseJson(value));
  return parsed.success ? parsed.data : null;
}

const rowSchema = z.object({ i: z.array(z.tuple([z.string(), z.string(), z.string()])) });

/** An input in a row: its key, the name of its column, and the mark of the text that we wrote; "" when a person wrote it. */
export interface InputPlace {
  readonly key: string;
  readonly column: string;
  readonly mark: string;
}

/** Key of a row of ours without inputs; a row with an empty key was put in by a person. */
export const PLAIN_ROW = "·";

export function rowKey(inputs: readonly InputPlace[]): string {
  if (inputs.length === 0) return PLAIN_ROW;
  return JSON.stringify({ i: inputs.map(({ key, column, mark }) => [key, column, mark]) });
}

export function readRowKey(value: unknown): readonly InputPlace[] {
  const parsed = rowSchema.safeParse(parseJson(value));
  return parsed.success ? parsed.data.i.map(([key, column, mark]) => ({ key, column, mark })) : [];
}

/** Name of a document's column, in its hidden first row: places survive inserted and moved columns. */
export function columnName(position: number): string {
  return `c${position}`;
}

function parseJson(value: unknown): unknown {
  if (typeof value !== "string" || !value.startsWith("{")) return null;
  try {
    return JSON.parse(value);
  } catch (error) {
    // A damaged key is no key; whoever reads the document decides what that means.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
