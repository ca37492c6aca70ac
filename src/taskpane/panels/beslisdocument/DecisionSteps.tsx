import { Field, Input, makeStyles } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import type { DecisionKind } from "#core/report/decision-facts.ts";
import { DEFAULT_DELAY_DAYS } from "#core/report/decision-facts.ts";
import { MAX_OPEN_OPTIONS } from "#core/report/option-delays.ts";
import { Button } from "../../shell/Button.tsx";
import { Section } from "../../shell/Section.tsx";
import { Text } from "../../shell/Text.tsx";
import { useWording } from "../../texts/texts.ts";
import { tokens } from "../../tokens.ts";
import { BoxField } from "./BoxField.tsx";
import type { DecisionForm } from "./BoxField.tsx";
import { ConsequenceText } from "./ConsequenceText.tsx";
import { ControlFields } from "./ControlFields.tsx";
import { laterDays } from "./decision-draft.ts";
import type { DecisionModel } from "./decision-model.ts";
import { OptionFields } from "./OptionFields.tsx";
import { PreferredOption } from "./PreferredOption.tsx";

const useStyles = makeStyles({
  steps: { display: "flex", flexDirection: "column", gap: "18px" },
  fields: { display: "flex", flexDirection: "column", gap: "10px" },
  folded: { display: "flex", flexDirection: "column", gap: "10px", marginTop: "8px" },
  summary: { cursor: "pointer", padding: "4px 0", color: tokens.colorBrandForeground1 },
});

interface StepsProps {
  readonly kind: DecisionKind;
  readonly model: DecisionModel;
  readonly form: DecisionForm;
  readonly options: number;
  readonly onAddOption: () => void;
  readonly later: string;
  readonly onLater: (days: string) => void;
}

/**
 * The document step by step. A phase: what is decided on the contents, then time, money, quality, information, organisation and risk.
 * An issue: the problem, the ways to solve it with what speaks for and against them, and the one that is preferred.
 */
export function DecisionSteps(props: StepsProps): ReactElement {
  const { kind, model, form, options } = props;
  const styles = useStyles();
  const { t } = useWording();
  const box = (key: string, label: string, rows = 2): ReactElement | null => {
    const cell = model.boxes.get(key);
    return cell === undefined ? null : <BoxField key={key} form={form} cell={cell} label={label} rows={rows} />;
  };
  const ways = <OptionFields table={model.options} form={form} />;
  const control = <ControlFields table={model.control} form={form} />;
  const steps: readonly (readonly [string, ReactNode])[] =
    kind === "faseovergang"
      ? [
          [t.stepContents, [box("gevraagd", t.decisionRequested), box("aanleiding", t.decisionBackground)]],
          [t.stepControl, control],
          [t.stepWays, <Folded key="ways">{ways}</Folded>],
          [t.decisionAdvice, box("advies", t.decisionAdvice)],
        ]
      : [
          [t.stepProblem, box("aanleiding", t.stepProblem, 4)],
          [t.stepWays, [ways, <AddOption key="add" {...props} />]],
          [
            t.stepPreferred,
            [
              <PreferredOption key="preferred" form={form} count={options} />,
              box("gevraagd", t.decisionRequested),
              box("advies", t.decisionAdvice),
            ],
          ],
          [t.stepControl, <Folded key="control">{control}</Folded>],
        ];
  const all: readonly (readonly [string, ReactNode])[] = [
    ...steps,
    [t.stepLater, [<Later key="later" {...props} />, box("gevolgen", t.decisionOtherEffects)]],
    [
      t.stepPaper,
      [
        box("overleg", t.decisionMeeting, 1),
        box("opdrachtgever", t.decisionClient, 1),
        box("projectleider", t.decisionLeader, 1),
      ],
    ],
  ];
  return (
    <div className={styles.steps}>
      {all.map(([title, contents], at) => (
        <Section key={title} title={`${at + 1}. ${title}`}>
          <div className={styles.fields}>{contents}</div>
        </Section>
      ))}
    </div>
  );
}

function Folded({ children }: { readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  const { t } = useWording();
  return (
    <details>
      <summary className={styles.summary}>{t.stepUnfold}</summary>
      <div className={styles.folded}>{children}</div>
    </details>
  );
}

function AddOption({ options, onAddOption }: StepsProps): ReactElement | null {
  const { t } = useWording();
  if (options >= MAX_OPEN_OPTIONS) return null;
  return (
    <div>
      <Button size="small" onClick={onAddOption}>
        {t.decisionOptionAdd}
      </Button>
    </div>
  );
}

function Later({ later, onLater, model }: StepsProps): ReactElement {
  const { t } = useWording();
  const wrong = later.trim() !== "" && laterDays(later) === null;
  return (
    <>
      <Field
        label={t.decisionLaterDays}
        {...(wrong ? { validationMessage: t.decisionLaterWrong } : { hint: t.decisionLaterHint(DEFAULT_DELAY_DAYS) })}
      >
        <Input inputMode="numeric" style={{ minWidth: 0 }} value={later} onChange={(_, { value }) => onLater(value)} />
      </Field>
      <ConsequenceText blocks={model.consequences} />
      <Text weight="semibold">{t.decisionSubsidy}</Text>
      <ConsequenceText blocks={model.subsidy} />
    </>
  );
}
