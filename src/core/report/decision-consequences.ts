import { formatList, formatWorkingDays } from "../wording/format.ts";
import { countMilestones } from "./decision-control.ts";
import type { DecisionFacts, DecisionInput, SubsidyConsequence } from "./decision-facts.ts";
import { DEFAULT_DELAY_DAYS } from "./decision-facts.ts";
import { writingLine } from "./decision-field.ts";
import type { DecisionTextKey, SayDecision } from "./decision-texts.ts";
import type { DocumentBlock, DocumentCell } from "./document-model.ts";
import { dayCell, textCell } from "./document-model.ts";
import { milestoneTitle } from "./plan-graph.ts";
import { formatShortDay, shorten } from "./words.ts";

/** More rows do not fit beside the rest on one A4; how many more there are is said. */
const AFFECTED_ROWS = 5;

/** What a refusal or a later decision does to the others. */
export function consequences(input: DecisionInput, facts: DecisionFacts, say: SayDecision): readonly DocumentBlock[] {
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
    writingLine(input, "gevolgen", say("consequencePrompt"), null, 1),
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

/** Per verdict whether and how DUS-I is told, and by which rule. */
export function subsidy(input: DecisionInput, facts: DecisionFacts, say: SayDecision): readonly DocumentBlock[] {
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
