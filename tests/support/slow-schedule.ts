import type { PlanDay } from "#core/calendar/plan-day.ts";
import { addDays, addMonths, asPlanDay, isoWeekday } from "#core/calendar/plan-day.ts";
import type { Dependency } from "#core/plan/dependency.ts";
import type { Milestone } from "#core/plan/milestone.ts";
import type { Plan } from "#core/plan/plan.ts";

/**
 * The schedule once more, from the written definitions (tests/spec/schedule.md) and day by day: it tries one day after
 * the other until everything holds. Slow on purpose and without any of the engine's code but plain date arithmetic.
 * Only for plans without loops in which every number is known, single and readable.
 */
export interface SlowRow {
  readonly earliestStart: PlanDay;
  readonly earliestFinish: PlanDay;
  readonly latestStart: PlanDay | null;
  readonly latestFinish: PlanDay | null;
  readonly totalFloat: number | null;
  readonly freeFloat: number | null;
  readonly deadlineFloat: number | null;
}

/** A point in time: the beginning or the end of a calendar day. */
interface Instant {
  readonly day: number;
  readonly end: boolean;
}

interface Placed {
  readonly start: Instant;
  readonly finish: Instant;
}

/** Days before and after which random plans have nothing. */
const FAR = 500;

export function slowSchedule(
  plan: Plan,
  options: { readonly today: PlanDay; readonly start?: PlanDay; readonly backward?: boolean },
): readonly SlowRow[] {
  const { milestones, header, settings } = plan;
  const { today } = options;
  const backward = options.backward === true;
  const holidays = new Set<number>(settings.holidays.map(({ day }) => day));
  const firstDay: number = options.start ?? today;
  const known = new Map<number, boolean>();
  function works(day: number): boolean {
    const before = known.get(day);
    if (before !== undefined) return before;
    const answer = isoWeekday(asPlanDay(day)) <= 5 && !holidays.has(day);
    known.set(day, answer);
    return answer;
  }
  const planStart: number = options.start ?? Math.max(today, header.periodStart ?? today);
  const byNumber = new Map(milestones.map((milestone) => [milestone.nr, milestone]));

  const time = ({ day, end }: Instant): number => day * 2 + (end ? 1 : 0);
  const begin = (day: number): Instant => ({ day, end: false });
  const close = (day: number): Instant => ({ day, end: true });
  const next = (day: number, by: 1 | -1): number => {
    let found = day;
    while (!works(found)) found += by;
    return found;
  };
  /** Working days between two instants; negative when the second is first. */
  function workBetween(from: Instant, to: Instant): number {
    if (time(to) < time(from)) return 0 - workBetween(to, from);
    let days = 0;
    for (let day = from.end ? from.day + 1 : from.day; day < (to.end ? to.day + 1 : to.day); day++)
      if (works(day)) days++;
    return days;
  }
  const isDone = (milestone: Milestone): boolean => milestone.done || milestone.doneOn !== null;
  const isRunning = (milestone: Milestone): boolean =>
    !isDone(milestone) && milestone.status !== null && milestone.start !== null && milestone.start <= today;
  const durationOf = ({ duration, start, due }: Milestone): number | null => {
    if (duration !== null) return duration;
    return start !== null && due !== null ? workBetween(begin(start), close(due)) : null;
  };
  const isMoment = (milestone: Milestone): boolean => !isRunning(milestone) && (durationOf(milestone) ?? 0) === 0;

  /** The day `n` working days after (before) a working day. */
  function shiftWork(day: number, n: number): number {
    let shifted = day;
    for (let left = Math.abs(n); left > 0; left--) shifted = next(shifted + Math.sign(n), n > 0 ? 1 : -1);
    return shifted;
  }

  /** From when on the link lets its successor's start or finish be. */
  function target(link: Dependency, from: Placed, heldIsFinish: boolean, heldIsMoment: boolean): Instant {
    const { start, finish } = from;
    const isOneMoment = workBetween(start, finish) === 0;
    const event = isOneMoment || link.type === "FS" || link.type === "FF" ? finish : start;
    // Work is done on working days: a typed day off counts as the working day before (end) or after (start) it.
    const onWork = event.end ? next(event.day, -1) : next(event.day, 1);
    const moved = ((): number => {
      if (link.unit === "d") return shiftWork(onWork, link.lag);
      if (link.unit === "m") return addMonths(asPlanDay(onWork), link.lag);
      return addDays(asPlanDay(onWork), link.unit === "w" ? link.lag * 7 : link.lag);
    })();
    const reached = { day: moved, end: event.end };
    if (heldIsFinish && !reached.end && (link.type === "SF" || !heldIsMoment)) return close(next(moved - 1, -1));
    return reached;
  }

  // Forward
  const placed = new Map<number, Placed>();
  function place(milestone: Milestone): Placed {
    const known = placed.get(milestone.index);
    if (known !== undefined) return known;
    const found = findPlace(milestone);
    placed.set(milestone.index, found);
    return found;
  }
  function findPlace(milestone: Milestone): Placed {
    const { start, due } = milestone;
    const duration = durationOf(milestone);
    if (isDone(milestone)) {
      const done =
        milestone.doneOn ?? (due !== null && due <= today ? due : start !== null && start > today ? start : today);
      if (start !== null && workBetween(begin(start), close(done)) >= 0 && start <= done)
        return { start: begin(start), finish: close(done) };
      const last = next(done, -1);
      return {
        start: duration === null || duration === 0 ? close(last) : begin(shiftWork(last, 1 - duration)),
        finish: close(done),
      };
    }
    const links = milestone.predecessors.map((link) => ({ link, from: place(byNumber.get(link.nr)!) }));
    if (isRunning(milestone)) {
      let day = next(today, 1);
      const enough = (): boolean =>
        workBetween(begin(start!), close(day)) >= (duration ?? 0) &&
        links.every(
          ({ link, from }) =>
            link.type === "FS" || link.type === "SS" || time(close(day)) >= time(target(link, from, true, false)),
        );
      while (!enough()) day = next(day + 1, 1);
      return { start: begin(start!), finish: close(day) };
    }
    const floor: Instant = ((): Instant => {
      if (!backward && start !== null) return begin(Math.max(start, firstDay));
      if (!backward && due !== null && (duration ?? 0) === 0 && start === null) {
        const stillAhead = workBetween(begin(firstDay), close(due)) > 0;
        return stillAhead ? close(due) : begin(firstDay);
      }
      return begin(planStart);
    })();
    if ((duration ?? 0) === 0) {
      const isWork = duration === null && start !== null;
      for (let day = firstDay - FAR; ; day++) {
        if (!works(day)) continue;
        for (const at of [begin(day), close(day)]) {
          const ready =
            time(at) >= time(onWorkingTime(floor)) &&
            links.every(({ link, from }) => {
              const wanted = target(link, from, link.type === "FF" || link.type === "SF", true);
              const isNextDay = isWork && wanted.end && (link.type === "FS" || link.type === "SS");
              return time(at) >= time(isNextDay ? begin(next(wanted.day + 1, 1)) : wanted);
            });
          if (ready) return { start: at, finish: at };
        }
      }
    }
    for (let day = next(firstDay - FAR, 1); ; day = next(day + 1, 1)) {
      const last = shiftWork(day, duration! - 1);
      const ready =
        time(begin(day)) >= time(floor) &&
        links.every(({ link, from }) => {
          const heldIsFinish = link.type === "FF" || link.type === "SF";
          return time(heldIsFinish ? close(last) : begin(day)) >= time(target(link, from, heldIsFinish, false));
        });
      if (ready) return { start: begin(day), finish: close(last) };
    }
  }
  /** A promised day off is kept at the end of the working day before. */
  function onWorkingTime(instant: Instant): Instant {
    return instant.end ? close(next(instant.day, -1)) : instant;
  }
  for (const milestone of milestones) place(milestone);

  // Backward: as late as everything promised and everything after allows, trying one day earlier at a time.
  const outgoing = new Map<number, { readonly link: Dependency; readonly to: Milestone }[]>();
  for (const to of milestones)
    for (const link of to.predecessors) {
      const from = byNumber.get(link.nr)!.index;
      outgoing.set(from, [...(outgoing.get(from) ?? []), { link, to }]);
    }
  const isLive = (from: Milestone, link: Dependency, to: Milestone): boolean =>
    !isDone(from) &&
    !isDone(to) &&
    !(isRunning(from) && (link.type === "SS" || link.type === "SF")) &&
    !(isRunning(to) && (link.type === "FS" || link.type === "SS"));
  const lastFinish = [...placed.values()].reduce(
    (last, { finish }) => (workBetween(last, finish) > 0 ? finish : last),
    begin(firstDay - FAR),
  );
  const promises = milestones
    .filter((each) => !isDone(each) && usableDue(each) !== null)
    .map((each) => usableDue(each)!);
  const planEnd: Instant = !backward
    ? lastFinish
    : promises.length > 0
      ? close(Math.max(...promises))
      : header.periodEnd !== null
        ? close(header.periodEnd)
        : lastFinish;
  const lastEnd = [planEnd, ...promises.map(close)].reduce((last, each) => (workBetween(last, each) > 0 ? each : last));
  function usableDue({ start, due }: Milestone): number | null {
    return due !== null && start !== null && due < start ? null : due;
  }

  const latest = new Map<number, Placed>();
  function latestPlace(milestone: Milestone): Placed {
    const known = latest.get(milestone.index);
    if (known !== undefined) return known;
    const links = (outgoing.get(milestone.index) ?? []).filter(({ link, to }) => isLive(milestone, link, to));
    const due = usableDue(milestone);
    const isEnd = (outgoing.get(milestone.index) ?? []).length === 0;
    const promised = isEnd || backward || milestone.kind === "eindresultaat" || milestone.kind === "beslismoment";
    const limits: Instant[] = [];
    if (due !== null && promised) limits.push(close(due));
    else if (links.length === 0) limits.push(planEnd);
    limits.push(lastEnd);
    const fits = (candidate: Placed): boolean =>
      limits.every((limit) => workBetween(limit, candidate.finish) <= 0) &&
      links.every(({ link, to }) => keeps(link, candidate, to, latestPlace(to)));
    const found = slide(milestone, fits);
    latest.set(milestone.index, found);
    return found;
  }
  /** Whether a successor placed there still waits long enough; the two sides of a night or weekend are one to it. */
  function keeps(link: Dependency, from: Placed, to: Milestone, at: Placed): boolean {
    const heldIsFinish = link.type === "FF" || link.type === "SF";
    const wanted = target(link, from, heldIsFinish, isMoment(to));
    const held = heldIsFinish && !isMoment(to) ? at.finish : at.start;
    const roomy = isMoment(to) && held.end ? begin(next(held.day + 1, 1)) : held;
    return time(roomy) >= time(wanted);
  }
  /** The row's earliest place moved by whole working days, the most for which `fits` holds. */
  function slide(milestone: Milestone, fits: (candidate: Placed) => boolean): Placed {
    for (let shift = Math.max(0, workBetween(place(milestone).finish, lastEnd)); shift > -FAR; shift--) {
      const candidate = moved(milestone, shift);
      if (fits(candidate)) return candidate;
    }
    throw new Error(`no place for ${milestone.nr}`);
  }
  function moved(milestone: Milestone, shift: number): Placed {
    const { start, finish } = place(milestone);
    const move = (at: Instant): Instant => ({
      day: shiftWork(at.end ? next(at.day, -1) : next(at.day, 1), shift),
      end: at.end,
    });
    return { start: isRunning(milestone) ? start : move(start), finish: move(finish) };
  }

  return milestones.map((milestone) => {
    const { start, finish } = place(milestone);
    const due = usableDue(milestone);
    if (isDone(milestone))
      return {
        earliestStart: asPlanDay(start.day),
        earliestFinish: asPlanDay(finish.day),
        latestStart: null,
        latestFinish: null,
        totalFloat: null,
        freeFloat: null,
        deadlineFloat: null,
      };
    const late = latestPlace(milestone);
    const totalFloat = workBetween(finish, late.finish);
    const links = (outgoing.get(milestone.index) ?? []).filter(({ link, to }) => isLive(milestone, link, to));
    let freeFloat = Math.max(0, totalFloat);
    while (freeFloat > 0 && !links.every(({ link, to }) => keeps(link, moved(milestone, freeFloat), to, place(to))))
      freeFloat--;
    return {
      earliestStart: asPlanDay(start.day),
      earliestFinish: asPlanDay(finish.day),
      latestStart: asPlanDay(late.start.day),
      latestFinish: asPlanDay(late.finish.day),
      totalFloat,
      freeFloat,
      deadlineFloat: due === null ? null : workBetween(finish, close(due)),
    };
  });
}
