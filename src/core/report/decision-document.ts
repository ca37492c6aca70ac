import type { Milestone } from "../plan/milestone.ts";
import { formatDay, formatList, formatWorkingDays } from "../wording/format.ts";
import { controlTable, countMilestones, lightCell, lightOf, partiesWith } from "./decision-control.ts";
import type { DecisionFacts, DecisionInput, SubsidyConsequence, Verdict } from "./decision-facts.ts";
import { DEFAULT_DELAY_DAYS, gatherDecisionFacts } from "./decision-facts.ts";
import { optionsTable } from "./decision-options.ts";
import type { DecisionTextKey, SayDecision } from "./decision-texts.ts";
import { decisionSpeaker } from "./decision-texts.ts";
import type { DocumentBlock, DocumentCell } from "./document-model.ts";
import { dayCell, inputsOf, textCell } from "./document-model.ts";
import { milestoneTitle } from "./plan-graph.ts";
import type { TypedTexts } from "./typed-texts.ts";
import { homelessTexts, inputCell } from "./typed-texts.ts";
import type { WordCount } from "./word-count.ts";
import { countDocumentWords } from "./word-count.ts";
import { asSentence, formatShortDay, shorten } from "./words.ts";

/** What one A4 holds and a steering group reads. */
export const DECISION_WORD_LIMIT = 350;

/** More rows do not fit beside the rest on one A4; how many more there are is said. */
const AFFECTED_ROWS = 5;

export interface DecisionDocument {
  readonly blocks: readonly DocumentBlock[];
  readonly facts: DecisionFacts;
  readonly words: WordCount;
  /** Where and by how much it is too long, in words; null when it is not. */
  readonly tooLong: string | null;
  /** Inputs that nobody filled in yet, in reading order. */
  readonly openInputs: readonly string[];
}

/** One A4 for the client, in the order of reading: what is asked comes first. */
export function buildDecisionDocument(input: DecisionInput): DecisionDocument {
  const say = decisionSpeaker(input.language);
  const facts = gatherDecisionFacts(input);
  const body: readonly DocumentBlock[] = [
    ...opening(input, facts, say),
    ...requestAndBackground(input, facts, say),
    { kind: "heading", level: 1, text: say("options") },
    optionsTable(input, facts, say),
    { kind: "heading", level: 1, text: say("advice") },
    field(input, "advies", say("advicePrompt"), null, 2),
    { kind: "heading", level: 1, text: say("control") },
    controlTable(input, facts, say),
    ...consequences(input, facts, say),
    ...subsidy(input, facts, say),
    ...decisionBox(input, say),
  ];
  const kept = keptTexts(input.typed, body, say);
  const words = countDocumentWords([...body, ...kept], DECISION_WORD_LIMIT, say("title"));
  const blocks = input.state === "definitief" ? [...body, ...kept].map(withoutPrompts) : [...body, ...kept];
  return {
    blocks,
    facts,
    words,
    tooLong: words.over === 0 ? null : tooLongText(words, say, input),
    openInputs: inputsOf(blocks).flatMap((cell) => (cell.state === "prompt" ? [cell.key] : [])),
  };
}

/** What nobody filled in is left white on a definitive document, but for the lines to sign on. */
function withoutPrompts(block: DocumentBlock): DocumentBlock {
  const clean = <T extends DocumentCell>(cell: T): T =>
    cell.kind === "input" && cell.state === "prompt" && !cell.key.startsWith("besluit.") ? { ...cell, text: "" } : cell;
  switch (block.kind) {
    case "input":
      return { ...block, cell: clean(block.cell) };
    case "facts":
      return { ...block, rows: block.rows.map((row) => ({ ...row, cell: clean(row.cell) })) };
    case "table":
      return { ...block, rows: block.rows.map((row) => row.map(clean)) };
    default:
      return block;
  }
}

function tooLongText(words: WordCount, say: SayDecision, input: DecisionInput): string {
  const where = words.sections
    .slice(0, 2)
    .map((section) => say("sectionWords", { heading: section.heading.replace(/^\d+\s+/, ""), words: section.words }));
  return say("tooLong", {
    total: words.total,
    over: words.over,
    limit: words.limit,
    where: formatList(where, input.language),
  });
}

