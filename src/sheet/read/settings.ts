import type { PlanDay } from "#core/calendar/plan-day.ts";
import { readDate } from "#core/notation/date.ts";
import { foldText } from "#core/notation/text.ts";
import { DEFAULT_THRESHOLDS } from "#core/plan/plan.ts";
import type { Holiday, LevelLabels, ReportingPeriod, Thresholds } from "#core/plan/plan.ts";
import { isCellError } from "#core/recognise/snapshot.ts";
import type { SheetSnapshot, SnapshotCell } from "#core/recognise/snapshot.ts";
import { LEVEL_ROWS, SETTINGS_LAYOUT, THRESHOLD_ROWS } from "../layout/settings-layout.ts";
import type { SettingsTable } from "../layout/settings-layout.ts";
import type { SettingsContent, SchoolHoliday } from "../write/settings-sheet.ts";
import { settingsColumns } from "./settings-columns.ts";

type Row = readonly (SnapshotCell | null)[];

/** Rows of one of our settings tables in the layout's order of columns, without its header; empty rows left out. */
function rowsOf(snapshot: SheetSnapshot, kind: SettingsTable): readonly Row[] {
  const pattern = new RegExp(`^${SETTINGS_LAYOUT[kind].birthName}(_MP\\d*)?$`, "i");
  const table = snapshot.tables.find((candidate) => pattern.test(candidate.name));
  if (table === undefined) return [];
  const columns = settingsColumns(snapshot, table.area, kind);
  const bottom = table.hasTotals ? table.area.bottom - 1 : table.area.bottom;
  const rows: Row[] = [];
  for (let row = table.area.top + 1; row <= bottom; row += 1) {
    const cells = snapshot.cells[row - snapshot.firstRow] ?? [];
    const line = columns.map((column) => (column === null ? null : (cells[column - snapshot.firstColumn] ?? null)));
    if (line.some((cell) => cell !== null && cell.value !== null)) rows.push(line);
  }
  return rows;
}

function textAt(row: Row, column: number): string {
  const value = row[column]?.value ?? null;
  return value === null || isCellError(value) ? "" : String(value).trim();
}

function dayAt(row: Row, column: number, edge: "start" | "end", date1904: boolean): PlanDay | null {
  const cell = row[column] ?? null;
  const value = cell?.value ?? null;
  if (value === null || isCellError(value)) return null;
  return readDate(value, { edge, date1904, numberFormat: cell?.numberFormat ?? "General" }).day;
}

/**
 * Last day of a period, inclusive: "tot 1-8-2026" means the day before. A period typed as a whole in the first cell ("1-1-2026 t/m
 * 31-7-2026", "juli 2026") has its last day there.
 */
function periodEnd(row: Row, date1904: boolean): PlanDay | null {
  if ((row[2]?.value ?? null) !== null) return dayAt(row, 2, "end", date1904);
  const last = dayAt(row, 1, "end", date1904);
  // A first day alone is half a period.
  return last === dayAt(row, 1, "start", date1904) ? null : last;
}

function readThresholds(rows: readonly Row[]): Thresholds {
  const values: Partial<Record<keyof Thresholds, unknown>> = {};
  for (const row of rows) {
    const name = foldText(textAt(row, 0));
    const known = THRESHOLD_ROWS.find((entry) => foldText(entry.name.nl) === name || foldText(entry.name.en) === name);
    if (known !== undefined) values[known.key] = row[1]?.value ?? null;
  }
  const number = (
    key: "overdueRedDays" | "nearCriticalDays" | "staleDays" | "overrunFraction" | "cofinancingFraction",
  ): number => {
    const value = values[key];
    return typeof value === "number" && Number.isFinite(value) && value >= 0 ? value : DEFAULT_THRESHOLDS[key];
  };
  const word = (key: "cofinancingBase" | "smartTips"): string => foldText(String(values[key] ?? ""));
  return {
    overdueRedDays: number("overdueRedDays"),
    nearCriticalDays: number("nearCriticalDays"),
    staleDays: number("staleDays"),
    overrunFraction: number("overrunFraction"),
    cofinancingFraction: number("cofinancingFraction"),
    cofinancingBase: word("cofinancingBase").startsWith("subsid") ? "subsidie" : "begroting",
    smartTips: !["nee", "no", "uit", "off", "false"].includes(word("smartTips")),
  };
}

function readLabels(rows: readonly Row[]): LevelLabels {
  const label = (key: "subproject" | "goal"): string => {
    const level = LEVEL_ROWS.find((entry) => entry.key === key);
    const row = rows.find((candidate) => {
      const name = foldText(textAt(candidate, 0));
      return level !== undefined && (name === foldText(level.name.nl) || name === foldText(level.name.en));
    });
    const own = row === undefined ? "" : textAt(row, 1);
    return own === "" ? (level?.name.nl ?? "") : own;
  };
  return { subproject: label("subproject"), goal: label("goal") };
}

/** What the settings sheet says; rows that cannot be used are left out. */
export function readSettingsSheet(snapshot: SheetSnapshot): SettingsContent {
  const { date1904 } = snapshot;
  const periods: ReportingPeriod[] = [];
  const periodRemarks: string[] = [];
  for (const row of rowsOf(snapshot, "periods")) {
    const start = dayAt(row, 1, "start", date1904);
    const end = periodEnd(row, date1904);
    if (start === null || end === null || end < start) continue;
    periods.push({ name: textAt(row, 0), start, end, due: dayAt(row, 3, "end", date1904) });
    periodRemarks.push(textAt(row, 4));
  }
  const holidays = rowsOf(snapshot, "holidays").flatMap((row): Holiday[] => {
    const day = dayAt(row, 0, "start", date1904);
    return day === null ? [] : [{ day, name: textAt(row, 1) }];
  });
  const schoolHolidays = rowsOf(snapshot, "schoolHolidays").flatMap((row): SchoolHoliday[] => {
    const start = dayAt(row, 2, "start", date1904);
    const end = dayAt(row, 3, "end", date1904);
    if (start === null || end === null) return [];
    return [{ name: textAt(row, 0), region: textAt(row, 1), start, end, remark: textAt(row, 4) }];
  });
  return {
    periods,
    periodRemarks,
    holidays,
    schoolHolidays,
    parties: rowsOf(snapshot, "parties").flatMap((row) => (textAt(row, 0) === "" ? [] : [textAt(row, 0)])),
    labels: readLabels(rowsOf(snapshot, "labels")),
    thresholds: readThresholds(rowsOf(snapshot, "thresholds")),
  };
}
