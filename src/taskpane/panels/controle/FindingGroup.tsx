import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { ErrorCircle20Regular } from "@fluentui/react-icons/svg/error-circle";
import { Lightbulb20Regular } from "@fluentui/react-icons/svg/lightbulb";
import { Warning20Regular } from "@fluentui/react-icons/svg/warning";
import { useState } from "react";
import type { ReactElement } from "react";
import type { Finding, Severity } from "#core/plan/finding.ts";
import { describeFinding } from "#core/wording/describe-finding.ts";
import type { PlanPanelProps } from "../../panel-props.ts";
import { refOf } from "../../plan-facts.ts";
import { Section } from "../../shell/Section.tsx";
import { useWording } from "../../texts/texts.ts";
import { tokens } from "../../tokens.ts";
import { draftKey, issueDraft } from "../beslisdocument/decision-draft.ts";
import type { DecisionDraft } from "../beslisdocument/decision-draft.ts";
import { Button } from "../../shell/Button.tsx";
import { Link } from "../../shell/Link.tsx";

/** A page of findings at a time: a plan in trouble has hundreds. */
const STEP = 25;

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0, display: "grid" },
  item: {
    padding: "8px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ":first-child": { paddingTop: 0 },
  },
  what: { overflowWrap: "anywhere" },
  remedy: {
    overflowWrap: "anywhere",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    marginTop: "2px",
  },
  links: { display: "flex", flexWrap: "wrap", gap: "0 16px", marginTop: "4px" },
  icon: { display: "flex" },
  fout: { color: tokens.colorPaletteRedForeground1 },
  waarschuwing: { color: tokens.colorPaletteDarkOrangeForeground1 },
  tip: { color: tokens.colorNeutralForeground3 },
});

const ICONS = { fout: ErrorCircle20Regular, waarschuwing: Warning20Regular, tip: Lightbulb20Regular } as const;

/** Findings of one severity: what is wrong, what to do, and the way to the cell. */
export function FindingGroup({ severity, findings, view, actions, drafts, open }: FindingGroupProps): ReactElement {
  const styles = useStyles();
  const { t, language } = useWording();
  const [limit, setLimit] = useState(STEP);
  const Icon = ICONS[severity];
  const title = { fout: t.severityError, waarschuwing: t.severityWarning, tip: t.severityTip }[severity];
  return (
    <Section
      title={title(findings.length)}
      icon={
        <span className={mergeClasses(styles.icon, styles[severity])}>
          <Icon aria-hidden />
        </span>
      }
    >
      <ul className={styles.list}>
        {findings.slice(0, limit).map((finding, at) => {
          const { what, remedy } = describeFinding(finding, language);
          const milestone = view.plan.milestones.find((row) => finding.nr !== null && row.nr === finding.nr);
          const { sheet, cell } = finding;
          return (
            <li key={`${finding.code} ${cell ?? ""} ${at}`} className={styles.item}>
              <div className={styles.what}>{what}</div>
              <div className={styles.remedy}>{remedy}</div>
              <div className={styles.links}>
                {cell !== null && <Link onClick={() => void actions.goTo({ sheet, cell })}>{t.checkGoTo(cell)}</Link>}
                {milestone !== undefined && (
                  <Link onClick={() => open({ place: "milestones", row: refOf(milestone) })}>
                    {t.checkOpen(milestone.nr)}
                  </Link>
                )}
                {milestone !== undefined && (
                  <Link
                    label={t.checkSubmitName(what)}
                    onClick={() => {
                      const key = draftKey(milestone);
                      drafts.set(key, issueDraft(drafts.get<DecisionDraft>(key), `${what} ${remedy}`));
                      open({ place: "beslisdocument", row: refOf(milestone) });
                    }}
                  >
                    {t.checkSubmit}
                  </Link>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {findings.length > limit && (
        <div>
          <Button appearance="subtle" onClick={() => setLimit(limit + STEP)}>
            {t.checkMore(Math.min(STEP, findings.length - limit))}
          </Button>
        </div>
      )}
    </Section>
  );
}

interface FindingGroupProps extends PlanPanelProps {
  readonly severity: Severity;
  readonly findings: readonly Finding[];
}
