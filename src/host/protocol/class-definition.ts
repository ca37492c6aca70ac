import type { CallArguments } from "./call-arguments.ts";

/** An Office.js object on the host's side: its class and what it stands for. `null` is the null object. */
export interface HostObject {
  readonly className: string;
  readonly target: unknown;
}

/**
 * Members are declared as methods on purpose: a definition for one kind of target may then stand in a table of
 * definitions for any target.
 */
export interface PropertyMember<T, C> {
  /** Requirement set that introduced it; a bare number means ExcelApi. */
  readonly since: string;
  get?(target: T, context: C): unknown;
  set?(target: T, value: unknown, context: C): void;
  /** Name under which the client writes it, where that differs. */
  readonly writtenAs?: string;
  /** Why this host does not let programs write it, although Excel does. */
  readonly writeRefused?: string;
  /** The setter changes nothing in the workbook, so it is allowed where writing is not. */
  readonly harmless?: true;
}

export interface NavigationMember<T, C> {
  readonly since: string;
  get(target: T, context: C): HostObject | null;
}

export interface ObjectMethod<T, C> {
  readonly since: string;
  /** The call changes the workbook; most calls that give an object only look. */
  readonly writes?: true;
  call(target: T, args: CallArguments, context: C): HostObject | null;
}

export interface ValueMethod<T, C> {
  readonly since: string;
  /** The call changes nothing in the workbook; most calls that give no object do. */
  readonly harmless?: true;
  call(target: T, args: CallArguments, context: C): unknown;
}

export interface CollectionMember<T, C> {
  /** Items in the order of the collection. */
  items(target: T, context: C): readonly HostObject[];
  /** `getItem(key)`; null when there is no such item. */
  item?(target: T, key: unknown, context: C): HostObject | null;
}

/** What the host answers of one Office.js class, member names as in JavaScript. */
export interface ClassDefinition<T, C> {
  readonly name: string;
  readonly since: string;
  /** Value that the client keeps to address the object again, and its name on the wire. */
  readonly identity?: { readonly field: "Id" | "_Id"; of(target: T, context: C): string | number };
  /** True when the client asks to keep a reference (`_KeepReference`). */
  readonly trackable?: boolean;
  readonly properties?: Readonly<Record<string, PropertyMember<T, C>>>;
  readonly navigation?: Readonly<Record<string, NavigationMember<T, C>>>;
  readonly objectMethods?: Readonly<Record<string, ObjectMethod<T, C>>>;
  readonly methods?: Readonly<Record<string, ValueMethod<T, C>>>;
  readonly collection?: CollectionMember<T, C>;
  /** Members that office.js has and this host refuses, with the reason. */
  readonly refused?: Readonly<Record<string, string>>;
  /** Throws when the target is gone, before any member of it is used. */
  check?(target: T, context: C): void;
}

/** JavaScript name to wire name: a capital first letter, names with an underscore unchanged. */
export function wireName(memberName: string): string {
  return memberName.startsWith("_") ? memberName : memberName.charAt(0).toUpperCase() + memberName.slice(1);
}

export interface WireClass<C> {
  readonly definition: ClassDefinition<unknown, C>;
  readonly property: ReadonlyMap<string, NamedMember<PropertyMember<unknown, C>>>;
  readonly written: ReadonlyMap<string, NamedMember<PropertyMember<unknown, C>>>;
  readonly navigation: ReadonlyMap<string, NamedMember<NavigationMember<unknown, C>>>;
  readonly objectMethod: ReadonlyMap<string, NamedMember<ObjectMethod<unknown, C>>>;
  readonly method: ReadonlyMap<string, NamedMember<ValueMethod<unknown, C>>>;
  readonly refused: ReadonlyMap<string, { readonly name: string; readonly reason: string }>;
}

export interface NamedMember<M> {
  readonly name: string;
  readonly member: M;
}

function byWireName<M>(members: Readonly<Record<string, M>> | undefined): Map<string, NamedMember<M>> {
  return new Map(Object.entries(members ?? {}).map(([name, member]) => [wireName(name), { name, member }]));
}

/** Index of a definition by the names that stand in requests. */
export function wireClass<C>(definition: ClassDefinition<unknown, C>): WireClass<C> {
  const property = byWireName(definition.properties);
  const written = new Map([...property].map(([wire, named]) => [named.member.writtenAs ?? wire, named] as const));
  return {
    definition,
    property,
    written,
    navigation: byWireName(definition.navigation),
    objectMethod: byWireName(definition.objectMethods),
    method: byWireName(definition.methods),
    refused: new Map(
      Object.entries(definition.refused ?? {}).map(([name, reason]) => [wireName(name), { name, reason }]),
    ),
  };
}
