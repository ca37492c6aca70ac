import type { KeyboardEvent } from "react";
import type { SheetModel } from "#host/workbook/model.ts";
import type { Texts } from "../texts.ts";

interface SheetTabsProps {
  readonly sheets: readonly SheetModel[];
  readonly shownId: number;
  readonly texts: Texts;
  readonly onShow: (sheet: SheetModel) => void;
}

/** The visible sheets as tabs; arrows go from one to the next. */
export function SheetTabs({ sheets, shownId, texts, onShow }: SheetTabsProps) {
  const visible = sheets.filter((sheet) => sheet.visibility === "visible" && sheet.kind === "worksheet");

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const index = visible.findIndex((sheet) => sheet.id === shownId);
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const next = visible[(index + step + visible.length) % visible.length];
    if (step === 0 || !next) return;
    event.preventDefault();
    onShow(next);
    const list = event.currentTarget;
    requestAnimationFrame(() => list.querySelector<HTMLElement>("[aria-selected=true]")?.focus());
  }

  return (
    <div className="sheet-tabs" role="tablist" aria-label={texts.sheets} onKeyDown={onKeyDown}>
      {visible.map((sheet) => (
        <button
          key={sheet.id}
          type="button"
          role="tab"
          id={`sheet-tab-${sheet.id}`}
          aria-selected={sheet.id === shownId}
          aria-controls="sheet-panel"
          tabIndex={sheet.id === shownId ? 0 : -1}
          className="sheet-tab"
          onClick={() => onShow(sheet)}
        >
          {sheet.tabColor?.rgb ? (
            <i className="tab-color" style={{ background: sheet.tabColor.rgb }} aria-hidden="true" />
          ) : null}
          {sheet.name}
          {sheet.protection ? <span className="tab-lock"> · {texts.protectedSheet}</span> : null}
        </button>
      ))}
    </div>
  );
}
