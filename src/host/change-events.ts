import type { Area } from "./workbook/area.ts";
import type { WorkbookChange } from "./workbook/model.ts";
import type { HostSession } from "./host-session.ts";
import type { EventEntry } from "./protocol/messages.ts";
import type { SharedHost } from "./shared-host.ts";

interface Origin {
  readonly origin: HostSession | null;
}

export type PendingChange = Origin &
  (
    | { readonly kind: "change"; readonly change: WorkbookChange }
    | { readonly kind: "activated"; readonly sheetId: number; readonly previousSheetId: number }
    | { readonly kind: "selected"; readonly sheetId: number; readonly areas: readonly Area[] }
  );

export function eventsOfChanges(
  _host: SharedHost,
  _session: HostSession,
  _changes: readonly PendingChange[],
): EventEntry[] {
  return [];
}
