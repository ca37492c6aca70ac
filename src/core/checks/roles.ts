import type { Finding } from "../plan/finding.ts";
import { makeFinding, placeOf } from "../plan/make-finding.ts";
import type { Milestone } from "../plan/milestone.ts";
import type { CheckContext } from "./check-context.ts";
import { isDone } from "./check-context.ts";

const OWNER = /^(?:e|eindverantwoordelijk\w*|eigenaar|trekker|kartrekker|accountable|owner)$/i;

/**
 * ROLE-NO-OWNER and ROLE-SEVERAL-OWNERS, only in a plan that names owners at all: whoever uses other letters or words
 * divides the work in another way, which is no mistake.
 */
export function findRoleFaults(context: CheckContext): readonly Finding[] {
  const { milestones } = context;
  if (!milestones.some((milestone) => ownersOf(milestone).length > 0)) return [];
  return milestones.flatMap((milestone) => {
    if (isDone(context, milestone.index) || (milestone.name === null && milestone.description === null)) return [];
    const owners = ownersOf(milestone);
    const place = placeOf(milestone, "nr");
    if (owners.length > 1) return [makeFinding("ROLE-SEVERAL-OWNERS", "waarschuwing", place, { owners })];
    if (owners.length === 1) return [];
    const parties = [...new Set(milestone.roles.map(({ party }) => party))];
    return [makeFinding("ROLE-NO-OWNER", "waarschuwing", place, { parties })];
  });
}

/** Parties with end responsibility, each once, in the order of the columns. */
function ownersOf({ roles }: Milestone): readonly string[] {
  return [...new Set(roles.filter(({ role }) => OWNER.test(role.trim())).map(({ party }) => party))];
}
