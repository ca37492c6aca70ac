import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { PlanDay } from "#core/calendar/plan-day.ts";
import { createCalendar } from "#core/calendar/working-calendar.ts";
import type { Holiday } from "#core/plan/plan.ts";
import type { ScheduledMilestone } from "#core/schedule/schedule.ts";
import { describeLatestStart, explainEarliest } from "#core/wording/describe-schedule.ts";
import { formatDay, formatWorkingDays } from "#core/wording/format.ts";
import { useWording } from "../../texts/texts.ts";
import { tokens } from "../../tokens.ts";
import { Text } from "../../shell/Text.tsx";

const useStyles = makeStyles({
  facts: { margin: 0, display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", gap: "4px 12px" },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, textAlign: "right", fontVariantNumeric: "tabular-nums" },
});

/** The computed dates and what determines them. */
export function DatesExplained({ scheduled, holidays, today }: DatesExplainedProps): ReactElement {
  const styles = useStyles();
  const { t, language } = useWording();
  if (scheduled === null || scheduled.state === "loop") return <Text>{t.whyNone}</Text>;
  const float = (days: number): string =>
    days < 0 ? t.floatShort(formatWorkingDays(days, language)) : formatWorkingDays(days, language);
  const days = [
    [t.whyEarliestStart, scheduled.earliestStart],
    [t.whyEarliestFinish, scheduled.earliestFinish],
    [t.whyLatestStart, scheduled.latestStart],
    [t.whyLatestFinish, scheduled.latestFinish],
  ] as const;
  const floats = [
    [t.whyTotalFloat, scheduled.totalFloat],
    [t.whyFreeFloat, scheduled.freeFloat],
    [t.whyDeadlineFloat, scheduled.deadlineFloat],
  ] as const;
  const earliest = explainEarliest(scheduled, language);
  const latest = describeLatestStart(scheduled, createCalendar(holidays), today, language);
  const facts = [
    ...days.flatMap(([term, day]) => (day === null ? [] : [{ term, value: formatDay(day, language) }])),
    ...floats.flatMap(([term, size]) => (size === null ? [] : [{ term, value: float(size) }])),
  ];
  return (
    <>
      <dl className={styles.facts}>
        {facts.map(({ term, value }) => (
          <Fact key={term} term={term} value={value} />
        ))}
      </dl>
      {earliest !== "" && <Text>{earliest}</Text>}
      {latest !== "" && <Text>{latest}</Text>}
      {scheduled.critical && <Text weight="semibold">{t.whyCritical}</Text>}
    </>
  );
}

interface DatesExplainedProps {
  readonly scheduled: ScheduledMilestone | null;
  readonly holidays: readonly Holiday[];
  readonly today: PlanDay;
}

function Fact({ term, value }: { readonly term: string; readonly value: string }): ReactElement {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.value}>{value}</dd>
    </>
  );
}
