import type { Language } from "#core/plan/plan.ts";
import type { Thresholds } from "#core/plan/plan.ts";
import type { ColumnKind } from "./columns.ts";
import { TABLE_NAMES } from "./names.ts";

export const SETTINGS_VERSION = 1;

export type SettingsTable = "periods" | "holidays" | "schoolHolidays" | "parties" | "labels" | "thresholds";
export const SETTINGS_TABLES: readonly SettingsTable[] = [
  "periods",
  "holidays",
  "schoolHolidays",
  "parties",
  "labels",
  "thresholds",
];

export interface SettingsColumn {
  readonly header: Readonly<Record<Language, string>>;
  readonly kind: ColumnKind | "any";
  readonly width: number;
  /** Other words that people put in its place. */
  readonly also: readonly string[];
}

export interface SettingsTableLayout {
  readonly birthName: string;
  readonly title: Readonly<Record<Language, string>>;
  readonly columns: readonly SettingsColumn[];
}

function column(
  nl: string,
  en: string,
  kind: SettingsColumn["kind"],
  width: number,
  also: readonly string[] = [],
): SettingsColumn {
  return { header: { nl, en }, kind, width, also };
}

const FIRST_DAY = ["vanaf", "begin", "start", "startdatum", "begindatum", "eerste dag", "start date", "first day"];
const LAST_DAY = ["tot en met", "tot", "eind", "einde", "einddatum", "laatste dag", "to", "until", "end", "end date"];

/** The tables stand side by side, so that each can grow downwards. */
export const SETTINGS_LAYOUT: Readonly<Record<SettingsTable, SettingsTableLayout>> = {
  periods: {
    birthName: TABLE_NAMES.periods,
    title: { nl: "Verslagperioden", en: "Reporting periods" },
    columns: [
      column("Periode", "Period", "text", 16),
      column("Van", "From", "day", 12, FIRST_DAY),
      column("T/m", "To (incl.)", "day", 12, LAST_DAY),
      column("Inleveren uiterlijk", "Hand in by", "day", 14, ["inleverdatum", "inleveren voor", "deadline", "due"]),
      column("Opmerking", "Remark", "text", 24),
    ],
  },
  holidays: {
    birthName: TABLE_NAMES.holidays,
    title: { nl: "Feestdagen (geen werkdag)", en: "Holidays (no working day)" },
    columns: [column("Datum", "Date", "day", 12), column("Feestdag", "Holiday", "text", 22)],
  },
  schoolHolidays: {
    birthName: TABLE_NAMES.schoolHolidays,
    title: { nl: "Schoolvakanties", en: "School holidays" },
    columns: [
      column("Vakantie", "Holiday", "text", 22),
      column("Regio", "Region", "text", 10),
      column("Eerste dag", "First day", "day", 12, ["van", "from", ...FIRST_DAY]),
      column("Laatste dag", "Last day", "day", 12, ["t/m", ...LAST_DAY]),
      column("Opmerking", "Remark", "text", 20),
    ],
  },
  parties: {
    birthName: TABLE_NAMES.parties,
    title: { nl: "Partijen", en: "Parties" },
    columns: [column("Partij", "Party", "text", 24), column("Toelichting", "Explanation", "text", 26)],
  },
  labels: {
    birthName: TABLE_NAMES.labels,
    title: { nl: "Namen van de niveaus", en: "Names of the levels" },
    columns: [column("Niveau", "Level", "text", 16), column("Naam", "Name", "text", 20)],
  },
  thresholds: {
    birthName: TABLE_NAMES.thresholds,
    title: { nl: "Drempels", en: "Thresholds" },
    columns: [
      column("Drempel", "Threshold", "text", 24),
      column("Waarde", "Value", "any", 12),
      column("Betekenis", "Meaning", "text", 56),
    ],
  },
};

/** Place of the column that is the person's, once a row is there: remarks, explanations, meanings. */
export const REMARK_COLUMNS: Readonly<Partial<Record<SettingsTable, number>>> = {
  periods: 4,
  schoolHolidays: 4,
  parties: 1,
  thresholds: 2,
};

export interface ThresholdRow {
  readonly key: keyof Thresholds;
  readonly name: Readonly<Record<Language, string>>;
  readonly meaning: Readonly<Record<Language, string>>;
}

/** The first column of the table; people may reorder the rows. */
export const THRESHOLD_ROWS: readonly ThresholdRow[] = [
  {
    key: "overdueRedDays",
    name: { nl: "Rood na werkdagen te laat", en: "Red after working days late" },
    meaning: {
      nl: "Zoveel werkdagen na de opleverdatum is het voorstel rood in plaats van oranje.",
      en: "So many working days after the due date the proposal is red instead of amber.",
    },
  },
  {
    key: "nearCriticalDays",
    name: { nl: "Bijna kritiek bij speling", en: "Near-critical at float" },
    meaning: {
      nl: "Speling in werkdagen waarbij een mijlpaal als bijna kritiek telt.",
      en: "Float in working days at which a milestone counts as near-critical.",
    },
  },
  {
    key: "staleDays",
    name: { nl: "Status verouderd na dagen", en: "Status stale after days" },
    meaning: {
      nl: "Kalenderdagen na de peildatum waarna een status als verouderd telt, als er geen verslagperiode is.",
      en: "Calendar days after which a status is stale where no reporting period says otherwise.",
    },
  },
  {
    key: "overrunFraction",
    name: { nl: "Overschrijding boven", en: "Overrun above" },
    meaning: {
      nl: "Deel van de begroting dat de prognose mag overschrijden (0 is geen euro).",
      en: "Part of the budget that the forecast may exceed (0 is no euro).",
    },
  },
  {
    key: "cofinancingFraction",
    name: { nl: "Cofinanciering", en: "Cofinancing" },
    meaning: {
      nl: "Vereist deel cofinanciering (STO 2025-2028: 10 %); controleer bij DUS-I.",
      en: "Required part of cofinancing (STO 2025-2028: 10 %); check with DUS-I.",
    },
  },
  {
    key: "cofinancingBase",
    name: { nl: "Cofinanciering over", en: "Cofinancing of" },
    meaning: { nl: "begroting of subsidie.", en: "begroting (budget) or subsidie (grant)." },
  },
  {
    key: "smartTips",
    name: { nl: "SMART-tips", en: "SMART tips" },
    meaning: { nl: "ja of nee: tips over de formulering van mijlpalen.", en: "ja (yes) or nee (no): tips on wording." },
  },
];

export const LEVEL_ROWS: readonly {
  readonly key: "subproject" | "goal";
  readonly name: Readonly<Record<Language, string>>;
}[] = [
  { key: "subproject", name: { nl: "Deelproject", en: "Subproject" } },
  { key: "goal", name: { nl: "Doelstelling", en: "Goal" } },
];
