import type { Finding, FindingCode } from "#core/plan/finding.ts";
import type { PlaceName } from "../../place.ts";

/** Findings that can't wait, in the order in which they press. */
const PRESSING: readonly FindingCode[] = [
  "STATUS-OVERDUE",
  "START-TOO-LATE",
  "DECISION-OPEN",
  "DUE-INFEASIBLE",
  "STATUS-WITHOUT-EXPLANATION",
  "STATUS-KNOCK-ON",
];

/** Where the person mends it. */
export type AttentionAction = "status" | "explain" | "decide" | "open";

export interface Attention {
  readonly finding: Finding;
  readonly action: AttentionAction;
  readonly place: PlaceName;
}

/** What presses today, one line per milestone, the most pressing first and then in plan order. */
export function attention(findings: readonly Finding[]): readonly Attention[] {
  const seen = new Set<string>();
  return PRESSING.flatMap((code) => findings.filter((finding) => finding.code === code)).flatMap((finding) => {
    const key = finding.nr ?? `${finding.sheet}!${finding.cell ?? ""}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ finding, ...remedyOf(finding.code) }];
  });
}

function remedyOf(code: FindingCode): { readonly action: AttentionAction; readonly place: PlaceName } {
  switch (code) {
    case "DECISION-OPEN":
      return { action: "decide", place: "beslisdocument" };
    case "STATUS-WITHOUT-EXPLANATION":
      return { action: "explain", place: "stoplicht" };
    case "STATUS-OVERDUE":
    case "STATUS-KNOCK-ON":
      return { action: "status", place: "stoplicht" };
    default:
      return { action: "open", place: "milestones" };
  }
}
