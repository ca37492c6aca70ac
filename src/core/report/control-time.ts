import { createCalendar } from "../calendar/working-calendar.ts";
import { formatWorkingDays } from "../wording/format.ts";
import { controlField } from "./control-row.ts";
import type { ControlContext, ControlRow } from "./control-row.ts";
import type { Light } from "./document-model.ts";
import { textCell } from "./document-model.ts";
import { shiftBetween } from "./expected-finish.ts";
import { lightCell } from "./lights.ts";
import { formatShortDay } from "./words.ts";

/** Oranje when it is late and no end result is; rood when one is. */
export function timeRow(context: ControlContext): ControlRow {
  const { facts, say, language, input } = context;
  const { milestone, expected } = facts;
  const { due } = milestone;
  const late = !milestone.done && due !== null && expected !== null && expected > due;
  const light: Light = milestone.done
    ? "gereed"
    : expected === null
      ? "grijs"
      : !late
        ? "groen"
        : facts.lateEnds.length > 0
          ? "rood"
          : "oranje";
  const forecast = milestone.done
    ? stateOf(context)
    : expected === null
      ? say("forecastUnknown")
      : facts.overdueDays !== null
        ? say("forecastOverdue", { days: formatWorkingDays(facts.overdueDays, language) })
        : late
          ? say("forecastLate", {
              day: formatShortDay(expected, language),
              days: formatWorkingDays(
                shiftBetween(createCalendar(input.plan.settings.holidays), due, expected),
                language,
              ),
            })
          : formatShortDay(expected, language);
  const asked =
    due === null && !milestone.done
      ? say("askDue")
      : facts.overdueDays !== null
        ? say("askAnyDue")
        : late
          ? say("askNewDue", { day: formatShortDay(expected, language) })
          : say("nothingAsked");
  return [
    textCell(normOf(context)),
    textCell(stateOf(context)),
    textCell(forecast),
    lightCell(light, say),
    controlField(context, "tijd", "gevraagd", say("askedPrompt"), asked),
  ];
}

/** The promised day with the room there is for it to move; what is done has no margin any more. */
function normOf({ facts, say, language }: ControlContext): string {
  const { due, done } = facts.milestone;
  if (due === null) return say("noDue");
  const day = formatShortDay(due, language);
  const float = facts.expected === null || done ? null : (facts.scheduled?.totalFloat ?? null);
  if (float === null) return day;
  const margin =
    float < 0
      ? say("overMargin", { days: formatWorkingDays(float, language) })
      : float === 0
        ? say("noMargin")
        : say("margin", { days: formatWorkingDays(float, language) });
  return say("normTime", { day, margin });
}

function stateOf({ facts, say, language, input }: ControlContext): string {
  const { milestone } = facts;
  if (milestone.doneOn !== null) return say("stateDone", { day: formatShortDay(milestone.doneOn, language) });
  if (milestone.done) return say("stateDoneNoDay");
  if (milestone.start === null)
    return milestone.kind === "beslismoment" ? say("stateUndecided") : say("stateUnplanned");
  const day = formatShortDay(milestone.start, language);
  return milestone.start <= input.today ? say("stateRunning", { day }) : say("statePlanned", { day });
}
