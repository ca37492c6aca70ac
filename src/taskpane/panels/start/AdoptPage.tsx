import { Checkbox, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { AdoptChoices } from "#actions/contract/adopt.ts";
import { describeFinding } from "#core/wording/describe-finding.ts";
import type { PanelProps } from "../../panel-props.ts";
import { ActionStatus } from "../../shell/ActionStatus.tsx";
import { Page } from "../../shell/Page.tsx";
import { ProblemList } from "../../shell/ProblemList.tsx";
import { Section } from "../../shell/Section.tsx";
import { Working } from "../../shell/Working.tsx";
import { useWording } from "../../texts/texts.ts";
import { useAction } from "../../use-action.ts";
import { useDraft } from "../../use-draft.ts";
import { useEditCount } from "../../use-edit-count.ts";
import { useReading } from "../../use-reading.ts";
import { AdoptColumns } from "./AdoptColumns.tsx";
import { AdoptDoubts } from "./AdoptDoubts.tsx";
import { AdoptRows } from "./AdoptRows.tsx";
import { tokens } from "../../tokens.ts";
import { Button } from "../../shell/Button.tsx";
import { Text } from "../../shell/Text.tsx";

const DOUBTS_SHOWN = 20;
const NONE: AdoptChoices = {};

const useStyles = makeStyles({
  block: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: "4px 10px 10px",
  },
  list: { margin: 0, paddingLeft: "18px" },
});

/** What was recognised in the person's own sheets, to be corrected before anything is written. */
export function AdoptPage(props: PanelProps & { readonly onBack?: () => void }): ReactElement {
  const { actions, drafts, report, refresh, open, onEdited } = props;
  const styles = useStyles();
  const { t, language } = useWording();
  const [kept, setChoices] = useDraft<AdoptChoices>(drafts, "adopt");
  const choices = kept ?? NONE;
  // A person may be mending the list itself while looking at what is made of it.
  const edits = useEditCount(onEdited);
  const preview = useReading(actions.previewAdopt, { choices }, edits);
  const shown = preview.value;
  const adopt = useAction(actions.adopt);
  const keep = useAction(actions.keepChoices);
  // What was remembered in the workbook counts as chosen.
  const current = shown?.choices ?? choices;

  const back = props.onBack ?? ((): void => open({ place: "home" }));
  const remember = async (): Promise<void> => {
    const kept = await keep.run({ choices: current });
    if (kept !== null) report({ text: t.adoptKept });
  };
  const make = async (): Promise<void> => {
    const made = await adopt.run({ choices });
    if (made === null) return;
    setChoices(null);
    report({ text: t.adoptDone(made.sheet, made.preview.plan.milestones.length) });
    await refresh();
    open({ place: "home" });
  };
  const busy = adopt.state.phase === "running" || keep.state.phase === "running" || preview.isRunning;
  const rows = shown?.plan.milestones.length ?? 0;
  // What is asked above need not be said once more.
  const told = new Set(shown?.doubts.map(({ sheet, cell }) => `${sheet}!${cell ?? ""}`));
  const findings = (shown?.findings ?? []).filter(({ sheet, cell }) => !told.has(`${sheet}!${cell ?? ""}`));

  return (
    <Page
      title={t.adoptTitle}
      onBack={back}
      status={
        <>
          <ActionStatus state={adopt.state} text={t.adoptWorking} onRetry={() => void make()} />
          <ActionStatus state={keep.state} onRetry={() => void remember()} />
        </>
      }
      foot={
        rows > 0 && (
          <>
            <Button appearance="primary" disabled={busy} onClick={() => void make()}>
              {t.adoptMake}
            </Button>
            {kept !== null && (
              <Button disabled={busy} onClick={() => void remember()}>
                {t.adoptKeep}
              </Button>
            )}
          </>
        )
      }
    >
      {shown === null && preview.isRunning && <Working text={t.adoptLooking} onStop={back} />}
      {preview.problems.length > 0 && <ProblemList problems={preview.problems} onRetry={preview.again} />}
      {shown !== null && shown.blocks.length === 0 && (
        <>
          <Text>{t.adoptNone}</Text>
          <div>
            <Button onClick={preview.again}>{t.retry}</Button>
          </div>
        </>
      )}
      {shown !== null && shown.blocks.length > 0 && (
        <>
          <Text>{t.adoptIntro}</Text>
          <Text weight="semibold">{t.adoptRows(rows)}</Text>
          {shown.blocks.map((block) => (
            <div key={block.id} className={styles.block}>
              <Checkbox
                label={t.adoptBlock(block.sheet, block.rowCount)}
                checked={block.chosen}
                onChange={(_, { checked }) =>
                  setChoices({ ...current, blocks: { ...current.blocks, [block.id]: checked === true } })
                }
              />
              {block.chosen && <AdoptColumns block={block} choices={current} onChange={setChoices} />}
            </div>
          ))}
          <AdoptRows milestones={shown.plan.milestones} blocks={shown.blocks} choices={current} onChange={setChoices} />
          <AdoptDoubts preview={shown} choices={current} onChange={setChoices} />
          {findings.length > 0 && (
            <Section title={t.placeCheck}>
              <ul className={styles.list}>
                {findings.slice(0, DOUBTS_SHOWN).map((finding, at) => (
                  <li key={at}>
                    {finding.cell === null ? "" : `${finding.sheet}!${finding.cell}: `}
                    {describeFinding(finding, language).what} {describeFinding(finding, language).remedy}
                  </li>
                ))}
              </ul>
            </Section>
          )}
        </>
      )}
    </Page>
  );
}
