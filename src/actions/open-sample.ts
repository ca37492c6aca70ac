import { schedulePlan } from "#core/schedule/schedule-plan.ts";
import { planLayout } from "#sheet/layout/plan-layout.ts";
import { presetSettings } from "#sheet/layout/settings-presets.ts";
import { timeGrid } from "#sheet/layout/time-grid.ts";
import { readWorkbookIndex } from "#sheet/read/workbook-index.ts";
import { stop } from "#sheet/workbook-problem.ts";
import { makePlanSheet } from "#sheet/write/make-plan-sheet.ts";
import { planRow } from "#sheet/write/plan-rows.ts";
import { ensureSettingsSheet } from "#sheet/write/settings-sheet.ts";
import type { Action } from "./contract/action.ts";
import { runAction } from "./run-action.ts";
import { SAMPLE_PARTIES, samplePlan } from "./sample-plan.ts";

export type OpenSample = Action<Record<string, never>, { readonly sheet: string; readonly table: string }>;

/** Makes a filled-in plan to look around in, where there is no plan of ours yet. Two round trips. */
export const openSample: OpenSample = (environment) =>
  runAction("writes", async (session) => {
    const index = await readWorkbookIndex(session);
    if (index.own.plan !== undefined) stop("PLAN-EXISTS", { sheet: index.own.plan.sheet });
    const { language, today } = environment;
    const plan = samplePlan(today);
    const { periodStart, periodEnd } = plan.header;
    const [from, to] = [periodStart ?? today, periodEnd ?? today];
    const layout = planLayout({
      grid: timeGrid(from, to, "calendar", "quarters", language),
      parties: SAMPLE_PARTIES,
      money: false,
      language,
      labels: { subproject: null, goal: null },
    });
    const schedule = schedulePlan(plan, { today });
    const rows = plan.milestones.map((milestone) =>
      planRow(layout.columns, { milestone, scheduled: schedule.rows[milestone.index] ?? null, raw: () => null }),
    );
    const made = makePlanSheet(session, index, { layout, header: plan.header, language, rows });
    ensureSettingsSheet(session, index, presetSettings(from, to, "calendar", SAMPLE_PARTIES, language), language);
    session.workbook.worksheets.getItem(made.title).activate();
    await session.sync();
    return { sheet: made.title, table: made.table };
  });
