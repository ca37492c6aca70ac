import type { Milestone } from "../plan/milestone.ts";
import type { Language } from "../plan/plan.ts";
import { formatWorkingDays } from "../wording/format.ts";
import type { DocumentBlock, DocumentCell, DocumentTable } from "./document-model.ts";
import { dayCell, textCell } from "./document-model.ts";
import { goalKey } from "./goal-keys.ts";
import { lightOf } from "./lights.ts";
import { causeOf } from "./milestone-words.ts";
import type { Progress } from "./milestone-progress.ts";
import type { Grouping } from "./plan-groups.ts";
import type { GoalReport, MilestoneReport, ReportFacts, ReportInput } from "./report-facts.ts";
import { milestoneGaps, needsDoneOn } from "./report-gaps.ts";
import { REPORT_TEXTS } from "./report-texts.ts";
import type { ReportTextKey, SayReport } from "./report-texts.ts";
import { inputCell } from "./typed-texts.ts";
import { formatShortDay } from "./words.ts";

/** The level's own name where the plan has one, else the standard word. */
export function levelName(input: ReportInput, grouping: Grouping, say: SayReport): string {
  const own = input.plan.settings.labels[grouping].trim();
  const standard: readonly string[] = Object.values(
    REPORT_TEXTS[grouping === "goal" ? "levelGoal" : "levelSubproject"],
  );
  return own === "" || standard.includes(own.toLowerCase())
    ? say(grouping === "goal" ? "levelGoal" : "levelSubproject")
    : own.toLowerCase();
}

export function goalName(goal: { readonly name: string }, level: string, say: SayReport): string {
  return goal.name === "" ? say("noGroup", { level }) : goal.name;
}

/** Per goal: where its end results stand, a person's words, and every milestone with what belongs to its outcome. */
export function goalBlocks(input: ReportInput, facts: ReportFacts, say: SayReport): readonly DocumentBlock[] {
  const level = levelName(input, facts.grouping, say);
  return [
    { kind: "heading", level: 1, text: say("perGoal", { level }) },
    ...facts.goals.flatMap((goal): DocumentBlock[] => [
      { kind: "heading", level: 2, text: goalHeading(goal, level, say, input.language) },
      {
        kind: "input",
        label: null,
        lines: 1,
        cell: inputCell(
          input.typed,
          goalKey({ name: goal.name, nrs: goal.milestones.map(({ milestone }) => milestone.nr) }, "toelichting"),
          say("goalPrompt"),
        ),
      },
      milestoneTable(goal, say, input.language),
    ]),
  ];
}

function goalHeading(goal: GoalReport, level: string, say: SayReport, language: Language): string {
  const done = goal.milestones.filter(({ milestone }) => milestone.done).length;
  const ends = goal.ends.map(({ milestone, expected }) =>
    [
      say("endResult"),
      milestone.nr,
      expected === null ? "" : `${say("endExpected")} ${formatShortDay(expected, language)}`,
    ]
      .filter((part) => part !== "")
      .join(" "),
  );
  const state = say("goalReached", { done, total: goal.milestones.length });
  return [goalName(goal, level, say), state, ...ends.slice(0, 2)].join(" · ");
}

/** Reached, then running, then what was not reached in time; the rest after; plan order within each. */
const PROGRESS_ORDER: readonly Progress[] = [
  "reached",
  "reached-late",
  "not-reached",
  "running",
  "upcoming",
  "undated",
  "reached-before",
];

const OUTCOME_TEXTS: Readonly<Record<Progress, ReportTextKey>> = {
  reached: "outcomeReached",
  "reached-late": "outcomeReachedLate",
  "reached-before": "outcomeReachedBefore",
  "not-reached": "outcomeNotReached",
  running: "outcomeRunning",
  upcoming: "outcomeUpcoming",
  undated: "outcomeUndated",
};

function milestoneTable(goal: GoalReport, say: SayReport, language: Language): DocumentTable {
  const ordered = PROGRESS_ORDER.flatMap((progress) =>
    goal.milestones.filter((report) => report.progress === progress),
  );
  return {
    kind: "table",
    id: "mijlpalen",
    columns: [
      { key: "nr", header: say("nr") },
      { key: "mijlpaal", header: say("milestone") },
      { key: "uitkomst", header: say("outcome") },
      { key: "start", header: say("start") },
      { key: "beloofd", header: say("promised") },
      { key: "verwacht", header: say("expected") },
      { key: "verschil", header: say("difference") },
      { key: "stoplicht", header: say("light") },
      { key: "oorzaak", header: say("cause") },
      { key: "gevolg", header: say("effect") },
      { key: "maatregel", header: say("measure") },
    ],
    rows: ordered.map((report) => milestoneRow(report, say, language)),
    total: false,
  };
}

function milestoneRow(report: MilestoneReport, say: SayReport, language: Language): readonly DocumentCell[] {
  const { milestone, progress, promised, expected, shift, deviates } = report;
  const gaps = new Set(milestoneGaps(report).map(([code]) => code));
  const light = lightOf(milestone);
  const cause: DocumentCell = gaps.has("doneOn")
    ? { kind: "gap", text: say("gapDone") }
    : gaps.has("cause")
      ? { kind: "gap", text: say("gapCause") }
      : textCell(causeOf(milestone));
  return [
    textCell(milestone.nr),
    nameCell(milestone, say),
    textCell(say(needsDoneOn(report) ? "outcomeNotConfirmed" : OUTCOME_TEXTS[progress])),
    dayCell(milestone.start),
    dayCell(promised),
    dayCell(expected),
    shift === null || shift === 0 ? { kind: "empty" } : { kind: "number", number: shift },
    { kind: "light", light, text: say(light) },
    cause,
    textCell(deviates ? effectText(report, say, language) : null),
    gaps.has("measure") ? { kind: "gap", text: say("gapMeasure") } : textCell(milestone.measure),
  ];
}

/** A row without a name says so: an empty cell looks like a mistake. */
export function nameCell(milestone: Milestone, say: SayReport): DocumentCell {
  const name = milestone.name ?? milestone.description ?? "";
  return textCell(name === "" ? say("unnamed") : name);
}

export function effectText({ effect }: MilestoneReport, say: SayReport, language: Language): string {
  switch (effect.kind) {
    case "done":
      return say("effectDone");
    case "no-end":
      return say("effectNoEnd");
    case "none":
      return say("effectNone");
    case "float":
      return say("effectFloat", { days: formatWorkingDays(effect.days, language) });
    case "late":
      return say("effectLate", {
        nr: effect.nr,
        day: formatShortDay(effect.expected, language),
        days: formatWorkingDays(effect.days, language),
      });
  }
}
