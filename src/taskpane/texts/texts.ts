import { createContext, useContext } from "react";
import type { Language } from "#core/plan/plan.ts";
import type { nl } from "./nl.ts";

/** Every text of the pane by key; Dutch is the model, so that a language that lacks one does not compile. */
export type Texts = { readonly [Key in keyof typeof nl]: (typeof nl)[Key] extends string ? string : (typeof nl)[Key] };

/** Only the language in use is loaded. */
export async function loadTexts(language: Language): Promise<Texts> {
  return language === "nl" ? (await import("./nl.ts")).nl : (await import("./en.ts")).en;
}

export interface Wording {
  readonly t: Texts;
  readonly language: Language;
}

export const WordingContext = createContext<Wording | null>(null);

export function useWording(): Wording {
  const wording = useContext(WordingContext);
  if (wording === null) throw new Error("No wording around this component");
  return wording;
}
