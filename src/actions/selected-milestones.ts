import { readPlanInWorkbook } from "#sheet/read/plan-in-workbook.ts";
import { milestonesIn, readSelection } from "#sheet/read/selection.ts";
import type { SelectedMilestones } from "./contract/reading.ts";
import { runAction } from "./run-action.ts";

/** Which milestones the person has selected on the sheet. */
export const selectedMilestones: SelectedMilestones = (environment, target) =>
  runAction("reads", async (session) => {
    const selection = await readSelection(session);
    const { plan } = await readPlanInWorkbook(session, target, { today: environment.today });
    return { rows: milestonesIn(selection, plan.milestones).map(({ nr, index }) => ({ nr, index })) };
  });
