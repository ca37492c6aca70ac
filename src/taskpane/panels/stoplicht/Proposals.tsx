import { Checkbox, makeStyles } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { ReactElement } from "react";
import type { StatusOutcome } from "#actions/contract/status.ts";
import type { Status } from "#core/plan/milestone.ts";
import type { StatusProposal } from "#core/status/proposal.ts";
import { describeReason } from "#core/wording/describe-reason.ts";
import type { PlanPanelProps } from "../../panel-props.ts";
import { stableKeys } from "../../plan-facts.ts";
import { ActionStatus } from "../../shell/ActionStatus.tsx";
import { Section } from "../../shell/Section.tsx";
import { StatusMark } from "../../shell/StatusMark.tsx";
import { useWording } from "../../texts/texts.ts";
import { useAction } from "../../use-action.ts";
import { tokens } from "../../tokens.ts";
import { Button } from "../../shell/Button.tsx";
import { StickyFoot } from "../../shell/StickyFoot.tsx";
import { Text } from "../../shell/Text.tsx";

const STEP = 20;

type Differing = StatusProposal & { readonly proposed: Status };

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0, display: "grid" },
  item: {
    display: "grid",
    gridTemplateColumns: "32px 1fr",
    alignItems: "start",
    padding: "6px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { overflowWrap: "anywhere" },
  nr: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  marks: { display: "flex", alignItems: "center", flexWrap: "wrap", gap: "4px" },
  reason: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** Proposals that differ from the person's verdict, each with its reason; only what is ticked is taken over. */
export function Proposals({ view, actions, onAccepted }: ProposalsProps): ReactElement {
  const styles = useStyles();
  const { t, language } = useWording();
  const differing = useMemo(() => view.proposals.filter(isDiffering), [view.proposals]);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [limit, setLimit] = useState(STEP);
  const accept = useAction(actions.acceptProposals);
  const keys = useMemo(
    () => stableKeys(differing.map(({ nr, current, proposed }) => `${nr} ${current ?? ""} ${proposed}`)),
    [differing],
  );
  const chosen = differing.filter((_, at) => ticked.has(keys[at] ?? ""));

  const run = async (): Promise<void> => {
    const outcome = await accept.run({
      proposals: chosen.map((proposal) => ({
        row: { nr: proposal.nr, index: proposal.index },
        from: proposal.current,
        to: proposal.proposed,
        why: reasonOf(proposal),
      })),
    });
    if (outcome === null) return;
    setTicked(new Set());
    onAccepted(outcome);
  };
  const reasonOf = (proposal: StatusProposal): string => {
    const [deciding] = proposal.reasons;
    return deciding === undefined ? "" : describeReason(deciding, proposal.nr, language);
  };
  const tick = (key: string, on: boolean): void =>
    setTicked((before) => new Set(on ? [...before, key] : [...before].filter((other) => other !== key)));

  if (differing.length === 0) {
    return (
      <Section title={t.proposals}>
        <Text>{t.proposalsNone}</Text>
      </Section>
    );
  }
  return (
    <Section title={t.proposals}>
      <Text soft>{t.proposalsIntro}</Text>
      {differing.length > 1 && (
        <Checkbox
          label={t.proposalsAll}
          checked={chosen.length === differing.length ? true : chosen.length === 0 ? false : "mixed"}
          onChange={(_, { checked }) => setTicked(new Set(checked === true ? keys : []))}
        />
      )}
      <ul className={styles.list}>
        {differing.slice(0, limit).map((proposal, at) => (
          <li key={keys[at]} className={styles.item}>
            <Checkbox
              aria-label={`${proposal.nr}: ${t[proposal.proposed]}`}
              checked={ticked.has(keys[at] ?? "")}
              onChange={(_, { checked }) => tick(keys[at] ?? "", checked === true)}
            />
            <div>
              <div className={styles.name}>
                <span className={styles.nr}>{proposal.nr}</span> {view.plan.milestones[proposal.index]?.name}
              </div>
              <div className={styles.marks}>
                <StatusMark light={proposal.current ?? "grijs"} size={16} named={false} />
                <span>{t.proposalFromTo(t[proposal.current ?? "grijs"], t[proposal.proposed])}</span>
                <StatusMark light={proposal.proposed} size={16} named={false} />
              </div>
              <div className={styles.reason}>{reasonOf(proposal)}</div>
            </div>
          </li>
        ))}
      </ul>
      {differing.length > limit && (
        <Button appearance="subtle" onClick={() => setLimit(limit + STEP)}>
          {t.checkMore(differing.length - limit)}
        </Button>
      )}
      <StickyFoot on={chosen.length > 0}>
        <Button
          {...(chosen.length === 0 ? {} : { appearance: "primary" as const })}
          disabled={chosen.length === 0 || accept.state.phase === "running"}
          onClick={() => void run()}
        >
          {t.proposalsAccept(chosen.length)}
        </Button>
      </StickyFoot>
      <ActionStatus state={accept.state} onRetry={() => void run()} />
    </Section>
  );
}

interface ProposalsProps extends PlanPanelProps {
  readonly onAccepted: (outcome: StatusOutcome) => void;
}

function isDiffering(proposal: StatusProposal): proposal is Differing {
  return proposal.differs && proposal.proposed !== null;
}
