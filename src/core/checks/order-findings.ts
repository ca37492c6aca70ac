import type { Finding, FindingCode, Severity } from "../plan/finding.ts";
import type { Plan } from "../plan/plan.ts";

const SEVERITY_RANK: Readonly<Record<Severity, number>> = { fout: 0, waarschuwing: 1, tip: 2 };

/** Codes of which one row can have only one, wherever on the row it points. */
const ONE_PER_ROW: ReadonlySet<FindingCode> = new Set<FindingCode>([
  "NAME-MISSING",
  "NR-MISSING",
  "NR-DUPLICATE",
  "NR-AMBIGUOUS",
  "DATE-MISSING",
  "DEP-SELF",
]);

/**
 * Puts findings together: what the reading already said of a cell is not said again, and the order does not depend on
 * the order in which checks ran.
 */
export function mergeFindings(
  plan: Plan,
  reading: readonly Finding[],
  checked: readonly Finding[],
): readonly Finding[] {
  const said = new Set<string>();
  for (const finding of reading) {
    said.add(placeKey(finding));
    if (ONE_PER_ROW.has(finding.code)) said.add(rowKey(finding));
  }
  const added = checked.filter(
    (finding) => !said.has(placeKey(finding)) && !(ONE_PER_ROW.has(finding.code) && said.has(rowKey(finding))),
  );
  const seen = new Set<string>();
  const unique = [...reading, ...added].filter((finding) => {
    const key = `${placeKey(finding)}\n${JSON.stringify(finding.facts)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return sortFindings(plan, unique);
}

/** Severity, then place in the workbook, then code; a total order. */
export function sortFindings(plan: Plan, findings: readonly Finding[]): readonly Finding[] {
  const sheets = new Map<string, number>();
  for (const { place } of plan.milestones) if (!sheets.has(place.sheet)) sheets.set(place.sheet, sheets.size);
  const keyed = findings.map((finding) => {
    const [column, row] = splitCell(finding.cell);
    return { finding, sheet: sheets.get(finding.sheet) ?? sheets.size, row, column };
  });
  keyed.sort(
    (left, right) =>
      SEVERITY_RANK[left.finding.severity] - SEVERITY_RANK[right.finding.severity] ||
      left.sheet - right.sheet ||
      compareText(left.finding.sheet, right.finding.sheet) ||
      left.row - right.row ||
      left.column - right.column ||
      compareText(left.finding.code, right.finding.code) ||
      compareText(left.finding.nr ?? "", right.finding.nr ?? "") ||
      compareFacts(JSON.stringify(left.finding.facts), JSON.stringify(right.finding.facts)),
  );
  return keyed.map(({ finding }) => finding);
}

function placeKey(finding: Finding): string {
  // Unknown numbers and double dependencies share a cell, so that the other number tells them apart.
  const other = finding.facts["other"];
  return [
    finding.code,
    finding.sheet,
    finding.nr ?? "",
    finding.cell ?? "",
    typeof other === "string" ? other : "",
  ].join("\n");
}

function rowKey(finding: Finding): string {
  const [, row] = splitCell(finding.cell);
  return [finding.code, finding.sheet, row].join("\n");
}

/** Column and row number of an A1 address (of the first cell of a range); zeros when there is none. */
function splitCell(cell: string | null): readonly [column: number, row: number] {
  const match = cell === null ? null : /^\$?([A-Z]+)\$?(\d+)/.exec(cell);
  if (match === null) return [0, 0];
  let column = 0;
  for (const letter of match[1]!) column = column * 26 + letter.charCodeAt(0) - 64;
  return [column, Number(match[2])];
}

/** The shorter first, so that of two loops through one row the smaller leads. */
function compareFacts(left: string, right: string): number {
  return left.length - right.length || compareText(left, right);
}

/** By code unit: the same everywhere, whatever the language of the machine. */
function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
