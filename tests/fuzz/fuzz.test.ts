import { emptyTally, fuzzRun } from "./run.ts";

describe("random workbooks", () => {
  it("[FZ1] are read, adopted and worked on without an exception, without a change to what is not ours, and twice alike (seeds 1–12)", async () => {
    const tally = emptyTally();
    for (let seed = 1; seed <= 12; seed += 1) await fuzzRun(seed, tally);
    expect(tally.failures).toEqual([]);
    expect(tally.plansRead).toBeGreaterThan(4);
    expect(tally.done).toBeGreaterThan(10);
  });
});
