import type { MilestoneFields } from "#actions/contract/editing.ts";
import { fromIsoDate, toIsoDate } from "#core/calendar/plan-day.ts";
import { formatDependencies } from "#core/notation/dependencies-format.ts";
import { parseNumber } from "#core/notation/number.ts";
import type { Dependency } from "#core/plan/dependency.ts";
import type { Milestone, MilestoneKind, Status } from "#core/plan/milestone.ts";
import { MILESTONE_KINDS, STATUSES } from "#core/plan/milestone.ts";
import type { Boxes } from "../../merge-edit.ts";

const TEXT_FIELDS = [
  "name",
  "description",
  "subproject",
  "goal",
  "explanation",
  "bottleneck",
  "measure",
  "actionOwner",
] as const;
const DAY_FIELDS = ["start", "due", "doneOn", "asOf"] as const;
const NUMBER_FIELDS = ["duration", "budget", "spent", "forecast", "cofinancing"] as const;

export type TextField = (typeof TEXT_FIELDS)[number];
export type DayField = (typeof DAY_FIELDS)[number];
export type NumberField = (typeof NUMBER_FIELDS)[number];

/** What stands in the boxes: everything as typed. */
export interface MilestoneForm {
  readonly texts: Readonly<Record<TextField, string>>;
  /** `yyyy-mm-dd`, or empty. */
  readonly days: Readonly<Record<DayField, string>>;
  readonly numbers: Readonly<Record<NumberField, string>>;
  readonly kind: MilestoneKind;
  readonly status: Status | null;
  readonly predecessors: readonly Dependency[];
  readonly roles: Readonly<Record<string, string>>;
}

export function formOf(milestone: Milestone, parties: readonly string[]): MilestoneForm {
  const { money } = milestone;
  return {
    texts: record(TEXT_FIELDS, (field) => milestone[field] ?? ""),
    days: record(DAY_FIELDS, (field) => {
      const day = milestone[field];
      return day === null ? "" : toIsoDate(day);
    }),
    numbers: record(NUMBER_FIELDS, (field) => numberText(field === "duration" ? milestone.duration : money[field])),
    kind: milestone.kind,
    status: milestone.status,
    predecessors: milestone.predecessors,
    roles: Object.fromEntries(parties.map((party) => [party, roleText(milestone, party)])),
  };
}

/** The form as boxes by name: `texts.name`, `roles.School`, `kind`. */
export function boxesOf({ texts, days, numbers, roles, ...rest }: MilestoneForm): Boxes {
  const groups = { texts, days, numbers, roles };
  return {
    ...rest,
    ...Object.fromEntries(
      Object.entries(groups).flatMap(([group, boxes]) =>
        Object.entries(boxes).map(([name, value]) => [`${group}.${name}`, value]),
      ),
    ),
  };
}

/** @param boxes of `boxesOf`, each of its kind. */
export function formFrom(boxes: Boxes): MilestoneForm {
  const group = (name: string): Readonly<Record<string, unknown>> =>
    Object.fromEntries(
      Object.entries(boxes).flatMap(([box, value]) =>
        box.startsWith(`${name}.`) ? [[box.slice(name.length + 1), value]] : [],
      ),
    );
  const { kind, status, predecessors } = boxes;
  const groups = { texts: group("texts"), days: group("days"), numbers: group("numbers"), roles: group("roles") };
  return { ...groups, kind, status, predecessors } as MilestoneForm;
}

export interface FormReading {
  /** Only what differs from the milestone. */
  readonly fields: MilestoneFields;
  /** The same fields as the person saw them, so that nobody's later edit is overwritten. */
  readonly seen: MilestoneFields;
  /** Number boxes whose text is no number. */
  readonly badNumbers: readonly NumberField[];
}

/** What the person changed between the two states of the form. */
export function readForm(before: MilestoneForm, after: MilestoneForm): FormReading {
  const badNumbers = NUMBER_FIELDS.filter(
    (field) => after.numbers[field].trim() !== "" && parseNumber(after.numbers[field].trim()) === null,
  );
  const [was, is] = [asFields(before), asFields(after)];
  const changed = (Object.keys(is) as (keyof MilestoneFields)[]).filter(
    (field) => field !== "roles" && JSON.stringify(was[field]) !== JSON.stringify(is[field]),
  );
  const roles = Object.keys(after.roles).filter((party) => after.roles[party] !== before.roles[party]);
  const pick = (from: MilestoneFields): MilestoneFields => ({
    ...Object.fromEntries(changed.map((field) => [field, from[field]])),
    ...(roles.length === 0
      ? {}
      : { roles: Object.fromEntries(roles.map((party) => [party, from.roles?.[party] ?? null])) }),
  });
  return { fields: pick(is), seen: pick(was), badNumbers };
}

function asFields(form: MilestoneForm): MilestoneFields {
  return {
    ...record(TEXT_FIELDS, (field) => emptyAsNull(form.texts[field])),
    ...record(DAY_FIELDS, (field) => fromIsoDate(form.days[field])),
    ...record(NUMBER_FIELDS, (field) => parseNumber(form.numbers[field].trim())),
    kind: form.kind,
    status: form.status,
    predecessors: emptyAsNull(formatDependencies(form.predecessors)),
    roles: Object.fromEntries(Object.entries(form.roles).map(([party, text]) => [party, emptyAsNull(text)])),
  };
}

function record<Key extends string, Value>(
  keys: readonly Key[],
  value: (key: Key) => Value,
): Readonly<Record<Key, Value>> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<Key, Value>;
}

function emptyAsNull(text: string): string | null {
  return text.trim() === "" ? null : text;
}

function numberText(value: number | null): string {
  return value === null ? "" : String(value).replace(".", ",");
}

function roleText(milestone: Milestone, party: string): string {
  return milestone.roles
    .filter((role) => role.party === party)
    .map((role) => role.role)
    .join("/");
}

export function kindOf(text: string): MilestoneKind {
  return MILESTONE_KINDS.find((kind) => kind === text) ?? "mijlpaal";
}

export function statusOf(text: string): Status | null {
  return STATUSES.find((status) => status === text) ?? null;
}
