import { makeStyles } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import type { ReactElement } from "react";
import type { Milestone } from "#core/plan/milestone.ts";
import type { PlanPanelProps } from "../../panel-props.ts";
import { findRow, refOf, sameRow } from "../../plan-facts.ts";
import { Page } from "../../shell/Page.tsx";
import { useWording } from "../../texts/texts.ts";
import { detailDraft } from "./detail-draft.ts";
import { filterMilestones, groupEntries, NO_FILTER, periodOf } from "./filter-milestones.ts";
import type { MilestoneFilter } from "./filter-milestones.ts";
import { FilterBar } from "./FilterBar.tsx";
import { MilestoneList } from "./MilestoneList.tsx";
import { MilestonePage } from "./MilestonePage.tsx";
import { NewMilestonePage } from "./NewMilestonePage.tsx";
import { OrderPage } from "./OrderPage.tsx";
import { Button } from "../../shell/Button.tsx";

const FILTER_DRAFT = "milestones-filter";

const useStyles = makeStyles({ empty: { flexGrow: 1, padding: "4px 12px" } });

/** The list with its filter, and one milestone at a time. */
export function Milestones(props: PlanPanelProps): ReactElement {
  const { view, today, request, open, actions, selection, drafts, preferences } = props;
  const styles = useStyles();
  const { t } = useWording();
  const { milestones, settings } = view.plan;
  const [filter, setFilter] = useState<MilestoneFilter>(() =>
    request.light === undefined
      ? (drafts.get<MilestoneFilter>(FILTER_DRAFT) ?? NO_FILTER)
      : { ...NO_FILTER, light: request.light },
  );
  const period = useMemo(() => periodOf(settings.periods, today), [settings.periods, today]);
  const shown = useMemo(
    () => filterMilestones(milestones, filter, { schedule: view.schedule, period, me: preferences.me }),
    [milestones, filter, view.schedule, period, preferences.me],
  );
  const entries = useMemo(() => groupEntries(shown), [shown]);
  useFollowedSelection(props);

  if (request.add === true) return <NewMilestonePage {...props} />;
  if (request.order === true) return <OrderPage {...props} />;
  const detail = request.row === undefined ? null : findRow(milestones, request.row);
  if (request.row !== undefined) {
    return (
      <MilestonePage
        {...props}
        key={detailDraft(request.row)}
        milestone={detail}
        onBack={() => open({ place: "milestones" })}
      />
    );
  }
  const change = (next: MilestoneFilter): void => {
    drafts.set(FILTER_DRAFT, next);
    setFilter(next);
  };
  const choose = (milestone: Milestone): void => {
    void actions.goTo({ row: refOf(milestone) });
    open({ place: "milestones", row: refOf(milestone) });
  };
  return (
    <Page
      title={t.placeMilestones}
      fixed
      foot={
        <>
          <Button
            label={t.homeAdd}
            {...(milestones.length === 0 ? { appearance: "primary" as const } : {})}
            onClick={() => open({ place: "milestones", add: true })}
          >
            {milestones.length === 0 ? t.homeAdd : t.add}
          </Button>
          {view.source.kind === "own" && milestones.length > 1 && (
            <Button label={t.orderTitle} onClick={() => open({ place: "milestones", order: true })}>
              {t.orderShort}
            </Button>
          )}
        </>
      }
    >
      {milestones.length === 0 ? (
        <div className={styles.empty}>{t.homeEmpty}</div>
      ) : (
        <>
          <FilterBar {...props} filter={filter} shown={shown.length} hasPeriod={period !== null} onChange={change} />
          <MilestoneList
            entries={entries}
            schedule={view.schedule}
            selection={selection}
            onChoose={choose}
            onClear={() => change(NO_FILTER)}
          />
        </>
      )}
    </Page>
  );
}

/** An open milestone follows the selection in the sheet, unless something is half typed there. */
function useFollowedSelection({ selection, request, open, view, drafts }: PlanPanelProps): void {
  const [seen, setSeen] = useState(selection);
  useEffect(() => {
    if (selection === seen) return;
    setSeen(selection);
    const [row, ...others] = selection;
    if (request.row === undefined || row === undefined || others.length > 0 || sameRow(row, request.row)) return;
    if (drafts.get(detailDraft(request.row)) !== undefined) return;
    if (findRow(view.plan.milestones, row) !== null) open({ place: "milestones", row });
  }, [selection, seen, request.row, open, view, drafts]);
}
