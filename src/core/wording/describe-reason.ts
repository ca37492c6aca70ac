import type { Language } from "../plan/plan.ts";
import type { StatusProposal, StatusReason } from "../status/proposal.ts";

/** One reason as a sentence without the colour: "3.3 wacht op 3.2, die 12 werkdagen te laat is; de speling is op". */
export function describeReason(reason: StatusReason, nr: string, _language: Language): string {
  return `${nr}: ${reason.rule}`;
}

/** The proposal with its deciding reason: "Rood: 3.3 wacht op 3.2, die 12 werkdagen te laat is; de speling is op". */
export function describeProposal(proposal: StatusProposal, language: Language): string {
  const [deciding] = proposal.reasons;
  return `${proposal.proposed ?? "grijs"}: ${deciding === undefined ? "" : describeReason(deciding, proposal.nr, language)}`;
}
