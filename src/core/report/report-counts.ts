import { lightCell, lightOf } from "./lights.ts";
import type { DocumentBlock, DocumentCell, DocumentTable, Light } from "./document-model.ts";
import { dayCell, textCell } from "./document-model.ts";
import { planGroups } from "./plan-groups.ts";
import type { GoalReport, MilestoneReport, ReportFacts, ReportInput } from "./report-facts.ts";
import { goalName, levelName } from "./report-goals.ts";
import type { SayReport } from "./report-texts.ts";

export const LIGHT_ORDER: readonly Light[] = ["groen", "oranje", "rood", "grijs", "gereed"];

/** Counts per level; where a plan has both levels, the second one too. */
export function countBlocks(input: ReportInput, facts: ReportFacts, say: SayReport): readonly DocumentBlock[] {
  const level = levelName(input, facts.grouping, say);
  const names = facts.goals.map((goal) => goalName(goal, level, say));
  const numbered = !fitUnderBars(names);
  const main = countTable(facts.goals, level, say, numbered);
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
      categories: numbered ? names.map((_, position) => String(position + 1)) : names,
      series: LIGHT_ORDER.map((light) => ({
        name: say(light),
        light,
        values: facts.goals.map((goal) => countLight(goal.milestones, light)),
        days: false,
      })),
    },
    { kind: "heading", level: 2, text: say("rollUp", { level }) },
    rollUpTable(facts, level, say),
    ...(hasBoth
      ? [
          { kind: "heading", level: 2, text: say("perLevel", { level: second }) } as const,
          countTable(subprojectReports(input, facts), second, say, false),
        ]
      : []),
  ];
}

/** Letters that stand side by side under all bars together, on two lines; and those of a name that may stand aslant. */
const UNDER_BARS = { level: 100, aslant: 16 } as const;

/** Longer names would push the bars out of the picture. */
function fitUnderBars(names: readonly string[]): boolean {
  const longest = Math.max(0, ...names.map((name) => name.length));
  return longest <= UNDER_BARS.aslant || longest * names.length <= UNDER_BARS.level;
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
  numbered: boolean,
): DocumentTable {
  const all = goals.flatMap((goal) => goal.milestones);
  const counts = (milestones: readonly MilestoneReport[]): DocumentCell[] => [
    ...LIGHT_ORDER.map((light): DocumentCell => ({ kind: "number", number: countLight(milestones, light) })),
    { kind: "number", number: milestones.length },
  ];
  return {
    kind: "table",
    id: "tellingen",
    columns: [
      ...(numbered ? [{ key: "nr", header: say("nr") }] : []),
      { key: "groep", header: level.charAt(0).toUpperCase() + level.slice(1) },
      ...LIGHT_ORDER.map((light) => ({ key: light, header: say(light) })),
      { key: "totaal", header: say("total") },
    ],
    rows: [
      ...goals.map((goal, position) => [
        ...(numbered ? [textCell(String(position + 1))] : []),
        textCell(goalName(goal, level, say)),
        ...counts(goal.milestones),
      ]),
      [...(numbered ? [textCell(null)] : []), textCell(say("total")), ...counts(all)],
    ],
    total: true,
  };
}

function countLight(milestones: readonly MilestoneReport[], light: Light): number {
  return milestones.filter(({ milestone }) => lightOf(milestone) === light).length;
}

/**
 * The roll-up that a final report asks for: per goal what is done, what was missed, and the end result with its promised and
 * expected day. Of several end results the one that slips most.
 */
function rollUpTable(facts: ReportFacts, level: string, say: SayReport): DocumentTable {
  return {
    kind: "table",
    id: "eindbeeld",
    columns: [
      { key: "groep", header: level.charAt(0).toUpperCase() + level.slice(1) },
      { key: "stoplicht", header: say("light") },
      { key: "gereed", header: say("rollUpDone") },
      { key: "bereikt", header: say("rollUpReached") },
      { key: "niet", header: say("rollUpMissed") },
      { key: "beloofd", header: say("promised") },
      { key: "verwacht", header: say("expected") },
      { key: "eindresultaat", header: say("rollUpEnd") },
      { key: "later", header: say("difference") },
    ],
    rows: facts.goals.map((goal) => rollUpRow(goal, level, say)),
    total: false,
  };
}

function rollUpRow(goal: GoalReport, level: string, say: SayReport): readonly DocumentCell[] {
  const count = (...states: readonly MilestoneReport["progress"][]): DocumentCell => ({
    kind: "number",
    number: goal.milestones.filter(({ progress }) => states.includes(progress)).length,
  });
  const done = goal.milestones.filter(({ milestone }) => milestone.done).length;
  const [end] = [...goal.ends].sort((a, b) => (b.shift ?? -Infinity) - (a.shift ?? -Infinity));
  const title = end === undefined ? say("endNone") : `${end.milestone.nr} ${end.milestone.name ?? ""}`;
  return [
    textCell(goalName(goal, level, say)),
    lightCell(worstLight(goal.milestones), say),
    textCell(say("ofTotal", { done, total: goal.milestones.length })),
    count("reached", "reached-late"),
    count("reached-late", "not-reached"),
    dayCell(end?.promised ?? null),
    dayCell(end?.expected ?? null),
    textCell(title),
    end?.shift === undefined || end.shift === null || end.shift === 0
      ? { kind: "empty" }
      : { kind: "number", number: end.shift },
  ];
}

/** The gravest verdict that a person gave within the goal; done when all of it is. */
function worstLight(milestones: readonly MilestoneReport[]): Light {
  const lights = milestones.map(({ milestone }) => lightOf(milestone));
  return (["rood", "oranje", "groen", "grijs"] as const).find((light) => lights.includes(light)) ?? "gereed";
}
