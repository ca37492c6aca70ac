import { words } from "./header-words.ts";
import type { FieldHeader } from "./header-words.ts";
import type { FieldName } from "../plan/milestone.ts";

type Field = Extract<
  FieldName,
  | "status"
  | "explanation"
  | "bottleneck"
  | "measure"
  | "actionOwner"
  | "doneOn"
  | "asOf"
  | "budget"
  | "spent"
  | "forecast"
  | "cofinancing"
>;

/** Headings that say how it goes and what it costs. */
export const PROGRESS_HEADERS: Readonly<Record<Field, FieldHeader>> = {
  status: {
    nl: "Status",
    en: "Status",
    synonyms: words(`
      stoplicht | stoplichten | stand | kleur | rag | rag status | verkeerslicht | traffic light | signaal
      | stand van zaken | health | voortgangsstatus | status stoplicht | actuele status | g o r | smiley
    `),
    weak: words(`
      voortgang | progress | state | conditie | beoordeling | oordeel | stavaza | svz | hoe staat het
    `),
  },
  explanation: {
    nl: "Toelichting op de voortgang",
    en: "Explanation of progress",
    synonyms: words(`
      toelichting | opmerking | opmerkingen | notitie | notities | remarks | remark | comments | comment |
      notes | explanation | uitleg | bijzonderheden | toelichting voortgang | toelichting status |
      aantekeningen | stand van zaken toelichting | commentaar | notes on progress | opm | toel | update
      status | toelichting op status
    `),
    weak: words(`
      voortgang | stand van zaken | progress | info | note | resultaat tot nu toe | stavaza | svz | update
    `),
  },
  bottleneck: {
    nl: "Ervaren knelpunten",
    en: "Bottlenecks",
    synonyms: words(`
      knelpunt | knelpunten | probleem | problemen | issue | issues | obstakel | obstakels | bottleneck |
      bottlenecks experienced | belemmeringen | problems | obstacles | aandachtspunten | knelpunten
      risicos | knelpunten en risicos | impediments | wat gaat niet goed | waar zit het knelpunt | waar
      loopt het vast
    `),
    weak: words("risico | risicos | risk | risks | aandachtspunt | oorzaak"),
  },
  measure: {
    nl: "Maatregel / bijsturing",
    en: "Measure",
    synonyms: words(`
      maatregel | maatregelen | bijsturing | measures | corrective action | corrective actions | oplossing
      | bijsturingsmaatregel | maatregel bijsturing | bijsturing maatregel | mitigation | corrigerende
      maatregel | beheersmaatregel | genomen maatregelen | wat gaan we doen | wat doen we eraan | actie om
      bij te sturen | bijstuurmaatregel | tegenmaatregel
    `),
    weak: words("vervolgactie | actie | acties | vervolg | action"),
  },
  actionOwner: {
    nl: "Actiehouder",
    en: "Action owner",
    synonyms: words(`
      actie door | action by | maatregel door | eigenaar maatregel | measure owner | actie bij | actie
      voor | wie pakt op | wie pakt het op | actie eigenaar
    `),
    weak: [],
  },
  doneOn: {
    nl: "Gereed op",
    en: "Done on",
    synonyms: words(`
      werkelijk gereed | datum afgerond | afgerond op | actual finish | actual end | werkelijke einddatum
      | werkelijke opleverdatum | gerealiseerd op | opgeleverd op | completed on | date completed |
      gereedgemeld | werkelijk opgeleverd | datum realisatie | realisatiedatum | gereed gemeld | finished
      on | klaar sinds | completed date | datum voltooid | voltooid op | voltooiingsdatum | afgerond d d |
      date done | actual completion
    `),
    weak: words("gereed | afgerond | done | realisatie | gereed datum | klaar op | gerealiseerd"),
  },
  asOf: {
    nl: "Peildatum",
    en: "As of",
    synonyms: words(`
      stand per | bijgewerkt | bijgewerkt op | laatst bijgewerkt | last updated | updated | status date |
      statusdatum | reference date | datum status | wijzigingsdatum | stand d d | stand dd | status d d |
      status per | d d status
    `),
    weak: [],
  },
  budget: {
    nl: "Begroot",
    en: "Budget",
    synonyms: words(`
      budget | begroting | begroot bedrag | budgeted | planned cost | kosten begroot | raming | begrote
      kosten | totaal begroot | begroot budget | planned budget
    `),
    weak: words("kosten | bedrag | cost | costs | amount"),
  },
  spent: {
    nl: "Besteed",
    en: "Spent",
    synonyms: words(`
      uitgegeven | gerealiseerde kosten | actual cost | besteed bedrag | uitgaven | kosten besteed |
      werkelijke kosten
    `),
    weak: words("realisatie | actuals"),
  },
  forecast: {
    nl: "Prognose",
    en: "Forecast",
    synonyms: words(`
      verwachte kosten | prognose kosten | forecast cost | verwachte besteding | eac | prognose eindstand
    `),
    weak: words("verwachting"),
  },
  cofinancing: {
    nl: "Cofinanciering",
    en: "Cofinancing",
    synonyms: words(`
      co financiering | bijdrage bedrijven | cofinanciering bedrijven | co financing | eigen bijdrage |
      match funding
    `),
    weak: words("bijdrage"),
  },
};
