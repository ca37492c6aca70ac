import { openDecisions } from "#core/report/decision-agenda.ts";
import type { DecisionAgenda } from "./contract.ts";
import { readDocumentSource } from "./report-source.ts";
import { runAction } from "./run-action.ts";

/** What the next steering meeting has to decide, and the actions of earlier decisions that are still open. Reads only. */
export const decisionAgenda: DecisionAgenda = (environment, input) =>
  runAction("reads", async (session) => {
    const source = await readDocumentSource(session, environment, input);
    const { plan, schedule } = source.view;
    const concepts = source.documents.documents.filter(
      ({ head }) => head.document === "beslisdocument" && head.state === "concept",
    );
    const open = openDecisions({
      plan,
      schedule,
      today: schedule.today,
      register: source.register.decisions,
      concepts: concepts.map(({ head }) => head.about),
      ...(input.delayDays === undefined ? {} : { delayDays: input.delayDays }),
    });
    return {
      items: open.map(({ milestone, ...item }) => ({
        ...item,
        row: { nr: milestone.nr, index: milestone.index },
        name: milestone.name ?? milestone.description,
        sheet: concepts.find(({ head }) => head.about === milestone.nr)?.sheet ?? null,
      })),
      actions: source.register.actions.filter((action) => action.doneOn === null),
    };
  });
