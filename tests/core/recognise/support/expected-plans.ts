import { readFileSync } from "node:fs";
import { join } from "node:path";
import { toIsoDate } from "#core/calendar/plan-day.ts";
import type { Finding } from "#core/plan/finding.ts";
import type { Milestone } from "#core/plan/milestone.ts";
import { readCandidates } from "#core/recognise/read-candidate.ts";
import type { CandidateReading } from "#core/recognise/read-candidate.ts";
import { recogniseSheets } from "#core/recognise/recognise.ts";
import type { Recognition } from "#core/recognise/recognition.ts";
import type { SheetSnapshot } from "#core/recognise/snapshot.ts";

/** The record that lies beside a workbook of tests/plans; see the README there. */
export interface ExpectedPlan {
  readonly file: string;
  readonly period: { readonly start: string; readonly end: string };
  readonly layout: readonly {
    readonly sheet: string;
    readonly kind: string;
    readonly headerRow?: number;
    readonly headerRows?: readonly number[];
    readonly dataRows: readonly number[];
  }[];
  readonly plan: readonly ExpectedRow[];
  readonly findings: readonly {
    readonly code_hint: string;
    readonly cell: string;
    readonly level: string;
    readonly must: boolean;
  }[];
}

export interface ExpectedRow {
  readonly nr: string | null;
  readonly deelproject: string | null;
  readonly mijlpaal: string | null;
  readonly start: string | null;
  readonly oplevering: string | null;
  readonly predecessors: readonly { readonly nr: string; readonly type: string; readonly lag: string }[];
  readonly status: string | null;
  readonly sheet: string;
  readonly row: number;
  readonly toelichting?: string;
  readonly knelpunten?: string;
  readonly trekker?: string;
  readonly done?: boolean;
  readonly optional?: boolean;
  readonly doelstelling?: string;
  readonly activiteit?: string;
  readonly resultaatNr?: string;
  readonly statusCell?: string;
  readonly partijen?: readonly { readonly partij: string; readonly rol: string }[];
  readonly ambiguous?: readonly { readonly field: string; readonly readings: readonly (string | null)[] }[];
}

const FOLDER = join(__dirname, "../../../plans");

export function loadExpected(name: string): ExpectedPlan {
  return JSON.parse(readFileSync(join(FOLDER, `${name}.expected.json`), "utf8")) as ExpectedPlan;
}

export function loadSnapshots(name: string): readonly SheetSnapshot[] {
  return JSON.parse(readFileSync(join(FOLDER, `${name}.snapshot.json`), "utf8")) as SheetSnapshot[];
}

export interface ReadPlan {
  readonly recognition: Recognition;
  readonly reading: CandidateReading;
}

export function readSheets(sheets: readonly SheetSnapshot[]): ReadPlan {
  const recognition = recogniseSheets(sheets);
  const chosen = recognition.candidates.filter(({ id }) => recognition.chosen.includes(id));
  return { recognition, reading: readCandidates(chosen, sheets) };
}

/** Every difference between what was read and what a careful person reads, one line each. */
export function differences(expected: ExpectedPlan, milestones: readonly Milestone[]): string[] {
  const lines: string[] = [];
  const byRow = new Map(
    milestones.map((milestone) => [`${milestone.place.sheet}!${milestone.place.rowNumber}`, milestone]),
  );
  for (const row of expected.plan) {
    const key = `${row.sheet}!${row.row}`;
    const milestone = byRow.get(key);
    byRow.delete(key);
    if (milestone === undefined) {
      if (row.optional !== true) lines.push(`${key}: ${row.nr ?? "?"} not read`);
      continue;
    }
    for (const [field, wanted, got] of fieldPairs(row, milestone)) {
      if (wanted !== got && !isOtherReading(row, field, got))
        lines.push(`${key} ${field}: expected ${wanted}, read ${got}`);
    }
  }
  for (const key of byRow.keys()) lines.push(`${key}: read but no milestone`);
  return lines;
}

