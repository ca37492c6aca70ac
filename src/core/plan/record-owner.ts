import type { Milestone } from "./milestone.ts";

/** How a kept record (a decision, a document) says which milestone it is about. */
export interface RecordSubject {
  readonly nr: string;
  /** Name of the milestone when the record was made; "" where it had none, or where none was kept. */
  readonly title: string;
}

/**
 * The number that the subject of a record bears now, so that a decision stays with its milestone when rows get other numbers, by our
 * hand or by the user's. The row with its number and name; else the only row with that name (it was renumbered); else the row with
 * its number (it was renamed). Where several rows bear the name and none of them the number, nobody can say which: null.
 */
export function currentNumbers(milestones: readonly Milestone[]): (subject: RecordSubject) => string | null {
  const byName = new Map<string, string[]>();
  for (const milestone of milestones) {
    const name = subjectTitle(milestone);
    if (name === "") continue;
    const numbers = byName.get(name);
    if (numbers === undefined) byName.set(name, [milestone.nr]);
    else numbers.push(milestone.nr);
  }
  return ({ nr, title }) => {
    const numbers = byName.get(nameKey(title)) ?? [];
    if (numbers.length === 0 || numbers.includes(nr)) return nr;
    return numbers.length === 1 ? (numbers[0] ?? null) : null;
  };
}

/** What a record keeps of a name to know it by: case and white space don't count, nor what comes after 200 characters. */
export function subjectTitle(milestone: Pick<Milestone, "name" | "description">): string {
  return nameKey(milestone.name ?? milestone.description ?? "");
}

function nameKey(name: string): string {
  return name.normalize("NFC").replace(/\s+/gu, " ").trim().toLowerCase().slice(0, 200).trim();
}
