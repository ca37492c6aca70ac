import { readDate } from "../notation/date.ts";
import type { CountedUnit } from "../notation/date.ts";
import { isDateFormat } from "../notation/excel-serial.ts";
import { readFill } from "../notation/colour.ts";
import { readMoney } from "../notation/money.ts";
import { readDuration } from "../notation/duration.ts";
import { isRoleCell } from "../notation/roles.ts";
import { isStatusWord } from "../notation/status.ts";
import { isLightMark } from "./font-status.ts";
import { foldText } from "../notation/text.ts";
import type { Grid } from "./grid.ts";
import { isCellError } from "./snapshot.ts";

/** What the cells of one column look like, as shares (0–1) of its filled cells. */
export interface ColumnProfile {
  readonly column: number;
  /** Filled cells and rows looked at. */
  readonly filled: number;
  readonly rows: number;
  readonly dates: number;
  /** Texts that name a beginning and an end of their own. */
  readonly ranges: number;
  /** Dates that stand for half a year or more: nobody delivers all that time. */
  readonly periods: number;
  /** Real date cells only. */
  readonly dateCells: number;
  readonly numbersOfList: number;
  readonly dependencies: number;
  readonly statusWords: number;
  readonly roles: number;
  readonly yesNo: number;
  readonly amounts: number;
  readonly percents: number;
  readonly durations: number;
  readonly texts: number;
  readonly averageLength: number;
  /** Distinct texts among the filled cells. */
  readonly distinct: number;
  /** Share of the rows with a traffic-light fill that differs from its row's banding, and how many of the three occur. */
  readonly lightFills: number;
  readonly lightKinds: number;
  /** Filled cells that are merged over more than one row. */
  readonly mergedDown: number;
}

/** Looking further than this changes no verdict and costs time on 10,000 rows. */
const SAMPLE = 400;
const LIST_NUMBER = /^(?:[a-z]{1,4}[ .-]?)?\d+(?:[.-]\d+)*[a-z]?[.)]?$/i;
/** 1-9-2025 has the shape of a number with three levels, but nobody has 2025 of them. */
const DATE_LIKE = /^\d{1,2}([-.])\d{1,2}\1(?:19|20)\d{2}$|^\d{1,2}-\d{1,2}-\d{2}$/;

/** A.1, A.1.a, b.ii: levels of letters and figures, which no word is. */
const LETTERED = /^(?=.*\d)[a-z]{1,2}(?:\.(?:\d{1,3}|[a-z]|[ivx]{1,4}))+[.)]?$/i;

/** 1, 1.2, A1, M-03, 2b, A.1.a: what stands in a column of numbers. */
export function isListNumber(text: string): boolean {
  return text.length <= 20 && (LIST_NUMBER.test(text) || LETTERED.test(text)) && !DATE_LIKE.test(text);
}

const RANGE_TEXT = /\S(?:\s(?:t\/m|tot en met|tot|-|–|until|to)\s|[a-z\d]-[a-z])\s*\S/i;
const LONG = new Set(["halfjaar", "jaar", "schooljaar"]);
const YES_NO =
  /^(?:ja|nee|neen|j|n|yes|no|y|x|v|✓|✔|☑|☐|☒|true|false|waar|onwaar|klaar|gereed|afgerond|niet|nog niet|done)$/;
const DEPENDENCY =
  /^(?:na |volgt na |after |zie )?(?:[a-z]{0,3}[.-]?)\d+(?:\.\d+)*(?:(?:\s*(?:[;,&/]|en|t\/m|\+|-)\s*|\s*(?:eb|bb|ee|be|fs|ss|ff|sf)\s*)[\w .+-]*)*$/i;

