import type { FieldName } from "#core/plan/milestone.ts";
import type { FactValue } from "#core/plan/finding.ts";
import { areaAddress, isCellError } from "#core/recognise/snapshot.ts";
import type { SnapshotCell } from "#core/recognise/snapshot.ts";
import type { Candidate, CandidateKind, ColumnReading, ColumnRole, Doubt, Why } from "#core/recognise/recognition.ts";
import type { Language } from "#core/plan/plan.ts";
import { candidateArea, viewOf } from "#core/recognise/views.ts";
import { describeChoice, describeDoubt } from "#core/recognise/doubt-wording.ts";
import { describeColumn } from "#core/recognise/wording.ts";
import type { Adoptable } from "#sheet/read/adoptable.ts";
import { cellIn, positionOf } from "#sheet/read/find-rows.ts";
import type { AdoptBlock, AdoptColumn, AdoptDoubt, AdoptPreview, ChosenReading } from "./contract/adopt.ts";

/** Columns that only lists of others have, as the field of ours that they feed. */
const FEEDS: Readonly<Partial<Record<ColumnRole, AdoptColumn["field"]>>> = {
  owner: "party",
  executor: "party",
  grid: "time",
  period: "time",
  progress: "doneOn",
  goalNr: "goal",
  resultNr: "nr",
  ignored: null,
};
const KINDS: Readonly<Record<CandidateKind, AdoptBlock["kind"]>> = {
  own: "flat",
  flat: "flat",
  "table-a": "table-a",
  monitor: "table-b",
};
const SAMPLES = 3;

/** In words of this language where it needs words. */
export function previewOf(source: Adoptable, language: Language): AdoptPreview {
  return {
    choices: source.choices,
    dateOrder: source.dateOrder,
    blocks: source.candidates.map((candidate) => blockOf(candidate, source, language)),
    plan: source.plan,
    findings: source.findings,
    doubts: source.doubts.map((doubt) => doubtOf(doubt, language)),
    chosenReadings: Object.entries(source.choices.readings ?? {}).flatMap(([place, reading]) =>
      reading === null ? [] : [chosenReading(place, reading, source, language)],
    ),
  };
}

function chosenReading(place: string, reading: string, { snapshots }: Adoptable, language: Language): ChosenReading {
  const at = place.lastIndexOf("!");
  const [sheet, cell] = [place.slice(0, at), place.slice(at + 1)];
  const snapshot = snapshots.find(({ name }) => name === sheet);
  const found = /^[A-Z]+\d+$/.test(cell) && snapshot !== undefined ? cellIn(snapshot, positionOf(cell)) : null;
  return { place, reading, says: describeChoice({ sheet, cell, raw: shownText(found), reading }, language) };
}

function shownText(cell: SnapshotCell | null): string {
  if (cell === null || cell.value === null) return "";
  return cell.text !== "" ? cell.text : isCellError(cell.value) ? cell.value.error : String(cell.value);
}

function blockOf(candidate: Candidate, source: Adoptable, language: Language): AdoptBlock {
  return {
    id: candidate.id,
    sheet: candidate.sheet,
    address: areaAddress(candidateArea(candidate)),
    kind: KINDS[candidate.kind],
    columns: candidate.columns.map((column) => columnOf(column, candidate, source, language)),
    rowCount: candidate.milestoneCount,
    chosen: source.chosen.has(candidate.id),
  };
}

function columnOf(column: ColumnReading, candidate: Candidate, source: Adoptable, language: Language): AdoptColumn {
  const field = FEEDS[column.role];
  return {
    column: column.letters,
    header: column.header,
    field: field === undefined ? (column.role as FieldName | "party") : field,
    party: column.party,
    reason: reasonOf(column.why),
    says: describeColumn(column, language),
    samples: samplesOf(column.column, candidate, source),
  };
}

function reasonOf(why: Why): AdoptColumn["reason"] {
  const { by, ...facts } = why;
  return { code: by, facts: facts as Readonly<Record<string, FactValue>> };
}

/** The first different texts in the column. */
function samplesOf(column: number, candidate: Candidate, { snapshots }: Adoptable): readonly string[] {
  const sheet = snapshots.find(({ name }) => name === candidate.sheet);
  if (sheet === undefined) return [];
  const snapshot = viewOf(sheet, candidate.view);
  const samples = new Set<string>();
  for (let row = candidate.dataRows[0] - 1; row < candidate.dataRows[1] && samples.size < SAMPLES; row += 1) {
    const cell = snapshot.cells[row - snapshot.firstRow]?.[column - snapshot.firstColumn];
    if (cell === null || cell === undefined || cell.value === null) continue;
    samples.add(shownText(cell).slice(0, 80));
  }
  return [...samples];
}

function doubtOf(doubt: Doubt, language: Language): AdoptDoubt {
  const { code, sheet, cell, raw, taken, alternatives, reason, field, ask } = doubt;
  return {
    code,
    facts: { taken, reason, field, ask },
    sheet,
    cell,
    raw,
    readings: [taken, ...alternatives],
    says: describeDoubt(doubt, language),
    asks: ask,
  };
}
