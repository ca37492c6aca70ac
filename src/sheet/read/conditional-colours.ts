import { isCellError } from "#core/recognise/snapshot.ts";
import type { CellArea, CellValue, SheetSnapshot, SnapshotCell } from "#core/recognise/snapshot.ts";
import type { WorkbookSession } from "../session.ts";
import { iconColour, isLightSet } from "./icon-colours.ts";
import type { IconColour } from "./icon-colours.ts";
import { compare, formulaValue, truthOf } from "./rule-formula.ts";
import type { Look } from "./rule-formula.ts";
import { areaOf } from "./snapshot-cells.ts";

/** More rules than this on one sheet are not looked at one by one. */
const MOST_RULES = 200;
const READABLE = ["CellValue", "ContainsText", "Custom"];
/** These colour by comparing all cells with one another. */
const UNREADABLE = ["ColorScale", "TopBottom", "PresetCriteria"];
const ICONS = "IconSet";

type Verdict = (
  value: CellValue,
  place: { readonly row: number; readonly column: number },
  look: Look,
) => boolean | null;

/** One conditional format as far as it colours cells. */
interface ColourRule {
  readonly areas: readonly CellArea[];
  readonly priority: number;
  readonly fill: string | null;
  readonly font: string | null;
  readonly stops: boolean;
  /** null where it cannot be told. */
  readonly holds: Verdict;
  /** A set of icons gives each cell a colour of its own. */
  readonly icon?: IconColour;
}

/**
 * The sheets with the colours that a person sees; what cannot be worked out is marked as hidden. One more round trip.
 *
 * @param collections Of each sheet in `sheets`, loaded with the types of its rules.
 */
export async function withRuleColours(
  session: WorkbookSession,
  sheets: readonly SheetSnapshot[],
  collections: readonly (Excel.ConditionalFormatCollection | null)[],
): Promise<readonly SheetSnapshot[]> {
  const rules = await readRules(session, collections);
  return sheets.map((sheet, at) => coloursOf(sheet, rules[at] ?? []));
}

async function readRules(
  session: WorkbookSession,
  collections: readonly (Excel.ConditionalFormatCollection | null)[],
): Promise<readonly (readonly ColourRule[])[]> {
  const asked = collections.map((rules) =>
    (rules?.items ?? [])
      .filter(({ type }) => READABLE.includes(type) || UNREADABLE.includes(type) || type === ICONS)
      .slice(0, MOST_RULES)
      .map(ask),
  );
  if (asked.some((rules) => rules.length > 0)) await session.sync();
  return asked.map((rules) =>
    rules.flatMap((rule) => colourRule(rule) ?? []).sort((left, right) => left.priority - right.priority),
  );
}

interface Asked {
  readonly rule: Excel.ConditionalFormat;
  readonly ranges: Excel.RangeAreas;
  readonly format: Excel.ConditionalRangeFormat | null;
}

function ask(rule: Excel.ConditionalFormat): Asked {
  const ranges = rule.getRanges();
  ranges.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
  const format = formatOf(rule);
  format?.fill.load("color");
  format?.font.load("color");
  if (rule.type === "CellValue") rule.cellValue.load("rule");
  if (rule.type === "ContainsText") rule.textComparison.load("rule");
  if (rule.type === "Custom") rule.custom.rule.load("formula");
  if (rule.type === ICONS) rule.iconSet.load("criteria,style,reverseIconOrder");
  return { rule, ranges, format };
}

function formatOf(rule: Excel.ConditionalFormat): Excel.ConditionalRangeFormat | null {
  switch (rule.type) {
    case "CellValue":
      return rule.cellValue.format;
    case "ContainsText":
      return rule.textComparison.format;
    case "Custom":
      return rule.custom.format;
    default:
      return null;
  }
}

/** null for icons that are no stoplicht. */
function colourRule({ rule, ranges, format }: Asked): ColourRule | null {
  const areas = ranges.areas.items.map(areaOf);
  if (rule.type === ICONS) {
    if (!isLightSet(rule.iconSet.style)) return null;
    const icon = iconColour(rule.iconSet);
    return { areas, priority: rule.priority, fill: null, font: null, stops: false, holds: () => true, icon };
  }
  return {
    areas,
    priority: rule.priority,
    fill: colourOf(format?.fill.color),
    font: colourOf(format?.font.color),
    stops: rule.stopIfTrue === true,
    holds: format === null ? (): null => null : verdictOf(rule, areas[0]),
  };
}

function colourOf(colour: string | null | undefined): string | null {
  const upper = (colour ?? "").toUpperCase();
  return upper === "" || upper === "#FFFFFF" || upper === "#000000" ? null : upper;
}

