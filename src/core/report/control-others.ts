import { formatList, formatWorkingDays } from "../wording/format.ts";
import { controlField } from "./control-row.ts";
import type { ControlContext, ControlRow } from "./control-row.ts";
import type { SayDecision } from "./decision-texts.ts";
import type { Light } from "./document-model.ts";
import { textCell } from "./document-model.ts";
import { lightCell } from "./lights.ts";
import { partiesWith } from "./milestone-words.ts";
import { formatShortDay, shorten } from "./words.ts";

/** What is good enough is in the plan; whether it is, only a person knows. */
export function qualityRow(context: ControlContext): ControlRow {
  const { facts, say } = context;
  const result = facts.milestone.description ?? facts.milestone.name;
  const norm = result === null ? null : say("normQuality", { result: shorten(result, 100) });
  return [
    controlField(context, "kwaliteit", "norm", say("normQualityPrompt"), norm),
    controlField(context, "kwaliteit", "stand", say("statePrompt")),
    controlField(context, "kwaliteit", "prognose", say("forecastPrompt")),
    controlField(context, "kwaliteit", "stoplicht", say("lightPrompt")),
    controlField(context, "kwaliteit", "gevraagd", say("askedPrompt")),
  ];
}

/** Whether the plan can be relied upon: how fresh it is and whether it holds errors. */
export function informationRow(context: ControlContext): ControlRow {
  const { facts, say, language, input } = context;
  const asOf = facts.milestone.asOf ?? input.plan.header.referenceDay;
  const count =
    facts.errorCount === 0
      ? say("noErrors")
      : facts.errorCount === 1
        ? say("oneError")
        : say("errors", { n: facts.errorCount });
  const stale = asOf === null || input.today - asOf > input.plan.settings.thresholds.staleDays;
  const state =
    asOf === null
      ? say("stateInformationUnknown", { count })
      : say("stateInformation", { day: formatShortDay(asOf, language), count });
  const asked = facts.errorCount > 0 ? say("askRepair") : stale ? say("askFresh") : say("nothingAsked");
  return [
    textCell(say("normInformation", { day: formatShortDay(input.today, language) })),
    textCell(state),
    controlField(context, "informatie", "prognose", say("forecastPrompt")),
    lightCell(facts.errorCount === 0 && !stale ? "groen" : "oranje", say),
    controlField(context, "informatie", "gevraagd", say("askedPrompt"), asked),
  ];
}

export function organisationRow(context: ControlContext): ControlRow {
  const { facts, say, language } = context;
  const owners = partiesWith(facts.milestone, "E");
  const doers = partiesWith(facts.milestone, "U");
  const [owner] = owners;
  const state =
    owner === undefined
      ? say("stateNoOwner")
      : owners.length > 1
        ? say("stateOwners", { owners: formatList(owners, language) })
        : doers.length === 0
          ? owner
          : say("stateOwner", { owner, doers: formatList(doers, language) });
  const asked = owners.length === 1 ? say("nothingAsked") : say("askOwner");
  return [
    textCell(say("normOrganisation")),
    textCell(state),
    controlField(context, "organisatie", "prognose", say("forecastPrompt")),
    lightCell(owners.length === 1 ? "groen" : "oranje", say),
    controlField(context, "organisatie", "gevraagd", say("askedPrompt"), asked),
  ];
}

/** What hangs on this milestone, and whether the end results hold. */
export function riskRow(context: ControlContext): ControlRow {
  const { facts, say, language } = context;
  const count = countMilestones(facts.stops.length, say);
  const known = facts.expected !== null;
  const float = known && !facts.milestone.done ? (facts.scheduled?.totalFloat ?? null) : null;
  const state =
    float === null
      ? say("stateRiskCount", { count })
      : facts.scheduled?.critical === true || float <= 0
        ? say("stateRiskCritical", { count })
        : say("stateRiskFloat", { days: formatWorkingDays(float, language), count });
  const late = facts.lateEnds.length;
  const light: Light = late > 0 ? "rood" : !known ? "grijs" : float !== null && float <= 0 ? "oranje" : "groen";
  const measure = facts.milestone.measure;
  return [
    textCell(say("normRisk")),
    textCell(state),
    textCell(late === 0 && !known ? say("forecastUnknown") : endsText(late, facts.ends.length, say)),
    lightCell(light, say),
    controlField(
      context,
      "risico",
      "gevraagd",
      say("askedPrompt"),
      measure === null ? null : say("askMeasure", { measure: shorten(measure, 100) }),
    ),
  ];
}

/** `eindresultaten op tijd`, `het eindresultaat is te laat`, `1 van de 2 eindresultaten te laat` */
export function endsText(late: number, total: number, say: SayDecision): string {
  if (late === 0) return say("riskOnTime");
  return total === 1 ? say("riskLateOnly") : say("riskLate", { late, total });
}

export function countMilestones(count: number, say: SayDecision): string {
  return count === 0 ? say("milestonesNone") : count === 1 ? say("milestonesOne") : say("milestonesMore", { n: count });
}
