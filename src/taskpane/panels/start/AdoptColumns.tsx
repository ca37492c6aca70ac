import { makeStyles, Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { AdoptBlock, AdoptChoices, AdoptColumn } from "#actions/contract/adopt.ts";
import type { FieldName } from "#core/plan/milestone.ts";
import { FIELD_TEXTS } from "../../field-texts.ts";
import { useWording } from "../../texts/texts.ts";
import { tokens } from "../../tokens.ts";

type ColumnChoice = FieldName | "party" | "none";

/** Takes back what the person chose for a column. */
const AS_READ = "as-read";
const FIELDS = Object.keys(FIELD_TEXTS) as readonly FieldName[];

const useStyles = makeStyles({
  list: {
    listStyle: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: "8px",
  },
  header: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  why: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  // Large enough to touch (WCAG 2.5.8).
  summary: { width: "fit-content", lineHeight: "24px", cursor: "pointer" },
  samples: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
});

/** What each column was taken for, with a few of its cells, and the other things it could be. */
export function AdoptColumns({ block, choices, onChange }: AdoptColumnsProps): ReactElement {
  const styles = useStyles();
  const { t } = useWording();
  const choose = (column: string, meaning: ColumnChoice | null): void =>
    onChange({
      ...choices,
      columns: { ...choices.columns, [block.id]: { ...choices.columns?.[block.id], [column]: meaning } },
    });
  return (
    <ul className={styles.list} aria-label={t.adoptColumns}>
      {block.columns
        .filter((column) => column.field !== "time")
        .map((column) => (
          <li key={column.column}>
            <div className={styles.header}>
              {column.column} · {column.header}
            </div>
            <div className={styles.samples}>{column.samples.join(" · ")}</div>
            <Select
              size="small"
              aria-label={t.adoptMeaning(column.header)}
              value={meaningOf(column)}
              onChange={(_, { value }) => choose(column.column, value === AS_READ ? null : (value as ColumnChoice))}
            >
              {column.reason.code === "person" && <option value={AS_READ}>{t.adoptAsRead}</option>}
              <option value="none">{t.adoptUnused}</option>
              <option value="party">{t.adoptParty}</option>
              {FIELDS.map((field) => (
                <option key={field} value={field}>
                  {t[FIELD_TEXTS[field]]}
                </option>
              ))}
            </Select>
            <details className={styles.why}>
              <summary className={styles.summary} aria-label={`${t.adoptWhy}: ${column.header}`}>
                {t.adoptWhy}
              </summary>
              {column.says}
            </details>
          </li>
        ))}
    </ul>
  );
}

interface AdoptColumnsProps {
  readonly block: AdoptBlock;
  readonly choices: AdoptChoices;
  readonly onChange: (choices: AdoptChoices) => void;
}

function meaningOf(column: AdoptColumn): string {
  return column.field ?? "none";
}
