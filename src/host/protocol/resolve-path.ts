import { locatedError, unansweredMember } from "./answer-query.ts";
import { CallArguments, nullObjectArgument } from "./call-arguments.ts";
import type { HostObject } from "./class-definition.ts";
import { HostError, UnsupportedByHostError } from "./host-error.ts";
import { type ArgumentInfo, type ObjectPath, PathType, type RequestBody } from "./messages.ts";
import type { ObjectSystem } from "./object-system.ts";

/**
 * Object paths of one batch. Each is evaluated once, at its first use, and remembered: otherwise `worksheets.add`
 * would run once per action that names it.
 */
export class BatchPaths<C> {
  private readonly resolved = new Map<number, HostObject | null>();
  private readonly paths: RequestBody["ObjectPaths"];
  private readonly system: ObjectSystem<C>;

  constructor(system: ObjectSystem<C>, paths: RequestBody["ObjectPaths"]) {
    this.system = system;
    this.paths = paths;
  }

  /** The object of a path, null for a null object. Ancestors are resolved first, without recursion limits in the way. */
  resolve(pathId: number): HostObject | null {
    const chain: ObjectPath[] = [];
    for (let id: number | null | undefined = pathId; id !== null && id !== undefined && !this.resolved.has(id);) {
      const path: ObjectPath | undefined = this.paths[String(id)];
      if (!path) throw new HostError("InvalidReference", `The request names object path ${id} without describing it.`);
      chain.push(path);
      // The parent of a null object may be missing from the request.
      id = path.ObjectPathType === PathType.NullObject ? null : path.ParentObjectPathId;
    }
    for (const path of chain.reverse()) this.resolved.set(path.Id, this.evaluate(path));
    return this.resolved.get(pathId) ?? null;
  }

  /** Arguments with every reference replaced by its object, at any depth. */
  argumentsOf(info: ArgumentInfo | null | undefined): CallArguments {
    const values = info?.Arguments ?? [];
    const references = info?.ReferencedObjectPathIds ?? [];
    return new CallArguments(values.map((value, place) => this.argument(value, references[place])));
  }

  private argument(value: unknown, reference: unknown): unknown {
    if (typeof reference === "number" && reference !== 0) return this.resolve(reference) ?? nullObjectArgument;
    if (Array.isArray(reference) && Array.isArray(value)) {
      const references: readonly unknown[] = reference;
      return value.map((entry: unknown, place) => this.argument(entry, references[place]));
    }
    return this.withEmbeddedObjects(value);
  }

  private withEmbeddedObjects(value: unknown): unknown {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    if ("_ObjectPathId" in value && typeof value._ObjectPathId === "number") {
      return this.resolve(value._ObjectPathId) ?? nullObjectArgument;
    }
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, this.withEmbeddedObjects(entry)]));
  }

  private evaluate(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case PathType.GlobalObject:
        return this.system.root();
      case PathType.NullObject:
        return null;
      case PathType.ReferenceId:
        return this.system.referenced(path.Name ?? "");
      case PathType.NewObject:
        throw new UnsupportedByHostError(path.Name ?? "NewObject", "only the workbook of this host is served.");
      default:
        return this.evaluateMember(path);
    }
  }

  private evaluateMember(path: ObjectPath): HostObject | null {
    const parentId = path.ParentObjectPathId;
    const parent = parentId === null || parentId === undefined ? null : (this.resolved.get(parentId) ?? null);
    if (parent === null) return null;
    const wire = this.system.classOf(parent.className);
    const { definition } = wire;
    const { context } = this.system;
    const name = path.Name ?? "";
    try {
      definition.check?.(parent.target, context);
      if (path.ObjectPathType === PathType.Indexer) {
        const item = definition.collection?.item;
        if (!item) throw unansweredMember(wire, "GetItem", "getItem");
        const found = item.call(
          definition.collection,
          parent.target,
          this.argumentsOf(path.ArgumentInfo).raw(0),
          context,
        );
        if (found === null) throw new HostError("ItemNotFound", undefined, { location: `${definition.name}.getItem` });
        return found;
      }
      if (path.ObjectPathType === PathType.Property) {
        const navigation = wire.navigation.get(name);
        if (!navigation) throw unansweredMember(wire, name, name);
        return navigation.member.get(parent.target, context);
      }
      const method = wire.objectMethod.get(name);
      if (!method) throw unansweredMember(wire, name, name);
      if (method.member.writes) this.system.beforeWrite();
      return method.member.call(parent.target, this.argumentsOf(path.ArgumentInfo), context);
    } catch (error) {
      throw locatedError(this.system.translate(error), `${definition.name}.${memberName(name)}`);
    }
  }
}

/** Wire name back to the JavaScript name, for places in errors. */
export function memberName(wire: string): string {
  if (wire === "") return "getItem";
  return wire.startsWith("_") ? wire : wire.charAt(0).toLowerCase() + wire.slice(1);
}
