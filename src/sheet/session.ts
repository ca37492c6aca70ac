import { isTrouble, retold, translateOfficeError } from "./office-error.ts";
import { forgetStopRequest, stopIfAsked } from "./stop-request.ts";
import { WorkbookProblem } from "./workbook-problem.ts";

/** One run over the workbook: the only way to Excel for everything in this layer. */
export interface WorkbookSession {
  readonly workbook: Excel.Workbook;
  readonly context: Excel.RequestContext;
  /** Sends what was queued and waits for the answers. */
  readonly sync: () => Promise<void>;
  /** Round trips so far, for the limits that tests pin. */
  readonly syncCount: () => number;
}

export interface SessionOptions {
  /** Changes the workbook: all its round trips become one step for Excel's own undo, where that exists. */
  readonly writes?: boolean;
}

/** `mergeUndoGroup` is younger than the client we test with, which ignores it. */
type RunOptions = Excel.RunOptions & { mergeUndoGroup?: boolean };

/** Whether members of this ExcelApi set may be used. */
export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

/**
 * Opens a run and closes it.
 * @throws WorkbookProblem for everything that Excel refuses; other errors are faults of ours and go through.
 */
export async function inWorkbook<T>(
  work: (session: WorkbookSession) => Promise<T>,
  options: SessionOptions = {},
): Promise<T> {
  const writes = options.writes === true;
  const merged = writes && supports("1.20");
  if (writes) forgetStopRequest();
  try {
    return await run(work, { writes, merged });
  } catch (error) {
    const ours = translateOfficeError(error);
    // Something that Excel cannot undo (hiding a new sheet, on Windows and Mac) does not go into one undo step: what is
    // done of it heals when it is done again.
    if (merged && isTrouble(ours, "UNDO-NOT-SUPPORTED")) return inWorkbookWithoutUndoStep(work);
    throw await explained(ours);
  }
}

async function inWorkbookWithoutUndoStep<T>(work: (session: WorkbookSession) => Promise<T>): Promise<T> {
  try {
    return await run(work, { writes: true, merged: false });
  } catch (error) {
    throw await explained(translateOfficeError(error));
  }
}

async function run<T>(
  work: (session: WorkbookSession) => Promise<T>,
  { writes, merged }: { readonly writes: boolean; readonly merged: boolean },
): Promise<T> {
  // Not waiting for the end of cell editing: a pane that hangs explains nothing, a sentence does.
  const runOptions: RunOptions = { delayForCellEdit: false };
  if (merged) runOptions.mergeUndoGroup = true;
  return Excel.run(runOptions, async (context) => {
    let count = 0;
    return work({
      workbook: context.workbook,
      context,
      sync: async () => {
        if (writes && count > 0) stopIfAsked();
        count += 1;
        await context.sync();
      },
      syncCount: () => count,
    });
  });
}

/** Excel answers "access denied" for a protected sheet and for a read-only workbook alike: it is asked which. */
async function explained(error: unknown): Promise<unknown> {
  if (!isTrouble(error, "SHEET-PROTECTED")) return error;
  try {
    return await Excel.run(async (context) => {
      const { workbook } = context;
      workbook.load("readOnly");
      workbook.protection.load("protected");
      workbook.worksheets.load("items/name,items/protection/protected");
      await context.sync();
      if (workbook.readOnly) return retold(error, "WORKBOOK-READ-ONLY");
      const sheets = workbook.worksheets.items.filter(({ protection }) => protection.protected).map(({ name }) => name);
      return retold(error, "SHEET-PROTECTED", { sheets, structure: workbook.protection.protected });
    });
  } catch {
    // The first answer stands: not even this could be asked.
    return error;
  }
}

/** A registered event handler of any kind. */
export interface EventRegistration {
  readonly context: OfficeExtension.ClientRequestContext;
  remove(): void;
}

/** Takes handlers away again, in the context that added them; a workbook that is already gone needs no more. */
export async function endEvents(handlers: readonly EventRegistration[]): Promise<void> {
  const [first] = handlers;
  if (first === undefined) return;
  for (const handler of handlers) handler.remove();
  try {
    await first.context.sync();
  } catch (error) {
    const translated = translateOfficeError(error);
    if (!(translated instanceof WorkbookProblem)) throw translated;
  }
}
