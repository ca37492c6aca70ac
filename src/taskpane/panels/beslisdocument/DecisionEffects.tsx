import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { DecisionConsequence } from "#actions/contract/decision.ts";
import { formatIsoDay } from "#core/wording/format.ts";
import { FIELD_TEXTS } from "../../field-texts.ts";
import { Button } from "../../shell/Button.tsx";
import { Text } from "../../shell/Text.tsx";
import { useWording } from "../../texts/texts.ts";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: "18px", overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** What the verdict does to the plan, row by row; it is done when the person asks for it. */
export function DecisionEffects({ consequences, busy, onApply, onLeave }: DecisionEffectsProps): ReactElement {
  const styles = useStyles();
  const { t, language } = useWording();
  const word = (text: string | null, field: DecisionConsequence["field"]): string => {
    if (text === null) return "–";
    return field === "status" ? wordOf(text) : formatIsoDay(text, language);
  };
  const wordOf = (status: string): string =>
    status === "groen" || status === "oranje" || status === "rood" ? t[status].toLowerCase() : status;
  return (
    <>
      <Text weight="semibold">{t.decisionConsequences}</Text>
      <ul className={styles.list} aria-label={t.decisionConsequences}>
        {consequences.map(({ nr, name, field, old, new: next }) => (
          <li key={`${nr} ${field}`}>
            {nr} {name} · {t[FIELD_TEXTS[field]]}: {word(old, field)} → {word(next, field)}
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={busy} onClick={onApply}>
          {t.decisionApply}
        </Button>
        <Button disabled={busy} onClick={onLeave}>
          {t.decisionLeave}
        </Button>
      </div>
    </>
  );
}

interface DecisionEffectsProps {
  readonly consequences: readonly DecisionConsequence[];
  readonly busy: boolean;
  readonly onApply: () => void;
  readonly onLeave: () => void;
}
