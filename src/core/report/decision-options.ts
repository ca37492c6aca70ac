import type { PlanDay } from "../calendar/plan-day.ts";
import type { Language } from "../plan/plan.ts";
import { formatWorkingDays } from "../wording/format.ts";
import { delayConsequence } from "./consequences.ts";
import type { DecisionFacts, DecisionInput } from "./decision-facts.ts";
import { DEFAULT_DELAY_DAYS } from "./decision-facts.ts";
import type { SayDecision } from "./decision-texts.ts";
import type { DocumentCell, DocumentTable } from "./document-model.ts";
import { textCell } from "./document-model.ts";
import type { TypedTexts } from "./typed-texts.ts";
import { inputCell } from "./typed-texts.ts";
import { formatShortDay } from "./words.ts";

/** As many options as an issue may show; the fixed ones come on top. */
export const MAX_OPEN_OPTIONS = 4;

/**
 * The open options of an issue (two at least, more where a person filled them), then "do nothing". A phase transition has the
 * client's own three: go, postpone, stop. Consequences for time are computed where an option says how many working days.
 */
export function optionsTable(input: DecisionInput, facts: DecisionFacts, say: SayDecision): DocumentTable {
  return {
    kind: "table",
    id: "opties",
    columns: [
      { key: "optie", header: say("option") },
      { key: "voordelen", header: say("pros") },
      { key: "nadelen", header: say("cons") },
      { key: "tijd", header: say("time") },
      { key: "geld", header: say("money") },
      { key: "kwaliteit", header: say("quality") },
      { key: "risico", header: say("risk") },
    ],
    rows: input.kind === "kwestie" ? issueRows(input, facts, say) : phaseRows(input, facts, say),
    total: false,
  };
}

function issueRows(input: DecisionInput, facts: DecisionFacts, say: SayDecision): (readonly DocumentCell[])[] {
  const open = Array.from({ length: openOptionCount(input.typed) }, (_, position) => {
    const letter = String.fromCharCode(65 + position);
    const key = `optie.${letter}`;
    return [
      inputCell(input.typed, `${key}.naam`, say("optionPrompt", { letter })),
      inputCell(input.typed, `${key}.voordelen`, say("prosPrompt")),
      inputCell(input.typed, `${key}.nadelen`, say("consPrompt")),
      timeCell(input, facts, say, key),
      ...ownWords(input.typed, key, say),
    ];
  });
  return [...open, fixedRow(input, say, "niets", say("optionNothing"), doNothing(facts, say, input.language))];
}

function phaseRows(input: DecisionInput, facts: DecisionFacts, say: SayDecision): (readonly DocumentCell[])[] {
  const { language } = input;
  const days = formatWorkingDays(input.delayDays ?? DEFAULT_DELAY_DAYS, language);
  const stopped = facts.stops.length + (facts.milestone.done ? 0 : 1);
  const stop = stopped === 1 ? say("stopsOne") : say("stops", { count: stopped });
  return [
    fixedRow(input, say, "go", say("optionGo"), doNothing(facts, say, language)),
    fixedRow(
      input,
      say,
      "later",
      say("optionLater", { days }),
      shiftText(facts.later.days, facts.later.end, say, language),
    ),
    fixedRow(input, say, "stop", say("optionStop"), stop),
  ];
}

function fixedRow(
  input: DecisionInput,
  say: SayDecision,
  id: string,
  name: string,
  time: string,
): readonly DocumentCell[] {
  const key = `optie.${id}`;
  return [
    textCell(name),
    inputCell(input.typed, `${key}.voordelen`, say("prosPrompt")),
    inputCell(input.typed, `${key}.nadelen`, say("consPrompt")),
    textCell(time),
    ...ownWords(input.typed, key, say),
  ];
}

function ownWords(typed: TypedTexts, key: string, say: SayDecision): DocumentCell[] {
  return [
    inputCell(typed, `${key}.geld`, say("euroPrompt")),
    inputCell(typed, `${key}.kwaliteit`, say("wordPrompt")),
    inputCell(typed, `${key}.risico`, say("wordPrompt")),
  ];
}

/** Nothing done: what the plan expects now. */
function doNothing(facts: DecisionFacts, say: SayDecision, language: Language): string {
  const expected = facts.scheduled?.earliestFinish ?? null;
  if (expected === null) return say("forecastUnknown");
  return formatShortDay(expected, language);
}

/** Days that a person typed become their consequence; the number itself is kept under `dagen`. */
function timeCell(input: DecisionInput, facts: DecisionFacts, say: SayDecision, key: string): DocumentCell {
  const days = optionDays(input.typed, key);
  if (days === null) return inputCell(input.typed, `${key}.tijd`, say("daysPrompt"));
  const end =
    days > 0 ? delayConsequence(input.plan, input.schedule, facts.milestone.index, days).end : input.schedule.end;
  const text = shiftText(days, end, say, input.language);
  return { kind: "input", key: `${key}.tijd`, text, state: "typed" };
}

/** `20`, `+20`, `+20 werkdagen; einde 1 mei 2027`: the number of working days at the start of the cell. */
function optionDays(typed: TypedTexts, key: string): number | null {
  const text = typed.get(`${key}.tijd`)?.trim() ?? "";
  const match = /^\+?\s*(\d{1,4})(?:\s*(?:d|wd|werkdag|werkdagen|working days?)\b.*)?$/iu.exec(text);
  return match === null ? null : Number(match[1]);
}

function shiftText(days: number, end: PlanDay | null, say: SayDecision, language: Language): string {
  if (days === 0 || end === null) return say("noShift");
  return say("shiftOf", { sign: "+", days: formatWorkingDays(days, language), day: formatShortDay(end, language) });
}

/** Two, or as many as a person filled in. */
function openOptionCount(typed: TypedTexts): number {
  let count = 2;
  for (let position = count; position < MAX_OPEN_OPTIONS; position += 1) {
    const prefix = `optie.${String.fromCharCode(65 + position)}.`;
    const filled = [...typed].some(([key, text]) => key.startsWith(prefix) && text.trim() !== "");
    if (filled) count = position + 1;
  }
  return count;
}
