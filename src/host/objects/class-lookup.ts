import type { WireClass } from "../protocol/class-definition.ts";
import type { HostContext } from "./host-context.ts";

/** Apart from the registry, so that classes can look one another up without importing each other in a circle. */
const wireClasses = new Map<string, WireClass<HostContext>>();

export function registerClasses(classes: readonly WireClass<HostContext>[]): void {
  for (const one of classes) wireClasses.set(one.definition.name, one);
}

/** @throws Error when no such class is registered: a fault of the host itself. */
export function wireClassOf(className: string): WireClass<HostContext> {
  const found = wireClasses.get(className);
  if (!found) throw new Error(`No class ${className} is registered.`);
  return found;
}
