import type { FieldName } from "../plan/milestone.ts";
import type { Language } from "../plan/plan.ts";
import { fieldLabel } from "../wording/field-names.ts";
import { formatIsoDay } from "../wording/format.ts";
import { REASONS } from "./reason-words.ts";
import type { ColumnRole, ContentKind, Doubt } from "./recognition.ts";
import { roleLabel } from "./role-words.ts";
import { CONTENTS } from "./wording.ts";

type Words = Readonly<Record<Language, string>>;

/** What the stoplicht was taken from where no column holds it. */
const STATUS_BY: Readonly<Record<string, Words>> = {
  column: { nl: "kolom met deze kop", en: "column with this heading" },
  bars: { nl: "balken", en: "bars" },
  rows: { nl: "rijen", en: "rows" },
  fonts: { nl: "letters", en: "letters" },
};

/** A doubt in one or two sentences: what was taken, and what it could be instead. */
export function describeDoubt(doubt: Doubt, language: Language): string {
  return `${mainSentence(doubt, language)}${alternativesSentence(doubt, language)}`;
}

/** What a person chose for one cell: one sentence. */
export function describeChoice(
  {
    sheet,
    cell,
    raw,
    reading,
  }: { readonly sheet: string; readonly cell: string; readonly raw: string; readonly reading: string },
  language: Language,
): string {
  const what = raw === "" ? "" : ` ("${raw.slice(0, 80).replace(/\s+/g, " ")}")`;
  return language === "nl"
    ? `Blad ${sheet}, cel ${cell}${what}: u koos ${reading === "" ? "geen waarde" : shown(reading, "nl")}.`
    : `Sheet ${sheet}, cell ${cell}${what}: you chose ${reading === "" ? "no value" : shown(reading, "en")}.`;
}

function place({ cell, sheet, heading }: Doubt, language: Language): string {
  const nl = language === "nl";
  const on = nl ? `Blad ${sheet}` : `Sheet ${sheet}`;
  if (cell === null) return on;
  if (heading === undefined) return nl ? `${on}, cel ${cell}` : `${on}, cell ${cell}`;
  const [row, column] = [cell.replace(/^[A-Z]+/, ""), cell.replace(/\d+$/, "")];
  if (heading.isRow)
    return nl
      ? `${on}, kolom ${column}, rij "${heading.text}" (cel ${cell})`
      : `${on}, column ${column}, row "${heading.text}" (cell ${cell})`;
  return nl
    ? `${on}, rij ${row}, kolom "${heading.text}" (cel ${cell})`
    : `${on}, row ${row}, column "${heading.text}" (cell ${cell})`;
}

/** Days, ranges of days, statuses and numbers as a person reads them. */
function shown(value: string, language: Language): string {
  if (value === "") return language === "nl" ? "niets" : "nothing";
  const [from, to] = value.split("..");
  if (to === undefined) return formatIsoDay(value, language);
  const ends = [from ?? "", to].map((day) => (day === "" ? "…" : formatIsoDay(day, language)));
  return ends.join(" – ");
}

/** Their sentence names the other readings itself. */
const SAYS_ALL: readonly Doubt["code"][] = ["date-order", "same-milestones", "column-twice"];

/** "geen status": what a cell is that says nothing. */
function noValue({ field }: Doubt, language: Language): string {
  const name = field === null ? (language === "nl" ? "waarde" : "value") : cellField(field, language);
  return language === "nl" ? `geen ${name}` : `no ${name}`;
}

/** What a cell holds; the name of the column of predecessors is no noun. */
function cellField(field: FieldName, language: Language): string {
  if (field === "predecessors") return language === "nl" ? "voorganger" : "predecessor";
  return field === "start" ? (language === "nl" ? "startdatum" : "start date") : fieldLabel(field, language);
}

function alternativesSentence(doubt: Doubt, language: Language): string {
  if (doubt.alternatives.length === 0 || SAYS_ALL.includes(doubt.code)) return "";
  const isColumn = doubt.code.startsWith("column-");
  const options = doubt.alternatives.map((value) =>
    isColumn
      ? roleLabel(value as ColumnRole, language)
      : value === ""
        ? noValue(doubt, language)
        : shown(value, language),
  );
  const or = language === "nl" ? " of " : " or ";
  const listed = [options.slice(0, -1).join(", "), options[options.length - 1] ?? ""]
    .filter((part) => part !== "")
    .join(or);
  return language === "nl" ? ` Het kan ook ${listed} zijn.` : ` It may also be ${listed}.`;
}

