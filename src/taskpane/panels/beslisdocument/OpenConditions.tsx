import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { AgendaAction } from "#actions/contract/decision.ts";
import { formatDay, formatWorkingDays } from "#core/wording/format.ts";
import type { PaneActions } from "../../pane-actions.ts";
import { Section } from "../../shell/Section.tsx";
import { Text } from "../../shell/Text.tsx";
import { useWording } from "../../texts/texts.ts";
import { tokens } from "../../tokens.ts";
import { Link } from "../../shell/Link.tsx";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0, display: "grid" },
  item: {
    padding: "8px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    display: "grid",
    justifyItems: "start",
    gap: "2px",
    overflowWrap: "anywhere",
  },
  soft: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Conditions of earlier decisions that nobody marked as done, the most overdue first, with the cell to do so. */
export function OpenConditions({ conditions, actions }: OpenConditionsProps): ReactElement | null {
  const styles = useStyles();
  const { t, language } = useWording();
  if (conditions.length === 0) return null;
  return (
    <Section title={t.conditionsOpen(conditions.length)}>
      <Text size={200}>{t.conditionsHint}</Text>
      <ul className={styles.list} aria-label={t.conditionsOpen(conditions.length)}>
        {conditions.map(({ decisionId, text, owner, due, overdueDays, sheet, cell }, at) => {
          const facts = [
            decisionId,
            owner === "" ? null : owner,
            due === null ? null : t.decisionDue(formatDay(due, language)),
            overdueDays > 0 ? t.decisionOverdue(formatWorkingDays(overdueDays, language)) : null,
          ];
          return (
            <li key={at} className={styles.item}>
              <span>{text}</span>
              <span className={styles.soft}>{facts.filter((fact) => fact !== null).join(" · ")}</span>
              {cell !== null && <Link onClick={() => void actions.goTo({ sheet, cell })}>{t.checkGoTo(cell)}</Link>}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

interface OpenConditionsProps {
  readonly conditions: readonly AgendaAction[];
  readonly actions: PaneActions;
}
