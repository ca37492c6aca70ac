import type { Language } from "../plan/plan.ts";

const ENGLISH: Readonly<Record<string, string>> = {
  groen: "green",
  oranje: "amber",
  rood: "red",
  grijs: "grey",
};

/** The colour in the reader's language; other words stay as they are. */
export function statusWord(status: string | null, language: Language): string {
  const word = status ?? "grijs";
  return language === "nl" ? word : (ENGLISH[word] ?? word);
}
