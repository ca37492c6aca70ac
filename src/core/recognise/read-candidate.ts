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
import type { Block, Candidate, Corrections, Doubt } from "./recognition.ts";
import type { SheetSnapshot } from "./snapshot.ts";
import { linkLists } from "./list-numbers.ts";
import type { ReadList } from "./list-numbers.ts";
import { turnedCorrections, turnedDoubt, turnedFinding, turnedMilestone } from "./turned.ts";
import { viewOf } from "./views.ts";

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
  readonly lists: readonly ReadList[];
  readonly header: PlanHeader;
  readonly blocks: readonly Block[];
  /** What was found about the plan as a whole, when the lists are a part of the sheet. */
  readonly told: readonly Doubt[];
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
    candidates
      .filter((candidate) => candidate.sheet === sheet.name)
      .sort((left, right) => placeOf(left) - placeOf(right))
      .map((candidate) => ({ candidate, sheet })),
  );
  const several = new Set(ordered.map(({ sheet }) => sheet.name)).size > 1;
  const read = ordered.map(({ candidate, sheet }) => readSheet(candidate, sheet, correctionsOf(candidate), several));
  const linked = linkLists(read.flatMap(({ lists }) => lists));
  return {
    header: mergeHeaders([
      ...labelledSheets(
        sheets,
        ordered.map(({ sheet }) => sheet),
      ),
      ...read.map(({ header }) => header),
    ]),
    milestones: linked.map(({ milestone, reader }) => placed(milestone, reader.grid.sheet)),
    readingFindings: read.flatMap(({ reader }) =>
      isTurned(reader) ? reader.findings.map(turnedFinding) : reader.findings,
    ),
    doubts: [
      ...candidates.flatMap(({ doubts }) => doubts),
      ...read.flatMap(({ reader, told, blocks }) => [...headed(reader.doubts, blocks, isTurned(reader)), ...told]),
    ],
    numbersGenerated: read.some(({ lists }) =>
      lists.some(({ drafts }) => drafts.some(({ generatedNr }) => generatedNr)),
    ),
  };
}

/** Lists beside one another from left to right, others from top to bottom. */
function placeOf({ view, columns, headerRows }: Candidate): number {
  return view === "" ? headerRows[0] : (columns[0]?.column ?? 0);
}

/** Says which cells are the milestone's own where its rows hold others too. */
function placed(milestone: Milestone, view: SheetSnapshot): Milestone {
  if (view.turned === true) return turnedMilestone(milestone, view);
  if (view.part === undefined) return milestone;
  const row = milestone.place.rowNumber - 1;
  const width = view.cells.reduce((most, line) => Math.max(most, line.length), 1);
  const area = { top: row, left: view.firstColumn, bottom: row, right: view.firstColumn + width - 1 };
  return { ...milestone, place: { ...milestone.place, area } };
}

/** Doubts about cells with the heading that these stand under. */
function headed(doubts: readonly Doubt[], blocks: readonly Block[], isRow: boolean): readonly Doubt[] {
  return doubts.map((doubt) => {
    const match = /^([A-Z]+)(\d+)$/.exec(doubt.cell ?? "");
    const row = Number(match?.[2] ?? 0);
    const above = blocks.filter(({ headerRows }) => headerRows[1] < row);
    const column = above[above.length - 1]?.columns.find(({ letters }) => letters === match?.[1]);
    const text = column?.header.replace(/\s+/g, " ") ?? "";
    const named = text === "" ? doubt : { ...doubt, heading: { text, isRow } };
    return isRow ? turnedDoubt(named) : named;
  });
}

function isTurned({ grid }: Reader): boolean {
  return grid.sheet.turned === true;
}

function readSheet(candidate: Candidate, sheet: SheetSnapshot, given: Corrections, several: boolean): OneSheet {
  const view = viewOf(sheet, candidate.view);
  const corrections = view.turned === true ? turnedCorrections(given) : given;
  const reader: Reader = { grid: openGrid(view), corrections, findings: [], doubts: [] };
  const blocks = findBlocks(reader.grid, corrections).filter((open) => kindOfBlock(open) === candidate.kind);
  const wanted = new Set(candidate.blocks.map((block) => block.headerRows[0]));
  const read = blocks
    .filter(({ block }) => wanted.has(block.headerRows[0]))
    .map(({ block, lastRow }) => readBlockRows(reader, block, lastRow));
  const days = read
    .flat()
    .flatMap(({ fields }) => [fields.start, fields.due])
    .filter((day): day is PlanDay => day !== null);
  // What the plan is called stands above all lists of the sheet.
  const whole: Reader = view === sheet ? reader : { ...reader, grid: openGrid(sheet), doubts: [], findings: [] };
  const header = readPlanHeader(whole, view.turned === true ? [] : candidate.blocks, days);
  const drafts = several ? nameSubprojects(reader, read, sheet.name) : read;
  return {
    reader,
    lists: drafts.map((list) => ({ reader, drafts: list })),
    header,
    blocks: blocks.map(({ block }) => block),
    told: whole === reader ? [] : whole.doubts,
  };
}

/** Sheets per deelproject: the sheet's name is the deelproject where the rows name none. */
function nameSubprojects(
  reader: Reader,
  lists: readonly (readonly DraftMilestone[])[],
  sheetName: string,
): readonly (readonly DraftMilestone[])[] {
  if (lists.some((drafts) => drafts.some(({ fields }) => fields.subproject !== null))) return lists;
  addDoubt(reader, "subproject-from-sheet", null, "subproject", { taken: sheetName });
  return lists.map((drafts) =>
    drafts.map((draft) => ({ ...draft, fields: { ...draft.fields, subproject: sheetName } })),
  );
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
