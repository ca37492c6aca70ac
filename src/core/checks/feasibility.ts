import { toIsoDate } from "../calendar/plan-day.ts";
import type { Finding } from "../plan/finding.ts";
import { makeFinding, placeOf } from "../plan/make-finding.ts";
import { isLiveLink, isPromise } from "../schedule/backward-pass.ts";
import type { ScheduledMilestone } from "../schedule/schedule.ts";
import type { CheckContext } from "./check-context.ts";
import { isDone, workingDaysPast } from "./check-context.ts";
import { promisedPositions } from "./promised-positions.ts";

/**
 * START-TOO-LATE for work that should have begun, DUE-INFEASIBLE for end results that what comes before makes late, and
 * PERIOD-INFEASIBLE for the plan. Warnings: they rest on today and on computed dates, while a conflict between typed
 * dates is a fault of its own (DATE-BEFORE-PREDECESSOR).
 */
export function findInfeasiblePromises(context: CheckContext): readonly Finding[] {
  const tooLate = findLateStarts(context);
  const told = new Set(tooLate.map(({ index }) => index));
  return [
    ...tooLate.map(({ finding }) => finding),
    ...findLateEndResults(context, told),
    ...findEndAfterPeriod(context),
  ];
}

/**
 * Only where work could begin today; what waits for something else gets its turn when that is ready. In a plan in which
 * nobody reports progress, a typed start that has passed may well have been kept.
 */
function findLateStarts(context: CheckContext): { readonly index: number; readonly finding: Finding }[] {
  const { schedule, milestones, today, calendar, facts } = context;
  const reportsProgress = milestones.some(({ status, index }) => status !== null || isDone(context, index));
  const late = schedule.rows.filter(
    (row) =>
      row.state === "planned" &&
      row.latestStart !== null &&
      calendar.ordinal(row.latestStart) < calendar.ordinal(today) &&
      milestones[row.index]!.status === null &&
      (reportsProgress || Number.isNaN(facts.ownStart[row.index])) &&
      row.drivers.some(({ kind }) => kind === "today" || kind === "plan-start") &&
      !isOverdue(context, row),
  );
  if (late.length === 0) return [];
  const promiseOf = findPromises(context);
  return late.map((row) => {
    const milestone = milestones[row.index]!;
    const promise = milestones[promiseOf[row.index]!]!;
    const finding = makeFinding("START-TOO-LATE", "waarschuwing", placeOf(milestone, "start"), {
      latestStart: toIsoDate(row.latestStart!),
      days: calendar.ordinal(today) - calendar.ordinal(row.latestStart!),
      today: toIsoDate(today),
      promisedNr: promise.index === row.index || promise.nr === "" ? null : promise.nr,
      promised: promise.due === null ? null : toIsoDate(promise.due),
    });
    return { index: row.index, finding };
  });
}

/** For each row the one whose promised day sets its latest dates: itself, or found along the tightest successor. */
function findPromises({ network, facts, schedule, milestones }: CheckContext): Int32Array {
  const promiseOf = new Int32Array(network.count);
  for (let o = network.count - 1; o >= 0; o--) {
    const i = network.order[o]!;
    let tightest = -1;
    for (let n = network.outStart[i]!; n < network.outStart[i + 1]!; n++) {
      const link = network.linksOut[n]!;
      const to = network.linkTo[link]!;
      if (!isLiveLink(network, facts, link)) continue;
      if (tightest < 0 || floatOf(schedule.rows[to]!) < floatOf(schedule.rows[tightest]!)) tightest = to;
    }
    const ownFloat = schedule.rows[i]!.deadlineFloat ?? Infinity;
    const isOwn = tightest < 0 || (isPromise(milestones[i]!) && ownFloat <= floatOf(schedule.rows[i]!));
    promiseOf[i] = isOwn ? i : promiseOf[tightest]!;
  }
  return promiseOf;
}

function floatOf(row: ScheduledMilestone): number {
  return row.totalFloat ?? Infinity;
}

function findLateEndResults(context: CheckContext, told: ReadonlySet<number>): Finding[] {
  const { schedule, milestones, network } = context;
  const findings: Finding[] = [];
  const roots = findRootCauses(context);
  for (const row of schedule.rows) {
    const milestone = milestones[row.index]!;
    const isEnd = milestone.kind === "eindresultaat" || network.outStart[row.index] === network.outStart[row.index + 1];
    if (!isEnd || row.deadlineFloat === null || row.deadlineFloat >= 0 || row.state !== "planned") continue;
    const cause = row.drivers.find((driver) => driver.kind === "dependency");
    if (cause === undefined || told.has(row.index) || isOverdue(context, row) || isToldAtRow(context, row)) continue;
    findings.push(
      makeFinding("DUE-INFEASIBLE", "waarschuwing", placeOf(milestone, "due"), {
        due: toIsoDate(milestone.due!),
        expected: toIsoDate(row.earliestFinish!),
        days: -row.deadlineFloat,
        cause: "predecessor",
        other: milestones[roots[row.index]!]!.nr,
      }),
    );
  }
  return findings;
}

/** A conflict between the row's own typed days and what it waits for is told there already. */
function isToldAtRow(context: CheckContext, row: ScheduledMilestone): boolean {
  const { facts, schedule } = context;
  return row.drivers.some((driver) => {
    if (driver.kind !== "dependency") return false;
    const own = schedule.rows[driver.index]!;
    const onTime = own.deadlineFloat === null || own.deadlineFloat >= 0;
    return onTime && facts.ownDue[driver.index] === facts.ownDue[driver.index];
  });
}

/** For each row the first one, back along the deciding dependencies, that nothing else holds up. */
function findRootCauses({ network, schedule }: CheckContext): Int32Array {
  const roots = new Int32Array(network.count);
  for (const i of network.order) {
    const cause = schedule.rows[i]!.drivers.find((driver) => driver.kind === "dependency");
    roots[i] = cause?.kind === "dependency" && network.loopOf[i] === -1 ? roots[cause.index]! : i;
  }
  return roots;
}

function isOverdue(context: CheckContext, row: ScheduledMilestone): boolean {
  const { due } = context.milestones[row.index]!;
  return due !== null && workingDaysPast(context, due, context.today) > 0;
}

/** Told once, of the last milestone; when that one's own typed day lies past the period, DATE-OUTSIDE-PERIOD says it. */
function findEndAfterPeriod(context: CheckContext): Finding[] {
  const { plan, schedule, milestones, calendar } = context;
  const { periodEnd } = plan.header;
  if (periodEnd === null || schedule.end === null || schedule.end <= periodEnd) return [];
  const isLate = (row: ScheduledMilestone): boolean =>
    row.state !== "done" && row.earliestFinish !== null && row.earliestFinish > periodEnd;
  const late = schedule.rows.filter((row) => isLate(row) && !((milestones[row.index]!.due ?? periodEnd) > periodEnd));
  const last = late.reduce<ScheduledMilestone | null>(
    (latest, row) => (latest === null || row.earliestFinish! > latest.earliestFinish! ? row : latest),
    null,
  );
  if (last === null) return [];
  const limit = calendar.ordinal(periodEnd + 1);
  const certain = promisedPositions(context).finish[last.index]! > limit;
  const milestone = milestones[last.index]!;
  return [
    makeFinding("PERIOD-INFEASIBLE", certain ? "fout" : "waarschuwing", placeOf(milestone, "due"), {
      end: toIsoDate(last.earliestFinish!),
      periodEnd: toIsoDate(periodEnd),
      days: calendar.ordinal(last.earliestFinish! + 1) - limit,
      other: milestone.nr,
    }),
  ];
}
