import type { PlanHeader } from "../plan/plan.ts";
import { formatDay } from "../wording/format.ts";
import type { DocumentBlock, DocumentCell } from "./document-model.ts";
import { dayCell, textCell } from "./document-model.ts";
import type { ReportFacts, ReportInput } from "./report-facts.ts";
import { CONTACT_KEY, isOrganisation, isRegistrationNumber, SUMMARY_KEY, SUMMARY_WORD_LIMIT } from "./report-gaps.ts";
import type { SayReport } from "./report-texts.ts";
import { inputCell } from "./typed-texts.ts";
import { countWords } from "./word-count.ts";
import { formatSpan } from "./words.ts";

/** Whose report it is, over which period, and what it is compared with. */
export function headBlocks(input: ReportInput, facts: ReportFacts, say: SayReport): readonly DocumentBlock[] {
  const { header } = input.plan;
  const { language, period } = input;
  const required = (field: keyof PlanHeader): DocumentCell => {
    const value = header[field];
    return value === null || value === "" ? { kind: "gap", text: say("missing") } : textCell(String(value));
  };
  /** A value of the wrong kind is shown, and shown to be wrong. */
  const checked = (
    field: "registrationNumber" | "leadApplicant",
    isRight: (value: string) => boolean,
    wrong: "registrationWrong" | "leadWrong",
  ): DocumentCell => {
    const value = header[field];
    if (value === null || isRight(value)) return required(field);
    return { kind: "gap", text: say(wrong, { value }) };
  };
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
        { label: say("registration"), cell: checked("registrationNumber", isRegistrationNumber, "registrationWrong") },
        { label: say("referenceDay"), cell: dayCell(header.referenceDay ?? input.today) },
        { label: say("leadApplicant"), cell: checked("leadApplicant", isOrganisation, "leadWrong") },
        { label: say("comparedWith"), cell: textCell(yardstick) },
        { label: say("project"), cell: textCell(header.project) },
        { label: say("contact"), cell: inputCell(input.typed, CONTACT_KEY, say("contactPrompt")) },
      ],
    },
  ];
}

/** What a person wrote, and the figures that belong to it. */
export function summaryBlocks(input: ReportInput, facts: ReportFacts, say: SayReport): readonly DocumentBlock[] {
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
