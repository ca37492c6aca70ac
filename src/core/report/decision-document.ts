import { formatList } from "../wording/format.ts";
import { decisionBox } from "./decision-box.ts";
import { consequences, subsidy } from "./decision-consequences.ts";
import { controlTable } from "./decision-control.ts";
import type { DecisionFacts, DecisionInput } from "./decision-facts.ts";
import { gatherDecisionFacts } from "./decision-facts.ts";
import { writingLine } from "./decision-field.ts";
import { opening, requestAndBackground } from "./decision-opening.ts";
import { optionsTable } from "./decision-options.ts";
import type { SayDecision } from "./decision-texts.ts";
import { decisionSpeaker } from "./decision-texts.ts";
import type { DocumentBlock } from "./document-model.ts";
import { inputsOf } from "./document-model.ts";
import type { TypedTexts } from "./typed-texts.ts";
import { homelessTexts } from "./typed-texts.ts";
import type { WordCount } from "./word-count.ts";
import { countDocumentWords } from "./word-count.ts";

/** What one A4 holds and a steering group reads. */
export const DECISION_WORD_LIMIT = 350;

export interface DecisionDocument {
  readonly blocks: readonly DocumentBlock[];
  readonly facts: DecisionFacts;
  readonly words: WordCount;
  /** Where and by how much it is too long, in words; null when it is not. */
  readonly tooLong: string | null;
  /** Inputs that the project leader has not filled in yet, in reading order. */
  readonly openInputs: readonly string[];
}
/** One A4 for the client, in the order of reading: what is asked comes first. */
export function buildDecisionDocument(input: DecisionInput): DecisionDocument {
  const say = decisionSpeaker(input.language);
  const facts = gatherDecisionFacts(input);
  const body: readonly DocumentBlock[] = [
    ...opening(input, facts, say),
    ...requestAndBackground(input, facts, say),
    { kind: "heading", level: 1, text: say("options") },
    optionsTable(input, facts, say),
    { kind: "heading", level: 1, text: say("advice") },
    writingLine(input, "advies", say("advicePrompt"), null, 2),
    { kind: "heading", level: 1, text: say("control") },
    controlTable(input, facts, say),
    ...consequences(input, facts, say),
    ...subsidy(input, facts, say),
    ...decisionBox(input, say),
  ];
  const kept = keptTexts(input.typed, body, say);
  const words = countDocumentWords([...body, ...kept], DECISION_WORD_LIMIT, say("title"));
  const blocks = [...body, ...kept];
  return {
    blocks,
    facts,
    words,
    tooLong: words.over === 0 ? null : tooLongText(words, say, input),
    openInputs: inputsOf(blocks).flatMap((cell) =>
      cell.state === "prompt" && !isForClient(cell.key) ? [cell.key] : [],
    ),
  };
}

/** Boxes to tick, lines to sign on and conditions are left open until the client decides. */
function isForClient(key: string): boolean {
  return key.startsWith("besluit.") || key === "voorwaarden";
}

function tooLongText(words: WordCount, say: SayDecision, input: DecisionInput): string {
  const where = words.sections
    .slice(0, 2)
    .map((section) => say("sectionWords", { heading: section.heading.replace(/^\d+\s+/, ""), words: section.words }));
  return say("tooLong", {
    total: words.total,
    over: words.over,
    limit: words.limit,
    where: formatList(where, input.language),
  });
}

function keptTexts(typed: TypedTexts, blocks: readonly DocumentBlock[], say: SayDecision): readonly DocumentBlock[] {
  const used = new Set(inputsOf(blocks).map((cell) => cell.key));
  const homeless = homelessTexts(typed, used);
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
