import { z } from "zod";

/** Kinds of object path on the wire. */
export const PathType = {
  GlobalObject: 1,
  NewObject: 2,
  Method: 3,
  Property: 4,
  Indexer: 5,
  ReferenceId: 6,
  NullObject: 7,
} as const;

/** Kinds of action on the wire. */
export const ActionType = {
  Instantiate: 1,
  Query: 2,
  Method: 3,
  SetProperty: 4,
  Trace: 5,
  RecursiveQuery: 6,
  QueryAsJson: 7,
  EnsureUnchanged: 8,
  Update: 9,
} as const;

/** Bit of the envelope's `flags` that says: wait until the person has finished editing a cell. */
export const delayForCellEditFlag = 64;

const argumentInfo = z.object({
  Arguments: z.array(z.unknown()).nullish(),
  ReferencedObjectPathIds: z.array(z.unknown()).nullish(),
});

const objectPath = z.object({
  Id: z.number(),
  ObjectPathType: z.number().int().min(1).max(7),
  Name: z.string().nullish(),
  ParentObjectPathId: z.number().nullish(),
  ArgumentInfo: argumentInfo.nullish(),
});

const queryInfo = z.object({
  Select: z.array(z.string()).nullish(),
  Expand: z.array(z.string()).nullish(),
  Top: z.number().nullish(),
  Skip: z.number().nullish(),
});

const action = z.object({
  Id: z.number(),
  ActionType: z.number().int().min(1).max(9),
  Name: z.string().nullish(),
  ObjectPathId: z.number(),
  ArgumentInfo: argumentInfo.nullish(),
  QueryInfo: queryInfo.nullish(),
});

const requestBody = z.object({
  AutoKeepReference: z.boolean().nullish(),
  Actions: z.array(action),
  ObjectPaths: z.record(z.string(), objectPath),
});

const requestEnvelope = z.object({
  id: z.number(),
  type: z.literal(1),
  flags: z.number().optional(),
  message: z.object({ url: z.string(), method: z.string(), body: requestBody }),
});

export type ArgumentInfo = z.infer<typeof argumentInfo>;
export type ObjectPath = z.infer<typeof objectPath>;
export type QueryInfo = z.infer<typeof queryInfo>;
export type Action = z.infer<typeof action>;
export type RequestBody = z.infer<typeof requestBody>;
export type RequestEnvelope = z.infer<typeof requestEnvelope>;

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface ErrorBody {
  readonly Code: string;
  readonly Message: string;
  readonly Location?: string;
  readonly ActionIndex?: number;
}

export interface ResponseBody {
  readonly Results: readonly ActionResult[];
  readonly TraceIds: readonly number[];
  readonly Error?: ErrorBody;
}

/** One event as the client dispatches it; `message` is a JSON text inside the JSON text. */
export interface EventEntry {
  readonly messageCategory: 65536;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
  readonly isRemoteOverride?: boolean;
}

/** Reads one message of the client. @throws ZodError when it is not a request that this host knows. */
export function parseRequest(messageText: string): RequestEnvelope {
  return requestEnvelope.parse(JSON.parse(messageText));
}

export function answerText(id: number, body: ResponseBody): string {
  return JSON.stringify({ id, type: 2, message: { statusCode: 200, headers: {}, body } });
}

/** An answer as a server gives when it never looked at the actions. */
export function failureText(id: number, statusCode: number, code: string, message: string): string {
  return JSON.stringify({ id, type: 2, message: { statusCode, headers: {}, body: { error: { code, message } } } });
}

export function eventText(entries: readonly EventEntry[]): string {
  return JSON.stringify({ type: 3, message: { entries } });
}
