import type { PlanDay } from "#core/calendar/plan-day.ts";
import { createCalendar, workingDaysFrom } from "#core/calendar/working-calendar.ts";
import { cellAddress } from "#core/recognise/snapshot.ts";
import { openDecisions } from "#core/report/decision-agenda.ts";
import type { AgendaAction, DecisionAgenda } from "./contract/decision.ts";
import { readDocumentSource } from "./report-source.ts";
import type { DocumentSource } from "./report-source.ts";
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
      actions: openActions(source, schedule.today),
    };
  });

/** What is longest overdue first, then by day; those without a day last. */
function openActions(source: DocumentSource, today: PlanDay): readonly AgendaAction[] {
  const { decisionTable: table, register, view } = source;
  const calendar = createCalendar(view.plan.settings.holidays);
  const column = table?.columns.get("doneOn");
  return register.actions
    .filter(({ doneOn }) => doneOn === null)
    .map(({ row, title: _title, ...action }) => ({
      ...action,
      overdueDays: action.due === null || action.due >= today ? 0 : workingDaysFrom(calendar, action.due, today),
      sheet: table?.sheet ?? "",
      cell: table === null || column === undefined ? null : cellAddress(table.top + 1 + row, table.left + column),
    }))
    .sort((a, b) => (a.due ?? Infinity) - (b.due ?? Infinity));
}
