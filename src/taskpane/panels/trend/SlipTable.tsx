import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactElement } from "react";
import { formatWorkingDays } from "#core/wording/format.ts";
import { shortDay } from "../../day-text.ts";
import { useWording } from "../../texts/texts.ts";
import { tokens } from "../../tokens.ts";
import type { Slip } from "./trend-facts.ts";
import { Link } from "../../shell/Link.tsx";

const FIRST_SHOWN = 6;

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed", fontSize: tokens.fontSizeBase200 },
  head: { textAlign: "left", fontWeight: tokens.fontWeightSemibold, padding: "4px 4px 4px 0" },
  cell: {
    textAlign: "left",
    verticalAlign: "top",
    padding: "5px 4px 5px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: "anywhere",
  },
  days: { width: "44%" },
  bar: { display: "block", height: "6px", borderRadius: "3px", marginTop: "3px", forcedColorAdjust: "none" },
  later: {
    backgroundColor: tokens.colorPaletteRedBackground3,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText" },
  },
  earlier: {
    backgroundColor: tokens.colorPaletteGreenBackground3,
    "@media (forced-colors: active)": { backgroundColor: "GrayText" },
  },
  day: { whiteSpace: "nowrap" },
  soft: { color: tokens.colorNeutralForeground3, display: "block" },
});

/** What moved and by how much, as words and as a bar in the same cell. */
export function SlipTable({ slips, caption, onChoose }: SlipTableProps): ReactElement {
  const styles = useStyles();
  const { t, language } = useWording();
  const [all, setAll] = useState(false);
  const shown = all ? slips : slips.slice(0, FIRST_SHOWN);
  const most = Math.max(1, ...slips.map(({ days }) => Math.abs(days)));
  return (
    <>
      <table className={styles.table} aria-label={caption}>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              {t.fieldName}
            </th>
            <th scope="col" className={mergeClasses(styles.head, styles.days)}>
              {t.trendMoved}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((slip) => (
            <tr key={slip.milestone.index}>
              <th scope="row" className={styles.cell}>
                <Link onClick={() => onChoose(slip)}>
                  {slip.milestone.nr} {slip.milestone.name ?? t.unnamed}
                </Link>
              </th>
              <td className={styles.cell}>
                {slip.days > 0
                  ? t.trendLater(formatWorkingDays(slip.days, language))
                  : t.trendEarlier(formatWorkingDays(-slip.days, language))}
                <span
                  className={mergeClasses(styles.bar, slip.days > 0 ? styles.later : styles.earlier)}
                  style={{ width: `${Math.max(4, (Math.abs(slip.days) / most) * 100)}%` }}
                />
                <span className={styles.soft}>
                  <span className={styles.day}>{shortDay(slip.before, language)} →</span>{" "}
                  <span className={styles.day}>{shortDay(slip.now, language)}</span>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < slips.length && (
        <span>
          <Link onClick={() => setAll(true)}>{t.statusMoreRows(slips.length - shown.length)}</Link>
        </span>
      )}
    </>
  );
}

interface SlipTableProps {
  readonly slips: readonly Slip[];
  readonly caption: string;
  readonly onChoose: (slip: Slip) => void;
}
