import { setStatus } from "#actions/set-status.ts";
import type { Command } from "../run-cli.ts";
import { valueOrStop } from "../run-cli.ts";
import { UsageError } from "../usage.ts";
import { oneInput, openWorkbook, outputFile, saveWorkbook } from "../workbook-file.ts";

export const statusCommand: Command = async ({ files, options, environment, print }) => {
  const input = oneInput(files);
  const output = outputFile(input, options);
  if (options.nr.length === 0) throw new UsageError("Noem met --nr de mijlpaal.", "Name the milestone with --nr.");
  if (options.set === undefined)
    throw new UsageError(
      "Noem met --set de status: groen, oranje, rood of leeg.",
      "Name the status with --set: groen (green), oranje (amber), rood (red) or leeg (empty).",
    );
  const host = openWorkbook(input, options);
  try {
    const { sheet, why, explanation, bottleneck, measure } = options;
    const outcome = valueOrStop(
      await setStatus(environment, {
        rows: options.nr.map((nr) => ({ nr })),
        status: options.set === "leeg" ? null : options.set,
        ...(sheet === undefined ? {} : { sheet }),
        ...(why === undefined ? {} : { why }),
        ...(explanation === undefined ? {} : { explanation }),
        ...(bottleneck === undefined ? {} : { bottleneck }),
        ...(measure === undefined ? {} : { measure }),
      }),
      environment,
    );
    saveWorkbook(host, output);
    const isDutch = environment.language === "nl";
    const empty = isDutch ? "(leeg)" : "(empty)";
    for (const change of outcome.changes) {
      print(`${change.nr} ${change.field}: ${change.old ?? empty} → ${change.new ?? empty}\n`);
    }
    if (outcome.changes.length === 0)
      print(isDutch ? "Niets veranderd: de status stond al zo.\n" : "Nothing changed: the status was so already.\n");
    const open = outcome.needExplanation.map(({ nr }) => nr).join(", ");
    const lacks = isDutch ? "Toelichting of maatregel ontbreekt nog bij" : "Explanation or measure is still missing at";
    if (open !== "") print(`${lacks} ${open}: --explanation, --measure.\n`);
    return 0;
  } finally {
    host.dispose();
  }
};
