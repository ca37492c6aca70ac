import { readStatus } from "#core/notation/status.ts";
import type { Milestone, Status } from "#core/plan/milestone.ts";
import type { SheetSnapshot } from "#core/recognise/snapshot.ts";
import { isCellError } from "#core/recognise/snapshot.ts";
import { cellOf, valueAt } from "./find-rows.ts";

const DUTCH: Readonly<Record<Status, string>> = { groen: "Groen", oranje: "Oranje", rood: "Rood" };
const ENGLISH: Readonly<Record<Status, string>> = { groen: "Green", oranje: "Amber", rood: "Red" };

/**
 * The word for a stoplicht as this sheet writes it: the word that already stands there for it, else one in the language
 * of the words that do. Only plain colour words count; "loopt" or "!" stays the person's own.
 */
export function statusWords(
  snapshotOf: (sheet: string) => SheetSnapshot,
  milestones: readonly Milestone[],
): (status: Status) => string {
  const words = milestones.flatMap((milestone) => {
    const cell = cellOf(milestone, "status");
    const value = cell === null ? null : valueAt(snapshotOf(milestone.place.sheet), cell);
    return value === null || isCellError(value) ? [] : [String(value).trim()];
  });
  const plain = words.filter((word) => /^(groen|oranje|rood|green|amber|orange|red)$/i.test(word));
  const english = plain.filter((word) => /^(green|amber|orange|red)$/i.test(word)).length > plain.length / 2;
  const standard = english ? ENGLISH : DUTCH;
  const lower = plain.length > 0 && plain.every((word) => word === word.toLowerCase());
  const there = new Map<Status | null, string>();
  for (const word of new Set(plain)) {
    const { status } = readStatus(word);
    if (!there.has(status)) there.set(status, word);
  }
  return (status) => there.get(status) ?? (lower ? standard[status].toLowerCase() : standard[status]);
}
