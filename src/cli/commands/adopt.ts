import { adopt, previewAdopt } from "#actions/adopt.ts";
import type { ActionEnvironment } from "#actions/contract/action.ts";
import type { AdoptChoices, AdoptPreview } from "#actions/contract/adopt.ts";
import type { Language } from "#core/plan/plan.ts";
import { checkPlan } from "#core/checks/check-plan.ts";
import { schedulePlan } from "#core/schedule/schedule-plan.ts";
import { scheduleToJson } from "#core/schedule/schedule-json.ts";
import { planJson } from "../plan-json.ts";
import type { Command } from "../run-cli.ts";
import { valueOrStop } from "../run-cli.ts";
import { UsageError } from "../usage.ts";
import { checkOutput, oneInput, openWorkbook, saveWorkbook } from "../workbook-file.ts";
import { exitCode, findingLines } from "./check.ts";

/** Says what the sheets read as; with -o the plan is made. */
export const adoptCommand: Command = async ({ files, options, environment, print }) => {
  const input = oneInput(files);
  checkOutput(input, options);
  const host = openWorkbook(input, options);
  try {
    const chosen = options.sheet === undefined ? {} : { choices: await onlySheet(options.sheet, environment) };
    let preview: AdoptPreview;
    if (options.output === undefined) {
      preview = valueOrStop(await previewAdopt(environment, chosen), environment);
    } else {
      const { years, parts } = options;
      const shape = { ...chosen, ...(years === undefined ? {} : { years }), ...(parts === undefined ? {} : { parts }) };
      preview = valueOrStop(await adopt(environment, shape), environment).preview;
      saveWorkbook(host, options.output);
    }
    if (preview.plan.milestones.length === 0)
      throw new UsageError(
        "In deze werkmap is geen mijlpalenplan herkend.",
        "No milestone plan was recognised in this workbook.",
      );
    const schedule = schedulePlan(preview.plan, { today: environment.today });
    const findings = checkPlan(preview.plan, schedule, environment.today, preview.findings);
    print(
      options.json
        ? `${JSON.stringify({ ...planJson(preview.plan, findings), ...scheduleToJson(schedule, preview.plan), blocks: preview.blocks, doubts: preview.doubts }, null, 2)}\n`
        : `${previewLines(preview, environment.language)}${findingLines(findings, environment.language)}`,
    );
    return exitCode(findings);
  } finally {
    host.dispose();
  }
};

/** The lists on this sheet and no others. */
async function onlySheet(sheet: string, environment: ActionEnvironment): Promise<AdoptChoices> {
  const { blocks } = valueOrStop(await previewAdopt(environment, {}), environment);
  const wanted = sheet.trim().toLowerCase();
  if (!blocks.some((block) => block.sheet.toLowerCase() === wanted)) {
    const others = [...new Set(blocks.map((block) => block.sheet))].join(", ");
    throw new UsageError(
      `Op blad ${sheet} is geen mijlpalenplan herkend${others === "" ? "" : `; wel op ${others}`}.`,
      `No milestone plan was recognised on sheet ${sheet}${others === "" ? "" : `; there is one on ${others}`}.`,
    );
  }
  return { blocks: Object.fromEntries(blocks.map((block) => [block.id, block.sheet.toLowerCase() === wanted])) };
}

function previewLines({ blocks, plan, doubts }: AdoptPreview, language: Language): string {
  const isDutch = language === "nl";
  const lines = blocks.map((block) => {
    const columns = block.columns
      .filter(({ field }) => field !== null)
      .map(
        ({ column, header, field, party }) =>
          `    ${column.padEnd(4)} ${header.padEnd(32)} ${party ?? String(field)}\n`,
      );
    return `${block.chosen ? "✓" : " "} ${block.sheet} ${block.address} (${block.kind}, ${block.rowCount} ${isDutch ? "rijen" : "rows"})\n${columns.join("")}`;
  });
  const asked = doubts.filter(({ asks }) => asks).map(({ says }) => `  ${says}\n`);
  const heading = asked.length === 0 ? "" : isDutch ? "Kan anders bedoeld zijn:\n" : "May be meant otherwise:\n";
  const [read, unsure] = [plan.milestones.length, doubts.length];
  const sum = isDutch ? `${read} mijlpalen gelezen, ${unsure} twijfels.` : `${read} milestones read, ${unsure} doubts.`;
  return `${lines.join("")}${sum}\n${heading}${asked.join("")}`;
}
