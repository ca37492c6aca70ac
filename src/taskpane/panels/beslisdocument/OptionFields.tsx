import { Field, Input, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { DocumentCell, DocumentTable, InputCell } from "#core/report/document-model.ts";
import { optionDays } from "#core/report/option-delays.ts";
import { cellText } from "#core/report/plain-text.ts";
import { useWording } from "../../texts/texts.ts";
import { tokens } from "../../tokens.ts";
import { Text } from "../../shell/Text.tsx";
import { BoxField } from "./BoxField.tsx";
import type { DecisionForm } from "./BoxField.tsx";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "8px" },
  option: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    minWidth: 0,
    padding: "10px",
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  soft: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
});

/** The ways to decide, each with what speaks for and against it and what it does to the plan; doing nothing is among them. */
export function OptionFields({ table, form }: OptionFieldsProps): ReactElement {
  const styles = useStyles();
  const { t, language } = useWording();
  return (
    <div className={styles.list}>
      {table.rows.map((cells, at) => {
        const [first] = cells;
        const letter = /^optie\.([A-D])\./.exec(first?.kind === "input" ? first.key : "")?.[1] ?? null;
        const title = letter !== null ? t.decisionOption(letter) : first === undefined ? "" : cellText(first, language);
        return (
          <div key={at} role="group" aria-label={title} className={styles.option}>
            <h3 className={styles.name}>{title}</h3>
            {cells.map((cell, column) => (
              <Part
                key={column}
                cell={cell}
                label={column === 0 ? t.decisionOptionName : (table.columns[column]?.header ?? "")}
                form={form}
                hidden={column === 0 && letter === null}
              />
            ))}
          </div>
        );
      })}
    </div>
  );
}

interface OptionFieldsProps {
  readonly table: DocumentTable;
  readonly form: DecisionForm;
}

interface PartProps {
  readonly cell: DocumentCell;
  readonly label: string;
  readonly form: DecisionForm;
  readonly hidden: boolean;
}

function Part({ cell, label, form, hidden }: PartProps): ReactElement | null {
  const styles = useStyles();
  const { language } = useWording();
  if (hidden) return null;
  if (cell.kind !== "input") {
    return (
      <Text className={styles.soft}>
        {label}: {cellText(cell, language)}
      </Text>
    );
  }
  if (cell.key.endsWith(".tijd")) return <DaysField cell={cell} form={form} />;
  return <BoxField cell={cell} label={label} form={form} rows={/\.(?:voordelen|nadelen)$/.test(cell.key) ? 2 : 1} />;
}

/** Days are typed, their consequence is computed and stands under them. */
function DaysField({ cell, form }: { readonly cell: InputCell; readonly form: DecisionForm }): ReactElement {
  const { t } = useWording();
  const text = form.text(cell.key);
  const letter = cell.key.slice("optie.".length, "optie.".length + 1);
  const days = optionDays(new Map([[cell.key, text]]), letter);
  const wrong = text.trim() !== "" && days === null;
  return (
    <Field
      label={t.decisionOptionDays}
      {...(wrong
        ? { validationMessage: t.decisionOptionDaysWrong }
        : { hint: days === null ? t.decisionOptionDaysHint : cell.text })}
    >
      <Input
        style={{ minWidth: 0 }}
        // On the sheet the days stand with their consequence; here they stand alone.
        value={days === null || /^[+\-−–]?\s*\d+$/.test(text.trim()) ? text : String(days)}
        onChange={(_, { value }) => form.set(cell.key, value)}
      />
    </Field>
  );
}
