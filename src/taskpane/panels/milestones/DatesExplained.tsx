import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Milestone } from "#core/plan/milestone.ts";
import type { ScheduledMilestone } from "#core/schedule/schedule.ts";
import { formatDay, formatWorkingDays } from "#core/wording/format.ts";
import { useWording } from "../../texts/texts.ts";
import { driverText } from "./driver-text.ts";

const useStyles = makeStyles({
  facts: { margin: 0, display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", gap: "4px 12px" },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, textAlign: "right", fontVariantNumeric: "tabular-nums" },
  drivers: { margin: 0, paddingLeft: "18px" },
});

/** The computed dates and what determines them. */
export function DatesExplained({ scheduled, milestones }: DatesExplainedProps): ReactElement {
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
      {scheduled.drivers.length > 0 && (
        <ul className={styles.drivers}>
          {scheduled.drivers.map((driver, at) => (
            <li key={at}>
              {driverText(
                driver,
                driver.kind === "dependency" ? (milestones[driver.index]?.name ?? null) : null,
                t,
                language,
              )}
            </li>
          ))}
        </ul>
      )}
      {scheduled.critical && <Text weight="semibold">{t.whyCritical}</Text>}
    </>
  );
}

interface DatesExplainedProps {
  readonly scheduled: ScheduledMilestone | null;
  readonly milestones: readonly Milestone[];
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
