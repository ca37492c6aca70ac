import { hasDescription } from "./column-draft.ts";
import type { Draft } from "./column-draft.ts";
import type { Grid } from "./grid.ts";
import type { ColumnRole } from "./recognition.ts";

/**
 * Which of the number columns is the milestone's own: one that is merged over several rows, or stands beside the goal,
 * numbers the goal or the result.
 */
export function giveNumbers(grid: Grid, drafts: readonly Draft[], rows: readonly number[]): void {
  const hasNr = drafts.some(({ role }) => role === "nr");
  const nameAt = drafts.find(({ role }) => role === "name")?.header.column ?? 0;
  const isNumbering = ({ header, profile, role, group }: Draft): boolean => {
    if (role !== null || group === "rollen" || profile.filled === 0 || profile.numbersOfList < 0.7) return false;
    if (header.text === "") return true;
    return (
      !hasNr &&
      header.column < nameAt &&
      profile.filled >= 2 &&
      profile.distinct === profile.filled &&
      profile.amounts * profile.averageLength < 4
    );
  };
  const numbers = drafts.filter((draft) => draft.role === "nr" || isNumbering(draft));
  let own: Draft | null = null;
  for (const draft of numbers) {
    const next = drafts.find(
      ({ header, role }) => header.column > draft.header.column && role !== "nr" && role !== null,
    );
    const spansRows = draft.profile.mergedDown > 0.2 || spansDescriptions(grid, draft.header.column, drafts, rows);
    const label: ColumnRole =
      next?.role === "goal" || next?.role === "subproject"
        ? numbers.length > 1 || spansRows
          ? "goalNr"
          : "nr"
        : spansRows && hasDescription(drafts)
          ? "resultNr"
          : "nr";
    const wasUnnamed = draft.role === null;
    draft.role = label;
    if (wasUnnamed) {
      draft.why = { by: "content", what: "numbers", share: draft.profile.numbersOfList };
      draft.certainty = 0.85;
    }
    if (label !== "nr") continue;
    if (own !== null) draft.role = "ignored";
    else own = draft;
  }
}

/** Rows with an activity but without number and result lie under the number above; a result without its number would be a gap. */
function spansDescriptions(grid: Grid, column: number, drafts: readonly Draft[], rows: readonly number[]): boolean {
  const at = (role: ColumnRole): number | null => drafts.find((draft) => draft.role === role)?.header.column ?? null;
  const [description, name] = [at("description"), at("name")];
  if (description === null || name === null) return false;
  const blank = rows.filter((row) => grid.text(row, column) === "" && grid.text(row, description) !== "");
  return blank.length > 0 && blank.every((row) => grid.text(row, name) === "");
}
