import { HostError } from "./protocol/host-error.ts";
import type { Area } from "./workbook/area.ts";
import type { CellValue } from "./workbook/cell.ts";
import { type Calculation, calculationOf } from "./calc/recalculate.ts";
import { cellOfScalar } from "./calc/workbook-source.ts";
import type { SheetModel, WorkbookChange, WorkbookModel } from "./workbook/model.ts";
import type { Shift } from "./objects/live-range.ts";
import { ChangeLog } from "./change-log.ts";
import { Counters } from "./counters.ts";
import { type HostOptions, type ResolvedOptions, resolveOptions } from "./host-options.ts";
import type { HostSession } from "./host-session.ts";
import { type Faults, type Modes, noFaults, ordinaryModes } from "./modes.ts";

/** What all clients of one workbook share: the workbook, the modes, the counters, and who must hear of what. */
export class SharedHost {
  readonly workbook: WorkbookModel;
  readonly options: ResolvedOptions;
  readonly counters = new Counters();
  readonly modes: Modes = ordinaryModes();
  readonly faults: Faults = noFaults();
  readonly sessions = new Set<HostSession>();
  readonly previouslySaved: boolean;
  readonly changes: ChangeLog;
  isDirty = false;
  beforeRequest: ((session: HostSession) => void) | null = null;
  /** Called before each action, so that tests can see which of them changed the workbook. */
  watchAction: (() => void) | null = null;
  private shiftsAnnounced = 0;
  private lastId = 0;
  private calculation: Calculation | null = null;

  constructor(workbook: WorkbookModel, options: HostOptions, previouslySaved: boolean) {
    this.workbook = workbook;
    this.options = resolveOptions(options);
    this.previouslySaved = previouslySaved;
    this.changes = new ChangeLog(this);
    workbook.onChange((change) => this.onModelChange(change));
  }

  private onModelChange(change: WorkbookChange): void {
    if (change.kind !== "view") this.isDirty = true;
    if (change.shift && change.sheetId !== null) {
      this.shiftsAnnounced += 1;
      this.announceShift({ ...change.shift, sheetId: change.sheetId });
    }
    this.changes.add(change);
  }

  /** Live ranges follow once, whether the model tells of the shift itself or leaves it to its caller. */
  shiftCells<T>(shift: Shift, edit: () => T): T {
    const before = this.shiftsAnnounced;
    const result = edit();
    if (this.shiftsAnnounced === before) {
      const { sheetId, area, direction } = shift;
      this.announceShift(shift);
      this.changes.add({ sheetId, kind: "structure", area, shift: { area, direction } });
    }
    return result;
  }

  private announceShift(shift: Shift): void {
    for (const session of this.sessions) session.follow(shift);
  }

  beforeWrite(): void {
    if (this.modes.readOnly) throw new HostError("AccessDenied", "The workbook is open for reading only.");
  }

  beforeAction(): void {
    this.watchAction?.();
    if (this.faults.failAction === null) return;
    this.faults.failAction -= 1;
    if (this.faults.failAction > 0) return;
    this.faults.failAction = null;
    throw new HostError("GeneralException", "A fault was injected here.");
  }

  activate(sheet: SheetModel): void {
    this.requireFocus();
    if (sheet.visibility !== "visible")
      throw new HostError("InvalidOperation", "A hidden worksheet cannot be activated.");
    this.changes.noteActivation(sheet);
  }

  select(sheet: SheetModel, areas: readonly Area[]): void {
    this.requireFocus();
    if (sheet.visibility !== "visible")
      throw new HostError("InvalidOperation", "Cells of a hidden worksheet cannot be selected.");
    const { protection } = sheet;
    if (protection && !protection.selectLockedCells && !protection.selectUnlockedCells)
      throw new HostError("AccessDenied");
    this.changes.noteActivation(sheet);
    const [first] = areas;
    if (!first) return;
    this.changes.noteSelection(sheet, areas);
  }

  private requireFocus(): void {
    if (this.modes.otherWorkbookInFocus) {
      throw new HostError("InactiveWorkbook", "Another workbook has the focus.");
    }
  }

  /** @returns the stored value when the formula uses what the host cannot calculate */
  calculated(sheet: SheetModel, row: number, column: number, stored: CellValue): CellValue {
    const result = this.ofCalculation().cell(sheet.id, row, column);
    return result.known ? cellOfScalar(result.value) : stored;
  }

  /** @returns undefined when the formula uses what the host cannot calculate */
  calculatedFormula(sheet: SheetModel, formula: string): CellValue | undefined {
    const result = this.ofCalculation().formula(sheet.id, formula);
    return result.known ? cellOfScalar(result.value) : undefined;
  }

  private ofCalculation(): Calculation {
    this.calculation ??= calculationOf(this.workbook, {
      today: Math.floor(this.nowSerial()),
      localeName: this.options.locale,
    });
    return this.calculation;
  }

  /** Serial number (1900 system) of this moment on the clock of the person. */
  nowSerial(): number {
    const now = this.options.now();
    const day = Date.UTC(
      now.getFullYear(),
      now.getMonth(),
      now.getDate(),
      now.getHours(),
      now.getMinutes(),
      now.getSeconds(),
    );
    return (day - Date.UTC(1899, 11, 30)) / 86_400_000;
  }

  /** Values are calculated when they are read, so there is nothing to do but to begin anew. */
  recalculate(): void {
    this.calculation?.stop();
    this.calculation = null;
  }

  newId(): string {
    this.lastId += 1;
    const serial = this.lastId.toString(16).padStart(12, "0").toUpperCase();
    return `{${Math.trunc(this.options.now().getTime() % 0xffffffff)
      .toString(16)
      .padStart(8, "0")
      .toUpperCase()}-0000-4000-8000-${serial}}`;
  }
}
