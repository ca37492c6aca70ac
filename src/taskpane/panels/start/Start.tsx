import { makeStyles } from "@fluentui/react-components";
import { ChevronRight20Regular } from "@fluentui/react-icons/svg/chevron-right";
import { DocumentAdd20Regular } from "@fluentui/react-icons/svg/document-add";
import { DocumentText20Regular } from "@fluentui/react-icons/svg/document-text";
import { Table20Regular } from "@fluentui/react-icons/svg/table";
import { useState } from "react";
import type { ReactElement } from "react";
import type { PanelProps } from "../../panel-props.ts";
import { Note } from "../../shell/Note.tsx";
import { Page } from "../../shell/Page.tsx";
import { ProblemList } from "../../shell/ProblemList.tsx";
import { Writing } from "../../shell/Writing.tsx";
import { useWording } from "../../texts/texts.ts";
import { useAction } from "../../use-action.ts";
import { AdoptPage } from "./AdoptPage.tsx";
import { NewPlanPage } from "./NewPlanPage.tsx";
import { tokens } from "../../tokens.ts";
import { Text } from "../../shell/Text.tsx";

const useStyles = makeStyles({
  lead: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  choices: { display: "flex", flexDirection: "column", gap: "8px" },
  choice: {
    display: "grid",
    gridTemplateColumns: "24px 1fr 20px",
    columnGap: "10px",
    alignItems: "center",
    padding: "12px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
    "[aria-disabled]": { color: tokens.colorNeutralForegroundDisabled, cursor: "default" },
  },
  icon: { color: tokens.colorBrandForeground1, display: "flex" },
  what: { fontWeight: tokens.fontWeightSemibold, display: "block" },
  hint: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, display: "block" },
});

interface StartProps extends PanelProps {
  /** There was a plan a moment ago. */
  readonly isGone: boolean;
}

type Step = "choose" | "new" | "adopt";

/** First run: what it does in two lines, and the three ways to begin. */
export function Start(props: StartProps): ReactElement {
  const styles = useStyles();
  const { t } = useWording();
  const [step, setStep] = useState<Step>("choose");
  const sample = useAction(props.actions.openSample);
  if (step === "new") return <NewPlanPage {...props} onBack={() => setStep("choose")} />;
  if (step === "adopt") return <AdoptPage {...props} onBack={() => setStep("choose")} />;

  const openSample = async (): Promise<void> => {
    const made = await sample.run({});
    if (made === null) return;
    props.report({ text: t.sampleDone(made.sheet) });
    await props.refresh();
  };
  const isBusy = sample.state.phase === "running";
  const choices = [
    { icon: <DocumentAdd20Regular />, what: t.startNew, hint: t.startNewHint, run: () => setStep("new") },
    { icon: <Table20Regular />, what: t.startAdopt, hint: t.startAdoptHint, run: () => setStep("adopt") },
    { icon: <DocumentText20Regular />, what: t.startSample, hint: t.startSampleHint, run: () => void openSample() },
  ];
  return (
    <Page title={t.product}>
      {props.isGone && (
        <div role="alert">
          <Note tone="warning">{t.startGone}</Note>
        </div>
      )}
      <Text className={styles.lead}>{t.startTitle}</Text>
      <Text>{t.startLine}</Text>
      <div className={styles.choices}>
        {choices.map(({ icon, what, hint, run }) => (
          <button
            key={what}
            type="button"
            className={styles.choice}
            aria-disabled={isBusy || undefined}
            onClick={isBusy ? undefined : run}
          >
            <span className={styles.icon}>{icon}</span>
            <span>
              <span className={styles.what}>{what}</span>
              <span className={styles.hint}>{hint}</span>
            </span>
            <ChevronRight20Regular />
          </button>
        ))}
      </div>
      {isBusy && <Writing />}
      {sample.state.phase === "failed" && (
        <ProblemList problems={sample.state.problems} onRetry={() => void openSample()} />
      )}
    </Page>
  );
}
