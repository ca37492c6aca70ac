import type { PlanDay } from "../calendar/plan-day.ts";
import { toIsoDate } from "../calendar/plan-day.ts";
import type { Finding } from "../plan/finding.ts";
import { makeFinding, placeOf } from "../plan/make-finding.ts";
import type { Positions } from "../schedule/link-limits.ts";
import { countsFromFinish, earliestByLink, holdsStart } from "../schedule/link-limits.ts";
import { TYPE_CODES, UNIT_CODES } from "../schedule/network.ts";
import { DONE } from "../schedule/row-facts.ts";
import type { CheckContext } from "./check-context.ts";
import { inSameLoop } from "./check-context.ts";
import { promisedPositions } from "./promised-positions.ts";

/** A dependency that asks for more than the row's typed days give. */
interface Clash {
  readonly link: number;
  /** Where the row's start or finish may be at the earliest. */
  readonly limit: number;
  readonly days: number;
}

/** DATE-BEFORE-PREDECESSOR, and DUE-INFEASIBLE for rows that contradict themselves: one per row and date. */
export function findDateConflicts(context: CheckContext): readonly Finding[] {
  const promised = promisedPositions(context);
  const findings: Finding[] = [];
  for (let i = 0; i < context.network.count; i++) {
    if (context.facts.state[i] === DONE) continue;
    const own = findOwnMisfit(context, i);
    if (own !== null) findings.push(own);
    findings.push(...findClashes(context, promised, i));
  }
  return findings;
}

/** Start, duration and due day are all typed and do not fit; a warning, as a duration is often rounded. */
function findOwnMisfit(context: CheckContext, i: number): Finding | null {
  const { facts, milestones, calendar } = context;
  const milestone = milestones[i]!;
  const finish = facts.ownStart[i]! + facts.duration[i]!;
  if (milestone.duration === null || milestone.due === null || !(finish > facts.ownDue[i]!)) return null;
  return makeFinding("DUE-INFEASIBLE", "waarschuwing", placeOf(milestone, "due"), {
    due: toIsoDate(milestone.due),
    expected: toIsoDate(calendar.dayAt(finish - 1)),
    days: finish - facts.ownDue[i]!,
    cause: "duration",
    other: null,
  });
}

function findClashes(context: CheckContext, promised: Positions, i: number): Finding[] {
  const { network, facts, calendar } = context;
  const onStart: Clash[] = [];
  const onDue: Clash[] = [];
  const onDuration: Clash[] = [];
  const ownStart = facts.ownStart[i]!;
  const ownDue = facts.ownDue[i]!;
  const duration = facts.duration[i]!;
  for (let link = network.linksInto[i]!; link < network.linksInto[i + 1]!; link++) {
    const from = network.linkFrom[link]!;
    if (facts.state[from] === DONE || inSameLoop(network, from, i)) continue;
    const limit = earliestByLink(network, calendar, promised, link);
    const holds = holdsStart(network.linkType[link]!);
    // Comparisons with NaN, where a date is not known, are false: nothing is said then.
    if (holds && limit > ownStart) onStart.push({ link, limit, days: limit - ownStart });
    else if (holds && ownStart !== ownStart && limit > ownDue) onDue.push({ link, limit, days: limit - ownDue });
    else if (holds && ownStart !== ownStart && limit + duration > ownDue)
      onDuration.push({ link, limit: limit + duration, days: limit + duration - ownDue });
    else if (!holds && limit > ownDue) onDue.push({ link, limit, days: limit - ownDue });
    else if (!holds && ownDue !== ownDue && facts.durationKnown[i] === 1 && limit > ownStart + duration)
      onStart.push({ link, limit: limit - duration, days: limit - duration - ownStart });
  }
  const findings: Finding[] = [];
  if (onStart.length > 0) findings.push(describeClash(context, promised, i, "start", onStart));
  if (onDue.length > 0) findings.push(describeClash(context, promised, i, "due", onDue));
  else if (onDuration.length > 0) findings.push(describeShortage(context, i, worstFirst(onDuration)[0]!));
  return findings;
}

function describeClash(
  context: CheckContext,
  promised: Positions,
  i: number,
  field: "start" | "due",
  clashes: readonly Clash[],
): Finding {
  const { milestones, network, calendar, facts } = context;
  const milestone = milestones[i]!;
  const sorted = worstFirst(clashes);
  const worst = sorted[0]!;
  const from = network.linkFrom[worst.link]!;
  const type = network.linkType[worst.link]!;
  const length = facts.duration[i]!;
  const movesAlong = field === "start" && milestone.due !== null && length > 0;
  return makeFinding("DATE-BEFORE-PREDECESSOR", "fout", placeOf(milestone, field), {
    other: milestones[from]!.nr,
    others: [...new Set(sorted.map(({ link }) => milestones[network.linkFrom[link]!]!.nr))],
    type: TYPE_CODES[type]!,
    lag: `${network.linkLag[worst.link]!}${UNIT_CODES[network.linkUnit[worst.link]!]!}`,
    otherDay: toIsoDate(eventDay(context, promised, from, countsFromFinish(type))),
    otherDayIs: countsFromFinish(type) ? "due" : "start",
    day: toIsoDate((field === "start" ? milestone.start : milestone.due)!),
    dayIs: field,
    firstPossible: toIsoDate(calendar.dayAt(field === "start" ? worst.limit : worst.limit - 1)),
    newDue: movesAlong ? toIsoDate(calendar.dayAt(worst.limit + length - 1)) : null,
    days: worst.days,
  });
}

function describeShortage({ milestones, network, calendar }: CheckContext, i: number, worst: Clash): Finding {
  const milestone = milestones[i]!;
  return makeFinding("DUE-INFEASIBLE", "fout", placeOf(milestone, "due"), {
    due: toIsoDate(milestone.due!),
    expected: toIsoDate(calendar.dayAt(worst.limit - 1)),
    days: worst.days,
    cause: "predecessor",
    other: milestones[network.linkFrom[worst.link]!]!.nr,
  });
}

/** The predecessor's own day as typed, or the working day that follows from its other dates. */
function eventDay(context: CheckContext, promised: Positions, from: number, isFinish: boolean): PlanDay {
  const milestone = context.milestones[from]!;
  const own = isFinish ? milestone.due : milestone.start;
  const usable = isFinish ? context.facts.ownDue[from]! : context.facts.ownStart[from]!;
  if (own !== null && usable === usable) return own;
  return context.calendar.dayAt(isFinish ? promised.finish[from]! - 1 : promised.start[from]!);
}

function worstFirst(clashes: readonly Clash[]): readonly Clash[] {
  return [...clashes].sort((left, right) => right.days - left.days || left.link - right.link);
}
