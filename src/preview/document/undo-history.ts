import type { Checkpoint, WorkbookModel } from "#host/workbook/model.ts";

/** A pause after which what a pane did counts as one action of the person. */
const PAUSE_MS = 600;
const MOST_STEPS = 100;

/**
 * Steps back and forward through a workbook, one per action of the person: an edit in the grid is one step, and so is
 * everything that a pane does until it pauses.
 */
export class UndoHistory {
  private readonly workbook: WorkbookModel;
  private readonly undoSteps: Checkpoint[] = [];
  private readonly redoSteps: Checkpoint[] = [];
  private readonly listeners = new Set<() => void>();
  private settled: Checkpoint;
  private pending: ReturnType<typeof setTimeout> | null = null;
  private hasChanges = false;
  private isRestoring = false;

  constructor(workbook: WorkbookModel) {
    this.workbook = workbook;
    this.settled = workbook.checkpoint();
    workbook.onChange((change) => {
      if (change.kind === "view" || this.isRestoring) return;
      this.hasChanges = true;
      if (this.pending !== null) clearTimeout(this.pending);
      this.pending = setTimeout(() => this.settle(), PAUSE_MS);
    });
  }

  get canUndo(): boolean {
    return this.undoSteps.length > 0 || this.hasChanges;
  }

  get canRedo(): boolean {
    return this.redoSteps.length > 0 && !this.hasChanges;
  }

  /** Does something as one step. What was still going on is a step of its own. */
  step<T>(work: () => T): T {
    this.settle();
    try {
      return work();
    } finally {
      this.settle();
    }
  }

  undo(): void {
    this.settle();
    const target = this.undoSteps.pop();
    if (!target) return;
    this.redoSteps.push(this.settled);
    this.goTo(target);
  }

  redo(): void {
    this.settle();
    const target = this.redoSteps.pop();
    if (!target) return;
    this.undoSteps.push(this.settled);
    this.goTo(target);
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private settle(): void {
    if (this.pending !== null) clearTimeout(this.pending);
    this.pending = null;
    if (!this.hasChanges) return;
    this.hasChanges = false;
    this.undoSteps.push(this.settled);
    if (this.undoSteps.length > MOST_STEPS) this.undoSteps.shift();
    this.redoSteps.length = 0;
    this.settled = this.workbook.checkpoint();
    for (const listener of this.listeners) listener();
  }

  private goTo(target: Checkpoint): void {
    this.isRestoring = true;
    try {
      this.workbook.restore(target);
    } finally {
      this.isRestoring = false;
    }
    this.settled = target;
    for (const listener of this.listeners) listener();
  }
}
