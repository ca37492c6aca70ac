import { readPlanInWorkbook } from "#sheet/read/plan-in-workbook.ts";
import type { ReadPlan } from "./contract/reading.ts";
import { viewOf } from "./plan-view.ts";
import { runAction } from "./run-action.ts";

/** Reads and computes; changes nothing. */
export const readPlan: ReadPlan = (environment, target) =>
  runAction("reads", async (session) => {
    const read = await readPlanInWorkbook(session, target, { today: environment.today });
    return viewOf(read, environment);
  });
