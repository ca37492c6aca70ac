import type { WorkbookModel } from "./workbook/model.ts";
import { Connection } from "./connection.ts";
import type { Counts } from "./counters.ts";
import type { HostOptions } from "./host-options.ts";
import type { HostSession } from "./host-session.ts";
import type { Faults, Modes } from "./modes.ts";
import { SharedHost } from "./shared-host.ts";

interface Waiting {
  readonly connection: Connection;
  readonly messageText: string;
}

/** A client's way to the host: text in, text out. */
export interface ClientLink {
  /** Takes one message of the client. The answer comes later through `deliver`. */
  receive(messageText: string): void;
  close(): void;
}

/** One workbook that answers the requests of any number of Office.js clients. */
export class EmbeddedHost {
  readonly shared: SharedHost;
  private readonly connections = new Set<Connection>();
  private readonly queue: Waiting[] = [];
  private scheduled = false;

  constructor(workbook: WorkbookModel, options: HostOptions = {}, previouslySaved = false) {
    this.shared = new SharedHost(workbook, options, previouslySaved);
    this.shared.changes.whenPending(() => this.schedule());
  }

  get workbook(): WorkbookModel {
    return this.shared.workbook;
  }

  get counters(): Counts {
    return this.shared.counters.now();
  }

  get modes(): Modes {
    return this.shared.modes;
  }

  get faults(): Faults {
    return this.shared.faults;
  }

  /** Called before each request is executed, so that tests can play a co-author between two syncs. */
  onBeforeRequest(listener: ((session: HostSession) => void) | null): void {
    this.shared.beforeRequest = listener;
  }

  save(): Uint8Array {
    const bytes = this.workbook.save();
    this.shared.isDirty = false;
    return bytes;
  }

  /** Counts what the clients asked while `run` was busy; cleanups that follow by themselves are counted apart. */
  async measure<T>(run: () => Promise<T>): Promise<{ readonly result: T; readonly counts: Counts }> {
    const before = this.counters;
    const result = await run();
    return { result, counts: this.shared.counters.since(before) };
  }

  connect(deliver: (messageText: string) => void): ClientLink {
    const connection = new Connection(this.shared, deliver);
    this.connections.add(connection);
    return {
      receive: (messageText) => {
        this.queue.push({ connection, messageText });
        this.schedule();
      },
      close: () => {
        this.connections.delete(connection);
        connection.close();
      },
    };
  }

  /** The person has left the cell: requests that wait for it go on. */
  endCellEdit(): void {
    this.modes.cellEdit = false;
    this.schedule();
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    const run = (): void => {
      this.scheduled = false;
      this.work();
    };
    if (this.modes.answerAfterMs > 0) setTimeout(run, this.modes.answerAfterMs);
    else queueMicrotask(run);
  }

  /** One request after another in order of arrival; events of a batch follow its answer. */
  private work(): void {
    this.deliverEvents();
    for (;;) {
      const next = this.queue.findIndex(({ connection, messageText }) => !connection.mustWait(messageText));
      const [waiting] = next < 0 ? [] : this.queue.splice(next, 1);
      if (!waiting) return;
      if (!this.connections.has(waiting.connection)) continue;
      waiting.connection.send(waiting.connection.answer(waiting.messageText));
      this.deliverEvents();
    }
  }

  private deliverEvents(): void {
    const { changes } = this.shared;
    if (changes.isEmpty) return;
    const events = changes.takeEvents();
    for (const connection of this.connections) connection.sendEvents(events.get(connection.session) ?? []);
  }
}
