import { DECISION_KINDS } from "#core/report/decision-facts.ts";
import { readDocument } from "#sheet/read/report-documents.ts";
import type { ReadDecisionDocument } from "./contract/decision.ts";
import { currentVersion } from "./make-decision-document.ts";
import { findMilestone, readDocumentSource } from "./report-source.ts";
import { runAction } from "./run-action.ts";

/** The concept as persons filled it in, so that the pane shows what stands on the sheet. */
export const readDecisionDocument: ReadDecisionDocument = (environment, input) =>
  runAction("reads", async (session) => {
    const source = await readDocumentSource(session, environment, input);
    const { concept } = currentVersion(source, findMilestone(source, input.row).nr);
    if (concept === null) return null;
    const { typed } = await readDocument(session, concept);
    return {
      sheet: concept.sheet,
      kind: DECISION_KINDS.find((kind) => kind === concept.head.kind) ?? "kwestie",
      texts: Object.fromEntries(typed),
    };
  });
