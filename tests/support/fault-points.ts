import { createHash } from "node:crypto";
import type { NodeHost } from "#host/node.ts";

/** Where an action can be cut off so that something else is left behind, or is going on, than at any other place. */
export interface FaultPoints {
  readonly requests: number;
  /** Numbers of the operations, counted from 1. */
  readonly operations: number;
  readonly cuts: readonly number[];
}

/**
 * Runs an action once and finds the operations at which a cut makes a difference: of those in one request before which
 * the workbook is byte for byte the same, the first stands for all, because a failure anywhere between them leaves the
 * same workbook and reaches the same place in the action. That a workbook which tells of no change has none is looked
 * at again every few operations. @throws Error when it has.
 */
export async function faultPoints(host: NodeHost, run: () => Promise<void>): Promise<FaultPoints> {
  const { shared } = host.host;
  const seen = new Set<string>();
  const cuts: number[] = [];
  let [operations, requests, changes] = [0, 0, 0];
  let known = { changes: -1, digest: "" };
  const look = (): void => {
    const digest = digestOf(host);
    if (known.changes === changes && known.digest !== digest)
      throw new Error(`operation ${operations} changed the workbook without telling`);
    known = { changes, digest };
  };
  const stop = host.workbook.onChange(() => {
    changes += 1;
  });
  host.onBeforeRequest(() => {
    look();
    requests += 1;
  });
  shared.watchAction = () => {
    operations += 1;
    if (known.changes !== changes || operations % LOOK_EVERY === 0) look();
    const key = `${requests} ${known.digest}`;
    if (seen.has(key)) return;
    seen.add(key);
    cuts.push(operations);
  };
  const { counts } = await host.measure(run);
  look();
  stop();
  host.onBeforeRequest(null);
  shared.watchAction = null;
  return { requests: counts.requests, operations, cuts };
}

const LOOK_EVERY = 16;

/** Of the whole workbook, part by part. */
export function digestOf(host: NodeHost): string {
  return createHash("sha256").update(host.workbook.save()).digest("hex");
}
