import { knownNumbers } from "../notation/dependency-numbers.ts";
import type { Finding } from "../plan/finding.ts";
import type { FieldName, Milestone } from "../plan/milestone.ts";
import type { PlanDay } from "../calendar/plan-day.ts";
import { EMPTY_HEADER } from "../plan/plan.ts";
import type { PlanHeader } from "../plan/plan.ts";
import type { Dependency } from "../plan/dependency.ts";
import { readDependencies } from "../notation/dependencies.ts";
import type { DependencyContext } from "../notation/dependencies.ts";
import { formatDependencies } from "../notation/dependencies-format.ts";
import { foldText } from "../notation/text.ts";
import { readBlockRows } from "./block-rows.ts";
import type { DraftMilestone } from "./block-rows.ts";
import { findBlocks, kindOfBlock } from "./blocks.ts";
import { openGrid } from "./grid.ts";
import { readHeaderSheet, readPlanHeader } from "./plan-header.ts";
import { isDateFormat } from "../notation/excel-serial.ts";
import { numberOfDate } from "./levels.ts";
import type { FoundNumber } from "./levels.ts";
import { addDoubt, addFinding, plainValue, reportError } from "./reader.ts";
import type { Reader } from "./reader.ts";
import type { Candidate, Corrections, Doubt } from "./recognition.ts";
import { cellAddress } from "./snapshot.ts";
import type { SheetSnapshot } from "./snapshot.ts";

export interface CandidateReading {
  readonly header: PlanHeader;
  /** In the order of the sheets and rows; `index` counts on over sheets. */
  readonly milestones: readonly Milestone[];
  /** What only the raw cells can tell. */
  readonly readingFindings: readonly Finding[];
  /** Of the candidate and of its cells. */
  readonly doubts: readonly Doubt[];
  /** True when the list has no numbers and these were made from the levels. */
  readonly numbersGenerated: boolean;
}

interface OneSheet {
  readonly reader: Reader;
  readonly drafts: readonly DraftMilestone[];
  readonly header: PlanHeader;
}

/** Reads one recognised plan; the snapshots are those that it was recognised in. */
export function readCandidate(
  candidate: Candidate,
  sheets: readonly SheetSnapshot[],
  corrections: Corrections = {},
): CandidateReading {
  return readCandidates([candidate], sheets, corrections);
}

/** Reads several candidates as one plan, in the order of the sheets. */
export function readCandidates(
  candidates: readonly Candidate[],
  sheets: readonly SheetSnapshot[],
  corrections: Corrections = {},
): CandidateReading {
  const ordered = sheets.flatMap((sheet) =>
    candidates.filter((candidate) => candidate.sheet === sheet.name).map((candidate) => ({ candidate, sheet })),
  );
  const several = new Set(ordered.map(({ sheet }) => sheet.name)).size > 1;
  const read = ordered.map(({ candidate, sheet }) => readSheet(candidate, sheet, corrections, several));
  const drafts = read.flatMap((one) => one.drafts.map((draft) => ({ draft, reader: one.reader })));
  const numbers = drafts.map(({ draft }) => draft.fields.nr);
  const context = { numbers, known: knownNumbers(numbers), names: uniqueNames(drafts.map(({ draft }) => draft)) };
  const milestones = drafts.map(({ draft, reader }, index) => finish(draft, index, reader, context));
  return {
    header: mergeHeaders([
      ...labelledSheets(
        sheets,
        ordered.map(({ sheet }) => sheet),
        corrections,
      ),
      ...read.map(({ header }) => header),
    ]),
    milestones,
    readingFindings: read.flatMap(({ reader }) => reader.findings),
    doubts: [...candidates.flatMap(({ doubts }) => doubts), ...read.flatMap(({ reader }) => reader.doubts)],
    numbersGenerated: drafts.some(({ draft }) => draft.generatedNr),
  };
}

function readSheet(candidate: Candidate, sheet: SheetSnapshot, corrections: Corrections, several: boolean): OneSheet {
  const reader: Reader = { grid: openGrid(sheet), corrections, findings: [], doubts: [] };
  const blocks = findBlocks(reader.grid, corrections).filter((open) => kindOfBlock(open) === candidate.kind);
  const wanted = new Set(candidate.blocks.map((block) => block.headerRows[0]));
  const drafts = blocks
    .filter(({ block }) => wanted.has(block.headerRows[0]))
    .flatMap(({ block, lastRow }) => readBlockRows(reader, block, lastRow));
  const days = drafts.flatMap(({ fields }) => [fields.start, fields.due]).filter((day): day is PlanDay => day !== null);
  const header = readPlanHeader(reader, candidate.blocks, days);
  return { reader, drafts: several ? nameSubprojects(reader, drafts, sheet.name) : drafts, header };
}

/** Sheets per deelproject: the sheet's name is the deelproject where the rows name none. */
function nameSubprojects(
  reader: Reader,
  drafts: readonly DraftMilestone[],
  sheetName: string,
): readonly DraftMilestone[] {
  if (drafts.some(({ fields }) => fields.subproject !== null)) return drafts;
  addDoubt(reader, "subproject-from-sheet", null, "subproject", { taken: sheetName });
  return drafts.map((draft) => ({ ...draft, fields: { ...draft.fields, subproject: sheetName } }));
}

/** Header labels on the sheets that no plan was read from. */
function labelledSheets(
  sheets: readonly SheetSnapshot[],
  read: readonly SheetSnapshot[],
  corrections: Corrections,
): readonly PlanHeader[] {
  return sheets
    .filter((sheet) => !read.includes(sheet))
    .map((sheet) => readHeaderSheet({ grid: openGrid(sheet), corrections, findings: [], doubts: [] }));
}

function mergeHeaders(headers: readonly PlanHeader[]): PlanHeader {
  const merged = { ...EMPTY_HEADER };
  for (const header of headers) {
    for (const key of Object.keys(merged) as (keyof PlanHeader)[]) {
      if (merged[key] === null) Object.assign(merged, { [key]: header[key] });
    }
  }
  return merged;
}

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
