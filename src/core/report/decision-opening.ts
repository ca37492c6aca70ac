import type { Milestone } from "../plan/milestone.ts";
import { formatDay, formatList } from "../wording/format.ts";
import { lightCell, lightOf, partiesWith } from "./decision-control.ts";
import type { DecisionFacts, DecisionInput } from "./decision-facts.ts";
import { writingLine } from "./decision-field.ts";
import type { SayDecision } from "./decision-texts.ts";
import type { DocumentBlock, DocumentCell } from "./document-model.ts";
import { dayCell, textCell } from "./document-model.ts";
import { milestoneTitle } from "./plan-graph.ts";
import { inputCell } from "./typed-texts.ts";
import { asSentence, formatShortDay, shorten } from "./words.ts";

/** Title and the facts of who, what and when. */
export function opening(input: DecisionInput, facts: DecisionFacts, say: SayDecision): readonly DocumentBlock[] {
  const { header } = input.plan;
  const { milestone } = facts;
  const project = [header.project ?? header.region, milestone.subproject].filter((part) => part !== null);
  const next = facts.next.map(milestoneTitle);
  const nextText = next.length === 0 ? say("endOfProject") : shorten(next.join("; "), 90);
  const decider = deciderOf(milestone);
  const meeting =
    milestone.due === null
      ? null
      : decider === undefined
        ? say("meetingDay", { day: formatShortDay(milestone.due, input.language) })
        : say("meetingBefore", { party: decider, day: formatShortDay(milestone.due, input.language) });
  return [
    {
      kind: "title",
      text: `${say("title")} · ${say(input.kind)}`,
      aside: say("aside", { nr: milestone.nr, version: input.version, state: say(input.state) }),
    },
    {
      kind: "facts",
      rows: [
        { label: say("project"), cell: textCell(project.length === 0 ? null : project.join(" · ")) },
        { label: say("date"), cell: dayCell(input.today) },
        { label: say("milestone"), cell: textCell(milestoneTitle(milestone)) },
        { label: say("client"), cell: personCell(input, "opdrachtgever", say("clientPrompt"), header.client) },
        {
          label: input.kind === "faseovergang" ? say("phase") : say("issueAbout"),
          cell: textCell(
            input.kind === "faseovergang" ? `${milestone.subproject ?? milestone.nr} → ${nextText}` : nextText,
          ),
        },
        {
          label: say("projectLeader"),
          cell: personCell(input, "projectleider", say("leaderPrompt"), header.projectLeader),
        },
        { label: say("meeting"), cell: inputCell(input.typed, "overleg", say("meetingPrompt"), meeting) },
        { label: say("verdictNow"), cell: lightCell(lightOf(milestone), say) },
      ],
    },
  ];
}

/** A body that decides, whatever its letter; else who is accountable: B stands for beslissen and for betrokken. */
function deciderOf(milestone: Milestone): string | undefined {
  const board = milestone.roles.find(({ party }) =>
    /stuurgroep|regiegroep|opdrachtgever|bestuur|steering/iu.test(party),
  );
  return board?.party ?? partiesWith(milestone, "E")[0];
}

/** A name from the plan's header is a fact; where it has none a person may fill it in here. */
function personCell(input: DecisionInput, key: string, prompt: string, name: string | null): DocumentCell {
  return inputCell(input.typed, key, prompt, name);
}

/** What is asked, on top; and why. */
export function requestAndBackground(
  input: DecisionInput,
  facts: DecisionFacts,
  say: SayDecision,
): readonly DocumentBlock[] {
  const { language } = input;
  return [
    { kind: "heading", level: 1, text: say("requested") },
    writingLine(input, "gevraagd", say("requestedIssuePrompt"), suggestRequest(input, facts, say), 1),
    { kind: "heading", level: 1, text: say("background") },
    writingLine(input, "aanleiding", say("backgroundPrompt"), suggestBackground(facts, input, say, language), 2),
  ];
}

function suggestRequest(input: DecisionInput, facts: DecisionFacts, say: SayDecision): string | null {
  if (input.kind === "kwestie") return null;
  const milestone = milestoneTitle(facts.milestone);
  const next = facts.next.map((other) => `“${milestoneTitle(other)}”`);
  return next.length === 0
    ? say("requestedPhaseLast", { milestone })
    : say("requestedPhase", { milestone, next: formatList(next, input.language) });
}

/** From the plan: what is done and not done before this point, and what the person wrote about it. */
function suggestBackground(
  facts: DecisionFacts,
  input: DecisionInput,
  say: SayDecision,
  language: DecisionInput["language"],
): string | null {
  const { milestone, before } = facts;
  const titles = (milestones: readonly Milestone[]): string => formatList(milestones.map(milestoneTitle), language);
  const done = before.filter((other) => other.done);
  const open = before.filter((other) => !other.done);
  const parts: string[] = [];
  if (input.kind === "faseovergang" && done.length > 0) parts.push(say("deliveredBefore", { list: titles(done) }));
  if (input.kind === "faseovergang" && open.length > 0) parts.push(say("notYetDone", { list: titles(open) }));
  for (const text of [milestone.bottleneck, milestone.explanation]) {
    if (text !== null && !/^\W*(beslismoment|decision moment)\W*$/iu.test(text)) parts.push(asSentence(text));
  }
  const expected = facts.scheduled?.earliestFinish ?? null;
  if (milestone.due !== null && expected !== null && expected > milestone.due && !milestone.done) {
    parts.push(
      say("issueNoAction", {
        milestone: milestoneTitle(milestone),
        expected: formatDay(expected, language),
        due: formatDay(milestone.due, language),
      }),
    );
  }
  return parts.length === 0 ? null : parts.join(" ");
}
