import type { FieldName } from "../plan/milestone.ts";

export interface FieldHeader {
  /** What the sheet layer writes, and what our own table is known by. */
  readonly nl: string;
  readonly en: string;
  /** Words that mean this and hardly anything else. */
  readonly synonyms: readonly string[];
  /** Words that may mean this when the cells below agree or no other column has a better claim. */
  readonly weak: readonly string[];
}

/**
 * Header words per field, Dutch and English: one list for recognising people's own headers and for writing ours.
 * The canonical Dutch words are those of the STO example format (and its superset).
 */
export const headerFields: Readonly<Record<FieldName, FieldHeader>> = {
  nr: {
    nl: "Nr.",
    en: "No.",
    synonyms: [
      "nummer", "nr", "mijlpaalnummer", "mijlpaal nr", "mijlpaal nummer", "volgnummer", "volgnr", "wbs", "wbs code", "id",
      "mijlpaal id", "code", "number", "no", "num", "task id", "milestone no", "milestone id", "item no", "taaknummer",
      "activiteitnummer", "activiteit nr", "act nr", "regel nr", "outline number", "overzichtsnummer", "#", "mp nr", "mp",
    ],
    weak: ["ref", "referentie", "reference", "item", "regel", "kenmerk", "key"],
  },
  subproject: {
    nl: "Deelproject",
    en: "Subproject",
    synonyms: [
      "deelprojecten", "programmalijn", "actielijn", "werkpakket", "work package", "workpackage", "workstream",
      "work stream", "projectonderdeel", "onderdeel", "stream", "deelplan", "deelprogramma", "projectlijn", "spoor",
      "actielijnen", "programmalijnen", "werklijn", "pijler", "sub project", "track", "thema", "theme", "cluster",
    ],
    weak: ["project", "fase", "phase", "categorie", "category", "groep", "lijn", "programma", "subregio", "area"],
  },
  goal: {
    nl: "Doelstelling",
    en: "Goal",
    synonyms: [
      "doelstellingen", "doel", "doelen", "ambitie", "objective", "objectives", "goals", "hoofddoel", "subdoel",
      "projectdoel", "strategisch doel", "speerpunt",
    ],
    weak: ["thema", "beoogd effect", "aim"],
  },
  name: {
    nl: "Mijlpaal (resultaat)",
    en: "Milestone (result)",
    synonyms: [
      "mijlpaal", "mijlpalen", "resultaat", "resultaten", "deelresultaat", "beoogd resultaat", "milestone", "milestones",
      "result", "results", "deliverable", "deliverables", "oplevering product", "product", "opleverproduct", "taaknaam",
      "task name", "milestone name", "naam mijlpaal", "mijlpaalnaam", "mijlpaal resultaat", "wat is er klaar", "wat is klaar",
      "concreet resultaat", "outcome", "eindproduct", "titel", "title",
    ],
    weak: [
      "activiteit", "activiteiten", "taak", "taken", "task", "tasks", "activity", "activities", "omschrijving",
      "beschrijving", "description", "naam", "name", "wat", "what", "actie", "acties", "action", "actiepunt", "onderwerp",
      "subject", "werkzaamheden", "stap", "stappen", "step", "item", "deelactiviteit", "te doen", "to do", "onderdeel",
      "oplevering",
    ],
  },
  description: {
    nl: "(Deel)activiteit / beschrijving",
    en: "(Sub)activity / description",
    synonyms: [
      "deelactiviteit", "deelactiviteiten", "activiteit", "activiteiten", "beschrijving", "omschrijving", "description",
      "activity", "activities", "sub activity", "werkzaamheden", "inhoud", "taken", "tasks", "details",
      "deel activiteit beschrijving",
    ],
    weak: ["nadere omschrijving", "specificatie", "scope", "acties", "actions", "stappen"],
  },
  kind: {
    nl: "Soort",
    en: "Kind",
    synonyms: ["type", "soort mijlpaal", "type mijlpaal", "milestone type", "kind of milestone", "mijlpaaltype"],
    weak: ["categorie", "aard", "category"],
  },
  start: {
    nl: "Start",
    en: "Start",
    synonyms: [
      "startdatum", "begindatum", "begin", "aanvang", "aanvangsdatum", "van", "vanaf", "start date", "begin date", "from",
      "ingangsdatum", "start op", "startmoment", "geplande start", "planned start", "datum start", "datum begin", "starts",
      "start gepland", "beginnen", "begint", "start activiteit", "begint op", "datum van", "aanvangen",
    ],
    weak: ["ingang", "kick off", "startweek", "startmaand"],
  },
  due: {
    nl: "Opleverdatum",
    en: "Due date",
    synonyms: [
      "oplevering", "einddatum", "eind", "einde", "deadline", "verwachte opleverdatum", "gereed", "klaar", "tot", "t/m",
      "tot en met", "due", "due date", "finish", "end", "end date", "finish date", "delivery date", "delivery", "opleveren",
      "opleverdata", "geplande opleverdatum", "planned finish", "planned end", "target date", "streefdatum", "uiterlijk",
      "uiterste datum", "datum gereed", "gereed datum", "datum oplevering", "datum eind", "klaar op", "klaar voor",
      "af op", "voltooiing", "einddatum gepland", "geplande einddatum", "until", "to", "completion date", "opleverdag",
      "wanneer klaar", "gereed voor", "opleverdatum gepland", "oplevermoment", "eindmoment", "termijn", "streefdatum gereed",
      "oplever datum", "eind datum", "datum tot", "verwachte oplevering", "mijlpaaldatum", "ready", "ready by", "done by",
    ],
    weak: ["datum", "date", "wanneer", "when", "planning", "data", "verwacht gereed", "geplande datum", "gereed op", "expected"],
  },
  duration: {
    nl: "Doorlooptijd",
    en: "Duration",
    synonyms: [
      "duur", "looptijd", "aantal dagen", "werkdagen", "aantal weken", "duration", "days", "working days",
      "duur dagen", "duur weken", "doorlooptijd weken", "doorlooptijd dagen", "doorlooptijd werkdagen",
    ],
    weak: ["dagen", "weken", "tijd", "weeks"],
  },
  predecessors: {
    nl: "Afhankelijk van",
    en: "Depends on",
    synonyms: [
      "voorganger", "voorgangers", "afhankelijkheid", "afhankelijkheden", "volgt na", "volgt op", "predecessor",
      "predecessors", "dependency", "dependencies", "dependent on", "voorafgaande taken", "voorafgaande taak", "eerst klaar",
      "directe voorgangers", "vereist", "wacht op", "afh van", "afh", "depends", "afhankelijk van nr", "afhankelijk", "na nr",
      "voorafgaand", "kan pas na", "kan starten na", "vereiste mijlpalen", "follows", "after", "relatie", "relaties",
      "hangt af van", "eerst nodig", "bouwt voort op", "vooraf gereed", "waits for", "blocked by",
    ],
    weak: ["na", "nodig", "voorwaarde", "needs", "requires"],
  },
  latestStart: {
    nl: "Uiterste start",
    en: "Latest start",
    synonyms: ["uiterste startdatum", "uiterlijke start", "laatste start", "laatst mogelijke start", "late start"],
    weak: [],
  },
  expectedFinish: {
    nl: "Verwacht gereed",
    en: "Expected finish",
    synonyms: ["verwachte gereeddatum", "berekend gereed", "verwachte einddatum", "expected end", "forecast finish"],
    weak: ["prognose einddatum", "prognose datum"],
  },
  totalFloat: {
    nl: "Speling",
    en: "Float",
    synonyms: ["totale speling", "marge", "slack", "total float", "total slack", "totale marge", "speling dagen"],
    weak: [],
  },
  status: {
    nl: "Status",
    en: "Status",
    synonyms: [
      "stoplicht", "stoplichten", "stand", "kleur", "rag", "rag status", "verkeerslicht", "traffic light", "signaal",
      "stand van zaken", "health", "voortgangsstatus", "status stoplicht", "actuele status", "g o r", "smiley",
    ],
    weak: ["voortgang", "progress", "state", "conditie", "beoordeling", "oordeel", "stavaza", "svz", "hoe staat het"],
  },
  explanation: {
    nl: "Toelichting op de voortgang",
    en: "Explanation of progress",
    synonyms: [
      "toelichting", "opmerking", "opmerkingen", "notitie", "notities", "remarks", "remark", "comments", "comment", "notes",
      "explanation", "uitleg", "bijzonderheden", "toelichting voortgang", "toelichting status", "aantekeningen",
      "stand van zaken toelichting", "commentaar", "notes on progress",
    ],
    weak: ["voortgang", "stand van zaken", "progress", "info", "note", "resultaat tot nu toe", "stavaza", "svz", "update"],
  },
  bottleneck: {
    nl: "Ervaren knelpunten",
    en: "Bottlenecks",
    synonyms: [
      "knelpunt", "knelpunten", "probleem", "problemen", "issue", "issues", "obstakel", "obstakels", "bottleneck",
      "bottlenecks experienced", "belemmeringen", "problems", "obstacles", "aandachtspunten", "knelpunten risicos",
      "knelpunten en risicos", "impediments",
    ],
    weak: ["risico", "risicos", "risk", "risks", "aandachtspunt", "oorzaak"],
  },
  measure: {
    nl: "Maatregel / bijsturing",
    en: "Measure",
    synonyms: [
      "maatregel", "maatregelen", "bijsturing", "measures", "corrective action", "corrective actions", "oplossing",
      "bijsturingsmaatregel", "maatregel bijsturing", "bijsturing maatregel", "mitigation", "corrigerende maatregel",
      "beheersmaatregel", "genomen maatregelen",
    ],
    weak: ["vervolgactie", "actie", "acties", "vervolg", "action"],
  },
  actionOwner: {
    nl: "Actiehouder",
    en: "Action owner",
    synonyms: ["actie door", "action by", "maatregel door", "eigenaar maatregel", "measure owner"],
    weak: [],
  },
  doneOn: {
    nl: "Gereed op",
    en: "Done on",
    synonyms: [
      "werkelijk gereed", "datum afgerond", "afgerond op", "actual finish", "actual end", "werkelijke einddatum",
      "werkelijke opleverdatum", "gerealiseerd op", "opgeleverd op", "completed on", "date completed", "gereedgemeld",
      "werkelijk opgeleverd", "datum realisatie", "realisatiedatum", "gereed gemeld", "finished on", "klaar sinds",
    ],
    weak: ["gereed", "afgerond", "done", "realisatie", "gereed datum", "gerealiseerd"],
  },
  asOf: {
    nl: "Peildatum",
    en: "As of",
    synonyms: [
      "stand per", "bijgewerkt", "bijgewerkt op", "laatst bijgewerkt", "last updated", "updated", "status date", "statusdatum",
      "reference date", "datum status", "wijzigingsdatum",
    ],
    weak: [],
  },
  budget: {
    nl: "Begroot",
    en: "Budget",
    synonyms: ["budget", "begroting", "begroot bedrag", "budgeted", "planned cost", "kosten begroot", "raming", "begrote kosten"],
    weak: ["kosten", "bedrag", "cost", "costs", "amount"],
  },
  spent: {
    nl: "Besteed",
    en: "Spent",
    synonyms: ["uitgegeven", "gerealiseerde kosten", "actual cost", "besteed bedrag", "uitgaven", "kosten besteed", "werkelijke kosten"],
    weak: ["realisatie", "actuals"],
  },
  forecast: {
    nl: "Prognose",
    en: "Forecast",
    synonyms: ["verwachte kosten", "prognose kosten", "forecast cost", "verwachte besteding", "eac", "prognose eindstand"],
    weak: ["verwachting"],
  },
  cofinancing: {
    nl: "Cofinanciering",
    en: "Cofinancing",
    synonyms: ["co financiering", "bijdrage bedrijven", "cofinanciering bedrijven", "co financing", "eigen bijdrage", "match funding"],
    weak: ["bijdrage"],
  },
};

