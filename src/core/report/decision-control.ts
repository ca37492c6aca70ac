import { createCalendar, workingDaysFrom } from "../calendar/working-calendar.ts";
import type { Milestone, Status } from "../plan/milestone.ts";
import type { Language } from "../plan/plan.ts";
import { formatList, formatMoney, formatWorkingDays } from "../wording/format.ts";
import type { DecisionFacts, DecisionInput } from "./decision-facts.ts";
import type { SayDecision } from "./decision-texts.ts";
import type { DocumentCell, DocumentTable, Light } from "./document-model.ts";
import { textCell } from "./document-model.ts";
import { moneyLine } from "./money-summary.ts";
import { formatShortDay, shorten } from "./words.ts";
import { inputCell } from "./typed-texts.ts";

interface ControlContext {
  readonly input: DecisionInput;
  readonly facts: DecisionFacts;
  readonly say: SayDecision;
  readonly language: Language;
}

type ControlRow = readonly [
  norm: DocumentCell,
  state: DocumentCell,
  forecast: DocumentCell,
  light: DocumentCell,
  asked: DocumentCell,
];

/** Tijd, geld, kwaliteit, informatie, organisatie and risico: norm with margin, state, forecast, light, what is asked. */
export function controlTable(input: DecisionInput, facts: DecisionFacts, say: SayDecision): DocumentTable {
  const context = { input, facts, say, language: input.language };
  const rows: readonly (readonly [string, ControlRow])[] = [
    [say("time"), timeRow(context)],
    [say("money"), moneyRow(context)],
    [say("quality"), qualityRow(context)],
    [say("information"), informationRow(context)],
    [say("organisation"), organisationRow(context)],
    [say("risk"), riskRow(context)],
  ];
  return {
    kind: "table",
    id: "beheersing",
    columns: [
      { key: "aspect", header: say("aspect") },
      { key: "norm", header: say("norm") },
      { key: "stand", header: say("state") },
      { key: "prognose", header: say("forecast") },
      { key: "stoplicht", header: say("light") },
      { key: "gevraagd", header: say("asked") },
    ],
    rows: rows.map(([aspect, cells]) => [textCell(aspect), ...cells]),
    total: false,
  };
}

export function lightCell(light: Light, say: (key: Light) => string): DocumentCell {
  return { kind: "light", light, text: say(light) };
}

export function lightOf(milestone: { readonly done: boolean; readonly status: Status | null }): Light {
  return milestone.done ? "gereed" : (milestone.status ?? "grijs");
}

function field(
  { input }: ControlContext,
  aspect: string,
  part: string,
  prompt: string,
  suggestion: string | null = null,
): DocumentCell {
  return inputCell(input.typed, `beheersing.${aspect}.${part}`, prompt, suggestion);
}

/** No end result moves: oranje. One does, or the float is gone: rood. */
function timeRow(context: ControlContext): ControlRow {
  const { facts, say, language, input } = context;
  const { milestone, scheduled } = facts;
  const due = milestone.due;
  const expected = scheduled?.earliestFinish ?? null;
  const float = scheduled?.totalFloat ?? null;
  const margin =
    float === null
      ? ""
      : float < 0
        ? say("overMargin", { days: formatWorkingDays(float, language) })
        : float === 0
          ? say("noMargin")
          : say("margin", { days: formatWorkingDays(float, language) });
  const norm =
    due === null
      ? say("noDue")
      : margin === ""
        ? formatShortDay(due, language)
        : say("normTime", { day: formatShortDay(due, language), margin });
  const late = !milestone.done && due !== null && expected !== null && expected > due;
  const lateDays = late ? workingDaysFrom(createCalendar(input.plan.settings.holidays), due, expected) : 0;
  const forecast = milestone.done
    ? stateOf(context)
    : expected === null
      ? say("forecastUnknown")
      : late
        ? say("forecastLate", { day: formatShortDay(expected, language), days: formatWorkingDays(lateDays, language) })
        : say("forecastTime", { day: formatShortDay(expected, language) });
  const light: Light = milestone.done
    ? "gereed"
    : expected === null
      ? "grijs"
      : !late
        ? "groen"
        : facts.lateEnds.length > 0
          ? "rood"
          : "oranje";
  return [
    textCell(norm),
    textCell(stateOf(context)),
    textCell(forecast),
    lightCell(light, say),
    field(
      context,
      "tijd",
      "gevraagd",
      say("askedPrompt"),
      late ? say("askNewDue", { day: formatShortDay(expected, language) }) : say("nothingAsked"),
    ),
  ];
}

function stateOf({ facts, say, language, input }: ControlContext): string {
  const { milestone } = facts;
  if (milestone.doneOn !== null) return say("stateDone", { day: formatShortDay(milestone.doneOn, language) });
  if (milestone.done) return say("stateDoneNoDay");
  if (milestone.start === null) return say("stateUnplanned");
  const day = formatShortDay(milestone.start, language);
  return milestone.start <= input.today ? say("stateRunning", { day }) : say("statePlanned", { day });
}

