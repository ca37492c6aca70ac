import type { PlanHeader } from "../plan/plan.ts";
import { formatDay } from "../wording/format.ts";
import { lightOf, partiesWith } from "./decision-control.ts";
import type { DocumentBlock, DocumentCell } from "./document-model.ts";
import { dayCell, inputsOf, textCell } from "./document-model.ts";
import { rekeyGoalTexts } from "./goal-keys.ts";
import { changeBlocks } from "./report-changes.ts";
import type { ReportFacts, ReportInput } from "./report-facts.ts";
import { gatherReportFacts } from "./report-facts.ts";
import {
  APPENDIX_KEYS,
  CONTACT_KEY,
  findReportGaps,
  isRegistrationNumber,
  SUMMARY_KEY,
  SUMMARY_WORD_LIMIT,
} from "./report-gaps.ts";
import type { ReportGap } from "./report-gaps.ts";
import { countBlocks, goalBlocks } from "./report-goals.ts";
import { moneyBlocks } from "./report-money.ts";
import type { SayReport } from "./report-texts.ts";
import { reportSpeaker } from "./report-texts.ts";
import { slippageBlocks } from "./report-slippage.ts";
import { homelessTexts, inputCell } from "./typed-texts.ts";
import { countWords } from "./word-count.ts";
import { formatSpan, shorten } from "./words.ts";

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

function headBlocks(input: ReportInput, facts: ReportFacts, say: SayReport): readonly DocumentBlock[] {
  const { header } = input.plan;
  const { language, period } = input;
  const required = (field: keyof PlanHeader): DocumentCell => {
    const value = header[field];
    return value === null || value === "" ? { kind: "gap", text: say("missing") } : textCell(String(value));
  };
  const number = header.registrationNumber;
  const registration: DocumentCell =
    number === null || isRegistrationNumber(number)
      ? required("registrationNumber")
      : { kind: "gap", text: say("registrationWrong", { value: number }) };
  const yardstick =
    facts.baseline === null
      ? say("noBaseline")
      : say("baselineOf", {
          version: facts.baseline.version,
          period: facts.baseline.period.name,
          day: formatDay(facts.baseline.frozenOn, language),
        });
  return [
    { kind: "title", text: say("title"), aside: period.name },
    { kind: "label", text: say("label") },
    {
      kind: "facts",
      rows: [
        { label: say("region"), cell: required("region") },
        { label: say("period"), cell: textCell(formatSpan(period.start, period.end, language)) },
        { label: say("registration"), cell: registration },
        { label: say("referenceDay"), cell: dayCell(header.referenceDay ?? input.today) },
        { label: say("leadApplicant"), cell: required("leadApplicant") },
        { label: say("comparedWith"), cell: textCell(yardstick) },
        { label: say("project"), cell: textCell(header.project) },
        { label: say("contact"), cell: inputCell(input.typed, CONTACT_KEY, say("contactPrompt")) },
      ],
    },
  ];
}

function summaryBlocks(input: ReportInput, facts: ReportFacts, say: SayReport): readonly DocumentBlock[] {
  const reports = facts.goals.flatMap((goal) => goal.milestones);
  const count = (...states: readonly string[]): number =>
    reports.filter(({ progress }) => states.includes(progress)).length;
  const words = countWords(input.typed.get(SUMMARY_KEY) ?? "");
  const over = words - SUMMARY_WORD_LIMIT;
  return [
    { kind: "heading", level: 1, text: say("summary") },
    { kind: "input", label: null, lines: 4, cell: inputCell(input.typed, SUMMARY_KEY, say("summaryPrompt")) },
    ...(over > 0
      ? [
          {
            kind: "paragraph",
            tone: "warning",
            text: say("summaryTooLong", { words, over, limit: SUMMARY_WORD_LIMIT }),
          } as const,
        ]
      : []),
    {
      kind: "paragraph",
      tone: "normal",
      text: say("summaryFacts", {
        reached: count("reached"),
        late: count("not-reached", "reached-late"),
        running: count("running"),
        done: reports.filter(({ milestone }) => milestone.done).length,
        total: reports.length,
      }),
    },
  ];
}

