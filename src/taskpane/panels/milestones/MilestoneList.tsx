import { makeStyles } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef, useState } from "react";
import type { FocusEvent, KeyboardEvent, ReactElement } from "react";
import type { RowRef } from "#actions/contract/action.ts";
import type { Milestone } from "#core/plan/milestone.ts";
import type { Schedule } from "#core/schedule/schedule.ts";
import { shortDay } from "../../day-text.ts";
import { refOf, sameRow } from "../../plan-facts.ts";
import { RowLine } from "../../shell/RowLine.tsx";
import { useWording } from "../../texts/texts.ts";
import type { ListEntry } from "./filter-milestones.ts";
import { tokens } from "../../tokens.ts";
import { Button } from "../../shell/Button.tsx";
import { Text } from "../../shell/Text.tsx";

const ROW_HEIGHT = 62;
const GROUP_HEIGHT = 34;

const useStyles = makeStyles({
  scroll: { flexGrow: 1, minHeight: 0, overflowY: "auto", padding: "0 8px 8px", contain: "strict" },
  inner: { position: "relative", width: "100%" },
  entry: { position: "absolute", left: 0, top: 0, width: "100%" },
  group: {
    padding: "10px 6px 4px",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  none: { flexGrow: 1, padding: "8px 12px", display: "flex", flexDirection: "column", alignItems: "start", gap: "8px" },
});

/** Draws only what is near the window; arrow keys walk the rows, Tab passes the list by in one step. */
export function MilestoneList({ entries, schedule, selection, onChoose, onClear }: MilestoneListProps): ReactElement {
  const styles = useStyles();
  const { t, language } = useWording();
  const scroll = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroll.current,
    estimateSize: (at) => (entries[at]?.kind === "group" ? GROUP_HEIGHT : ROW_HEIGHT),
    getItemKey: (at) => keyOf(entries[at], at),
    overscan: 6,
  });
  const { active, onKeyDown, onFocus } = useArrows(entries, scroll, (at) => virtualizer.scrollToIndex(at));
  useShownSelection(entries, selection, (at) => virtualizer.scrollToIndex(at, { align: "auto" }));

  if (entries.length === 0) {
    return (
      <div className={styles.none}>
        <Text>{t.filterNone}</Text>
        <Button onClick={onClear}>{t.filterClear}</Button>
      </div>
    );
  }
  return (
    <div ref={scroll} className={styles.scroll}>
      <div
        role="list"
        aria-label={t.listLabel}
        className={styles.inner}
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        {virtualizer.getVirtualItems().map((item) => {
          const entry = entries[item.index];
          if (entry === undefined) return null;
          return (
            <div
              key={item.key}
              ref={virtualizer.measureElement}
              data-index={item.index}
              role="listitem"
              aria-setsize={entries.length}
              aria-posinset={item.index + 1}
              className={styles.entry}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {entry.kind === "group" ? (
                <div className={styles.group}>
                  {entry.name === "" ? t.groupNone : entry.name} ({entry.count})
                </div>
              ) : (
                <RowLine
                  milestone={entry.milestone}
                  aside={entry.milestone.due === null ? t.noDue : shortDay(entry.milestone.due, language)}
                  critical={schedule.rows[entry.milestone.index]?.critical === true}
                  chosen={selection.some((row) => sameRow(row, refOf(entry.milestone)))}
                  tabIndex={item.index === active ? 0 : -1}
                  onOpen={() => onChoose(entry.milestone)}
                />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

interface MilestoneListProps {
  readonly entries: readonly ListEntry[];
  readonly schedule: Schedule;
  readonly selection: readonly RowRef[];
  readonly onChoose: (milestone: Milestone) => void;
  readonly onClear: () => void;
}

function keyOf(entry: ListEntry | undefined, at: number): string {
  if (entry === undefined) return String(at);
  return entry.kind === "group" ? `group:${entry.name}` : `row:${entry.milestone.index}`;
}

interface Arrows {
  /** The entry that Tab reaches. */
  readonly active: number;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
}

function useArrows(
  entries: readonly ListEntry[],
  scroll: { readonly current: HTMLDivElement | null },
  scrollTo: (at: number) => void,
): Arrows {
  const [wanted, setWanted] = useState(0);
  const moved = useRef(false);
  const rows = useMemo(() => entries.flatMap((entry, at) => (entry.kind === "row" ? [at] : [])), [entries]);
  const active = rows.includes(wanted) ? wanted : (rows[0] ?? 0);

  // The row may be drawn only after the scroll: focus moves there once it is, and only after a key.
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    const frame = requestAnimationFrame(() =>
      scroll.current?.querySelector<HTMLElement>(`[data-index="${active}"] button`)?.focus(),
    );
    return () => cancelAnimationFrame(frame);
  }, [active, scroll]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const at = rows.indexOf(active);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    const target = next === undefined ? undefined : rows[Math.max(0, Math.min(rows.length - 1, next))];
    if (target === undefined) return;
    event.preventDefault();
    moved.current = target !== active;
    setWanted(target);
    scrollTo(target);
  };
  // Focus by mouse or Tab is where the keys go on from.
  const onFocus = (event: FocusEvent): void => {
    const at = (event.target as HTMLElement).closest("[data-index]")?.getAttribute("data-index");
    if (at !== null && at !== undefined && !moved.current) setWanted(Number(at));
  };
  return { active, onKeyDown, onFocus };
}

/** What is selected in the sheet comes into view; focus stays where it is. */
function useShownSelection(
  entries: readonly ListEntry[],
  selection: readonly RowRef[],
  scrollTo: (at: number) => void,
): void {
  const shown = useRef<readonly RowRef[]>(selection);
  useEffect(() => {
    if (shown.current === selection) return;
    shown.current = selection;
    const [first] = selection;
    if (first === undefined) return;
    const at = entries.findIndex((entry) => entry.kind === "row" && sameRow(first, refOf(entry.milestone)));
    if (at >= 0) scrollTo(at);
  });
}
