import { makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactElement } from "react";
import type { Milestone } from "#core/plan/milestone.ts";
import { describeFinding } from "#core/wording/describe-finding.ts";
import type { PlanPanelProps } from "../../panel-props.ts";
import { refOf } from "../../plan-facts.ts";
import { useFirstWording } from "../../texts/texts.ts";
import type { Attention } from "./attention.ts";
import { Link } from "../../shell/Link.tsx";
import { RowLine } from "../../shell/RowLine.tsx";

const FIRST_SHOWN = 4;

const useStyles = makeStyles({
  list: { listStyle: "none", margin: "0 -6px", padding: 0, display: "flex", flexDirection: "column", gap: "8px" },
  line: { display: "grid" },
  plain: { padding: "8px 6px 0" },
  // Under the name, beside the light.
  actions: { display: "flex", flexWrap: "wrap", gap: "4px 16px", padding: "0 6px 0 34px" },
});

/** What presses, each with the place where it is mended and the way to its cell. */
export function AttentionList({ items, milestones, actions, open }: AttentionListProps): ReactElement {
  const styles = useStyles();
  const { t, language } = useFirstWording();
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, FIRST_SHOWN);
  const labels = { status: t.actionStatus, explain: t.actionExplain, decide: t.actionDecide, open: t.actionOpen };
  return (
    <>
      <ul className={styles.list}>
        {shown.map(({ finding, action, place }) => {
          const milestone = milestones.find((candidate) => candidate.nr === finding.nr);
          const { cell } = finding;
          const { what } = describeFinding(finding, language);
          return (
            <li key={`${finding.code} ${finding.nr ?? cell ?? ""}`} className={styles.line}>
              {milestone === undefined ? (
                <span className={styles.plain}>{what}</span>
              ) : (
                <RowLine
                  milestone={milestone}
                  aside={what}
                  onOpen={() => {
                    void actions.goTo({ row: refOf(milestone) });
                    open({ place: "milestones", row: refOf(milestone) });
                  }}
                />
              )}
              <span className={styles.actions}>
                {(milestone === undefined || place !== "milestones") && (
                  <Link
                    label={milestone === undefined ? undefined : `${labels[action]}: ${milestone.nr}`}
                    onClick={() => open(milestone ? { place, row: refOf(milestone) } : { place })}
                  >
                    {labels[action]}
                  </Link>
                )}
                {cell !== null && (
                  <Link onClick={() => void actions.goTo({ sheet: finding.sheet, cell })}>{t.checkGoTo(cell)}</Link>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      {items.length > shown.length && (
        <Link onClick={() => setAll(true)}>{t.homeAttentionMore(items.length - shown.length)}</Link>
      )}
    </>
  );
}

interface AttentionListProps extends Pick<PlanPanelProps, "actions" | "open"> {
  readonly milestones: readonly Milestone[];
  readonly items: readonly Attention[];
}
