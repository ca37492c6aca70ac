import type { ClassDefinition, HostObject } from "../protocol/class-definition.ts";
import type { Area } from "../workbook/area.ts";
import type { CellValue } from "../workbook/cell.ts";
import type { SheetModel, WorkbookModel } from "../workbook/model.ts";
import type { LiveRange, Shift } from "./live-range.ts";
import type { EventTarget } from "./event-hub.ts";
import type { ClassName, Targets } from "./targets.ts";

export interface HostLocale {
  /** `nl-NL`, `en-US`, … for the display of numbers, dates and for `…Local` members. */
  readonly name: string;
}

/** What the members of the classes work with: one client's view of the host. */
export interface HostContext {
  readonly workbook: WorkbookModel;
  readonly locale: HostLocale;
  /** Name that Excel shows for this workbook. */
  readonly workbookName: string;
  readonly userName: string;
  /** Serial number (1900 system) of this moment, for dates typed without a year. */
  nowSerial(): number;
  nowIso(): string;
  newId(): string;

  /** A Range object's cells; it follows structural changes until the batch ends, longer when a reference is kept. */
  range(sheet: SheetModel, area: Area): LiveRange;
  /** Runs an edit that moves cells, so that live ranges follow. */
  shiftCells<T>(shift: Shift, edit: () => T): T;

  readonly readOnly: boolean;
  isDirty: boolean;
  /** The workbook came from a file. */
  readonly previouslySaved: boolean;
  /** Clients connected to this workbook. */
  readonly coAuthors: number;
  eventsEnabled: boolean;
  subscribe(target: EventTarget): void;
  unsubscribe(target: EventTarget): void;
  rangeOfReference(referenceId: string): HostObject | null;
  removeReference(referenceId: string): void;
  removeAllReferences(): void;
  readonly referenceCount: number;
  /** Selects cells, activates the sheet first when needed, and raises the events of both. */
  select(sheet: SheetModel, areas: readonly Area[]): void;
  activate(sheet: SheetModel): void;
  /** To be called before a single cell is edited: listeners are told its value before and after. */
  noteBefore(sheet: SheetModel, area: Area): void;
  noteSort(sheet: SheetModel, area: Area, lines: "rows" | "columns"): void;
  /** Value of a formula as calculated now; `stored` when the host cannot calculate it. */
  calculated(sheet: SheetModel, row: number, column: number, stored: CellValue): CellValue;
  /** What a formula (without `=`) gives on a sheet, or undefined when the host cannot calculate it. */
  calculatedFormula(sheet: SheetModel, formula: string): CellValue | undefined;
  recalculate(): void;
}

/** A class of Office.js as this host answers it. */
export type ClassOf<K extends ClassName> = ClassDefinition<Targets[K], HostContext>;
