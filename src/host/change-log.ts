import type { Area } from "./workbook/area.ts";
import type { SheetModel, WorkbookChange } from "./workbook/model.ts";
import { eventsOfChanges, type PendingChange } from "./change-events.ts";
import type { HostSession } from "./host-session.ts";
import type { EventEntry } from "./protocol/messages.ts";
import type { SharedHost } from "./shared-host.ts";

/** Changes since the last delivery of events, in order, each with the client that made it (null: a person). */
export class ChangeLog {
  /** The client whose batch is running. */
  origin: HostSession | null = null;
  private pending: PendingChange[] = [];
  private readonly host: SharedHost;
  private onPending: (() => void) | null = null;

  constructor(host: SharedHost) {
    this.host = host;
  }

  /** Called when there is something to deliver that no running batch will deliver. */
  whenPending(listener: () => void): void {
    this.onPending = listener;
  }

  add(change: WorkbookChange): void {
    this.push({ kind: "change", change, origin: this.origin });
  }

  noteActivation(sheet: SheetModel): void {
    const { workbook } = this.host;
    const before = workbook.activeSheetId;
    if (before === sheet.id) return;
    workbook.activeSheetId = sheet.id;
    this.push({ kind: "activated", sheetId: sheet.id, previousSheetId: before, origin: this.origin });
  }

  noteSelection(sheet: SheetModel, areas: readonly Area[]): void {
    const [first] = areas;
    if (!first) return;
    sheet.setView({ selection: areas, activeRow: first.top, activeColumn: first.left });
    this.push({ kind: "selected", sheetId: sheet.id, areas, origin: this.origin });
  }

  private push(change: PendingChange): void {
    this.pending.push(change);
    if (this.origin === null) this.onPending?.();
  }

  /** Events for one client; the log itself is emptied by `clear`. */
  eventsFor(session: HostSession): EventEntry[] {
    return eventsOfChanges(this.host, session, this.pending);
  }

  get isEmpty(): boolean {
    return this.pending.length === 0;
  }

  clear(): void {
    this.pending = [];
  }
}
