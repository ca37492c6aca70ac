import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Milestone } from "#core/plan/milestone.ts";
import { describeReason } from "#core/wording/describe-reason.ts";
import type { PlanPanelProps } from "../../panel-props.ts";
import { lightOf, refOf } from "../../plan-facts.ts";
import { StatusMark } from "../../shell/StatusMark.tsx";
import { useWording } from "../../texts/texts.ts";
import { tokens } from "../../tokens.ts";
import { Button } from "../../shell/Button.tsx";
import { Text } from "../../shell/Text.tsx";

const useStyles = makeStyles({
  box: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, max(110px, 7em)), 1fr))",
    gap: "8px",
    padding: "10px",
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  term: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, margin: 0 },
  light: { display: "flex", gap: "6px", alignItems: "center", margin: 0, fontWeight: tokens.fontWeightSemibold },
  reasons: { gridColumn: "1 / -1", margin: 0, paddingLeft: "18px" },
  wide: { gridColumn: "1 / -1" },
});

/** The person's verdict and, beside it, what the rules would say and why. */
export function ProposalBeside({ milestone, view, open }: ProposalBesideProps): ReactElement {
  const styles = useStyles();
  const { t, language } = useWording();
  const proposal = view.proposals.find(({ index }) => index === milestone.index);
  const light = lightOf(milestone);
  return (
    <div className={styles.box}>
      <div>
        <p className={styles.term}>{t.verdict}</p>
        <p className={styles.light}>
          <StatusMark light={light} named={false} />
          {t[light]}
        </p>
      </div>
      {proposal !== undefined && (
        <div>
          <p className={styles.term}>{t.proposalBeside}</p>
          <p className={styles.light}>
            <StatusMark light={proposal.proposed ?? "grijs"} named={false} />
            {t[proposal.proposed ?? "grijs"]}
          </p>
        </div>
      )}
      {proposal !== undefined && proposal.differs ? (
        <ul className={styles.reasons}>
          {proposal.reasons.map((reason) => (
            <li key={reason.rule}>{describeReason(reason, proposal.nr, language)}</li>
          ))}
        </ul>
      ) : (
        proposal !== undefined && (
          <Text soft className={styles.wide}>
            {t.proposalSame}
          </Text>
        )
      )}
      <div className={styles.wide}>
        <Button size="small" onClick={() => open({ place: "stoplicht", row: refOf(milestone) })}>
          {t.homeUpdateStatus}
        </Button>
      </div>
    </div>
  );
}

interface ProposalBesideProps extends PlanPanelProps {
  readonly milestone: Milestone;
}