/** Columns that people's own lists have and our table has not; recognition turns them into fields of the milestone. */
export type ForeignField = "goalNr" | "resultNr" | "owner" | "executor" | "period" | "progress";

export const foreignHeaders: Readonly<Record<ForeignField, FieldHeader>> = {
  goalNr: { nl: "Nr. doelstelling", en: "Goal no.", synonyms: ["doelstelling nr", "doel nr", "nr doel", "doelnummer"], weak: [] },
  resultNr: { nl: "Nr. resultaat", en: "Result no.", synonyms: ["resultaat nr", "nr resultaat", "resultaatnummer"], weak: [] },
  owner: {
    nl: "Trekker",
    en: "Owner",
    synonyms: [
      "trekkers", "verantwoordelijke", "verantwoordelijk", "eigenaar", "kartrekker", "wie", "who", "responsible", "lead",
      "eindverantwoordelijke", "eindverantwoordelijk", "projectleider", "resourcenamen", "resource names", "assigned to",
      "toegewezen aan", "verantwoordelijke partij", "accountable", "probleemeigenaar", "coordinator", "door wie", "assignee",
      "contactpersoon", "penhouder", "responsible party", "milestone owner",
    ],
    weak: ["partij", "partijen", "actor", "organisatie", "party", "resources", "naam verantwoordelijke", "door", "by"],
  },
  executor: {
    nl: "Uitvoerder",
    en: "Executed by",
    synonyms: ["uitvoerders", "uitvoering", "uitvoerend", "uitvoering door", "executor", "uit te voeren door", "performed by"],
    weak: ["betrokkenen", "betrokken partijen", "team", "werkgroep", "involved"],
  },
  period: {
    nl: "Periode",
    en: "Period",
    synonyms: ["periode van uitvoering", "uitvoeringsperiode", "tijdvak", "tijdpad", "tijdsduur", "van tot", "van t/m", "start eind",
      "period of execution", "tijdsperiode", "start einde", "begin eind", "timeframe", "time frame", "timeline", "periodes"],
    weak: ["planning", "wanneer", "when", "looptijd", "doorlooptijd", "tijd", "tijdsplanning", "termijn", "schedule"],
  },
  progress: {
    nl: "% gereed",
    en: "% complete",
    synonyms: ["% voltooid", "percentage gereed", "percent complete", "voortgang %", "% complete", "gereed %", "percentage voltooid",
      "voortgangspercentage", "progress %", "% af", "% klaar", "complete"],
    weak: ["voortgang", "progress", "%"],
  },
};

/** Columns of lists that mean something else than any field; naming them keeps them from being guessed at. */
export const otherHeaders: readonly string[] = [
  "prioriteit", "priority", "urgentie", "bijlage", "bijlagen", "document", "documenten", "link", "versie", "version", "uren",
  "hours", "locatie", "plaats", "location", "email", "e mail", "telefoon", "bron", "source", "doelgroep", "kans", "impact",
  "score", "opvolger", "opvolgers", "successor", "successors", "weging", "school jaar", "indicator", "kpi", "norm",
  "afgestemd met", "eenheid", "aantal", "tags", "label", "labels", "omvang", "grootboek", "kostenplaats", "subsidiejaar",
  "eigen kolom", "weeknummer", "baseline start", "baseline finish", "baseline", "nulmeting", "vorige status",
  "vorige opleverdatum", "oorspronkelijke opleverdatum", "oude opleverdatum", "oude datum", "previous status",
  "status vorige periode", "status vorige keer", "trend",
];
