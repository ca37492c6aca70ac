import { formatNumber } from "#core/wording/format.ts";

function number(value: number): string {
  return formatNumber(value, "nl");
}

/** What the pane says before a place is opened. U-form, short sentences, what happened and what you can do. */
export const firstNl = {
  product: "Mijlpalenplan",
  navigation: "Onderdelen",
  results: "Meldingen",

  placeHome: "Overzicht",
  placeMilestones: "Mijlpalen",
  placeTimeline: "Tijdlijn",
  placeStatus: "Stoplicht",
  placeStatusShort: "Stoplicht",
  placeCheck: "Controle",
  placeDecision: "Beslisdocument",
  placeDecisionShort: "Besluit",
  placeReport: "Voortgangsrapportage",
  placeReportShort: "Rapport",
  placeSettings: "Instellingen",

  groen: "Groen",
  oranje: "Oranje",
  rood: "Rood",
  grijs: "Niet gestart",
  gereed: "Gereed",

  working: "Bezig…",
  reading: "Het plan wordt gelezen…",
  stopWaiting: "Niet langer wachten",
  retry: "Opnieuw proberen",
  close: "Sluiten",
  back: "Terug",
  undo: "Ongedaan maken",
  undoneCells: (count: number) =>
    count === 1 ? "1 cel heeft weer de oude waarde." : `${number(count)} cellen hebben weer de oude waarde.`,
  undoneRows: "De rijen staan weer zoals ze stonden.",
  undoneNothing: "Niets teruggezet: de cellen zijn intussen door iemand anders gewijzigd.",
  show: "Toon in blad",
  problemTitle: "Dat is niet gelukt",
  fault:
    "Dit ging onverwacht mis. Probeer het opnieuw. Blijft het misgaan, sluit dan het taakvenster en open het weer.",
  notFetched:
    "Dit deel van het taakvenster kon niet worden opgehaald. Controleer uw internetverbinding en probeer het opnieuw.",
  notFetchedStill:
    "Dit deel kan nog steeds niet worden opgehaald. Werkt uw internet wel, laad dan het taakvenster opnieuw. Wat u hier typte en nog niet opsloeg, gaat dan verloren.",
  reloadPane: "Taakvenster opnieuw laden",
  crashed: "Dit onderdeel werkt nu niet. Uw werkmap is niet gewijzigd.",
  reload: "Onderdeel opnieuw openen",
  tooOld: "Deze versie van Excel is te oud voor Mijlpalenplan. Gebruik Excel 2021 of nieuwer, of Excel op het web.",
  nothingChanged: "Er is niets gewijzigd: het stond al zo.",
  unnamed: "(zonder naam)",
  noNumber: "(zonder nr.)",
  homeCounts: "Stand van het plan",
  homeAsOf: (day: string) => `Stand op ${day}`,
  homeAll: (count: number) => (count === 1 ? "1 mijlpaal" : `${number(count)} mijlpalen`),
  homeChecking: "De bevindingen worden nagelopen…",
  homeAttention: "Vraagt aandacht",
  homeAttentionNone: "Niets vraagt vandaag om aandacht.",
  homeAttentionMore: (count: number) => (count === 1 ? "Nog 1 andere" : `Nog ${number(count)} andere`),
  homeNext: "Komende mijlpalen",
  homeNextNone: "Er zijn geen mijlpalen meer die nog opgeleverd moeten worden.",
  homeEmpty: "Het plan heeft nog geen mijlpalen. Typ ze in het blad, of voeg hier de eerste toe.",
  homeAdd: "Mijlpaal toevoegen",
  homeListNote: (sheet: string) =>
    `Dit is uw eigen lijst op blad ${sheet}. Neem die over voor een tijdbalk, stoplichtkleuren en instellingen.`,
  homeAdopt: "Neem deze lijst over",
  homeUpdateStatus: "Status bijwerken",
  homeCheck: "Controleren",
  actionExplain: "Toelichten",
  actionDecide: "Besluit vragen",
  actionStatus: "Stoplicht kiezen",
  actionOpen: "Openen",
  inDays: (days: number) => (days === 0 ? "vandaag" : days === 1 ? "morgen" : `over ${days} dagen`),

  critical: "Kritiek",
  statusDone: (count: number, light: string) =>
    count === 1
      ? `1 mijlpaal staat nu op ${light.toLowerCase()}.`
      : `${number(count)} mijlpalen staan nu op ${light.toLowerCase()}.`,
  checkDone: (count: number, sheet: string) =>
    count === 0
      ? `Geen bevindingen; blad ${sheet} is bijgewerkt.`
      : count === 1
        ? `1 bevinding staat op blad ${sheet}.`
        : `${number(count)} bevindingen staan op blad ${sheet}.`,
  severityError: (count: number) => (count === 1 ? "1 fout" : `${number(count)} fouten`),
  checkGoTo: (cell: string) => `Naar cel ${cell}`,
  decisionMade: (sheet: string) => `Het beslisdocument staat op blad ${sheet}.`,
  reportMade: (sheet: string) => `De rapportage staat op blad ${sheet}.`,
  stopWriting: "Stoppen",
  stopping: "Wordt gestopt na dit deel…",
};
