import type { PlanDay } from "#core/calendar/plan-day.ts";
import type { Finding } from "#core/plan/finding.ts";
import type { FieldName, Milestone } from "#core/plan/milestone.ts";
import type { Plan } from "#core/plan/plan.ts";
import type { Choices } from "#core/recognise/choices.ts";
import { readAsChosen } from "#core/recognise/choose.ts";
import type { Candidate, Doubt } from "#core/recognise/recognition.ts";
import type { SheetSnapshot } from "#core/recognise/snapshot.ts";
import { isCellError } from "#core/recognise/snapshot.ts";
import type { WorkbookSession } from "../session.ts";
import { cellIn, cellOf } from "./find-rows.ts";
import { otherSheets } from "./plan-in-workbook.ts";
import { defaultSettings } from "./default-settings.ts";
import { readExtents, readSnapshots } from "./sheet-snapshot.ts";
import { TABLE_NAMES } from "../layout/names.ts";
import { ownTable, readWorkbookIndex } from "./workbook-index.ts";
import type { WorkbookIndex } from "./workbook-index.ts";

/** What other people's sheets read as, before anything is written. */
export interface Adoptable {
  readonly index: WorkbookIndex;
  readonly snapshots: readonly SheetSnapshot[];
  readonly candidates: readonly Candidate[];
  readonly chosen: ReadonlySet<string>;
  /** As given and as remembered in the workbook. */
  readonly choices: Choices;
  readonly plan: Plan;
  /** Which way round 4/5/2026 was read. */
  readonly dateOrder: { readonly taken: "dmy" | "mdy"; readonly isProven: boolean };
  readonly findings: readonly Finding[];
  readonly doubts: readonly Doubt[];
  /** What stands in the cell of this field; null when it has none or an error stands there. */
  readonly rawText: (milestone: Milestone, field: FieldName) => string | null;
}

/** Reads every sheet that is not ours and recognises the plans in them, as the person corrected. Three round trips. */
export async function adoptable(session: WorkbookSession, given: Choices, today: PlanDay): Promise<Adoptable> {
  const index = withoutBrokenPlan(await readWorkbookIndex(session));
  const extents = await readExtents(session, index, otherSheets(index));
  const snapshots = await readSnapshots(
    session,
    extents.flatMap((extent) => (extent.used === null ? [] : [{ extent, area: extent.used, of: "others" as const }])),
  );
  const { candidates, chosen, choices, reading: read } = readAsChosen(snapshots, index.choices, given);
  const days = read.milestones.flatMap(({ start, due }) => [start, due]).filter((day) => day !== null);
  return {
    index,
    snapshots,
    candidates,
    chosen,
    choices,
    plan: { header: read.header, milestones: read.milestones, settings: defaultSettings(days, today) },
    dateOrder: dateOrderOf(read.doubts, choices),
    findings: read.readingFindings,
    doubts: read.doubts,
    rawText: (milestone, field) => {
      const cell = cellOf(milestone, field);
      const snapshot = snapshots.find(({ name }) => name === milestone.place.sheet);
      const found = cell === null || snapshot === undefined ? null : cellIn(snapshot, cell);
      if (found === null || found.value === null || isCellError(found.value)) return null;
      return found.text === "" || typeof found.value === "string" ? String(found.value) : found.text;
    },
  };
}

/** A plan sheet of ours whose table was made an ordinary range is a list like any other, and can be taken over again. */
function withoutBrokenPlan(index: WorkbookIndex): WorkbookIndex {
  const { plan, ...own } = index.own;
  const isBroken =
    plan !== undefined && plan.version !== null && ownTable(index, plan.sheet, TABLE_NAMES.plan) === null;
  return isBroken ? { ...index, own } : index;
}

/** Proven unless a doubt says that nothing tells, or the person had to say it. */
function dateOrderOf(doubts: readonly Doubt[], { dateOrder }: Choices): Adoptable["dateOrder"] {
  if (dateOrder !== undefined) return { taken: dateOrder, isProven: false };
  const isTurned = doubts.some(({ code, reason }) => code === "cell-date" && reason === "day-or-month");
  const isOpen = isTurned || doubts.some(({ code }) => code === "date-order");
  return { taken: isTurned ? "mdy" : "dmy", isProven: !isOpen };
}
