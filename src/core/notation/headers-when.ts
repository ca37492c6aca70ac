import { words } from "./header-words.ts";
import type { FieldHeader } from "./header-words.ts";
import type { FieldName } from "../plan/milestone.ts";

type Field = Extract<
  FieldName,
  "start" | "due" | "duration" | "predecessors" | "latestStart" | "expectedFinish" | "totalFloat"
>;

/** Headings that say when, and after what. */
export const WHEN_HEADERS: Readonly<Record<Field, FieldHeader>> = {
  start: {
    nl: "Start",
    en: "Start",
    synonyms: words(`
      startdatum | begindatum | begin | aanvang | aanvangsdatum | van | vanaf | start date | begin date |
      from | ingangsdatum | start op | startmoment | geplande start | planned start | datum start | datum
      begin | starts | start gepland | beginnen | begint | start activiteit | begint op | datum van |
      van week | vanaf week | week van | week start | startweek nr | begint in week | aanvangen | startweek | startmaand | beginweek | start week | start maand | datum aanvang | startdag
    `),
    weak: words("ingang | kick off"),
  },
  due: {
    nl: "Opleverdatum",
    en: "Due date",
    synonyms: words(`
      oplevering | einddatum | eind | einde | deadline | verwachte opleverdatum | gereed | klaar | tot |
      t/m | tot en met | due | due date | finish | end | end date | finish date | delivery date | delivery
      | opleveren | opleverdata | geplande opleverdatum | planned finish | planned end | target date |
      streefdatum | uiterlijk | uiterste datum | datum gereed | gereed datum | datum oplevering | datum
      eind | klaar op | klaar voor | af op | voltooiing | einddatum gepland | geplande einddatum | until |
      to | completion date | opleverdag | wanneer klaar | gereed voor | opleverdatum gepland |
      oplevermoment | eindmoment | termijn | streefdatum gereed | oplever datum | eind datum | datum tot |
      verwachte oplevering | mijlpaaldatum | ready | ready by | done by | vervaldatum | gereed d d |
      gereed dd | leverdatum | datum einde | finish by | gereed per | opleverweek | eindweek | eindmaand |
      t/m week | tot week | tot en met week | week tot | week t/m | eindigt in week | datum en tijd | klaar in | klaar per | week gereed | maand gereed | gereed voor d d
    `),
    weak: words(`
      voor | datum | date | wanneer | when | planning | data | verwacht gereed | geplande datum | gereed op |
      expected | week | maand | kwartaal | month | quarter | gepland gereed
    `),
  },
  duration: {
    nl: "Doorlooptijd",
    en: "Duration",
    synonyms: words(`
      duur | looptijd | aantal dagen | werkdagen | aantal weken | duration | days | working days | duur
      dagen | duur weken | doorlooptijd weken | doorlooptijd dagen | doorlooptijd werkdagen
    `),
    weak: words("dagen | weken | tijd | weeks"),
  },
  predecessors: {
    nl: "Afhankelijk van",
    en: "Depends on",
    synonyms: words(`
      voorganger | voorgangers | afhankelijkheid | afhankelijkheden | volgt na | volgt op | predecessor |
      predecessors | dependency | dependencies | dependent on | voorafgaande taken | voorafgaande taak |
      eerst klaar | directe voorgangers | vereist | wacht op | afh van | afh | depends | afhankelijk van
      nr | afhankelijk | na nr | voorafgaand | kan pas na | kan starten na | vereiste mijlpalen | follows
      | after | relatie | relaties | hangt af van | eerst nodig | bouwt voort op | vooraf gereed | waits
      for | blocked by | voorwaarde vooraf | randvoorwaarde vooraf | wat moet eerst klaar zijn | moet
      eerst klaar | depends on task | is afhankelijk van | voorgaande taken | voorgaande taak |
      predecessor ids | geblokkeerd door | afhankelijk v
    `),
    weak: words("na | nodig | voorwaarde | needs | requires | eerst"),
  },
  latestStart: {
    nl: "Uiterste start",
    en: "Latest start",
    synonyms: words(`
      uiterste startdatum | uiterlijke start | laatste start | laatst mogelijke start | late start
    `),
    weak: [],
  },
  expectedFinish: {
    nl: "Verwacht gereed",
    en: "Expected finish",
    synonyms: words(`
      verwachte gereeddatum | berekend gereed | verwachte einddatum | expected end | forecast finish
    `),
    weak: words("prognose einddatum | prognose datum"),
  },
  totalFloat: {
    nl: "Speling",
    en: "Float",
    synonyms: words(`
      totale speling | marge | slack | total float | total slack | totale marge | speling dagen
    `),
    weak: [],
  },
};
