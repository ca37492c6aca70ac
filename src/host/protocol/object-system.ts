import type { HostObject, WireClass } from "./class-definition.ts";

/** What the protocol needs to know of the objects behind it. */
export interface ObjectSystem<C> {
  readonly context: C;
  /** The object that path type 1 stands for. */
  root(): HostObject;
  /** @throws when no class of that name is registered: a fault of the host. */
  classOf(className: string): WireClass<C>;
  /** Keeps an object beyond the batch and gives the id to address it with; the same object keeps its id. */
  keepReference(object: HostObject): string;
  /** @throws HostError InvalidReference when the id is unknown or its object is gone. */
  referenced(referenceId: string): HostObject;
  /** Errors of the workbook behind the objects as errors of the protocol; everything else unchanged. */
  translate(error: unknown): unknown;
  /** Called around each batch: objects that were not kept may be forgotten afterwards. */
  beginBatch(): void;
  endBatch(): void;
  /** Called before each action that changes something; throws in modes that forbid it. */
  beforeWrite(): void;
  /** Called with the 0-based index before each action; fault injection lives here. */
  beforeAction(actionIndex: number): void;
}
