import type { Language } from "../plan/plan.ts";
import { CHANGE_TEXTS } from "./report-change-texts.ts";
import { GAP_TEXTS } from "./report-gap-texts.ts";
import { MONEY_TEXTS } from "./report-money-texts.ts";
import { fillBlanks } from "./sentence.ts";
import type { Sentence, TextFacts } from "./sentence.ts";

/** Everything a progress report says by itself. */
export const REPORT_TEXTS = {
  ...CHANGE_TEXTS,
  ...MONEY_TEXTS,
  ...GAP_TEXTS,
  title: { nl: "Voortgangsrapportage", en: "Progress report" },
  label: {
    nl: "Voorbereidingsblad, geen officieel DUS-I-formulier",
    en: "Preparation sheet, not an official DUS-I form",
  },
  region: { nl: "Regio", en: "Region" },
  project: { nl: "Project", en: "Project" },
  registration: { nl: "DUS-I-registratienummer", en: "DUS-I registration number" },
  leadApplicant: { nl: "Penvoerder", en: "Lead applicant" },
  contact: { nl: "Contactpersoon", en: "Contact" },
  contactPrompt: { nl: "‹ naam, telefoon, e-mail ›", en: "‹ name, telephone, e-mail ›" },
  period: { nl: "Verslagperiode", en: "Reporting period" },
  referenceDay: { nl: "Peildatum", en: "Reference day" },
  comparedWith: { nl: "Vergeleken met", en: "Compared with" },
  baselineOf: {
    nl: "nulmeting {version} ({period}), vastgelegd {day}",
    en: "baseline {version} ({period}), frozen {day}",
  },
  noBaseline: { nl: "beloofde data; er is nog geen nulmeting", en: "promised dates; there is no baseline yet" },
  missing: { nl: "ontbreekt", en: "missing" },
  unnamed: { nl: "(zonder naam)", en: "(without a name)" },
  leadWrong: { nl: "“{value}” is geen naam van een bevoegd gezag", en: "“{value}” is not the name of a school board" },
  registrationWrong: {
    nl: "“{value}” klopt niet: STO en vijf cijfers, bijvoorbeeld STO25042",
    en: "“{value}” is not right: STO and five digits, STO25042 for example",
  },

  summary: { nl: "1  Kernachtige samenvatting", en: "1  Summary" },
  summaryPrompt: {
    nl: "‹ Hoogstens 150 woorden: wat is bereikt, wat loopt niet zoals gepland en wat doet u daaraan? ›",
    en: "‹ 150 words at most: what was reached, what does not go as planned and what do you do about it? ›",
  },
  summaryTooLong: {
    nl: "De samenvatting telt {words} woorden; {over} meer dan de {limit} die er passen bij “kernachtig”.",
    en: "The summary has {words} words; {over} more than the {limit} a summary should have.",
  },
  summaryFacts: {
    nl: "Mijlpalen in deze periode: {reached} bereikt, {late} niet of niet tijdig bereikt, {running} lopend. Gereed in het hele plan: {done} van {total}.",
    en: "Milestones in this period: {reached} reached, {late} not reached or not in time, {running} running. Done in the whole plan: {done} of {total}.",
  },

  counts: { nl: "2  Stand per {level}", en: "2  State per {level}" },
  levelGoal: { nl: "doelstelling", en: "goal" },
  levelSubproject: { nl: "deelproject", en: "subproject" },
  perLevel: { nl: "Per {level}", en: "Per {level}" },
  group: { nl: "{level}", en: "{level}" },
  groen: { nl: "groen", en: "green" },
  oranje: { nl: "oranje", en: "amber" },
  rood: { nl: "rood", en: "red" },
  grijs: { nl: "grijs", en: "grey" },
  gereed: { nl: "gereed", en: "done" },
  total: { nl: "totaal", en: "total" },
  noGroup: { nl: "(zonder {level})", en: "(without {level})" },
  endResult: { nl: "eindresultaat", en: "end result" },
  endExpected: { nl: "verwacht", en: "expected" },
  endNone: { nl: "geen eindresultaat aangewezen", en: "no end result named" },

  rollUp: { nl: "Eindbeeld per {level}", en: "Outlook per {level}" },
  rollUpDone: { nl: "Gereed", en: "Done" },
  rollUpReached: { nl: "Bereikt in periode", en: "Reached in period" },
  rollUpMissed: { nl: "Niet (tijdig)", en: "Not (in time)" },
  rollUpEnd: { nl: "Eindresultaat", en: "End result" },
  ofTotal: { nl: "{done} van {total}", en: "{done} of {total}" },
  perGoal: { nl: "3  Voortgang per {level}", en: "3  Progress per {level}" },
  goalReached: { nl: "{done} van {total} gereed", en: "{done} of {total} done" },
  goalPrompt: {
    nl: "‹ In een paar zinnen: wat is er bereikt, en wat is er veranderd? ›",
    en: "‹ In a few sentences: what was reached, and what has changed? ›",
  },
  nr: { nl: "Nr.", en: "No." },
  milestone: { nl: "Mijlpaal", en: "Milestone" },
  outcome: { nl: "Uitkomst", en: "Outcome" },
  promised: { nl: "Beloofd", en: "Promised" },
  expected: { nl: "Verwacht of gereed", en: "Expected or done" },
  difference: { nl: "Werkdagen later", en: "Working days later" },
  light: { nl: "Stoplicht", en: "Light" },
  cause: { nl: "Oorzaak of toelichting", en: "Cause or explanation" },
  effect: { nl: "Gevolg voor het eindresultaat", en: "Effect on the end result" },
  measure: { nl: "Maatregel", en: "Measure" },
  outcomeReached: { nl: "bereikt", en: "reached" },
  outcomeReachedLate: { nl: "te laat bereikt", en: "reached late" },
  outcomeReachedBefore: { nl: "eerder bereikt", en: "reached before" },
  outcomeNotReached: { nl: "niet bereikt", en: "not reached" },
  outcomeNotConfirmed: { nl: "niet gereed gemeld", en: "not reported done" },
  outcomeRunning: { nl: "loopt", en: "running" },
  outcomeUpcoming: { nl: "nog niet gestart", en: "not started" },
  outcomeUndated: { nl: "zonder datum", en: "no date" },
  gapCause: { nl: "oorzaak ontbreekt", en: "cause missing" },
  gapMeasure: { nl: "maatregel ontbreekt", en: "measure missing" },
  gapDone: { nl: "gereed? vul “Gereed op” in", en: "done? fill in “Done on”" },
  effectNone: { nl: "geen; eindresultaat houdt zijn datum", en: "none; the end result keeps its date" },
  effectFloat: { nl: "geen; speling {days}", en: "none; float {days}" },
  effectLate: { nl: "{nr} verwacht {day}, {days} te laat", en: "{nr} expected {day}, {days} late" },
  effectNoEnd: { nl: "geen eindresultaat hangt ervan af", en: "no end result depends on it" },
  effectDone: { nl: "geen; gereed", en: "none; done" },
  more: { nl: "en nog {n}", en: "and {n} more" },

  willBe: { nl: "Verwacht", en: "Expected" },
  outlook: { nl: "6  Vooruitblik {period}", en: "6  Outlook {period}" },
  start: { nl: "Start", en: "Start" },
  due: { nl: "Oplevering", en: "Due" },
  owner: { nl: "Eindverantwoordelijk", en: "Accountable" },
  outlookNone: { nl: "Geen mijlpalen in de volgende periode.", en: "No milestones in the next period." },
  outlookPrompt: { nl: "‹ Wat gaat u de komende periode doen? ›", en: "‹ What will you do in the coming period? ›" },

  slippage: { nl: "7  Verschuiving en trend", en: "7  Slippage and trend" },
  slippageChart: { nl: "Verschuiving in werkdagen", en: "Slippage in working days" },
  slippageNone: { nl: "Geen mijlpaal is verschoven.", en: "No milestone has moved." },
  trend: { nl: "Mijlpalentrend", en: "Milestone trend" },
  trendNone: {
    nl: "De mijlpalentrend verschijnt na de eerste afgesloten periode.",
    en: "The milestone trend appears after the first closed period.",
  },
  now: { nl: "nu", en: "now" },
  days: { nl: "werkdagen", en: "working days" },
  countsChart: { nl: "Stoplicht per {level}", en: "Lights per {level}" },

  appendices: { nl: "8  Bijlagen", en: "8  Appendices" },
  appendix: { nl: "Bijlage", en: "Appendix" },
  appendixState: { nl: "Bijgevoegd", en: "Attached" },
  appendixPlan: {
    nl: "Uitgewerkt activiteitenplan voor de resterende periode",
    en: "Activity plan for the remaining period",
  },
  appendixBudget: { nl: "Uitgewerkte begroting voor de resterende periode", en: "Budget for the remaining period" },
  appendixMilestones: { nl: "Mijlpalenplan met stoplicht", en: "Milestone plan with lights" },
  appendixPrompt: { nl: "‹ ja, nee of n.v.t. ›", en: "‹ yes, no or n/a ›" },

  kept: { nl: "Overgenomen tekst", en: "Text kept" },
  keptWhy: {
    nl: "Deze tekst stond bij een onderdeel dat er niet meer is. Verplaats hem of wis hem.",
    en: "This text stood at a part that is no longer there. Move it or clear it.",
  },
} as const satisfies Readonly<Record<string, Sentence>>;

export type ReportTextKey = keyof typeof REPORT_TEXTS;
export type SayReport = (key: ReportTextKey, facts?: TextFacts) => string;

export function reportSpeaker(language: Language): SayReport {
  return (key, facts = {}) => fillBlanks(REPORT_TEXTS[key][language], facts);
}
