import type { HostObject, WireClass } from "./protocol/class-definition.ts";
import { HostError } from "./protocol/host-error.ts";
import type { ObjectSystem } from "./protocol/object-system.ts";
import type { Area } from "./workbook/area.ts";
import type { CellValue } from "./workbook/cell.ts";
import type { SheetModel, WorkbookModel } from "./workbook/model.ts";
import { wireClassOf } from "./objects/class-lookup.ts";
import "./objects/class-registry.ts";
import type { EventTarget } from "./objects/event-hub.ts";
import type { HostContext } from "./objects/host-context.ts";
import { LiveRange, type Shift } from "./objects/live-range.ts";
import { hostObject, targetOf } from "./objects/targets.ts";
import { translateWorkbookError } from "./objects/workbook-errors.ts";
import type { SharedHost } from "./shared-host.ts";

/** One client's view of the workbook: its references, its subscriptions, and what its members work with. */
export class HostSession implements HostContext, ObjectSystem<HostContext> {
  readonly context: HostContext = this;
  eventsEnabled = true;
  private readonly host: SharedHost;
  private readonly references = new Map<string, HostObject>();
  private readonly ofBatch = new Set<LiveRange>();
  private readonly kept = new Map<LiveRange, number>();
  private readonly subscriptions = new Map<string, number>();
  private nextReference = 1;

  constructor(host: SharedHost) {
    this.host = host;
  }

  get workbook(): WorkbookModel {
    return this.host.workbook;
  }

  get locale(): { readonly name: string } {
    return { name: this.host.options.locale };
  }

  get workbookName(): string {
    return this.host.options.workbookName;
  }

  get userName(): string {
    return this.host.options.userName;
  }

  get readOnly(): boolean {
    return this.host.modes.readOnly;
  }

  get isDirty(): boolean {
    return this.host.isDirty;
  }

  set isDirty(value: boolean) {
    this.host.isDirty = value;
  }

  get previouslySaved(): boolean {
    return this.host.previouslySaved;
  }

  get coAuthors(): number {
    return this.host.sessions.size;
  }

  get referenceCount(): number {
    return this.references.size;
  }

  nowSerial(): number {
    return this.host.nowSerial();
  }

  nowIso(): string {
    return this.host.options.now().toISOString();
  }

  newId(): string {
    return this.host.newId();
  }

  range(sheet: SheetModel, area: Area): LiveRange {
    const range = new LiveRange(sheet, area);
    this.ofBatch.add(range);
    return range;
  }

  shiftCells<T>(shift: Shift, edit: () => T): T {
    return this.host.shiftCells(shift, edit);
  }

  follow(shift: Shift): void {
    for (const range of this.ofBatch) range.follow(shift);
    for (const range of this.kept.keys()) range.follow(shift);
  }

  subscribe(target: EventTarget): void {
    const key = `${target.messageType}:${target.targetId}`;
    this.subscriptions.set(key, (this.subscriptions.get(key) ?? 0) + 1);
  }

  unsubscribe(target: EventTarget): void {
    this.subscriptions.delete(`${target.messageType}:${target.targetId}`);
  }

  isSubscribed(messageType: number, targetId: string): boolean {
    return this.subscriptions.has(`${messageType}:${targetId}`);
  }

  rangeOfReference(referenceId: string): HostObject | null {
    return this.references.get(referenceId) ?? null;
  }

  removeReference(referenceId: string): void {
    const object = this.references.get(referenceId);
    if (!object) return;
    this.references.delete(referenceId);
    for (const range of rangesOf(object)) {
      const uses = (this.kept.get(range) ?? 0) - 1;
      if (uses > 0) this.kept.set(range, uses);
      else this.kept.delete(range);
    }
  }

  removeAllReferences(): void {
    this.references.clear();
    this.kept.clear();
  }

  keepReference(object: HostObject): string {
    const id = `${object.className}:${this.nextReference++}`;
    this.references.set(id, object);
    for (const range of rangesOf(object)) this.kept.set(range, (this.kept.get(range) ?? 0) + 1);
    return id;
  }

  referenced(referenceId: string): HostObject {
    const object = this.references.get(referenceId);
    if (!object)
      throw new HostError("InvalidReference", `The reference ${referenceId} was given back or never given out.`);
    return object;
  }

  select(sheet: SheetModel, areas: readonly Area[]): void {
    this.host.select(sheet, areas);
  }

  activate(sheet: SheetModel): void {
    this.host.activate(sheet);
  }

  noteBefore(sheet: SheetModel, area: Area): void {
    this.host.changes.noteBefore(sheet, area);
  }

  noteSort(sheet: SheetModel, area: Area, lines: "rows" | "columns"): void {
    this.host.changes.noteSort(sheet, area, lines);
  }

  calculated(sheet: SheetModel, row: number, column: number, stored: CellValue): CellValue {
    return this.host.calculated(sheet, row, column, stored);
  }

  calculatedFormula(sheet: SheetModel, formula: string): CellValue | undefined {
    return this.host.calculatedFormula(sheet, formula);
  }

  recalculate(): void {
    this.host.recalculate();
  }

  root(): HostObject {
    return hostObject("Workbook", this.workbook);
  }

  classOf(className: string): WireClass<HostContext> {
    return wireClassOf(className);
  }

  translate(error: unknown): unknown {
    return translateWorkbookError(error);
  }

  beginBatch(): void {
    this.ofBatch.clear();
  }

  endBatch(): void {
    this.ofBatch.clear();
  }

  beforeWrite(): void {
    this.host.beforeWrite();
  }

  beforeAction(): void {
    this.host.beforeAction();
  }
}

function rangesOf(object: HostObject): readonly LiveRange[] {
  const range = targetOf("Range", object);
  if (range) return [range];
  return targetOf("RangeAreas", object)?.ranges ?? [];
}
