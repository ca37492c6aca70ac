import type { PlanDay } from "#core/calendar/plan-day.ts";
import { civilDate, planDay } from "#core/calendar/plan-day.ts";
import type { FieldName, Milestone } from "#core/plan/milestone.ts";
import type { PlanHeader } from "#core/plan/plan.ts";
import { schedulePlan } from "#core/schedule/schedule-plan.ts";
import { planLayout } from "#sheet/layout/plan-layout.ts";
import { presetSettings } from "#sheet/layout/settings-presets.ts";
import { timeGrid } from "#sheet/layout/time-grid.ts";
import { adoptable } from "#sheet/read/adoptable.ts";
import { stop } from "#sheet/workbook-problem.ts";
import { keepChoices as writeChoices } from "#sheet/write/choices.ts";
import { makePlanSheet } from "#sheet/write/make-plan-sheet.ts";
import { planRow } from "#sheet/write/plan-rows.ts";
import { ensureSettingsSheet } from "#sheet/write/settings-sheet.ts";
import type { ActionEnvironment } from "./contract/action.ts";
import type { Adopt, KeepChoices, PreviewAdopt } from "./contract/adopt.ts";
import { previewOf } from "./adopt-preview.ts";
import { runAction } from "./run-action.ts";

/** Shows what the workbook's own sheets would read as; writes nothing. Three round trips. */
export const previewAdopt: PreviewAdopt = (environment, input) =>
  runAction("reads", async (session) =>
    previewOf(await adoptable(session, input.choices ?? {}, environment.today), environment.language),
  );

/** Remembers how the workbook's own lists are to be read; the next reading uses it. Four round trips. */
export const keepChoices: KeepChoices = (environment, input) =>
  runAction("writes", async (session) => {
    const source = await adoptable(session, input.choices, environment.today);
    const isKept = writeChoices(session, source.index, source.choices, source.candidates, source.snapshots);
    if (!isKept) stop("CHOICES-TOO-MANY");
    await session.sync();
    return previewOf(source, environment.language);
  });

/**
 * Makes our plan sheet from what was recognised. The sheets it came from stay as they are; what could not be read is
 * carried over as typed. Four round trips.
 */
export const adopt: Adopt = (environment, input) =>
  runAction("writes", async (session) => {
    const source = await adoptable(session, input.choices ?? {}, environment.today);
    if (source.plan.milestones.length === 0) stop("PLAN-NOT-FOUND");
    const { language } = environment;
    const { plan, index } = source;
    const years = input.years ?? "calendar";
    const period = gridPeriod(plan.header, plan.milestones, environment);
    const parties = partiesOf(plan.milestones);
    const layout = planLayout({
      grid: timeGrid(period.from, period.to, years, input.parts ?? "quarters", language),
      parties,
      money: plan.milestones.some(({ money }) => Object.values(money).some((amount) => amount !== null)),
      language,
      labels: { subproject: null, goal: null },
    });
    const schedule = schedulePlan(plan, { today: environment.today });
    const rows = plan.milestones.map((milestone) =>
      planRow(layout.columns, {
        milestone,
        scheduled: schedule.rows[milestone.index] ?? null,
        raw: (field: FieldName) => source.rawText(milestone, field),
      }),
    );
    const header = { ...plan.header, periodStart: period.from, periodEnd: period.to };
    const made = makePlanSheet(session, index, { layout, header, language, rows });
    writeChoices(session, index, source.choices, source.candidates, source.snapshots);
    const settings = ensureSettingsSheet(
      session,
      index,
      presetSettings(period.from, period.to, years, parties, language),
      language,
    );
    if (!made.created && !settings.created) stop("PLAN-EXISTS", { sheet: made.title });
    session.workbook.worksheets.getItem(made.title).activate();
    await session.sync();
    return { sheet: made.title, table: made.table, preview: previewOf(source, language) };
  });

/** In order of first appearance. */
function partiesOf(milestones: readonly Milestone[]): readonly string[] {
  return [...new Set(milestones.flatMap(({ roles }) => roles.map(({ party }) => party)))];
}

/** The plan's own period, widened to hold every date; whole years around the dates where it has none. */
function gridPeriod(
  header: PlanHeader,
  milestones: readonly Milestone[],
  environment: ActionEnvironment,
): { readonly from: PlanDay; readonly to: PlanDay } {
  const days = milestones
    .flatMap(({ start, due }) => [start, due])
    .filter((day) => day !== null && isPlausible(day, environment));
  const all = [...days, header.periodStart, header.periodEnd].filter((day) => day !== null);
  const first = civilDate(all.reduce((least, day) => (day < least ? day : least), all[0] ?? environment.today)).year;
  const last = civilDate(all.reduce((most, day) => (day > most ? day : most), all[0] ?? environment.today)).year;
  const from =
    header.periodStart !== null && all.every((day) => day >= (header.periodStart ?? day))
      ? header.periodStart
      : planDay(first, 1, 1);
  const to =
    header.periodEnd !== null && all.every((day) => day <= (header.periodEnd ?? day))
      ? header.periodEnd
      : planDay(last, 12, 31);
  return { from, to };
}

/** A typing error such as 1905 or 3026 must not stretch the grid over a century. */
function isPlausible(day: PlanDay, { today }: ActionEnvironment): boolean {
  return Math.abs(day - today) < 366 * 12;
}
