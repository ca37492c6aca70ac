import { useEffect, useRef, type ReactNode } from "react";
import type { GridLanguage } from "../view-model/formula-language.ts";
import type { Texts } from "../texts.ts";
import { MoreIcon } from "./icons.tsx";

/** States of Excel that the page can act out. */
export interface ModeSwitches {
  readonly cellEdit: boolean;
  readonly readOnly: boolean;
  readonly sessionLost: boolean;
  readonly otherWorkbookInFocus: boolean;
}

interface ViewMenuProps {
  readonly texts: Texts;
  readonly language: GridLanguage;
  readonly theme: "light" | "dark";
  readonly hasTwoPanes: boolean;
  readonly modes: ModeSwitches;
  readonly isSheetProtected: boolean;
  readonly onLanguage: (language: GridLanguage) => void;
  readonly onTheme: (theme: "light" | "dark") => void;
  readonly onTwoPanes: (two: boolean) => void;
  readonly onMode: (mode: keyof ModeSwitches, on: boolean) => void;
  readonly onProtect: (on: boolean) => void;
  readonly onSample: () => void;
  readonly onNew: () => void;
}

/** Language, theme, the second author, and the troubles that Excel can make. */
export function ViewMenu(props: ViewMenuProps) {
  const { texts, modes } = props;
  const details = useRef<HTMLDetailsElement>(null);
  useClosesOutside(details);
  return (
    <details
      className="menu"
      ref={details}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !details.current) return;
        details.current.open = false;
        details.current.querySelector("summary")?.focus();
      }}
    >
      <summary className="tool" aria-label={texts.more} title={texts.more}>
        <MoreIcon />
      </summary>
      <div className="menu-body">
        <Choice
          legend={texts.language}
          options={[
            ["nl", "Nederlands"],
            ["en", "English"],
          ]}
          value={props.language}
          onChoose={props.onLanguage}
        />
        <Choice
          legend={texts.theme}
          options={[
            ["light", texts.light],
            ["dark", texts.dark],
          ]}
          value={props.theme}
          onChoose={props.onTheme}
        />
        <Check label={texts.twoPanes} isOn={props.hasTwoPanes} onChange={props.onTwoPanes} />
        <fieldset>
          <legend>{texts.modes}</legend>
          <Check label={texts.cellEdit} isOn={modes.cellEdit} onChange={(on) => props.onMode("cellEdit", on)} />
          <Check label={texts.readOnly} isOn={modes.readOnly} onChange={(on) => props.onMode("readOnly", on)} />
          <Check label={texts.protectSheet} isOn={props.isSheetProtected} onChange={props.onProtect} />
          <Check
            label={texts.sessionLost}
            isOn={modes.sessionLost}
            onChange={(on) => props.onMode("sessionLost", on)}
          />
          <Check
            label={texts.otherWorkbook}
            isOn={modes.otherWorkbookInFocus}
            onChange={(on) => props.onMode("otherWorkbookInFocus", on)}
          />
        </fieldset>
        <div className="menu-actions">
          <button type="button" className="link-button" onClick={props.onSample}>
            {texts.sample}
          </button>
          <button type="button" className="link-button" onClick={props.onNew}>
            {texts.newWorkbook}
          </button>
        </div>
      </div>
    </details>
  );
}

interface ChoiceProps<T extends string> {
  readonly legend: string;
  readonly options: readonly (readonly [T, string])[];
  readonly value: T;
  readonly onChoose: (value: T) => void;
}

function Choice<T extends string>({ legend, options, value, onChoose }: ChoiceProps<T>): ReactNode {
  return (
    <fieldset className="choice">
      <legend>{legend}</legend>
      {options.map(([option, label]) => (
        <label key={option} lang={option === "en" ? "en" : undefined}>
          <input type="radio" name={legend} checked={option === value} onChange={() => onChoose(option)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Check({
  label,
  isOn,
  onChange,
}: {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (on: boolean) => void;
}) {
  return (
    <label className="check">
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  );
}

function useClosesOutside(details: { readonly current: HTMLDetailsElement | null }): void {
  useEffect(() => {
    const onPointerDown = (event: PointerEvent): void => {
      const menu = details.current;
      if (menu?.open && !menu.contains(event.target as Node)) menu.open = false;
    };
    document.addEventListener("pointerdown", onPointerDown);
    return () => document.removeEventListener("pointerdown", onPointerDown);
  }, [details]);
}
