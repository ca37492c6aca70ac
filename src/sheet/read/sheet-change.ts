import type { CellArea } from "#core/recognise/snapshot.ts";
import { positionOf } from "./find-rows.ts";

/** What Excel told of a change. */
export interface SheetChange {
  readonly sheetId: string;
  /** "cells": only contents within `areas` changed; "other": rows, columns, tables or sheets came, went or moved. */
  readonly kind: "cells" | "other";
  /** 0-based, inclusive; empty for "other". */
  readonly areas: readonly CellArea[];
}

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** Areas of an A1 address as events give it (`B2:C3,D:D`, `4:5`); null when it is no such address. */
export function areasOf(address: string): readonly CellArea[] | null {
  const areas = address.split(",").map((part) => areaOf(part.slice(part.lastIndexOf("!") + 1).replaceAll("$", "")));
  return areas.some((area) => area === null) ? null : (areas as CellArea[]);
}

function areaOf(part: string): CellArea | null {
  const [from = "", to = from] = part.trim().split(":");
  const [first, last] = [cornerOf(from, 0, 0), cornerOf(to, LAST_ROW, LAST_COLUMN)];
  if (first === null || last === null) return null;
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}

/** A whole row or column has one coordinate; the other is the edge of the sheet. */
function cornerOf(text: string, row: number, column: number): { readonly row: number; readonly column: number } | null {
  if (/^[A-Z]{1,3}\d{1,7}$/.test(text)) return positionOf(text);
  if (/^\d{1,7}$/.test(text)) return { row: Number(text) - 1, column };
  return /^[A-Z]{1,3}$/.test(text) ? { row, column: positionOf(`${text}1`).column } : null;
}
