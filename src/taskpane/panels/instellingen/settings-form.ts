import type { Settings } from "#actions/contract/settings.ts";
import { fromIsoDate, toIsoDate } from "#core/calendar/plan-day.ts";
import type { ReportingPeriod } from "#core/plan/plan.ts";
import type { Boxes } from "../../merge-edit.ts";
import type { Texts } from "../../texts/texts.ts";

export interface PeriodBoxes {
  readonly name: string;
  readonly start: string;
  readonly end: string;
  readonly due: string;
}

export interface SettingsForm {
  readonly periods: readonly PeriodBoxes[];
  /** One party a line. */
  readonly parties: string;
  readonly subproject: string;
  readonly goal: string;
  readonly overdueRedDays: string;
  readonly nearCriticalDays: string;
  readonly staleDays: string;
  readonly smartTips: boolean;
}

export function settingsForm(settings: Settings): SettingsForm {
  const { periods, parties, labels, thresholds } = settings;
  return {
    periods: periods.map(({ name, start, end, due }) => ({
      name,
      start: toIsoDate(start),
      end: toIsoDate(end),
      due: due === null ? "" : toIsoDate(due),
    })),
    parties: parties.join("\n"),
    subproject: labels.subproject,
    goal: labels.goal,
    overdueRedDays: String(thresholds.overdueRedDays),
    nearCriticalDays: String(thresholds.nearCriticalDays),
    staleDays: String(thresholds.staleDays),
    smartTips: thresholds.smartTips,
  };
}

/** The form as boxes by name. */
export function settingsBoxes(form: SettingsForm): Boxes {
  return { ...form };
}

/** @param boxes of `settingsBoxes`, each of its kind. */
export function settingsFrom(boxes: Boxes): SettingsForm {
  return boxes as unknown as SettingsForm;
}

/** A box as a person reads it. */
export function settingsText(value: unknown, t: Texts): string {
  if (typeof value === "boolean") return value ? t.yes : t.no;
  if (!Array.isArray(value)) return String(value).split("\n").join(", ");
  return (value as readonly PeriodBoxes[]).map(({ name, start, end }) => `${name} (${start} – ${end})`).join(", ");
}

export type FormFault = "period" | "number";

/** The parts that differ from what is in the workbook, or what can't be right. */
export function changedSettings(
  settings: Settings,
  form: SettingsForm,
): { readonly changed: Partial<Settings>; readonly faults: readonly FormFault[] } {
  const before = settingsForm(settings);
  const periods = form.periods.filter((boxes) => boxes.name.trim() !== "" || boxes.start !== "" || boxes.end !== "");
  const read = periods.map(readPeriod);
  const numbers = [form.overdueRedDays, form.nearCriticalDays, form.staleDays].map(wholeNumber);
  const [overdueRedDays, nearCriticalDays, staleDays] = numbers;
  const faults: FormFault[] = [
    ...(read.includes(null) ? ["period" as const] : []),
    ...(numbers.includes(null) ? ["number" as const] : []),
  ];
  if (faults.length > 0) return { changed: {}, faults };
  const { thresholds } = settings;
  const parts: Partial<Settings> = {
    periods: read.flatMap((period) => period ?? []),
    parties: form.parties
      .split("\n")
      .map((party) => party.trim())
      .filter((party) => party !== ""),
    labels: { subproject: form.subproject.trim(), goal: form.goal.trim() },
    thresholds: {
      ...thresholds,
      overdueRedDays: overdueRedDays ?? thresholds.overdueRedDays,
      nearCriticalDays: nearCriticalDays ?? thresholds.nearCriticalDays,
      staleDays: staleDays ?? thresholds.staleDays,
      smartTips: form.smartTips,
    },
  };
  const same: Readonly<Record<string, boolean>> = {
    periods: JSON.stringify(before.periods) === JSON.stringify(form.periods),
    parties: before.parties === form.parties,
    labels: before.subproject === form.subproject && before.goal === form.goal,
    thresholds: JSON.stringify(parts.thresholds) === JSON.stringify(thresholds),
  };
  return { changed: Object.fromEntries(Object.entries(parts).filter(([part]) => same[part] !== true)), faults: [] };
}

function readPeriod({ name, start, end, due }: PeriodBoxes): ReportingPeriod | null {
  const [first, last] = [fromIsoDate(start), fromIsoDate(end)];
  if (name.trim() === "" || first === null || last === null || last < first) return null;
  return { name: name.trim(), start: first, end: last, due: fromIsoDate(due) };
}

function wholeNumber(text: string): number | null {
  return /^\d{1,4}$/.test(text.trim()) ? Number(text) : null;
}