function mainSentence(doubt: Doubt, language: Language): string {
  const nl = language === "nl";
  const at = place(doubt, language);
  const raw = doubt.raw.replace(/\s+/g, " ");
  const taken = shown(doubt.taken, language);
  const role = (): string => roleLabel(doubt.taken as ColumnRole, language);
  switch (doubt.code) {
    case "column-by-content": {
      const content = CONTENTS[doubt.reason as ContentKind]?.[language] ?? "";
      if (raw === "")
        return nl
          ? `${at}: de kolom heeft geen kop en is gelezen als ${role()}, want ${content}.`
          : `${at}: the column has no heading and is read as ${role()}, because ${content}.`;
      return nl
        ? `${at}: de kop "${raw}" is onbekend; gelezen als ${role()}, want ${content}.`
        : `${at}: the heading "${raw}" is unknown; read as ${role()}, because ${content}.`;
    }
    case "column-weak":
      if (doubt.reason === "content")
        return nl
          ? `${at}: wat onder de kop "${raw}" staat, past er maar ten dele bij; gelezen als ${role()}.`
          : `${at}: what stands under the heading "${raw}" fits it only in part; read as ${role()}.`;
      return nl
        ? `${at}: de kop "${raw}" kan meer betekenen; gelezen als ${role()}.`
        : `${at}: the heading "${raw}" may mean more than one thing; read as ${role()}.`;
    case "column-two-claims":
      return nl
        ? `${at}: de kop "${raw}" kan meer betekenen; gelezen als ${role()}.`
        : `${at}: the heading "${raw}" may mean more than one thing; read as ${role()}.`;
    case "no-header":
      return nl
        ? `${at}: de lijst heeft geen koppen; wat de kolommen zijn, volgt uit hun inhoud.`
        : `${at}: the list has no headings; what the columns are follows from their content.`;
    case "no-name-column":
      return nl
        ? `${at}: er is geen kolom die zegt wat er klaar moet zijn.`
        : `${at}: no column says what is to be ready.`;
    case "no-numbers":
      return nl
        ? `${at}: de rijen hebben geen nummer; ze zijn genummerd vanaf ${doubt.taken}.`
        : `${at}: the rows have no number; they are numbered from ${doubt.taken}.`;
    case "numbers-in-names":
      return nl
        ? `${at}: de nummers zijn uit de tekst van de mijlpalen gehaald.`
        : `${at}: the numbers were taken from the texts of the milestones.`;
    case "bar-interrupted":
      return nl
        ? `${at}: de balk is onderbroken; gelezen als één periode, ${taken}.`
        : `${at}: the bar is interrupted; read as one period, ${taken}.`;
    case "bar-lighter-end":
      return nl
        ? `${at}: een lichtere cel hoort niet bij de balk; gelezen als ${taken}.`
        : `${at}: a lighter cell is left out of the bar; read as ${taken}.`;
    case "grid-year-inferred":
      return nl
        ? `${at}: bij de tijdsduur staat niet elk jaar; de eerste kolom is gelezen als ${doubt.taken}.`
        : `${at}: the time grid does not name every year; its first column is read as ${doubt.taken}.`;
    case "grid-sub-columns":
      return nl
        ? `${at}: de kolommen onder de jaren hebben geen kop; ze zijn gelezen als gelijke delen van het jaar.`
        : `${at}: the columns under the years have no heading; they are read as equal parts of the year.`;
    case "grid-school-quarters":
      return nl
        ? `${at}: de kwartalen staan onder schooljaren; het eerste is gelezen als augustus tot en met oktober.`
        : `${at}: the quarters stand under school years; the first is read as August to October.`;
    case "status-by-fill":
      return nl
        ? `${at}: er is geen kolom met de status; die is uit de kleuren van de ${STATUS_BY[doubt.reason]?.nl ?? "teksten"}${raw === "" ? "" : ` ("${raw}")`} gehaald.`
        : `${at}: there is no status column; it was taken from the colours of the ${STATUS_BY[doubt.reason]?.en ?? "texts"}${raw === "" ? "" : ` ("${raw}")`}.`;
    case "subproject-from-sheet":
      return nl
        ? `${at}: de naam van het blad is gelezen als deelproject.`
        : `${at}: the name of the sheet is read as the subproject.`;
    case "row-left-out":
      return nl
        ? `Blad ${doubt.sheet}, rij ${raw} is niet gelezen: er staat geen mijlpaal in. Geef de mijlpaal een naam als de rij wel meetelt.`
        : `Sheet ${doubt.sheet}, row ${raw} was not read: it holds no milestone. Give the milestone a name if the row counts.`;
    case "row-without-number":
      return nl
        ? `Blad ${doubt.sheet}, rij ${raw} heeft geen nummer en is wel gelezen.`
        : `Sheet ${doubt.sheet}, row ${raw} has no number and was read all the same.`;
    case "date-order":
      return nl
        ? `${at}: of de dag of de maand vooraan staat, blijkt nergens uit; gelezen met de dag vooraan.`
        : `${at}: nothing tells whether the day or the month stands first; read with the day first.`;
    case "rows-below-table":
      return nl
        ? `${at}: onder de tabel ${raw} staan nog rijen, vanaf rij ${doubt.taken}; ze zijn meegelezen.`
        : `${at}: there are more rows below the table ${raw}, from row ${doubt.taken}; they were read too.`;
    case "period-from-title":
      return nl
        ? `${at}: de periode ${taken} komt uit de titel "${raw}".`
        : `${at}: the period ${taken} comes from the title "${raw}".`;
    case "period-from-grid":
      return nl
        ? `${at}: de periode ${taken} is die van de tijdsduur.`
        : `${at}: the period ${taken} is that of the time grid.`;
    case "period-from-scheme":
      return nl
        ? `${at}: er staat geen periode; aangenomen is die van de regeling Sterk techniekonderwijs, ${taken}.`
        : `${at}: no period is written; that of the scheme Sterk techniekonderwijs is assumed, ${taken}.`;
    case "reference-day-from-title":
      return nl
        ? `${at}: de peildatum ${taken} komt uit "${raw}".`
        : `${at}: the reference day ${taken} comes from "${raw}".`;
    case "progress-as-done":
      return nl ? `${at}: 100 % is gelezen als gereed.` : `${at}: 100 % is read as done.`;
    case "summary-row":
      return nl
        ? `Blad ${doubt.sheet}, rij ${raw} is gelezen als kop boven de rijen eronder.`
        : `Sheet ${doubt.sheet}, row ${raw} is read as a heading of the rows below.`;
    case "owner-as-role":
      return nl
        ? `${at}: wie in deze kolom staat, is gelezen als eindverantwoordelijk (E).`
        : `${at}: who stands in this column is read as accountable (E).`;
    case "several-versions":
      return nl
        ? `Blad ${raw} en een ander blad hebben dezelfde mijlpalen; gelezen is ${raw}.`
        : `Sheet ${raw} and another sheet have the same milestones; ${raw} was read.`;
    case "same-milestones": {
      const others = doubt.alternatives.join(", ");
      return nl
        ? `Blad ${raw} heeft dezelfde mijlpalen als ${others}; ze zijn allemaal gelezen, als delen van één plan. Neem het vinkje weg bij wat er niet bij hoort.`
        : `Sheet ${raw} has the same milestones as ${others}; all were read, as parts of one plan. Untick what does not belong to it.`;
    }
    case "column-twice":
      return nl
        ? `${at}: de kop "${raw}" staat ook boven kolom ${doubt.taken}; gelezen is kolom ${doubt.taken}. Kies bij de kolommen wat deze betekent, als u deze bedoelt.`
        : `${at}: the heading "${raw}" stands above column ${doubt.taken} too; column ${doubt.taken} was read. Choose what this one means at the columns, if you mean this one.`;
    case "numbers-per-list":
      return nl
        ? `${at}: de nummers beginnen hier opnieuw; ${raw} is gelezen als ${doubt.taken}, zodat elk nummer één keer voorkomt.`
        : `${at}: the numbers start again here; ${raw} is read as ${doubt.taken}, so that every number occurs once.`;
    case "side-by-side":
      return nl
        ? `Blad ${doubt.sheet}: er staan lijsten naast elkaar; die in de kolommen ${raw.replace(":", " t/m ")} is apart gelezen${doubt.taken === "" ? "" : `, als "${doubt.taken}"`}.`
        : `Sheet ${doubt.sheet}: lists stand side by side; the one in columns ${raw.replace(":", " to ")} was read on its own${doubt.taken === "" ? "" : `, as "${doubt.taken}"`}.`;
    case "list-turned":
      return nl
        ? `Blad ${doubt.sheet}: de lijst ligt op zijn kant; de mijlpalen staan naast elkaar en zijn onder elkaar gezet.`
        : `Sheet ${doubt.sheet}: the list lies on its side; its milestones stand side by side and were put below one another.`;
    case "cell-date":
    case "cell-status":
    case "cell-dependency":
    case "cell-number":
      return cellSentence(doubt, language);
  }
}

function cellSentence(doubt: Doubt, language: Language): string {
  const nl = language === "nl";
  const taken = shown(doubt.taken, language);
  const isColour = /^#[0-9A-F]{6}$/.test(doubt.raw);
  const what = isColour ? (nl ? "de celkleur" : "the cell's colour") : `"${doubt.raw}"`;
  const reason = REASONS[doubt.reason]?.[language];
  const name = doubt.field === null ? "" : `${cellField(doubt.field, language)} `;
  const value = doubt.taken === "" ? noValue(doubt, language) : `${name}${taken}`;
  const at = place(doubt, language);
  const start = nl ? `${at}: ${what} is gelezen als ${value}` : `${at}: ${what} is read as ${value}`;
  return reason === undefined ? `${start}.` : `${start}: ${reason}.`;
}
