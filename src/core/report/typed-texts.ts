import type { InputCell } from "./document-model.ts";

/** What persons typed in a generated document, by input key. Never holds our own prompts and suggestions. */
export type TypedTexts = ReadonlyMap<string, string>;

export const NO_TYPED_TEXTS: TypedTexts = new Map();

/** An input that shows the person's text, else a suggestion from the plan, else what to write here. */
export function inputCell(typed: TypedTexts, key: string, prompt: string, suggestion: string | null = null): InputCell {
  const text = typed.get(key);
  if (text !== undefined && text.trim() !== "") return { kind: "input", key, text, state: "typed" };
  if (suggestion !== null && suggestion !== "") return { kind: "input", key, text: suggestion, state: "suggested" };
  return { kind: "input", key, text: prompt, state: "prompt" };
}

/**
 * Short mark of a generated text, kept beside the cell: a cell that still carries it was not touched by a person.
 * Source: FNV-1a, 32 bit, over UTF-16 code units; two different seeds make 64 bits.
 */
export function textMark(text: string): string {
  return [0x811c9dc5, 0x01000193].map((seed) => fnv1a(text, seed).toString(36)).join("-");
}

function fnv1a(text: string, seed: number): number {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** One part of an input key: separators and spaces of names can't break it. */
export function keyPart(name: string): string {
  return encodeURIComponent(name.trim().replace(/\p{Surrogate}/gu, "\uFFFD")).replaceAll(".", "%2E");
}

/** Texts whose input is no longer in the document: shown at its end, never dropped. */
export function homelessTexts(typed: TypedTexts, used: ReadonlySet<string>): readonly (readonly [string, string])[] {
  return [...typed].filter(([key, text]) => !used.has(key) && text.trim() !== "").sort(([a], [b]) => (a < b ? -1 : 1));
}
