import type { Language, PlanHeader } from "#core/plan/plan.ts";

/** Version of the plan sheet's layout. A newer one is refused; there is no older one yet to migrate from. */
export const LAYOUT_VERSION = 1;

/** Our own sheets, by what they are. Titles may be changed by the user; marks may not. */
export type SheetKind = "plan" | "settings" | "findings" | "logbook" | "decisions" | "baselines" | "memory";

/** Title at birth; Excel allows 31 characters. */
export const SHEET_TITLES: Readonly<Record<SheetKind, string>> = {
  plan: "Mijlpalenplan",
  settings: "Instellingen",
  findings: "Controle",
  logbook: "Logboek",
  decisions: "Besluiten",
  baselines: "Nulmetingen",
  memory: "Laatste stand",
};

/**
 * Workbook-wide defined names that mark our sheets. Each points at one cell of its sheet, which holds the layout
 * version once the sheet is complete: an empty cell is a sheet whose making was cut off.
 */
export const SHEET_MARKS: Readonly<Record<SheetKind, string>> = {
  plan: "MP_Layout",
  settings: "MP_Instellingen",
  findings: "MP_Controle",
  logbook: "MP_Logboek",
  decisions: "MP_Besluiten",
  memory: "MP_Stand",
  baselines: "MP_Nulmetingen",
};

/** Hidden name over the rows that fold away under the first row of their deelproject; Excel cannot be asked for them. */
export const GROUPS_NAME = "MP_Groepen";

/** Table names at birth; a workbook that already has such a table makes ours end in `_MP`. */
export const TABLE_NAMES = {
  plan: "Mijlpalen",
  findings: "Controle",
  logbook: "Logboek",
  decisions: "Besluiten",
  baselines: "Nulmetingen",
  memory: "LaatsteStand",
  periods: "Verslagperioden",
  holidays: "Feestdagen",
  schoolHolidays: "Schoolvakanties",
  parties: "Partijen",
  labels: "Niveaunamen",
  thresholds: "Drempels",
} as const;

export type OwnTable = keyof typeof TABLE_NAMES;

/** Defined name and label per field of the header block. */
export const HEADER_CELLS: Readonly<
  Record<keyof PlanHeader, { readonly name: string; readonly label: Readonly<Record<Language, string>> }>
> = {
  project: { name: "MP_Project", label: { nl: "Project", en: "Project" } },
  region: { name: "MP_Regio", label: { nl: "Regio", en: "Region" } },
  registrationNumber: { name: "MP_Registratienummer", label: { nl: "Registratienr.", en: "Registration no." } },
  leadApplicant: { name: "MP_Penvoerder", label: { nl: "Penvoerder", en: "Lead applicant" } },
  client: { name: "MP_Opdrachtgever", label: { nl: "Opdrachtgever", en: "Client" } },
  projectLeader: { name: "MP_Projectleider", label: { nl: "Projectleider", en: "Project leader" } },
  periodStart: { name: "MP_PeriodeVan", label: { nl: "Periode van", en: "Period from" } },
  periodEnd: { name: "MP_PeriodeTot", label: { nl: "t/m", en: "to (incl.)" } },
  referenceDay: { name: "MP_Peildatum", label: { nl: "Peildatum", en: "Reference day" } },
};

export const HEADER_FIELDS = Object.keys(HEADER_CELLS) as readonly (keyof PlanHeader)[];
