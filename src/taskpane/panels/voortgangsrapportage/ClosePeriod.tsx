import { makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactElement } from "react";
import type { PlanDay } from "#core/calendar/plan-day.ts";
import type { PlanPanelProps } from "../../panel-props.ts";
import { ProblemList } from "../../shell/ProblemList.tsx";
import { Section } from "../../shell/Section.tsx";
import { useWording } from "../../texts/texts.ts";
import { useAction } from "../../use-action.ts";
import { Button } from "../../shell/Button.tsx";
import { Text } from "../../shell/Text.tsx";

const useStyles = makeStyles({ buttons: { display: "flex", flexWrap: "wrap", gap: "8px" } });

/** Freezes the plan as the baseline; asked once more, since the next report compares with it. */
export function ClosePeriod({ from, to, name, actions, report, refresh }: ClosePeriodProps): ReactElement {
  const styles = useStyles();
  const { t } = useWording();
  const [asking, setAsking] = useState(false);
  const close = useAction(actions.closePeriod);
  const run = async (): Promise<void> => {
    const outcome = await close.run({ from, to });
    if (outcome === null) return;
    setAsking(false);
    report({ text: outcome.alreadyClosed ? t.periodWasClosed : t.periodClosed(outcome.rows) });
    await refresh();
  };
  return (
    <Section title={t.periodClose}>
      <Text>{t.periodCloseHint}</Text>
      <div className={styles.buttons}>
        {asking ? (
          <>
            <Button appearance="primary" disabled={close.state.phase === "running"} onClick={() => void run()}>
              {t.periodCloseSure(name)}
            </Button>
            <Button onClick={() => setAsking(false)}>{t.cancel}</Button>
          </>
        ) : (
          <Button onClick={() => setAsking(true)}>{t.periodClose}</Button>
        )}
      </div>
      {close.state.phase === "failed" && <ProblemList problems={close.state.problems} />}
    </Section>
  );
}

interface ClosePeriodProps extends PlanPanelProps {
  readonly from: PlanDay;
  readonly to: PlanDay;
  readonly name: string;
}
