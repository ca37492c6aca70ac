import { formatWorkingDays } from "../wording/format.ts";
import type { DelayConsequence } from "./consequences.ts";
import type { DecisionFacts, DecisionInput } from "./decision-facts.ts";
import { DEFAULT_DELAY_DAYS } from "./decision-facts.ts";
import type { SayDecision } from "./decision-texts.ts";
import type { DocumentCell, DocumentTable } from "./document-model.ts";
import { textCell } from "./document-model.ts";
import { openOptionCount, optionLetter } from "./option-delays.ts";
import type { TypedTexts } from "./typed-texts.ts";
import { inputCell } from "./typed-texts.ts";
import { formatShortDay } from "./words.ts";

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
    const letter = optionLetter(position);
    const key = `optie.${letter}`;
    return [
      inputCell(input.typed, `${key}.naam`, say("optionPrompt", { letter })),
      inputCell(input.typed, `${key}.voordelen`, say("prosPrompt")),
      inputCell(input.typed, `${key}.nadelen`, say("consPrompt")),
      timeCell(input, facts, say, letter),
      ...ownWords(input.typed, key, say),
    ];
  });
  return [...open, fixedRow(input, say, "niets", say("optionNothing"), asItStands(input, facts, say))];
}

function phaseRows(input: DecisionInput, facts: DecisionFacts, say: SayDecision): (readonly DocumentCell[])[] {
  const days = formatWorkingDays(input.delayDays ?? DEFAULT_DELAY_DAYS, input.language);
  const stopped = facts.stops.length + (facts.milestone.done ? 0 : 1);
  const stop = stopped === 1 ? say("stopsOne") : say("stops", { count: stopped });
  return [
    fixedRow(input, say, "go", say("optionGo"), asItStands(input, facts, say)),
    fixedRow(input, say, "later", say("optionLater", { days }), movedText(facts.later, input, say)),
    fixedRow(input, say, "stop", say("optionStop"), stopped === 0 ? say("stopsNone") : stop),
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

/** Nothing changed: what the plan expects now. */
function asItStands(input: DecisionInput, facts: DecisionFacts, say: SayDecision): string {
  if (facts.overdueDays !== null && input.kind === "kwestie") {
    return say("forecastOverdue", { days: formatWorkingDays(facts.overdueDays, input.language) });
  }
  if (facts.expected === null) return say(facts.milestone.done ? "stateDoneNoDay" : "forecastUnknown");
  return say(facts.milestone.done ? "stateDone" : "readyOn", { day: formatShortDay(facts.expected, input.language) });
}

/** Days that a person typed become their consequence; read again, the same days come back. */
function timeCell(input: DecisionInput, facts: DecisionFacts, say: SayDecision, letter: string): DocumentCell {
  const key = `optie.${letter}.tijd`;
  const effect = facts.options.find((option) => option.letter === letter);
  if (effect === undefined) return inputCell(input.typed, key, say("daysPrompt"));
  return { kind: "input", key, text: movedText(effect.moved, input, say), state: "typed" };
}

/** `+20 werkdagen: gereed 1 mei 2027; eindresultaat 4.2 3 sep 2027` */
function movedText(moved: DelayConsequence, input: DecisionInput, say: SayDecision): string {
  const { language } = input;
  const days = signedDays(moved.days, input);
  if (moved.state === "done") return say("movedDone", { days });
  if (moved.state === "unknown" || moved.to === null) return say("movedUnknown", { days });
  const day = formatShortDay(moved.to, language);
  const ends = moved.others.filter((other) => other.isEndResult);
  const [worst] = ends;
  if (worst === undefined) return say(moved.days === 0 ? "movedNot" : "movedAlone", { days, day });
  const end = formatShortDay(worst.delayedFinish, language);
  return say(ends.length === 1 ? "movedEnd" : "movedEnds", { days, day, nr: worst.nr, end, n: ends.length - 1 });
}

/** `+20 werkdagen`, `−5 werkdagen` */
export function signedDays(days: number, { language }: DecisionInput): string {
  return `${days < 0 ? "−" : "+"}${formatWorkingDays(days, language)}`;
}
