import { fromIsoDate } from "#core/calendar/plan-day.ts";
import { formatDependencies } from "#core/notation/dependencies-format.ts";
import type { Dependency } from "#core/plan/dependency.ts";
import type { MilestoneKind, Status } from "#core/plan/milestone.ts";
import type { Language, LevelLabels } from "#core/plan/plan.ts";
import { formatDay } from "#core/wording/format.ts";
import { FIELD_TEXTS, KIND_TEXTS } from "../../field-texts.ts";
import type { Texts } from "../../texts/texts.ts";

/** What a box of the milestone's form is called on the screen. */
export function boxLabel(box: string, t: Texts, labels: LevelLabels): string {
  const [group, ...rest] = box.split(".");
  const name = rest.join(".");
  if (group === "roles") return name;
  const field = (name === "" ? box : name) as keyof typeof FIELD_TEXTS;
  if (field === "subproject" || field === "goal") return labels[field];
  return t[FIELD_TEXTS[field]];
}

/** What stands in it, as a person reads it. */
export function boxText(value: unknown, box: string, t: Texts, language: Language): string {
  if (value === null || value === undefined) return "";
  if (box === "predecessors") return formatDependencies(value as readonly Dependency[]);
  if (box === "kind") return t[KIND_TEXTS[value as MilestoneKind]];
  if (box === "status") return t[value as Status];
  const day = box.startsWith("days.") ? fromIsoDate(String(value)) : null;
  return day === null ? String(value) : formatDay(day, language);
}