function fieldPairs(row: ExpectedRow, milestone: Milestone): [string, string, string][] {
  const show = (value: string | null | undefined): string => value ?? "null";
  const links = row.predecessors.map(({ nr, type, lag }) => `${nr} ${type} ${lag}`).join("; ");
  const gotLinks = milestone.predecessors.map(({ nr, type, lag, unit }) => `${nr} ${type} ${lag}${unit}`).join("; ");
  const roles = [
    ...(row.partijen ?? []).map(({ partij, rol }) => `${partij} ${rol}`),
    ...(row.trekker === undefined ? [] : [`${row.trekker} E`]),
  ];
  const wantedNr =
    row.nr ?? (row.resultaatNr === undefined ? null : `${row.resultaatNr}.${milestone.nr.split(".")[2] ?? "?"}`);
  const pairs: [string, string, string][] = [
    ["nr", show(wantedNr), milestone.nr],
    ["mijlpaal", show(row.mijlpaal), show(milestone.name)],
    ["start", show(row.start), milestone.start === null ? "null" : toIsoDate(milestone.start)],
    ["oplevering", show(row.oplevering), milestone.due === null ? "null" : toIsoDate(milestone.due)],
    ["predecessors", links, gotLinks],
    ["status", show(row.status), show(milestone.status)],
    ["toelichting", show(row.toelichting), show(milestone.explanation)],
    ["knelpunten", show(row.knelpunten), show(milestone.bottleneck)],
    ["done", String(row.done ?? false), String(milestone.done)],
    ["rollen", roles.join("; "), milestone.roles.map(({ party, role }) => `${party} ${role}`).join("; ")],
  ];
  if (row.optional !== true) pairs.push(["deelproject", show(row.deelproject), show(milestone.subproject)]);
  if (row.doelstelling !== undefined) pairs.push(["doelstelling", row.doelstelling, show(milestone.goal)]);
  if (row.activiteit !== undefined) pairs.push(["activiteit", row.activiteit, show(milestone.description)]);
  if (row.statusCell !== undefined)
    pairs.push(["statuscel", row.statusCell, `${milestone.place.sheet}!${show(milestone.place.cells.status)}`]);
  return pairs;
}

function isOtherReading(row: ExpectedRow, field: string, got: string): boolean {
  return (row.ambiguous ?? []).some(
    (one) =>
      one.field.split("/").includes(field) && one.readings.some((reading) => (reading ?? "null").split(" ")[0] === got),
  );
}

/** Codes of the expected records that only the raw cell can tell, and ours for the same thing. */
const READING_CODES: Readonly<Record<string, readonly string[]>> = {
  "DATE-UNREADABLE": ["DATE-UNREADABLE"],
  "CELL-ERROR": ["CELL-ERROR"],
  "STATUS-UNKNOWN": ["STATUS-UNKNOWN"],
  "MILESTONE-MISSING": ["NAME-MISSING"],
};

export function missedFindings(expected: ExpectedPlan, findings: readonly Finding[]): string[] {
  return expected.findings
    .filter(({ must, code_hint }) => must && READING_CODES[code_hint] !== undefined)
    .filter(
      ({ cell, code_hint, level }) =>
        !findings.some(
          (finding) =>
            `${finding.sheet}!${finding.cell ?? ""}` === cell &&
            READING_CODES[code_hint]?.includes(finding.code) &&
            finding.severity === (level === "let op" ? "tip" : level),
        ),
    )
    .map(({ cell, code_hint }) => `${cell} ${code_hint}`);
}

/** Findings of level fout that nobody expects. */
export function falseAlarms(expected: ExpectedPlan, findings: readonly Finding[]): string[] {
  return findings
    .filter(({ severity }) => severity === "fout")
    .filter((finding) => !expected.findings.some(({ cell }) => cell === `${finding.sheet}!${finding.cell ?? ""}`))
    .map(({ code, cell }) => `${cell ?? ""} ${code}`);
}
