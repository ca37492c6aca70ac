import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import type { ReactElement } from "react";
import type { PlanView } from "#actions/contract/reading.ts";
import type { PlanDay } from "#core/calendar/plan-day.ts";
import { formatNumber } from "#core/wording/format.ts";
import { formatDependencies } from "#core/notation/dependencies-format.ts";
import type { FrozenRows } from "./frozen-rows.ts";
import { shortDay } from "../../day-text.ts";
import { lightOf } from "../../plan-facts.ts";
import { StatusMark } from "../../shell/StatusMark.tsx";
import { useWording } from "../../texts/texts.ts";
import { tokens } from "../../tokens.ts";

const ROW = 52;

const useStyles = makeStyles({
  scroll: { flexGrow: 1, minHeight: 0, overflow: "auto" },
  table: { borderCollapse: "collapse", minWidth: "100%", fontSize: tokens.fontSizeBase200 },
  head: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    padding: "6px 8px",
    textAlign: "left",
    backgroundColor: tokens.colorNeutralBackground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  cell: {
    padding: "6px 8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    verticalAlign: "top",
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
  },
  // The number stays beside what is scrolled to.
  nr: { position: "sticky", left: 0, backgroundColor: tokens.colorNeutralBackground1 },
  corner: { left: 0, zIndex: 2 },
  date: { whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  name: { minWidth: "130px" },
});

interface TimelineTableProps {
  readonly view: PlanView;
  readonly frozen: FrozenRows;
}

/** What the drawing shows, in cells. */
export function TimelineTable({ view, frozen }: TimelineTableProps): ReactElement {
  const styles = useStyles();
  const { t, language } = useWording();
  const { milestones } = view.plan;
  const scroll = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: milestones.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW,
    overscan: 8,
  });
  const visible = rows.getVirtualItems();
  const above = visible[0]?.start ?? 0;
  const below = rows.getTotalSize() - (visible.at(-1)?.end ?? 0);
  const dayText = (day: PlanDay | null | undefined): string =>
    day === null || day === undefined ? "" : shortDay(day, language);
  const heads = [
    t.fieldNr,
    t.fieldName,
    t.fieldStatus,
    t.fieldStart,
    t.fieldDue,
    t.fieldExpectedFinish,
    t.fieldTotalFloat,
    t.filterCritical,
    t.predecessors,
    ...(frozen.size > 0 ? [t.timelineBaseline] : []),
  ];
  return (
    // Scrolls by keyboard too.
    <div ref={scroll} className={styles.scroll} tabIndex={0} role="region" aria-label={t.timelineTable}>
      <table className={styles.table} aria-rowcount={milestones.length + 1}>
        <thead>
          <tr>
            {heads.map((head, at) => (
              <th key={head} scope="col" className={mergeClasses(styles.head, at === 0 && styles.corner)}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {above > 0 && <Gap height={above} />}
          {visible.map(({ index, key }) => {
            const milestone = milestones[index];
            const scheduled = view.schedule.rows[index];
            if (milestone === undefined) return null;
            const float = scheduled?.totalFloat ?? null;
            return (
              <tr key={key} ref={rows.measureElement} data-index={index} aria-rowindex={index + 2}>
                <th scope="row" className={mergeClasses(styles.cell, styles.nr)}>
                  {milestone.nr}
                </th>
                <td className={`${styles.cell} ${styles.name}`}>{milestone.name}</td>
                <td className={styles.cell}>
                  <StatusMark light={lightOf(milestone)} />
                </td>
                <td className={`${styles.cell} ${styles.date}`}>{dayText(milestone.start)}</td>
                <td className={`${styles.cell} ${styles.date}`}>{dayText(milestone.due)}</td>
                <td className={`${styles.cell} ${styles.date}`}>{dayText(scheduled?.earliestFinish)}</td>
                <td className={styles.cell}>{float === null ? "" : formatNumber(float, language)}</td>
                <td className={styles.cell}>{scheduled?.critical === true ? t.yes : ""}</td>
                <td className={styles.cell}>{formatDependencies(milestone.predecessors)}</td>
                {frozen.size > 0 && (
                  <td className={`${styles.cell} ${styles.date}`}>{dayText(frozen.get(index)?.due)}</td>
                )}
              </tr>
            );
          })}
          {below > 0 && <Gap height={below} />}
        </tbody>
      </table>
    </div>
  );
}

function Gap({ height }: { readonly height: number }): ReactElement {
  return (
    <tr aria-hidden>
      <td style={{ height, padding: 0 }} colSpan={10} />
    </tr>
  );
}
