import { setNumberFormat } from "./format.ts";
import type { Language } from "#core/plan/plan.ts";
import { NUMBER_FORMATS } from "../layout/columns.ts";
import { areaAddress } from "#core/recognise/snapshot.ts";
import { SETTINGS_LAYOUT } from "../layout/settings-layout.ts";
import type { SettingsTable } from "../layout/settings-layout.ts";
import type { SheetExtent } from "../read/sheet-snapshot.ts";
import { ownTable } from "../read/workbook-index.ts";
import type { WorkbookIndex } from "../read/workbook-index.ts";
import type { WorkbookSession } from "../session.ts";
import { stop } from "../workbook-problem.ts";
import { replaceRows } from "./fit-table.ts";
import { settingsRows } from "./settings-sheet.ts";
import type { SettingsContent } from "./settings-sheet.ts";

/** Replaces the rows of the given settings tables. Queues only. */
export function writeSettingsTables(
  session: WorkbookSession,
  index: WorkbookIndex,
  extent: SheetExtent,
  content: SettingsContent,
  tables: readonly SettingsTable[],
  language: Language,
): void {
  const sheet = session.workbook.worksheets.getItem(extent.sheet);
  const rows = settingsRows(content, language);
  for (const kind of tables) {
    const layout = SETTINGS_LAYOUT[kind];
    const entry = ownTable(index, extent.sheet, layout.birthName);
    const table = extent.tables.find((candidate) => candidate.name === entry?.name);
    if (table === undefined) stop("SHEET-DAMAGED", { sheet: extent.sheet, table: layout.birthName });
    const { area } = table;
    const body = { ...area, top: area.top + 1, bottom: area.top + Math.max(rows[kind].length, 1) };
    replaceRows(session, sheet, table.name, area, rows[kind]);
    layout.columns.forEach((column, offset) => {
      if (column.kind !== "day") return;
      const days = areaAddress({ ...body, left: area.left + offset, right: area.left + offset });
      setNumberFormat(sheet.getRange(days), NUMBER_FORMATS.day);
    });
  }
}
