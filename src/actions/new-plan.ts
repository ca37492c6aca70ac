import { toIsoDate } from "#core/calendar/plan-day.ts";
import { EMPTY_HEADER } from "#core/plan/plan.ts";
import type { PlanHeader } from "#core/plan/plan.ts";
import { planLayout } from "#sheet/layout/plan-layout.ts";
import { presetSettings } from "#sheet/layout/settings-presets.ts";
import { timeGrid } from "#sheet/layout/time-grid.ts";
import { readWorkbookIndex } from "#sheet/read/workbook-index.ts";
import { makePlanSheet } from "#sheet/write/make-plan-sheet.ts";
import { ensureSettingsSheet } from "#sheet/write/settings-sheet.ts";
import type { NewPlan } from "./contract/settings.ts";
import { refused, runAction } from "./run-action.ts";

/** Excel could hold more, but nobody reads a grid of more columns than a wall is wide. */
const MAX_GRID_COLUMNS = 400;

/** Makes the plan sheet and the settings that are missing. Two round trips. */
export const newPlan: NewPlan = async (environment, input) => {
  const { language } = environment;
  const years = input.years ?? "calendar";
  if (input.to < input.from) return refused("PERIOD-INVALID", { from: toIsoDate(input.from), to: toIsoDate(input.to) });
  const grid = timeGrid(input.from, input.to, years, input.parts ?? "quarters", language);
  if (grid.length > MAX_GRID_COLUMNS) {
    return refused("PERIOD-INVALID", {
      from: toIsoDate(input.from),
      to: toIsoDate(input.to),
      columns: grid.length,
      most: MAX_GRID_COLUMNS,
    });
  }
  const header: PlanHeader = { ...EMPTY_HEADER, ...input.header, periodStart: input.from, periodEnd: input.to };
  const parties = input.parties ?? [];
  const layout = planLayout({
    grid,
    parties,
    money: input.money ?? false,
    language,
    labels: { subproject: null, goal: null },
  });
  return runAction("writes", async (session) => {
    const index = await readWorkbookIndex(session);
    const plan = makePlanSheet(session, index, { layout, header, language, rows: [] });
    const content = presetSettings(input.from, input.to, years, parties, language);
    const settings = ensureSettingsSheet(session, index, content, language);
    session.workbook.worksheets.getItem(plan.title).activate();
    await session.sync();
    return { sheet: plan.title, table: plan.table, settingsSheet: settings.title, created: plan.created };
  });
};
