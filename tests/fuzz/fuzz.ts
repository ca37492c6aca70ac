import { emptyTally, fuzzRun } from "./run.ts";

/** `npm run fuzz -- [runs] [first seed]`: random workbooks, read and worked on; prints what went wrong and the figures. */
async function main(): Promise<number> {
  const [runs = 200, seed = 1] = process.argv.slice(2).map(Number);
  if (!Number.isInteger(runs) || !Number.isInteger(seed) || runs < 1) {
    console.error("npm run fuzz -- [runs] [first seed]");
    return 2;
  }
  const tally = emptyTally();
  for (let at = 0; at < runs; at += 1) {
    const before = tally.failures.length;
    await fuzzRun(seed + at, tally);
    for (const failure of tally.failures.slice(before)) console.error(failure);
  }
  const { failures, ...figures } = tally;
  console.log(JSON.stringify({ ...figures, seeds: `${seed}–${seed + runs - 1}`, failures: failures.length }));
  return failures.length === 0 ? 0 : 1;
}

void main().then((code) => {
  process.exitCode = code;
});
