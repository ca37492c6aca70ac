import type { PlanDay } from "#core/calendar/plan-day.ts";
import type { Language } from "#core/plan/plan.ts";
import type { ActionEnvironment, ActionResult } from "#actions/contract/action.ts";
import { describeProblem } from "#actions/problem-text.ts";
import { readCommandLine } from "./arguments.ts";
import type { CommandName, Options } from "./arguments.ts";
import { adoptCommand } from "./commands/adopt.ts";
import { checkCommand } from "./commands/check.ts";
import { decideCommand } from "./commands/decide.ts";
import { newCommand } from "./commands/new.ts";
import { reportCommand } from "./commands/report.ts";
import { scheduleCommand } from "./commands/schedule.ts";
import { statusCommand } from "./commands/status.ts";
import { languageOf, USAGE, UsageError } from "./usage.ts";

export interface CliOutput {
  readonly out: (text: string) => unknown;
  readonly error: (text: string) => unknown;
}

export interface CommandCall {
  readonly files: readonly string[];
  readonly options: Options;
  readonly environment: ActionEnvironment;
  readonly print: (text: string) => unknown;
}

/** 0: done, or no finding of severity fout; 1: there are. Throws UsageError for unusable input. */
export type Command = (call: CommandCall) => Promise<0 | 1>;

const RUN: Readonly<Record<CommandName, Command>> = {
  new: newCommand,
  check: checkCommand,
  status: statusCommand,
  schedule: scheduleCommand,
  adopt: adoptCommand,
  decide: decideCommand,
  report: reportCommand,
};

/** The whole command line but for the process: exit code 0, 1 or 2. */
export async function runCli(argv: readonly string[], clock: PlanDay, output: CliOutput): Promise<0 | 1 | 2> {
  const language = languageOf(argv);
  try {
    const line = readCommandLine(argv);
    if (line === null) {
      output.out(USAGE[language]);
      return argv.length === 0 ? 2 : 0;
    }
    const { command, files, options } = line;
    const environment = { today: options.today ?? clock, language: options.lang };
    return await RUN[command]({ files, options, environment, print: output.out });
  } catch (error) {
    const sentence = unusable(error, language);
    if (sentence === null) throw error;
    output.error(`${sentence}\n`);
    return 2;
  }
}

/** One sentence for what the person can mend; null for a fault of ours. */
function unusable(error: unknown, language: Language): string | null {
  if (error instanceof UsageError) return error.sentence[language];
  if (typeof error === "object" && error !== null && "name" in error && error.name === "WorkbookFormatError") {
    const { message, english } = error as { readonly message?: unknown; readonly english?: unknown };
    const said = String((language === "en" ? english : message) ?? message ?? "").replace(/\.$/, "");
    return language === "nl"
      ? `Dit is geen Excel-werkmap die gelezen kan worden: ${said}.`
      : `This is no Excel workbook that can be read: ${said}.`;
  }
  return null;
}

/** The value, or the problems as the one sentence that ends the call. */
export function valueOrStop<T>(result: ActionResult<T>, environment: ActionEnvironment): T {
  if (result.ok) return result.value;
  const sentences = result.problems.map((problem) => {
    const text = describeProblem(problem, environment.language);
    return `${text.what} ${text.remedy}`;
  });
  const sentence = sentences.join(" ");
  throw new UsageError(sentence, sentence);
}
