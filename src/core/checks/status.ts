import { toIsoDate } from "../calendar/plan-day.ts";
import type { Finding } from "../plan/finding.ts";
import { makeFinding, placeOf } from "../plan/make-finding.ts";
import type { FieldName, Milestone } from "../plan/milestone.ts";
import { usableDates } from "../schedule/row-facts.ts";
import type { CheckContext } from "./check-context.ts";
import { inSameLoop, isDone, workingDaysPast } from "./check-context.ts";
import { staleness } from "../status/staleness.ts";

/** STATUS-WITHOUT-EXPLANATION, STATUS-STALE, STATUS-OVERDUE and STATUS-KNOCK-ON, for what is not done. */
export function findStatusFaults(context: CheckContext): readonly Finding[] {
  return context.milestones
    .filter((milestone) => !isDone(context, milestone.index))
    .flatMap((milestone) => [
      ...findUnexplained(milestone),
      ...findStale(context, milestone),
      ...findOverdue(context, milestone),
      ...findKnockOn(context, milestone),
    ]);
}

/**
 * A warning when oranje or rood stands there without a word; a tip when something is told but one of the three is
 * empty in a plan that has a column for it.
 */
function findUnexplained(milestone: Milestone): Finding[] {
  const { status, place } = milestone;
  if (status !== "oranje" && status !== "rood") return [];
  const isEmpty = (field: "explanation" | "bottleneck" | "measure"): boolean => milestone[field] === null;
  const silent = isEmpty("explanation") && isEmpty("bottleneck");
  const hasColumn = (field: FieldName): boolean => place.cells[field] !== undefined;
  const asked = silent ? (["explanation", "bottleneck", "measure"] as const) : (["explanation", "measure"] as const);
  const missing = asked.filter((field) => isEmpty(field) && (hasColumn(field) || (silent && field !== "measure")));
  const [first] = missing;
  if (first === undefined) return [];
  const told = silent ? "status" : first;
  return [
    makeFinding("STATUS-WITHOUT-EXPLANATION", silent ? "waarschuwing" : "tip", placeOf(milestone, told), {
      status,
      missing,
    }),
  ];
}

function findStale({ plan, today }: CheckContext, milestone: Milestone): Finding[] {
  const stale = staleness(plan.settings, milestone, today);
  if (stale === null) return [];
  return [
    makeFinding("STATUS-STALE", "waarschuwing", placeOf(milestone, "asOf"), {
      asOf: toIsoDate(stale.asOf),
      days: stale.days,
      period: stale.period,
    }),
  ];
}

/** A decision moment that has passed is told by DECISION-OPEN. */
function findOverdue(context: CheckContext, milestone: Milestone): Finding[] {
  const { due } = usableDates(milestone);
  if (due === null || milestone.kind === "beslismoment") return [];
  const days = workingDaysPast(context, due, context.today);
  if (days <= 0) return [];
  return [
    makeFinding("STATUS-OVERDUE", "waarschuwing", placeOf(milestone, "due"), {
      due: toIsoDate(due),
      days,
      status: milestone.status,
    }),
  ];
}

/** Groen directly behind rood; further away, or behind oranje, groen can well be right. */
function findKnockOn({ milestones, network, facts }: CheckContext, milestone: Milestone): Finding[] {
  if (milestone.status !== "groen") return [];
  const i = milestone.index;
  for (let link = network.linksInto[i]!; link < network.linksInto[i + 1]!; link++) {
    const from = network.linkFrom[link]!;
    const other = milestones[from]!;
    if (other.status !== "rood" || facts.doneAt[from] === facts.doneAt[from] || inSameLoop(network, from, i)) continue;
    return [
      makeFinding("STATUS-KNOCK-ON", "waarschuwing", placeOf(milestone, "status"), {
        status: milestone.status,
        other: other.nr,
        otherStatus: other.status,
      }),
    ];
  }
  return [];
}
