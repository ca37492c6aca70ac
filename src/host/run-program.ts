import { Script } from "node:vm";
import type { NodeHost } from "./node.ts";

/**
 * Runs a plain script that uses the globals Excel, Office and OfficeExtension, and waits until everything it started
 * has ended. Returns null, or what went wrong with code and place of the Office.js error.
 */
export async function runProgram(host: NodeHost, source: string, fileName: string): Promise<string | null> {
  const failures: unknown[] = [];
  const note = (error: unknown) => failures.push(error);
  const restore = host.installGlobals();
  process.on("unhandledRejection", note);
  process.on("uncaughtException", note);
  try {
    // A script's last expression may be a promise; anything else it started ends before the event loop is empty.
    await new Script(source, { filename: fileName }).runInThisContext();
    await quiet(host);
  } catch (error) {
    note(error);
  } finally {
    process.off("unhandledRejection", note);
    process.off("uncaughtException", note);
    restore();
  }
  return failures.length === 0 ? null : describeFailure(failures[0]);
}

/** Resolves once no request has come in for a few turns of the event loop. */
async function quiet(host: NodeHost): Promise<void> {
  let calm = 0;
  let before = host.counters.requests + host.counters.cleanups;
  while (calm < 5) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    const now = host.counters.requests + host.counters.cleanups;
    calm = now === before ? calm + 1 : 0;
    before = now;
  }
}

interface OfficeFailure {
  readonly code: string;
  readonly message: string;
  readonly debugInfo?: { readonly errorLocation?: string; readonly statement?: string };
}

function isOfficeFailure(error: unknown): error is OfficeFailure {
  return error instanceof Error && "code" in error && typeof error.code === "string";
}

function describeFailure(error: unknown): string {
  if (!isOfficeFailure(error)) return error instanceof Error ? (error.stack ?? error.message) : String(error);
  const { errorLocation, statement } = error.debugInfo ?? {};
  return [
    `${error.code} at ${errorLocation ?? "unknown"}: ${error.message}`,
    ...(statement === undefined ? [] : [`  in ${statement}`]),
  ].join("\n");
}
