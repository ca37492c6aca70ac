import type { Language } from "#core/plan/plan.ts";
import type { ColumnKind } from "./columns.ts";

export const LIST_VERSION = 1;

export interface ListColumn {
  readonly key: string;
  readonly header: Readonly<Record<Language, string>>;
  readonly kind: ColumnKind | "any";
  readonly width: number;
  readonly wrap: boolean;
}

/** A sheet of ours that is one growing table under a title. */
export interface ListLayout {
  readonly title: Readonly<Record<Language, string>>;
  readonly note: Readonly<Record<Language, string>>;
  readonly columns: readonly ListColumn[];
  /** 0-based sheet rows. */
  readonly headerRow: number;
  /** Hidden row with the version mark in column A. */
  readonly markRow: number;
}

export function column(
  key: string,
  nl: string,
  en: string,
  kind: ListColumn["kind"],
  width: number,
  wrap = false,
): ListColumn {
  return { key, header: { nl, en }, kind, width, wrap };
}

/** Where header and version mark stand on every list sheet of ours. */
export const LIST_ROWS = { headerRow: 4, markRow: 2 } as const;

export const FINDINGS_LAYOUT: ListLayout = {
  ...LIST_ROWS,
  title: { nl: "Controle", en: "Check" },
  note: {
    nl: "Bevindingen bij de laatste controle. Elke controle schrijft deze tabel opnieuw.",
    en: "Findings of the last check. Each check writes this table anew.",
  },
  columns: [
    column("severity", "Ernst", "Severity", "text", 14),
    column("nr", "Nr.", "No.", "text", 9),
    column("what", "Wat er aan de hand is", "What is the matter", "text", 62, true),
    column("remedy", "Wat u kunt doen", "What to do", "text", 62, true),
    column("place", "Vindplaats", "Place", "any", 26),
    column("code", "Code", "Code", "text", 26),
  ],
};

export const LOGBOOK_LAYOUT: ListLayout = {
  ...LIST_ROWS,
  title: { nl: "Logboek", en: "Logbook" },
  note: {
    nl: "Wijzigingen van status, datums en toelichtingen. Er komen alleen regels bij.",
    en: "Changes of status, dates and explanations. Lines are only added.",
  },
  columns: [
    column("day", "Datum", "Date", "day", 12),
    column("nr", "Nr.", "No.", "text", 9),
    column("name", "Mijlpaal", "Milestone", "text", 42, true),
    column("field", "Veld", "Field", "text", 24),
    column("old", "Oud", "Old", "text", 30, true),
    column("new", "Nieuw", "New", "text", 30, true),
    column("why", "Waarom", "Why", "text", 46, true),
    column("source", "Bron", "Source", "text", 16),
  ],
};

/** In the hidden row of the logbook over columns that an interrupted action was still using. */
export const STAGING_MARK = "MP tijdelijk";

/** Fields whose changes by hand are noticed, in the order of the columns of `MEMORY_LAYOUT` after number and name. */
export const WATCHED_FIELDS = [
  "start",
  "due",
  "predecessors",
  "status",
  "explanation",
  "bottleneck",
  "measure",
  "doneOn",
] as const;

/** Hidden: what the plan said when it was last compared. */
export const MEMORY_LAYOUT: ListLayout = {
  ...LIST_ROWS,
  title: { nl: "Laatste stand", en: "Last known state" },
  note: {
    nl: "Hiermee herkent Mijlpalenplan wat met de hand is gewijzigd. Verwijderen mag: dan begint het vergelijken opnieuw.",
    en: "By this Mijlpalenplan notices edits made by hand. It may be deleted: then comparing starts anew.",
  },
  columns: [
    column("nr", "Nr.", "No.", "text", 9),
    column("name", "Mijlpaal", "Milestone", "text", 42),
    column("start", "Start", "Start", "text", 12),
    column("due", "Opleverdatum", "Due date", "text", 14),
    column("predecessors", "Afhankelijk van", "Depends on", "text", 16),
    column("status", "Status", "Status", "text", 12),
    column("explanation", "Toelichting", "Explanation", "text", 30),
    column("bottleneck", "Knelpunten", "Bottlenecks", "text", 30),
    column("measure", "Maatregel", "Measure", "text", 30),
    column("doneOn", "Gereed op", "Done on", "text", 12),
  ],
};
