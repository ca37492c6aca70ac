import { createContext, use, useContext } from "react";
import type { Language } from "#core/plan/plan.ts";
import { fetchedOnce } from "../parts.ts";
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

/** All texts, fetched once a language. */
const fetchTexts: Readonly<Record<Language, () => Promise<Texts>>> = { nl: textsOf("nl"), en: textsOf("en") };

function textsOf(language: Language): () => Promise<Texts> {
  return fetchedOnce(async () => {
    const [first, places] = await Promise.all([loadFirstTexts(language), loadPlaceTexts(language)]);
    return { ...first, ...places };
  });
}

export function loadTexts(language: Language): Promise<Texts> {
  return fetchTexts[language]();
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
  return { language, t: use(loadTexts(language)) };
}
