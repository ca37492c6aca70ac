import { words } from "./header-words.ts";
import type { FieldHeader } from "./header-words.ts";

/** Columns that people's own lists have and our table has not; recognition turns them into fields of the milestone. */
export type ForeignField = "goalNr" | "resultNr" | "owner" | "executor" | "period" | "progress" | "year";

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
      trekkers | verantwoordelijke | verantwoordelijk | eigenaar | kartrekker | wie | who | responsible |
      lead | eindverantwoordelijke | eindverantwoordelijk | projectleider | resourcenamen | resource names
      | assigned to | toegewezen aan | verantwoordelijke partij | accountable | probleemeigenaar |
      coordinator | door wie | assignee | contactpersoon | penhouder | responsible party | milestone owner
      | toegewezen persoon | toegewezen | verantw | verantwoordelijke persoon | eigenaar taak | task owner
      | assigned | projectlid | leden | lid | members | member | namen van resources | uitgevoerd door wie
      | wie is verantwoordelijk | wie trekt | aanspreekpunt | trekker s
    `),
    weak: words(`
      school | scholen | partij | partijen | actor | organisatie | party | resources | naam verantwoordelijke | door | by
    `),
  },
  executor: {
    nl: "Uitvoerder",
    en: "Executed by",
    synonyms: words(`
      uitvoerders | uitvoering | uitvoerend | uitvoering door | executor | uit te voeren door | performed
      by
    `),
    weak: words("betrokkenen | betrokken partijen | team | werkgroep | involved"),
  },
  period: {
    nl: "Periode",
    en: "Period",
    synonyms: words(`
      periode van uitvoering | uitvoeringsperiode | tijdvak | tijdpad | tijdsduur | van tot | van t/m |
      start eind | period of execution | tijdsperiode | start einde | begin eind | timeframe | time frame
      | timeline | periodes
    `),
    weak: words(`
      planning | wanneer | when | looptijd | doorlooptijd | tijd | tijdsplanning | termijn | schedule
    `),
  },
  year: {
    nl: "Jaar",
    en: "Year",
    synonyms: words("kalenderjaar | boekjaar | planjaar | calendar year"),
    weak: [],
  },
  progress: {
    nl: "% gereed",
    en: "% complete",
    synonyms: words(`
      % voltooid | percentage gereed | percent complete | voortgang % | % complete | gereed % | percentage
      voltooid | voortgangspercentage | progress % | % af | % klaar | complete | completion | voltooid |
      pct complete | % done | voortgangs %
    `),
    weak: words("voortgang | progress | %"),
  },
};

/** Columns of lists that mean something else than any field; naming them keeps them from being guessed at. */
export const otherHeaders: readonly string[] = words(`
  prioriteit | priority | urgentie | bijlage | bijlagen | document | documenten | link | versie |
  version | uren | hours | locatie | plaats | location | email | e mail | telefoon | bron | source |
  doelgroep | kans | impact | score | opvolger | opvolgers | successor | successors | weging | school
  jaar | indicator | kpi | norm | afgestemd met | eenheid | aantal | tags | label | labels | omvang |
  grootboek | kostenplaats | subsidiejaar | eigen kolom | weeknummer | baseline start | baseline
  finish | baseline | nulmeting | vorige status | vorige opleverdatum | oorspronkelijke opleverdatum |
  oude opleverdatum | oude datum | bucket id | labels checklist | created by | created date |
  completed by | aangemaakt op | aangemaakt door | gemaakt op | is recurring | late | issue type |
  resolution | reporter | task mode | taakmodus | outline level | overzichtsniveau | deelproject nr |
  rol | belang | invloed | houding | stakeholder | previous status | status vorige periode | status
  vorige keer | trend
`);
