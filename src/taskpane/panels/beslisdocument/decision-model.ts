import type { PlanView } from "#actions/contract/reading.ts";
import type { PlanDay } from "#core/calendar/plan-day.ts";
import type { Milestone } from "#core/plan/milestone.ts";
import type { Language } from "#core/plan/plan.ts";
import { buildDecisionDocument } from "#core/report/decision-document.ts";
import type { DecisionKind } from "#core/report/decision-facts.ts";
import { inputsOf } from "#core/report/document-model.ts";
import type { DocumentBlock, DocumentTable, InputCell } from "#core/report/document-model.ts";

/** The document as the plan fills it: what is computed is shown from here, what is open is asked. */
export interface DecisionModel {
  readonly control: DocumentTable;
  readonly options: DocumentTable;
  /** What a refusal or a later decision does. */
  readonly consequences: readonly DocumentBlock[];
  readonly subsidy: readonly DocumentBlock[];
  readonly boxes: ReadonlyMap<string, InputCell>;
}

export interface ModelChoices {
  readonly kind: DecisionKind;
  readonly delayDays: number | null;
  /** Only what others are computed from: the days and the number of options. */
  readonly typed: ReadonlyMap<string, string>;
}

export function decisionModel(
  view: Pick<PlanView, "plan" | "schedule" | "findings">,
  milestone: Milestone,
  today: PlanDay,
  language: Language,
  { kind, delayDays, typed }: ModelChoices,
): DecisionModel {
  const { blocks } = buildDecisionDocument({
    plan: view.plan,
    schedule: view.schedule,
    findings: view.findings,
    today,
    language,
    index: milestone.index,
    kind,
    version: 1,
    typed,
    ...(delayDays === null ? {} : { delayDays }),
  });
  const sections = sectionsOf(blocks);
  return {
    control: tableOf(blocks, "beheersing"),
    options: tableOf(blocks, "opties"),
    consequences: sections[CONSEQUENCES] ?? [],
    subsidy: sections[SUBSIDY] ?? [],
    boxes: new Map(inputsOf(blocks).map((cell) => [cell.key, cell])),
  };
}

/** Places of the parts among the document's sections, its opening first. */
const CONSEQUENCES = 6;
const SUBSIDY = 7;

function sectionsOf(blocks: readonly DocumentBlock[]): readonly (readonly DocumentBlock[])[] {
  const sections: DocumentBlock[][] = [[]];
  for (const block of blocks) {
    if (block.kind === "heading" && block.level === 1) sections.push([]);
    else sections.at(-1)?.push(block);
  }
  return sections;
}

function tableOf(blocks: readonly DocumentBlock[], id: string): DocumentTable {
  const found = blocks.find((block): block is DocumentTable => block.kind === "table" && block.id === id);
  if (found === undefined) throw new RangeError(`no table ${id}`);
  return found;
}

/** What others are computed from. An option without days counts too: the document shows as many as there are. */
export function computedFrom(texts: ReadonlyMap<string, string>, options: number): ReadonlyMap<string, string> {
  const typed = new Map([...texts].filter(([key]) => /^optie\.[A-D]\.tijd$/.test(key)));
  const last = `optie.${String.fromCharCode(64 + options)}.naam`;
  return options > 2 ? typed.set(last, texts.get(last) ?? "…") : typed;
}