/** The milestone's own money; where it has none the whole plan's, said so; where the plan has none a person fills it in. */
function moneyRow(context: ControlContext): ControlRow {
  const { facts, say, language, input } = context;
  const own = moneyLine("", [facts.milestone]);
  const whole = own.budget === null && own.forecast === null;
  const line = whole ? moneyLine("", input.plan.milestones) : own;
  if (line.budget === null) {
    return [
      field(context, "geld", "norm", say("normMoneyPrompt")),
      field(context, "geld", "stand", say("statePrompt")),
      field(context, "geld", "prognose", say("forecastPrompt")),
      field(context, "geld", "stoplicht", say("lightPrompt")),
      field(context, "geld", "gevraagd", say("askedPrompt")),
    ];
  }
  const fraction = input.plan.settings.thresholds.overrunFraction;
  const margin = line.budget * fraction;
  const expected = line.forecast ?? line.spent;
  const over = expected === null ? 0 : Math.max(0, expected - line.budget);
  const light: Light = expected === null ? "grijs" : over === 0 ? "groen" : over <= margin ? "oranje" : "rood";
  const scope = whole ? say("moneyWholePlan") : "";
  return [
    textCell(
      say("normMoney", { amount: formatMoney(line.budget, language), margin: formatMoney(margin, language) }) + scope,
    ),
    line.spent === null
      ? field(context, "geld", "stand", say("statePrompt"))
      : textCell(say("stateMoney", { amount: formatMoney(line.spent, language) })),
    line.forecast === null
      ? field(context, "geld", "prognose", say("forecastPrompt"))
      : textCell(formatMoney(line.forecast, language)),
    lightCell(light, say),
    field(
      context,
      "geld",
      "gevraagd",
      say("askedPrompt"),
      over > 0 ? say("askMoney", { amount: formatMoney(over, language) }) : say("nothingAsked"),
    ),
  ];
}

function qualityRow(context: ControlContext): ControlRow {
  const { facts, say } = context;
  const result = facts.milestone.description ?? facts.milestone.name;
  return [
    field(
      context,
      "kwaliteit",
      "norm",
      say("normQualityPrompt"),
      result === null ? null : say("normQuality", { result: shorten(result, 80) }),
    ),
    field(context, "kwaliteit", "stand", say("statePrompt")),
    field(context, "kwaliteit", "prognose", say("forecastPrompt")),
    field(context, "kwaliteit", "stoplicht", say("lightPrompt")),
    field(context, "kwaliteit", "gevraagd", say("askedPrompt")),
  ];
}

/** Whether the plan can be relied upon: how fresh it is and whether it holds errors. */
function informationRow(context: ControlContext): ControlRow {
  const { facts, say, language, input } = context;
  const asOf = facts.milestone.asOf ?? input.plan.header.referenceDay;
  const count =
    facts.errorCount === 0
      ? say("noErrors")
      : facts.errorCount === 1
        ? say("oneError")
        : say("errors", { n: facts.errorCount });
  const stale = asOf === null || input.today - asOf > input.plan.settings.thresholds.staleDays;
  const light: Light = facts.errorCount === 0 ? (stale ? "oranje" : "groen") : "oranje";
  return [
    textCell(say("normInformation", { day: formatShortDay(input.today, language) })),
    textCell(
      asOf === null
        ? say("stateInformationUnknown", { count })
        : say("stateInformation", { day: formatShortDay(asOf, language), count }),
    ),
    field(context, "informatie", "prognose", say("forecastPrompt")),
    lightCell(light, say),
    field(
      context,
      "informatie",
      "gevraagd",
      say("askedPrompt"),
      facts.errorCount > 0 ? say("askRepair") : say("nothingAsked"),
    ),
  ];
}

function organisationRow(context: ControlContext): ControlRow {
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
          ? say("stateOwnerOnly", { owner })
          : say("stateOwner", { owner, doers: formatList(doers, language) });
  return [
    textCell(say("normOrganisation")),
    textCell(state),
    field(context, "organisatie", "prognose", say("forecastPrompt")),
    lightCell(owners.length === 1 ? "groen" : "oranje", say),
    field(
      context,
      "organisatie",
      "gevraagd",
      say("askedPrompt"),
      owners.length === 1 ? say("nothingAsked") : say("askOwner"),
    ),
  ];
}

export function partiesWith(milestone: Milestone, role: string): string[] {
  return milestone.roles.filter((entry) => entry.role.toUpperCase() === role).map((entry) => entry.party);
}

/** What hangs on this milestone, and whether the end results hold. */
function riskRow(context: ControlContext): ControlRow {
  const { facts, say, language } = context;
  const count = countMilestones(facts.stops.length, say);
  const float = facts.scheduled?.totalFloat ?? null;
  const state =
    float === null
      ? say("stateRiskCount", { count })
      : facts.scheduled?.critical === true || float <= 0
        ? say("stateRiskCritical", { count })
        : say("stateRiskFloat", { days: formatWorkingDays(float, language), count });
  const late = facts.lateEnds.length;
  const light: Light = late > 0 ? "rood" : float !== null && float <= 0 ? "oranje" : "groen";
  return [
    textCell(say("normRisk")),
    textCell(state),
    textCell(late === 0 ? say("riskOnTime") : say("riskLate", { count: `${late}/${facts.ends.length}` })),
    lightCell(light, say),
    field(
      context,
      "risico",
      "gevraagd",
      say("askedPrompt"),
      facts.milestone.measure === null ? null : shorten(facts.milestone.measure, 60),
    ),
  ];
}

export function countMilestones(count: number, say: SayDecision): string {
  return count === 0 ? say("milestonesNone") : count === 1 ? say("milestonesOne") : say("milestonesMore", { n: count });
}