function outlookBlocks(input: ReportInput, facts: ReportFacts, say: SayReport): readonly DocumentBlock[] {
  const { next } = facts;
  const heading = {
    kind: "heading",
    level: 1,
    text: say("outlook", { period: next.name ?? formatSpan(next.start, next.end, input.language) }),
  } as const;
  const words = {
    kind: "input",
    label: null,
    lines: 1,
    cell: inputCell(input.typed, "vooruitblik", say("outlookPrompt")),
  } as const;
  if (facts.outlook.length === 0) {
    return [heading, { kind: "paragraph", tone: "normal", text: say("outlookNone") }, words];
  }
  return [
    heading,
    words,
    {
      kind: "table",
      id: "vooruitblik",
      columns: [
        { key: "nr", header: say("nr") },
        { key: "mijlpaal", header: say("milestone") },
        { key: "start", header: say("start") },
        { key: "oplevering", header: say("due") },
        { key: "verwacht", header: say("expected") },
        { key: "stoplicht", header: say("light") },
        { key: "eigenaar", header: say("owner") },
      ],
      rows: facts.outlook.map(({ milestone, expected }) => {
        const light = lightOf(milestone);
        return [
          textCell(milestone.nr),
          textCell(milestone.name ?? milestone.description),
          dayCell(milestone.start),
          dayCell(milestone.due),
          dayCell(expected),
          { kind: "light", light, text: say(light) },
          textCell(partiesWith(milestone, "E").join(", ")),
        ];
      }),
      total: false,
    },
  ];
}

function appendixBlocks(input: ReportInput, say: SayReport): readonly DocumentBlock[] {
  const names = [say("appendixPlan"), say("appendixBudget"), say("appendixMilestones")];
  return [
    { kind: "heading", level: 1, text: say("appendices") },
    {
      kind: "table",
      id: "bijlagen",
      columns: [
        { key: "bijlage", header: say("appendix") },
        { key: "bijgevoegd", header: say("appendixState") },
      ],
      rows: APPENDIX_KEYS.map((key, position) => [
        textCell(names[position] ?? ""),
        inputCell(input.typed, key, say("appendixPrompt")),
      ]),
      total: false,
    },
  ];
}

function keptBlocks(input: ReportInput, body: readonly DocumentBlock[], say: SayReport): readonly DocumentBlock[] {
  // An amount that is not asked for just now (the plan lost its budget) is a text like any other.
  const homeless = homelessTexts(input.typed, new Set(inputsOf(body).map((cell) => cell.key)));
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

function gapBlocks(gaps: readonly ReportGap[], say: SayReport): readonly DocumentBlock[] {
  const heading = { kind: "heading", level: 1, text: say("gaps") } as const;
  if (gaps.length === 0) return [heading, { kind: "paragraph", tone: "normal", text: say("gapsNone") }];
  return [
    heading,
    {
      kind: "paragraph",
      tone: "warning",
      text: gaps.length === 1 ? say("gapsOne") : say("gapsSome", { n: gaps.length }),
    },
    {
      kind: "table",
      id: "gaten",
      columns: [
        { key: "wat", header: say("gapWhat") },
        { key: "waar", header: say("gapWhere") },
      ],
      rows: gaps.map((gap) => [textCell(say(`gap.${gap.code}`, { nr: gapSubject(gap) })), gapPlace(gap, say)]),
      total: false,
    },
  ];
}

/** Number of the milestone; its name, or its row, where it has none. */
function gapSubject(gap: ReportGap): string {
  const milestone = gap.milestone?.milestone;
  if (milestone === undefined) return "";
  return milestone.nr !== "" ? milestone.nr : shorten(milestone.name ?? `#${milestone.place.rowNumber}`, 40);
}

/** `Mijlpalenplan!H9` in the plan, or the input on this sheet. */
function gapPlace(gap: ReportGap, say: SayReport): DocumentCell {
  if (gap.input !== null) return { kind: "link", text: say("gapHere"), target: { kind: "input", key: gap.input } };
  const milestone = gap.milestone?.milestone;
  if (milestone === undefined || gap.field === null) return textCell(say("gapHeader"));
  const { sheet, cells } = milestone.place;
  const cell = cells[gap.field] ?? cells.nr;
  if (cell === undefined) return textCell(sheet);
  return { kind: "link", text: `${sheet}!${cell}`, target: { kind: "cell", sheet, cell } };
}
