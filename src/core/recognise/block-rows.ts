import { readDateCell } from "./cell-dates.ts";
import { columnOf } from "./column-roles.ts";
import type { FieldName, Milestone } from "../plan/milestone.ts";
import { shapeOf, sheetRows } from "./block-shape.ts";
import type { Shape } from "./block-shape.ts";
import { numberInText } from "./levels.ts";
import type { FoundNumber } from "./levels.ts";
import { addDoubt, addFinding, readTextCell, reportError } from "./reader.ts";
import type { Reader } from "./reader.ts";
import type { Block, ColumnReading, ColumnRole } from "./recognition.ts";
import { readDates } from "./row-dates.ts";
import { kindOf, placeOf, readDone, readDurationOf, readMoneyOf, readRolesOf, readStatusOf } from "./row-fields.ts";
import type { SheetRow } from "./rows.ts";
import { cellAddress } from "./snapshot.ts";

/** A milestone before its predecessors are read: these need the numbers of the whole plan. */
export interface DraftMilestone {
  readonly fields: Omit<Milestone, "index" | "predecessors">;
  /** 0-based place of the predecessors' cell, null when the list has no such column. */
  readonly link: { readonly row: number; readonly column: number } | null;
  readonly generatedNr: boolean;
}

/** All milestones of a block, first row to last, with their reading findings and doubts. */
export function readBlockRows(reader: Reader, block: Block, lastRow: number): readonly DraftMilestone[] {
  const { grid } = reader;
  const kinds = sheetRows(reader, block, lastRow);
  const rows = kinds.filter(({ kind }) => kind === "milestone").map(({ row }) => row);
  if (rows.length === 0) return [];
  reportLeftOut(reader, kinds);
  const shape = shapeOf(reader, block, kinds, rows, grid);
  return rows.map((row) => readRow(shape, row));
}

export function reportLeftOut(reader: Reader, kinds: readonly SheetRow[]): void {
  for (const { row, kind } of kinds) {
    if (kind !== "left-out") continue;
    addDoubt(reader, "row-left-out", cellAddress(row, reader.grid.left), null, { raw: String(row + 1), ask: true });
  }
}

/** One milestone; findings and doubts go to the reader of the shape. */
export function readRow(shape: Shape, row: number): DraftMilestone {
  const { reader, block } = shape;
  const found = shape.numbers.get(row) ?? { nr: "", alternatives: [], reason: "" as const };
  const nr = found.nr;
  const unreadable: FieldName[] = [];
  const column = (role: ColumnRole): ColumnReading | null => columnOf(block.columns, role);
  const text = (role: FieldName): string | null => {
    const at = column(role);
    if (at === null) return null;
    const carried = shape.texts.get(role);
    return carried === undefined
      ? readTextCell(reader, row, at.column, nr, role)
      : (reportError(reader, row, at.column, nr, role), carried.get(row) || null);
  };
  const title = shape.titles.get(row) ?? { subproject: null, goal: null, year: null };
  const dates = readDates(shape, row, nr, title.year, unreadable);
  const status = readStatusOf(shape, row, nr);
  if (status.unreadable) unreadable.push("status");
  const doneOn = readDone(shape, row, nr, unreadable);
  const names = readNames(shape, text);
  reportNumber(shape, row, found, names.name ?? names.description);
  const duration = readDurationOf(shape, row, nr, unreadable);
  const asOf = column("asOf");
  const link = column("predecessors");
  const explanation = text("explanation");
  return {
    fields: {
      nr,
      subproject: text("subproject") ?? (shape.texts.has("subproject") ? null : title.subproject),
      goal: goalOf(text("goal")) ?? (shape.texts.has("goal") ? null : title.goal),
      name: names.name,
      description: names.description,
      kind: kindOf(text("kind") ?? decisionHeading(block), names, column("description") !== null, explanation),
      start: dates.start,
      due: dates.due,
      duration,
      status: status.status,
      explanation,
      bottleneck: text("bottleneck"),
      measure: text("measure"),
      actionOwner: text("actionOwner"),
      done: status.done || doneOn.done,
      doneOn: doneOn.day,
      asOf:
        asOf === null
          ? null
          : readDateCell(reader, row, asOf.column, nr, "asOf", { edge: "end", order: shape.order }).day,
      roles: readRolesOf(shape, row),
      money: readMoneyOf(shape, row, nr, unreadable),
      place: placeOf(shape, row, dates.cells),
      unreadable,
      ...(dates.rough.length === 0 ? {} : { rough: dates.rough }),
    },
    link: link === null ? null : { row, column: link.column },
    generatedNr: shape.generated,
  };
}

/** "1. Meer leerlingen …" without its number. */
function goalOf(text: string | null): string | null {
  return text === null ? null : (numberInText(text)?.rest ?? text);
}

function readNames(
  shape: Shape,
  text: (role: FieldName) => string | null,
): { name: string | null; description: string | null } {
  const name = text("name");
  const inName =
    columnOf(shape.block.columns, "nr") !== null || columnOf(shape.block.columns, "resultNr") !== null
      ? null
      : numberInText(name ?? "", !shape.generated);
  return { name: withoutBullet(inName?.rest ?? name), description: text("description") };
}

/** A column headed "Beslismoment" names nothing else. */
function decisionHeading({ columns }: Block): string | null {
  const heading = columnOf(columns, "name")?.header ?? "";
  return /^(?:beslis|besluit|decision)/i.test(heading.trim()) ? heading : null;
}

/** "• Visie vastgesteld", as pasted from a document. */
function withoutBullet(name: string | null): string | null {
  const bare = name?.replace(/^(?:[•▪◦‣∙·►▶➢➤o]|[-–—*])\s+(?=\p{L})/u, "") ?? null;
  return bare === "" ? name : bare;
}

function reportNumber(shape: Shape, row: number, found: FoundNumber, name: string | null): void {
  const { reader, block } = shape;
  const at = columnOf(block.columns, "nr");
  if (at === null) {
    if (name === null)
      addFinding(reader, "NAME-MISSING", "waarschuwing", found.nr, cellAddress(row, reader.grid.left), "name", {
        rowNumber: row + 1,
      });
    return;
  }
  const cell = cellAddress(row, at.column);
  if (reportError(reader, row, at.column, "", "nr")) return;
  if (found.reason !== "") {
    addDoubt(reader, "cell-number", cell, "nr", {
      raw: reader.grid.text(row, at.column),
      taken: found.nr,
      alternatives: found.alternatives,
      reason: found.reason,
      ask: true,
    });
    addFinding(reader, "NR-AMBIGUOUS", "waarschuwing", found.nr, cell, "nr", {
      nr: found.nr,
      other: found.alternatives[0] ?? "",
    });
  }
  if (name === null) addFinding(reader, "NAME-MISSING", "waarschuwing", found.nr, cell, "name", { rowNumber: row + 1 });
}
