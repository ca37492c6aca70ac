import type { ReactElement } from "react";
import type { PlanPanelProps } from "../../panel-props.ts";
import { ActionStatus } from "../../shell/ActionStatus.tsx";
import { Section } from "../../shell/Section.tsx";
import { useWording } from "../../texts/texts.ts";
import { useAction } from "../../use-action.ts";
import { Button } from "../../shell/Button.tsx";
import { Text } from "../../shell/Text.tsx";

/** Edits made by hand become lines in the logbook when the person asks for it: an event never writes. */
export function LogByHand({ actions, report, refresh }: PlanPanelProps): ReactElement {
  const { t } = useWording();
  const log = useAction(actions.logChanges);
  const run = async (): Promise<void> => {
    const outcome = await log.run({});
    if (outcome === null) return;
    report({ text: outcome.firstTime ? t.checkLogFirst : t.checkLogged(outcome.logged.length) });
    await refresh();
  };
  return (
    <Section title={t.logbook}>
      <Text soft>{t.checkLogHint}</Text>
      <div>
        <Button disabled={log.state.phase === "running"} onClick={() => void run()}>
          {t.checkLog}
        </Button>
      </div>
      <ActionStatus state={log.state} onRetry={() => void run()} />
    </Section>
  );
}
