import type { Language } from "#core/plan/plan.ts";
import type { Problem } from "./contract/action.ts";
import { PROBLEM_WORDS_EN } from "./problem-words-en.ts";
import { PROBLEM_WORDS_NL } from "./problem-words-nl.ts";
import type { ProblemWords } from "./problem-words.ts";

export interface ProblemText {
  /** What happened, one sentence. */
  readonly what: string;
  /** The way out, one sentence. */
  readonly remedy: string;
}

const WORDS: Readonly<Record<Language, ProblemWords>> = { nl: PROBLEM_WORDS_NL, en: PROBLEM_WORDS_EN };

/** A problem in words, with its place in front where there is one. */
export function describeProblem(problem: Problem, language: Language): ProblemText {
  const fact = (name: string): string => {
    const value = problem.facts[name];
    if (value === undefined || value === null) return "";
    return Array.isArray(value) ? value.join(", ") : String(value);
  };
  const [what, remedy] = WORDS[language][problem.code](fact);
  return { what: `${describePlace(problem, language)}${what}`, remedy };
}

function describePlace(problem: Problem, language: Language): string {
  const { place } = problem;
  if (place === null) return "";
  const words =
    language === "nl"
      ? { sheet: "Blad", row: "rij", column: "kolom", cell: "cel" }
      : { sheet: "Sheet", row: "row", column: "column", cell: "cell" };
  const parts = [`${words.sheet} ${place.sheet}`];
  if (place.rowNumber !== null) parts.push(`${words.row} ${place.rowNumber}`);
  if (place.column !== null) parts.push(`${words.column} ${place.column}`);
  if (place.cell !== null) parts.push(`${words.cell} ${place.cell}`);
  return `${parts.join(", ")}: `;
}
