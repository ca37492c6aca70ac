import type { PlanDay } from "../calendar/plan-day.ts";
import { verdictText } from "./decision-words.ts";
import type { DocumentBlock, DocumentCell, DocumentTable } from "./document-model.ts";
import { dayCell, moneyCell, textCell } from "./document-model.ts";
import type { PlanChange } from "./plan-changes.ts";
import type { JudgedChange, ReportFacts, ReportInput } from "./report-facts.ts";
import { shiftBetween } from "./expected-finish.ts";
import type { SayReport } from "./report-texts.ts";
import type { SubsidyRuleId } from "./subsidy-rules.ts";
import { inputCell } from "./typed-texts.ts";

/** What is different from the yardstick, split by whom must know when, each with the rule that says so. */
export function changeBlocks(input: ReportInput, facts: ReportFacts, say: SayReport): readonly DocumentBlock[] {
  const direct = facts.changes.filter(({ verdict }) => verdict.tier === "direct");
  const report = facts.changes.filter(({ verdict }) => verdict.tier === "rapportage");
  const grantEnd = input.plan.header.periodEnd;
  return [
    { kind: "heading", level: 1, text: say("changes") },
    ...changeList(say("changesDirect"), direct, facts, grantEnd, say),
    ...changeList(say("changesReport"), report, facts, grantEnd, say),
    { kind: "paragraph", tone: "note", text: say("changesSource") },
    ...(grantEnd === null ? [{ kind: "paragraph", tone: "warning", text: say("noGrantEnd") } as const] : []),
    { kind: "input", label: null, lines: 1, cell: inputCell(input.typed, "wijzigingen", say("changesPrompt")) },
    ...decisionList(input, facts, say),
  ];
}

function changeList(
  heading: string,
  changes: readonly JudgedChange[],
  facts: ReportFacts,
  grantEnd: PlanDay | null,
  say: SayReport,
): readonly DocumentBlock[] {
  const title = { kind: "heading", level: 2, text: heading } as const;
  if (changes.length === 0) return [title, { kind: "paragraph", tone: "normal", text: say("changesNone") }];
  const table: DocumentTable = {
    kind: "table",
    id: "wijzigingen",
    columns: [
      { key: "nr", header: say("nr") },
      { key: "mijlpaal", header: say("milestone") },
      { key: "wijziging", header: say("change") },
      { key: "was", header: say("was") },
      { key: "wordt", header: say("becomes") },
      { key: "verschil", header: say("difference") },
      { key: "regel", header: say("rule") },
      { key: "reden", header: say("reason") },
    ],
    rows: changes.map((judged) => changeRow(judged, facts, grantEnd, say)),
    total: false,
  };
  return [title, table];
}

function changeRow(
  { change, verdict, reason }: JudgedChange,
  facts: ReportFacts,
  grantEnd: PlanDay | null,
  say: SayReport,
): readonly DocumentCell[] {
  const [was, becomes, difference] = beforeAndAfter(change, facts);
  return [
    textCell(change.nr),
    textCell(change.name),
    textCell(changeName(change, say)),
    was,
    becomes,
    difference,
    textCell(ruleText(verdict.rule, grantEnd, say)),
    textCell(reason),
  ];
}

/** What cannot be judged without the grant's end is not said to lie within it. */
function ruleText(rule: SubsidyRuleId | null, grantEnd: PlanDay | null, say: SayReport): string | null {
  if (rule === null) return null;
  return say(rule === "TIME-SHIFT" && grantEnd === null ? "rule.TIME-SHIFT-UNBOUND" : `rule.${rule}`);
}

function changeName(change: PlanChange, say: SayReport): string {
  switch (change.kind) {
    case "dropped":
      return say("changeDropped");
    case "new":
      return say("changeNew");
    case "moved":
      return say(change.to > change.from ? "changeMovedLater" : "changeMovedEarlier");
    case "slipping":
      return say("changeSlipping");
    case "finishedLate":
      return say("changeFinishedLate");
    case "unplanned":
      return say("changeUnplanned");
    case "budget":
      return say("changeBudget");
    case "cofinancing":
      return say("changeCofinancing");
  }
}

function beforeAndAfter(
  change: PlanChange,
  { calendar }: ReportFacts,
): readonly [DocumentCell, DocumentCell, DocumentCell] {
  const none: DocumentCell = { kind: "empty" };
  switch (change.kind) {
    case "dropped":
      return [dayCell(change.due), none, none];
    case "new":
      return [none, dayCell(change.due), none];
    case "unplanned":
      return [dayCell(change.from), none, none];
    case "moved":
    case "slipping":
    case "finishedLate": {
      const days = shiftBetween(calendar, change.from, change.to);
      return [dayCell(change.from), dayCell(change.to), days === 0 ? none : { kind: "number", number: days }];
    }
    case "budget":
    case "cofinancing":
      return [moneyCell(change.from), moneyCell(change.to), none];
  }
}

function decisionList(input: ReportInput, facts: ReportFacts, say: SayReport): readonly DocumentBlock[] {
  if (facts.decisions.length === 0) return [];
  return [
    { kind: "heading", level: 2, text: say("decisions") },
    {
      kind: "table",
      id: "besluiten",
      columns: [
        { key: "nr", header: say("nr") },
        { key: "gevraagd", header: say("decisionAsked") },
        { key: "besluit", header: say("decisionTaken") },
        { key: "datum", header: say("decisionDay") },
      ],
      rows: facts.decisions.map((decision) => [
        textCell(decision.id),
        textCell(decision.requested === "" ? decision.title : decision.requested),
        textCell(
          [verdictText(decision.verdict, decision.option, input.language), decision.conditions]
            .filter((part) => part !== "")
            .join("; "),
        ),
        dayCell(decision.decidedOn ?? decision.askedOn),
      ]),
      total: false,
    },
  ];
}
