import type { Area } from "../area.ts";
import type { ChangeKind } from "../model.ts";
import type { WorkbookCore } from "../workbook/workbook-core.ts";
import type { SheetPart } from "./sheet-part.ts";

/** What the features of one sheet need of it. */
export interface SheetContext {
  readonly core: WorkbookCore;
  readonly part: SheetPart;
  readonly id: number;
  readonly path: string;
  notify(kind: ChangeKind, area?: Area | null): void;
}

/** Remembers what is derived from a sheet's sections until one of them changes. */
export function derived<T>(part: () => SheetPart, make: (part: SheetPart) => T): () => T {
  let version = -1;
  let value: T;
  return () => {
    const now = part();
    if (version !== now.version) {
      value = make(now);
      version = now.version;
    }
    return value;
  };
}
