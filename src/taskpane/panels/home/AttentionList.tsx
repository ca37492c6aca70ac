import { makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactElement } from "react";
import type { Milestone } from "#core/plan/milestone.ts";
import { describeFinding } from "#core/wording/describe-finding.ts";
import type { PlanPanelProps } from "../../panel-props.ts";
import { refOf } from "../../plan-facts.ts";
import { useFirstWording } from "../../texts/texts.ts";
import type { Attention } from "./attention.ts";
import { tokens } from "../../tokens.ts";
import { Link } from "../../shell/Link.tsx";

const FIRST_SHOWN = 4;

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  line: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, padding: "8px 0", display: "grid", gap: "2px" },
  actions: { display: "flex", flexWrap: "wrap", gap: "4px 12px" },
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
          return (
            <li key={`${finding.code} ${finding.nr ?? cell ?? ""}`} className={styles.line}>
              <span>{describeFinding(finding, language).what}</span>
              <span className={styles.actions}>
                <Link onClick={() => open(milestone ? { place, row: refOf(milestone) } : { place })}>
                  {labels[action]}
                </Link>
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
