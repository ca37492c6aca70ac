import { dateReason } from "./date-reasons.ts";
import { gapLabel } from "./field-names.ts";
import type { FindingTexts } from "./finding-texts.ts";
import {
  formatDays,
  formatIsoDay,
  formatList,
  formatMoney,
  formatPercent,
  formatWeekday,
  formatWorkingDays,
} from "./format.ts";
import { lagWords, linkWords } from "./link-words.ts";
import { statusWord } from "./status-words.ts";

const day = (iso: string): string => formatIsoDay(iso, "en");
const work = (days: number): string => formatWorkingDays(days, "en");
const list = (items: readonly string[]): string => formatList(items, "en");
const euros = (amount: number): string => formatMoney(amount, "en");

/** "1.1 waits for 1.2, 1.2 waits for 1.1" */
const waits = (cycle: readonly string[]): string =>
  cycle.map((nr, place) => `${nr} waits for ${cycle[(place + 1) % cycle.length]!}`).join(", ");

export const FINDINGS_EN: FindingTexts = {
  "NR-MISSING": ({ rowNumber, name }) => ({
    what: `Row ${rowNumber}${name === null ? "" : ` (${name})`} has no number.`,
    remedy: "Give the milestone a number of its own, so that another milestone can depend on it.",
  }),
  "NR-DUPLICATE": ({ nr, cells }) => ({
    what: `Number ${nr} occurs ${cells.length} times: ${list(cells)}.`,
    remedy: "Give each milestone a number of its own and adjust the dependencies.",
  }),
  "NR-AMBIGUOUS": ({ nr, other }, { inside }) => ({
    what: `Number ${nr} in ${inside} may also be ${other}: a number loses its last zero.`,
    remedy: `Type the number as text ('${other}) if you mean ${other}.`,
  }),
  "NAME-MISSING": ({ rowNumber }, { name }) => ({
    what: `${name} has no milestone: row ${rowNumber} has no name.`,
    remedy: "Fill in what is finished by then, or delete the row.",
  }),
  "CELL-ERROR": ({ value, formula }, { inside, field }) => ({
    what: `${inside} holds the error ${value}${field === "" ? "" : ` in ${field}`}${formula === null ? "" : ` (formula ${formula})`}.`,
    remedy: "Repair the formula or type the value.",
  }),
  "DEP-UNREADABLE": ({ raw, part }, { inside }) => ({
    what: `The dependency "${raw}" of ${inside} cannot be read${part === raw ? "" : ` at "${part}"`}.`,
    remedy: "Write numbers with a semicolon between them, for example 1.2; 2.1FS+2w.",
  }),
  "DEP-UNKNOWN": ({ other, nearest }, { name }) => ({
    what: `${name} depends on ${other}, but number ${other} does not exist.`,
    remedy:
      nearest === null
        ? "Correct the number or remove the dependency."
        : `Correct the number (the nearest is ${nearest}) or remove the dependency.`,
  }),
  "DEP-SELF": ({ nr }) => ({
    what: `${nr} depends on itself.`,
    remedy: `Remove ${nr} from the dependencies of ${nr}.`,
  }),
  "DEP-DUPLICATE": ({ other, times }, { name }) => ({
    what: `${name} names ${other} ${times} times as predecessor.`,
    remedy: "Keep one of them.",
  }),
  "DEP-AMBIGUOUS": ({ other, readings }, { name }) => ({
    what: `${name} depends on ${other}, but that can mean more than one milestone${readings.length === 0 ? "" : ` (${list(readings)})`}.`,
    remedy: "Make the number unique; until then the dependency does not count in the schedule.",
  }),
  "DEP-CYCLE": ({ cycle, cutNr, cutOther, cutReason, cutDays }) => ({
    what: `These milestones wait for each other in a loop: ${waits(cycle)}.`,
    remedy: `Remove ${cutOther} from ${cutNr}: ${
      cutReason === "dates"
        ? `the dates already go against it (${work(cutDays)}), so that costs least`
        : `${cutOther} comes later in the plan, so that is the most likely slip`
    }. Or remove another dependency of the loop.`,
  }),
  "DEP-REDUNDANT": ({ other, via }, { name }) => ({
    what: `${name} already waits for ${other} by way of ${list(via.slice(1))}.`,
    remedy: `You can leave ${other} out; the schedule stays the same.`,
  }),
  "DATE-UNREADABLE": ({ raw, why }, { inside, field }) => ({
    what: `"${raw}" at ${inside}${field === "" ? "" : ` (${field})`} is not a date${why === null ? "" : `: ${dateReason(why, "en")}`}.`,
    remedy: "Type a day such as 15-4-2026, or a period such as Q3 2026.",
  }),
  "DATE-AMBIGUOUS": ({ raw, readings }, { inside, field }) => ({
    what: `"${raw}" at ${inside}${field === "" ? "" : ` (${field})`} does not say which day${
      readings[0] === undefined ? "" : `; read as ${day(readings[0])}`
    }${readings.length > 1 ? `, also possible: ${list(readings.slice(1).map(day))}` : ""}.`,
    remedy: "Type the day in full if you mean another one.",
  }),
  "DATE-ORDER": ({ start, due }, { name }) => ({
    what: `${name} has a due date (${day(due)}) before its start (${day(start)}).`,
    remedy: "Correct the start or the due date.",
  }),
  "DATE-MISSING": ({ missing }, { name }) => ({
    what:
      missing === "both"
        ? `${name} has no start, no due date and no duration.`
        : `${name} has a start, but no due date or duration.`,
    remedy: missing === "both" ? "Fill in a due date or a duration." : "Fill in one of the two.",
  }),
  "DATE-OUTSIDE-PERIOD": ({ day: iso, periodStart, periodEnd, typedYear }, { name, field }) => ({
    what: `${name} has ${field === "" ? "the date" : `as ${field}`} ${day(iso)}${
      periodStart !== null && periodEnd !== null
        ? `, outside the period ${day(periodStart)} to ${day(periodEnd)} inclusive`
        : periodEnd !== null
          ? `, outside the period that ends on ${day(periodEnd)}`
          : periodStart !== null
            ? `, outside the period that starts on ${day(periodStart)}`
            : ", which cannot be right"
    }.`,
    remedy:
      typedYear === null
        ? "Correct the date, or adjust the period of the plan."
        : `Probably only the year ${typedYear} was typed; type the whole date.`,
  }),
  "DATE-NON-WORKING": ({ day: iso, weekday, holiday, next }, { name }) => ({
    what: `${name}: ${day(iso)} is not a working day (${holiday ?? formatWeekday(weekday, "en")}).`,
    remedy: `Leave it if it is right; the first working day after it is ${day(next)}.`,
  }),
  "DURATION-UNREADABLE": ({ raw }, { inside }) => ({
    what: `The duration "${raw}" of ${inside} cannot be read.`,
    remedy: "Type a number of working days (10), or weeks or months (6w, 3m).",
  }),
  "DATE-BEFORE-PREDECESSOR": (facts, { name, inside }) => ({
    what: `${name} ${facts.dayIs === "start" ? "starts on" : "is planned for"} ${day(facts.day)}, but ${linkWords(facts, "en")}: ${work(facts.days)} too early.`,
    remedy: `Move ${inside} to ${day(facts.firstPossible)} or later${
      facts.newDue === null ? "" : ` (due ${day(facts.newDue)})`
    }, or adjust the goal or the dependency on ${facts.other}${lagWords(facts.lag, "en")}.`,
  }),
  "DUE-INFEASIBLE": ({ due, expected, days, cause, other }, { name }) => ({
    what:
      cause === "duration"
        ? `${name} does not fit before its due date ${day(due)} with this start and duration: ${work(days)} short.`
        : `${name} is not feasible on ${day(due)}: ${day(expected)} at the earliest, ${work(days)} later${other === null ? "" : `, because of ${other}`}.`,
    remedy:
      cause === "duration"
        ? `Make the due date ${day(expected)}, start earlier or shorten the duration.`
        : `Change the due date to ${day(expected)} or later, speed up what comes before it, or adjust the goal.`,
  }),
  "START-TOO-LATE": ({ latestStart, days, promisedNr, promised }, { name }) => ({
    what: `${name} had to start on ${day(latestStart)} at the latest, ${work(days)} ago${
      promised === null ? "" : `, to make ${promisedNr === null ? "its due date" : promisedNr} (${day(promised)})`
    }.`,
    remedy: "Start now and shorten the duration, change the due date, or fill in a status if it is under way.",
  }),
  "PERIOD-INFEASIBLE": ({ end, periodEnd, days, other }) => ({
    what: `By calculation the plan runs until ${day(end)}, ${work(days)} after the end of the period (${day(periodEnd)}); ${other} is the last.`,
    remedy: `Speed up what comes before ${other}, or adjust the goal.`,
  }),
  "STATUS-UNKNOWN": ({ raw }, { inside }) => ({
    what: `${statusSeen(raw)} of ${inside} is not green, amber or red.`,
    remedy: "Choose groen, oranje or rood, or leave the cell empty if it has not started.",
  }),
  "STATUS-AMBIGUOUS": ({ raw, readings }, { inside }) => ({
    what: `${statusSeen(raw)} of ${inside} ${readings.length > 1 ? `can mean more than one colour: ${readings.map((reading) => statusWord(reading, "en")).join(" or ")}` : "may also mean something else"}${readings.length === 1 ? ` than ${readings.map((reading) => statusWord(reading, "en")).join()}` : ""}.`,
    remedy: "Choose groen, oranje or rood.",
  }),
  "STATUS-WITHOUT-EXPLANATION": ({ status, missing }, { name }) => ({
    what: `${name} is ${statusWord(status, "en")} without ${list(missing.map((field) => gapLabel(field, "en")))}.`,
    remedy: "Write down what is going on and what you do about it.",
  }),
  "STATUS-STALE": ({ asOf, days, period }, { inside }) => ({
    what: `The status of ${inside} is of ${day(asOf)}, ${formatDays(days, "en")} ago${period === null ? "" : ` and from before ${period}`}.`,
    remedy: "Judge the status again and fill in the as-of date.",
  }),
  "STATUS-OVERDUE": ({ due, days }, { name }) => ({
    what: `${name} was due on ${day(due)} (${work(days)} ago) and is not reported done.`,
    remedy: "Fill in the day it was done, or give a new due date with the reason.",
  }),
  "STATUS-KNOCK-ON": ({ status, other, otherStatus }, { name }) => ({
    what: `${name} is ${statusWord(status, "en")}, but waits for ${other}, which is ${statusWord(otherStatus, "en")}.`,
    remedy: `Find out whether ${name} is still on schedule and explain.`,
  }),
  "DONE-BEFORE-PREDECESSOR": ({ other, doneOn, otherDoneOn }, { name }) => ({
    what: `${name} is reported done${doneOn === null ? "" : ` on ${day(doneOn)}`}, but predecessor ${other} ${
      otherDoneOn === null ? "is not yet" : `was only done on ${day(otherDoneOn)}`
    }.`,
    remedy: `Report ${other} done, or remove the dependency.`,
  }),
  "DONE-IN-FUTURE": ({ doneOn, today }, { name }) => ({
    what: `${name} is reported done on ${day(doneOn)}, after today (${day(today)}).`,
    remedy: "Correct the day; an expectation belongs in the due date.",
  }),
  "ROLE-NO-OWNER": (_facts, { name }) => ({
    what: `${name} has nobody with end responsibility.`,
    remedy: "Put an E with one party.",
  }),
  "ROLE-SEVERAL-OWNERS": ({ owners }, { name }) => ({
    what: `${name} has ${owners.length} parties with end responsibility: ${list(owners)}.`,
    remedy: "Keep the E with one party.",
  }),
  "SMART-VAGUE": ({ word }, { name }) => ({
    what: `${name}: "${word}" does not say when it is enough.`,
    remedy: "Name a number, a percentage or a tangible result.",
  }),
  "SMART-ACTIVITY": ({ word }, { name }) => ({
    what: `${name} begins with "${word}" and reads as an activity, not as a result.`,
    remedy: "Describe what is finished when it is finished, for example: report adopted.",
  }),
  "SMART-NO-MEASURE": ({ word }, { name }) => ({
    what: `${name}: "${word}" does not say how much.`,
    remedy: "Name a number or percentage and a date.",
  }),
  "MONEY-UNREADABLE": ({ raw }, { inside, field }) => ({
    what: `The amount "${raw}" at ${inside}${field === "" ? "" : ` (${field})`} cannot be read.`,
    remedy: "Type an amount such as 12500.",
  }),
  "MONEY-OVERRUN": ({ budget, amount, over, basis }, { name }) => ({
    what: `${name}: ${basis === "spent" ? "spent" : "forecast"} ${euros(amount)}, budget ${euros(budget)}, ${euros(over)} too much.`,
    remedy: "Explain the overrun and its cover, or adjust the forecast.",
  }),
  "COFINANCING-SHORT": ({ cofinancing, required, base, baseName, fraction }) => ({
    what: `Cofinancing is ${euros(cofinancing)}, required is ${euros(required)} (${formatPercent(fraction, "en")} of the ${baseName === "subsidie" ? "grant" : "budget"} of ${euros(base)}).`,
    remedy: `Find new commitments for ${euros(required - cofinancing)}, or check that all contributions are filled in.`,
  }),
  "DECISION-OPEN": ({ due, days }, { name }) => ({
    what: `Decision moment ${name} was on ${day(due)}, ${work(days)} ago, and no decision is recorded.`,
    remedy: "Record the decision taken, or give the decision moment a new date.",
  }),
  "REPORT-GAP": ({ gap }) => ({
    what: `The progress report lacks: ${gapLabel(gap, "en")}.`,
    remedy: "Fill it in before you submit the report.",
  }),
};

/** A colour has no word; its number says nothing to a person. */
function statusSeen(raw: string): string {
  return /^#[0-9A-F]{6}$/.test(raw) ? "The cell colour of the status" : `The status "${raw}"`;
}
