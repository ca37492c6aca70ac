import { makeDecisionDocument } from "#actions/make-decision-document.ts";
import type { Command } from "../run-cli.ts";
import { valueOrStop } from "../run-cli.ts";
import { UsageError } from "../usage.ts";
import { oneInput, openWorkbook, outputFile, saveWorkbook, sheetLine } from "../workbook-file.ts";

export const decideCommand: Command = async ({ files, options, environment, print }) => {
  const input = oneInput(files);
  const output = outputFile(input, options);
  const [nr, ...more] = options.nr;
  if (nr === undefined || more.length > 0)
    throw new UsageError("Noem met --nr één mijlpaal.", "Name one milestone with --nr.");
  if (options.kind === undefined)
    throw new UsageError(
      "Noem met --kind de soort: faseovergang of kwestie.",
      "Name the kind with --kind: faseovergang (phase) or kwestie (issue).",
    );
  const host = openWorkbook(input, options);
  try {
    const made = valueOrStop(
      await makeDecisionDocument(environment, {
        row: { nr },
        kind: options.kind,
        ...(options.sheet === undefined ? {} : { sheet: options.sheet }),
      }),
      environment,
    );
    saveWorkbook(host, output);
    print(`${output}: ${sheetLine(made, environment.language)}.\n`);
    if (made.tooLong !== null) print(`${made.tooLong}\n`);
    return 0;
  } finally {
    host.dispose();
  }
};
