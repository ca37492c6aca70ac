import type { Area } from "./workbook/area.ts";
import { intersect } from "./workbook/area.ts";
import type { CellValue } from "./workbook/cell.ts";
import type { SheetModel, WorkbookChange } from "./workbook/model.ts";
import { localAddress } from "./objects/addresses.ts";
import { plainValue, valueTypeOf } from "./objects/cell-display.ts";
import { MessageType } from "./objects/event-hub.ts";
import { hostObject } from "./objects/targets.ts";
import { LiveRange } from "./objects/live-range.ts";
import { idOfSheet } from "./objects/sheet-identity.ts";
import { idOfTable } from "./objects/table-identity.ts";
import type { HostSession } from "./host-session.ts";
import { addedSheetEvent, itemEvents } from "./item-events.ts";
import type { KnownItems } from "./known-items.ts";
import type { EventEntry } from "./protocol/messages.ts";
import type { SharedHost } from "./shared-host.ts";

interface Origin {
  readonly origin: HostSession | null;
}

export type PendingChange = Origin &
  (
    | {
        readonly kind: "change";
        readonly change: WorkbookChange;
        readonly before: { readonly value: CellValue } | null;
      }
    | { readonly kind: "activated"; readonly sheetId: number; readonly previousSheetId: number }
    | { readonly kind: "selected"; readonly sheetId: number; readonly areas: readonly Area[] }
    | { readonly kind: "sorted"; readonly sheetId: number; readonly area: Area; readonly lines: "rows" | "columns" }
  );

/** Collects the events of one client: only those that it registered for. */
export class EventWriter {
  readonly entries: EventEntry[] = [];
  readonly session: HostSession;
  private readonly remote: boolean;

  constructor(session: HostSession, origin: HostSession | null) {
    this.session = session;
    // What another client does comes from a co-author; what a person does at the grid is one's own.
    this.remote = origin !== null && origin !== session;
  }

  get source(): "Local" | "Remote" {
    return this.remote ? "Remote" : "Local";
  }

  /** @param targetIds `Workbook`, or ids of sheets and tables: one entry for each that somebody listens at. */
  raise(messageType: number, targetIds: readonly string[], payload: Readonly<Record<string, unknown>>): void {
    for (const targetId of targetIds) {
      if (this.session.isSubscribed(messageType, targetId)) this.write(messageType, targetId, payload);
    }
  }

  /** Events of the older mechanism say nothing of themselves when they are registered, so they are always sent. */
  write(messageType: number, targetId: string, payload: Readonly<Record<string, unknown>>): void {
    this.entries.push({
      messageCategory: 65536,
      messageType,
      targetId,
      message: JSON.stringify(payload),
      ...(this.remote ? { isRemoteOverride: true } : {}),
    });
  }
}

export function eventsOfChanges(
  host: SharedHost,
  session: HostSession,
  changes: readonly PendingChange[],
  before: KnownItems,
  after: KnownItems,
): EventEntry[] {
  const lastOrigin = changes.filter((change) => change.kind === "change").at(-1)?.origin ?? null;
  const entries: EventEntry[] = [];
  const untold = new Set([...after.sheets].filter((id) => !before.sheets.has(id)));
  for (const pending of changes) {
    const writer = new EventWriter(session, pending.origin);
    // A sheet is told of as added before its own events: it is activated after it was added.
    const sheetId = pending.kind === "change" ? pending.change.sheetId : pending.sheetId;
    if (sheetId !== null && pending.kind !== "change" && untold.delete(sheetId)) addedSheetEvent(writer, sheetId);
    eventsOfOne(host, writer, pending);
    entries.push(...writer.entries);
  }
  if (before !== after) {
    const writer = new EventWriter(session, lastOrigin);
    for (const sheetId of untold) addedSheetEvent(writer, sheetId);
    itemEvents(writer, before, after);
    entries.push(...writer.entries);
  }
  return entries;
}

