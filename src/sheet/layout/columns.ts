import { headerFields } from "#core/notation/headers.ts";
import type { FieldName } from "#core/plan/milestone.ts";
import type { Language } from "#core/plan/plan.ts";

export type ColumnGroup = "what" | "planning" | "time" | "roles" | "status" | "money";

/** How the cells of a column hold their values. */
export type ColumnKind = "text" | "day" | "number" | "money" | "grid";

export interface FieldColumn {
  readonly field: FieldName;
  readonly group: ColumnGroup;
  readonly kind: ColumnKind;
  /** In characters of the standard font. */
  readonly width: number;
  readonly wrap: boolean;
  readonly align: "Left" | "Center" | "Right";
  /** Filled by the program; a person's own dates are never here. */
  readonly computed: boolean;
  /** Words of the drop-down. */
  readonly choices: readonly string[] | null;
}

export const GROUP_TITLES: Readonly<Record<ColumnGroup, Readonly<Record<Language, string>>>> = {
  what: { nl: "MIJLPAAL", en: "MILESTONE" },
  planning: { nl: "PLANNING", en: "PLANNING" },
  time: { nl: "TIJDSDUUR", en: "TIME SPAN" },
  roles: { nl: "ROLLEN EN VERANTWOORDELIJKHEDEN", en: "ROLES AND RESPONSIBILITIES" },
  status: { nl: "STATUS", en: "STATUS" },
  money: { nl: "GELD", en: "MONEY" },
};

/** Where the columns of a group are too narrow for its title. */
export const SHORT_TITLES: Readonly<Partial<Record<ColumnGroup, Readonly<Record<Language, string>>>>> = {
  roles: { nl: "ROLLEN", en: "ROLES" },
  time: { nl: "TIJD", en: "TIME" },
};

export const STATUS_CHOICES = ["Groen", "Oranje", "Rood"] as const;
export const KIND_CHOICES = ["Mijlpaal", "Activiteit", "Beslismoment", "Eindresultaat"] as const;
/** E(indverantwoordelijk), U(itvoeren), B(eslissen), A(dviseren), I(nformeren). */
export const ROLE_CHOICES = ["E", "U", "B", "A", "I", "E/U"] as const;

function column(
  field: FieldName,
  group: ColumnGroup,
  kind: ColumnKind,
  width: number,
  rest: Partial<Pick<FieldColumn, "wrap" | "align" | "computed" | "choices">> = {},
): FieldColumn {
  const align = kind === "text" ? "Left" : kind === "day" ? "Center" : "Right";
  return {
    field,
    group,
    kind,
    width,
    wrap: kind === "text" || kind === "day",
    align,
    computed: false,
    choices: null,
    ...rest,
  };
}

/** Columns of `Mijlpalen` in birth order; the time grid stands after PLANNING, the parties after the grid. */
export const FIELD_COLUMNS: readonly FieldColumn[] = [
  column("nr", "what", "text", 6, { wrap: false }),
  column("subproject", "what", "text", 13),
  column("goal", "what", "text", 16),
  column("name", "what", "text", 31),
  column("description", "what", "text", 24),
  column("kind", "what", "text", 12, { wrap: false, choices: KIND_CHOICES }),
  column("start", "planning", "day", 10.5),
  column("due", "planning", "day", 13),
  column("duration", "planning", "number", 11.5, { align: "Center" }),
  column("predecessors", "planning", "text", 12.5),
  column("latestStart", "planning", "day", 10.5, { computed: true }),
  column("expectedFinish", "planning", "day", 10.5, { computed: true }),
  column("totalFloat", "planning", "number", 8, { computed: true, align: "Center" }),
  column("status", "status", "text", 10.5, { wrap: false, choices: STATUS_CHOICES }),
  column("explanation", "status", "text", 34),
  column("bottleneck", "status", "text", 26),
  column("measure", "status", "text", 26),
  column("actionOwner", "status", "text", 13),
  column("doneOn", "status", "day", 10.5),
  column("asOf", "status", "day", 10.5),
  column("budget", "money", "money", 10),
  column("spent", "money", "money", 10),
  column("forecast", "money", "money", 10),
  column("cofinancing", "money", "money", 11),
];

export function headerText(field: FieldName, language: Language): string {
  return headerFields[field][language];
}

/** en-US codes: Excel shows them in the user's own language. Text never becomes a formula, number or date. */
export const NUMBER_FORMATS: Readonly<Record<ColumnKind, string>> = {
  text: "@",
  day: "dd-mm-yyyy",
  number: "0",
  money: "#,##0",
  grid: "General",
};
