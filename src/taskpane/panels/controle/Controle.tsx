import { useMemo } from "react";
import type { ReactElement } from "react";
import type { Severity } from "#core/plan/finding.ts";
import type { PlanPanelProps } from "../../panel-props.ts";
import { ActionStatus } from "../../shell/ActionStatus.tsx";
import { Page } from "../../shell/Page.tsx";
import { useWording } from "../../texts/texts.ts";
import { useAction } from "../../use-action.ts";
import { FindingGroup } from "./FindingGroup.tsx";
import { LogByHand } from "./LogByHand.tsx";
import { Button } from "../../shell/Button.tsx";
import { Text } from "../../shell/Text.tsx";

const SEVERITIES: readonly Severity[] = ["fout", "waarschuwing", "tip"];

/** All findings of the plan as it is now; the button puts them in the sheet. */
export function Controle(props: PlanPanelProps): ReactElement {
  const { view, actions, report, refresh } = props;
  const { t } = useWording();
  const check = useAction(actions.checkPlan);
  const groups = useMemo(
    () =>
      SEVERITIES.map((severity) => ({
        severity,
        findings: view.findings.filter((finding) => finding.severity === severity),
      })).filter((group) => group.findings.length > 0),
    [view.findings],
  );

  const run = async (): Promise<void> => {
    const outcome = await check.run({ write: true });
    if (outcome === null) return;
    const sheet = outcome.sheet ?? t.placeCheck;
    report({
      text: t.checkDone(outcome.view.findings.length, sheet),
      ...(outcome.sheet === null ? {} : { place: { sheet: outcome.sheet, cell: "A1" } }),
    });
    await refresh();
  };

  return (
    <Page
      title={t.placeCheck}
      status={<ActionStatus state={check.state} text={t.checkWorking} onRetry={() => void run()} />}
      foot={
        <Button appearance="primary" disabled={check.state.phase === "running"} onClick={() => void run()}>
          {t.checkRun}
        </Button>
      }
    >
      {groups.length === 0 ? (
        <Text>{t.checkNone}</Text>
      ) : (
        <>
          {view.sheets.findings === null && <Text soft>{t.checkIntro}</Text>}
          {groups.map(({ severity, findings }) => (
            <FindingGroup key={severity} {...props} severity={severity} findings={findings} />
          ))}
        </>
      )}
      {view.source.kind === "own" && <LogByHand {...props} />}
    </Page>
  );
}
