import type { Action, ActionResult } from "#actions/contract/action.ts";
import type { Adopt, KeepChoices, PreviewAdopt } from "#actions/contract/adopt.ts";
import type {
  DecisionAgenda,
  MakeDecisionDocument,
  ReadDecisionDocument,
  RecordDecision,
} from "#actions/contract/decision.ts";
import type {
  DeleteMilestone,
  EditMilestone,
  InsertMilestone,
  MoveMilestone,
  Renumber,
  SortAndGroup,
} from "#actions/contract/editing.ts";
import type { UndoLast } from "#actions/contract/outcome.ts";
import type { CheckReport, ClosePeriod, MakeProgressReport, ReopenPeriod } from "#actions/contract/periods.ts";
import type { GoTo, PlanView } from "#actions/contract/reading.ts";
import type { ApplySchedule, ProposeSchedule } from "#actions/contract/schedule.ts";
import type { NewPlan, ReadSettings, WriteSettings } from "#actions/contract/settings.ts";
import type { AcceptProposals, CheckPlan, LogChanges, SetStatus } from "#actions/contract/status.ts";
import type { PlanOutline } from "#actions/plan-reader.ts";
import type { Baseline } from "#actions/read-baselines.ts";
import type { SelectedRows } from "#actions/read-selection.ts";
import type { SheetChange, WorkbookListener } from "#actions/watch-workbook.ts";

/** An action with its surroundings already filled in. */
export type Bound<A> =
  A extends Action<infer Input, infer Value> ? (input: Input) => Promise<ActionResult<Value>> : never;

/** Everything the pane can do to the workbook; the start of the pane fills it in. */
export interface PaneActions {
  /** `outline` comes before the consequences are computed. */
  readonly readPlan: (outline: (outline: PlanOutline) => void) => Promise<ActionResult<PlanView>>;
  /** The plan after these changes; a large one comes first without the consequences, through `early`. */
  readonly followPlan: (
    changes: readonly SheetChange[],
    early: (view: PlanView) => void,
  ) => Promise<ActionResult<PlanView>>;
  readonly selectedRows: (input: Record<string, never>) => Promise<ActionResult<SelectedRows>>;
  readonly goTo: Bound<GoTo>;
  readonly newPlan: Bound<NewPlan>;
  readonly previewAdopt: Bound<PreviewAdopt>;
  readonly adopt: Bound<Adopt>;
  readonly keepChoices: Bound<KeepChoices>;
  readonly setStatus: Bound<SetStatus>;
  readonly acceptProposals: Bound<AcceptProposals>;
  readonly checkPlan: Bound<CheckPlan>;
  readonly logChanges: Bound<LogChanges>;
  readonly editMilestone: Bound<EditMilestone>;
  readonly insertMilestone: Bound<InsertMilestone>;
  readonly deleteMilestone: Bound<DeleteMilestone>;
  readonly proposeSchedule: Bound<ProposeSchedule>;
  readonly applySchedule: Bound<ApplySchedule>;
  readonly undoLast: Bound<UndoLast>;
  /** A filled-in plan to look around in. */
  readonly openSample: (input: Record<string, never>) => Promise<ActionResult<{ readonly sheet: string }>>;
  readonly readSettings: Bound<ReadSettings>;
  readonly writeSettings: Bound<WriteSettings>;
  readonly decisionAgenda: Bound<DecisionAgenda>;
  readonly makeDecisionDocument: Bound<MakeDecisionDocument>;
  readonly readDecisionDocument: Bound<ReadDecisionDocument>;
  readonly recordDecision: Bound<RecordDecision>;
  readonly makeProgressReport: Bound<MakeProgressReport>;
  readonly checkReport: Bound<CheckReport>;
  readonly closePeriod: Bound<ClosePeriod>;
  readonly reopenPeriod: Bound<ReopenPeriod>;
  readonly readBaselines: (input: Record<string, never>) => Promise<ActionResult<readonly Baseline[]>>;
  readonly moveMilestone: Bound<MoveMilestone>;
  readonly renumber: Bound<Renumber>;
  readonly sortAndGroup: Bound<SortAndGroup>;
  /** What is being written ends before its next request to Excel. */
  readonly stopWriting: () => void;
  /** Calls back after edits and after another selection, never in the middle of one; resolves to what ends it. */
  readonly watch: (listener: WorkbookListener) => Promise<() => void>;
}
