import type { DocumentBlock } from "./document-model.ts";
import { dayCell, textCell } from "./document-model.ts";
import { lightCell, lightOf } from "./lights.ts";
import { partiesWith } from "./milestone-words.ts";
import type { ReportFacts, ReportInput } from "./report-facts.ts";
import { APPENDIX_KEYS } from "./report-gaps.ts";
import { nameCell } from "./report-goals.ts";
import type { SayReport } from "./report-texts.ts";
import { inputCell } from "./typed-texts.ts";
import { formatSpan } from "./words.ts";

/** What is due or runs in the period after this one. */
export function outlookBlocks(input: ReportInput, facts: ReportFacts, say: SayReport): readonly DocumentBlock[] {
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
        { key: "verwacht", header: say("willBe") },
        { key: "stoplicht", header: say("light") },
        { key: "eigenaar", header: say("owner") },
      ],
      rows: facts.outlook.map(({ milestone, expected }) => [
        textCell(milestone.nr),
        nameCell(milestone, say),
        dayCell(milestone.start),
        dayCell(milestone.due),
        dayCell(expected),
        lightCell(lightOf(milestone), say),
        textCell(partiesWith(milestone, "E").join(", ")),
      ]),
      total: false,
    },
  ];
}

/** Which papers go with it. */
export function appendixBlocks(input: ReportInput, say: SayReport): readonly DocumentBlock[] {
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
