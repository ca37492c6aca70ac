import type { FirstWording } from "./texts/texts.ts";

/** What belongs to the page around the pane. */
export function startPage({ language, t }: FirstWording): void {
  document.documentElement.lang = language;
  document.title = t.product;
}
