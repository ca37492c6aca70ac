import { setStatus } from "#actions/set-status.ts";
import type { Command } from "../run-cli.ts";
import { valueOrStop } from "../run-cli.ts";
import { UsageError } from "../usage.ts";
import { oneInput, openWorkbook, outputFile, saveWorkbook } from "../workbook-file.ts";

export const statusCommand: Command = async ({ files, options, environment, print }) => {
  const input = oneInput(files);
  const output = outputFile(input, options);
  if (options.nr.length === 0) throw new UsageError("Noem met --nr de mijlpaal.");
  if (options.set === undefined) throw new UsageError("Noem met --set de status: groen, oranje, rood of leeg.");
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
    for (const change of outcome.changes) {
      print(`${change.nr} ${change.field}: ${change.old ?? "(leeg)"} → ${change.new ?? "(leeg)"}\n`);
    }
    if (outcome.changes.length === 0) print("Niets veranderd: de status stond al zo.\n");
    const open = outcome.needExplanation.map(({ nr }) => nr);
    if (open.length > 0)
      print(`Toelichting of maatregel ontbreekt nog bij ${open.join(", ")}: --explanation, --measure.\n`);
    return 0;
  } finally {
    host.dispose();
  }
};
