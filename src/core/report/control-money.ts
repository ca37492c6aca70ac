import { formatMoney } from "../wording/format.ts";
import { controlField } from "./control-row.ts";
import type { ControlContext, ControlRow } from "./control-row.ts";
import type { Light } from "./document-model.ts";
import { textCell } from "./document-model.ts";
import { lightCell } from "./lights.ts";
import { moneyLine } from "./money-summary.ts";

/** The milestone's own money; where it has none the whole plan's, said so; where the plan has none a person fills it in. */
export function moneyRow(context: ControlContext): ControlRow {
  const { facts, say, language, input } = context;
  const own = moneyLine("", [facts.milestone]);
  const whole = own.budget === null && own.forecast === null;
  const line = whole ? moneyLine("", input.plan.milestones) : own;
  if (line.budget === null) {
    return [
      controlField(context, "geld", "norm", say("normMoneyPrompt")),
      controlField(context, "geld", "stand", say("statePrompt")),
      controlField(context, "geld", "prognose", say("forecastPrompt")),
      controlField(context, "geld", "stoplicht", say("lightPrompt")),
      controlField(context, "geld", "gevraagd", say("askedPrompt")),
    ];
  }
  const margin = line.budget * input.plan.settings.thresholds.overrunFraction;
  const expected = line.forecast ?? line.spent;
  const over = expected === null ? 0 : Math.max(0, expected - line.budget);
  const light: Light = expected === null ? "grijs" : over === 0 ? "groen" : over <= margin ? "oranje" : "rood";
  const budget = say(margin === 0 ? "normMoneyNoMargin" : "normMoney", {
    amount: formatMoney(line.budget, language),
    ...(margin === 0 ? {} : { margin: formatMoney(margin, language) }),
  });
  return [
    textCell(whole ? say("moneyWholePlan", { norm: budget }) : budget),
    line.spent === null
      ? controlField(context, "geld", "stand", say("statePrompt"))
      : textCell(say("stateMoney", { amount: formatMoney(line.spent, language) })),
    line.forecast === null
      ? controlField(context, "geld", "prognose", say("forecastPrompt"))
      : textCell(formatMoney(line.forecast, language)),
    lightCell(light, say),
    controlField(
      context,
      "geld",
      "gevraagd",
      say("askedPrompt"),
      over > 0 ? say("askMoney", { amount: formatMoney(over, language) }) : say("nothingAsked"),
    ),
  ];
}
