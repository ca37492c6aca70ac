import { makeProgressReport } from "#actions/make-progress-report.ts";
import type { Command } from "../run-cli.ts";
import { valueOrStop } from "../run-cli.ts";
import { UsageError } from "../usage.ts";
import { oneInput, openWorkbook, outputFile, saveWorkbook, sheetLine } from "../workbook-file.ts";

export const reportCommand: Command = async ({ files, options, environment, print }) => {
  const input = oneInput(files);
  const output = outputFile(input, options);
  const { from, to } = options;
  if (from === undefined || to === undefined)
    throw new UsageError(
      "Noem de verslagperiode met --from en --to.",
      "Name the reporting period with --from and --to.",
    );
  if (to < from)
    throw new UsageError(
      "De verslagperiode eindigt voor zij begint: --to ligt voor --from.",
      "The reporting period ends before it begins: --to is before --from.",
    );
  const host = openWorkbook(input, options);
  try {
    const made = valueOrStop(
      await makeProgressReport(environment, {
        from,
        to,
        ...(options.sheet === undefined ? {} : { sheet: options.sheet }),
      }),
      environment,
    );
    saveWorkbook(host, output);
    const open = made.gaps.length;
    const gaps = environment.language === "nl" ? `${open} open punten` : `${open} open points`;
    print(`${output}: ${sheetLine(made, environment.language)}, ${gaps}.\n`);
    return 0;
  } finally {
    host.dispose();
  }
};
