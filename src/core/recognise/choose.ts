import { correctionsFor, mergeChoices } from "./choices.ts";
import type { Choices } from "./choices.ts";
import { readCandidates } from "./read-candidate.ts";
import type { CandidateReading } from "./read-candidate.ts";
import { recogniseSheets } from "./recognise.ts";
import type { Candidate } from "./recognition.ts";
import { recallChoices } from "./remember.ts";
import type { SheetSnapshot } from "./snapshot.ts";

export interface ChosenReading {
  readonly candidates: readonly Candidate[];
  readonly chosen: ReadonlySet<string>;
  /** Those that were remembered and those that were given, as they bear on the lists of now. */
  readonly choices: Choices;
  readonly reading: CandidateReading;
}

/**
 * Recognises and reads lists as a person chose.
 *
 * @param kept What an earlier `rememberChoices` gave; "" when nothing was kept.
 * @param only Candidates that the person asked for by name; left out: those chosen, else those that make the plan together.
 */
export function readAsChosen(
  sheets: readonly SheetSnapshot[],
  kept: string,
  given: Choices = {},
  only?: (candidate: Candidate) => boolean,
): ChosenReading {
  const recognition = recogniseSheets(sheets);
  const choices = mergeChoices(recallChoices(kept, recognition.candidates, sheets), given);
  const candidates = recognition.candidates.map((candidate) => corrected(candidate, sheets, choices));
  const isWanted = only ?? (({ id }: Candidate): boolean => choices.blocks?.[id] ?? recognition.chosen.includes(id));
  const wanted = candidates.filter(isWanted);
  return {
    candidates,
    chosen: new Set(wanted.map(({ id }) => id)),
    choices,
    reading: readCandidates(wanted, sheets, (candidate) => correctionsFor(choices, candidate)),
  };
}

/** The candidate as it reads with the person's corrections. */
function corrected(candidate: Candidate, sheets: readonly SheetSnapshot[], choices: Choices): Candidate {
  const corrections = correctionsFor(choices, candidate);
  const touched = Object.keys(corrections.columns ?? {}).length + (corrections.leaveOut?.length ?? 0) > 0;
  if (!touched) return candidate;
  const own = sheets.filter(({ name }) => name === candidate.sheet);
  const again = recogniseSheets(own, corrections).candidates;
  return (
    again.find(({ id, kind }) => id === candidate.id && kind === candidate.kind) ??
    again.find(({ id }) => id === candidate.id) ??
    candidate
  );
}
