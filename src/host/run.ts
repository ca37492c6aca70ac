import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { type NodeHost, openHost } from "./node.ts";
import { runProgram } from "./run-program.ts";
import { supportTable } from "./support.ts";

const usage = `npm run host -- run program.js [in.xlsx] [-o out.xlsx] [options]
npm run host -- support

Runs a script that uses the globals Excel, Office and OfficeExtension on the embedded host.

  -o, --output FILE     write the workbook here afterwards
  --strict              members above the admitted set throw in the client itself
  --api 1.9             highest ExcelApi set that is admitted (default 1.14)
  --lang nl-NL          language of numbers, dates and the interface
  --user NAME           author of comments
  --cell-edit           a person is editing a cell
  --read-only           the workbook may not be changed
  --session-lost        the connection is gone
  --other-workbook      another workbook has the focus
  --protected           every sheet is protected
  --limits              requests and answers above 5 MB are refused, as in Excel on the web
  --fail-action N       fail the N-th action
  --fail-request N      refuse the N-th request
  --lose-answer N       execute the N-th request and lose its answer
  --counters            print requests, actions and bytes at the end
`;

const options = {
  output: { type: "string", short: "o" },
  strict: { type: "boolean" },
  api: { type: "string" },
  lang: { type: "string" },
  user: { type: "string" },
  "cell-edit": { type: "boolean" },
  "read-only": { type: "boolean" },
  "session-lost": { type: "boolean" },
  "other-workbook": { type: "boolean" },
  protected: { type: "boolean" },
  limits: { type: "boolean" },
  "fail-action": { type: "string" },
  "fail-request": { type: "string" },
  "lose-answer": { type: "string" },
  counters: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

type Values = ReturnType<typeof parse>["values"];

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], options, allowPositionals: true });
}

/** Runs one command line. Returns the exit code: 0 done, 1 the program failed, 2 the call itself is wrong. */
async function main(args: readonly string[]): Promise<number> {
  let call: ReturnType<typeof parse>;
  try {
    call = parse(args);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 2;
  }
  const [command, program, workbook] = call.positionals;
  if (call.values.help === true || command === undefined) {
    console.log(usage);
    return command === undefined && call.values.help !== true ? 2 : 0;
  }
  if (command === "support") {
    console.log(supportTable());
    return 0;
  }
  if (command !== "run" || program === undefined) {
    console.error(usage);
    return 2;
  }
  let host: NodeHost;
  let source: string;
  try {
    source = readFileSync(program, "utf8");
    host = open(workbook, call.values);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 2;
  }
  return finish(host, await runProgram(host, source, program), call.values);
}

function open(workbook: string | undefined, values: Values): NodeHost {
  const host = openHost(workbook === undefined ? undefined : readFileSync(workbook), {
    strict: values.strict === true,
    payloadLimits: values.limits === true,
    ...(values.api === undefined ? {} : { excelApi: values.api }),
    ...(values.lang === undefined ? {} : { locale: values.lang }),
    ...(values.user === undefined ? {} : { userName: values.user }),
    ...(workbook === undefined ? {} : { workbookName: basename(workbook) }),
  });
  Object.assign(host.modes, {
    cellEdit: values["cell-edit"] === true,
    readOnly: values["read-only"] === true,
    sessionLost: values["session-lost"] === true,
    otherWorkbookInFocus: values["other-workbook"] === true,
  });
  Object.assign(host.faults, {
    failAction: count(values["fail-action"]),
    failRequest: count(values["fail-request"]),
    loseAnswer: count(values["lose-answer"]),
  });
  if (values.protected === true) for (const sheet of host.workbook.sheets) sheet.protect();
  return host;
}

function count(text: string | undefined): number | null {
  if (text === undefined) return null;
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new Error(`${text} is not a whole number above 0.`);
}

function finish(host: NodeHost, failure: string | null, values: Values): number {
  if (failure !== null) console.error(failure);
  // What ran before a failure stays done, as in Excel; so the workbook is written all the same.
  if (values.output !== undefined) writeFileSync(values.output, host.save());
  if (values.counters === true) console.log(JSON.stringify(host.counters));
  host.dispose();
  return failure === null ? 0 : 1;
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
