import { planDay } from "#core/calendar/plan-day.ts";
import { runCli } from "./run-cli.ts";

const now = new Date();
const today = planDay(now.getFullYear(), now.getMonth() + 1, now.getDate());

process.exitCode = await runCli(process.argv.slice(2), today, {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
});