/** @param unit What bare numbers count, told by the heading. */
export function profileColumn(
  grid: Grid,
  column: number,
  rows: readonly number[],
  unit: CountedUnit | null = null,
): ColumnProfile {
  const sample = rows.slice(0, SAMPLE);
  const counts = {
    filled: 0,
    dates: 0,
    dateCells: 0,
    ranges: 0,
    periods: 0,
    percents: 0,
    numbers: 0,
    dependencies: 0,
    status: 0,
    roles: 0,
    yesNo: 0,
    amounts: 0,
    durations: 0,
    texts: 0,
    length: 0,
    lights: 0,
    merged: 0,
  };
  const distinct = new Set<string>();
  const lights = new Set<string>();
  for (const row of sample) {
    const area = grid.merge(row, column);
    const own = grid.cell(row, column);
    const light = readFill(grid.fill(row, column)).status;
    if (light !== null && !isRowFill(grid, row, column)) {
      counts.lights += 1;
      lights.add(light);
    }
    if (
      own === null ||
      own.value === null ||
      own.value === "" ||
      (area !== null && (area.left !== column || area.top !== row))
    )
      continue;
    const text = grid.text(row, column);
    if (text === "") continue;
    counts.filled += 1;
    counts.length += text.length;
    distinct.add(foldText(text));
    if (area !== null && area.bottom > area.top) counts.merged += 1;
    if (isCellError(own.value)) continue;
    const asDate = readDate(own.value, { edge: "end", numberFormat: own.numberFormat, year: 2026, unit });
    const isNumber = typeof own.value === "number";
    // A milestone's name may mention a date; that makes its column no column of dates.
    const isDate = asDate.state === "read" && !asDate.doubts.some(({ code }) => code === "with-remark");
    if (isDate && RANGE_TEXT.test(foldText(text))) counts.ranges += 1;
    if (isDate && LONG.has(asDate.precision)) counts.periods += 1;
    if (
      isDate ||
      asDate.state === "open" ||
      (asDate.state === "unreadable" && asDate.looksLikeDate && !isNumber && text.length <= 25)
    )
      counts.dates += 1;
    if (isNumber && isDateFormat(own.numberFormat)) counts.dateCells += 1;
    if (isListNumber(text) && !isDateFormat(own.numberFormat)) counts.numbers += 1;
    if (DEPENDENCY.test(text) || /^(?:-+|geen|none|n\.?v\.?t\.?)$/i.test(text)) counts.dependencies += 1;
    if ((isStatusWord(text) && !isNumber) || isLightMark(own)) counts.status += 1;
    if (isRoleCell(text) && !isLightMark(own)) counts.roles += 1;
    if (YES_NO.test(foldText(text))) counts.yesNo += 1;
    if (readMoney(own.value).state !== "unreadable") counts.amounts += 1;
    if (/^\d{1,3}(?:[.,]\d+)? ?%$/.test(text) || (isNumber && own.numberFormat.includes("%"))) counts.percents += 1;
    if (readDuration(own.value).state !== "unreadable") counts.durations += 1;
    if (!isNumber && /\p{L}{2}/u.test(text)) counts.texts += 1;
  }
  const share = (count: number): number => (counts.filled === 0 ? 0 : count / counts.filled);
  return {
    column,
    filled: counts.filled,
    rows: sample.length,
    dates: share(counts.dates),
    dateCells: share(counts.dateCells),
    ranges: share(counts.ranges),
    periods: share(counts.periods),
    percents: share(counts.percents),
    numbersOfList: share(counts.numbers),
    dependencies: share(counts.dependencies),
    statusWords: share(counts.status),
    roles: share(counts.roles),
    yesNo: share(counts.yesNo),
    amounts: share(counts.amounts),
    durations: share(counts.durations),
    texts: share(counts.texts),
    averageLength: share(counts.length),
    distinct: distinct.size,
    lightFills: sample.length === 0 ? 0 : counts.lights / sample.length,
    lightKinds: lights.size,
    mergedDown: share(counts.merged),
  };
}

/** True when the cells on both sides carry the same fill: banding or a coloured row, not a traffic light. */
export function isRowFill(grid: Grid, row: number, column: number): boolean {
  const own = grid.fill(row, column);
  const left = column > grid.left ? grid.fill(row, column - 1) : null;
  const right = column < grid.right ? grid.fill(row, column + 1) : null;
  return own !== null && (left === own || column === grid.left) && (right === own || column === grid.right);
}
