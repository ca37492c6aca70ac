import { toIsoDate } from "../calendar/plan-day.ts";
import type { Finding } from "../plan/finding.ts";
import { makeFinding, placeOf } from "../plan/make-finding.ts";
import type { Milestone } from "../plan/milestone.ts";
import { FS, FF } from "../schedule/network.ts";
import type { CheckContext } from "./check-context.ts";
import { inSameLoop, isDone } from "./check-context.ts";

/** DONE-IN-FUTURE and DONE-BEFORE-PREDECESSOR. */
export function findDoneFaults(context: CheckContext): readonly Finding[] {
  return context.milestones
    .filter((milestone) => isDone(context, milestone.index))
    .flatMap((milestone) => [...findInFuture(context, milestone), ...findBeforePredecessor(context, milestone)]);
}

function findInFuture({ today }: CheckContext, milestone: Milestone): Finding[] {
  const { doneOn } = milestone;
  if (doneOn === null || doneOn <= today) return [];
  return [
    makeFinding("DONE-IN-FUTURE", "fout", placeOf(milestone, "doneOn"), {
      doneOn: toIsoDate(doneOn),
      today: toIsoDate(today),
    }),
  ];
}

/** Told of the first predecessor that had to be finished; with an overlap (negative lag) the order may be otherwise. */
function findBeforePredecessor(context: CheckContext, milestone: Milestone): Finding[] {
  const { milestones, network } = context;
  const i = milestone.index;
  for (let link = network.linksInto[i]!; link < network.linksInto[i + 1]!; link++) {
    const from = network.linkFrom[link]!;
    const type = network.linkType[link];
    if ((type !== FS && type !== FF) || network.linkLag[link]! < 0 || inSameLoop(network, from, i)) continue;
    const other = milestones[from]!;
    const finishedLater = milestone.doneOn !== null && other.doneOn !== null && other.doneOn > milestone.doneOn;
    if (isDone(context, from) && !finishedLater) continue;
    return [
      makeFinding("DONE-BEFORE-PREDECESSOR", "waarschuwing", placeOf(milestone, "doneOn"), {
        other: other.nr,
        doneOn: milestone.doneOn === null ? null : toIsoDate(milestone.doneOn),
        otherDoneOn: other.doneOn === null ? null : toIsoDate(other.doneOn),
      }),
    ];
  }
  return [];
}
