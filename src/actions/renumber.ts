import type { Milestone } from "#core/plan/milestone.ts";
import type { Language } from "#core/plan/plan.ts";
import type { CellValue } from "#core/recognise/snapshot.ts";
import type { PlanInWorkbook } from "#sheet/read/plan-in-workbook.ts";
import { fieldWord } from "#sheet/write/logbook.ts";
import type { WorkbookTrouble } from "#sheet/workbook-problem.ts";
import type { FieldEdit } from "#sheet/write/field-edits.ts";
import { referenceEdits } from "#sheet/write/references.ts";
import { stop } from "#sheet/workbook-problem.ts";
import type { Renumber } from "./contract/editing.ts";
import { numbersInOrder } from "./numbers-in-order.ts";
import { runAction } from "./run-action.ts";
import { writeFields } from "./write-fields.ts";

/** Gives rows new numbers and every reference with them, in one block. */
export const renumber: Renumber = (environment, input) =>
  runAction("writes", async (session) => {
    let mapping: Readonly<Record<string, string>> = {};
    const { changes, skipped, undo } = await writeFields(
      session,
      environment,
      input,
      (read) => {
        const { plan } = read;
        if (input.mapping !== undefined && isDone(read, input.mapping, environment.language)) {
          return { edits: [], troubles: [] };
        }
        const next =
          input.mapping === undefined ? numbersInOrder(plan.milestones) : mappedNumbers(plan.milestones, input.mapping);
        const clash = firstDouble(next);
        if (clash !== undefined) stop("NR-EXISTS", { nr: clash });
        const result = numberEdits(plan.milestones, next);
        mapping = result.mapping;
        return result;
      },
      true,
    );
    return { changes, skipped, undo, mapping };
  });

function firstDouble(numbers: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return numbers.find((nr) => nr !== "" && (seen.has(nr) || !seen.add(nr)));
}

/**
 * Whether the logbook ends with just these new numbers and the rows bear them: the action is repeated because its
 * answer got lost. Two numbers that change places would otherwise be changed back.
 */
function isDone(read: PlanInWorkbook, mapping: Readonly<Record<string, string>>, language: Language): boolean {
  const pairs = Object.entries(mapping).filter(([old, next]) => old !== next.trim());
  const lines = read.logbook?.lines ?? [];
  const words = (["nr", "predecessors"] as const).map((field) => fieldWord(field, language));
  const tail: CellValue[][] = [];
  for (const line of [...lines].reverse()) {
    if (line.every((cell) => cell === null)) continue;
    if (!words.includes(String(line[3]))) break;
    if (line[3] === words[0]) tail.push([...line]);
    if (tail.length === pairs.length) break;
  }
  const said = new Map(tail.map((line) => [JSON.stringify([line[4], line[5]]), line[2]]));
  const there = new Set(read.plan.milestones.map(({ nr, name }) => JSON.stringify([nr, name])));
  return (
    pairs.length > 0 &&
    pairs.every(([old, next]) => {
      const name = said.get(JSON.stringify([old, next.trim()])) ?? null;
      return name !== null && there.has(JSON.stringify([next.trim(), name]));
    })
  );
}

function mappedNumbers(milestones: readonly Milestone[], mapping: Readonly<Record<string, string>>): readonly string[] {
  return milestones.map(({ nr }) => mapping[nr]?.trim() ?? nr);
}

function numberEdits(milestones: readonly Milestone[], next: readonly string[]) {
  const counts = new Map<string, number>();
  for (const { nr } of milestones) counts.set(nr, (counts.get(nr) ?? 0) + 1);
  const mapping: Record<string, string> = {};
  const edits: FieldEdit[] = [];
  const troubles: WorkbookTrouble[] = [];
  milestones.forEach((milestone, index) => {
    const nr = next[index] ?? milestone.nr;
    if (nr === milestone.nr) return;
    edits.push({ milestone, field: "nr", value: { kind: "text", text: nr }, why: null });
    if ((counts.get(milestone.nr) ?? 0) === 1) mapping[milestone.nr] = nr;
  });
  // A number that stood on two rows does not say which of them was meant.
  const doubles = new Set([...counts].flatMap(([nr, count]) => (count > 1 && nr !== "" ? [nr] : [])));
  for (const milestone of milestones) {
    const vague = milestone.predecessors.find(({ nr }) => doubles.has(nr));
    if (vague !== undefined) {
      const rows = milestones.filter(({ nr }) => nr === vague.nr).map(({ place }) => place.rowNumber);
      troubles.push({ code: "MILESTONE-AMBIGUOUS", facts: { nr: vague.nr, rows }, place: null });
    }
  }
  const references = referenceEdits(
    milestones,
    (dependency) => [{ ...dependency, nr: mapping[dependency.nr] ?? dependency.nr }],
    null,
  );
  return { edits: [...edits, ...references.edits], troubles: [...troubles, ...references.troubles], mapping };
}
