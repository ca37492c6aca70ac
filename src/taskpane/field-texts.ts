import type { FieldName, MilestoneKind } from "#core/plan/milestone.ts";
import type { Texts } from "./texts/texts.ts";

/** What the pane calls a field; the same words as the sheet's headers. */
export const FIELD_TEXTS = {
  nr: "fieldNr",
  subproject: "fieldSubproject",
  goal: "fieldGoal",
  name: "fieldName",
  description: "fieldDescription",
  kind: "fieldKind",
  start: "fieldStart",
  due: "fieldDue",
  duration: "fieldDuration",
  predecessors: "fieldPredecessors",
  latestStart: "fieldLatestStart",
  expectedFinish: "fieldExpectedFinish",
  totalFloat: "fieldTotalFloat",
  status: "fieldStatus",
  explanation: "fieldExplanation",
  bottleneck: "fieldBottleneck",
  measure: "fieldMeasure",
  actionOwner: "fieldActionOwner",
  doneOn: "fieldDoneOn",
  asOf: "fieldAsOf",
  budget: "fieldBudget",
  spent: "fieldSpent",
  forecast: "fieldForecast",
  cofinancing: "fieldCofinancing",
} as const satisfies Readonly<Record<FieldName, keyof Texts>>;

export const KIND_TEXTS = {
  mijlpaal: "kindMilestone",
  activiteit: "kindActivity",
  beslismoment: "kindDecision",
  eindresultaat: "kindResult",
} as const satisfies Readonly<Record<MilestoneKind, keyof Texts>>;
