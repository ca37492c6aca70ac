import type { PlanHeader } from "#core/plan/plan.ts";
import { CHOICES_NAME, choicesText } from "../layout/choices-name.ts";
import { GROUPS_NAME, HEADER_CELLS, HEADER_FIELDS, SHEET_MARKS, SHEET_TITLES, TABLE_NAMES } from "../layout/names.ts";
import type { SheetKind } from "../layout/names.ts";
import type { WorkbookSession } from "../session.ts";

export interface SheetEntry {
  readonly id: string;
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly protection: boolean;
}

export interface TableEntry {
  readonly id: string;
  readonly name: string;
  readonly sheet: string;
}

/** One of our own sheets as its mark says. */
export interface OwnSheet {
  readonly kind: SheetKind;
  readonly sheet: string;
  /** null while the sheet was never completed. */
  readonly version: number | null;
}

/** What there is in the workbook and what of it is ours; no cell of a plan yet. */
export interface WorkbookIndex {
  readonly sheets: readonly SheetEntry[];
  readonly tables: readonly TableEntry[];
  /** Lower-case names of all workbook-wide defined names. */
  readonly names: ReadonlySet<string>;
  readonly own: Readonly<Partial<Record<SheetKind, OwnSheet>>>;
  /** Raw values of the header block; a name that is missing or broken is absent. */
  readonly header: Readonly<Partial<Record<keyof PlanHeader, HeaderValue>>>;
  /** What our name for folding rows refers to, as a formula; "" when there are none. */
  readonly groups: string;
  /** What a person chose when their own lists were read, as kept; "" when nothing is. */
  readonly choices: string;
  readonly activeSheet: string;
  /** The workbook has one sheet and nothing in it. */
  readonly empty: boolean;
  /** Sheets with one of our titles and nothing in them: what a making that was cut off at once leaves behind. */
  readonly bare: ReadonlySet<string>;
}

export interface HeaderValue {
  readonly value: unknown;
  readonly numberFormat: string;
  /** A1 without the sheet. */
  readonly cell: string;
}

const VISIBILITY: Readonly<Record<string, SheetEntry["visibility"]>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};

/** `A1` of `'Plan ''a'''!A1`. */
export function withoutSheet(address: string): string {
  return address.slice(address.lastIndexOf("!") + 1).replaceAll("$", "");
}

/** One round trip. */
export async function readWorkbookIndex(session: WorkbookSession): Promise<WorkbookIndex> {
  const { workbook } = session;
  const sheets = workbook.worksheets;
  sheets.load("items/id,items/name,items/visibility,items/protection/protected");
  const tables = workbook.tables;
  tables.load("items/id,items/name,items/worksheet/name");
  const names = workbook.names;
  names.load("items/name");
  const groups = names.getItemOrNullObject(GROUPS_NAME);
  groups.load("formula");
  const choices = names.getItemOrNullObject(CHOICES_NAME);
  choices.load("formula");
  const active = sheets.getActiveWorksheet();
  active.load("name");
  const firstUsed = sheets.getFirst().getUsedRangeOrNullObject(true);
  firstUsed.load("address");
  const titled = Object.values(SHEET_TITLES)
    .flatMap(birthTitles)
    .map((title) => {
      const sheet = sheets.getItemOrNullObject(title);
      sheet.load("name");
      const used = sheet.getUsedRangeOrNullObject(false);
      used.load("address");
      return { sheet, used };
    });
  const marks = (Object.keys(SHEET_MARKS) as SheetKind[]).map((kind) => {
    const range = names.getItemOrNullObject(SHEET_MARKS[kind]).getRangeOrNullObject();
    range.load("values,address,worksheet/name");
    return { kind, range };
  });
  const headers = HEADER_FIELDS.map((field) => {
    const range = names.getItemOrNullObject(HEADER_CELLS[field].name).getRangeOrNullObject();
    range.load("values,numberFormat,address");
    return { field, range };
  });
  await session.sync();

  const own: Partial<Record<SheetKind, OwnSheet>> = {};
  for (const { kind, range } of marks) {
    if (range.isNullObject) continue;
    const version: unknown = range.values[0]?.[0];
    own[kind] = { kind, sheet: range.worksheet.name, version: typeof version === "number" ? version : null };
  }
  const header: Partial<Record<keyof PlanHeader, HeaderValue>> = {};
  for (const { field, range } of headers) {
    if (range.isNullObject) continue;
    header[field] = {
      value: range.values[0]?.[0],
      numberFormat: String(range.numberFormat[0]?.[0] ?? "General"),
      cell: withoutSheet(range.address),
    };
  }
  return {
    sheets: sheets.items.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      visibility: VISIBILITY[sheet.visibility] ?? "visible",
      protection: sheet.protection.protected,
    })),
    tables: tables.items.map((table) => ({ id: table.id, name: table.name, sheet: table.worksheet.name })),
    names: new Set(names.items.map((item) => item.name.toLowerCase())),
    own,
    header,
    bare: new Set(titled.flatMap(({ sheet, used }) => (!sheet.isNullObject && used.isNullObject ? [sheet.name] : []))),
    choices: choices.isNullObject ? "" : choicesText(String(choices.formula)),
    groups: groups.isNullObject ? "" : String(groups.formula),
    activeSheet: active.name,
    empty: sheets.items.length === 1 && firstUsed.isNullObject && tables.items.length === 0,
  };
}

/** Titles that a sheet of ours is born with: the second where a person's own sheet bears the first. */
function birthTitles(title: string): readonly string[] {
  return [title, `${title} 2`];
}

/** An empty sheet that a making which was cut off at once left behind, by the title it was to get; null is none. */
export function bareSheet(index: WorkbookIndex, wanted: string): string | null {
  const titles = birthTitles(wanted).map((title) => title.toLowerCase());
  return [...index.bare].find((name) => titles.includes(name.toLowerCase())) ?? null;
}

/** A free sheet title: `Controle`, else `Controle 2`, … */
export function freeSheetTitle(index: WorkbookIndex, wanted: string): string {
  const taken = new Set(index.sheets.map((sheet) => sheet.name.toLowerCase()));
  let title = wanted;
  for (let count = 2; taken.has(title.toLowerCase()); count += 1) title = `${wanted} ${count}`;
  return title;
}

/** A free table name: `Controle`, else `Controle_MP`, `Controle_MP2`, … Defined names share the space. */
export function freeTableName(index: WorkbookIndex, wanted: string): string {
  const taken = new Set([...index.tables.map((table) => table.name.toLowerCase()), ...index.names]);
  let name = wanted;
  for (let count = 1; taken.has(name.toLowerCase()); count += 1) name = `${wanted}_MP${count === 1 ? "" : count}`;
  return name;
}

/**
 * A table on one of our sheets that has no name of ours: one whose making was cut off before it got its name. Tables are
 * made in a fixed order, so the first that is missing is the one.
 */
export function unnamedTable(index: WorkbookIndex, sheet: string): TableEntry | null {
  const ours = Object.values(TABLE_NAMES).map((name) => new RegExp(`^${name}(_MP\\d*)?$`, "i"));
  return (
    index.tables.find((table) => table.sheet === sheet && !ours.some((pattern) => pattern.test(table.name))) ?? null
  );
}

/** Our table on one of our sheets: by its birth name, with or without the ending that made it unique. */
export function ownTable(index: WorkbookIndex, sheet: string, birthName: string): TableEntry | null {
  const pattern = new RegExp(`^${birthName}(_MP\\d*)?$`, "i");
  const here = index.tables.filter((table) => table.sheet === sheet);
  return here.find((table) => pattern.test(table.name)) ?? null;
}
