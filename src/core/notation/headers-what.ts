import { words } from "./header-words.ts";
import type { FieldHeader } from "./header-words.ts";
import type { FieldName } from "../plan/milestone.ts";

type Field = Extract<FieldName, "nr" | "subproject" | "goal" | "name" | "description" | "kind">;

/** Headings that say what is to be ready. */
export const WHAT_HEADERS: Readonly<Record<Field, FieldHeader>> = {
  nr: {
    nl: "Nr.",
    en: "No.",
    synonyms: words(`
      nummer | nr | mijlpaalnummer | mijlpaal nr | mijlpaal nummer | volgnummer | volgnr | wbs | wbs code
      | id | mijlpaal id | code | number | no | num | task id | milestone no | milestone id | item no |
      taaknummer | activiteitnummer | activiteit nr | act nr | regel nr | outline number |
      overzichtsnummer | # | mp nr | mp | issue key | sleutel | taak id | unique id | identificatie |
      mijlpaalcode | nr mijlpaal | nr activiteit | actienummer | actie nr | activity id | rij id
    `),
    weak: words("ref | referentie | reference | item | regel | kenmerk | key | uid | identifier"),
  },
  subproject: {
    nl: "Deelproject",
    en: "Subproject",
    synonyms: words(`
      deelprojecten | programmalijn | actielijn | werkpakket | work package | workpackage | workstream |
      work stream | projectonderdeel | onderdeel | stream | deelplan | deelprogramma | projectlijn | spoor
      | actielijnen | programmalijnen | werklijn | pijler | sub project | track | thema | theme | cluster
      | bucket name | bucket | section | sectie | epic | epic link | hoofdstuk | deelprojectnaam | naam
      deelproject | projectfase | swimlane
    `),
    weak: words(`
      project | fase | phase | categorie | category | groep | lijn | programma | subregio | area | group |
      afdeling | blok | parent | sprint | iteratie | school | scholen | schoolnaam | vestiging | regio
    `),
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
      opleverproduct | taaknaam | task name | milestone name | naam mijlpaal | mijlpaalnaam | mijlpaal
      resultaat | wat is er klaar | wat is klaar | concreet resultaat | outcome | eindproduct | titel |
      title | samenvatting | summary | naam taak | taakomschrijving | te bereiken resultaat | op te
      leveren resultaat | beslismoment | beslismomenten | besluitmoment | beslispunt | decision moment |
      decision point | sprintdoel | sprint goal | issue title | mijlpaalomschrijving | omschrijving mijlpaal | task title | op te
      leveren
    `),
    weak: words(`
      activiteit | activiteiten | taak | taken | task | tasks | activity | activities | omschrijving |
      beschrijving | description | naam | name | wat | what | actie | acties | action | actiepunt |
      onderwerp | subject | werkzaamheden | stap | stappen | step | item | deelactiviteit | te doen | to
      do | onderdeel | oplevering | card | kaart | entry
    `),
  },
  description: {
    nl: "(Deel)activiteit / beschrijving",
    en: "(Sub)activity / description",
    synonyms: words(`
      deelactiviteit | deelactiviteiten | activiteit | activiteiten | beschrijving | omschrijving |
      description | activity | activities | sub activity | werkzaamheden | inhoud | taken | tasks |
      details | wat moet er gebeuren | wat moeten we doen | deel activiteit beschrijving | activiteitomschrijving | deelactiviteiten beschrijving
    `),
    weak: words("nadere omschrijving | specificatie | scope | acties | actions | stappen"),
  },
  kind: {
    nl: "Soort",
    en: "Kind",
    synonyms: words(`
      type | soort mijlpaal | type mijlpaal | milestone type | kind of milestone | mijlpaaltype
    `),
    weak: words("categorie | aard | category"),
  },
};
