import type { CellValue } from "#host/workbook/cell.ts";
import type { Area } from "#host/workbook/area.ts";
import type { Texts } from "../texts.ts";
import type { ShownSheet } from "../use-sheet.ts";

interface StatusBarProps {
  readonly shown: ShownSheet;
  readonly area: Area;
  readonly localeName: string;
  readonly hint: string | null;
  readonly texts: Texts;
}

const MOST_CELLS = 200_000;

/** Sum, average and count of the marked cells, as far as there are several. */
export function StatusBar({ shown, area, localeName, hint, texts }: StatusBarProps) {
  const found = summaryOf(shown, area);
  const show = (value: number): string => value.toLocaleString(localeName, { maximumFractionDigits: 2 });
  return (
    <div className="status-bar">
      <span className="status-hint">{hint ?? ""}</span>
      {found && found.filled > 1 ? (
        <span className="status-sums">
          {found.numbers > 0 ? `${texts.average} ${show(found.sum / found.numbers)}   ` : ""}
          {`${texts.count} ${show(found.filled)}`}
          {found.numbers > 0 ? `   ${texts.sum} ${show(found.sum)}` : ""}
        </span>
      ) : null}
    </div>
  );
}

interface Summary {
  readonly sum: number;
  readonly numbers: number;
  readonly filled: number;
}

function summaryOf(shown: ShownSheet, area: Area): Summary | null {
  const bottom = Math.min(area.bottom, shown.space.lastUsed.row);
  const right = Math.min(area.right, shown.space.lastUsed.column);
  const size = (bottom - area.top + 1) * (right - area.left + 1);
  if (size < 2 || size > MOST_CELLS) return null;
  let sum = 0;
  let numbers = 0;
  let filled = 0;
  for (let row = area.top; row <= bottom; row += 1) {
    for (let column = area.left; column <= right; column += 1) {
      const value: CellValue = shown.view.value(row, column);
      if (value === null || value === "") continue;
      filled += 1;
      if (typeof value !== "number") continue;
      numbers += 1;
      sum += value;
    }
  }
  return { sum, numbers, filled };
}
