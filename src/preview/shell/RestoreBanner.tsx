import type { KeptWorkbook } from "../document/autosave.ts";
import type { Texts } from "../texts.ts";
import type { GridLanguage } from "../view-model/formula-language.ts";

interface RestoreBannerProps {
  readonly kept: KeptWorkbook;
  readonly texts: Texts;
  readonly language: GridLanguage;
  readonly onRestore: () => void;
  readonly onDiscard: () => void;
}

/** Offers the unsaved work of an earlier visit. */
export function RestoreBanner({ kept, texts, language, onRestore, onDiscard }: RestoreBannerProps) {
  const when = new Date(kept.savedAt).toLocaleString(language === "nl" ? "nl-NL" : "en-GB", {
    dateStyle: "long",
    timeStyle: "short",
  });
  return (
    <section className="banner" aria-label={texts.restoreTitle}>
      <p>{texts.restoreText(kept.name, when)}</p>
      <button type="button" className="primary" onClick={onRestore}>
        {texts.restore}
      </button>
      <button type="button" className="link-button" onClick={onDiscard}>
        {texts.discard}
      </button>
    </section>
  );
}
