import { Field, Input, makeStyles, Select, Textarea } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { FieldName, Milestone } from "#core/plan/milestone.ts";
import { MILESTONE_KINDS, STATUSES } from "#core/plan/milestone.ts";
import { FIELD_TEXTS, KIND_TEXTS } from "../../field-texts.ts";
import { useWording } from "../../texts/texts.ts";
import { kindOf, statusOf } from "./milestone-form.ts";
import type { DayField, MilestoneForm, NumberField, TextField } from "./milestone-form.ts";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "10px" },
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, max(116px, 8.2em)), 1fr))",
    alignItems: "start",
    gap: "10px",
  },
  narrow: { minWidth: 0 },
});

const LONG: readonly TextField[] = ["name", "description", "explanation", "bottleneck", "measure"];

/** The boxes of one milestone; a field that has no column in the sheet has no box. */
export function FormFields({ form, has, parties, labels, badNumbers, onChange }: FormFieldsProps): ReactElement {
  const styles = useStyles();
  const { t } = useWording();

  const text = (field: TextField): ReactElement | null =>
    has(field) ? (
      <Field key={field} label={labels[field] ?? t[FIELD_TEXTS[field]]}>
        {LONG.includes(field) ? (
          <Textarea
            rows={2}
            resize="vertical"
            value={form.texts[field]}
            onChange={(_, { value }) => onChange({ ...form, texts: { ...form.texts, [field]: value } })}
          />
        ) : (
          <Input
            className={styles.narrow}
            value={form.texts[field]}
            onChange={(_, { value }) => onChange({ ...form, texts: { ...form.texts, [field]: value } })}
          />
        )}
      </Field>
    ) : null;
  const day = (field: DayField): ReactElement | null =>
    has(field) ? (
      <Field key={field} label={t[FIELD_TEXTS[field]]}>
        <Input
          type="date"
          className={styles.narrow}
          value={form.days[field]}
          onChange={(_, { value }) => onChange({ ...form, days: { ...form.days, [field]: value } })}
        />
      </Field>
    ) : null;
  const number = (field: NumberField): ReactElement | null =>
    has(field) ? (
      <Field
        key={field}
        label={t[FIELD_TEXTS[field]]}
        {...(badNumbers.includes(field) ? { validationMessage: t.badNumber } : {})}
      >
        <Input
          inputMode="decimal"
          className={styles.narrow}
          value={form.numbers[field]}
          onChange={(_, { value }) => onChange({ ...form, numbers: { ...form.numbers, [field]: value } })}
        />
      </Field>
    ) : null;

  return (
    <div className={styles.form}>
      {text("name")}
      {text("description")}
      {has("kind") && (
        <Field label={t.fieldKind}>
          <Select value={form.kind} onChange={(_, { value }) => onChange({ ...form, kind: kindOf(value) })}>
            {MILESTONE_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t[KIND_TEXTS[kind]]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <div className={styles.pair}>
        {day("start")}
        {day("due")}
        {number("duration")}
        {day("doneOn")}
      </div>
      {has("status") && (
        <Field label={t.fieldStatus}>
          <Select value={form.status ?? ""} onChange={(_, { value }) => onChange({ ...form, status: statusOf(value) })}>
            <option value="">{t.grijs}</option>
            {STATUSES.map((status) => (
              <option key={status} value={status}>
                {t[status]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {text("explanation")}
      {text("bottleneck")}
      {text("measure")}
      <div className={styles.pair}>
        {text("actionOwner")}
        {day("asOf")}
        {text("subproject")}
        {text("goal")}
        {parties.map((party) => (
          <Field key={party} label={party}>
            <Input
              className={styles.narrow}
              value={form.roles[party] ?? ""}
              onChange={(_, { value }) => onChange({ ...form, roles: { ...form.roles, [party]: value } })}
            />
          </Field>
        ))}
        {number("budget")}
        {number("spent")}
        {number("forecast")}
        {number("cofinancing")}
      </div>
    </div>
  );
}

interface FormFieldsProps {
  readonly form: MilestoneForm;
  readonly has: (field: FieldName) => boolean;
  readonly parties: readonly string[];
  /** Own level names of this plan. */
  readonly labels: Readonly<Partial<Record<TextField, string>>>;
  readonly badNumbers: readonly NumberField[];
  readonly onChange: (form: MilestoneForm) => void;
}

/** A column exists when some row has a cell in it: rows of one table all have the same columns. */
export function hasColumn(milestones: readonly Milestone[], field: FieldName): boolean {
  return milestones[0]?.place.cells[field] !== undefined;
}
