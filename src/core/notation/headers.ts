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

/** Words between bars, in the order in which they are tried. */
function words(text: string): readonly string[] {
  return text.split("|").map((word) => word.trim());
}

/**
 * Header words per field, Dutch and English: one list for recognising people's own headers and for writing ours.
 * The canonical Dutch words are those of the STO example format (and its superset).
 */
export const headerFields: Readonly<Record<FieldName, FieldHeader>> = {
  nr: {
    nl: "Nr.",
    en: "No.",
    synonyms: words(`
      nummer | nr | mijlpaalnummer | mijlpaal nr | mijlpaal nummer | volgnummer | volgnr | wbs |
      wbs code | id | mijlpaal id | code | number | no | num | task id | milestone no | milestone id |
      item no | taaknummer | activiteitnummer | activiteit nr | act nr | regel nr | outline number |
      overzichtsnummer | # | mp nr | mp
    `),
    weak: words("ref | referentie | reference | item | regel | kenmerk | key"),
  },
  subproject: {
    nl: "Deelproject",
    en: "Subproject",
    synonyms: words(`
      deelprojecten | programmalijn | actielijn | werkpakket | work package | workpackage | workstream |
      work stream | projectonderdeel | onderdeel | stream | deelplan | deelprogramma | projectlijn |
      spoor | actielijnen | programmalijnen | werklijn | pijler | sub project | track | thema | theme |
      cluster
    `),
    weak: words("project | fase | phase | categorie | category | groep | lijn | programma | subregio | area"),
  },
  goal: {
    nl: "Doelstelling",
    en: "Goal",
    synonyms: words(`
      doelstellingen | doel | doelen | ambitie | objective | objectives | goals | hoofddoel | subdoel |
      projectdoel | strategisch doel | speerpunt
    `),
    weak: words("thema | beoogd effect | aim"),
  },
  name: {
    nl: "Mijlpaal (resultaat)",
    en: "Milestone (result)",
    synonyms: words(`
      mijlpaal | mijlpalen | resultaat | resultaten | deelresultaat | beoogd resultaat | milestone |
      milestones | result | results | deliverable | deliverables | oplevering product | product |
      opleverproduct | taaknaam | task name | milestone name | naam mijlpaal | mijlpaalnaam |
      mijlpaal resultaat | wat is er klaar | wat is klaar | concreet resultaat | outcome | eindproduct |
      titel | title
    `),
    weak: words(`
      activiteit | activiteiten | taak | taken | task | tasks | activity | activities | omschrijving |
      beschrijving | description | naam | name | wat | what | actie | acties | action | actiepunt |
      onderwerp | subject | werkzaamheden | stap | stappen | step | item | deelactiviteit | te doen |
      to do | onderdeel | oplevering
    `),
  },
  description: {
    nl: "(Deel)activiteit / beschrijving",
    en: "(Sub)activity / description",
    synonyms: words(`
      deelactiviteit | deelactiviteiten | activiteit | activiteiten | beschrijving | omschrijving |
      description | activity | activities | sub activity | werkzaamheden | inhoud | taken | tasks |
      details | deel activiteit beschrijving
    `),
    weak: words("nadere omschrijving | specificatie | scope | acties | actions | stappen"),
  },
  kind: {
    nl: "Soort",
    en: "Kind",
    synonyms: words("type | soort mijlpaal | type mijlpaal | milestone type | kind of milestone | mijlpaaltype"),
    weak: words("categorie | aard | category"),
  },
  start: {
    nl: "Start",
    en: "Start",
    synonyms: words(`
      startdatum | begindatum | begin | aanvang | aanvangsdatum | van | vanaf | start date |
      begin date | from | ingangsdatum | start op | startmoment | geplande start | planned start |
      datum start | datum begin | starts | start gepland | beginnen | begint | start activiteit |
      begint op | datum van | aanvangen
    `),
    weak: words("ingang | kick off | startweek | startmaand"),
  },
  due: {
    nl: "Opleverdatum",
    en: "Due date",
    synonyms: words(`
      oplevering | einddatum | eind | einde | deadline | verwachte opleverdatum | gereed | klaar | tot |
      t/m | tot en met | due | due date | finish | end | end date | finish date | delivery date |
      delivery | opleveren | opleverdata | geplande opleverdatum | planned finish | planned end |
      target date | streefdatum | uiterlijk | uiterste datum | datum gereed | gereed datum |
      datum oplevering | datum eind | klaar op | klaar voor | af op | voltooiing | einddatum gepland |
      geplande einddatum | until | to | completion date | opleverdag | wanneer klaar | gereed voor |
      opleverdatum gepland | oplevermoment | eindmoment | termijn | streefdatum gereed | oplever datum |
      eind datum | datum tot | verwachte oplevering | mijlpaaldatum | ready | ready by | done by
    `),
    weak: words(`
      datum | date | wanneer | when | planning | data | verwacht gereed | geplande datum | gereed op |
      expected
    `),
  },
  duration: {
    nl: "Doorlooptijd",
    en: "Duration",
    synonyms: words(`
      duur | looptijd | aantal dagen | werkdagen | aantal weken | duration | days | working days |
      duur dagen | duur weken | doorlooptijd weken | doorlooptijd dagen | doorlooptijd werkdagen
    `),
    weak: words("dagen | weken | tijd | weeks"),
  },
  predecessors: {
    nl: "Afhankelijk van",
    en: "Depends on",
    synonyms: words(`
      voorganger | voorgangers | afhankelijkheid | afhankelijkheden | volgt na | volgt op |
      predecessor | predecessors | dependency | dependencies | dependent on | voorafgaande taken |
      voorafgaande taak | eerst klaar | directe voorgangers | vereist | wacht op | afh van | afh |
      depends | afhankelijk van nr | afhankelijk | na nr | voorafgaand | kan pas na | kan starten na |
      vereiste mijlpalen | follows | after | relatie | relaties | hangt af van | eerst nodig |
      bouwt voort op | vooraf gereed | waits for | blocked by
    `),
    weak: words("na | nodig | voorwaarde | needs | requires"),
  },
  latestStart: {
    nl: "Uiterste start",
    en: "Latest start",
    synonyms: words("uiterste startdatum | uiterlijke start | laatste start | laatst mogelijke start | late start"),
    weak: [],
  },
  expectedFinish: {
    nl: "Verwacht gereed",
    en: "Expected finish",
    synonyms: words("verwachte gereeddatum | berekend gereed | verwachte einddatum | expected end | forecast finish"),
    weak: words("prognose einddatum | prognose datum"),
  },
  totalFloat: {
    nl: "Speling",
    en: "Float",
    synonyms: words("totale speling | marge | slack | total float | total slack | totale marge | speling dagen"),
    weak: [],
  },
  status: {
    nl: "Status",
    en: "Status",
    synonyms: words(`
      stoplicht | stoplichten | stand | kleur | rag | rag status | verkeerslicht | traffic light |
      signaal | stand van zaken | health | voortgangsstatus | status stoplicht | actuele status |
      g o r | smiley
    `),
    weak: words("voortgang | progress | state | conditie | beoordeling | oordeel | stavaza | svz | hoe staat het"),
  },
  explanation: {
    nl: "Toelichting op de voortgang",
    en: "Explanation of progress",
    synonyms: words(`
      toelichting | opmerking | opmerkingen | notitie | notities | remarks | remark | comments |
      comment | notes | explanation | uitleg | bijzonderheden | toelichting voortgang |
      toelichting status | aantekeningen | stand van zaken toelichting | commentaar |
      notes on progress
    `),
    weak: words(`
      voortgang | stand van zaken | progress | info | note | resultaat tot nu toe | stavaza | svz |
      update
    `),
  },
  bottleneck: {
    nl: "Ervaren knelpunten",
    en: "Bottlenecks",
    synonyms: words(`
      knelpunt | knelpunten | probleem | problemen | issue | issues | obstakel | obstakels |
      bottleneck | bottlenecks experienced | belemmeringen | problems | obstacles | aandachtspunten |
      knelpunten risicos | knelpunten en risicos | impediments
    `),
    weak: words("risico | risicos | risk | risks | aandachtspunt | oorzaak"),
  },
  measure: {
    nl: "Maatregel / bijsturing",
    en: "Measure",
    synonyms: words(`
      maatregel | maatregelen | bijsturing | measures | corrective action | corrective actions |
      oplossing | bijsturingsmaatregel | maatregel bijsturing | bijsturing maatregel | mitigation |
      corrigerende maatregel | beheersmaatregel | genomen maatregelen
    `),
    weak: words("vervolgactie | actie | acties | vervolg | action"),
  },
  actionOwner: {
    nl: "Actiehouder",
    en: "Action owner",
    synonyms: words("actie door | action by | maatregel door | eigenaar maatregel | measure owner"),
    weak: [],
  },
  doneOn: {
    nl: "Gereed op",
    en: "Done on",
    synonyms: words(`
      werkelijk gereed | datum afgerond | afgerond op | actual finish | actual end |
      werkelijke einddatum | werkelijke opleverdatum | gerealiseerd op | opgeleverd op | completed on |
      date completed | gereedgemeld | werkelijk opgeleverd | datum realisatie | realisatiedatum |
      gereed gemeld | finished on | klaar sinds
    `),
    weak: words("gereed | afgerond | done | realisatie | gereed datum | gerealiseerd"),
  },
  asOf: {
    nl: "Peildatum",
    en: "As of",
    synonyms: words(`
      stand per | bijgewerkt | bijgewerkt op | laatst bijgewerkt | last updated | updated |
      status date | statusdatum | reference date | datum status | wijzigingsdatum
    `),
    weak: [],
  },
  budget: {
    nl: "Begroot",
    en: "Budget",
    synonyms: words(`
      budget | begroting | begroot bedrag | budgeted | planned cost | kosten begroot | raming |
      begrote kosten
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
      verwachte kosten | prognose kosten | forecast cost | verwachte besteding | eac |
      prognose eindstand
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

/** Columns that people's own lists have and our table has not; recognition turns them into fields of the milestone. */
export type ForeignField = "goalNr" | "resultNr" | "owner" | "executor" | "period" | "progress";

export const foreignHeaders: Readonly<Record<ForeignField, FieldHeader>> = {
  goalNr: {
    nl: "Nr. doelstelling",
    en: "Goal no.",
    synonyms: words("doelstelling nr | doel nr | nr doel | doelnummer"),
    weak: [],
  },
  resultNr: {
    nl: "Nr. resultaat",
    en: "Result no.",
    synonyms: words("resultaat nr | nr resultaat | resultaatnummer"),
    weak: [],
  },
  owner: {
    nl: "Trekker",
    en: "Owner",
    synonyms: words(`
      trekkers | verantwoordelijke | verantwoordelijk | eigenaar | kartrekker | wie | who |
      responsible | lead | eindverantwoordelijke | eindverantwoordelijk | projectleider |
      resourcenamen | resource names | assigned to | toegewezen aan | verantwoordelijke partij |
      accountable | probleemeigenaar | coordinator | door wie | assignee | contactpersoon | penhouder |
      responsible party | milestone owner
    `),
    weak: words("partij | partijen | actor | organisatie | party | resources | naam verantwoordelijke | door | by"),
  },
  executor: {
    nl: "Uitvoerder",
    en: "Executed by",
    synonyms: words(`
      uitvoerders | uitvoering | uitvoerend | uitvoering door | executor | uit te voeren door |
      performed by
    `),
    weak: words("betrokkenen | betrokken partijen | team | werkgroep | involved"),
  },
  period: {
    nl: "Periode",
    en: "Period",
    synonyms: words(`
      periode van uitvoering | uitvoeringsperiode | tijdvak | tijdpad | tijdsduur | van tot | van t/m |
      start eind | period of execution | tijdsperiode | start einde | begin eind | timeframe |
      time frame | timeline | periodes
    `),
    weak: words("planning | wanneer | when | looptijd | doorlooptijd | tijd | tijdsplanning | termijn | schedule"),
  },
  progress: {
    nl: "% gereed",
    en: "% complete",
    synonyms: words(`
      % voltooid | percentage gereed | percent complete | voortgang % | % complete | gereed % |
      percentage voltooid | voortgangspercentage | progress % | % af | % klaar | complete
    `),
    weak: words("voortgang | progress | %"),
  },
};

/** Columns of lists that mean something else than any field; naming them keeps them from being guessed at. */
export const otherHeaders: readonly string[] = words(`
  prioriteit | priority | urgentie | bijlage | bijlagen | document | documenten | link | versie | version |
  uren | hours | locatie | plaats | location | email | e mail | telefoon | bron | source | doelgroep |
  kans | impact | score | opvolger | opvolgers | successor | successors | weging | school jaar | indicator |
  kpi | norm | afgestemd met | eenheid | aantal | tags | label | labels | omvang | grootboek |
  kostenplaats | subsidiejaar | eigen kolom | weeknummer | baseline start | baseline finish | baseline |
  nulmeting | vorige status | vorige opleverdatum | oorspronkelijke opleverdatum | oude opleverdatum |
  oude datum | previous status | status vorige periode | status vorige keer | trend
`);
