import { formatList, formatWorkingDays } from "../wording/format.ts";
import { affectedTable, AFFECTED_ROWS } from "./affected-table.ts";
import { countMilestones, endsText } from "./control-others.ts";
import type { DecisionFacts, DecisionInput } from "./decision-facts.ts";
import { DEFAULT_DELAY_DAYS } from "./decision-facts.ts";
import { writingLine } from "./decision-field.ts";
import { signedDays } from "./decision-options.ts";
import type { DecisionTextKey, SayDecision } from "./decision-texts.ts";
import type { DocumentBlock } from "./document-model.ts";
import type { SubsidyConsequence } from "./subsidy-consequences.ts";
import { formatShortDay } from "./words.ts";

/** What a refusal, a later decision or another option does to the others. */
export function consequences(input: DecisionInput, facts: DecisionFacts, say: SayDecision): readonly DocumentBlock[] {
  const { table, left } = affectedTable(input, facts, say);
  const refused = input.kind === "kwestie" ? refusedIssue(input, facts, say) : refusedPhase(input, facts, say);
  return [
    { kind: "heading", level: 1, text: say("consequences") },
    { kind: "paragraph", tone: "normal", text: `${refused} ${laterText(input, facts, say)}` },
    ...(table === null ? [] : [table]),
    ...(left > 0
      ? [
          {
            kind: "paragraph",
            tone: "note",
            text: say("moreAffected", { shown: AFFECTED_ROWS, count: countMilestones(left, say) }),
          } as const,
        ]
      : []),
    writingLine(input, "gevolgen", say("consequencePrompt"), null, 1),
  ];
}

function laterText(input: DecisionInput, { later }: DecisionFacts, say: SayDecision): string {
  const { language } = input;
  const days = formatWorkingDays(input.delayDays ?? DEFAULT_DELAY_DAYS, language);
  if (later.state === "unknown") return say("laterUnknown");
  if (later.state === "done") return say("laterDone");
  if (later.others.length === 0) return say("laterNothing", { days });
  return say(later.others.length === 1 ? "laterIntroOne" : "laterIntro", {
    days,
    from: formatShortDay(later.from ?? input.today, language),
    to: formatShortDay(later.to ?? input.today, language),
    count: countMilestones(later.others.length, say),
  });
}

/** A phase that is refused stops what waits for it. */
function refusedPhase(input: DecisionInput, { stops }: DecisionFacts, say: SayDecision): string {
  if (stops.length === 0) return say("refusedNothing");
  const list = shownNrs(
    stops.map((stop) => stop.nr),
    say,
    input,
  );
  return say("refusedIntro", { list });
}

/** An issue that is refused leaves the plan as it stands: what it expects of this milestone and of the end results. */
function refusedIssue(input: DecisionInput, facts: DecisionFacts, say: SayDecision): string {
  const { milestone, expected, overdueDays } = facts;
  if (milestone.done || expected === null) return say("refusedIssueUnknown");
  const nr = milestone.nr === "" ? say("thisMilestone") : milestone.nr;
  const ends = endsText(facts.lateEnds.length, facts.ends.length, say);
  return overdueDays === null
    ? say("refusedIssue", { nr, ends, day: formatShortDay(expected, input.language) })
    : say("refusedIssueOverdue", { nr, ends, days: formatWorkingDays(overdueDays, input.language) });
}

/** `3.3, 6.1 en nog 4 mijlpalen` */
function shownNrs(nrs: readonly string[], say: SayDecision, input: DecisionInput): string {
  const limit = 8;
  if (nrs.length <= limit) return formatList(nrs, input.language);
  return `${nrs.slice(0, limit).join(", ")} ${say("moreNrs", { count: countMilestones(nrs.length - limit, say) })}`;
}

const TIER_TEXTS: Readonly<Record<SubsidyConsequence["tier"], DecisionTextKey>> = {
  geen: "tierGeen",
  rapportage: "tierRapportage",
  direct: "tierDirect",
};

/** Per way of deciding whether and how DUS-I is told, and by which rule. */
export function subsidy(input: DecisionInput, facts: DecisionFacts, say: SayDecision): readonly DocumentBlock[] {
  const { now, later, stop } = facts.subsidy;
  const cases: readonly (readonly [string, SubsidyConsequence])[] =
    input.kind === "faseovergang"
      ? [
          [say("caseGo"), now],
          [say("caseLater"), later],
          [say("caseStop"), stop],
        ]
      : [
          ...facts.options.map(({ letter, moved, subsidy }): readonly [string, SubsidyConsequence] => [
            say("caseOption", { letter, days: signedDays(moved.days, input) }),
            subsidy,
          ]),
          [say("optionNothing"), now],
          [say("caseLater"), later],
        ];
  return [
    { kind: "heading", level: 1, text: say("subsidy") },
    ...cases.map(([when, consequence]): DocumentBlock => ({
      kind: "paragraph",
      tone: consequence.tier === "direct" ? "warning" : "normal",
      text: say("subsidyLine", {
        when,
        tier: say(consequence.known ? TIER_TEXTS[consequence.tier] : "tierUnknown"),
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
