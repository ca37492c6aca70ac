import type { Milestone } from "#core/plan/milestone.ts";
import { cellAddress } from "#core/recognise/snapshot.ts";
import { statusRuleLight, statusRules } from "../layout/conditional-rules.ts";
import { cellOf } from "../read/find-rows.ts";
import type { WorkbookSession } from "../session.ts";
import { addRules } from "./format.ts";

interface StatusColumn {
  readonly sheet: string;
  readonly address: string;
  readonly firstCell: string;
}

/** Per sheet from the first to the last milestone; empty when the list has no status column. */
function statusColumns(milestones: readonly Milestone[]): readonly StatusColumn[] {
  const sheets = [...new Set(milestones.map(({ place }) => place.sheet))];
  return sheets.flatMap((sheet) => {
    const here = milestones.filter(({ place }) => place.sheet === sheet);
    const cells = here.flatMap((milestone) => cellOf(milestone, "status") ?? []);
    const [first] = cells;
    if (first === undefined) return [];
    const rows = cells.map(({ row }) => row);
    const firstCell = cellAddress(Math.min(...rows), first.column);
    return [{ sheet, firstCell, address: `${firstCell}:${cellAddress(Math.max(...rows), first.column)}` }];
  });
}

/**
 * Stoplicht colours for other people's status columns: how to add those of our three rules that are missing, or null.
 * Ours are known by their formula, so ten clicks leave the same three. Two round trips.
 */
export async function missingStatusRules(
  session: WorkbookSession,
  milestones: readonly Milestone[],
): Promise<(() => void) | null> {
  const columns = statusColumns(milestones).map((column) => {
    const sheet = session.workbook.worksheets.getItem(column.sheet);
    const present = sheet.getRange(column.address).conditionalFormats;
    present.load("items/id,items/type");
    return { column, sheet, present };
  });
  if (columns.length === 0) return null;
  await session.sync();
  const read = columns.map(({ column, sheet, present }) => {
    const rules = present.items.filter((format) => format.type === "Custom").map((format) => format.custom.rule);
    for (const rule of rules) rule.load("formula");
    return { column, sheet, rules };
  });
  await session.sync();
  const missing = read.map(({ column, sheet, rules }) => {
    const lights = new Set(rules.map((rule) => statusRuleLight(rule.formula)));
    const wanted = statusRules(column.address, column.firstCell);
    return { sheet, rules: wanted.filter((rule) => !lights.has(statusRuleLight(rule.formula))) };
  });
  if (missing.every(({ rules }) => rules.length === 0)) return null;
  return () => {
    for (const { sheet, rules } of missing) addRules(sheet, rules);
  };
}