function field(
  input: DecisionInput,
  key: string,
  prompt: string,
  suggestion: string | null,
  lines: number,
): DocumentBlock {
  return { kind: "input", cell: inputCell(input.typed, key, prompt, suggestion), lines, label: null };
}

function opening(input: DecisionInput, facts: DecisionFacts, say: SayDecision): readonly DocumentBlock[] {
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

function requestAndBackground(input: DecisionInput, facts: DecisionFacts, say: SayDecision): readonly DocumentBlock[] {
  const { language } = input;
  return [
    { kind: "heading", level: 1, text: say("requested") },
    field(input, "gevraagd", say("requestedIssuePrompt"), suggestRequest(input, facts, say), 1),
    { kind: "heading", level: 1, text: say("background") },
    field(input, "aanleiding", say("backgroundPrompt"), suggestBackground(facts, input, say, language), 2),
  ];
}

function suggestRequest(input: DecisionInput, facts: DecisionFacts, say: SayDecision): string | null {
  if (input.kind === "kwestie") {
    const preferred = input.typed.get("voorkeur")?.trim() ?? "";
    return preferred === "" ? null : say("requestedIssue", { option: preferred });
  }
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

function consequences(input: DecisionInput, facts: DecisionFacts, say: SayDecision): readonly DocumentBlock[] {
  const { language, plan } = input;
  const { later, stops } = facts;
  const days = formatWorkingDays(input.delayDays ?? DEFAULT_DELAY_DAYS, language);
  const laterText =
    later.state === "unknown"
      ? say("laterUnknown")
      : later.state === "done"
        ? say("laterDone")
        : later.others.length === 0
          ? say("laterNothing", { days })
          : say("laterIntro", {
              days,
              from: formatShortDay(later.from ?? input.today, language),
              to: formatShortDay(later.to ?? input.today, language),
              count: countMilestones(later.others.length, say),
            });
  const refused =
    stops.length === 0
      ? say("refusedNothing")
      : say("refusedIntro", {
          list: shownNrs(
            stops.map((stop) => stop.nr),
            say,
            input,
          ),
        });
  const shown = later.others.slice(0, AFFECTED_ROWS);
  const rows = shown.map((other): readonly DocumentCell[] => {
    const milestone = plan.milestones[other.index];
    const title = milestone === undefined ? other.nr : shorten(milestoneTitle(milestone), 70);
    return [
      textCell(other.isEndResult ? say("endResultMark", { name: title }) : title),
      dayCell(milestone?.due ?? null),
      dayCell(other.finish),
      dayCell(other.delayedFinish),
      textCell(formatWorkingDays(other.days, language)),
    ];
  });
  const more = later.others.length - shown.length;
  return [
    { kind: "heading", level: 1, text: say("consequences") },
    { kind: "paragraph", tone: "normal", text: `${laterText} ${refused}` },
    ...(rows.length === 0
      ? []
      : [
          {
            kind: "table",
            id: "geraakt",
            columns: [
              { key: "mijlpaal", header: say("affected") },
              { key: "beloofd", header: say("promised") },
              { key: "nu", header: say("expectedNow") },
              { key: "later", header: say("expectedLater") },
              { key: "verschuiving", header: say("shift") },
            ],
            rows,
            total: false,
          } as const,
        ]),
    ...(more > 0
      ? [{ kind: "paragraph", tone: "note", text: say("moreAffected", { count: countMilestones(more, say) }) } as const]
      : []),
    field(input, "gevolgen", say("consequencePrompt"), null, 1),
  ];
}

/** `3.3, 6.1 en nog 4 mijlpalen` */
function shownNrs(nrs: readonly string[], say: SayDecision, input: DecisionInput): string {
  const limit = 8;
  if (nrs.length <= limit) return formatList(nrs, input.language);
  return `${nrs.slice(0, limit).join(", ")} ${say("moreAffected", { count: countMilestones(nrs.length - limit, say) })}`;
}

const WHEN_TEXTS: Readonly<Record<SubsidyConsequence["when"], DecisionTextKey>> = {
  go: "caseGo",
  later: "caseLater",
  stop: "caseStop",
};
const TIER_TEXTS: Readonly<Record<SubsidyConsequence["tier"], DecisionTextKey>> = {
  geen: "tierGeen",
  rapportage: "tierRapportage",
  direct: "tierDirect",
};

function subsidy(input: DecisionInput, facts: DecisionFacts, say: SayDecision): readonly DocumentBlock[] {
  return [
    { kind: "heading", level: 1, text: say("subsidy") },
    ...facts.subsidy.map((consequence): DocumentBlock => ({
      kind: "paragraph",
      tone: consequence.tier === "direct" ? "warning" : "normal",
      text: say("subsidyLine", {
        when: say(WHEN_TEXTS[consequence.when]),
        tier: say(TIER_TEXTS[consequence.tier]).toLowerCase().replace("dus-i", "DUS-I"),
        why: whyText(consequence, input, say),
      }),
    })),
    { kind: "paragraph", tone: "note", text: say("subsidySource") },
  ];
}

function whyText(consequence: SubsidyConsequence, input: DecisionInput, say: SayDecision): string {
  const list = shownNrs(consequence.nrs, say, input);
  const grantEnd = input.plan.header.periodEnd;
  switch (consequence.rule) {
    case null:
      return say(consequence.known ? "whyNothing" : "whyUnknown");
    case "AFTER-GRANT":
      return say("whyAfterGrant", { list, day: grantEnd === null ? "?" : formatShortDay(grantEnd, input.language) });
    case "TIME-SHIFT":
      if (grantEnd === null) return say("whyTimeShiftNoPeriod", { list });
      return say(consequence.nrs.length === 1 ? "whyTimeShift" : "whyTimeShiftMore", { list });
    default:
      return say("whyNotCarriedOut", { list });
  }
}

const BOXES: readonly (readonly [Verdict, DecisionTextKey, DecisionTextKey])[] = [
  ["go", "boxGo", "boxGoTicked"],
  ["go-mits", "boxGoIf", "boxGoIfTicked"],
  ["no-go", "boxNoGo", "boxNoGoTicked"],
  ["aanhouden", "boxHold", "boxHoldTicked"],
];

function decisionBox(input: DecisionInput, say: SayDecision): readonly DocumentBlock[] {
  const taken = input.taken ?? null;
  const until = taken?.heldUntil ?? null;
  const boxes = BOXES.map(([verdict, open, ticked]): DocumentCell => {
    const day = until === null ? "" : formatShortDay(until, input.language);
    return textCell(taken?.verdict === verdict ? say(ticked, { day }).trim() : say(open));
  });
  return [
    { kind: "heading", level: 1, text: say("decision") },
    { kind: "choices", cells: boxes },
    {
      kind: "input",
      label: say("conditions"),
      lines: 2,
      cell: inputCell(input.typed, "voorwaarden", say("conditionsPrompt"), taken?.conditions ?? null),
    },
    {
      kind: "facts",
      rows: [
        { label: say("name"), cell: inputCell(input.typed, "besluit.naam", say("fillIn"), taken?.decidedBy ?? null) },
        {
          label: say("dateDecided"),
          cell: inputCell(
            input.typed,
            "besluit.datum",
            say("fillIn"),
            taken === null ? null : formatDay(taken.decidedOn, input.language),
          ),
        },
        { label: say("initials"), cell: inputCell(input.typed, "besluit.paraaf", say("fillIn")) },
      ],
    },
  ];
}

/** What the pane tells without a place on the paper: not an orphan. */
const OFF_PAPER_KEYS: readonly string[] = ["voorkeur"];

function keptTexts(typed: TypedTexts, blocks: readonly DocumentBlock[], say: SayDecision): readonly DocumentBlock[] {
  const used = new Set([...inputsOf(blocks).map((cell) => cell.key), ...OFF_PAPER_KEYS]);
  const homeless = homelessTexts(typed, used);
  if (homeless.length === 0) return [];
  return [
    { kind: "heading", level: 1, text: say("kept") },
    { kind: "paragraph", tone: "note", text: say("keptWhy") },
    ...homeless.map(([key, text]): DocumentBlock => ({
      kind: "input",
      label: null,
      lines: 1,
      cell: { kind: "input", key, text, state: "typed" },
    })),
  ];
}
