import { civilDate, planDay } from "#core/calendar/plan-day.ts";
import type { SheetSnapshot } from "#core/recognise/snapshot.ts";
import { presetSettings } from "#sheet/layout/settings-presets.ts";
import type { SettingsTable } from "#sheet/layout/settings-layout.ts";
import { readPlanHeader } from "#sheet/read/plan-header.ts";
import { readSettingsSheet } from "#sheet/read/settings.ts";
import { readExtents, readSnapshots } from "#sheet/read/sheet-snapshot.ts";
import { readWorkbookIndex } from "#sheet/read/workbook-index.ts";
import type { WorkbookIndex } from "#sheet/read/workbook-index.ts";
import type { WorkbookSession } from "#sheet/session.ts";
import { ensureSettingsSheet } from "#sheet/write/settings-sheet.ts";
import type { SettingsContent } from "#sheet/write/settings-sheet.ts";
import { writeSettingsTables } from "#sheet/write/settings-tables.ts";
import type { ActionEnvironment } from "./contract/action.ts";
import type { ReadSettings, Settings, WriteSettings } from "./contract/settings.ts";
import { runAction } from "./run-action.ts";

interface CurrentSettings {
  readonly index: WorkbookIndex;
  readonly snapshot: SheetSnapshot | null;
  readonly content: SettingsContent;
}

/** What stands on the settings sheet; the presets when there is none. */
export const readSettings: ReadSettings = (environment) =>
  runAction("reads", async (session) => asSettings((await current(session, environment)).content));

/** Makes the given parts hold what they are to hold; remarks and own columns of the person stay with their rows. */
export const writeSettings: WriteSettings = (environment, input) =>
  runAction("writes", async (session) => {
    const { index, snapshot, content } = await current(session, environment);
    const next = merged(content, input);
    if (snapshot === null) {
      const { title } = ensureSettingsSheet(session, index, next, environment.language);
      await session.sync();
      return { sheet: title };
    }
    const given = (Object.keys(input) as SettingsTable[]).filter((part) => input[part] !== undefined);
    await writeSettingsTables(session, index, snapshot, next, given, environment.language);
    return { sheet: snapshot.name };
  });

async function current(session: WorkbookSession, environment: ActionEnvironment): Promise<CurrentSettings> {
  const index = await readWorkbookIndex(session);
  const own = index.own.settings;
  if (own === undefined || own.version === null) {
    const { periodStart, periodEnd } = readPlanHeader(index, false);
    const { year } = civilDate(environment.today);
    const from = periodStart ?? planDay(year, 1, 1);
    const to = periodEnd ?? planDay(year + 3, 12, 31);
    return { index, snapshot: null, content: presetSettings(from, to, "calendar", [], environment.language) };
  }
  const [extent] = await readExtents(session, index, [own.sheet]);
  if (extent === undefined) throw new Error("the settings sheet was asked for");
  const [snapshot] = await readSnapshots(session, [{ extent, area: extent.used, of: "ours" }]);
  if (snapshot === undefined) throw new Error("the settings sheet was asked for");
  return { index, snapshot, content: readSettingsSheet(snapshot) };
}

function asSettings(content: SettingsContent): Settings {
  const { holidays, schoolHolidays, periods, parties, labels, thresholds } = content;
  return {
    holidays,
    schoolHolidays: schoolHolidays.map(({ name, region, start, end }) => ({ name, region, start, end })),
    periods,
    parties,
    labels,
    thresholds,
  };
}

function merged(content: SettingsContent, input: Partial<Settings>): SettingsContent {
  const periods = input.periods ?? content.periods;
  const remarkOf = (name: string): string =>
    content.periodRemarks[content.periods.findIndex((period) => period.name === name)] ?? "";
  const schoolHolidays = (input.schoolHolidays ?? content.schoolHolidays).map((holiday) => ({
    ...holiday,
    remark:
      content.schoolHolidays.find(({ name, region }) => name === holiday.name && region === holiday.region)?.remark ??
      "",
  }));
  return {
    holidays: input.holidays ?? content.holidays,
    schoolHolidays,
    periods,
    periodRemarks: periods.map(({ name }) => remarkOf(name)),
    parties: input.parties ?? content.parties,
    labels: input.labels ?? content.labels,
    thresholds: input.thresholds ?? content.thresholds,
  };
}
