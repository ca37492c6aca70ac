import { makeStyles } from "@fluentui/react-components";
import { Suspense, useCallback, useEffect, useMemo, useState } from "react";
import type { ReactElement } from "react";
import type { Problem } from "#actions/contract/action.ts";
import type { UndoRecord, WriteOutcome } from "#actions/contract/outcome.ts";
import type { PlanDay } from "#core/calendar/plan-day.ts";
import { createDrafts } from "./drafts.ts";
import type { PaneActions } from "./pane-actions.ts";
import type { Notice, PanelProps } from "./panel-props.ts";
import { Home } from "./panels/home/Home.tsx";
import { panelOf, Start } from "./panels.ts";
import { fetchMissingAgain } from "./parts.ts";
import type { PlaceRequest } from "./place.ts";
import type { Preferences } from "./preferences.ts";
import { NoticeBar } from "./shell/NoticeBar.tsx";
import { Page } from "./shell/Page.tsx";
import { PanelBoundary } from "./shell/PanelBoundary.tsx";
import { fetchSentences, ProblemList } from "./shell/ProblemList.tsx";
import { PLACE_FACES, Rail } from "./shell/Rail.tsx";
import { StopWriting } from "./shell/stop-writing.ts";
import { Working } from "./shell/Working.tsx";
import { loadTexts, useFirstWording } from "./texts/texts.ts";
import type { FirstTexts } from "./texts/texts.ts";
import { useAction } from "./use-action.ts";
import { useGoing } from "./use-going.ts";
import type { RibbonAnswer } from "./use-ribbon-reports.ts";
import { useRibbonReports } from "./use-ribbon-reports.ts";
import type { PlanHandle } from "./use-plan.ts";
import { usePlan } from "./use-plan.ts";
import { tokens } from "./tokens.ts";

