import type { DocumentBlock, TableColumn } from "./document-model.ts";
import { dayCell, textCell } from "./document-model.ts";
import type { ReportFacts, ReportInput } from "./report-facts.ts";
import type { SayReport } from "./report-texts.ts";
import { largestShifts, milestoneTrend } from "./slippage.ts";
import type { Trend } from "./slippage.ts";

/** The pictures, each beside its table: how far each milestone moved, and what every earlier look expected. */
export function slippageBlocks(input: ReportInput, facts: ReportFacts, say: SayReport): readonly DocumentBlock[] {
  const shifts = largestShifts(facts.goals.flatMap((goal) => goal.milestones));
  const trend = milestoneTrend(input.plan, input.schedule, input.baselines, input.period.end, facts.calendar);
  return [
    { kind: "heading", level: 1, text: say("slippage") },
    ...(shifts.length === 0
      ? [{ kind: "paragraph", tone: "normal", text: say("slippageNone") } as const]
      : [
          {
            kind: "table",
            id: "verschuiving",
            columns: [
              { key: "nr", header: say("nr") },
              { key: "mijlpaal", header: say("milestone") },
              { key: "beloofd", header: say("promised") },
              { key: "verwacht", header: say("expected") },
              { key: "verschil", header: say("difference") },
            ],
            rows: shifts.map(({ milestone, promised, expected, shift }) => [
              textCell(milestone.nr),
              textCell(milestone.name ?? milestone.description),
              dayCell(promised),
              dayCell(expected),
              { kind: "number", number: shift ?? 0 } as const,
            ]),
            total: false,
          } as const,
          {
            kind: "chart",
            id: "verschuiving",
            title: say("slippageChart"),
            shape: "bars",
            categories: shifts.map(({ milestone }) => milestone.nr),
            series: [{ name: say("days"), light: null, values: shifts.map(({ shift }) => shift), days: false }],
          } as const,
        ]),
    { kind: "heading", level: 2, text: say("trend") },
    ...(trend === null
      ? [{ kind: "paragraph", tone: "note", text: say("trendNone") } as const]
      : trend.lines.length === 0
        ? [{ kind: "paragraph", tone: "normal", text: say("slippageNone") } as const]
        : trendBlocks(trend, say)),
  ];
}

function trendBlocks(trend: Trend, say: SayReport): readonly DocumentBlock[] {
  const columns: readonly TableColumn[] = [
    { key: "nr", header: say("nr") },
    { key: "mijlpaal", header: say("milestone") },
    ...trend.moments.map((name, position) => ({ key: `nulmeting${position + 1}`, header: name })),
    { key: "nu", header: say("now") },
  ];
  return [
    {
      kind: "table",
      id: "trend",
      columns,
      rows: trend.lines.map((line) => [textCell(line.nr), textCell(line.name), ...line.days.map(dayCell)]),
      total: false,
    },
    {
      kind: "chart",
      id: "trend",
      title: say("trend"),
      shape: "lines",
      categories: [...trend.moments, say("now")],
      series: trend.lines.map((line) => ({ name: line.nr, light: null, values: line.days, days: true })),
    },
  ];
}
