import { readFill } from "../notation/colour.ts";
import { readStatus } from "../notation/status.ts";
import type { Status } from "../plan/milestone.ts";
import { fontStatus, isLightMark } from "./font-status.ts";
import { legendStatus } from "./legend.ts";
import { isRowFill } from "./profile.ts";
import { addDoubt, addFinding, chosen, plainValue, reportError } from "./reader.ts";
import type { Reader } from "./reader.ts";
import { cellAddress } from "./snapshot.ts";

export interface StatusCell {
  readonly status: Status | null;
  readonly done: boolean;
  readonly unreadable: boolean;
}

/** One status cell: the word first, else the fill; STATUS-UNKNOWN and STATUS-AMBIGUOUS. */
export function readStatusCell(reader: Reader, row: number, column: number, nr: string): StatusCell {
  const { grid } = reader;
  const cell = cellAddress(row, column);
  if (reportError(reader, row, column, nr, "status")) return { status: null, done: false, unreadable: true };
  const own = grid.cell(row, column);
  const isMark = isLightMark(own);
  const reading = readStatus(isMark ? null : plainValue(grid, row, column));
  const choice = chosen(reader, cell);
  if (choice !== undefined) return { status: asStatus(choice), done: reading.done, unreadable: false };
  if (isMark) return { status: fontStatus(own), done: false, unreadable: false };
  if (own?.hiddenColour === true && reading.status === null) {
    addDoubt(reader, "cell-status", cell, "status", {
      raw: own.text,
      taken: "",
      alternatives: ["groen", "oranje", "rood"],
      reason: "colour-by-rule",
      ask: true,
    });
    if (reading.state !== "read") return { status: null, done: reading.done, unreadable: false };
  }
  if (reading.state === "empty") return { ...readStatusFill(reader, row, column, nr), done: false };
  const fill = isRowFill(grid, row, column) ? null : readFill(grid.fill(row, column));
  const byLegend = reading.state === "unknown" ? legendStatus(grid, reading.raw) : null;
  if (byLegend !== null) return { status: byLegend, done: false, unreadable: false };
  const byColour = fill !== null && !fill.pastel && fill.status !== null ? fill.status : fontStatus(own);
  if (reading.state === "unknown" && byColour !== null) {
    addDoubt(reader, "cell-status", cell, "status", {
      raw: reading.raw,
      taken: byColour,
      alternatives: [""],
      reason: "fill-beside-word",
      ask: own?.fillByRule !== true,
    });
    return { status: byColour, done: false, unreadable: false };
  }
  if (
    reading.status !== null &&
    fill !== null &&
    fill.status !== null &&
    fill.status !== reading.status &&
    !fill.pastel
  )
    addDoubt(reader, "cell-status", cell, "status", {
      raw: reading.raw,
      taken: reading.status,
      alternatives: [fill.status],
      reason: "fill-against-word",
      ask: true,
    });
  const alternatives = reading.doubts.flatMap((doubt) => doubt.alternatives.map((status) => status ?? ""));
  if (reading.state === "unknown") {
    addDoubt(reader, "cell-status", cell, "status", {
      raw: reading.raw,
      taken: "",
      alternatives: alternatives.length > 0 ? alternatives : ["groen", "oranje", "rood"],
      reason: "unknown-word",
      ask: true,
    });
    addFinding(reader, "STATUS-UNKNOWN", "waarschuwing", nr, cell, "status", { raw: reading.raw });
    return { status: null, done: false, unreadable: true };
  }
  for (const doubt of reading.doubts) {
    addDoubt(reader, "cell-status", cell, "status", {
      raw: reading.raw,
      taken: reading.status ?? "",
      alternatives,
      reason: doubt.code,
      ask: doubt.code !== "done-as-green",
    });
    if (doubt.code !== "done-as-green")
      addFinding(reader, "STATUS-AMBIGUOUS", "tip", nr, cell, "status", {
        raw: reading.raw,
        readings: readingsOf(reading.status, alternatives),
      });
  }
  return { status: reading.status, done: reading.done, unreadable: false };
}

/** The possible verdicts, the one taken first; none at all is left out. */
function readingsOf(taken: Status | null, alternatives: readonly string[]): string[] {
  return [...new Set([taken ?? "", ...alternatives])].filter((status) => status !== "");
}

function asStatus(text: string): Status | null {
  return text === "groen" || text === "oranje" || text === "rood" ? text : null;
}

/** The stoplicht as colour alone; pale, yellow and grey shades are doubted. */
export function readStatusFill(reader: Reader, row: number, column: number, nr: string, wholeRows = false): StatusCell {
  const { grid } = reader;
  const fill = grid.fill(row, column);
  if (fill === null || (!wholeRows && isRowFill(grid, row, column)))
    return { status: null, done: false, unreadable: false };
  const cell = cellAddress(row, column);
  const choice = chosen(reader, cell);
  if (choice !== undefined) return { status: asStatus(choice), done: false, unreadable: false };
  const reading = readFill(fill);
  if (reading.alternatives.length > 0) {
    const alternatives = reading.alternatives.map((status) => status ?? "");
    addDoubt(reader, "cell-status", cell, "status", {
      raw: fill,
      taken: reading.status ?? "",
      alternatives,
      reason: reading.pastel ? "pale-fill" : "between-fill",
      ask: true,
    });
    addFinding(reader, "STATUS-AMBIGUOUS", "tip", nr, cell, "status", {
      raw: fill,
      readings: readingsOf(reading.status, alternatives),
    });
  }
  if (reading.class === "other") {
    addDoubt(reader, "cell-status", cell, "status", {
      raw: fill,
      taken: "",
      alternatives: ["groen", "oranje", "rood"],
      reason: "other-fill",
      ask: true,
    });
    addFinding(reader, "STATUS-UNKNOWN", "waarschuwing", nr, cell, "status", { raw: fill });
  }
  return { status: reading.status, done: false, unreadable: false };
}
