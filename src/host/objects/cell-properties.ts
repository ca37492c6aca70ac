import type { ValueMethod } from "../protocol/class-definition.ts";
import type { HostContext } from "./host-context.ts";
import type { LiveRange } from "./live-range.ts";

export const rangeProperties: Readonly<Record<string, ValueMethod<LiveRange, HostContext>>> = {};
