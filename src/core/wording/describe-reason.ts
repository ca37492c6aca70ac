import type { Language } from "../plan/plan.ts";
import type { ReasonFacts, StatusProposal, StatusReason, StatusRule } from "../status/proposal.ts";
import { formatDays, formatIsoDay, formatMoney, formatWorkingDays } from "./format.ts";
import { statusWord } from "./status-words.ts";

type ReasonTexts = { readonly [Rule in StatusRule]: (facts: ReasonFacts[Rule], nr: string) => string };

const NL: ReasonTexts = {
  overdue: ({ due, days }, nr) =>
    `${nr} moest op ${formatIsoDay(due, "nl")} klaar zijn, ${formatWorkingDays(days, "nl")} geleden`,
  "knock-on": ({ other, otherStatus, days, float }, nr) => {
    const why = days > 0 ? `${formatWorkingDays(days, "nl")} te laat is` : `op ${statusWord(otherStatus, "nl")} staat`;
    const room =
      float === null ? "" : float === 0 ? "; de speling is op" : `; speling: nog ${formatWorkingDays(float, "nl")}`;
    return `${nr} wacht op ${other}, die ${why}${days > 0 || float !== 0 ? room : ""}`;
  },
  "float-used-up": ({ expected, due, days }, nr) =>
    due === null
      ? `${nr} is op zijn vroegst ${formatIsoDay(expected, "nl")} klaar, waardoor een later resultaat ${formatWorkingDays(days, "nl")} te laat komt`
      : `${nr} is op zijn vroegst ${formatIsoDay(expected, "nl")} klaar, ${formatWorkingDays(days, "nl")} na de opleverdatum ${formatIsoDay(due, "nl")}`,
  "start-missed": ({ start, days }, nr) =>
    `${nr} zou op ${formatIsoDay(start, "nl")} beginnen, ${formatWorkingDays(days, "nl")} geleden, en heeft nog geen status`,
  "no-news": ({ asOf, days, period }, nr) =>
    `de status van ${nr} is van ${formatIsoDay(asOf, "nl")}, ${formatDays(days, "nl")} geleden${period === null ? "" : ` en van vóór ${period}`}`,
  money: ({ budget, over, basis }, nr) =>
    `${nr} ${basis === "spent" ? "kostte" : "gaat volgens de prognose"} ${formatMoney(over, "nl")} meer ${basis === "spent" ? "" : "kosten "}dan begroot (${formatMoney(budget, "nl")})`,
  "own-verdict": ({ status }, nr) => `u gaf ${nr} ${status}; de data geven geen reden voor een andere kleur`,
  "on-schedule": ({ float }, nr) =>
    `${nr} ligt op schema${float === null || float <= 0 ? "" : `, met ${formatWorkingDays(float, "nl")} speling`}`,
  "not-started": ({ start }, nr) =>
    `${nr} is nog niet begonnen${start === null ? "" : ` (start ${formatIsoDay(start, "nl")})`}`,
};

const EN: ReasonTexts = {
  overdue: ({ due, days }, nr) => `${nr} was due on ${formatIsoDay(due, "en")}, ${formatWorkingDays(days, "en")} ago`,
  "knock-on": ({ other, otherStatus, days, float }, nr) => {
    const why = days > 0 ? `is ${formatWorkingDays(days, "en")} late` : `is ${statusWord(otherStatus, "en")}`;
    const room =
      float === null
        ? ""
        : float === 0
          ? "; there is no float left"
          : `; ${formatWorkingDays(float, "en")} of float left`;
    return `${nr} waits for ${other}, which ${why}${days > 0 || float !== 0 ? room : ""}`;
  },
  "float-used-up": ({ expected, due, days }, nr) =>
    due === null
      ? `${nr} is ready on ${formatIsoDay(expected, "en")} at the earliest, which makes a later result ${formatWorkingDays(days, "en")} late`
      : `${nr} is ready on ${formatIsoDay(expected, "en")} at the earliest, ${formatWorkingDays(days, "en")} after its due date ${formatIsoDay(due, "en")}`,
  "start-missed": ({ start, days }, nr) =>
    `${nr} was to start on ${formatIsoDay(start, "en")}, ${formatWorkingDays(days, "en")} ago, and has no status yet`,
  "no-news": ({ asOf, days, period }, nr) =>
    `the status of ${nr} is of ${formatIsoDay(asOf, "en")}, ${formatDays(days, "en")} ago${period === null ? "" : ` and from before ${period}`}`,
  money: ({ budget, over, basis }, nr) =>
    `${nr} ${basis === "spent" ? "has cost" : "is forecast to cost"} ${formatMoney(over, "en")} more than budgeted (${formatMoney(budget, "en")})`,
  "own-verdict": ({ status }, nr) =>
    `you gave ${nr} ${statusWord(status, "en")}; the dates give no reason for another colour`,
  "on-schedule": ({ float }, nr) =>
    `${nr} is on schedule${float === null || float <= 0 ? "" : `, with ${formatWorkingDays(float, "en")} of float`}`,
  "not-started": ({ start }, nr) =>
    `${nr} has not started${start === null ? "" : ` (start ${formatIsoDay(start, "en")})`}`,
};

/** One reason as a clause without the colour: "3.3 wacht op 3.2, die 12 werkdagen te laat is; de speling is op". */
export function describeReason(reason: StatusReason, nr: string, language: Language): string {
  const texts = language === "nl" ? NL : EN;
  // The union ties facts to rules; indexing by a rule that is only known at run time loses that tie.
  const describe = texts[reason.rule] as (facts: StatusReason["facts"], nr: string) => string;
  return describe(reason.facts, nr === "" ? (language === "nl" ? "deze mijlpaal" : "this milestone") : nr);
}

/** The proposal with its deciding reason: "Rood: 3.3 wacht op 3.2, die 12 werkdagen te laat is; de speling is op". */
export function describeProposal(proposal: StatusProposal, language: Language): string {
  const colour = statusWord(proposal.proposed, language);
  return `${colour[0]!.toUpperCase()}${colour.slice(1)}: ${describeReason(proposal.reasons[0]!, proposal.nr, language)}`;
}
