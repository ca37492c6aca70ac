import type { Language } from "../plan/plan.ts";
import type { CandidateKind, ColumnReading, ContentKind } from "./recognition.ts";
import { roleLabel } from "./role-words.ts";

type Words = Readonly<Record<Language, string>>;

const KINDS: Readonly<Record<CandidateKind, Words>> = {
  own: { nl: "mijlpalenplan van deze invoegtoepassing", en: "milestone plan of this add-in" },
  flat: { nl: "lijst met mijlpalen", en: "list of milestones" },
  "table-a": { nl: "tabel met tijdsduur en rollen", en: "table with time grid and roles" },
  monitor: { nl: "monitor met planning en status", en: "monitor with planning and status" },
};

/** What was found: "lijst met mijlpalen". */
export function describeKind(kind: CandidateKind, language: Language): string {
  return KINDS[kind][language];
}

/** What stands in a column, in words. */
export const CONTENTS: Readonly<Record<ContentKind, Words>> = {
  ticks: { nl: "er staan alleen vinkjes in", en: "it holds nothing but ticks" },
  dates: { nl: "er staan datums in", en: "it holds dates" },
  numbers: { nl: "er staan nummers in", en: "it holds numbers" },
  "status-words": { nl: "er staan statuswoorden in", en: "it holds status words" },
  fills: { nl: "de cellen zijn groen, oranje of rood", en: "the cells are green, orange or red" },
  lights: { nl: "de kop is een kleur", en: "its heading is a colour" },
  roles: { nl: "er staan rolletters in", en: "it holds letters of roles" },
  dependencies: { nl: "er staan nummers van andere rijen in", en: "it holds numbers of other rows" },
  texts: { nl: "er staan de langste teksten in", en: "it holds the longest texts" },
  periods: { nl: "de kop is een jaar, kwartaal of maand", en: "its heading is a year, quarter or month" },
  "nothing-known": { nl: "de inhoud zegt niets", en: "its content says nothing" },
};

/** Which column was read as what, and why: one sentence. */
export function describeColumn(column: ColumnReading, language: Language): string {
  const nl = language === "nl";
  const header = column.header === "" ? (nl ? "zonder kop" : "without heading") : `"${column.header}"`;
  const role = roleLabel(column.role, language);
  // In a list on its side the headings stand in rows.
  const isRow = /^\d/.test(column.letters);
  const kind = isRow ? (nl ? "Rij" : "Row") : nl ? "Kolom" : "Column";
  const subject = `${kind} ${column.letters} (${header})`;
  if (column.role === "ignored") return nl ? `${subject} blijft buiten het plan.` : `${subject} stays out of the plan.`;
  return nl
    ? `${subject} is gelezen als ${role}: ${reasonOfColumn(column, language)}.`
    : `${subject} is read as ${role}: ${reasonOfColumn(column, language)}.`;
}

function reasonOfColumn({ why }: ColumnReading, language: Language): string {
  const nl = language === "nl";
  switch (why.by) {
    case "header":
      if (why.match === "spelling")
        return nl ? `de kop lijkt op "${why.word}"` : `the heading looks like "${why.word}"`;
      if (why.match === "contains") return nl ? `in de kop staat "${why.word}"` : `the heading contains "${why.word}"`;
      if (why.match === "weak-synonym")
        return nl
          ? `"${why.word}" kan dat betekenen en de inhoud past`
          : `"${why.word}" can mean that and the content fits`;
      return nl ? `zo heet deze kolom ("${why.word}")` : `that is what the heading says ("${why.word}")`;
    case "group":
      return nl ? `de kolom staat onder "${why.group}"` : `the column stands under "${why.group}"`;
    case "content":
      return `${CONTENTS[why.what][language]}${why.share < 1 && why.share > 0 ? ` (${Math.round(why.share * 100)} %)` : ""}`;
    case "place":
      return nl
        ? `de kolom staat tussen kolommen met ${roleLabel(why.next, "nl")}`
        : `the column stands among columns of ${roleLabel(why.next, "en")}`;
    case "person":
      return nl ? "zo hebt u gekozen" : "you chose so";
    case "nothing":
      return nl ? "niets wijst op iets anders" : "nothing points elsewhere";
  }
}
