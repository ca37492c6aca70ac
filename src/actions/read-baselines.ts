import type { Baseline } from "#core/report/baseline.ts";
import { BASELINES_LAYOUT } from "#sheet/layout/report-lists.ts";
import { readBaselines as baselinesIn } from "#sheet/read/report-registers.ts";
import { queueTable } from "#sheet/read/report-tables.ts";
import { readWorkbookIndex } from "#sheet/read/workbook-index.ts";
import type { Action } from "./contract/action.ts";
import { runAction } from "./run-action.ts";

export type { Baseline } from "#core/report/baseline.ts";

/** All frozen periods, reopened ones included, in the order of freezing. Two round trips. */
export const readBaselines: Action<{ readonly date1904?: boolean }, readonly Baseline[]> = (_, { date1904 = false }) =>
  runAction("reads", async (session) => {
    const index = await readWorkbookIndex(session);
    const tableOf = queueTable(session, index, "baselines", BASELINES_LAYOUT);
    await session.sync();
    return baselinesIn(tableOf(), date1904);
  });
