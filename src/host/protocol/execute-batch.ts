import { answerQuery, locatedError, unansweredMember } from "./answer-query.ts";
import type { HostObject } from "./class-definition.ts";
import { HostError, UnsupportedByHostError } from "./host-error.ts";
import { type Action, type ActionResult, ActionType, type RequestBody, type ResponseBody } from "./messages.ts";
import type { ObjectSystem } from "./object-system.ts";
import { BatchPaths, memberName } from "./resolve-path.ts";

/**
 * Runs the actions of one request in order. At the first failure the rest is skipped; what was done stays done.
 * Trace actions are answered twice, as result and as id, because the two event mechanisms of the client each read one.
 */
export function executeBatch<C>(system: ObjectSystem<C>, body: RequestBody): ResponseBody {
  const batch = new Batch(system, body);
  system.beginBatch();
  try {
    return batch.run(body.Actions);
  } finally {
    system.endBatch();
  }
}

class Batch<C> {
  private readonly paths: BatchPaths<C>;
  /** Reference ids of the objects that this batch asked to keep, by path. */
  private readonly kept = new Map<number, string>();
  private readonly results: ActionResult[] = [];
  private readonly traceIds: number[] = [];
  private readonly system: ObjectSystem<C>;

  constructor(system: ObjectSystem<C>, body: RequestBody) {
    this.system = system;
    this.paths = new BatchPaths(system, body.ObjectPaths);
  }

  run(actions: readonly Action[]): ResponseBody {
    for (const [index, action] of actions.entries()) {
      try {
        this.system.beforeAction(index);
        this.results.push({ ActionId: action.Id, Value: this.perform(action) });
      } catch (thrown) {
        const error = locatedError(this.system.translate(thrown), memberName(action.Name ?? "request"));
        return {
          Results: this.results,
          TraceIds: this.traceIds,
          Error: {
            Code: error.code,
            Message: error.message,
            ...(error.location === undefined ? {} : { Location: error.location }),
            ActionIndex: index,
          },
        };
      }
    }
    return { Results: this.results, TraceIds: this.traceIds };
  }

  private perform(action: Action): unknown {
    if (action.ActionType === ActionType.Trace) {
      this.traceIds.push(action.Id);
      return null;
    }
    const object = this.paths.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return object === null ? null : this.instantiated(action.ObjectPathId, object);
      case ActionType.Query:
        return answerQuery(this.system, object, action.QueryInfo ?? null);
      case ActionType.Method:
        return this.callMethod(action, object);
      case ActionType.SetProperty:
        return this.setProperty(action, object);
      default:
        throw new HostError("NotImplemented", `Action type ${action.ActionType} is internal to the client.`);
    }
  }

  private instantiated(pathId: number, object: HostObject): unknown {
    const reference = this.kept.get(pathId);
    if (reference !== undefined) return { _ReferenceId: reference };
    const { definition } = this.system.classOf(object.className);
    const { identity } = definition;
    return identity ? { [identity.field]: identity.of(object.target, this.system.context) } : {};
  }

  private callMethod(action: Action, object: HostObject | null): unknown {
    const name = action.Name ?? "";
    if (name === "_KeepReference") {
      if (object !== null) this.kept.set(action.ObjectPathId, this.system.keepReference(object));
      return null;
    }
    // Microsoft's samples begin with `worksheets.getItemOrNullObject("Sample").delete()`: on a null object it does nothing.
    if (object === null) return null;
    const wire = this.system.classOf(object.className);
    const method = wire.method.get(name);
    if (!method) throw unansweredMember(wire, name, memberName(name));
    try {
      wire.definition.check?.(object.target, this.system.context);
      if (!method.member.harmless) this.system.beforeWrite();
      const answer = method.member.call(
        object.target,
        this.paths.argumentsOf(action.ArgumentInfo),
        this.system.context,
      );
      return answer === undefined ? null : answer;
    } catch (error) {
      throw locatedError(this.system.translate(error), `${wire.definition.name}.${memberName(name)}`);
    }
  }

  private setProperty(action: Action, object: HostObject | null): null {
    const name = action.Name ?? "";
    const present = requirePresent(object, name);
    const wire = this.system.classOf(present.className);
    const property = wire.written.get(name);
    if (property?.member.writeRefused !== undefined) {
      throw new UnsupportedByHostError(
        `${wire.definition.name}.${property.name} (writing)`,
        property.member.writeRefused,
      );
    }
    if (!property?.member.set) throw unansweredMember(wire, name, memberName(name));
    try {
      wire.definition.check?.(present.target, this.system.context);
      if (!property.member.harmless) this.system.beforeWrite();
      const value = this.paths.argumentsOf(action.ArgumentInfo).raw(0);
      property.member.set(present.target, value, this.system.context);
    } catch (error) {
      throw locatedError(this.system.translate(error), `${wire.definition.name}.${property.name}`);
    }
    return null;
  }
}

/** What setting a property of a null object does is not documented: refused, and the code is our choice. */
function requirePresent(object: HostObject | null, name: string): HostObject {
  if (object !== null) return object;
  throw new HostError("InvalidOperation", `The object does not exist (it is a null object).`, {
    location: memberName(name),
  });
}
