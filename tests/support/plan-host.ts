import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ActionEnvironment, ActionResult } from "#actions/contract/action.ts";
import { fromIsoDate } from "#core/calendar/plan-day.ts";
import type { PlanDay } from "#core/calendar/plan-day.ts";
import type { HostOptions } from "#host/host-options.ts";
import type { NodeHost } from "#host/node.ts";
import { testHost } from "./host.ts";

export function day(iso: string): PlanDay {
  const read = fromIsoDate(iso);
  if (read === null) throw new Error(`no day: ${iso}`);
  return read;
}

export const NL: ActionEnvironment = { today: day("2026-01-15"), language: "nl" };

export function planFile(name: string): Uint8Array {
  return readFileSync(join(__dirname, "../plans", name));
}

export function hostFile(name: string): Uint8Array {
  return readFileSync(join(__dirname, "../host/data", name));
}

/** A host with its globals in place: the last one opened is the one that actions speak to. */
export function openPlanHost(bytes?: Uint8Array, options: HostOptions & { readonly strict?: boolean } = {}): NodeHost {
  const host = testHost(options, bytes);
  host.installGlobals();
  return host;
}

/** @throws Error with the problems when the action refused. */
export function valueOf<T>(result: ActionResult<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

export function problemCodes(result: ActionResult<unknown>): readonly string[] {
  return result.ok ? [] : result.problems.map(({ code }) => code);
}