const useStyles = makeStyles({
  app: { display: "flex", height: "100%", overflow: "hidden" },
  main: {
    flexGrow: 1,
    minWidth: 0,
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  place: { flexGrow: 1, minHeight: 0 },
  problems: { flexShrink: 0 },
});

interface AppProps {
  readonly actions: PaneActions;
  readonly today: PlanDay;
  readonly preferences: Preferences;
  readonly setPreferences: (preferences: Preferences) => void;
}

/** The pane: where the person is, what was last done, and the plan as last read. */
export function App({ actions: excel, today, preferences, setPreferences }: AppProps): ReactElement {
  const styles = useStyles();
  const going = useGoing(excel);
  const { actions } = going;
  const plan = usePlan(actions);
  const [request, open] = useState<PlaceRequest>({ place: "home" });
  const [drafts] = useState(createDrafts);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [ribbonProblems, setRibbonProblems] = useState<readonly Problem[]>([]);
  const undo = useUndo(actions, plan, setNotice, setRibbonProblems);
  const { t, language } = useFirstWording();
  const { refresh } = plan;
  const answer = useCallback(
    ({ notice: told, problems, request: next }: RibbonAnswer) => {
      setNotice(told);
      setRibbonProblems(problems);
      if (next !== null) open(next);
      void refresh();
    },
    [refresh],
  );
  useRibbonReports(answer, t);
  const shown = plan.state.phase !== "reading";
  useEffect(() => {
    // Ahead of the first place and of a lost connection, behind the first sight; who needs them asks again.
    if (shown) Promise.all([loadTexts(language), fetchSentences()]).catch(fetchMissingAgain);
  }, [shown, language]);

  const props = useMemo<PanelProps>(
    () => ({
      actions,
      today,
      request,
      open,
      report: setNotice,
      refresh: plan.refresh,
      onEdited: plan.onEdited,
      drafts,
      preferences,
      setPreferences,
    }),
    [actions, today, request, plan.refresh, plan.onEdited, drafts, preferences, setPreferences],
  );
  const errors =
    plan.state.phase === "ready" ? plan.state.view.findings.filter((finding) => finding.severity === "fout").length : 0;
  const hasRail = plan.state.phase === "ready" || plan.state.phase === "outlined";

  return (
    <StopWriting value={actions.stopWriting}>
      <div className={styles.app}>
        {hasRail && (
          <Rail
            place={request.place}
            errorCount={errors}
            onOpen={(place) => {
              setNotice(null);
              setRibbonProblems([]);
              open({ place });
            }}
          />
        )}
        <main className={styles.main}>
          <NoticeBar
            notice={notice}
            busy={undo.busy}
            onUndo={() => void undo.run(notice)}
            onShow={() => {
              if (notice?.place !== undefined) void actions.goTo(notice.place);
            }}
            onClose={() => setNotice(null)}
          />
          <ProblemList problems={[...undo.problems, ...ribbonProblems]} />
          <ProblemList tone="warning" problems={going.problems} onRetry={going.again} />
          <div className={styles.place}>
            <Content plan={plan} props={props} />
          </div>
        </main>
      </div>
    </StopWriting>
  );
}

function Content({ plan, props }: { readonly plan: PlanHandle; readonly props: PanelProps }): ReactElement {
  const { t } = useFirstWording();
  const { state, selection } = plan;
  const retry = (): void => void plan.refresh();
  switch (state.phase) {
    case "reading":
      return (
        <Page title={t.product}>
          <Working text={t.reading} />
        </Page>
      );
    case "failed":
      return (
        <Page title={t.product}>
          <ProblemList problems={state.problems} onRetry={retry} />
        </Page>
      );
    case "none":
      return (
        <PanelBoundary title={t.product}>
          <Suspense fallback={<Working />}>
            <Start {...props} isGone={state.isGone} />
          </Suspense>
        </PanelBoundary>
      );
    case "outlined":
      return (
        <PanelBoundary title={t[PLACE_FACES[props.request.place].full]} key={props.request.place}>
          <Suspense key="place" fallback={<Working />}>
            {props.request.place === "home" && props.request.adopt !== true ? (
              <Home {...props} view={state.outline} />
            ) : (
              <Working text={t.reading} />
            )}
          </Suspense>
        </PanelBoundary>
      );
    case "ready": {
      const Panel = panelOf(props.request);
      return (
        // A new key per place: one place's fault is not shown in another.
        <PanelBoundary title={t[PLACE_FACES[props.request.place].full]} key={props.request.place}>
          {state.problems.length > 0 && (
            <ProblemList key="problems" problems={state.problems} tone="warning" onRetry={retry} />
          )}
          <Suspense key="place" fallback={<Working />}>
            <Panel {...props} view={state.view} selection={selection} />
          </Suspense>
        </PanelBoundary>
      );
    }
  }
}

function useUndo(
  actions: PaneActions,
  plan: PlanHandle,
  report: (notice: Notice | null) => void,
  tell: (problems: readonly Problem[]) => void,
): {
  readonly busy: boolean;
  readonly problems: readonly Problem[];
  readonly run: (notice: Notice | null) => Promise<void>;
} {
  const { t } = useFirstWording();
  const { state, run } = useAction(actions.undoLast);
  const undo = useCallback(
    async (notice: Notice | null) => {
      if (notice?.undo == null) return;
      const outcome = await run({ undo: notice.undo });
      if (outcome === null) return;
      report({ text: undoneText(t, notice.undo, outcome) });
      tell(outcome.skipped);
      await plan.refresh();
    },
    [run, report, tell, plan, t],
  );
  return { busy: state.phase === "running", problems: state.phase === "failed" ? state.problems : [], run: undo };
}

/** Rows that came back or moved back are told as such: no cell changed with them. */
function undoneText(t: FirstTexts, undo: UndoRecord, { changes }: WriteOutcome): string {
  if (changes.length > 0) return t.undoneCells(changes.length);
  return undo.order !== undefined || (undo.rows ?? []).length > 0 ? t.undoneRows : t.undoneNothing;
}
