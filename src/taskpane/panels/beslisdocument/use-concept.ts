import { useEffect, useState } from "react";
import type { DecisionConcept } from "#actions/contract/decision.ts";
import type { RowRef } from "#actions/contract/action.ts";
import type { PlanView } from "#actions/contract/reading.ts";
import type { PaneActions } from "../../pane-actions.ts";
import { settled } from "../../use-action.ts";
import { useEditCount } from "../../use-edit-count.ts";
import type { OnEdited } from "../../use-edit-count.ts";

export interface ConceptHandle {
  readonly concept: DecisionConcept | null;
  readonly setConcept: (concept: DecisionConcept) => void;
}

/** What stands in the concept now; read again with the plan. Without one, or while it can't be read, null. */
export function useConcept(
  actions: PaneActions,
  row: RowRef,
  view: PlanView,
  exists: boolean,
  onEdited: OnEdited,
): ConceptHandle {
  // A person may be typing in the concept itself, on a sheet of its own.
  const edits = useEditCount(onEdited);
  const [concept, setConcept] = useState<DecisionConcept | null>(null);
  const { nr, index } = row;
  const { readDecisionDocument } = actions;
  useEffect(() => {
    if (!exists) return undefined;
    let current = true;
    const ref = index === undefined ? { nr } : { nr, index };
    void settled(readDecisionDocument({ row: ref })).then((result) => {
      if (current && result.ok) setConcept(result.value);
    });
    return () => {
      current = false;
    };
  }, [readDecisionDocument, nr, index, view, exists, edits]);
  return { concept, setConcept };
}
