import type { DecidedMoment } from "#core/plan/decided.ts";
import type { Milestone } from "#core/plan/milestone.ts";
import { currentNumbers } from "#core/plan/record-owner.ts";
import { isCellError } from "#core/recognise/snapshot.ts";
import type { SheetSnapshot } from "#core/recognise/snapshot.ts";
import { LIST_VERSION } from "../layout/list-layouts.ts";
import { TABLE_NAMES } from "../layout/names.ts";
import { DECISIONS_LAYOUT } from "../layout/report-lists.ts";
import { readRegister } from "./report-registers.ts";
import { tableState } from "./report-tables.ts";
import type { TableState } from "./report-tables.ts";
import { ownTable } from "./workbook-index.ts";
import type { WorkbookIndex } from "./workbook-index.ts";

/** The register as it stands in these snapshots; null when there is none, or one of a newer version. */
export function registerTable(index: WorkbookIndex, snapshots: readonly SheetSnapshot[]): TableState | null {
  const own = index.own.decisions;
  if (own === undefined || own.version === null || own.version > LIST_VERSION) return null;
  const snapshot = snapshots.find(({ name }) => name === own.sheet);
  const entry = ownTable(index, own.sheet, TABLE_NAMES.decisions);
  const table = snapshot?.tables.find(({ name }) => name === entry?.name);
  if (snapshot === undefined || table === undefined) return null;
  const { top, left, bottom, right } = table.area;
  const values: unknown[][] = [];
  for (let row = top; row <= bottom; row += 1) {
    const line = snapshot.cells[row - snapshot.firstRow] ?? [];
    const cells: unknown[] = [];
    for (let column = left; column <= right; column += 1) {
      const value = line[column - snapshot.firstColumn]?.value ?? "";
      cells.push(isCellError(value) ? "" : value);
    }
    values.push(cells);
  }
  return tableState({ sheet: own.sheet, table: table.name, top, left }, values, DECISIONS_LAYOUT);
}

/** What `Besluiten` says was decided last about each milestone; a register of a newer version is left alone here. */
export function decidedMoments(
  index: WorkbookIndex,
  snapshots: readonly SheetSnapshot[],
  milestones: readonly Milestone[],
): readonly DecidedMoment[] {
  const state = registerTable(index, snapshots);
  if (state === null) return [];
  const date1904 = snapshots.find(({ name }) => name === state.sheet)?.date1904 === true;
  const latest = new Map<string, DecidedMoment>();
  const numberNow = currentNumbers(milestones);
  for (const { verdict, decidedOn, heldUntil, ...record } of readRegister(state, date1904).decisions) {
    const nr = numberNow(record) ?? "";
    if (verdict === null || nr === "") continue;
    const outcome = verdict === "aanhouden" ? "hold" : verdict === "no-go" ? "no-go" : "go";
    latest.delete(nr);
    latest.set(nr, { nr, outcome, on: decidedOn, until: heldUntil });
  }
  return [...latest.values()];
}
