import type { DelayConsequence } from "./consequences.ts";
import type { DecisionFacts, DecisionInput } from "./decision-facts.ts";
import { signedDays } from "./decision-options.ts";
import type { SayDecision } from "./decision-texts.ts";
import type { DocumentCell, DocumentTable } from "./document-model.ts";
import { dayCell, textCell } from "./document-model.ts";
import { shortTitle, WHOLE_NAME } from "./milestone-words.ts";
import { formatWorkingDays } from "../wording/format.ts";

/** More rows do not fit beside the rest on one A4; how many more there are is said. */
export const AFFECTED_ROWS = 5;

interface Scenario {
  readonly key: string;
  readonly header: string;
  readonly moved: DelayConsequence;
}

/** The milestones that move in one of the ways of deciding: end results first, then by how far. `left` are not shown. */
export function affectedTable(
  input: DecisionInput,
  facts: DecisionFacts,
  say: SayDecision,
): { readonly table: DocumentTable | null; readonly left: number } {
  const scenarios = scenariosOf(input, facts, say);
  const moves = new Map<number, { readonly isEnd: boolean; readonly days: number }>();
  for (const other of scenarios.flatMap(({ moved }) => moved.others)) {
    const known = moves.get(other.index);
    const days = Math.max(known?.days ?? 0, Math.abs(other.days));
    moves.set(other.index, { isEnd: other.isEndResult || known?.isEnd === true, days });
  }
  if (moves.size === 0) return { table: null, left: 0 };
  const indexes = [...moves]
    .sort(([a, one], [b, two]) => Number(two.isEnd) - Number(one.isEnd) || two.days - one.days || a - b)
    .map(([index]) => index);
  const single = scenarios.length === 1;
  const table: DocumentTable = {
    kind: "table",
    id: "geraakt",
    columns: [
      { key: "mijlpaal", header: say("affected") },
      { key: "beloofd", header: say("promised") },
      { key: "nu", header: say("expectedNow") },
      ...scenarios.map(({ key, header }) => ({ key, header })),
      ...(single ? [{ key: "verschuiving", header: say("shift") }] : []),
    ],
    rows: indexes.slice(0, AFFECTED_ROWS).map((index) => {
      const isEnd = moves.get(index)?.isEnd === true;
      return [...nameCells(input, index, isEnd, say), ...scenarioCells(input, index, scenarios, single)];
    }),
    total: false,
  };
  return { table, left: Math.max(0, indexes.length - AFFECTED_ROWS) };
}

/** The options that say by how much, then deciding later. */
function scenariosOf(input: DecisionInput, facts: DecisionFacts, say: SayDecision): readonly Scenario[] {
  const options = facts.options
    .filter(({ moved }) => moved.days !== 0)
    .map(({ letter, moved }): Scenario => ({
      key: `optie${letter}`,
      header: say("optionHeader", { letter, days: signedDays(moved.days, input) }),
      moved,
    }));
  return [...options, { key: "later", header: say("expectedLater"), moved: facts.later }];
}

function nameCells(input: DecisionInput, index: number, isEnd: boolean, say: SayDecision): readonly DocumentCell[] {
  const milestone = input.plan.milestones[index];
  const title = milestone === undefined ? "" : shortTitle(milestone, WHOLE_NAME);
  return [
    textCell(isEnd ? say("endResultMark", { name: title }) : title),
    dayCell(milestone?.due ?? null),
    dayCell(input.schedule.rows[index]?.earliestFinish ?? null),
  ];
}

/** The day in each scenario; where it does not move, the day it has now. */
function scenarioCells(
  input: DecisionInput,
  index: number,
  scenarios: readonly Scenario[],
  single: boolean,
): readonly DocumentCell[] {
  const now = input.schedule.rows[index]?.earliestFinish ?? null;
  const found = scenarios.map(({ moved }) => moved.others.find((other) => other.index === index));
  const days = found.map((other) => dayCell(other?.delayedFinish ?? now));
  return single ? [...days, textCell(formatWorkingDays(found[0]?.days ?? 0, input.language))] : days;
}
