import { planDay } from "#core/calendar/plan-day.ts";
import { runCli } from "./run-cli.ts";

const now = new Date();
const today = planDay(now.getFullYear(), now.getMonth() + 1, now.getDate());

const output = {
  out: (text: string): unknown => process.stdout.write(text),
  error: (text: string): unknown => process.stderr.write(text),
};

void runCli(process.argv.slice(2), today, output).then((code) => {
  process.exitCode = code;
});
