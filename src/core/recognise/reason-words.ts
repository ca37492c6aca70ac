import type { Language } from "../plan/plan.ts";

/** Why a cell may mean something else, by the code that the notation gave. */
export const REASONS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  "no-year": { nl: "er staat geen jaar bij", en: "it names no year" },
  "day-or-month": { nl: "dag en maand kunnen verwisseld zijn", en: "day and month may be the other way round" },
  "month-first": { nl: "de maand staat vooraan", en: "the month stands first" },
  season: {
    nl: "een jaargetijde heeft geen vaste eerste en laatste dag",
    en: "a season has no fixed first and last day",
  },
  "part-of-period": { nl: "begin, midden en eind zijn ruim", en: "begin, middle and end are loose" },
  approximate: { nl: "het is bij benadering", en: "it is approximate" },
  until: { nl: '"tot" en "voor" tellen de dag zelf niet mee', en: '"until" and "before" leave out the day itself' },
  after: { nl: '"na" telt de dag zelf niet mee', en: '"after" leaves out the day itself' },
  "school-year-or-years": {
    nl: "twee jaren kunnen een schooljaar of twee kalenderjaren zijn",
    en: "two years may be a school year or two calendar years",
  },
  "school-year-of-one-year": { nl: "een schooljaar heeft twee jaartallen", en: "a school year has two years" },
  "weeks-or-year": {
    nl: "achter het streepje kan een jaar of een tweede week staan",
    en: "a year or a second week may stand behind the dash",
  },
  winter: { nl: "een winter ligt in twee jaren", en: "a winter lies in two years" },
  "plain-number": { nl: "het is een getal zonder datumopmaak", en: "it is a number without a date format" },
  "year-in-date-cell": {
    nl: "er lijkt een jaartal in een datumcel getypt",
    en: "a year seems to have been typed into a date cell",
  },
  "month-year-or-day": { nl: "het getal kan een jaar of een dag zijn", en: "the number may be a year or a day" },
  "month-shown": {
    nl: "de cel laat alleen de maand of het jaar zien",
    en: "the cell shows only the month or the year",
  },
  "with-remark": { nl: "er staan woorden bij", en: "there are words beside it" },
  "bar-date": { nl: "in de balk staat een datum", en: "a date stands in the bar" },
  "not-a-colour": { nl: "het woord is geen van de drie kleuren", en: "the word is none of the three colours" },
  "unknown-word": { nl: "het woord is geen van de drie kleuren", en: "the word is none of the three colours" },
  "several-words": {
    nl: "er staat meer dan één kleur; de zwaarste telt",
    en: "it names more than one colour; the most serious counts",
  },
  "done-as-green": { nl: "gereed telt als volgens schema", en: "done counts as on schedule" },
  "fill-beside-word": { nl: "het woord zegt geen kleur, de cel wel", en: "the word names no colour, the cell does" },
  "fill-against-word": {
    nl: "het woord en de kleur van de cel spreken elkaar tegen",
    en: "the word and the colour of the cell disagree",
  },
  "colour-by-rule": {
    nl: "een kleurenschaal of een andere voorwaardelijke opmaak kleurt de cel en zegt niet welk stoplicht bedoeld is; kies het, of typ groen, oranje of rood",
    en: "a colour scale or another conditional format colours the cell and does not say which status is meant; choose it, or type groen, oranje or rood",
  },
  "pale-fill": {
    nl: "de tint is zo licht dat het versiering kan zijn",
    en: "the shade is so pale that it may be decoration",
  },
  "between-fill": { nl: "de tint ligt tussen twee kleuren", en: "the shade lies between two colours" },
  "other-fill": { nl: "de kleur is geen groen, oranje of rood", en: "the colour is not green, orange or red" },
  "typed-as-date": { nl: "Excel heeft er een datum van gemaakt", en: "Excel made a date of it" },
  "zero-lost": { nl: "in een getal valt de laatste nul weg", en: "a number loses its last nought" },
  "number-could-be": { nl: "in een getal valt de laatste nul weg", en: "a number loses its last nought" },
  "lag-without-unit": {
    nl: "bij de vertraging staat geen eenheid; gelezen als werkdagen",
    en: "the lag has no unit; read as working days",
  },
  "range-empty": {
    nl: "niet elk nummer van het bereik staat in het plan",
    en: "not every number of the range is in the plan",
  },
  "by-name": { nl: "de mijlpaal is bij naam genoemd", en: "the milestone is named instead of numbered" },
};
