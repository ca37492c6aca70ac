import type { PlanDay } from "../calendar/plan-day.ts";
import { toIsoDate } from "../calendar/plan-day.ts";
import type { Finding } from "../plan/finding.ts";
import { makeFinding, placeOf } from "../plan/make-finding.ts";
import type { Milestone } from "../plan/milestone.ts";
import type { Positions } from "../schedule/link-limits.ts";
import { countsFromFinish, earliestByLink, holdsStart } from "../schedule/link-limits.ts";
import { TYPE_CODES, UNIT_CODES } from "../schedule/network.ts";
import { DONE, usableDates } from "../schedule/row-facts.ts";
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
  if (milestone.due === null || !(finish > facts.ownDue[i]!)) return null;
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
  const hasStart = ownStart === ownStart;
  const hasDue = ownDue === ownDue;
  const duration = facts.duration[i]!;
  for (let link = network.linksInto[i]!; link < network.linksInto[i + 1]!; link++) {
    const from = network.linkFrom[link]!;
    if (inSameLoop(network, from, i)) continue;
    // NaN for a predecessor that is done or of which nothing is known; no comparison with it holds.
    const limit = earliestByLink(network, calendar, promised, link);
    if (holdsStart(network.linkType[link]!)) {
      if (hasStart) push(onStart, link, limit, limit - ownStart);
      else if (limit > ownDue) push(onDue, link, limit, limit - ownDue);
      else push(onDuration, link, limit + duration, limit + duration - ownDue);
    } else if (hasDue) push(onDue, link, limit, limit - ownDue);
    else if (facts.durationKnown[i] === 1) push(onStart, link, limit - duration, limit - duration - ownStart);
  }
  const findings: Finding[] = [];
  if (onStart.length > 0) findings.push(describeClash(context, promised, i, "start", onStart));
  if (onDue.length > 0) findings.push(describeClash(context, promised, i, "due", onDue));
  else if (onDuration.length > 0) findings.push(describeShortage(context, i, worstFirst(onDuration)[0]!));
  return findings;
}

/** Keeps what is too early; a number of days that is not known is not. */
function push(clashes: Clash[], link: number, limit: number, days: number): void {
  if (days > 0) clashes.push({ link, limit, days });
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
  const isCertain = !isRough(milestone, field) && !isRough(milestones[from]!, countsFromFinish(type) ? "due" : "start");
  return makeFinding("DATE-BEFORE-PREDECESSOR", isCertain ? "fout" : "waarschuwing", placeOf(milestone, field), {
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

/** A day that stands for a quarter or year may well be another one: what rests on it is a warning. */
function isRough({ rough }: Milestone, field: "start" | "due"): boolean {
  return rough?.includes(field) === true;
}

function describeShortage({ milestones, network, calendar }: CheckContext, i: number, worst: Clash): Finding {
  const milestone = milestones[i]!;
  const isCertain = !isRough(milestone, "due") && !isRough(milestones[network.linkFrom[worst.link]!]!, "due");
  return makeFinding("DUE-INFEASIBLE", isCertain ? "fout" : "waarschuwing", placeOf(milestone, "due"), {
    due: toIsoDate(milestone.due!),
    expected: toIsoDate(calendar.dayAt(worst.limit - 1)),
    days: worst.days,
    cause: "predecessor",
    other: milestones[network.linkFrom[worst.link]!]!.nr,
  });
}

/** The predecessor's own day as typed, or the working day that follows from its other dates. */
function eventDay(context: CheckContext, promised: Positions, from: number, isFinish: boolean): PlanDay {
  const { start, due } = usableDates(context.milestones[from]!);
  const own = isFinish ? due : start;
  if (own !== null) return own;
  const position = isFinish ? promised.finish[from]! : promised.start[from]!;
  return context.calendar.dayAt(isFinish && promised.atDayStart[from] === 0 ? position - 1 : position);
}

function worstFirst(clashes: readonly Clash[]): readonly Clash[] {
  return [...clashes].sort((left, right) => right.days - left.days || left.link - right.link);
}
