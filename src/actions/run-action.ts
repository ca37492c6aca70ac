import type { Problem, ProblemCode } from "./contract/action.ts";
import type { ActionResult } from "./contract/action.ts";
import { inWorkbook } from "#sheet/session.ts";
import type { WorkbookSession } from "#sheet/session.ts";
import { WorkbookProblem } from "#sheet/workbook-problem.ts";

/** One run over the workbook; what a person can mend becomes problems, a fault of ours goes on as an exception. */
export async function runAction<T>(
  kind: "reads" | "writes",
  work: (session: WorkbookSession) => Promise<T>,
): Promise<ActionResult<T>> {
  try {
    return { ok: true, value: await inWorkbook(work, { writes: kind === "writes" }) };
  } catch (error) {
    if (error instanceof WorkbookProblem) return { ok: false, problems: error.troubles.map(asProblem) };
    throw error;
  }
}

function asProblem(trouble: WorkbookProblem["troubles"][number]): Problem {
  return { code: trouble.code as ProblemCode, facts: trouble.facts, place: trouble.place };
}

export function problem(code: ProblemCode, facts: Problem["facts"] = {}, place: Problem["place"] = null): Problem {
  return { code, facts, place };
}

export function refused<T>(code: ProblemCode, facts: Problem["facts"] = {}): ActionResult<T> {
  return { ok: false, problems: [problem(code, facts)] };
}
