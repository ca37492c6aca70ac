import { Input, makeStyles } from "@fluentui/react-components";
import { Search20Regular } from "@fluentui/react-icons/svg/search";
import { useState } from "react";
import type { ReactElement } from "react";
import { foldText } from "#core/notation/text.ts";
import type { Milestone } from "#core/plan/milestone.ts";
import { useWording } from "../texts/texts.ts";
import { tokens } from "../tokens.ts";
import { Text } from "./Text.tsx";
import { Link } from "./Link.tsx";

const SHOWN = 6;

const useStyles = makeStyles({
  picker: { display: "flex", flexDirection: "column", gap: "4px" },
  input: { minWidth: 0, width: "100%" },
  list: {
    listStyle: "none",
    margin: 0,
    padding: "4px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  choice: { padding: "4px 6px", display: "block", textAlign: "left", width: "100%", overflowWrap: "anywhere" },
});

/** Finds a milestone by number or words of its name; made for plans too long for a drop-down. */
export function MilestonePicker({
  label,
  placeholder,
  milestones,
  exclude,
  onPick,
}: MilestonePickerProps): ReactElement {
  const styles = useStyles();
  const { t } = useWording();
  const [search, setSearch] = useState("");
  const [open, setOpen] = useState(false);
  const words = foldText(search)
    .split(/\s+/)
    .filter((word) => word !== "");
  const found = milestones.filter(
    (milestone) =>
      exclude?.(milestone) !== true &&
      words.every((word) => foldText(`${milestone.nr} ${milestone.name ?? ""}`).includes(word)),
  );
  const pick = (milestone: Milestone): void => {
    setSearch("");
    setOpen(false);
    onPick(milestone);
  };
  return (
    <div className={styles.picker}>
      <Input
        className={styles.input}
        type="search"
        aria-label={label}
        placeholder={placeholder ?? t.searchPlaceholder}
        contentBefore={<Search20Regular />}
        value={search}
        onFocus={() => setOpen(true)}
        onKeyDown={(event) => {
          const [first] = found;
          if (event.key === "Enter" && search !== "" && first !== undefined) pick(first);
          if (event.key === "Escape") setOpen(false);
        }}
        onChange={(_, { value }) => {
          setSearch(value);
          setOpen(true);
        }}
      />
      {open && (
        <ul className={styles.list} aria-label={label}>
          {found.slice(0, SHOWN).map((milestone) => (
            <li key={milestone.index}>
              <Link className={styles.choice} onClick={() => pick(milestone)}>
                {milestone.nr === "" ? t.noNumber : milestone.nr} {milestone.name ?? t.unnamed}
              </Link>
            </li>
          ))}
          {found.length === 0 && <li>{t.pickNone}</li>}
          {found.length > SHOWN && (
            <li>
              <Text size={200}>{t.pickMore(found.length - SHOWN)}</Text>
            </li>
          )}
        </ul>
      )}
    </div>
  );
}

interface MilestonePickerProps {
  readonly label: string;
  readonly placeholder?: string;
  readonly milestones: readonly Milestone[];
  readonly exclude?: (milestone: Milestone) => boolean;
  readonly onPick: (milestone: Milestone) => void;
}
