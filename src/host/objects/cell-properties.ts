import { z } from "zod";
import type { CallArguments } from "../protocol/call-arguments.ts";
import type { ValueMethod } from "../protocol/class-definition.ts";
import { invalidArgument, UnsupportedByHostError } from "../protocol/host-error.ts";
import { type Area, areaOf, columnCountOf, rowCountOf } from "../workbook/area.ts";
import type { SheetModel } from "../workbook/model.ts";
import { localAddress, quotedSheetName } from "./addresses.ts";
import { areaOfRange } from "./area-checks.ts";
import { wireClassOf } from "./class-lookup.ts";
import type { HostContext } from "./host-context.ts";
import { LiveRange } from "./live-range.ts";
import { without } from "./without.ts";
import { type ClassName, type CellsTarget } from "./targets.ts";

/** Parts of a cell's properties that have an object of their own: name, class, and the same below it. */
const parts: Readonly<Record<string, ClassName>> = {
  format: "RangeFormat",
  fill: "RangeFill",
  font: "RangeFont",
  protection: "FormatProtection",
};
const borderSides = { top: "EdgeTop", bottom: "EdgeBottom", left: "EdgeLeft", right: "EdgeRight" } as const;
const sideNames: Readonly<Record<string, string>> = {
  ...borderSides,
  horizontal: "InsideHorizontal",
  vertical: "InsideVertical",
  diagonalDown: "DiagonalDown",
  diagonalUp: "DiagonalUp",
};

type Options = Readonly<Record<string, unknown>>;

const optionsSchema = z.record(z.string(), z.unknown());

function record(value: unknown, what: string): Options {
  const parsed = optionsSchema.safeParse(value);
  if (!parsed.success) throw invalidArgument(`${what} must be an object.`);
  return parsed.data;
}

/** The properties of one object that the options ask for, in the lower-case keys of the public types. */
function describe(className: ClassName, cells: CellsTarget, options: Options, context: HostContext): Options {
  const wire = wireClassOf(className);
  const described: Record<string, unknown> = {};
  for (const [name, wanted] of Object.entries(options)) {
    if (wanted !== true && typeof wanted !== "object") continue;
    if (name === "borders" && className === "RangeFormat") {
      described[name] = describeBorders(cells, wanted, context);
      continue;
    }
    const part = parts[name];
    if (part) {
      described[name] = describe(part, cells, record(wanted, name), context);
      continue;
    }
    const property = wire.definition.properties?.[name];
    if (!property?.get)
      throw new UnsupportedByHostError(`${className}.${name}`, "it is not read through cell properties.");
    described[name] = property.get(cells, context);
  }
  return described;
}

function describeBorders(cells: CellsTarget, wanted: unknown, context: HostContext): Options {
  const wire = wireClassOf("RangeBorder");
  const options = wanted === true ? { style: true, weight: true, color: true } : record(wanted, "borders");
  const bySide = Object.keys(options).some((key) => key in sideNames);
  const described: Record<string, unknown> = {};
  for (const [name, side] of Object.entries(sideNames)) {
    if (bySide ? !(name in options) : !(name in borderSides)) continue;
    const members = bySide ? record(options[name], name) : options;
    const border: Record<string, unknown> = {};
    for (const member of Object.keys(members)) {
      border[member] = wire.definition.properties?.[member]?.get?.({ cells, side }, context);
    }
    described[name] = border;
  }
  return described;
}

function apply(className: ClassName, cells: CellsTarget, values: Options, context: HostContext): void {
  const wire = wireClassOf(className);
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === null) continue;
    if (name === "borders" && className === "RangeFormat") {
      applyBorders(cells, record(value, name), context);
      continue;
    }
    const part = parts[name];
    if (part) {
      apply(part, cells, record(value, name), context);
      continue;
    }
    const property = wire.definition.properties?.[name];
    if (!property?.set)
      throw new UnsupportedByHostError(`${className}.${name}`, "it is not set through cell properties.");
    property.set(cells, value, context);
  }
}

function applyBorders(cells: CellsTarget, values: Options, context: HostContext): void {
  const wire = wireClassOf("RangeBorder");
  for (const [name, value] of Object.entries(values)) {
    const side = sideNames[name];
    if (side === undefined) throw invalidArgument(`${name} is no side of a cell.`);
    for (const [member, given] of Object.entries(record(value, name))) {
      if (given === undefined || given === null) continue;
      wire.definition.properties?.[member]?.set?.({ cells, side }, given, context);
    }
  }
}

/** Properties of a cell that belong to the Range itself, not to its format. */
const ofRange = new Set([
  "address",
  "addressLocal",
  "hidden",
  "hyperlink",
  "style",
  "rowHidden",
  "columnHidden",
  "rowIndex",
  "columnIndex",
]);

