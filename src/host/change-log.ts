import type { Area } from "./workbook/area.ts";
import type { CellValue } from "./workbook/cell.ts";
import type { SheetModel, WorkbookChange } from "./workbook/model.ts";
import { eventsOfChanges, type PendingChange } from "./change-events.ts";
import type { HostSession } from "./host-session.ts";
import { type KnownItems, knownItems } from "./known-items.ts";
import type { EventEntry } from "./protocol/messages.ts";
import type { SharedHost } from "./shared-host.ts";

interface CellBefore {
  readonly sheetId: number;
  readonly area: Area;
  readonly value: CellValue;
}

/** Changes since the last delivery of events, in order, each with the client that made it (null: a person). */
export class ChangeLog {
  /** The client whose batch is running. */
  origin: HostSession | null = null;
  private pending: PendingChange[] = [];
  private known: KnownItems;
  private before: CellBefore | null = null;
  private readonly host: SharedHost;
  private onPending: (() => void) | null = null;

  constructor(host: SharedHost) {
    this.host = host;
    this.known = knownItems(host.workbook);
  }

  /** Called when there is something to deliver that no running batch will deliver. */
  whenPending(listener: () => void): void {
    this.onPending = listener;
  }

  add(change: WorkbookChange): void {
    const before = this.valueBefore(change);
    // A block arrives in pieces of about 1500 cells; listeners hear of it once.
    const last = this.pending.at(-1);
    const joined = last?.kind === "change" && last.origin === this.origin ? joinedBlocks(last.change, change) : null;
    if (joined && last?.kind === "change") this.pending[this.pending.length - 1] = { ...last, change: joined };
    else this.push({ kind: "change", change, before, origin: this.origin });
  }

  /** Remembers the value of a single cell that is about to be edited. */
  noteBefore(sheet: SheetModel, area: Area): void {
    const single = area.top === area.bottom && area.left === area.right;
    this.before = single ? { sheetId: sheet.id, area, value: sheet.value(area.top, area.left) } : null;
  }

  private valueBefore(change: WorkbookChange): { readonly value: CellValue } | null {
    const { before } = this;
    if (!before || change.kind !== "cells" || change.sheetId !== before.sheetId || !change.area) return null;
    const { area } = change;
    const same = area.top === before.area.top && area.left === before.area.left;
    return same && area.bottom === area.top && area.right === area.left ? { value: before.value } : null;
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

  noteSort(sheet: SheetModel, area: Area, lines: "rows" | "columns"): void {
    this.push({ kind: "sorted", sheetId: sheet.id, area, lines, origin: this.origin });
  }

  private push(change: PendingChange): void {
    this.pending.push(change);
    if (this.origin === null) this.onPending?.();
  }

  get isEmpty(): boolean {
    return this.pending.length === 0;
  }

  /** Events for each client, in the order of the changes; the log is empty afterwards. */
  takeEvents(): ReadonlyMap<HostSession, readonly EventEntry[]> {
    const changes = this.pending;
    const before = this.known;
    const structural = changes.some(({ kind, ...rest }) => kind === "change" && mayAddOrDelete(rest));
    const after = structural ? knownItems(this.host.workbook) : before;
    this.pending = [];
    this.before = null;
    this.known = after;
    const events = new Map<HostSession, readonly EventEntry[]>();
    for (const session of this.host.sessions) {
      if (!session.eventsEnabled) continue;
      events.set(session, eventsOfChanges(this.host, session, changes, before, after));
    }
    return events;
  }
}

function mayAddOrDelete(entry: object): boolean {
  return (
    "change" in entry && !["cells", "styles", "rows-columns", "view"].includes((entry.change as WorkbookChange).kind)
  );
}

/** Two edits of the same columns, one right below the other, as one. */
function joinedBlocks(a: WorkbookChange, b: WorkbookChange): WorkbookChange | null {
  if (a.kind !== "cells" || b.kind !== "cells" || a.sheetId !== b.sheetId || !a.area || !b.area) return null;
  const adjacent = a.area.left === b.area.left && a.area.right === b.area.right && a.area.bottom + 1 === b.area.top;
  // Single cells stay apart: each has its own value before and after.
  if (!adjacent || a.area.left === a.area.right) return null;
  return { ...a, area: { ...a.area, bottom: b.area.bottom } };
}
