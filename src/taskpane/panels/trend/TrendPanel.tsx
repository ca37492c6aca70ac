import { useMemo, useState } from "react";
import type { ReactElement } from "react";
import type { PlanDay } from "#core/calendar/plan-day.ts";
import { createCalendar } from "#core/calendar/working-calendar.ts";
import { baselineFor } from "#core/report/baseline.ts";
import { milestoneTrend } from "#core/report/slippage.ts";
import type { PlanPanelProps } from "../../panel-props.ts";
import { refOf } from "../../plan-facts.ts";
import { Button } from "../../shell/Button.tsx";
import { Section } from "../../shell/Section.tsx";
import { Text } from "../../shell/Text.tsx";
import { useWording } from "../../texts/texts.ts";
import { useBaselines } from "../../use-baselines.ts";
import { SlipTable } from "./SlipTable.tsx";
import { TrendChart, TrendTable } from "./TrendChart.tsx";
import { slipsSince } from "./trend-facts.ts";

/** What moved since the last closed period, and how each finish was seen at every closing before. */
export function TrendPanel(props: PlanPanelProps & { readonly periodEnd: PlanDay }): ReactElement | null {
  const { view, actions, open, periodEnd } = props;
  const { t } = useWording();
  const [asTable, setAsTable] = useState(false);
  const baselines = useBaselines(actions, view);
  const { plan, schedule } = view;
  const baseline = useMemo(
    () => (baselines === null ? null : baselineFor(baselines, { end: periodEnd })),
    [baselines, periodEnd],
  );
  const slips = useMemo(
    () => (baseline === null ? [] : slipsSince(plan, schedule, baseline)),
    [plan, schedule, baseline],
  );
  const trend = useMemo(
    () =>
      baselines === null
        ? null
        : milestoneTrend(plan, schedule, baselines, periodEnd, createCalendar(plan.settings.holidays)),
    [plan, schedule, baselines, periodEnd],
  );
  if (baselines === null) return null;
  if (baseline === null) {
    return (
      <Section title={t.trendTitle}>
        <Text>{t.trendNone}</Text>
      </Section>
    );
  }
  const title = t.trendSince(baseline.period.name);
  return (
    <>
      <Section title={title}>
        {slips.length === 0 ? (
          <Text>{t.trendNothing}</Text>
        ) : (
          <SlipTable
            slips={slips}
            caption={title}
            onChoose={({ milestone }) => {
              void actions.goTo({ row: refOf(milestone) });
              open({ place: "milestones", row: refOf(milestone) });
            }}
          />
        )}
      </Section>
      {trend !== null && trend.lines.length > 0 && (
        <Section title={t.trendTitle}>
          {asTable ? <TrendTable trend={trend} /> : <TrendChart trend={trend} />}
          <Text soft>{t.trendHint}</Text>
          <div>
            <Button size="small" pressed={asTable} onClick={() => setAsTable(!asTable)}>
              {t.timelineTable}
            </Button>
          </div>
        </Section>
      )}
    </>
  );
}
