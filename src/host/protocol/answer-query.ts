import type { HostObject, WireClass } from "./class-definition.ts";
import { wireName } from "./class-definition.ts";
import { HostError, UnsupportedByHostError } from "./host-error.ts";
import type { QueryInfo } from "./messages.ts";
import type { ObjectSystem } from "./object-system.ts";
import { type Selection, selectionOf } from "./selection.ts";

interface Page {
  readonly top: number | undefined;
  readonly skip: number;
}

const wholeList: Page = { top: undefined, skip: 0 };

/** Value of a Query action: only what was selected, and the identity of every item on the way. */
export function answerQuery<C>(system: ObjectSystem<C>, object: HostObject | null, query: QueryInfo | null): unknown {
  if (object === null) return null;
  const page = { top: query?.Top ?? undefined, skip: query?.Skip ?? 0 };
  return describeObject(system, object, selectionOf(query), page);
}

function describeObject<C>(
  system: ObjectSystem<C>,
  object: HostObject,
  selection: Selection,
  page: Page = wholeList,
): Record<string, unknown> {
  const wire = system.classOf(object.className);
  wire.definition.check?.(object.target, system.context);
  const collection = wire.definition.collection;
  if (!collection) return describeMembers(system, wire, object, selection);

  const own: Selection = { all: selection.all, members: new Map() };
  const ofItems: Selection = { all: selection.all, members: new Map() };
  for (const [name, below] of selection.members) {
    (wire.property.has(wireName(name)) ? own : ofItems).members.set(name, below);
  }
  const value = describeMembers(system, wire, object, own);
  const items = collection.items(object.target, system.context);
  const shown = items.slice(page.skip, page.top === undefined ? undefined : page.skip + page.top);
  value["_Items"] = shown.map((item, place) => {
    const described = describeObject(system, item, ofItems);
    const index = place + page.skip;
    // Without an identity the client addresses an item by its place in the answer, which skipping would shift.
    return index !== place && !hasIdentity(described) ? { ...described, _Index: index } : described;
  });
  return value;
}

function hasIdentity(value: Record<string, unknown>): boolean {
  return "Id" in value || "_Id" in value;
}

function describeMembers<C>(
  system: ObjectSystem<C>,
  wire: WireClass<C>,
  object: HostObject,
  selection: Selection,
): Record<string, unknown> {
  const { definition } = wire;
  const value: Record<string, unknown> = {};
  if (definition.identity) {
    value[definition.identity.field] = definition.identity.of(object.target, system.context);
  }
  if (selection.all) {
    for (const [wireMember, { name, member }] of wire.property) {
      if (member.get)
        value[wireMember] = readProperty(system, `${definition.name}.${name}`, () =>
          member.get?.(object.target, system.context),
        );
    }
  }
  for (const [name, below] of selection.members) {
    const wireMember = wireName(name);
    const property = wire.property.get(wireMember);
    if (property?.member.get) {
      const { member } = property;
      value[wireMember] = readProperty(system, `${definition.name}.${name}`, () =>
        member.get?.(object.target, system.context),
      );
      continue;
    }
    const navigation = wire.navigation.get(wireMember);
    if (!navigation) throw unansweredMember(wire, wireMember, name);
    const next = readProperty(system, `${definition.name}.${name}`, () =>
      navigation.member.get(object.target, system.context),
    );
    value[wireMember] = next === null ? null : describeObject(system, next, below);
  }
  return value;
}

function readProperty<C, V>(system: ObjectSystem<C>, location: string, read: () => V): V {
  try {
    return read();
  } catch (error) {
    throw locatedError(system.translate(error), location);
  }
}

/** Adds the place to an error of the host; anything else is a fault of the host itself and says so. */
export function locatedError(error: unknown, location: string): HostError {
  if (error instanceof HostError) {
    error.location ??= location;
    return error;
  }
  const detail = error instanceof Error ? error.message : String(error);
  return new HostError("GeneralException", `The embedded host failed at ${location}: ${detail}`, {
    location,
    cause: error,
  });
}

export function unansweredMember<C>(wire: WireClass<C>, wireMember: string, memberName: string): HostError {
  const refused = wire.refused.get(wireMember);
  const full = `${wire.definition.name}.${refused?.name ?? memberName}`;
  return new UnsupportedByHostError(full, refused?.reason ?? "this member is not in its tables.");
}
