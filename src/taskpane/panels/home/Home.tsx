import { Button, Link, makeStyles, MessageBar, MessageBarActions, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { ReactElement } from "react";
import { describeFinding } from "#core/wording/describe-finding.ts";
import { formatDay } from "#core/wording/format.ts";
import { shortDay } from "../../day-text.ts";
import type { PlanPanelProps } from "../../panel-props.ts";
import { refOf } from "../../plan-facts.ts";
import { Page } from "../../shell/Page.tsx";
import { RowLine } from "../../shell/RowLine.tsx";
import { Section } from "../../shell/Section.tsx";
import { useWording } from "../../texts/texts.ts";
import { attention } from "./attention.ts";
import type { Attention } from "./attention.ts";
import { LightCounts } from "./LightCounts.tsx";
import { nextMilestones } from "./next-milestones.ts";

const FIRST_SHOWN = 4;
const NEXT_SHOWN = 4;

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  line: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, padding: "8px 0", display: "grid", gap: "2px" },
  actions: { display: "flex", flexWrap: "wrap", gap: "4px 12px" },
  soft: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** Where the plan stands: counts, what presses today, what comes next. */
export function Home({ view, today, actions, open }: PlanPanelProps): ReactElement {
  const styles = useStyles();
  const { t, language } = useWording();
  const { plan, findings, source } = view;
  const pressing = useMemo(() => attention(findings), [findings]);
  const next = useMemo(() => nextMilestones(plan.milestones, today, NEXT_SHOWN), [plan.milestones, today]);

  return (
    <Page
      title={plan.header.project ?? t.placeHome}
      foot={
        <>
          <Button appearance="primary" onClick={() => open({ place: "stoplicht" })}>
            {t.homeUpdateStatus}
          </Button>
          <Button onClick={() => open({ place: "controle" })}>{t.homeCheck}</Button>
        </>
      }
    >
      {source.kind === "list" && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{t.homeListNote(source.sheet)}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => open({ place: "home", adopt: true })}>
              {t.homeAdopt}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <Section title={t.homeCounts}>
        <LightCounts milestones={plan.milestones} onChoose={(light) => open({ place: "milestones", light })} />
        <Text className={styles.soft}>
          {t.homeAll(plan.milestones.length)} · {t.homeAsOf(formatDay(today, language))}
        </Text>
      </Section>
      {plan.milestones.length === 0 ? (
        <Section title={t.homeNext}>
          <Text>{t.homeEmpty}</Text>
          <div className={styles.buttons}>
            <Button appearance="primary" onClick={() => open({ place: "milestones", add: true })}>
              {t.homeAdd}
            </Button>
          </div>
        </Section>
      ) : (
        <>
          <Section title={t.homeAttention}>
            <AttentionList items={pressing} {...{ view, actions, open }} />
          </Section>
          <Section title={t.homeNext}>
            {next.length === 0 ? (
              <Text className={styles.soft}>{t.homeNextNone}</Text>
            ) : (
              <ul className={styles.list}>
                {next.map((milestone) => (
                  <li key={milestone.index}>
                    <RowLine
                      milestone={milestone}
                      aside={`${shortDay(milestone.due, language)} · ${t.inDays(milestone.due - today)}`}
                      onOpen={() => {
                        void actions.goTo({ row: refOf(milestone) });
                        open({ place: "milestones", row: refOf(milestone) });
                      }}
                    />
                  </li>
                ))}
              </ul>
            )}
          </Section>
        </>
      )}
    </Page>
  );
}

function AttentionList({ items, view, actions, open }: AttentionListProps): ReactElement {
  const styles = useStyles();
  const { t, language } = useWording();
  const [all, setAll] = useState(false);
  if (items.length === 0) return <Text className={styles.soft}>{t.homeAttentionNone}</Text>;
  const shown = all ? items : items.slice(0, FIRST_SHOWN);
  const labels = { status: t.actionStatus, explain: t.actionExplain, decide: t.actionDecide, open: t.actionOpen };
  return (
    <>
      <ul className={styles.list}>
        {shown.map(({ finding, action, place }) => {
          const milestone = view.plan.milestones.find((candidate) => candidate.nr === finding.nr);
          const { cell } = finding;
          return (
            <li key={`${finding.code} ${finding.nr ?? cell ?? ""}`} className={styles.line}>
              <span>{describeFinding(finding, language).what}</span>
              <span className={styles.actions}>
                <Link as="button" onClick={() => open(milestone ? { place, row: refOf(milestone) } : { place })}>
                  {labels[action]}
                </Link>
                {cell !== null && (
                  <Link as="button" onClick={() => void actions.goTo({ sheet: finding.sheet, cell })}>
                    {t.checkGoTo(cell)}
                  </Link>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      {items.length > shown.length && (
        <Link as="button" onClick={() => setAll(true)}>
          {t.homeAttentionMore(items.length - shown.length)}
        </Link>
      )}
    </>
  );
}

interface AttentionListProps extends Pick<PlanPanelProps, "view" | "actions" | "open"> {
  readonly items: readonly Attention[];
}
