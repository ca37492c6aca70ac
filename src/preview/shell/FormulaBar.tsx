import { useEffect, useState } from "react";
import { editorKey, type Leave } from "../grid/CellEditor.tsx";
import type { Texts } from "../texts.ts";

interface FormulaBarProps {
  readonly address: string;
  readonly content: string;
  readonly isEditing: boolean;
  readonly texts: Texts;
  readonly onGoTo: (address: string) => boolean;
  readonly onStart: () => void;
  readonly onChange: (text: string) => void;
  readonly onCommit: (leave: Leave) => void;
  readonly onCancel: () => void;
}

/** Address of the active cell and what it holds, both to be typed in. */
export function FormulaBar(props: FormulaBarProps) {
  const { address, texts } = props;
  return (
    <div className="formula-bar">
      <AddressBox address={address} label={texts.address} onGoTo={props.onGoTo} />
      <span className="fx" aria-hidden="true">
        fx
      </span>
      <input
        className="formula-input"
        aria-label={texts.content}
        spellCheck={false}
        autoComplete="off"
        value={props.content}
        onFocus={() => {
          if (!props.isEditing) props.onStart();
        }}
        onChange={(event) => props.onChange(event.target.value)}
        onKeyDown={(event) => {
          if (editorKey(event, false, props.onCommit, props.onCancel)) event.currentTarget.blur();
        }}
        onBlur={() => {
          if (props.isEditing) props.onCommit(null);
        }}
      />
    </div>
  );
}

interface AddressBoxProps {
  readonly address: string;
  readonly label: string;
  readonly onGoTo: (address: string) => boolean;
}

function AddressBox({ address, label, onGoTo }: AddressBoxProps) {
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => setTyped(null), [address]);
  return (
    <input
      className="address-box"
      aria-label={label}
      spellCheck={false}
      autoComplete="off"
      value={typed ?? address}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => setTyped(null)}
      onKeyDown={(event) => {
        if (event.key === "Escape") setTyped(null);
        if (event.key === "Enter" && onGoTo(typed ?? address)) setTyped(null);
      }}
    />
  );
}
