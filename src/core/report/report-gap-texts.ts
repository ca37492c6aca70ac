import type { Sentence } from "./sentence.ts";

/** What the check before submission says. */
export const GAP_TEXTS = {
  gaps: { nl: "Controle vóór indienen", en: "Check before submission" },
  gapsNone: {
    nl: "Volledig: alle gevraagde onderdelen zijn gevuld.",
    en: "Complete: every part asked for is filled in.",
  },
  gapsSome: { nl: "Nog {n} onderdelen invullen:", en: "{n} parts still to fill in:" },
  gapsOne: { nl: "Nog 1 onderdeel invullen:", en: "1 part still to fill in:" },
  gapWhat: { nl: "Wat ontbreekt", en: "What is missing" },
  gapHere: { nl: "op dit blad", en: "on this sheet" },
  gapHeader: { nl: "kop van het plan", en: "header of the plan" },
  gapWhere: { nl: "Waar", en: "Where" },
  "gap.registrationNumber": {
    nl: "DUS-I-registratienummer (STO en vijf cijfers)",
    en: "DUS-I registration number (STO and five digits)",
  },
  "gap.leadApplicant": { nl: "penvoerder", en: "lead applicant" },
  "gap.region": { nl: "regio", en: "region" },
  "gap.contact": { nl: "contactpersoon", en: "contact" },
  "gap.contactReach": { nl: "contactpersoon: telefoon of e-mail", en: "contact: telephone or e-mail" },
  "gap.summary": { nl: "kernachtige samenvatting", en: "summary" },
  "gap.summaryLong": { nl: "samenvatting inkorten tot 150 woorden", en: "shorten the summary to 150 words" },
  "gap.goalText": { nl: "toelichting bij {nr}", en: "explanation of {nr}" },
  "gap.doneOn": { nl: "{nr}: gereed op, of een nieuwe opleverdatum", en: "{nr}: done on, or a new due date" },
  "gap.due": { nl: "{nr}: opleverdatum", en: "{nr}: due date" },
  "gap.cause": {
    nl: "{nr}: oorzaak van de afwijking (knelpunt of toelichting)",
    en: "{nr}: cause of the deviation (bottleneck or explanation)",
  },
  "gap.measure": { nl: "{nr}: maatregel", en: "{nr}: measure" },
  "gap.status": { nl: "{nr}: stoplicht", en: "{nr}: light" },
  "gap.realised": { nl: "gerealiseerde cofinanciering", en: "cofinancing realised" },
  "gap.cofinancing": { nl: "toegezegde cofinanciering", en: "cofinancing promised" },
  "gap.appendix": { nl: "bijlagen: bijgevoegd of niet", en: "appendices: attached or not" },
} as const satisfies Readonly<Record<string, Sentence>>;
