import { readPlan } from "#actions/read-plan.ts";
import type { Milestone } from "#core/plan/milestone.ts";
import { NL } from "./plan-host.ts";

/** What a person sees of a row, wherever it stands; predecessors by the names of their rows, whatever numbers they have. */
export interface RowEssence {
  readonly nr: string;
  readonly subproject: string | null;
  readonly start: number | null;
  readonly due: number | null;
  readonly status: string | null;
  readonly description: string | null;
  readonly explanation: string | null;
  readonly bottleneck: string | null;
  readonly measure: string | null;
  readonly actionOwner: string | null;
  readonly roles: readonly string[];
  readonly waitsFor: readonly string[];
}

/** Rows by name. */
export type PlanEssence = Readonly<Record<string, RowEssence>>;

/** The plan of the workbook that is open now; empty when there is none. */
export async function planEssence(): Promise<PlanEssence> {
  const result = await readPlan(NL, {});
  if (!result.ok) return {};
  const { milestones } = result.value.plan;
  const names = new Map(milestones.map((row) => [row.nr, titleOf(row)]));
  return Object.fromEntries(
    milestones.map((row) => [
      titleOf(row),
      {
        nr: row.nr,
        subproject: row.subproject,
        start: row.start,
        due: row.due,
        status: row.status,
        description: row.description,
        explanation: row.explanation,
        bottleneck: row.bottleneck,
        measure: row.measure,
        actionOwner: row.actionOwner,
        roles: row.roles.map(({ party, role }) => `${party}=${role}`),
        waitsFor: row.predecessors.map(({ nr, type, lag }) => JSON.stringify([names.get(nr) ?? `? ${nr}`, type, lag])),
      },
    ]),
  );
}

function titleOf(row: Milestone): string {
  return row.name ?? row.nr;
}