function eventsOfOne(host: SharedHost, writer: EventWriter, pending: PendingChange): void {
  if (pending.kind === "activated") {
    const ids = [pending.previousSheetId, pending.sheetId].map((id) => host.workbook.sheetById(id));
    const [from, to] = ids.map((sheet) => (sheet ? idOfSheet(sheet) : null));
    if (from) writer.raise(MessageType.worksheetDeactivated, ["Workbook", from], { worksheetId: from });
    if (to) writer.raise(MessageType.worksheetActivated, ["Workbook", to], { worksheetId: to });
    return;
  }
  const sheetId = pending.kind === "change" ? pending.change.sheetId : pending.sheetId;
  const sheet = sheetId === null ? null : host.workbook.sheetById(sheetId);
  if (!sheet) return;
  if (pending.kind === "selected") selectionEvents(writer, sheet, pending.areas);
  else if (pending.kind === "sorted") {
    const worksheetId = idOfSheet(sheet);
    const payload = { worksheetId, address: localAddress(pending.area), source: writer.source };
    const type = pending.lines === "rows" ? MessageType.worksheetRowSorted : MessageType.worksheetColumnSorted;
    writer.raise(type, ["Workbook", worksheetId], payload);
  } else if (pending.change.area) changeEvents(writer, sheet, pending.change, pending.change.area, pending.before);
}

function selectionEvents(writer: EventWriter, sheet: SheetModel, areas: readonly Area[]): void {
  const worksheetId = idOfSheet(sheet);
  const address = areas.map(localAddress).join(",");
  writer.raise(MessageType.worksheetSelectionChanged, ["Workbook", worksheetId], { worksheetId, address });
  for (const table of sheet.tables) {
    const inside = areas.map((area) => intersect(area, table.area)).filter((area): area is Area => area !== null);
    const payload = { worksheetId, address: inside.map(localAddress).join(",") };
    writer.raise(MessageType.tableSelectionChanged, [idOfTable(table)], payload);
  }
  writer.write(MessageType.selectionChangedLegacy, "", {});
}

const shiftNames = {
  down: ["Inserted", "ShiftCellDown"],
  right: ["Inserted", "ShiftCellRight"],
  up: ["Deleted", "ShiftCellUp"],
  left: ["Deleted", "ShiftCellLeft"],
} as const;

/** `RangeEdited`, `RowInserted`, `CellDeleted`, … and the direction that the client expects for it. */
function kindOfChange(change: WorkbookChange, area: Area): { changeType: string; shiftDirection: string } | null {
  if (change.shift) {
    const [verb, shiftDirection] = shiftNames[change.shift.direction];
    const address = localAddress(area);
    const whole = /^\d+:\d+$/u.test(address) ? "Row" : /^[A-Z]+:[A-Z]+$/u.test(address) ? "Column" : "Cell";
    return { changeType: `${whole}${verb}`, shiftDirection: whole === "Cell" ? shiftDirection : "None" };
  }
  return change.kind === "cells" ? { changeType: "RangeEdited", shiftDirection: "None" } : null;
}

function changeEvents(
  writer: EventWriter,
  sheet: SheetModel,
  change: WorkbookChange,
  changed: Area,
  before: { readonly value: CellValue } | null,
): void {
  const worksheetId = idOfSheet(sheet);
  const area = change.shift?.area ?? changed;
  const address = localAddress(area);
  const { source } = writer;
  if (change.kind === "styles") {
    const payload = { worksheetId, address, source };
    writer.raise(MessageType.worksheetFormatChanged, ["Workbook", worksheetId], payload);
    return;
  }
  const kind = kindOfChange(change, area);
  if (!kind) return;
  const tables = sheet.tables.filter((table) => intersect(table.area, area) !== null);
  const targets = ["Workbook", worksheetId];
  const heard =
    targets.some((id) => writer.session.isSubscribed(MessageType.worksheetChanged, id)) ||
    [...targets, ...tables.map(idOfTable)].some((id) => writer.session.isSubscribed(MessageType.tableChanged, id));
  if (!heard) return;
  const referenceId = writer.session.keepReference(hostObject("Range", new LiveRange(sheet, area)));
  const payload = {
    worksheetId,
    address,
    source,
    referenceId,
    triggerSource: source === "Local" ? "ThisLocalAddin" : "Unknown",
    ...kind,
    ...(before ? detailsOf(before.value, sheet.value(area.top, area.left)) : {}),
  };
  writer.raise(MessageType.worksheetChanged, targets, payload);
  for (const table of tables) {
    const tableId = idOfTable(table);
    writer.raise(MessageType.tableChanged, [...targets, tableId], { ...payload, tableId });
  }
}

function detailsOf(before: CellValue, after: CellValue): Record<string, unknown> {
  return {
    valueBefore: plainValue(before),
    valueAfter: plainValue(after),
    valueTypeBefore: valueTypeOf(before),
    valueTypeAfter: valueTypeOf(after),
  };
}
