import type { Language } from "../plan/plan.ts";
import { formatWorkingDays } from "../wording/format.ts";
import { lightOf } from "./decision-control.ts";
import type { DocumentBlock, DocumentCell, DocumentTable, Light } from "./document-model.ts";
import { dayCell, textCell } from "./document-model.ts";
import { goalKey } from "./goal-keys.ts";
import type { Progress } from "./milestone-progress.ts";
import { planGroups } from "./plan-groups.ts";
import type { Grouping } from "./plan-groups.ts";
import type { GoalReport, MilestoneReport, ReportFacts, ReportInput } from "./report-facts.ts";
import { milestoneGaps, needsDoneOn } from "./report-gaps.ts";
import type { ReportTextKey, SayReport } from "./report-texts.ts";
import { inputCell } from "./typed-texts.ts";
import { formatShortDay } from "./words.ts";

export const LIGHT_ORDER: readonly Light[] = ["groen", "oranje", "rood", "grijs", "gereed"];

/** The level's own name where the plan has one, else the standard word. */
export function levelName(input: ReportInput, grouping: Grouping, say: SayReport): string {
  const own = input.plan.settings.labels[grouping].trim();
  return own === "" ? say(grouping === "goal" ? "levelGoal" : "levelSubproject") : own.toLowerCase();
}

export function goalName(goal: { readonly name: string }, level: string, say: SayReport): string {
  return goal.name === "" ? say("noGroup", { level }) : goal.name;
}

/** Counts per level; where a plan has both levels, the second one too. */
export function countBlocks(input: ReportInput, facts: ReportFacts, say: SayReport): readonly DocumentBlock[] {
  const level = levelName(input, facts.grouping, say);
  const main = countTable(facts.goals, level, say, "tellingen");
  const hasBoth = facts.grouping === "goal" && input.plan.milestones.some((milestone) => milestone.subproject !== null);
  const second = levelName(input, "subproject", say);
  return [
    { kind: "heading", level: 1, text: say("counts", { level }) },
    main,
    {
      kind: "chart",
      id: "tellingen",
      title: say("countsChart", { level }),
      shape: "stacked-bars",
      categories: facts.goals.map((goal) => goalName(goal, level, say)),
      series: LIGHT_ORDER.map((light) => ({
        name: say(light),
        light,
        values: facts.goals.map((goal) => countLight(goal.milestones, light)),
        days: false,
      })),
    },
    ...(hasBoth
      ? [
          { kind: "heading", level: 2, text: say("perLevel", { level: second }) } as const,
          countTable(subprojectReports(input, facts), second, say, "tellingen"),
        ]
      : []),
  ];
}

function subprojectReports(input: ReportInput, facts: ReportFacts): readonly Pick<GoalReport, "name" | "milestones">[] {
  const byIndex = new Map(
    facts.goals.flatMap((goal) => goal.milestones).map((report) => [report.milestone.index, report]),
  );
  return planGroups(input.plan, "subproject").map((group) => ({
    name: group.name,
    milestones: group.milestones.flatMap((milestone) => byIndex.get(milestone.index) ?? []),
  }));
}

function countTable(
  goals: readonly Pick<GoalReport, "name" | "milestones">[],
  level: string,
  say: SayReport,
  id: string,
): DocumentTable {
  const all = goals.flatMap((goal) => goal.milestones);
  const counts = (milestones: readonly MilestoneReport[]): DocumentCell[] => [
    ...LIGHT_ORDER.map((light): DocumentCell => ({ kind: "number", number: countLight(milestones, light) })),
    { kind: "number", number: milestones.length },
  ];
  return {
    kind: "table",
    id,
    columns: [
      { key: "groep", header: level.charAt(0).toUpperCase() + level.slice(1) },
      ...LIGHT_ORDER.map((light) => ({ key: light, header: say(light) })),
      { key: "totaal", header: say("total") },
    ],
    rows: [
      ...goals.map((goal) => [textCell(goalName(goal, level, say)), ...counts(goal.milestones)]),
      [textCell(say("total")), ...counts(all)],
    ],
    total: true,
  };
}

function countLight(milestones: readonly MilestoneReport[], light: Light): number {
  return milestones.filter(({ milestone }) => lightOf(milestone) === light).length;
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
  const words = [milestone.bottleneck, milestone.explanation].filter((text) => text !== null);
  const cause: DocumentCell = gaps.has("doneOn")
    ? { kind: "gap", text: say("gapDone") }
    : gaps.has("cause")
      ? { kind: "gap", text: say("gapCause") }
      : textCell(words.join(" "));
  return [
    textCell(milestone.nr),
    textCell(milestone.name ?? milestone.description),
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
