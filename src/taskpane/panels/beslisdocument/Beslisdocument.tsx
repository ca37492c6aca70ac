import { makeStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import type { ReactElement } from "react";
import type { AgendaItem } from "#actions/contract/decision.ts";
import { formatDay, formatWorkingDays } from "#core/wording/format.ts";
import type { PlanPanelProps } from "../../panel-props.ts";
import { findRow, refOf } from "../../plan-facts.ts";
import { MilestonePicker } from "../../shell/MilestonePicker.tsx";
import { Page } from "../../shell/Page.tsx";
import { ProblemList } from "../../shell/ProblemList.tsx";
import { Section } from "../../shell/Section.tsx";
import { Working } from "../../shell/Working.tsx";
import { useWording } from "../../texts/texts.ts";
import { useEditCount } from "../../use-edit-count.ts";
import { useReading } from "../../use-reading.ts";
import { draftKey } from "./decision-draft.ts";
import { DecisionPage } from "./DecisionPage.tsx";
import { OpenConditions } from "./OpenConditions.tsx";
import { tokens } from "../../tokens.ts";
import { Text } from "../../shell/Text.tsx";
import { Link } from "../../shell/Link.tsx";

const NOTHING = {} as const;

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0, display: "grid" },
  item: { padding: "8px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, display: "grid", gap: "2px" },
  soft: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Which decision: the open ones by what waiting costs, or any milestone. */
export function Beslisdocument(props: PlanPanelProps): ReactElement {
  const { view, request, selection, actions, open, onEdited } = props;
  const { t } = useWording();
  const styles = useStyles();
  const edits = useEditCount(onEdited);
  const versions = useMemo(() => ({ view, edits }), [view, edits]);
  const agenda = useReading(actions.decisionAgenda, NOTHING, versions);
  const items = agenda.value?.items ?? null;

  const chosen = request.row === undefined ? null : findRow(view.plan.milestones, request.row);
  if (chosen !== null) {
    return (
      <DecisionPage
        {...props}
        key={draftKey(chosen)}
        milestone={chosen}
        onBack={() => open({ place: "beslisdocument" })}
      />
    );
  }
  const [selected] = selection;
  const inSheet = selected === undefined ? null : findRow(view.plan.milestones, selected);
  return (
    <Page title={t.placeDecision}>
      <Section title={t.decisionAbout}>
        {inSheet !== null && (
          <Link onClick={() => open({ place: "beslisdocument", row: refOf(inSheet) })}>
            {t.decisionSelected(inSheet.nr, inSheet.name ?? t.unnamed)}
          </Link>
        )}
        <MilestonePicker
          label={t.statusPick}
          milestones={view.plan.milestones}
          onPick={(milestone) => open({ place: "beslisdocument", row: refOf(milestone) })}
        />
      </Section>
      <Section title={t.decisionAgenda}>
        {items === null && agenda.isRunning && <Working />}
        {agenda.problems.length > 0 && <ProblemList problems={agenda.problems} onRetry={agenda.again} />}
        {items?.length === 0 && <Text>{t.decisionAgendaNone}</Text>}
        <ul className={styles.list}>
          {(items ?? []).map((item) => (
            <li key={`${item.row.nr} ${item.kind}`} className={styles.item}>
              <Link onClick={() => open({ place: "beslisdocument", row: item.row })}>
                {item.row.nr} {item.name ?? t.unnamed}
              </Link>
              <AgendaFacts item={item} />
            </li>
          ))}
        </ul>
      </Section>
      <OpenConditions conditions={agenda.value?.actions ?? []} actions={actions} />
    </Page>
  );
}

function AgendaFacts({ item }: { readonly item: AgendaItem }): ReactElement {
  const styles = useStyles();
  const { t, language } = useWording();
  const facts = [
    item.due === null ? null : t.decisionDue(formatDay(item.due, language)),
    item.overdueDays > 0 ? t.decisionOverdue(formatWorkingDays(item.overdueDays, language)) : null,
    item.movedMilestones > 0 ? t.decisionMoves(item.movedMilestones) : null,
  ].filter((fact) => fact !== null);
  return <span className={styles.soft}>{facts.join(" · ")}</span>;
}
