import type { ActionResult } from "#actions/contract/action.ts";
import type { MilestoneFields } from "#actions/contract/editing.ts";
import type { UndoRecord, WriteOutcome } from "#actions/contract/outcome.ts";
import type { Milestone } from "#core/plan/milestone.ts";
import type { Boxes } from "../../merge-edit.ts";
import { refOf } from "../../plan-facts.ts";
import type { PaneActions } from "../../pane-actions.ts";

export interface Explanation {
  readonly explanation: string;
  readonly bottleneck: string;
  readonly measure: string;
}

export interface ExplainInput {
  readonly rows: readonly Milestone[];
  readonly words: Explanation;
}

export const NOTHING_WRITTEN: WriteOutcome = { changes: [], skipped: [], undo: null };

/** Writes the words to rows that keep their light: one write per light among them, so two at most. */
export async function explainRows(
  actions: Pick<PaneActions, "setStatus">,
  { rows, words }: ExplainInput,
): Promise<ActionResult<WriteOutcome>> {
  let outcome = NOTHING_WRITTEN;
  const lights = [...new Set(rows.map((row) => row.status))];
  for (const status of lights) {
    const chosen = rows.filter((row) => row.status === status);
    const result = await actions.setStatus({
      rows: chosen.map(refOf),
      status,
      ...filledIn(words),
      seen: chosen.map((row) => ({ row: refOf(row), fields: seenOf(row) })),
    });
    if (!result.ok) return result;
    outcome = together(outcome, result.value);
  }
  return { ok: true, value: outcome };
}

function seenOf({ status, explanation, bottleneck, measure }: Milestone): MilestoneFields {
  return { status, explanation, bottleneck, measure };
}

/** What stands in the sheet: of one row its texts, of several rows those that are there, each with its number. */
export function wordsIn(rows: readonly Milestone[]): Boxes {
  const words = (field: keyof Explanation): string =>
    rows.length === 1
      ? (rows[0]?.[field] ?? "")
      : rows.flatMap((row) => (row[field] === null ? [] : [`${row.nr}: ${row[field]}`])).join("; ");
  return { explanation: words("explanation"), bottleneck: words("bottleneck"), measure: words("measure") };
}

/** An empty box is no wish to empty the cell. */
export function filledIn(words: Explanation): Partial<Explanation> {
  return Object.fromEntries(Object.entries(words).filter(([, text]: [string, string]) => text.trim() !== ""));
}

/** Two writes told as one, with one way back. */
export function together(a: WriteOutcome, b: WriteOutcome): WriteOutcome {
  return {
    changes: [...a.changes, ...b.changes],
    skipped: [...a.skipped, ...b.skipped],
    undo: togetherUndone(a.undo, b.undo),
  };
}

function togetherUndone(a: UndoRecord | null, b: UndoRecord | null): UndoRecord | null {
  return a === null || b === null ? (a ?? b) : { ...b, changes: [...a.changes, ...b.changes] };
}
