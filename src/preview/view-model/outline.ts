import type { SheetModel } from "#host/workbook/model.ts";

/** A group of rows or columns that can be folded; positions are 0-based and inclusive. */
export interface OutlineGroup {
  readonly level: number;
  readonly first: number;
  readonly last: number;
  /** Row or column that carries the button. */
  readonly button: number;
  readonly collapsed: boolean;
}

interface Level {
  readonly outlineLevel: number;
  readonly hidden: boolean;
}

/** Groups among the first `count` items, outer ones first. `summaryAfter`: the button stands below or right of them. */
export function outlineGroups(count: number, levelOf: (index: number) => Level, summaryAfter: boolean): OutlineGroup[] {
  const groups: OutlineGroup[] = [];
  const open: { readonly level: number; readonly first: number }[] = [];
  const close = (level: number, last: number): void => {
    while ((open[open.length - 1]?.level ?? 0) > level) {
      const group = open.pop();
      if (!group) return;
      const hidden = Array.from({ length: last - group.first + 1 }, (_, offset) => levelOf(group.first + offset));
      const button = summaryAfter ? last + 1 : group.first - 1;
      groups.push({ ...group, last, button, collapsed: hidden.every((item) => item.hidden) });
    }
  };
  for (let index = 0; index < count; index += 1) {
    const level = levelOf(index).outlineLevel;
    const current = open[open.length - 1]?.level ?? 0;
    if (level > current)
      for (let next = current + 1; next <= level; next += 1) open.push({ level: next, first: index });
    else if (level < current) close(level, index - 1);
  }
  close(0, count - 1);
  return groups.sort((a, b) => a.level - b.level || a.first - b.first);
}

export function rowGroups(sheet: SheetModel, count: number): OutlineGroup[] {
  return outlineGroups(count, (index) => sheet.row(index), sheet.summaryBelow);
}

export function columnGroups(sheet: SheetModel, count: number): OutlineGroup[] {
  return outlineGroups(count, (index) => sheet.column(index), sheet.summaryRight);
}
