import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { DocumentCell, DocumentTable } from "#core/report/document-model.ts";
import { cellText } from "#core/report/plain-text.ts";
import { StatusMark } from "../../shell/StatusMark.tsx";
import { useWording } from "../../texts/texts.ts";
import { tokens } from "../../tokens.ts";
import { BoxField } from "./BoxField.tsx";
import type { DecisionForm } from "./BoxField.tsx";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "8px" },
  aspect: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    minWidth: 0,
    padding: "10px",
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  facts: {
    display: "grid",
    gridTemplateColumns: "minmax(72px, max-content) minmax(0, 1fr)",
    gap: "3px 10px",
    margin: 0,
  },
  fact: { display: "contents" },
  term: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: {
    display: "flex",
    alignItems: "center",
    gap: "6px",
    margin: 0,
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase200,
  },
});

/** Tijd, geld, kwaliteit, informatie, organisatie, risico: what the plan says is shown, only the rest is asked. */
export function ControlFields({ table, form }: ControlFieldsProps): ReactElement {
  const styles = useStyles();
  const { language } = useWording();
  return (
    <div className={styles.list}>
      {table.rows.map(([aspect, ...cells], at) => {
        const name = aspect === undefined ? "" : cellText(aspect, language);
        const parts = cells.map((cell, column) => ({ cell, label: table.columns[column + 1]?.header ?? "" }));
        const known = parts.filter(({ cell }) => cell.kind !== "input");
        return (
          <div key={at} role="group" aria-label={name} className={styles.aspect}>
            <h3 className={styles.name}>{name}</h3>
            {known.length > 0 && (
              <dl className={styles.facts}>
                {known.map(({ cell, label }) => (
                  <div key={label} className={styles.fact}>
                    <dt className={styles.term}>{label}</dt>
                    <dd className={styles.value}>
                      <Known cell={cell} />
                    </dd>
                  </div>
                ))}
              </dl>
            )}
            {parts.map(({ cell, label }) =>
              cell.kind === "input" ? <BoxField key={label} form={form} cell={cell} label={label} rows={1} /> : null,
            )}
          </div>
        );
      })}
    </div>
  );
}

interface ControlFieldsProps {
  readonly table: DocumentTable;
  readonly form: DecisionForm;
}

function Known({ cell }: { readonly cell: DocumentCell }): ReactElement {
  const { language } = useWording();
  return (
    <>
      {cell.kind === "light" && <StatusMark light={cell.light} size={16} named={false} />}
      {cellText(cell, language)}
    </>
  );
}
