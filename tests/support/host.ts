import { type NodeHost, openHost } from "#host/node.ts";
import type { HostOptions } from "#host/host-options.ts";

const opened: NodeHost[] = [];

/** A host with a fixed day and user, on a new workbook with the sheet `Blad1` unless bytes are given. */
export function testHost(options: HostOptions & { readonly strict?: boolean } = {}, bytes?: Uint8Array): NodeHost {
  const host = openHost(bytes, { now: () => new Date("2026-05-20T12:00:00"), userName: "Tester", ...options });
  opened.push(host);
  return host;
}

/** To be called in afterEach: closes what the tests opened. */
export function closeHosts(): void {
  for (const host of opened.splice(0)) host.dispose();
}

/** What a program sees of a refused request. */
export interface Refusal {
  readonly code: string;
  readonly location: string | undefined;
}

/** Runs a batch that must fail. @throws Error when it succeeds or fails in another way than with an Office.js error. */
export async function refusal(run: () => Promise<unknown>): Promise<Refusal> {
  try {
    await run();
  } catch (error) {
    if (error instanceof Error && "code" in error && typeof error.code === "string") {
      const info = "debugInfo" in error ? (error.debugInfo as { errorLocation?: string }) : {};
      return { code: error.code, location: info.errorLocation };
    }
    throw error;
  }
  throw new Error("The host accepted what it should refuse.");
}

/** One batch on a sheet (the first unless named), followed by a sync. */
export function onSheet<T>(
  host: NodeHost,
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T | Promise<T>,
  sheetName = "Blad1",
): Promise<T> {
  return host.Excel.run(async (context) => {
    const result = await work(context.workbook.worksheets.getItem(sheetName), context);
    await context.sync();
    return result;
  });
}

/** Values of a range after a sync. */
export function valuesAt(host: NodeHost, address: string, sheetName = "Blad1"): Promise<unknown[][]> {
  return host.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheetName).getRange(address);
    range.load("values");
    await context.sync();
    return range.values as unknown[][];
  });
}