function verdictOf(rule: Excel.ConditionalFormat, first: CellArea | undefined): Verdict {
  const shiftTo = ({ row, column }: { row: number; column: number }): { rows: number; columns: number } => ({
    rows: row - (first?.top ?? row),
    columns: column - (first?.left ?? column),
  });
  if (rule.type === "Custom") {
    const { formula } = rule.custom.rule;
    return (_, place, look) => {
      const value = formulaValue(formula, shiftTo(place), look);
      return value === null || typeof value === "string" ? null : truthOf(value);
    };
  }
  if (rule.type === "ContainsText") {
    const { operator, text } = rule.textComparison.rule;
    return (value) => (isCellError(value) ? null : holdsText(String(value ?? ""), operator, text ?? ""));
  }
  const { operator, formula1, formula2 } = rule.cellValue.rule;
  return (value, place, look) => {
    if (isCellError(value)) return null;
    const [low, high] = [formula1, formula2].map((formula) => limitOf(formula, shiftTo(place), look));
    return low === null || low === undefined ? null : withinLimits(value ?? "", operator, low, high ?? null);
  };
}

function limitOf(
  formula: string | undefined,
  shift: { rows: number; columns: number },
  look: Look,
): string | number | boolean | null {
  if (formula === undefined) return null;
  const text = String(formula);
  if (text.startsWith("=")) return formulaValue(text, shift, look);
  return text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
}

function holdsText(value: string, operator: string, wanted: string): boolean {
  const [text, part] = [value.toLowerCase(), wanted.toLowerCase()];
  if (operator === "BeginsWith") return text.startsWith(part);
  if (operator === "EndsWith") return text.endsWith(part);
  return operator === "NotContains" ? !text.includes(part) : text.includes(part);
}

const SIGNS: Readonly<Record<string, string>> = {
  EqualTo: "=",
  NotEqualTo: "<>",
  GreaterThan: ">",
  LessThan: "<",
  GreaterThanOrEqual: ">=",
  LessThanOrEqual: "<=",
};

function withinLimits(
  value: string | number | boolean,
  operator: string,
  low: string | number | boolean,
  high: string | number | boolean | null,
): boolean | null {
  const sign = SIGNS[operator];
  // An empty cell fits no rule but one for emptiness.
  if (value === "" && !(operator === "EqualTo" && low === "")) return false;
  if (sign !== undefined) return compare(value, sign, low);
  if (high === null) return null;
  const isBetween = compare(value, ">=", low) && compare(value, "<=", high);
  return operator === "Between" ? isBetween : !isBetween;
}

function coloursOf(sheet: SheetSnapshot, rules: readonly ColourRule[]): SheetSnapshot {
  if (rules.length === 0) return sheet;
  const look: Look = (row, column) => {
    const line = sheet.cells[row - sheet.firstRow];
    return line === undefined ? null : (line[column - sheet.firstColumn]?.value ?? null);
  };
  const numbers = new Map(
    rules.filter(({ icon }) => icon !== undefined).map((rule) => [rule, numbersUnder(sheet, rule)]),
  );
  const cells = sheet.cells.map((line, rowOffset) => {
    const row = sheet.firstRow + rowOffset;
    const here = rules.filter(({ areas }) => areas.some(({ top, bottom }) => row >= top && row <= bottom));
    if (here.length === 0) return line;
    return line.map((cell, offset) => coloured(cell, { row, column: sheet.firstColumn + offset }, here, look, numbers));
  });
  return { ...sheet, cells };
}

function coloured(
  cell: SnapshotCell | null,
  place: { readonly row: number; readonly column: number },
  rules: readonly ColourRule[],
  look: Look,
  numbers: ReadonlyMap<ColourRule, readonly number[]>,
): SnapshotCell | null {
  const value = cell?.value ?? null;
  let fill: string | null = null;
  let font: string | null = null;
  let isHidden = false;
  for (const rule of rules) {
    const covers = rule.areas.some(
      ({ left, right, top, bottom }) =>
        place.column >= left && place.column <= right && place.row >= top && place.row <= bottom,
    );
    if (!covers) continue;
    if (rule.icon !== undefined) {
      const colour = rule.icon(value, numbers.get(rule) ?? [], look);
      if (colour === undefined && fill === null) isHidden = true;
      fill ??= colour ?? null;
      continue;
    }
    const holds = rule.holds(value, place, look);
    if (holds === null && value !== null && fill === null) isHidden = true;
    if (holds !== true) continue;
    fill ??= rule.fill;
    font ??= rule.font;
    if (rule.stops) break;
  }
  if (fill === null && font === null && !isHidden) return cell;
  const plain = cell ?? { value: null, text: "", numberFormat: "General", formula: false, fill: null };
  return {
    ...plain,
    fill: fill ?? plain.fill,
    ...(fill === null ? {} : { fillByRule: true }),
    ...(font === null ? {} : { font }),
    ...(isHidden && fill === null ? { hiddenColour: true } : {}),
  };
}

/** All numbers that a set of icons compares. */
function numbersUnder(sheet: SheetSnapshot, { areas }: ColourRule): readonly number[] {
  return areas.flatMap(({ top, left, bottom, right }) =>
    sheet.cells
      .slice(Math.max(0, top - sheet.firstRow), Math.max(0, bottom - sheet.firstRow + 1))
      .flatMap((line) => line.slice(Math.max(0, left - sheet.firstColumn), Math.max(0, right - sheet.firstColumn + 1)))
      .flatMap((cell) => (typeof cell?.value === "number" ? [cell.value] : [])),
  );
}
