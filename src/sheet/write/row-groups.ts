import { GROUPS_NAME } from "../layout/names.ts";
import type { WorkbookIndex } from "../read/workbook-index.ts";
import { isTrouble, translateOfficeError } from "../office-error.ts";
import { supports } from "../session.ts";
import type { WorkbookSession } from "../session.ts";

/** Rows that fold away under the row above them; 0-based, both inclusive. */
export interface RowGroup {
  readonly first: number;
  readonly last: number;
}

/** Excel takes 8,192 characters in a formula. */
const MAX_FORMULA = 8000;

/** The groups there are, as their name says; it follows the rows that people insert and delete. */
export function knownGroups(index: WorkbookIndex): readonly RowGroup[] {
  return [...index.groups.matchAll(/\$(\d+):\$(\d+)/g)].map((match) => ({
    first: Number(match[1]) - 1,
    last: Number(match[2]) - 1,
  }));
}

/**
 * Rows of one deelproject below each other fold under the first of them.
 *
 * @param subprojects By row of the table; null is none.
 * @param top 0-based sheet row of the first.
 */
export function groupsOf(subprojects: readonly (string | null)[], top: number): readonly RowGroup[] {
  const groups: RowGroup[] = [];
  for (let first = 0; first < subprojects.length;) {
    let last = first;
    while (last + 1 < subprojects.length && subprojects[last + 1] === subprojects[first]) last += 1;
    if (subprojects[first] !== null && last > first) groups.push({ first: top + first + 1, last: top + last });
    first = last + 1;
  }
  return groups;
}

function rowsRange(sheet: Excel.Worksheet, { first, last }: RowGroup): Excel.Range {
  return sheet.getRange(`${first + 1}:${last + 1}`);
}

/**
 * Unfolds the groups and takes them away. Where a person had taken one away already, Excel refuses: then each is tried
 * by itself. One round trip, none without groups.
 */
export async function clearGroups(session: WorkbookSession, index: WorkbookIndex, title: string): Promise<void> {
  const groups = supports("1.10") ? knownGroups(index) : [];
  if (groups.length === 0) return;
  const sheet = session.workbook.worksheets.getItem(title);
  const queue = (group: RowGroup): void => {
    const rows = rowsRange(sheet, group);
    rows.rowHidden = false;
    rows.ungroup("ByRows");
  };
  if (await accepted(session, () => groups.forEach(queue))) return;
  for (const group of groups) await accepted(session, () => queue(group));
}

async function accepted(session: WorkbookSession, queue: () => void): Promise<boolean> {
  try {
    queue();
    await session.sync();
    return true;
  } catch (error) {
    const ours = translateOfficeError(error);
    if (isTrouble(ours, "EXCEL-REFUSED")) return false;
    throw ours;
  }
}

/**
 * Groups the rows; their name comes first, so that what an interruption leaves is known. More groups than a name can
 * hold are not made. Queues only.
 */
export function layGroups(
  session: WorkbookSession,
  index: WorkbookIndex,
  title: string,
  groups: readonly RowGroup[],
): void {
  if (!supports("1.10")) return;
  const { names, worksheets } = session.workbook;
  const quoted = `'${title.replaceAll("'", "''")}'`;
  const formula = `=${groups.map(({ first, last }) => `${quoted}!$${first + 1}:$${last + 1}`).join(",")}`;
  const there = index.names.has(GROUPS_NAME.toLowerCase());
  if (groups.length === 0 || formula.length > MAX_FORMULA) {
    if (there) names.getItem(GROUPS_NAME).delete();
    return;
  }
  if (there) names.getItem(GROUPS_NAME).formula = formula;
  else names.add(GROUPS_NAME, formula).visible = false;
  const sheet = worksheets.getItem(title);
  for (const group of groups) rowsRange(sheet, group).group("ByRows");
}
