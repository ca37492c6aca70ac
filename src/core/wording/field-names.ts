import type { FieldName } from "../plan/milestone.ts";
import type { Language } from "../plan/plan.ts";

const NAMES: Readonly<Record<Language, Readonly<Record<FieldName, string>>>> = {
  nl: {
    nr: "nummer",
    subproject: "deelproject",
    goal: "doelstelling",
    name: "mijlpaal",
    description: "beschrijving",
    kind: "soort",
    start: "start",
    due: "opleverdatum",
    duration: "doorlooptijd",
    predecessors: "afhankelijk van",
    latestStart: "uiterste start",
    expectedFinish: "verwacht gereed",
    totalFloat: "speling",
    status: "status",
    explanation: "toelichting",
    bottleneck: "knelpunt",
    measure: "maatregel",
    actionOwner: "actiehouder",
    doneOn: "gereed op",
    asOf: "peildatum",
    budget: "begroot",
    spent: "besteed",
    forecast: "prognose",
    cofinancing: "cofinanciering",
  },
  en: {
    nr: "number",
    subproject: "subproject",
    goal: "goal",
    name: "milestone",
    description: "description",
    kind: "kind",
    start: "start",
    due: "due date",
    duration: "duration",
    predecessors: "depends on",
    latestStart: "latest start",
    expectedFinish: "expected finish",
    totalFloat: "float",
    status: "status",
    explanation: "explanation",
    bottleneck: "bottleneck",
    measure: "measure",
    actionOwner: "action owner",
    doneOn: "done on",
    asOf: "as of",
    budget: "budget",
    spent: "spent",
    forecast: "forecast",
    cofinancing: "cofinancing",
  },
};

/** A column by its meaning, in running text ("opleverdatum"). */
export function fieldLabel(field: FieldName, language: Language): string {
  return NAMES[language][field];
}

const HEADER_NAMES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  nl: {
    project: "project",
    region: "regio",
    registrationNumber: "registratienummer",
    leadApplicant: "penvoerder",
    client: "opdrachtgever",
    projectLeader: "projectleider",
    periodStart: "begin van de periode",
    periodEnd: "einde van de periode",
    referenceDay: "peildatum",
    contact: "contactpersoon",
    contactReach: "telefoon of e-mail van de contactpersoon",
    summary: "kernachtige samenvatting",
    summaryLong: "een samenvatting van hoogstens 150 woorden",
    cause: "oorzaak van de afwijking (knelpunt of toelichting)",
    realised: "gerealiseerde cofinanciering",
    appendix: "bijlagen: bijgevoegd of niet",
  },
  en: {
    project: "project",
    region: "region",
    registrationNumber: "registration number",
    leadApplicant: "lead applicant",
    client: "client",
    projectLeader: "project leader",
    periodStart: "start of the period",
    periodEnd: "end of the period",
    referenceDay: "reference day",
    contact: "contact",
    contactReach: "telephone or e-mail of the contact",
    summary: "summary",
    summaryLong: "a summary of at most 150 words",
    cause: "cause of the deviation (bottleneck or explanation)",
    realised: "cofinancing realised",
    appendix: "appendices: attached or not",
  },
};

/** A field of the header block, or a milestone's field, in running text; other text stays as it is. */
export function gapLabel(gap: string, language: Language): string {
  return HEADER_NAMES[language][gap] ?? (NAMES[language] as Readonly<Record<string, string>>)[gap] ?? gap;
}
