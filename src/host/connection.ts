import { ZodError } from "zod";
import { executeBatch } from "./protocol/execute-batch.ts";
import {
  ActionType,
  answerText,
  delayForCellEditFlag,
  type EventEntry,
  eventText,
  failureText,
  parseRequest,
  type RequestEnvelope,
  type ResponseBody,
} from "./protocol/messages.ts";
import { HostError } from "./protocol/host-error.ts";
import { utf8Length } from "./counters.ts";
import { HostSession } from "./host-session.ts";
import type { SharedHost } from "./shared-host.ts";

/** Excel on the web: a request or answer may be 5 MB. Source: "Resource limits and performance optimization". */
const payloadLimit = 5 * 1024 * 1024;

/** One client at the other end of a bridge. */
export class Connection {
  readonly session: HostSession;
  private readonly host: SharedHost;
  private readonly deliver: (messageText: string) => void;

  /** @param deliver hands a message to the client; it may be called at any time after the request came in. */
  constructor(host: SharedHost, deliver: (messageText: string) => void) {
    this.host = host;
    this.deliver = deliver;
    this.session = new HostSession(host);
    host.sessions.add(this.session);
  }

  close(): void {
    this.host.sessions.delete(this.session);
  }

  /** True while the request must wait until the person has finished editing. */
  mustWait(messageText: string): boolean {
    if (!this.host.modes.cellEdit) return false;
    const flags = /"flags":(\d+)/u.exec(messageText)?.[1];
    return (Number(flags ?? 0) & delayForCellEditFlag) !== 0;
  }

  /** Executes one request and gives the text of its answer. Never throws: a client without an answer waits for ever. */
  answer(messageText: string): string {
    let request: RequestEnvelope;
    try {
      request = parseRequest(messageText);
    } catch (error) {
      const detail = error instanceof ZodError ? "The message has an unknown shape." : String(error);
      return failureText(idIn(messageText), 400, "InvalidRequest", detail);
    }
    const { Actions } = request.message.body;
    const cleanup = Actions.length > 0 && Actions.every(isCleanup);
    const text = cleanup ? this.execute(request) : (this.refusal(request, messageText) ?? this.execute(request));
    this.host.counters.add({
      actions: Actions.length,
      bytesIn: utf8Length(messageText),
      bytesOut: utf8Length(text),
      cleanup,
    });
    return text;
  }

  private refusal(request: RequestEnvelope, messageText: string): string | null {
    const { modes, faults, options } = this.host;
    if (modes.sessionLost || countedDown(faults, "failRequest")) {
      return failureText(request.id, 503, "ServiceNotAvailable", "The connection to the workbook was lost.");
    }
    if (modes.refuseWith !== null) {
      return failureText(request.id, 503, modes.refuseWith, "Requests are refused here on demand.");
    }
    if (options.payloadLimits && utf8Length(messageText) > payloadLimit) {
      return failureText(request.id, 413, "RequestPayloadSizeLimitExceeded", "The request is larger than 5 MB.");
    }
    if (modes.cellEdit) {
      const error = new HostError("InvalidOperationInCellEditMode");
      return answerText(request.id, { Results: [], TraceIds: [], Error: { Code: error.code, Message: error.message } });
    }
    return null;
  }

  private execute(request: RequestEnvelope): string {
    const { changes, faults, options } = this.host;
    this.host.beforeRequest?.(this.session);
    changes.origin = this.session;
    let body: ResponseBody;
    try {
      body = executeBatch(this.session, request.message.body);
    } finally {
      changes.origin = null;
    }
    const text = answerText(request.id, body);
    if (countedDown(faults, "loseAnswer")) {
      return failureText(request.id, 504, "ConnectionFailure", "The answer was lost on its way.");
    }
    if (options.payloadLimits && utf8Length(text) > payloadLimit) {
      return failureText(request.id, 413, "ResponsePayloadSizeLimitExceeded", "The answer is larger than 5 MB.");
    }
    return text;
  }

  send(messageText: string): void {
    this.deliver(messageText);
  }

  sendEvents(entries: readonly EventEntry[]): void {
    if (entries.length > 0) this.deliver(eventText(entries));
  }
}

function isCleanup(action: { readonly ActionType: number; readonly Name?: string | null | undefined }): boolean {
  return (
    action.ActionType === ActionType.Instantiate ||
    (action.ActionType === ActionType.Method && action.Name === "_RemoveReference")
  );
}

function countedDown(faults: SharedHost["faults"], which: "failRequest" | "loseAnswer"): boolean {
  const left = faults[which];
  if (left === null) return false;
  faults[which] = left > 1 ? left - 1 : null;
  return left <= 1;
}

function idIn(messageText: string): number {
  return Number(/"id":(\d+)/u.exec(messageText)?.[1] ?? 0);
}
