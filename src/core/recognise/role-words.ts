import { foreignHeaders } from "../notation/headers-foreign.ts";
import { headerFields } from "../notation/headers.ts";
import type { FieldName } from "../plan/milestone.ts";
import type { Language } from "../plan/plan.ts";
import { fieldLabel } from "../wording/field-names.ts";
import type { ColumnRole } from "./recognition.ts";

const OTHERS: Readonly<Record<Language, Readonly<Record<"party" | "grid" | "light" | "ignored", string>>>> = {
  nl: { party: "betrokken partij", grid: "tijdsduur", light: "stoplicht (kolom per kleur)", ignored: "eigen kolom" },
  en: {
    party: "party involved",
    grid: "time grid",
    light: "traffic light (a column per colour)",
    ignored: "own column",
  },
};

/** What a column is, in running text: "opleverdatum", "betrokken partij". */
export function roleLabel(role: ColumnRole, language: Language): string {
  if (role === "party" || role === "grid" || role === "light" || role === "ignored") return OTHERS[language][role];
  if (role in foreignHeaders) {
    const header = foreignHeaders[role as keyof typeof foreignHeaders];
    return (language === "nl" ? header.nl : header.en).toLowerCase();
  }
  return role in headerFields ? fieldLabel(role as FieldName, language) : role;
}
