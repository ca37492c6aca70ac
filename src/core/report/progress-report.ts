import type { DocumentBlock } from "./document-model.ts";
import { rekeyGoalTexts } from "./goal-keys.ts";
import { changeBlocks } from "./report-changes.ts";
import { gapBlocks, keptBlocks } from "./report-check.ts";
import { countBlocks } from "./report-counts.ts";
import type { ReportFacts, ReportInput } from "./report-facts.ts";
import { gatherReportFacts } from "./report-facts.ts";
import { findReportGaps } from "./report-gaps.ts";
import type { ReportGap } from "./report-gaps.ts";
import { goalBlocks } from "./report-goals.ts";
import { headBlocks, summaryBlocks } from "./report-head.ts";
import { moneyBlocks } from "./report-money.ts";
import { appendixBlocks, outlookBlocks } from "./report-outlook.ts";
import { reportSpeaker } from "./report-texts.ts";
import { slippageBlocks } from "./report-slippage.ts";

export interface ProgressReport {
  readonly blocks: readonly DocumentBlock[];
  readonly facts: ReportFacts;
  /** What is missing before it can be handed in, in the order of the report. */
  readonly gaps: readonly ReportGap[];
}

/** The sheet from which the official form is filled: every fact from the plan, room for the sentences only a person can write. */
export function buildProgressReport(given: ReportInput): ProgressReport {
  const say = reportSpeaker(given.language);
  const facts = gatherReportFacts(given, say("moneyTotal"));
  const goals = facts.goals.map((goal) => ({
    name: goal.name,
    nrs: goal.milestones.map(({ milestone }) => milestone.nr),
  }));
  const input: ReportInput = { ...given, typed: rekeyGoalTexts(given.typed, goals) };
  const gaps = findReportGaps(input, facts);
  const body = [
    ...headBlocks(input, facts, say),
    ...summaryBlocks(input, facts, say),
    ...countBlocks(input, facts, say),
    ...goalBlocks(input, facts, say),
    ...changeBlocks(input, facts, say),
    ...moneyBlocks(input, facts, say),
    ...outlookBlocks(input, facts, say),
    ...slippageBlocks(input, facts, say),
    ...appendixBlocks(input, say),
  ];
  return { blocks: [...body, ...keptBlocks(input, body, say), ...gapBlocks(gaps, say)], facts, gaps };
}
