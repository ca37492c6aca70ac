import type { Milestone } from "../plan/milestone.ts";
import { milestoneTitle } from "./plan-graph.ts";
import { asSentence, shorten } from "./words.ts";

export function partiesWith(milestone: Milestone, role: string): string[] {
  return milestone.roles.filter((entry) => entry.role.toUpperCase() === role).map((entry) => entry.party);
}

/** A body that decides, whatever its letter; else who is accountable: B stands for beslissen and for betrokken. */
export function deciderOf(milestone: Milestone): string | undefined {
  const board = milestone.roles.find(({ party }) =>
    /stuurgroep|regiegroep|opdrachtgever|bestuur|steering/iu.test(party),
  );
  return board?.party ?? partiesWith(milestone, "E")[0];
}

/** Letters of a name in facts and tables: whole, but for what is no name any more. */
export const WHOLE_NAME = 250;

/** Number and opening of the name, for use within a sentence. */
export function shortTitle(milestone: Milestone, length = 100): string {
  return shorten(milestoneTitle(milestone), length);
}

/** What the person wrote about it, knelpunt first, as sentences; `""` when nothing. Only that it is a decision moment says nothing. */
export function causeOf(milestone: Milestone): string {
  return [milestone.bottleneck, milestone.explanation]
    .flatMap((text) =>
      text === null || /^\W*(beslismoment|decision moment)\W*$/iu.test(text) ? [] : [asSentence(text)],
    )
    .filter((text, position, all) => text !== "" && all.indexOf(text) === position)
    .join(" ");
}
