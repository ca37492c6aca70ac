import { makeStyles } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { useState } from "react";
import type { ReactElement } from "react";
import type { AdoptBlock, AdoptChoices } from "#actions/contract/adopt.ts";
import type { PlanDay } from "#core/calendar/plan-day.ts";
import type { Milestone } from "#core/plan/milestone.ts";
import { shortDay } from "../../day-text.ts";
import { Button } from "../../shell/Button.tsx";
import { Section } from "../../shell/Section.tsx";
import { Text } from "../../shell/Text.tsx";
import { useWording } from "../../texts/texts.ts";
import { tokens } from "../../tokens.ts";
import { blockOf, rowOf } from "./block-of.ts";

const SHOWN = 6;

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "6px" },
  row: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", gap: "8px", alignItems: "start" },
  name: { overflowWrap: "anywhere" },
  facts: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** The first milestones as they would stand in the plan; a row that is none can be left out. */
export function AdoptRows({ milestones, blocks, choices, onChange }: AdoptRowsProps): ReactElement {
  const styles = useStyles();
  const { t, language } = useWording();
  const [all, setAll] = useState(false);
  const shown = all ? milestones : milestones.slice(0, SHOWN);
  const day = (value: PlanDay | null): string => (value === null ? "…" : shortDay(value, language));
  const factsOf = ({ start, due, status, place }: Milestone): string =>
    [
      start === null && due === null ? "" : `${day(start)} – ${day(due)}`,
      status === null ? "" : t[status].toLowerCase(),
      `${place.sheet}!${place.cells.name ?? place.cells.nr ?? place.rowNumber}`,
    ]
      .filter((part) => part !== "")
      .join(" · ");
  const leaveOut = (milestone: Milestone): void => {
    const block = blockOf(milestone, blocks);
    if (block === undefined) return;
    const rows = [...(choices.leaveOut?.[block.id] ?? []), rowOf(milestone)];
    onChange({ ...choices, leaveOut: { ...choices.leaveOut, [block.id]: rows } });
  };
  const left = Object.values(choices.leaveOut ?? {}).flat();
  return (
    <Section title={t.adoptPreview}>
      <ul className={styles.list}>
        {shown.map((milestone) => {
          const name = [milestone.nr, milestone.name ?? milestone.description ?? ""].filter(Boolean).join(" ");
          return (
            <li key={milestone.index} className={styles.row}>
              <div>
                <div className={styles.name}>{name}</div>
                <div className={styles.facts}>{factsOf(milestone)}</div>
              </div>
              <Button
                size="small"
                appearance="subtle"
                icon={<Dismiss16Regular />}
                label={t.adoptNoMilestone(name)}
                onClick={() => leaveOut(milestone)}
              />
            </li>
          );
        })}
      </ul>
      {!all && milestones.length > SHOWN && (
        <div>
          <Button size="small" onClick={() => setAll(true)}>
            {t.adoptMore(milestones.length)}
          </Button>
        </div>
      )}
      {left.length > 0 && (
        <div className={styles.row}>
          <Text>{t.adoptLeftOut(left)}</Text>
          <Button size="small" onClick={() => onChange({ ...choices, leaveOut: emptied(choices) })}>
            {t.adoptPutBack}
          </Button>
        </div>
      )}
    </Section>
  );
}

interface AdoptRowsProps {
  readonly milestones: readonly Milestone[];
  readonly blocks: readonly AdoptBlock[];
  readonly choices: AdoptChoices;
  readonly onChange: (choices: AdoptChoices) => void;
}

/** An empty list says more than none: it takes the place of what was remembered. */
function emptied({ leaveOut }: AdoptChoices): Readonly<Record<string, readonly number[]>> {
  return Object.fromEntries(Object.keys(leaveOut ?? {}).map((id) => [id, []]));
}
