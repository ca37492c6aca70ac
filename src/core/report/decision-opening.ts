import type { Milestone } from "../plan/milestone.ts";
import { formatDay, formatList } from "../wording/format.ts";
import type { DecisionFacts, DecisionInput } from "./decision-facts.ts";
import { writingLine } from "./decision-field.ts";
import type { SayDecision } from "./decision-texts.ts";
import type { DocumentBlock } from "./document-model.ts";
import { dayCell, textCell } from "./document-model.ts";
import { lightCell, lightOf } from "./lights.ts";
import { causeOf, deciderOf, shortTitle, WHOLE_NAME } from "./milestone-words.ts";
import { milestoneTitle } from "./plan-graph.ts";
import { inputCell } from "./typed-texts.ts";
import { formatShortDay, shorten } from "./words.ts";

/** Title and the facts of who, what and when. */
export function opening(input: DecisionInput, facts: DecisionFacts, say: SayDecision): readonly DocumentBlock[] {
  const { header } = input.plan;
  const { milestone } = facts;
  const project = [header.project ?? header.region, milestone.subproject].filter((part) => part !== null);
  const person = (key: string, prompt: string, name: string | null) => inputCell(input.typed, key, prompt, name);
  return [
    {
      kind: "title",
      text: `${say("title")} · ${say(input.kind)}`,
      aside: say("aside", { nr: milestone.nr, version: input.version, state: say("concept") }),
    },
    {
      kind: "facts",
      rows: [
        { label: say("project"), cell: textCell(project.length === 0 ? null : project.join(" · ")) },
        { label: say("date"), cell: dayCell(input.today) },
        { label: say("milestone"), cell: textCell(named(milestone, say)) },
        { label: say("client"), cell: person("opdrachtgever", say("clientPrompt"), header.client) },
        {
          label: input.kind === "faseovergang" ? say("phase") : say("issueAbout"),
          cell: textCell(followedBy(input, facts, say)),
        },
        { label: say("projectLeader"), cell: person("projectleider", say("leaderPrompt"), header.projectLeader) },
        { label: say("meeting"), cell: person("overleg", say("meetingPrompt"), meetingOf(input, milestone, say)) },
        { label: say("verdictNow"), cell: lightCell(lightOf(milestone), say) },
      ],
    },
  ];
}

/** The title; of a milestone without a name its number with the word before it. */
function named(milestone: Milestone, say: SayDecision, length = Infinity): string {
  const hasName = (milestone.name ?? milestone.description ?? "") !== "";
  return hasName ? shorten(milestoneTitle(milestone), length) : say("unnamed", { nr: milestone.nr }).trim();
}

function followedBy(input: DecisionInput, facts: DecisionFacts, say: SayDecision): string {
  const { next, milestone } = facts;
  const [first] = next;
  const more = next.length > 1 ? ` ${say("andMore", { n: next.length - 1 })}` : "";
  const text = first === undefined ? say("endOfProject") : `${shortTitle(first, WHOLE_NAME)}${more}`;
  if (input.kind === "kwestie") return first === undefined ? say("touchesNothing") : text;
  return `${milestone.subproject ?? milestone.nr} → ${text}`;
}

/** A day that has passed is no date to decide by. */
function meetingOf(input: DecisionInput, milestone: Milestone, say: SayDecision): string | null {
  const { due } = milestone;
  if (due === null || milestone.done) return null;
  const decider = deciderOf(milestone);
  const day = formatShortDay(due, input.language);
  const passed = due < input.today;
  if (decider === undefined) return say(passed ? "meetingDayPassed" : "meetingDay", { day });
  return say(passed ? "meetingPassed" : "meetingBefore", { party: decider, day });
}

/** What is asked, on top; and why. */
export function requestAndBackground(
  input: DecisionInput,
  facts: DecisionFacts,
  say: SayDecision,
): readonly DocumentBlock[] {
  const isIssue = input.kind === "kwestie";
  return [
    { kind: "heading", level: 1, text: say("requested") },
    writingLine(input, "gevraagd", say("requestedIssuePrompt"), suggestRequest(input, facts, say), 1),
    { kind: "heading", level: 1, text: say(isIssue ? "problem" : "background") },
    writingLine(
      input,
      "aanleiding",
      say(isIssue ? "problemPrompt" : "backgroundPrompt"),
      suggestBackground(input, facts, say),
      2,
    ),
  ];
}

const NAMED = 2;

function suggestRequest(input: DecisionInput, facts: DecisionFacts, say: SayDecision): string | null {
  if (input.kind === "kwestie") return null;
  const milestone = named(facts.milestone, say, 100);
  const next = facts.next.slice(0, NAMED).map((other) => `“${shortTitle(other)}”`);
  const more = facts.next.length - next.length;
  if (next.length === 0) return say("requestedPhaseLast", { milestone });
  const list = more > 0 ? [...next, say("more", { n: more })] : next;
  return say("requestedPhase", { milestone, next: formatList(list, input.language) });
}

/** Longer stories belong in the plan; what does not fit here is cut at a word. */
const STORY = 260;

/** From the plan: what is done and not done before this point, and what the person wrote about it. */
function suggestBackground(input: DecisionInput, facts: DecisionFacts, say: SayDecision): string | null {
  const { language, today } = input;
  const { milestone, before, expected } = facts;
  const titles = (milestones: readonly Milestone[]): string => {
    const shown = milestones.slice(0, NAMED).map((other) => shortTitle(other));
    const more = milestones.length - shown.length;
    return formatList(more > 0 ? [...shown, say("more", { n: more })] : shown, language);
  };
  const done = before.filter((other) => other.done);
  const open = before.filter((other) => !other.done);
  const parts: string[] = [];
  if (input.kind === "faseovergang" && done.length > 0) parts.push(say("deliveredBefore", { list: titles(done) }));
  if (input.kind === "faseovergang" && open.length > 0) parts.push(say("notYetDone", { list: titles(open) }));
  const cause = causeOf(milestone);
  if (cause !== "") parts.push(shorten(cause, STORY));
  const { due } = milestone;
  if (due !== null && !milestone.done && expected !== null && expected > due) {
    const facts = { due: formatDay(due, language), expected: formatDay(expected, language) };
    // What should have been ready is expected today at the earliest: that is no forecast.
    parts.push(expected <= today ? say("overdueNow", { due: facts.due }) : say("issueNoAction", facts));
  }
  // What was cut ends its sentence by itself.
  return parts.length === 0 ? null : parts.join(" ").replaceAll("….", "…");
}
