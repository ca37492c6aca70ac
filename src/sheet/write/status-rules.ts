import type { Milestone } from "#core/plan/milestone.ts";
import { cellAddress } from "#core/recognise/snapshot.ts";
import { statusRuleLight, statusRules } from "../layout/conditional-rules.ts";
import { cellOf } from "../read/find-rows.ts";
import type { WorkbookSession } from "../session.ts";
import { addRules, dressRule } from "./format.ts";

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
 * Stoplicht colours for other people's status columns: how to complete them, or null when our three rules are there.
 * Ours are known by their formula, so ten clicks leave the same three; a rule that an interruption left without formula
 * is taken away, one without its fill is dressed. Two round trips.
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
    const formats = present.items.filter((format) => format.type === "Custom");
    for (const { custom } of formats) {
      custom.rule.load("formula");
      custom.format.fill.load("color");
      custom.format.load("numberFormat");
    }
    return { column, sheet, formats };
  });
  await session.sync();
  const repairs = read.flatMap(({ column, sheet, formats }) => repairsOf(column, sheet, formats));
  if (repairs.length === 0) return null;
  return () => repairs.forEach((repair) => repair());
}

function repairsOf(
  column: StatusColumn,
  sheet: Excel.Worksheet,
  formats: readonly Excel.ConditionalFormat[],
): readonly (() => void)[] {
  const wanted = statusRules(column.address, column.firstCell);
  const repairs: (() => void)[] = [];
  // A rule that never got its formula holds nowhere and shows nothing.
  const empty = formats.filter(
    ({ custom }) => /^=?(FALSE)?$/i.test(custom.rule.formula) && isNone(custom.format.fill.color),
  );
  if (empty.length > 0) repairs.push(() => empty.forEach((format) => format.delete()));
  const lightOf = (formula: string): ReturnType<typeof statusRuleLight> => statusRuleLight(formula);
  const missing = wanted.filter(
    (rule) => !formats.some(({ custom }) => lightOf(custom.rule.formula) === lightOf(rule.formula)),
  );
  if (missing.length > 0) repairs.push(() => addRules(sheet, missing));
  for (const { custom } of formats) {
    const rule = wanted.find((candidate) => lightOf(candidate.formula) === lightOf(custom.rule.formula));
    // A fill that the person changed stays; none at all is half-made, as is a rule without its shape, set last.
    const half = rule !== undefined && (isNone(custom.format.fill.color) || isNone(custom.format.numberFormat));
    if (half && lightOf(custom.rule.formula) !== null) repairs.push(() => dressRule(custom, rule));
  }
  return repairs;
}

function isNone(value: unknown): boolean {
  return value === null || value === undefined || value === "" || value === "General";
}
