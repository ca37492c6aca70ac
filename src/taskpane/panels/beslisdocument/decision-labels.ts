import type { Language } from "#core/plan/plan.ts";
import type { DocumentTable } from "#core/report/document-model.ts";
import { cellText } from "#core/report/plain-text.ts";
import type { Texts } from "../../texts/texts.ts";
import type { DecisionModel } from "./decision-model.ts";

const LABELS = {
  gevraagd: "decisionRequested",
  aanleiding: "decisionBackground",
  advies: "decisionAdvice",
  gevolgen: "decisionOtherEffects",
  overleg: "decisionMeeting",
  opdrachtgever: "decisionClient",
  projectleider: "decisionLeader",
} as const;

/** What a box of the document is called on the screen, with its row and column where it stands in a table. */
export function decisionLabel(key: string, model: DecisionModel, t: Texts, language: Language): string {
  if (key in LABELS) return t[LABELS[key as keyof typeof LABELS]];
  const letter = /^optie\.([A-D])\.(naam|tijd)$/.exec(key);
  if (letter !== null) return `${t.decisionOption(letter[1] ?? "")}, ${partNames(t)[letter[2] ?? ""] ?? ""}`;
  return inTable(key, model.control, language) ?? inTable(key, model.options, language) ?? key;
}

function partNames(t: Texts): Readonly<Record<string, string>> {
  return { naam: t.decisionOptionName, tijd: t.decisionOptionDays };
}

function inTable(key: string, { rows, columns }: DocumentTable, language: Language): string | null {
  for (const cells of rows) {
    const at = cells.findIndex((cell) => cell.kind === "input" && cell.key === key);
    const [first] = cells;
    if (at < 0 || first === undefined) continue;
    return `${cellText(first, language)}, ${(columns[at]?.header ?? "").toLowerCase()}`;
  }
  return null;
}
