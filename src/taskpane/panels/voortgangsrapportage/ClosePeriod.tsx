import { Field, makeStyles, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactElement } from "react";
import type { PlanDay } from "#core/calendar/plan-day.ts";
import { standingBaselines } from "#core/report/baseline.ts";
import type { PlanPanelProps } from "../../panel-props.ts";
import { ActionStatus } from "../../shell/ActionStatus.tsx";
import { Section } from "../../shell/Section.tsx";
import { useWording } from "../../texts/texts.ts";
import { useAction } from "../../use-action.ts";
import { useDraft } from "../../use-draft.ts";
import { useBaselines } from "../../use-baselines.ts";
import { Button } from "../../shell/Button.tsx";
import { Text } from "../../shell/Text.tsx";

const useStyles = makeStyles({ buttons: { display: "flex", flexWrap: "wrap", gap: "8px" } });

/** Freezes the plan as the baseline, asked once more since the next report compares with it; or takes that back. */
export function ClosePeriod(props: ClosePeriodProps): ReactElement {
  const { from, to, name, actions, drafts, view, report, refresh } = props;
  const styles = useStyles();
  const { t } = useWording();
  const [asking, setAsking] = useState(drafts.get(`reopen ${from} ${to}`) !== undefined);
  const [version, setVersion] = useState(0);
  const [draft, setDraft] = useDraft<string>(drafts, `reopen ${from} ${to}`);
  const why = draft ?? "";
  const close = useAction(actions.closePeriod);
  const reopen = useAction(actions.reopenPeriod);
  const baselines = useBaselines(actions, view, version);
  const isClosed = standingBaselines(baselines ?? []).some(({ period }) => period.start === from && period.end === to);
  const busy = close.state.phase === "running" || reopen.state.phase === "running";

  const done = async (text: string): Promise<void> => {
    setAsking(false);
    setDraft(null);
    setVersion((before) => before + 1);
    report({ text });
    await refresh();
  };
  const runClose = async (): Promise<void> => {
    const outcome = await close.run({ from, to });
    if (outcome !== null) await done(outcome.alreadyClosed ? t.periodWasClosed : t.periodClosed(outcome.rows));
  };
  const runReopen = async (): Promise<void> => {
    const outcome = await reopen.run({ from, to, why: why.trim() });
    if (outcome !== null) await done(t.periodReopened);
  };
  const title = isClosed ? t.periodReopen : t.periodClose;
  return (
    <Section title={title}>
      <Text>{isClosed ? t.periodReopenHint : t.periodCloseHint}</Text>
      {isClosed && asking && (
        <Field label={t.periodReopenWhy} required>
          <Textarea rows={2} value={why} onChange={(_, { value }) => setDraft(value)} />
        </Field>
      )}
      <div className={styles.buttons}>
        {asking ? (
          <>
            <Button
              disabled={busy || (isClosed && why.trim() === "")}
              onClick={() => void (isClosed ? runReopen() : runClose())}
            >
              {isClosed ? t.periodReopen : t.periodCloseSure(name)}
            </Button>
            <Button
              onClick={() => {
                setDraft(null);
                setAsking(false);
              }}
            >
              {t.cancel}
            </Button>
          </>
        ) : (
          <Button disabled={baselines === null} onClick={() => setAsking(true)}>
            {title}
          </Button>
        )}
      </div>
      <ActionStatus state={close.state} text={t.periodClosing} onRetry={() => void runClose()} />
      <ActionStatus state={reopen.state} onRetry={() => void runReopen()} />
    </Section>
  );
}

interface ClosePeriodProps extends PlanPanelProps {
  readonly from: PlanDay;
  readonly to: PlanDay;
  readonly name: string;
}
