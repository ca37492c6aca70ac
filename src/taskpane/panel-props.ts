import type { RowRef } from "#actions/contract/action.ts";
import type { UndoRecord } from "#actions/contract/outcome.ts";
import type { PlanView } from "#actions/contract/reading.ts";
import type { PlanDay } from "#core/calendar/plan-day.ts";
import type { Drafts } from "./drafts.ts";
import type { PaneActions } from "./pane-actions.ts";
import type { PlaceRequest } from "./place.ts";
import type { OnEdited } from "./use-edit-count.ts";
import type { Preferences } from "./preferences.ts";

/** What was done, told once at the top of the pane and read out. */
export interface Notice {
  readonly text: string;
  readonly undo?: UndoRecord | null;
  /** Where the result stands. */
  readonly place?: { readonly sheet: string; readonly cell: string };
}

/** What every place gets. */
export interface PanelProps {
  readonly actions: PaneActions;
  readonly today: PlanDay;
  readonly request: PlaceRequest;
  readonly open: (request: PlaceRequest) => void;
  readonly report: (notice: Notice | null) => void;
  /** Reads the plan again after a write; changes by others arrive by themselves. */
  readonly refresh: () => Promise<void>;
  /** Tells of edits anywhere in the workbook, on other sheets than the plan's too. */
  readonly onEdited: OnEdited;
  readonly drafts: Drafts;
  readonly preferences: Preferences;
  readonly setPreferences: (preferences: Preferences) => void;
}

export interface PlanPanelProps extends PanelProps {
  readonly view: PlanView;
  /** Milestones under the selection in the sheet; empty when it is elsewhere. */
  readonly selection: readonly RowRef[];
}
