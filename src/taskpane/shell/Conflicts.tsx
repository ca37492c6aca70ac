import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { settle } from "../merge-edit.ts";
import type { Conflict, Edit, Merged } from "../merge-edit.ts";
import { useWording } from "../texts/texts.ts";
import { Button } from "./Button.tsx";
import { Note } from "./Note.tsx";
import { Text } from "./Text.tsx";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: "4px 0 0", padding: 0, display: "grid", gap: "8px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px", marginTop: "4px" },
});

/** What someone else changed while the same box was half filled here: both values, and the choice between them. */
export function Conflicts({ merged, labelOf, textOf = plainText, onSettle }: ConflictsProps): ReactElement {
  const styles = useStyles();
  const { t } = useWording();
  const { edit, conflicts } = merged;
  const shown = (conflict: Conflict, value: unknown): string => textOf(value, conflict.box) || t.conflictEmpty;
  return (
    <div role="alert">
      {edit !== null && conflicts.length > 0 && (
        <Note tone="warning">
          <Text weight="semibold">{t.conflictTitle}</Text>
          <ul className={styles.list}>
            {conflicts.map((conflict) => (
              <li key={conflict.box}>
                {t.conflictValues({
                  field: labelOf(conflict.box),
                  theirs: shown(conflict, conflict.theirs),
                  mine: shown(conflict, conflict.mine),
                })}
                <div className={styles.buttons}>
                  <Button
                    size="small"
                    label={`${t.conflictMine}: ${labelOf(conflict.box)}`}
                    onClick={() => onSettle(settle(edit, conflict, "mine"))}
                  >
                    {t.conflictMine}
                  </Button>
                  <Button
                    size="small"
                    label={`${t.conflictTheirs}: ${labelOf(conflict.box)}`}
                    onClick={() => onSettle(settle(edit, conflict, "theirs"))}
                  >
                    {t.conflictTheirs}
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        </Note>
      )}
    </div>
  );
}

interface ConflictsProps {
  readonly merged: Merged;
  readonly labelOf: (box: string) => string;
  /** As the person reads it; empty for nothing. */
  readonly textOf?: (value: unknown, box: string) => string;
  readonly onSettle: (edit: Edit) => void;
}

function plainText(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
