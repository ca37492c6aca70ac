import type { RowRef } from "#actions/contract/action.ts";
import type { Status } from "#core/plan/milestone.ts";

export type PlaceName =
  | "home"
  | "milestones"
  | "timeline"
  | "stoplicht"
  | "controle"
  | "beslisdocument"
  | "voortgangsrapportage"
  | "instellingen";

export const PLACES: readonly PlaceName[] = [
  "home",
  "milestones",
  "timeline",
  "stoplicht",
  "controle",
  "beslisdocument",
  "voortgangsrapportage",
  "instellingen",
];

/** What a place is opened with, by the one that sends the person there. */
export interface PlaceRequest {
  readonly place: PlaceName;
  readonly row?: RowRef;
  /** Rows that just turned oranje or rood and still lack words. */
  readonly explain?: readonly RowRef[];
  readonly light?: Status | "grijs" | "gereed";
  /** Opens the proposed dates. */
  readonly dates?: boolean;
  /** Opens the form for a new milestone. */
  readonly add?: boolean;
  /** Opens sorting and renumbering. */
  readonly order?: boolean;
  /** Opens the preview of what would be taken over from the person's own list. */
  readonly adopt?: boolean;
}
