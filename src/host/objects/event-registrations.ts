import type { ValueMethod } from "../protocol/class-definition.ts";
import { MessageType } from "./event-hub.ts";
import type { HostContext } from "./host-context.ts";

type Registration<T> = ValueMethod<T, HostContext>;

/** `_Register…Event` and `_Unregister…Event` of one class: name of the event on the wire, and its message type. */
export function registrations<T>(
  since: Readonly<Record<string, readonly [since: string, type: keyof typeof MessageType]>>,
  targetIdOf: (target: T) => string,
): Record<string, Registration<T>> {
  const members: Record<string, Registration<T>> = {};
  for (const [event, [set, type]] of Object.entries(since)) {
    const messageType = MessageType[type];
    members[`_Register${event}`] = {
      since: set,
      harmless: true,
      call: (target, _args, context) => context.subscribe({ messageType, targetId: targetIdOf(target) }),
    };
    members[`_Unregister${event}`] = {
      since: set,
      harmless: true,
      call: (target, _args, context) => context.unsubscribe({ messageType, targetId: targetIdOf(target) }),
    };
  }
  return members;
}
