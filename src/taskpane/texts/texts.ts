import { createContext, use, useContext } from "react";
import type { Language } from "#core/plan/plan.ts";
import type { firstNl } from "./first/nl.ts";
import type { placesNl } from "./places/nl.ts";

/** Texts by key; Dutch is the model, so that a language that lacks one does not compile. */
type Same<Model> = { readonly [Key in keyof Model]: Model[Key] extends string ? string : Model[Key] };

/** What is said before a place is opened: the frame and the overview. */
export type FirstTexts = Same<typeof firstNl>;
/** What only the places say; loaded when the overview can be used. */
export type PlaceTexts = Same<typeof placesNl>;
export type Texts = FirstTexts & PlaceTexts;

/** Only the language in use is loaded. */
export async function loadFirstTexts(language: Language): Promise<FirstTexts> {
  return language === "nl" ? (await import("./first/nl.ts")).firstNl : (await import("./first/en.ts")).firstEn;
}

async function loadPlaceTexts(language: Language): Promise<PlaceTexts> {
  return language === "nl" ? (await import("./places/nl.ts")).placesNl : (await import("./places/en.ts")).placesEn;
}

const loading = new Map<Language, Promise<Texts>>();
const loaded = new Map<Language, Texts>();

/** All texts, loaded once a language. */
export function loadTexts(language: Language): Promise<Texts> {
  const before = loading.get(language);
  if (before !== undefined) return before;
  const texts = Promise.all([loadFirstTexts(language), loadPlaceTexts(language)]).then(([first, places]) => {
    const all = { ...first, ...places };
    loaded.set(language, all);
    return all;
  });
  loading.set(language, texts);
  return texts;
}

export interface FirstWording {
  readonly t: FirstTexts;
  readonly language: Language;
}

export interface Wording {
  readonly t: Texts;
  readonly language: Language;
}

export const WordingContext = createContext<FirstWording | null>(null);

/** For what stands around the places, and for the overview. */
export function useFirstWording(): FirstWording {
  const wording = useContext(WordingContext);
  if (wording === null) throw new Error("No wording around this component");
  return wording;
}

/** For the places; waits, as for the place itself, until their texts are there. */
export function useWording(): Wording {
  const { language } = useFirstWording();
  // A language that is there is used in the same drawing: nothing on the screen goes away for it.
  return { language, t: loaded.get(language) ?? use(loadTexts(language)) };
}