function describeRange(sheet: SheetModel, area: Area, options: Options, context: HostContext): Options {
  const range = new LiveRange(sheet, area);
  const members = Object.entries(options).filter(([, wanted]) => wanted === true || typeof wanted === "object");
  const described: Record<string, unknown> = {};
  for (const [name, wanted] of members) {
    if (name === "format")
      described[name] = describe("RangeFormat", { sheet, ranges: [range] }, record(wanted, name), context);
    else if (name === "address" || name === "addressLocal")
      described[name] = `${quotedSheetName(sheet.name)}!${localAddress(area)}`;
    else if (ofRange.has(name))
      described[name] = wireClassOf("Range").definition.properties?.[name]?.get?.(range, context);
    else throw new UnsupportedByHostError(`Range.${name}`, "it is not read through cell properties.");
  }
  return described;
}

function applyRange(sheet: SheetModel, area: Area, values: Options, context: HostContext): void {
  const range = new LiveRange(sheet, area);
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === null) continue;
    if (name === "format") apply("RangeFormat", { sheet, ranges: [range] }, record(value, name), context);
    else if (ofRange.has(name)) wireClassOf("Range").definition.properties?.[name]?.set?.(range, value, context);
    else throw new UnsupportedByHostError(`Range.${name}`, "it is not set through cell properties.");
  }
}

type Piece = (area: Area) => readonly Area[];
const rowsOf: Piece = (area) =>
  Array.from({ length: rowCountOf(area) }, (_, index) => areaOf(area.top + index, area.left, 1, columnCountOf(area)));
const columnsOf: Piece = (area) =>
  Array.from({ length: columnCountOf(area) }, (_, index) => areaOf(area.top, area.left + index, rowCountOf(area), 1));

function list(range: LiveRange, args: CallArguments, context: HostContext, pieces: Piece): readonly Options[] {
  const options = record(args.raw(0), "The options");
  return pieces(areaOfRange(range)).map((area) => describeRange(range.sheet, area, options, context));
}

/** An entry may be missing or null: that cell, row or column is left alone. */
function setList(range: LiveRange, given: unknown, context: HostContext, pieces: readonly Area[]): void {
  if (!Array.isArray(given) || given.length !== pieces.length)
    throw invalidArgument("The array does not match the range.");
  for (const [index, area] of pieces.entries()) {
    const values: unknown = given[index];
    if (values !== null && values !== undefined) applyRange(range.sheet, area, record(values, "An entry"), context);
  }
}

/** Sizes belong to rows and columns; every other part of a format follows from the style of the cell alone. */
const sizes = ["columnWidth", "rowHeight", "useStandardHeight", "useStandardWidth"];

/** Describes the format of single cells; cells of one style are described once. */
function formatReader(sheet: SheetModel, options: Options, context: HostContext): (cell: Area) => Options {
  const { format } = options;
  if (format === undefined || format === null || format === false) return () => ({});
  const members = record(format, "format");
  const byStyle = !sizes.some((name) => name in members);
  const known = new Map<number, Options>();
  return (cell) => {
    const xf = sheet.style(cell.top, cell.left);
    const found = byStyle ? known.get(xf) : undefined;
    const described = found ?? describeRange(sheet, cell, { format: members }, context);
    if (byStyle) known.set(xf, described);
    return described;
  };
}

export const rangeProperties: Readonly<Record<string, ValueMethod<LiveRange, HostContext>>> = {
  getCellProperties: {
    since: "1.9",
    harmless: true,
    call(range, args, context) {
      const options = record(args.raw(0), "The options");
      const formatOf = formatReader(range.sheet, options, context);
      const others = without(options, ["format"]);
      return rowsOf(areaOfRange(range)).map((row) =>
        columnsOf(row).map((cell) => ({ ...describeRange(range.sheet, cell, others, context), ...formatOf(cell) })),
      );
    },
  },
  getRowProperties: {
    since: "1.9",
    harmless: true,
    call: (range, args, context) => list(range, args, context, rowsOf),
  },
  getColumnProperties: {
    since: "1.9",
    harmless: true,
    call: (range, args, context) => list(range, args, context, columnsOf),
  },
  setCellProperties: {
    since: "1.9",
    call(range, args, context) {
      const rows = rowsOf(areaOfRange(range));
      const given = args.raw(0);
      if (!Array.isArray(given) || given.length !== rows.length)
        throw invalidArgument("The array does not match the range.");
      for (const [index, row] of rows.entries()) setList(range, given[index], context, columnsOf(row));
    },
  },
  setRowProperties: {
    since: "1.9",
    call: (range, args, context) => setList(range, args.raw(0), context, rowsOf(areaOfRange(range))),
  },
  setColumnProperties: {
    since: "1.9",
    call: (range, args, context) => setList(range, args.raw(0), context, columnsOf(areaOfRange(range))),
  },
};
