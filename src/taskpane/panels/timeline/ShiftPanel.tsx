import { makeStyles } from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import { useDeferredValue, useMemo } from "react";
import type { ReactElement } from "react";
import type { Milestone } from "#core/plan/milestone.ts";
import { shortDay } from "../../day-text.ts";
import { outcomeNotice } from "../../outcome-notice.ts";
import type { PlanPanelProps } from "../../panel-props.ts";
import { refOf } from "../../plan-facts.ts";
import { ActionStatus } from "../../shell/ActionStatus.tsx";
import { useWording } from "../../texts/texts.ts";
import { useAction } from "../../use-action.ts";
import { shiftEffect, shifted } from "./shift-effect.ts";
import { tokens } from "../../tokens.ts";
import { Button } from "../../shell/Button.tsx";
import { Link } from "../../shell/Link.tsx";
import { Text } from "../../shell/Text.tsx";

const EFFECTS_SHOWN = 5;

const useStyles = makeStyles({
  panel: {
    flexShrink: 0,
    maxHeight: "55%",
    overflowY: "auto",
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "8px 12px 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  head: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) 32px", gap: "4px", alignItems: "start" },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
  steps: { display: "flex", flexWrap: "wrap", gap: "4px" },
  list: { margin: 0, paddingLeft: "18px" },
});

/** Moves a milestone by buttons or by dragging its bar: first the effect, then, if wanted, the sheet. */
export function ShiftPanel(props: ShiftPanelProps): ReactElement {
  const { milestone, shift, view, actions, report, refresh, open, onShift, onClose } = props;
  const styles = useStyles();
  const { t, language } = useWording();
  const save = useAction(actions.editMilestone);
  const days = useDeferredValue(shift);
  const effect = useMemo(
    () => (days === 0 ? [] : shiftEffect(view.plan, view.schedule, milestone.index, days)),
    [view.plan, view.schedule, milestone.index, days],
  );
  const moved = shifted(milestone, shift);
  const canMove = milestone.start !== null || milestone.due !== null;
  const steps = [
    { days: -7, label: t.shiftWeekEarlier },
    { days: -1, label: t.shiftDayEarlier },
    { days: 1, label: t.shiftDayLater },
    { days: 7, label: t.shiftWeekLater },
  ];
  const submit = async (): Promise<void> => {
    const outcome = await save.run({
      row: refOf(milestone),
      fields: datesOf(moved),
      seen: datesOf(milestone),
    });
    if (outcome === null) return;
    if (outcome.skipped.length === 0) onShift(0);
    report(outcomeNotice(outcome, t.detailSaved(milestone.nr), t));
    await refresh();
  };

  return (
    <div className={styles.panel} role="group" aria-label={`${milestone.nr} ${milestone.name ?? t.unnamed}`}>
      <div className={styles.head}>
        <span className={styles.name}>
          {milestone.nr} {milestone.name ?? t.unnamed}
        </span>
        <Button size="small" appearance="subtle" icon={<Dismiss20Regular />} label={t.close} onClick={onClose} />
      </div>
      <Text>
        <Link
          label={`${t.actionOpen}: ${milestone.nr}`}
          onClick={() => open({ place: "milestones", row: refOf(milestone) })}
        >
          {t.actionOpen}
        </Link>
        {" · "}
        {[moved.start, moved.due].flatMap((day) => (day === null ? [] : [shortDay(day, language)])).join(" – ") ||
          t.noDue}
      </Text>
      <div className={styles.steps}>
        {canMove &&
          !milestone.done &&
          steps.map((step) => (
            <Button key={step.days} size="small" onClick={() => onShift(shift + step.days)}>
              {step.label}
            </Button>
          ))}
      </div>
      {shift !== 0 && (
        <>
          <Text>{effect.length === 0 ? t.shiftNoEffect : t.shiftEffect(effect.length)}</Text>
          {effect.length > 0 && (
            <ul className={styles.list}>
              {effect.slice(0, EFFECTS_SHOWN).map(({ milestone: other, before, after }) => (
                <li key={other.index}>
                  {other.nr} {other.name}: {shortDay(before, language)} → {shortDay(after, language)}
                </li>
              ))}
              {effect.length > EFFECTS_SHOWN && <li>{t.statusMoreRows(effect.length - EFFECTS_SHOWN)}</li>}
            </ul>
          )}
          <div className={styles.buttons}>
            <Button
              appearance="primary"
              label={t.detailSave}
              disabled={save.state.phase === "running"}
              onClick={() => void submit()}
            >
              {t.save}
            </Button>
            <Button onClick={() => onShift(0)}>{t.cancel}</Button>
          </div>
        </>
      )}
      <ActionStatus state={save.state} onRetry={() => void submit()} />
    </div>
  );
}

interface ShiftPanelProps extends PlanPanelProps {
  readonly milestone: Milestone;
  readonly shift: number;
  readonly onShift: (days: number) => void;
  readonly onClose: () => void;
}

function datesOf({ start, due }: Milestone): Pick<Milestone, "start" | "due"> {
  return { start, due };
}
