import type { HostObject } from "./class-definition.ts";
import { HostError, invalidArgument } from "./host-error.ts";

/** A place in the arguments that held a proxy which turned out to be a null object. */
export const nullObjectArgument: unique symbol = Symbol("null object");

/**
 * Arguments of one call, in wire order, with every referenced path replaced by its object.
 * An omitted argument is null on the wire; each reader fails with InvalidArgument when the value has another type.
 */
export class CallArguments {
  readonly values: readonly unknown[];

  constructor(values: readonly unknown[]) {
    this.values = values;
  }

  isOmitted(index: number): boolean {
    const value = this.values[index];
    return value === null || value === undefined;
  }

  raw(index: number): unknown {
    return this.values[index] ?? null;
  }

  text(index: number): string {
    const value = this.values[index];
    if (typeof value === "string") return value;
    throw invalidArgument(`Argument ${index + 1} must be a text.`);
  }

  optionalText(index: number): string | null {
    return this.isOmitted(index) ? null : this.text(index);
  }

  whole(index: number): number {
    const value = this.values[index];
    if (typeof value === "number" && Number.isInteger(value)) return value;
    throw invalidArgument(`Argument ${index + 1} must be a whole number.`);
  }

  optionalWhole(index: number, omitted: number): number {
    return this.isOmitted(index) ? omitted : this.whole(index);
  }

  number(index: number): number {
    const value = this.values[index];
    if (typeof value === "number") return value;
    throw invalidArgument(`Argument ${index + 1} must be a number.`);
  }

  flag(index: number, omitted: boolean): boolean {
    if (this.isOmitted(index)) return omitted;
    const value = this.values[index];
    if (typeof value === "boolean") return value;
    throw invalidArgument(`Argument ${index + 1} must be true or false.`);
  }

  /** One of a closed set of texts, compared as they stand. */
  choice<V extends string>(index: number, choices: readonly V[], omitted: V): V {
    if (this.isOmitted(index)) return omitted;
    const value = this.values[index];
    const found = choices.find((choice) => choice === value);
    if (found === undefined) throw invalidArgument(`Argument ${index + 1} must be one of ${choices.join(", ")}.`);
    return found;
  }

  /** The object given for this argument, or null when plain data (or nothing) was given. */
  object(index: number): HostObject | null {
    const value = this.values[index];
    if (value === nullObjectArgument) throw new HostError("InvalidArgument", "An argument is a null object.");
    return isHostObject(value) ? value : null;
  }
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "className" in value && "target" in value;
}
