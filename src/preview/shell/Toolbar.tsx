import { useRef, type ReactNode } from "react";
import type { Texts } from "../texts.ts";
import { BrandIcon, OpenIcon, PaneIcon, RedoIcon, SaveIcon, UndoIcon } from "./icons.tsx";

interface ToolbarProps {
  readonly texts: Texts;
  readonly fileName: string;
  readonly state: string;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly isPaneShown: boolean;
  readonly menu: ReactNode;
  readonly onOpen: (file: File) => void;
  readonly onSave: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onTogglePane: () => void;
}

/** The head of the page: what is open, and what can be done with the file. */
export function Toolbar(props: ToolbarProps) {
  const { texts } = props;
  const picker = useRef<HTMLInputElement>(null);
  return (
    <header className="toolbar">
      <div className="brand">
        <BrandIcon />
        <div className="brand-text">
          <h1>{texts.appName}</h1>
          <span className="file-name" title={props.fileName}>
            {props.fileName}
            <span className="file-state"> · {props.state}</span>
          </span>
        </div>
      </div>
      <div className="tools">
        <input
          ref={picker}
          type="file"
          className="file-picker"
          aria-label={texts.openHint}
          tabIndex={-1}
          accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            event.target.value = "";
            if (file) props.onOpen(file);
          }}
        />
        <Tool
          label={texts.open}
          hint={texts.openHint}
          icon={<OpenIcon />}
          onClick={() => picker.current?.click()}
          withText
        />
        <Tool
          label={texts.save}
          hint={`${texts.saveHint} (Ctrl+S)`}
          icon={<SaveIcon />}
          onClick={props.onSave}
          withText
        />
        <span className="divider" />
        <Tool
          label={texts.undo}
          hint={`${texts.undo} (Ctrl+Z)`}
          icon={<UndoIcon />}
          onClick={props.onUndo}
          isOff={!props.canUndo}
        />
        <Tool
          label={texts.redo}
          hint={`${texts.redo} (Ctrl+Y)`}
          icon={<RedoIcon />}
          onClick={props.onRedo}
          isOff={!props.canRedo}
        />
        <span className="divider" />
        {props.menu}
        <Tool
          label={props.isPaneShown ? texts.closePane : texts.openPane}
          hint={props.isPaneShown ? texts.closePane : texts.openPane}
          icon={<PaneIcon />}
          onClick={props.onTogglePane}
          isPressed={props.isPaneShown}
        />
      </div>
    </header>
  );
}

interface ToolProps {
  readonly label: string;
  readonly hint: string;
  readonly icon: ReactNode;
  readonly onClick: () => void;
  readonly isOff?: boolean;
  readonly isPressed?: boolean;
  readonly withText?: boolean;
}

function Tool({ label, hint, icon, onClick, isOff = false, isPressed, withText = false }: ToolProps) {
  return (
    <button
      type="button"
      className={`tool${isPressed ? " pressed" : ""}`}
      title={hint}
      aria-label={label}
      aria-pressed={isPressed}
      disabled={isOff}
      onClick={onClick}
    >
      {icon}
      {withText ? <span className="tool-text">{label}</span> : null}
    </button>
  );
}
