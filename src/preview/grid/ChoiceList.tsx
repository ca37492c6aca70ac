interface ChoiceListProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly string[];
  readonly onChoose: (choice: string) => void;
}

/** The drop-down of a cell: the browser's own list behind an arrow in the cell. */
export function ChoiceList({ label, value, choices, onChoose }: ChoiceListProps) {
  const known = choices.includes(value);
  return (
    <span className="choice-list" onPointerDown={(event) => event.stopPropagation()}>
      <svg viewBox="0 0 16 16" width="10" height="10" aria-hidden="true">
        <path d="M3 5.5 8 11l5-5.5" fill="none" stroke="currentColor" strokeWidth="2" />
      </svg>
      <select
        aria-label={label}
        data-choices=""
        tabIndex={-1}
        value={value}
        onChange={(event) => onChoose(event.target.value)}
        onKeyDown={(event) => event.stopPropagation()}
      >
        {known ? null : (
          <option value={value} disabled hidden>
            {value}
          </option>
        )}
        {choices.map((choice, index) => (
          <option key={index} value={choice}>
            {choice}
          </option>
        ))}
      </select>
    </span>
  );
}
