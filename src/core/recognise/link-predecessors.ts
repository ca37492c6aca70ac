import type { FieldName, Milestone } from "../plan/milestone.ts";
import type { Dependency } from "../plan/dependency.ts";
import { readDependencies } from "../notation/dependencies.ts";
import type { DependencyContext } from "../notation/dependencies.ts";
import { formatDependencies } from "../notation/dependencies-format.ts";
import { foldText } from "../notation/text.ts";
import type { DraftMilestone } from "./block-rows.ts";
import { isDateFormat } from "../notation/excel-serial.ts";
import { numberOfDate } from "./levels.ts";
import type { FoundNumber } from "./levels.ts";
import { addDoubt, addFinding, plainValue, reportError } from "./reader.ts";
import type { Reader } from "./reader.ts";
import { cellAddress } from "./snapshot.ts";

/** Names that occur once, folded, with their number: predecessors are sometimes written as names. */
export function uniqueNames(drafts: readonly DraftMilestone[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const repeated = new Set<string>();
  for (const { fields } of drafts) {
    const { name, nr } = fields;
    const folded = foldText(name ?? "");
    if (folded.length < 4 || nr === "") continue;
    if (names.has(folded)) repeated.add(folded);
    names.set(folded, nr);
  }
  for (const name of repeated) names.delete(name);
  return names;
}

/** The milestone with its predecessors; findings and doubts go to the reader. */
export function finish(draft: DraftMilestone, index: number, reader: Reader, context: DependencyContext): Milestone {
  const { link, fields } = draft;
  const found =
    link === null
      ? { predecessors: [], unreadable: false }
      : readLink(reader, link.row, link.column, fields.nr, context);
  const unreadable: readonly FieldName[] = found.unreadable
    ? [...fields.unreadable, "predecessors"]
    : fields.unreadable;
  return { ...fields, index, predecessors: found.predecessors, unreadable };
}

/** 1-1 that Excel made 1 January of: the number with that day and month, whichever the plan has. */
function numberTypedAsDate(
  reader: Reader,
  row: number,
  column: number,
  { known }: DependencyContext,
): FoundNumber | null {
  const cell = reader.grid.cell(row, column);
  if (cell === null || typeof cell.value !== "number" || !isDateFormat(cell.numberFormat)) return null;
  const found = numberOfDate(cell.value, reader.grid.sheet.date1904);
  const other = found.alternatives.find((nr) => known?.written.has(nr) === true);
  return other !== undefined && known?.written.has(found.nr) === false
    ? { ...found, nr: other, alternatives: [found.nr] }
    : found;
}

function readLink(
  reader: Reader,
  row: number,
  column: number,
  nr: string,
  context: DependencyContext,
): { predecessors: readonly Dependency[]; unreadable: boolean } {
  if (reportError(reader, row, column, nr, "predecessors")) return { predecessors: [], unreadable: true };
  const cell = cellAddress(row, column);
  const choice = reader.corrections.readings?.[cell];
  const spoilt = choice === undefined ? numberTypedAsDate(reader, row, column, context) : null;
  if (spoilt !== null)
    addDoubt(reader, "cell-dependency", cell, "predecessors", {
      raw: reader.grid.cell(row, column)?.text ?? "",
      taken: spoilt.nr,
      alternatives: spoilt.alternatives,
      reason: "typed-as-date",
      ask: true,
    });
  const reading = readDependencies(choice ?? spoilt?.nr ?? plainValue(reader.grid, row, column), context);
  if (reading.unreadable.length > 0) {
    addFinding(reader, "DEP-UNREADABLE", "waarschuwing", nr, cell, "predecessors", {
      raw: reading.raw,
      part: reading.unreadable.join("; "),
    });
  }
  for (const doubt of reading.doubts) {
    const taken = formatDependencies(reading.dependencies);
    addDoubt(reader, "cell-dependency", cell, "predecessors", {
      raw: reading.raw,
      taken,
      alternatives: doubt.alternatives,
      reason: doubt.code,
      ask: doubt.code !== "by-name",
    });
    if (doubt.code === "number-could-be")
      addFinding(reader, "NR-AMBIGUOUS", "tip", nr, cell, "predecessors", {
        nr: doubt.taken,
        other: doubt.alternatives[0] ?? "",
      });
  }
  return { predecessors: reading.dependencies, unreadable: reading.state === "unreadable" };
}
