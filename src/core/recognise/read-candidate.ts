import { knownNumbers } from "../notation/dependency-numbers.ts";
import type { Finding } from "../plan/finding.ts";
import type { Milestone } from "../plan/milestone.ts";
import type { PlanDay } from "../calendar/plan-day.ts";
import { EMPTY_HEADER } from "../plan/plan.ts";
import type { PlanHeader } from "../plan/plan.ts";
import { readBlockRows } from "./block-rows.ts";
import type { DraftMilestone } from "./block-rows.ts";
import { findBlocks, kindOfBlock } from "./blocks.ts";
import { openGrid } from "./grid.ts";
import { readHeaderSheet, readPlanHeader } from "./plan-header.ts";
import { addDoubt } from "./reader.ts";
import type { Reader } from "./reader.ts";
import type { Candidate, Corrections, Doubt } from "./recognition.ts";
import type { SheetSnapshot } from "./snapshot.ts";
import { finish, uniqueNames } from "./link-predecessors.ts";

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
  corrections: Corrections | ((candidate: Candidate) => Corrections) = {},
): CandidateReading {
  const correctionsOf = typeof corrections === "function" ? corrections : (): Corrections => corrections;
  const ordered = sheets.flatMap((sheet) =>
    candidates.filter((candidate) => candidate.sheet === sheet.name).map((candidate) => ({ candidate, sheet })),
  );
  const several = new Set(ordered.map(({ sheet }) => sheet.name)).size > 1;
  const read = ordered.map(({ candidate, sheet }) => readSheet(candidate, sheet, correctionsOf(candidate), several));
  const drafts = read.flatMap((one) => one.drafts.map((draft) => ({ draft, reader: one.reader })));
  const numbers = drafts.map(({ draft }) => draft.fields.nr);
  const context = { numbers, known: knownNumbers(numbers), names: uniqueNames(drafts.map(({ draft }) => draft)) };
  const milestones = drafts.map(({ draft, reader }, index) => finish(draft, index, reader, context));
  return {
    header: mergeHeaders([
      ...labelledSheets(
        sheets,
        ordered.map(({ sheet }) => sheet),
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
function labelledSheets(sheets: readonly SheetSnapshot[], read: readonly SheetSnapshot[]): readonly PlanHeader[] {
  return sheets
    .filter((sheet) => !read.includes(sheet))
    .map((sheet) => readHeaderSheet({ grid: openGrid(sheet), corrections: {}, findings: [], doubts: [] }));
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
