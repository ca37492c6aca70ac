import { makeStyles } from "@fluentui/react-components";
import { ZoomIn20Regular } from "@fluentui/react-icons/svg/zoom-in";
import { ZoomOut20Regular } from "@fluentui/react-icons/svg/zoom-out";
import { useMemo, useState } from "react";
import type { ReactElement } from "react";
import type { RowRef } from "#actions/contract/action.ts";
import type { PlanPanelProps } from "../../panel-props.ts";
import { findRow, refOf } from "../../plan-facts.ts";
import { Page } from "../../shell/Page.tsx";
import { useWording } from "../../texts/texts.ts";
import { useBaselines } from "../../use-baselines.ts";
import { frozenRows } from "./frozen-rows.ts";
import { Legend } from "./Legend.tsx";
import { ShiftPanel } from "./ShiftPanel.tsx";
import { spanOf } from "./timeline-layout.ts";
import { TimelineChart } from "./TimelineChart.tsx";
import { TimelineTable } from "./TimelineTable.tsx";
import { useWidth } from "./use-width.ts";
import { tokens } from "../../tokens.ts";
import { Button } from "../../shell/Button.tsx";
import { Text } from "../../shell/Text.tsx";

const ZOOM_STEP = 1.5;
const LEAST = 0.08;
const MOST = 12;
const NARROW_LABEL = 52;
/** From this width on there is room for names beside the bars. */
const WIDE = 460;
const WIDE_LABEL = 200;

const useStyles = makeStyles({
  tools: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px", padding: "0 12px 8px", flexShrink: 0 },
  grow: { flexGrow: 1 },
  body: {
    flexGrow: 1,
    minHeight: 0,
    display: "flex",
    flexDirection: "column",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  note: { padding: "8px 12px" },
});

/** The plan drawn, and the same as a table. */
export function Timeline(props: PlanPanelProps): ReactElement {
  const { view, today, actions, open, preferences, setPreferences } = props;
  const styles = useStyles();
  const { t } = useWording();
  const { milestones } = view.plan;
  const [asTable, setAsTable] = useState(false);
  // By number: rows that come before it do not make it another one.
  const [chosenRow, setChosenRow] = useState<RowRef | null>(null);
  const [shift, setShift] = useState(0);
  const { ref, width } = useWidth();
  const baselines = useBaselines(actions, view);
  const frozen = useMemo(() => frozenRows(view.plan, baselines ?? []), [view.plan, baselines]);
  const span = useMemo(
    () => spanOf(milestones, view.schedule, today, frozen),
    [milestones, view.schedule, today, frozen],
  );
  const labelWidth = width >= WIDE ? WIDE_LABEL : NARROW_LABEL;
  const fit = span === null ? 1 : Math.max(LEAST, (width - labelWidth - 12) / (span.last - span.first + 1));
  // The whole plan is the smallest: beyond it there is only emptiness.
  const pixelsPerDay = Math.max(fit, Math.min(MOST, preferences.zoom ?? fit));
  const isWhole = pixelsPerDay === fit;
  const zoom = (factor: number): void => {
    const wanted = Math.min(MOST, pixelsPerDay * factor);
    setPreferences({ ...preferences, zoom: wanted <= fit ? null : wanted });
  };
  const milestone = (chosenRow === null ? null : findRow(milestones, chosenRow)) ?? undefined;
  const chosen = milestone?.index ?? null;

  const choose = (index: number | null): void => {
    const row = index === null ? undefined : milestones[index];
    setChosenRow(row === undefined ? null : refOf(row));
    setShift(0);
    if (row !== undefined) void actions.goTo({ row: refOf(row) });
  };

  return (
    <Page
      title={t.placeTimeline}
      fixed
      foot={
        span !== null &&
        (asTable || milestone === undefined) && (
          <Button onClick={() => open({ place: "timeline", dates: true })}>{t.datesOpen}</Button>
        )
      }
    >
      {span !== null && (
        <div className={styles.tools} role="toolbar" aria-label={t.timelineTools}>
          <Button size="small" disabled={isWhole} onClick={() => setPreferences({ ...preferences, zoom: null })}>
            {t.timelineFit}
          </Button>
          <Button
            size="small"
            icon={<ZoomOut20Regular />}
            label={t.timelineZoomOut}
            disabled={isWhole}
            onClick={() => zoom(1 / ZOOM_STEP)}
          />
          <Button size="small" icon={<ZoomIn20Regular />} label={t.timelineZoomIn} onClick={() => zoom(ZOOM_STEP)} />
          <span className={styles.grow} />
          <Button size="small" pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {t.timelineTable}
          </Button>
        </div>
      )}
      <div ref={ref} className={styles.body}>
        {span === null ? (
          <Text className={styles.note}>{t.timelineEmpty}</Text>
        ) : asTable ? (
          <TimelineTable view={view} frozen={frozen} />
        ) : (
          <TimelineChart
            view={view}
            frozen={frozen}
            today={today}
            span={span}
            pixelsPerDay={pixelsPerDay}
            labelWidth={labelWidth}
            chosen={chosen}
            shift={shift}
            onChoose={choose}
            onShift={setShift}
            onZoom={zoom}
          />
        )}
      </div>
      {!asTable && milestone !== undefined ? (
        <ShiftPanel
          {...props}
          key={milestone.nr === "" ? milestone.index : milestone.nr}
          milestone={milestone}
          shift={shift}
          onShift={setShift}
          onClose={() => choose(null)}
        />
      ) : (
        !asTable && span !== null && <Legend view={view} hasBaseline={frozen.size > 0} />
      )}
    </Page>
  );
}
