import type { FactValue } from "#core/plan/finding.ts";

/** A cell as a person names it; what is unknown is null. */
export interface SheetPlace {
  readonly sheet: string;
  /** A1 address without the sheet. */
  readonly cell: string | null;
  /** As Excel shows it, 1-based. */
  readonly rowNumber: number | null;
  /** Header text of the column. */
  readonly column: string | null;
}

export interface WorkbookTrouble<Code extends string = string> {
  readonly code: Code;
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly place: SheetPlace | null;
}

/**
 * Stops what runs inside one `inWorkbook`, with all reasons that a person can mend. Never leaves the actions layer:
 * there it becomes a result.
 */
export class WorkbookProblem extends Error {
  readonly troubles: readonly WorkbookTrouble[];

  constructor(troubles: readonly WorkbookTrouble[], cause?: unknown) {
    super(troubles.map((trouble) => trouble.code).join(", "), cause === undefined ? undefined : { cause });
    this.name = "WorkbookProblem";
    this.troubles = troubles;
  }
}

export function stop(code: string, facts: WorkbookTrouble["facts"] = {}, place: SheetPlace | null = null): never {
  throw new WorkbookProblem([{ code, facts, place }]);
}
