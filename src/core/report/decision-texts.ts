import type { Language } from "../plan/plan.ts";
import { CONTROL_TEXTS } from "./decision-control-texts.ts";
import { fillBlanks } from "./sentence.ts";
import type { Sentence, TextFacts } from "./sentence.ts";

/** Everything a decision document says by itself. `{name}` is filled in. */
export const DECISION_TEXTS = {
  ...CONTROL_TEXTS,
  title: { nl: "Beslisdocument", en: "Decision document" },
  aside: { nl: "{nr} · versie {version} · {state}", en: "{nr} · version {version} · {state}" },
  concept: { nl: "concept", en: "draft" },
  definitief: { nl: "definitief", en: "final" },
  faseovergang: { nl: "Faseovergang", en: "Phase transition" },
  kwestie: { nl: "Kwestie", en: "Issue" },
  project: { nl: "Project", en: "Project" },
  milestone: { nl: "Mijlpaal", en: "Milestone" },
  phase: { nl: "Fase → volgende", en: "Phase → next" },
  issueAbout: { nl: "Raakt", en: "Concerns" },
  date: { nl: "Datum", en: "Date" },
  client: { nl: "Opdrachtgever", en: "Client" },
  projectLeader: { nl: "Projectleider", en: "Project leader" },
  verdictNow: { nl: "Stoplicht", en: "Light" },
  meeting: { nl: "Ter besluit in", en: "For decision by" },
  meetingBefore: { nl: "{party}, uiterlijk {day}", en: "{party}, by {day}" },
  meetingDay: { nl: "uiterlijk {day}", en: "by {day}" },
  meetingPassed: { nl: "{party}; had {day} gemoeten", en: "{party}; was due {day}" },
  meetingDayPassed: { nl: "had {day} gemoeten", en: "was due {day}" },
  meetingPrompt: { nl: "‹ overleg en datum ›", en: "‹ meeting and date ›" },
  clientPrompt: { nl: "‹ naam van de opdrachtgever ›", en: "‹ name of the client ›" },
  leaderPrompt: { nl: "‹ naam van de projectleider ›", en: "‹ name of the project leader ›" },
  unnamed: { nl: "mijlpaal {nr}", en: "milestone {nr}" },
  thisMilestone: { nl: "deze mijlpaal", en: "this milestone" },
  andMore: { nl: "(en nog {n})", en: "(and {n} more)" },
  more: { nl: "nog {n}", en: "{n} more" },
  touchesNothing: { nl: "geen andere mijlpaal", en: "no other milestone" },
  endOfProject: { nl: "einde van dit spoor", en: "end of this track" },

  requested: { nl: "1  Gevraagd besluit", en: "1  Decision requested" },
  requestedPhase: {
    nl: "Besluit om “{milestone}” vast te stellen en door te gaan met {next}.",
    en: "Decide to adopt “{milestone}” and to continue with {next}.",
  },
  requestedPhaseLast: {
    nl: "Besluit om “{milestone}” vast te stellen en dit spoor af te sluiten.",
    en: "Decide to adopt “{milestone}” and to close this track.",
  },
  requestedIssue: { nl: "Besluit om te kiezen voor: {option}.", en: "Decide to choose: {option}." },
  requestedIssuePrompt: {
    nl: "‹ Eén zin, werkwoord vooraan: Besluit om … ›",
    en: "‹ One sentence, verb first: Decide to … ›",
  },

  background: { nl: "2  Aanleiding", en: "2  Background" },
  problem: { nl: "2  Probleem", en: "2  Problem" },
  problemPrompt: {
    nl: "‹ In 2 tot 4 regels: wat is het probleem, wat is de oorzaak en wie heeft er last van? ›",
    en: "‹ In 2 to 4 lines: what is the problem, what causes it and who suffers from it? ›",
  },
  backgroundPrompt: {
    nl: "‹ In 2 tot 4 regels: wat is er opgeleverd of aan de hand, en waarom nu? ›",
    en: "‹ In 2 to 4 lines: what was delivered or what is going on, and why now? ›",
  },
  deliveredBefore: { nl: "Gereed: {list}.", en: "Done: {list}." },
  notYetDone: { nl: "Nog niet gereed: {list}.", en: "Not done yet: {list}." },
  issueNoAction: {
    nl: "Zonder ingreep is dit naar verwachting op {expected} gereed in plaats van op {due}.",
    en: "Without action this is expected on {expected} instead of {due}.",
  },
  overdueNow: { nl: "Dit had op {due} gereed moeten zijn.", en: "This should have been done on {due}." },

  options: { nl: "3  Opties", en: "3  Options" },
  option: { nl: "Optie", en: "Option" },
  pros: { nl: "Voordelen", en: "Advantages" },
  cons: { nl: "Nadelen", en: "Disadvantages" },
  time: { nl: "Tijd", en: "Time" },
  money: { nl: "Geld", en: "Money" },
  quality: { nl: "Kwaliteit", en: "Quality" },
  risk: { nl: "Risico", en: "Risk" },
  optionPrompt: { nl: "‹ optie {letter} ›", en: "‹ option {letter} ›" },
  prosPrompt: { nl: "‹ waarom wel ›", en: "‹ why ›" },
  consPrompt: { nl: "‹ waarom niet ›", en: "‹ why not ›" },
  daysPrompt: { nl: "‹ + of − werkdagen ›", en: "‹ + or − working days ›" },
  euroPrompt: { nl: "‹ € ›", en: "‹ € ›" },
  wordPrompt: { nl: "‹ … ›", en: "‹ … ›" },
  optionGo: { nl: "Doorgaan (go)", en: "Continue (go)" },
  optionLater: { nl: "Aanhouden, {days} later", en: "Hold, {days} later" },
  optionNothing: { nl: "Niets doen", en: "Do nothing" },
  optionStop: { nl: "Niet doorgaan (no-go)", en: "Stop (no-go)" },
  readyOn: { nl: "gereed {day}", en: "done {day}" },
  movedDone: { nl: "{days}; is al gereed", en: "{days}; is done already" },
  movedUnknown: { nl: "{days}; gevolg niet te berekenen", en: "{days}; effect cannot be computed" },
  movedNot: { nl: "{days}: gereed {day}; geen verschuiving", en: "{days}: done {day}; no shift" },
  movedAlone: {
    nl: "{days}: gereed {day}; geen eindresultaat verschuift",
    en: "{days}: done {day}; no end result moves",
  },
  movedEnd: { nl: "{days}: gereed {day}; eindresultaat {nr} {end}", en: "{days}: done {day}; end result {nr} {end}" },
  movedEnds: {
    nl: "{days}: gereed {day}; eindresultaat {nr} {end} en nog {n}",
    en: "{days}: done {day}; end result {nr} {end} and {n} more",
  },
  stops: { nl: "{count} mijlpalen vervallen", en: "{count} milestones lapse" },
  stopsNone: { nl: "er vervalt niets", en: "nothing lapses" },
  stopsOne: { nl: "1 mijlpaal vervalt", en: "1 milestone lapses" },

  advice: { nl: "4  Advies projectleider", en: "4  Project leader's advice" },
  advicePrompt: {
    nl: "‹ Welke optie, en waarom? Hoogstens drie regels. ›",
    en: "‹ Which option, and why? Three lines at most. ›",
  },

  consequences: { nl: "6  Gevolgen van niet of later besluiten", en: "6  If not decided, or later" },
  laterIntro: {
    nl: "Valt het besluit {days} later ({from} → {to}), dan schuiven {count} mee.",
    en: "If the decision comes {days} later ({from} → {to}), {count} move with it.",
  },
  laterIntroOne: {
    nl: "Valt het besluit {days} later ({from} → {to}), dan schuift {count} mee.",
    en: "If the decision comes {days} later ({from} → {to}), {count} moves with it.",
  },
  laterNothing: {
    nl: "Valt het besluit {days} later, dan verschuift geen andere mijlpaal.",
    en: "If the decision comes {days} later, no other milestone moves.",
  },
  laterUnknown: {
    nl: "Wat later besluiten doet, is niet te berekenen: deze mijlpaal heeft geen datum of zit in een kring van afhankelijkheden.",
    en: "What deciding later does cannot be computed: this milestone has no date or is in a loop of dependencies.",
  },
  laterDone: {
    nl: "Deze mijlpaal is al gereed; later besluiten verschuift niets.",
    en: "This milestone is already done; deciding later moves nothing.",
  },
  refusedIntro: {
    nl: "Zonder besluit of bij een no-go kan dit niet doorgaan: {list}.",
    en: "Without a decision, or with a no-go, this cannot go on: {list}.",
  },
  refusedNothing: {
    nl: "Er hangt geen andere mijlpaal van af.",
    en: "No other milestone depends on it.",
  },
  refusedIssue: {
    nl: "Zonder besluit of bij afwijzing blijft het bij niets doen: {nr} gereed {day}, {ends}.",
    en: "Without a decision, or when refused, nothing is done: {nr} done {day}, {ends}.",
  },
  refusedIssueOverdue: {
    nl: "Zonder besluit of bij afwijzing blijft het bij niets doen: {nr} is nu {days} te laat, {ends}.",
    en: "Without a decision, or when refused, nothing is done: {nr} is now {days} late, {ends}.",
  },
  refusedIssueUnknown: {
    nl: "Zonder besluit of bij afwijzing blijft het bij niets doen.",
    en: "Without a decision, or when refused, nothing is done.",
  },
  consequencePrompt: {
    nl: "‹ Andere gevolgen, bijvoorbeeld voor partners of leerlingen ›",
    en: "‹ Other consequences, for partners or pupils for example ›",
  },
  affected: { nl: "Geraakte mijlpaal", en: "Milestone affected" },
  promised: { nl: "Beloofd", en: "Promised" },
  expectedNow: { nl: "Nu verwacht", en: "Expected now" },
  expectedLater: { nl: "Bij later", en: "If later" },
  shift: { nl: "Later", en: "Later by" },
  endResultMark: { nl: "{name} (eindresultaat)", en: "{name} (end result)" },
  optionHeader: { nl: "{letter} ({days})", en: "{letter} ({days})" },
  moreAffected: {
    nl: "De {shown} zwaarste; er zijn er nog {count}.",
    en: "The {shown} gravest; there are {count} more.",
  },
  moreNrs: { nl: "en nog {count}", en: "and {count} more" },

  subsidy: { nl: "7  Gevolg voor de subsidie", en: "7  Consequence for the subsidy" },
  tierGeen: { nl: "geen", en: "none" },
  tierRapportage: { nl: "in de voortgangsrapportage", en: "in the progress report" },
  tierDirect: { nl: "direct melden bij DUS-I", en: "notify DUS-I at once" },
  caseGo: { nl: "Go", en: "Go" },
  caseLater: { nl: "Later besluiten", en: "Deciding later" },
  caseOption: { nl: "Optie {letter} ({days})", en: "Option {letter} ({days})" },
  caseStop: { nl: "No-go", en: "No-go" },
  subsidyLine: { nl: "{when}: {tier}. {why}", en: "{when}: {tier}. {why}" },
  tierUnknown: { nl: "niet te bepalen", en: "cannot be determined" },
  whyUnknown: { nl: "De data zijn niet te berekenen.", en: "The dates cannot be computed." },
  whyNothing: { nl: "Geen datum, doel of budget wijzigt.", en: "No date, goal or budget changes." },
  whyTimeShift: {
    nl: "{list} schuift in de tijd, binnen de subsidieperiode.",
    en: "{list} shifts in time, within the grant period.",
  },
  whyTimeShiftMore: {
    nl: "{list} schuiven in de tijd, binnen de subsidieperiode.",
    en: "{list} shift in time, within the grant period.",
  },
  whyTimeShiftNoPeriod: {
    nl: "{list}: verschuiving in de tijd; de subsidieperiode staat niet in het plan.",
    en: "{list}: shift in time; the plan does not state the grant period.",
  },
  whyAfterGrant: {
    nl: "{list}: gereed na het einde van de subsidie ({day}).",
    en: "{list}: done after the grant ends ({day}).",
  },
  whyNotCarriedOut: { nl: "{list}: niet uitgevoerd.", en: "{list}: not carried out." },
  subsidySource: {
    nl: "Volgens de meldplicht STO van DUS-I (dus-i.nl/subsidies/sterk-techniekonderwijs). Een project zonder deze subsidie hoeft niets te melden.",
    en: "After DUS-I's STO reporting duty (dus-i.nl/subsidies/sterk-techniekonderwijs). A project without this grant has nothing to report.",
  },

  decision: { nl: "8  Besluit", en: "8  Decision" },
  boxGo: { nl: "☐ go", en: "☐ go" },
  boxGoIf: { nl: "☐ go, mits", en: "☐ go, provided" },
  boxNoGo: { nl: "☐ no-go", en: "☐ no-go" },
  boxNoGoIssue: { nl: "☐ no-go: niets doen", en: "☐ no-go: do nothing" },
  boxHold: { nl: "☐ aanhouden tot", en: "☐ hold until" },
  boxGoTicked: { nl: "☒ go", en: "☒ go" },
  boxGoIfTicked: { nl: "☒ go, mits", en: "☒ go, provided" },
  boxNoGoTicked: { nl: "☒ no-go", en: "☒ no-go" },
  boxHoldTicked: { nl: "☒ aanhouden tot {day}", en: "☒ hold until {day}" },
  conditions: { nl: "Voorwaarden", en: "Conditions" },
  conditionsPrompt: { nl: "‹ voorwaarde, wie, vóór wanneer ›", en: "‹ condition, who, by when ›" },
  name: { nl: "Naam", en: "Name" },
  chosen: { nl: "Gekozen optie", en: "Option chosen" },
  initials: { nl: "Paraaf", en: "Initials" },
  dateDecided: { nl: "Datum", en: "Date" },
  fillIn: { nl: "………………", en: "………………" },

  kept: { nl: "Overgenomen tekst", en: "Text kept" },
  keptWhy: {
    nl: "Deze tekst stond bij een onderdeel dat er niet meer is. Verplaats hem of wis hem.",
    en: "This text stood at a part that is no longer there. Move it or clear it.",
  },
  tooLong: {
    nl: "Let op: {total} woorden, {over} meer dan de {limit} voor één A4. Het langst: {where}.",
    en: "Note: {total} words, {over} over the {limit} for one A4. Longest: {where}.",
  },
  sectionWords: { nl: "{heading} ({words})", en: "{heading} ({words})" },
  groen: { nl: "groen", en: "green" },
  oranje: { nl: "oranje", en: "amber" },
  rood: { nl: "rood", en: "red" },
  grijs: { nl: "grijs", en: "grey" },
  gereed: { nl: "gereed", en: "done" },
} as const satisfies Readonly<Record<string, Sentence>>;

export type DecisionTextKey = keyof typeof DECISION_TEXTS;
export type SayDecision = (key: DecisionTextKey, facts?: TextFacts) => string;

export function decisionSpeaker(language: Language): SayDecision {
  return (key, facts = {}) => fillBlanks(DECISION_TEXTS[key][language], facts);
}
