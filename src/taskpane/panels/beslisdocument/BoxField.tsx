import { Field, Input, Select, Textarea } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { InputCell } from "#core/report/document-model.ts";
import { useWording } from "../../texts/texts.ts";

/** The texts of the document as the person sees them now, and how to change one. */
export interface DecisionForm {
  readonly text: (key: string) => string;
  readonly set: (key: string, text: string) => void;
}

/** One box of the document. What the plan already suggests is said under it: leaving the box empty takes that. */
export function BoxField({ form, cell, label, rows = 2 }: BoxFieldProps): ReactElement {
  const { t } = useWording();
  const text = form.text(cell.key);
  const suggestion = cell.state === "suggested" && text.trim() === "" ? t.decisionFromPlan(cell.text) : null;
  const box = {
    value: text,
    placeholder: cell.state === "prompt" ? cell.text.replace(/[‹›]/g, "").trim() : "",
    onChange: (_: unknown, { value }: { readonly value: string }) => form.set(cell.key, value),
  };
  if (cell.key.endsWith(".stoplicht")) return <LightField form={form} cell={cell} label={label} />;
  return (
    <Field label={label} {...(suggestion === null ? {} : { hint: suggestion })}>
      {rows === 1 ? <Input {...box} style={{ minWidth: 0 }} /> : <Textarea {...box} rows={rows} resize="vertical" />}
    </Field>
  );
}

interface BoxFieldProps {
  readonly form: DecisionForm;
  readonly cell: InputCell;
  readonly label: string;
  readonly rows?: number;
}

function LightField({ form, cell, label }: BoxFieldProps): ReactElement {
  const { t } = useWording();
  const text = form.text(cell.key);
  const words = [t.groen, t.oranje, t.rood].map((word) => word.toLowerCase());
  const known = text === "" || words.includes(text) ? words : [...words, text];
  return (
    <Field label={label}>
      <Select value={text} onChange={(_, { value }) => form.set(cell.key, value)}>
        <option value="">{t.decisionNoLight}</option>
        {known.map((word) => (
          <option key={word} value={word}>
            {word}
          </option>
        ))}
      </Select>
    </Field>
  );
}
