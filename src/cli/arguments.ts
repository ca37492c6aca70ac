import { parseArgs } from "node:util";
import { z } from "zod";
import { fromIsoDate } from "#core/calendar/plan-day.ts";
import type { PlanDay } from "#core/calendar/plan-day.ts";
import { UsageError } from "./usage.ts";

const OPTIONS = {
  output: { type: "string", short: "o" },
  today: { type: "string" },
  lang: { type: "string" },
  json: { type: "boolean" },
  force: { type: "boolean" },
  sheet: { type: "string" },
  from: { type: "string" },
  to: { type: "string" },
  years: { type: "string" },
  parts: { type: "string" },
  party: { type: "string", multiple: true },
  money: { type: "boolean" },
  project: { type: "string" },
  nr: { type: "string", multiple: true },
  set: { type: "string" },
  why: { type: "string" },
  explanation: { type: "string" },
  bottleneck: { type: "string" },
  measure: { type: "string" },
  start: { type: "string" },
  backward: { type: "boolean" },
  apply: { type: "boolean" },
  kind: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

export const COMMANDS = ["new", "check", "status", "schedule", "adopt", "decide", "report"] as const;
export type CommandName = (typeof COMMANDS)[number];

/** Options that each command takes besides the common ones. */
const TAKES: Readonly<Record<CommandName, readonly (keyof typeof OPTIONS)[]>> = {
  new: ["from", "to", "years", "parts", "party", "money", "project"],
  check: ["json"],
  status: ["nr", "set", "why", "explanation", "bottleneck", "measure"],
  schedule: ["json", "start", "backward", "apply"],
  adopt: ["json", "years", "parts"],
  decide: ["nr", "kind"],
  report: ["from", "to"],
};
const COMMON: readonly (keyof typeof OPTIONS)[] = ["output", "today", "lang", "force", "sheet", "help"];

const day = z.string().transform((text, context): PlanDay => {
  const read = fromIsoDate(text);
  if (read !== null) return read;
  context.addIssue({ code: "custom", message: text });
  return z.NEVER;
});

const schema = z.object({
  output: z.string().min(1).optional(),
  today: day.optional(),
  lang: z.enum(["nl", "en"]).default("nl"),
  json: z.boolean().default(false),
  force: z.boolean().default(false),
  sheet: z.string().optional(),
  from: day.optional(),
  to: day.optional(),
  years: z.enum(["calendar", "school"]).optional(),
  parts: z.enum(["quarters", "months", "none"]).optional(),
  party: z.array(z.string()).default([]),
  money: z.boolean().default(false),
  project: z.string().optional(),
  /** A blank one names nothing. */
  nr: z
    .array(z.string())
    .default([])
    .transform((numbers) => numbers.filter((nr) => nr.trim() !== "")),
  set: z.enum(["groen", "oranje", "rood", "leeg"]).optional(),
  why: z.string().optional(),
  explanation: z.string().optional(),
  bottleneck: z.string().optional(),
  measure: z.string().optional(),
  start: day.optional(),
  backward: z.boolean().default(false),
  apply: z.boolean().default(false),
  kind: z.enum(["faseovergang", "kwestie"]).optional(),
});

export type Options = z.infer<typeof schema>;

export interface CommandLine {
  readonly command: CommandName;
  readonly files: readonly string[];
  readonly options: Options;
}

/** @throws UsageError with one sentence; null asks for the usage text. */
export function readCommandLine(argv: readonly string[]): CommandLine | null {
  let parsed;
  try {
    parsed = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    throw unreadable(argv, error);
  }
  const [name, ...files] = parsed.positionals;
  if (parsed.values.help === true || name === undefined || name === "help") return null;
  const command = COMMANDS.find((known) => known === name);
  if (command === undefined) {
    const known = COMMANDS.join(", ");
    throw new UsageError(
      `Onbekende opdracht "${name}"; bekend zijn ${known}.`,
      `Unknown command "${name}"; known are ${known}.`,
    );
  }
  for (const key of Object.keys(parsed.values) as (keyof typeof OPTIONS)[]) {
    if (!COMMON.includes(key) && !TAKES[command].includes(key)) {
      throw new UsageError(`De opdracht ${command} kent geen --${key}.`, `The command ${command} has no --${key}.`);
    }
  }
  const options = schema.safeParse(parsed.values);
  if (!options.success) {
    throw unusableValue(options.error.issues[0], options.error);
  }
  return { command, files, options: options.data };
}

/** What Node's reader stumbled over, in our words: an option that does not exist, or one without its value. */
function unreadable(argv: readonly string[], error: unknown): UsageError {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : null;
  const said = error instanceof Error ? (/'(-[^' ]*)/.exec(error.message)?.[1] ?? "") : "";
  const option = said === "" ? (argv.find((argument) => argument.startsWith("-")) ?? "") : said.split(",")[0];
  return code === "ERR_PARSE_ARGS_UNKNOWN_OPTION"
    ? new UsageError(`De optie ${option} bestaat niet.`, `There is no option ${option}.`, error)
    : new UsageError(
        `Bij ${option} klopt de waarde niet: geef er een waarde achter, of juist geen.`,
        `The value of ${option} is not right: give one after it, or none.`,
        error,
      );
}

function unusableValue(issue: z.core.$ZodIssue | undefined, cause: unknown): UsageError {
  const option = `--${issue?.path.join(".") ?? ""}`;
  if (issue?.code === "invalid_value") {
    const values = issue.values.map(String).join(", ");
    return new UsageError(`${option}: kies uit ${values}.`, `${option}: choose one of ${values}.`, cause);
  }
  const typed = issue?.message ?? "";
  return new UsageError(
    `${option}: "${typed}" is geen dag in de vorm jjjj-mm-dd.`,
    `${option}: "${typed}" is no day in the form yyyy-mm-dd.`,
    cause,
  );
}
