import { makeStyles } from "@fluentui/react-components";
import { Suspense, useMemo } from "react";
import type { ReactElement } from "react";
import type { PlanView } from "#actions/contract/reading.ts";
import type { PlanOutline } from "#actions/plan-reader.ts";
import { formatDay } from "#core/wording/format.ts";
import { shortDay } from "../../day-text.ts";
import type { PanelProps } from "../../panel-props.ts";
import { part } from "../../parts.ts";
import { refOf } from "../../plan-facts.ts";
import { Note } from "../../shell/Note.tsx";
import { Page } from "../../shell/Page.tsx";
import { RowLine } from "../../shell/RowLine.tsx";
import { Section } from "../../shell/Section.tsx";
import { Working } from "../../shell/Working.tsx";
import { useFirstWording } from "../../texts/texts.ts";
import { attention } from "./attention.ts";
import { LightCounts } from "./LightCounts.tsx";
import { nextMilestones } from "./next-milestones.ts";
import { tokens } from "../../tokens.ts";
import { Button } from "../../shell/Button.tsx";
import { Text } from "../../shell/Text.tsx";

const NEXT_SHOWN = 4;

// Its sentences are a fifth of what this place needs; the counts need not wait for them.
const AttentionList = part(async () => (await import("./AttentionList.tsx")).AttentionList);

const useStyles = makeStyles({
  list: { listStyle: "none", margin: "0 -6px", padding: 0, display: "flex", flexDirection: "column" },
  soft: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** As every place, or with the plan alone while the findings are still being looked for. */
type HomeProps = PanelProps & { readonly view: PlanView | PlanOutline };

/** Where the plan stands: counts, what presses today, what comes next. */
export function Home({ view, today, actions, open }: HomeProps): ReactElement {
  const styles = useStyles();
  const { t, language } = useFirstWording();
  const { plan, source } = view;
  const findings = "findings" in view ? view.findings : null;
  const isEmpty = plan.milestones.length === 0;
  const pressing = useMemo(() => (findings === null ? null : attention(findings)), [findings]);
  const next = useMemo(() => nextMilestones(plan.milestones, today, NEXT_SHOWN), [plan.milestones, today]);

  return (
    <Page
      title={plan.header.project ?? t.placeHome}
      foot={
        isEmpty ? (
          <Button appearance="primary" onClick={() => open({ place: "milestones", add: true })}>
            {t.homeAdd}
          </Button>
        ) : (
          <>
            <Button appearance="primary" onClick={() => open({ place: "stoplicht" })}>
              {t.homeUpdateStatus}
            </Button>
            <Button onClick={() => open({ place: "controle" })}>{t.homeCheck}</Button>
          </>
        )
      }
    >
      {source.kind === "list" && (
        <Note
          tone="info"
          actions={
            <Button size="small" onClick={() => open({ place: "home", adopt: true })}>
              {t.homeAdopt}
            </Button>
          }
        >
          {t.homeListNote(source.sheet)}
        </Note>
      )}
      {isEmpty ? (
        <Text>{t.homeEmpty}</Text>
      ) : (
        <>
          <Section title={t.homeCounts}>
            <LightCounts milestones={plan.milestones} onChoose={(light) => open({ place: "milestones", light })} />
            <Text className={styles.soft}>
              {t.homeAll(plan.milestones.length)} · {t.homeAsOf(formatDay(today, language))}
            </Text>
          </Section>
          <Section title={t.homeAttention}>
            {pressing === null ? (
              <Working text={t.homeChecking} />
            ) : pressing.length === 0 ? (
              <Text className={styles.soft}>{t.homeAttentionNone}</Text>
            ) : (
              <Suspense fallback={null}>
                <AttentionList items={pressing} milestones={plan.milestones} actions={actions} open={open} />
              </Suspense>
            )}
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
