import type { Finding } from "../plan/finding.ts";
import { makeFinding, placeOf } from "../plan/make-finding.ts";
import type { Milestone } from "../plan/milestone.ts";
import type { CheckContext } from "./check-context.ts";
import { isDone } from "./check-context.ts";
import {
  ACTIVITY_WORDS,
  MEASURE_PHRASES,
  NOT_PARTICIPLES,
  NUMBER_WORDS,
  RESULT_WORDS,
  VAGUE_PHRASES,
} from "./smart-words.ts";

export interface WordingDoubt {
  readonly code: "SMART-ACTIVITY" | "SMART-VAGUE" | "SMART-NO-MEASURE";
  /** The word in the name that the doubt rests on. */
  readonly word: string;
}

/**
 * SMART-ACTIVITY, SMART-VAGUE and SMART-NO-MEASURE: at most one tip per milestone, none when they are switched off, for
 * what is done, and for rows that are meant as an activity or a decision.
 */
export function findSmartTips(context: CheckContext): readonly Finding[] {
  if (!context.plan.settings.thresholds.smartTips) return [];
  return context.milestones.flatMap((milestone) => {
    if (isDone(context, milestone.index) || !isResult(milestone) || milestone.name === null) return [];
    const doubt = doubtWording(milestone.name);
    return doubt === null ? [] : [makeFinding(doubt.code, "tip", placeOf(milestone, "name"), { word: doubt.word })];
  });
}

function isResult({ kind }: Milestone): boolean {
  return kind === "mijlpaal" || kind === "eindresultaat";
}

/** What may be said of a milestone's name; null is the rule. */
export function doubtWording(name: string): WordingDoubt | null {
  const words = name.toLowerCase().match(/[\p{L}\p{N}'%]+/gu) ?? [];
  const [first] = words;
  if (first === undefined) return null;
  const isMeasured = words.some((word) => /\d/.test(word) || NUMBER_WORDS.has(word)) || name.includes("%");
  if (ACTIVITY_WORDS.has(first) && !words.slice(1).some(isResultWord)) return { code: "SMART-ACTIVITY", word: first };
  if (isMeasured) return null;
  const vague = findPhrase(name, VAGUE_PHRASES);
  if (vague !== null) return { code: "SMART-VAGUE", word: vague };
  const measure = findPhrase(name, MEASURE_PHRASES);
  return measure === null ? null : { code: "SMART-NO-MEASURE", word: measure };
}

const WEAK_PARTICIPLE =
  /^(?:\p{L}{0,6}ge\p{L}{2,}|be\p{L}{2,}|ver\p{L}{2,}|her\p{L}{2,}|ont\p{L}{2,}|over\p{L}{2,}|onder\p{L}{2,})[dt]$/u;
const STRONG_PARTICIPLE =
  /^(?:aan|af|bij|door|in|klaar|mee|onder|op|over|samen|terug|toe|uit|vast|voor|weg)ge\p{L}{2,}en$/u;

/** "vastgesteld", "afgerond", "verstuurd", "overgedragen": by form, but for the words that only look like it. */
function isResultWord(word: string): boolean {
  if (RESULT_WORDS.has(word)) return true;
  return !NOT_PARTICIPLES.has(word) && (WEAK_PARTICIPLE.test(word) || STRONG_PARTICIPLE.test(word));
}

/** The phrase as a whole word or words, in the list's order. */
function findPhrase(name: string, phrases: readonly string[]): string | null {
  const text = ` ${name.toLowerCase().replace(/[\s,;:()]+/g, " ")} `;
  return phrases.find((phrase) => text.includes(` ${phrase} `) || text.includes(` ${phrase}. `)) ?? null;
}
