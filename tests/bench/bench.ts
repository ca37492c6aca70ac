import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";

/** Runs every measurement of this folder, each in a process of its own so that memory peaks do not mix. */
const wanted = process.argv.slice(2);
const measurements = readdirSync(__dirname)
  .filter((name) => name.endsWith(".ts") && name !== "bench.ts")
  .filter((name) => wanted.length === 0 || wanted.includes(name.replace(/\.ts$/, "")));

let failed = false;
for (const name of measurements) {
  console.log(`\n== ${name.replace(/\.ts$/, "")}`);
  const run = spawnSync(process.execPath, ["--import", "tsx", "--expose-gc", join(__dirname, name)], {
    stdio: "inherit",
  });
  failed ||= run.status !== 0;
}
process.exitCode = failed ? 1 : 0;
