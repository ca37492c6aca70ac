import { rememberChoices } from "#core/recognise/remember.ts";
import type { Choices } from "#core/recognise/choices.ts";
import type { Candidate } from "#core/recognise/recognition.ts";
import type { SheetSnapshot } from "#core/recognise/snapshot.ts";
import { CHOICES_NAME, choicesFormula } from "../layout/choices-name.ts";
import type { WorkbookIndex } from "../read/workbook-index.ts";
import type { WorkbookSession } from "../session.ts";

/**
 * Keeps the choices in the workbook, in a hidden name; more than a name can hold are not kept, and then
 * what was kept before stays. Queues only.
 *
 * @returns Whether they are kept.
 */
export function keepChoices(
  session: WorkbookSession,
  index: WorkbookIndex,
  choices: Choices,
  candidates: readonly Candidate[],
  snapshots: readonly SheetSnapshot[],
): boolean {
  const { names } = session.workbook;
  const there = index.names.has(CHOICES_NAME.toLowerCase());
  const text = rememberChoices(choices, candidates, snapshots);
  if (text === "") {
    if (there) names.getItem(CHOICES_NAME).delete();
    return true;
  }
  const formula = choicesFormula(text);
  if (formula === null) return false;
  if (there) names.getItem(CHOICES_NAME).formula = formula;
  else names.add(CHOICES_NAME, formula).visible = false;
  return true;
}
