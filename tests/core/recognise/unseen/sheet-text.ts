import { fromIsoDate } from "#core/calendar/plan-day.ts";
import { serialOfDay } from "#core/notation/excel-serial.ts";
import type { CellArea, SheetSnapshot, SnapshotCell } from "#core/recognise/snapshot.ts";

/**
 * A sheet as text: one line per row, cells between bars. `@2026-03-01` is a date cell (with `T14:30` a time too, with
 * `:format` its own format), `~1.1` a number, `{92D050}` before a text its fill, `{f:C00000}` its font, `<` and `^` are
 * merged with the cell to the left or above. `\n` is a line break in the cell. `!WAAR` and `!ONWAAR` are booleans, `!#REF!`
 * an error, `{=}` says that the value comes from a formula and `{b}` that it is bold.
 */
export function sheet(text: string, more: Partial<SheetSnapshot> = {}): SheetSnapshot {
  const lines = text
    .replace(/^\n/, "")
    .replace(/\n\s*$/, "")
    .split("\n");
  const pieces = lines.map((line) => (line.trim() === "" ? [] : line.split("|").map((piece) => piece.trim())));
  const date1904 = more.date1904 ?? false;
  return {
    name: "Blad1",
    visibility: "visible",
    firstRow: 0,
    firstColumn: 0,
    hiddenRows: [],
    hiddenColumns: [],
    tables: [],
    date1904,
    ...more,
    merges: [
      ...mergesOf(pieces).map((area) => ({
        top: area.top + (more.firstRow ?? 0),
        bottom: area.bottom + (more.firstRow ?? 0),
        left: area.left + (more.firstColumn ?? 0),
        right: area.right + (more.firstColumn ?? 0),
      })),
      ...(more.merges ?? []),
    ],
    cells: pieces.map((row) => row.map((piece) => cellOf(piece, date1904))),
  };
}

function cellOf(piece: string, date1904: boolean): SnapshotCell | null {
  if (piece === "" || piece === "<" || piece === "^") return null;
  const paint = /^((?:\{[^}]*\})*)(.*)$/s.exec(piece);
  const fill = /\{([0-9A-F]{6})\}/.exec(paint?.[1] ?? "")?.[1];
  const font = /\{f:([0-9A-F]{6})\}/.exec(paint?.[1] ?? "")?.[1];
  const body = (paint?.[2] ?? "").replaceAll("\\n", "\n").replaceAll("\\_", " ");
  const look = {
    formula: (paint?.[1] ?? "").includes("{=}"),
    ...((paint?.[1] ?? "").includes("{b}") ? { bold: true } : {}),
    fill: fill === undefined ? null : `#${fill}`,
    ...(font === undefined ? {} : { font: `#${font}` }),
  };
  const date = /^@(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2}))?(?::(.+))?$/.exec(body);
  if (date !== null) {
    const day = fromIsoDate(date[1] ?? "");
    const serial = day === null ? 0 : (serialOfDay(day, date1904) ?? 0);
    const time = date[2] === undefined ? 0 : (Number(date[2]) * 60 + Number(date[3])) / 1440;
    const numberFormat = date[4] ?? (time > 0 ? "d-m-yyyy h:mm" : "dd-mm-yyyy");
    return { ...look, value: serial + time, text: date[1] ?? "", numberFormat };
  }
  const number = /^~(-?[\d.]+)(?::(.+))?$/.exec(body);
  if (number !== null)
    return { ...look, value: Number(number[1]), text: number[1] ?? "", numberFormat: number[2] ?? "General" };
  const typed = /^!(WAAR|ONWAAR|#.+)$/.exec(body)?.[1];
  if (typed !== undefined)
    return {
      ...look,
      value: typed.startsWith("#") ? { error: typed } : typed === "WAAR",
      text: typed,
      numberFormat: "General",
    };
  return { ...look, value: body === "" ? null : body, text: body, numberFormat: "General" };
}

function mergesOf(pieces: readonly (readonly string[])[]): CellArea[] {
  const merges: CellArea[] = [];
  pieces.forEach((row, top) =>
    row.forEach((piece, left) => {
      if (piece === "<" || piece === "^") return;
      let right = left;
      while (row[right + 1] === "<") right += 1;
      let bottom = top;
      while (pieces[bottom + 1]?.[left] === "^") bottom += 1;
      if (right > left || bottom > top) merges.push({ top, left, bottom, right });
    }),
  );
  return merges;
}

/** One workbook that nobody made for the recogniser, and what a careful person reads in it. */
export interface Unseen {
  readonly title: string;
  readonly sheets: readonly SheetSnapshot[];
  /** `nr | name | start..due | predecessors | status | roles`, then `key=value` for what else must be read. */
  readonly rows: readonly string[];
  /** Cells of which something must be said: a doubt or a finding. */
  readonly said?: readonly string[];
  /** Cells with a finding of level fout. */
  readonly errors?: readonly string[];
}

export function unseen(
  title: string,
  from: string | readonly SheetSnapshot[],
  rows: string,
  more: Pick<Unseen, "said" | "errors"> = {},
): Unseen {
  return {
    title,
    sheets: typeof from === "string" ? [sheet(from)] : from,
    rows: rows
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
    ...more,
  };
}
